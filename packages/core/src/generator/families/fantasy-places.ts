// Places under a roof, and the square between them, as fantasy has them. Read by fantasy.ts.
import type { PlaceRow } from '../types.ts';
import { arm, dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const FANTASY_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Tinker|Salt|Herring] Cross',
    'market square',
    'Stalls stand in a crooked ring round a stone [griffin|king|bear] whose nose has been rubbed off for luck. [Geese walk where they like.|Smoke from the pie-seller lies over everything like a lid.] Most things said in {town} are said here first, and believed here longest.',
    [
      [
        'stone figure',
        'Under the moss there is a date, and under the date a second date that somebody tried to chisel out. Coins are pushed into the cracks. Nobody takes them.',
      ],
      [
        "crier's post",
        "Notices three deep. The top one offers a reward for news and does not say of what; the corner with the {law}'s seal has been torn off and kept.",
      ],
    ],
    [food('Pork Pie', 'Still warm, and heavier than it ought to be.', 9)],
  ),
  open(
    'hub',
    '[Rook|Lantern|Mummer] Green',
    'village green',
    'A trampled green with a pond at one end and stocks at the other. [Washing hangs between the elms.|A maypole leans, ribbons and all, since the spring storm.] Whoever lives in {town} crosses it twice a day and counts who else does.',
    [
      [
        'stocks',
        'The wood is polished by wrists. Somebody has carved a list of names inside the left hole, and the last is fresh.',
      ],
      [
        'duck pond',
        'The water is a hand lower than the ring of green on the stones says it should be. The ducks have stopped pretending otherwise.',
      ],
    ],
    [small('Painted Ribbon', 'Red on one side, and on the other a word in a hand like a hedge.')],
  ),
  roofed(
    'seat',
    'The [Moot|Reeve|Oaken] Hall',
    'hall of office',
    'A long hall with the [shields of dead houses|antlers of forty winters] down both walls and one good chair at the end. The hearth is lit for show and warms nobody. Petitioners wait on a bench worn into seats.',
    [
      [
        'good chair',
        'The arms end in carved hands. The left one is missing a finger, and sitters have been worrying the stump with their thumbs for a century.',
      ],
      [
        'rent roll',
        'The book lies open. Some names have been underlined lately, in a browner ink, and all of them live on the same side of {town}.',
      ],
    ],
    [paper('Old Warrant', 'Signed, sealed, and with the name left blank.')],
  ),
  roofed(
    'refuge',
    'The [Toad and Ladle|Cold Anvil|Patient Mule]',
    'inn',
    'Low beams, a fire that has not gone out since the old queen, and [a dog that belongs to nobody|a cat asleep in the bread basket]. The benches are full of people not talking about it. Stew is ladled without asking.',
    [
      [
        'chimney breast',
        'Tallies are chalked all over it: who owes, who is owed, and one column without a name that has been growing since the new moon.',
      ],
      [
        'corner bench',
        'It has its back to two walls and a view of both doors. The table in front is stabbed with small neat holes.',
      ],
    ],
    [
      food('Bowl of Stew', 'Barley, onion, and an animal past caring.', 12),
      lamp('Horn Lantern', 'Yellow panes, a good wick, and a hook for the belt.'),
    ],
  ),
  roofed(
    'work',
    'The [Sluice|Ember|Copper] House',
    'workshop of the guild',
    'Wheels, chains and a great brass dial fill the room to the rafters, and [everything is greased but the hinges|a kettle sits among them as if it were in charge]. From here {source} is tended, by day and by night, and it cannot be left alone for an hour.',
    [
      [
        'brass dial',
        'The hand points lower than the scratch that marks last year. A thumbprint in grease sits just above it, where someone has helped the hand along.',
      ],
      [
        'duty slate',
        'Watches by name, two to a night, except on every ninth night, where there is one name only, and it is always the same.',
      ],
    ],
    [tool('Pot of Grease', 'It smells of sheep and keeps out water.')],
  ),
  roofed(
    'holy',
    'The [Wren|Thorn|Candle] Chapel',
    'shrine',
    'A round room with no corner for a devil to sit in. [Wax has run down the saints until they look dressed for snow.|Painted gods stand shoulder to shoulder like people sharing an umbrella.] It smells of honey and mice.',
    [
      [
        'painted saints',
        "One face has been scraped away and repainted as somebody else's. The hands were not changed: they hold {prize}, or something very like it.",
      ],
      ['offering bowl', 'Buttons, mostly. And one {coin} piece far too large for anybody here to have spared.'],
    ],
    [small('Beeswax Saint', 'A thumb-sized figure, smiling at having been no trouble.')],
  ),
  roofed(
    'home',
    "[Widow|Cooper|Beggar]'s Row",
    'cottages',
    'Six cottages under one thatch, so that each hears the other five. [A loom clacks somewhere.|Onions hang from every beam.] In the end one a bed is made up for somebody who is not in it.',
    [
      [
        'made-up bed',
        'The blanket is turned down, and the dust on the pillow says for how long. Under the mattress is a hollow in the shape of a box.',
      ],
      ['hearthstone', 'Loose. It has been lifted, and put back by somebody who does not sweep.'],
    ],
  ),
  roofed(
    'care',
    'The [Feather|Mercy|Comfrey] Ward',
    'house of the sick',
    'Twelve cots, twelve bowls, and a row of windows that are opened whatever the sick may say. [Bunches of comfrey turn on strings.|Something in a crock is being kept alive with sugar.] People lower their voices at the door, and the healer raises hers.',
    [
      [
        'twelve cots',
        'Eleven are in use. The slate above each gives a name, a day and a number of spoons; the spoons have been going down.',
      ],
      ['still room shelf', 'Jars in three sizes. The largest is labelled HONEST SALT, and is not salt.'],
    ],
    [food('Honey Cake', 'Meant for the sick, and sold to the well to pay for it.', 10)],
  ),
  roofed(
    'shop',
    'The [Ninefold|Black|Penny] Forge',
    'smithy',
    'Heat comes out of the door like somebody leaving. [Horseshoes hang in order of the size of the complaint.|Half-made blades lie in sand, waiting to be told what they are.] The anvil has been set so that whoever stands at it can see the road.',
    [
      [
        'quenching trough',
        'Black water, skinned with scale. At the bottom lies a mould for a key, broken in two, on purpose.',
      ],
      ['order board', 'Nails, hinges, nails; and one line in another hand: "as before, by night, no stamp."'],
    ],
    [arm('Billhook', 'Made for hedges. It has no opinion of its own.', '1d6+1')],
  ),
  roofed(
    'store',
    'The [Tithe|Wool|Malt] Barn',
    'storehouse',
    'Sacks to the roof, stacked by someone who understands mice. [Sparrows commit daylight robbery in the rafters.|The weighing hook swings, though nobody has touched it.] There is a counting desk in the driest corner, with a lamp and no chair to spare.',
    [
      [
        'stacked sacks',
        'The front row is full. Behind it the stack is hollow, roomy enough for a man to sleep in, and one has.',
      ],
      ['weighing hook', 'Two sets of weights hang beside it. They bear the same stamps and do not weigh the same.'],
    ],
  ),
  dark(
    'deep',
    'The [Barrow|Root|Dripping] Stair',
    'underground passage',
    'Steps go down inside the hill, each hollowed by feet that were not made for shoes. The air is cold and has been breathed before. [Roots hang through the roof like ropes without bells.|Water ticks somewhere, in no hurry.]',
    [
      [
        'hollowed steps',
        'Dust lies in the hollows, save down the middle, where somebody goes often and carries something heavy on the left side.',
      ],
      [
        'niche',
        "An arm's length into the rock there is a shelf. A stub of candle, a crust, and the print of a small box.",
      ],
    ],
  ),
  roofed(
    'vault',
    'The [Hoard|Muniment|Oath] Chamber',
    'strongroom',
    'A vault no bigger than a pantry, lined with lead. [Charters lie in pigeonholes like loaves.|A single chest sits on a plinth, taking itself seriously.] Nothing in here has been said aloud for a long time.',
    [
      [
        'lead shelves',
        'The dust has been disturbed in one place only, and then put back, which is harder than it sounds.',
      ],
      ['iron chest', 'Three locks, all open. Whoever came last did not expect to need it again.'],
    ],
  ),
];

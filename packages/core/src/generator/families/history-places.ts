// Halls, workshops and quays of an older time. Read by history.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const HISTORY_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Barley|Fuller’s|Standard] Court',
    'market court',
    'Paved with ballast from three seas, and swept each dusk by whoever was fined that day. [Awnings are let down at noon, all together, like eyelids.|A public scribe sits under the arch, and is told everything twice.] From here one can see who goes in to whom.',
    [
      [
        'scribe’s arch',
        'Blotting sand lies thick. Pressed in it, backwards, one can still read: “…on no account alive”.',
      ],
      ['ballast stones', 'One has been lifted. It sits a finger proud, and people’s heels have learnt it.'],
    ],
    [food('Honeyed Figs', 'In a leaf.', 9)],
  ),
  roofed(
    'seat',
    'The [Governor’s|Prefect’s|Castellan’s] House',
    'residence',
    'A cool porch, a tiled court, a secretary behind a screen. [A map of the province is laid out in the floor, and people step round the frontier.|Petitions hang on a cord in order of the size of the gift.] The great seal lies under a cloth, like food.',
    [
      ['floor map', 'One town has been prised out of the tiles and set again, a hand’s breadth further off.'],
      ['petition cord', 'The ninth has been cut down and hung back with a different knot.'],
    ],
    [paper('Safe-Conduct', 'For “the bearer and whoever the bearer says”.')],
  ),
  roofed(
    'refuge',
    'The [Three Tuns|Dolphin|Olive Press]',
    'tavern',
    'Jars sunk in a counter, a brazier, a slave’s or servant’s bench by the door and a soldier’s along the wall. [Somebody has scratched a consul’s profile on the plaster, unkindly.|A singing bird hangs in the smoke, and coughs.] There is lentil soup, and news from the ships.',
    [
      ['scratched plaster', 'Sums, boasts and a route: six stops, with the watch hours at each.'],
      ['counter jars', 'The ninth jar is not for wine. It has been tapped, and sounds dry.'],
    ],
    [
      food('Lentil Soup', 'With vinegar, as soldiers like it.', 12),
      lamp('Clay Lamp', 'A fish on the lid, a good wick.'),
    ],
  ),
  roofed(
    'work',
    'The [Cistern|Mint|Arsenal] Works',
    'works',
    'Pillars, ropes and a great wheel, walked round by two mules and a boy who sings to them. [A water clock drips into a marked bowl.|Everything is counted out in the morning and counted in at night.] {Source} is measured here; the measures are kept from one reign to the next.',
    [
      ['water clock', 'Wax has been put in the spout, a crumb of it, so that each hour is a little too long.'],
      ['tally sticks', 'Two halves of each should match. One pair was cut by two knives.'],
    ],
    [tool('Measuring Cord', 'Twelve knots, and one that was added.')],
  ),
  roofed(
    'holy',
    'The [Pilgrim|Column|Tortoise] Shrine',
    'shrine',
    'Older than the walls; the street goes round it. [Lamps burn before a figure so worn that three faiths claim it.|Crutches hang in the porch beside one very fine saddle.] Oaths are sworn on the third step, and people look to see who avoids it.',
    [
      ['third step', 'Hollowed by knees. Beside it somebody has lately been sick, and washed it well.'],
      ['hung saddle', 'A letter has been sewn under the flap, and unsewn.'],
    ],
    [small('Lead Votive', 'A little ship. It was for one that came back.')],
  ),
  roofed(
    'home',
    'The House of the [Fuller|Heron|Two Doors]',
    'house',
    'Rooms round a yard with a well, a vine and a grandmother. [A loom stands strung with a pattern half done.|The household gods have been given new curtains.] One sleeping mat is rolled and tied, and the knot is a sailor’s.',
    [
      ['half-done loom', 'The pattern changes at a hand’s breadth from the top, as if the weaver had begun to write.'],
      ['house gods', 'Nine figures, eight niches. The ninth has its face to the wall.'],
    ],
  ),
  roofed(
    'care',
    'The [Lazar|Strangers’|Bath] House',
    'hospital',
    'A long room off the bath, where steam does half of the work. [Cups stand in rows for the bleeding.|A physician’s boy reads aloud, badly, to keep the sick awake out of annoyance.] Nobody pays here before they are well, so nobody is declared so.',
    [
      ['bleeding cups', 'One holds a coin under the blood, to make a light one heavier.'],
      ['sick list', 'On three days running somebody has been brought in “without name”, on the same litter.'],
    ],
    [food('Barley Broth', 'The physician’s one certainty.', 10)],
  ),
  roofed(
    'shop',
    'The [Armourer’s|Potter’s|Chart-Maker’s] Bench',
    'workshop',
    'Open to the street; one works and is seen to work. [Broken pieces are kept in a jar, since each has a lesson.|A boy blows on something that should not be blown on.] A curtain at the back is never drawn wholly.',
    [
      ['behind the curtain', 'A mould of a seal, a good one, cooling.'],
      ['jar of pieces', 'Somebody has fitted a dozen together: it is most of a hand, holding most of a key.'],
    ],
  ),
  roofed(
    'store',
    'The [Grain|Customs|Wool] Warehouse',
    'warehouse',
    'Dark and sweet, with doors for carts at one end and boats at the other. [Cats are carried on the payroll by name.|Seals of lead hang from everything like fruit.] A clerk with a candle has been here all night, and is still at the first page.',
    [
      ['lead seals', 'Stamped with the old governor’s name. He has been gone two years; the seals are new.'],
      ['cats’ payroll', 'There are nine names, and six cats.'],
    ],
  ),
  dark(
    'deep',
    'The [Old Drain|Undercroft|Painted Tomb]',
    'underground vault',
    'Down a ladder and through a hole that was not meant for a door. The walls are painted with people at a feast; their eyes have been scratched out, low down, as high as a child can reach. [Water moves somewhere behind the plaster.|A wind comes from a crack, and it is warm.]',
    [
      [
        'painted feast',
        'One guest has been painted over with another, in newer colours, and it is a face one has seen today.',
      ],
      ['warm crack', 'Threads of wool hang on it, blue, at the height of a shoulder.'],
    ],
  ),
  roofed(
    'vault',
    'The [Treasury|Record|Muster] Room',
    'treasury',
    'Iron straps, three bolts, and a bench on which the guard has scratched a game. [Scrolls lie in buckets, by year.|The scales are covered, as one covers a bird.] It is dry enough to crack lips.',
    [
      [
        'scroll buckets',
        'This year’s is heavier than it should be. At the bottom lies something wrapped in last year.',
      ],
      ['guard’s game', 'Half played. One of the two players has moved since the dust fell.'],
    ],
  ),
];

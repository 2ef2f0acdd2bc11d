// Where gods are neighbours. Read by myth.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const MYTH_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    'The [Threshing|Dancing|Olive] Floor',
    'meeting ground',
    'A round of beaten earth where grain is trodden, weddings are danced, and gods are said to have stood. [Nobody walks through the middle.|A fig tree grows out of the well-head and is asked for advice.] Everything that is said here is overheard by something.',
    [
      [
        'fig tree',
        'Rags are tied to it, one for each vow. One has been tied on with a hair that is as thick as wire, and gold.',
      ],
      ['beaten middle', 'A footprint, bare, as long as an arm. Flowers have been planted in it to be tactful.'],
    ],
    [food('Barley Cake', 'A corner has been broken off for whoever may be listening.', 9)],
  ),
  roofed(
    'seat',
    'The [Bull|Lion|Cedar] Hall',
    'hall of the chief',
    'A hearth that four could lie in, pillars painted like a wood, and a seat with a hide on it. [A singer sleeps by the ashes with one eye open.|The shields on the wall turn to the light, or seem to.] Guests are fed before they are asked their names.',
    [
      ['painted pillars', 'Among the leaves there are eyes. One pair has been painted shut, lately.'],
      ['high seat', 'The hide has no seam, no foot and no scar. It is still growing.'],
    ],
    [paper('Clay Tablet', 'A promise, baked so that it should hold.')],
  ),
  roofed(
    'refuge',
    'The [Guest|Wayfarers’|Hearth] House',
    'guest house',
    'By law there is always one more place than people. [The door is so low that everybody enters bowing.|Wine is mixed in a bowl with a crack that a hero made.] An old dog greets each guest as if he had been expected for twenty years.',
    [
      ['empty place', 'The bread on it is gone each morning. The crumbs are swept into a ring.'],
      ['cracked bowl', 'Turned to the fire, the crack is a coastline; people have set out with less of a map.'],
    ],
    [food('Goat and Herbs', 'Enough for one who has come far.', 12), lamp('Pine Torch', 'It weeps, and burns long.')],
  ),
  roofed(
    'work',
    'The [Spring|Loom|Bronze] House',
    'sacred works',
    'A basin, a wheel, a row of women or smiths who sing to keep time, and do not know how old the words are. [Steam comes up through a crack and is given wool to card.|The tools hang in the order in which the gods gave them.] {Source} rises here, and it must be thanked by name.',
    [
      [
        'rising basin',
        'It is thanked each dawn. On the rim one name has been scratched out of the list, and the water has dropped by that much.',
      ],
      ['ordered tools', 'One hook is for something with two hands and no handle. It is empty and bright.'],
    ],
    [tool('Bronze Ladle', 'It never quite comes up empty.')],
  ),
  roofed(
    'holy',
    'The [Oracle|Serpent|White] Stair',
    'oracle',
    'Steps go up to a door, and the door is painted on the rock. [A priestess sells answers in the morning and honey in the afternoon.|A snake lies on the ninth step, like a lost belt, and is stepped over.] It smells of thyme and lightning.',
    [
      ['painted door', 'It casts a shadow. Someone has oiled the hinges.'],
      ['ninth step', 'Questions have been scratched here by those who could not pay. One is answered.'],
    ],
    [small('Bee in Amber', 'It hums if one is about to lie.')],
  ),
  roofed(
    'home',
    'The House Above the [Olives|Nets|Quince]',
    'house',
    'Two rooms, a loom, a jar with a lid that is tied down. [A cradle hangs from the beam and rocks when it rains.|Swallows have the rafters, under contract.] Somebody has swept the floor into a pattern so as to see who walks on it.',
    [
      ['tied jar', 'Something in it breathes in, and has been doing so for a year.'],
      ['swept pattern', 'One person has gone across it, towards the bed, on the backs of their feet.'],
    ],
  ),
  roofed(
    'care',
    'The House of [Sleep|Dogs|Snakes]',
    'healing house',
    'The sick lie on the floor and are licked, dreamt about and charged a cock. [Clay feet, ears and hearts hang from the beams in thanks.|Nobody may die here, or be born; there is a bench outside for both.] The light comes through a skin.',
    [
      ['clay offerings', 'One is a shape that nobody has: too many fingers. It was hung this week.'],
      ['dream slate', 'They all dreamt of the same ship. It is coming nearer by the night.'],
    ],
    [food('Milk and Honey', 'The usual fee, given back.', 10)],
  ),
  roofed(
    'shop',
    'The [Lame|Crow|Salt] Smithy',
    'smithy',
    'No coal, no wind; it burns because it was told to. [Automatons of bronze, the height of a knee, hand up the tools and sulk.|Horseshoes for eight-legged horses hang on the wall.] The smith does not say who the customers are.',
    [
      ['bronze helpers', 'One has been taken apart and its voice laid in a box. It whispers a bargain, over and over.'],
      ['unfinished shackle', 'Fine as hair. It is made of promises, says the smith, and it is short of one.'],
    ],
  ),
  roofed(
    'store',
    'The [Amphora|Tribute|Hide] House',
    'storehouse',
    'Tribute for a god, stacked as far as the beams: oil, hides, first fruits. [A scribe sits on a jar and eats the god’s figs.|Some of the jars are warm.] It is owed every ninth year, and this is the eighth.',
    [
      ['god’s figs', 'The scribe’s tally is in seeds. It is a very honest theft.'],
      ['warm jars', 'Honey. And in one an eye, the size of an apple, asleep.'],
    ],
  ),
  dark(
    'deep',
    'The [Blind|Labyrinth|Asphodel] Way',
    'way under the hill',
    'The way goes down and round, and one keeps a hand on the left wall. Others have done so: it is as smooth as skin. [Out of the dark comes a smell of cattle and bay leaves.|There are voices, quite far off, disagreeing about a name.]',
    [
      ['smooth wall', 'A thread lies at the foot of it, red, and runs in. It does not run out.'],
      [
        'side niche',
        'Two coins, and the crumbs of a honey cake. Somebody has paid for the crossing, and come back to eat.',
      ],
    ],
  ),
  roofed(
    'vault',
    'The [Bronze|Sworn|Sealed] Chamber',
    'treasure chamber',
    'Round, roofed with one stone, and full of what was vowed. [Tripods, tresses, a ship’s beak, a tooth.|The door was made for someone twice as tall.] No lamp is needed: some of it shines.',
    [
      ['vowed tresses', 'Nine plaits, tied in red. One still grows.'],
      ['tall door', 'There is a handprint in the bronze, up there, as if it had been wax. It pushed outwards.'],
    ],
  ),
];

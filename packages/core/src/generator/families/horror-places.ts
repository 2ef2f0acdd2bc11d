// Houses and waters that are not right. Read by horror.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const HORROR_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Gallows|Chapel|Pump] Corner',
    'village crossroads',
    'Four roads meet and none of them hurries on. The shops have their blinds at half. [A swing moves in the yard behind the wall, with its chain held short.|All the dogs of {town} lie facing the same way.] People here say good evening at noon.',
    [
      ['yard swing', 'The seat is warm. The grass below it has not been bent by any foot.'],
      [
        'notice case',
        'Locked, and fogged from inside. Somebody has written in the fog; it can be read if one stands where the writer stood.',
      ],
    ],
  ),
  roofed(
    'seat',
    'The [Parish|Estate|Council] Office',
    'office',
    'Filing cabinets in a room that was built for balls. [The chandelier has been bagged like a captured thing.|A portrait has been turned to the wall and still looks disapproving.] Three clerks have desks here, and one clerk comes.',
    [
      ['turned portrait', 'It is of somebody sitting in this room, with the portrait behind them, turned to the wall.'],
      [
        'burial returns',
        'The years run in ink, in pencil, and for the last nine weeks in nothing, though there is a tick for each.',
      ],
    ],
    [paper('Parish Map', 'A lane on it has been scratched out down to the cloth.')],
  ),
  roofed(
    'refuge',
    'The [Lamb|Last Bus|Black Swan]',
    'public house',
    'A low room, a high fire, and a piano with its lid screwed down. [There are eleven hooks for mugs and a twelfth that nobody hangs on.|Bread is set on the sill at dusk, and is not there in the morning.] Nobody sits with their back to the window.',
    [
      ['twelfth hook', 'The wall behind it is wet, in the shape of a cup.'],
      ['screwed piano', 'Eleven screws. If one lays an ear on the wood there is a note, held down.'],
    ],
    [
      food('Ham and Bread', 'Cut thick, by somebody glad of the company.', 12),
      lamp('Storm Lantern', 'Filled to the top. They all are, here.'),
    ],
  ),
  roofed(
    'work',
    'The [Pump House|Tannery|Sluice Works]',
    'waterworks',
    'Iron, wet brick and a wheel that turns, though the belt is off. [Somebody has chalked the hours on the wall and then gone on, past twenty-four.|Gloves hang in a row, all left hands.] {Source} goes through here, and comes out changed by a smell.',
    [
      ['turning wheel', 'It goes slower when one looks. On the rim a name has been scratched, once for every turn.'],
      ['chalked hours', 'Against twenty-nine there is a note: “it lets go.”'],
    ],
    [tool('Rubber Gloves', 'A pair. One has been worn inside out.')],
  ),
  roofed(
    'holy',
    'The [Drowned|Shuttered|Lower] Chapel',
    'chapel',
    'The pews face the door. [The bell rope has been cut at twice a man’s height.|Candles are set out, unlit, one for each house; there are more than houses.] Hymn books lie open at a page which has been inked out in all of them.',
    [
      ['inked page', 'Against the light one can still read the last line: “and count us, that we be not more”.'],
      ['cut rope', 'Not cut. Gnawed.'],
    ],
    [small('Candle Stub', 'It has somebody’s teeth marks in it, small.')],
  ),
  roofed(
    'home',
    '[Quiet|Rook|Saltbox] Cottage',
    'house',
    'Tidy as a held breath. [The clocks are stopped, each at a different hour.|Mirrors have been hung with towels.] A kettle is on, and low, and nobody is by. Upstairs a door shuts, softly, as one shuts it on a child asleep.',
    [
      [
        'stopped clocks',
        'Put in order, the hours make a walk through the house: hall, stair, landing, the small room.',
      ],
      ['small room', 'A bed, a chair facing the bed, and on the chair a dent.'],
    ],
  ),
  roofed(
    'care',
    'The [Fever|Long|Rest] Ward',
    'sickroom',
    'White iron beds, and windows set too high to see from. [The patients all sleep on the same side.|A nurse’s watch lies on each table, ticking.] The night bell is answered before it rings.',
    [
      ['sleepers', 'They breathe together. Every ninth breath there is one too many.'],
      ['night book', '“Quiet night.” “Quiet night.” “Quiet night.” “They asked for you by name.”'],
    ],
    [food('Beef Tea', 'Hot, brown, and honest.', 10)],
  ),
  roofed(
    'shop',
    'The [Monumental|Carver’s|Coffin] Yard',
    'workshop',
    'Stone dust lies over everything like forgiveness. [Angels wait for their faces.|Boards are stacked by length, and the short ones are used up.] The chisel goes on until late, because somebody has ordered ahead.',
    [
      [
        'ordered stones',
        'Nine, alike. The names are cut, and the years of birth; and all but the last figure of the other.',
      ],
      ['faceless angel', 'It was not left unfinished. It has been worn smooth, by one hand.'],
    ],
  ),
  roofed(
    'store',
    'The [Apple|Feed|Ice] Loft',
    'loft',
    'It smells sweet, a little past. [Apples lie on straw, not touching.|Blocks of ice sweat under sacking, with leaves in them, and in one a glove.] There is a desk with good locks and a chair nailed down.',
    [
      ['nailed chair', 'The nails were driven from below.'],
      [
        'straw rows',
        'Something has been lying along the back, among the apples, long enough to leave a shape. It was not heavy.',
      ],
    ],
  ),
  dark(
    'deep',
    'The [Flooded|Bone|Whispering] Cellars',
    'cellars',
    'Steps go down into water as black as a pupil. A plank leads on. [Jars stand on shelves with their labels turned to the wall.|From beyond the arch one hears somebody counting under their breath, and stop.] It is warmer than it should be.',
    [
      ['turned jars', 'Names, in a child’s hand. The newest jar has been washed and stands ready.'],
      [
        'wet plank',
        'Bare feet have gone along it, out. The prints are dry in the middle, as though what made them had been hot.',
      ],
    ],
  ),
  roofed(
    'vault',
    'The [Family|Sealed|Ninth] Vault',
    'burial vault',
    'Shelves of lead, and a smell of pennies. [Each has a little window, and each window a curtain.|A visitor’s chair stands here too, with a rug.] The lid of the lowest is on crooked.',
    [
      ['crooked lid', 'Papers; nothing but papers. Someone has been laid to rest who was made of them.'],
      ['little windows', 'All the curtains are drawn but one, and that has been drawn since one came in.'],
    ],
  ),
];

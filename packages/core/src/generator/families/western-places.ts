// A town at the end of the rails. Read by western.ts.
import type { PlaceRow } from '../types.ts';
import { arm, dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const WESTERN_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Main|Front|Gunnison] Street',
    'main street',
    'A street as wide as a wagon team needs to turn, with a boardwalk on the shady side. [Horses doze at the rail, each on three legs.|Signs are painted bigger than the shops behind them.] A person can be seen coming here for a quarter of an hour.',
    [
      ['hitching rail', 'Notched. The ninth notch is new, and there is a boot’s nail lying below it.'],
      ['wanted sheets', 'Four faces. The fifth has been cut out, and whoever did it left the reward.'],
    ],
  ),
  roofed(
    'seat',
    'The [Marshal’s|Land|Territorial] Office',
    'marshal’s office',
    'A desk, a stove, two cells and a rack with a chain through it. [A coffee pot has been on since the territory was founded.|The map on the wall has more corrections than map.] One cell is used for firewood.',
    [
      ['corrected map', 'A line has been moved an inch to the west, in good ink. An inch is four miles, and water.'],
      ['gun rack', 'The chain is locked, and runs behind one of the trigger guards, not through it.'],
    ],
    [paper('Survey Sheet', 'Folded small, and carried in a boot.')],
  ),
  roofed(
    'refuge',
    'The [Silver Spur|Blind Mule|Last Chance]',
    'saloon',
    'A long bar, a short fuse, and a piano that has been shot twice. [A painting hangs behind the bottles that nobody’s wife has seen.|A sign asks gentlemen to spit with consideration.] There is stew at noon for whoever is sober enough to eat it.',
    [
      ['shot piano', 'Someone has pushed a paper into the upper hole and plugged it with wax.'],
      ['long bar', 'A groove worn by forty years of one man’s elbow. He is not here, and nobody stands in it.'],
    ],
    [
      food('Plate of Beans', 'With a bone in, for conversation.', 12),
      lamp('Kerosene Lantern', 'Trimmed, filled, a little smoky.'),
    ],
  ),
  roofed(
    'work',
    'The [Stamp Mill|Water Works|Telegraph House]',
    'works',
    'Belts, hammers, brass, and men who shout when they order dinner. [The floor shakes so that cups have to be held.|A clock runs on railroad time, to the shame of the other one.] {Source} comes by way of this building, and stops when it stops.',
    [
      ['railroad clock', 'Each night at two somebody sets it back by an hour, and then on again; the screws are worn.'],
      ['hammer frame', 'Sand has been put in a bearing, and cleaned out by someone else before it could do harm.'],
    ],
    [tool('Pry Bar', 'Short, and convincing.')],
  ),
  roofed(
    'holy',
    'The [White|Adobe|Little] Mission',
    'mission',
    'Mud walls a yard thick and the one cool floor in town. [The bell came by ox from another country and sounds homesick.|Saints in real clothes look past one.] The register has been kept in two languages and a third that is crosses.',
    [
      [
        'mission register',
        'A marriage has been scratched out so hard that the page is cut, and below it a deed has been copied, word for word.',
      ],
      [
        'dressed saint',
        'There is a map in the lining of the cloak. Someone has looked at it, and sewn it up again with blue thread.',
      ],
    ],
    [small('Tin Heart', 'Given for a leg that mended.')],
  ),
  roofed(
    'home',
    'The [Widow’s|Railroad|Cottonwood] Boarding House',
    'boarding house',
    'Clean sheets on Saturdays, and grace before soup. [Hats hang in the hall in order of rent.|A porch swing is the only thing in {town} that is not for sale.] The back room is paid for to the end of the month by somebody who has not been in it.',
    [
      ['back room', 'A carpet bag, strapped. Under the strap a train ticket, for yesterday.'],
      ['hat pegs', 'The ninth hat has a good name inside and a bullet hole just above it.'],
    ],
  ),
  roofed(
    'care',
    'The [Doctor’s|Fever|Tent] House',
    'doctor’s house',
    'A parlour with a table that everyone tries not to look at. [Bottles in blue glass stand along the window like a cold sky.|A skeleton wears somebody’s hat.] Payment is a dollar, a hen, or the truth.',
    [
      ['blue bottles', 'Alike, but for one, of which the dust is on the inside.'],
      ['day book', 'Fell from horse. Fell from horse. Fell from horse. “No horse.”'],
    ],
    [food('Chicken Broth', 'Somebody’s payment.', 10)],
  ),
  roofed(
    'shop',
    'The [Gunsmith’s|Wheelwright’s|Farrier’s]',
    'workshop',
    'Iron and oil and a bench by the north light. [A row of revolvers waits for new springs and old owners.|A wheel hangs in the door, going slowly round.] There is a jar of bullets that have been in people.',
    [
      ['bullet jar', 'Each has a label. The newest says: “same gun as no. 4”.'],
      ['north bench', 'A stamp with a brand on it, half filed down and made into another brand.'],
    ],
    [arm('Short Shovel', 'For graves or disputes.', '1d6')],
  ),
  roofed(
    'store',
    'The [Company|Mercantile|Freight] Store',
    'general store',
    'Flour, rope, calico, coffins, credit. [A glass jar holds the last two lemon drops in the territory.|The scales have a mirror behind them, so that one sees one’s own face while being weighed.] Everybody’s name is in the book beneath the counter.',
    [
      [
        'credit book',
        'The same sum has been lent to forty people on one day: the day before the rails were announced.',
      ],
      ['store scales', 'There is a hair glued under the pan.'],
    ],
  ),
  dark(
    'deep',
    'The [Dead Mule|Glory|Number Two] Mine',
    'mine',
    'A mouth in the hill, propped with railway sleepers that belong to the railway. It breathes cold. [Tracks go in under the dust.|Names have been burnt into the props with candles.] Ten yards in there is nothing to see by.',
    [
      [
        'burnt names',
        'Eleven in one shift. Under the last: “we hear you diging. keep on”. And a date, and it is a month after.',
      ],
      ['mine tracks', 'The rust has been rubbed off the top. Something heavy rolls here still, at night.'],
    ],
  ),
  roofed(
    'vault',
    'The [Assay|Bank|Strong] Room',
    'strongroom',
    'Brick, iron and a smell of acid. [Little cups stand in rows, each with its bead of somebody’s hopes.|A safe as tall as a man, and better guarded.] The assayer’s stool is still warm, which it should not be.',
    [
      ['assay cups', 'One bead in the row is true gold. The ticket under it says “nil”.'],
      ['tall safe', 'The painted landscape on the door shows a river where there is none.'],
    ],
  ),
];

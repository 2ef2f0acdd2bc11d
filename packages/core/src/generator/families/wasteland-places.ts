// What people have made of what was left. Read by wasteland.ts.
import type { PlaceRow } from '../types.ts';
import { arm, dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const WASTELAND_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    'The [Forecourt|Roundabout|Swap Yard]',
    'trading ground',
    'Under a roof that used to sell petrol people sit on mats and sell what they found. [A price list is painted on a car door: nails, pills, stories.|A hen in a pram is worth more than the pram.] Nobody puts a hand in a pocket here quickly.',
    [
      [
        'painted car door',
        'The price of water has been changed so often that the paint stands up like bark. The newest figure is not dry.',
      ],
      [
        'hen pram',
        'Locked to a post with three locks. Beneath the blanket, beside the hen, there is a radio valve in wool.',
      ],
    ],
    [food('Roast Pigeon', 'Small, honest, and probably pigeon.', 9)],
  ),
  roofed(
    'seat',
    'The [Ticket Hall|Control Tower|Gymnasium]',
    'meeting hall',
    'Lines on the floor for a game that nobody remembers, and a circle of chairs inside the lines. [A scoreboard shows how many there are, by day; it has gone down.|Windows are boarded with road signs, so that it is always this way to somewhere.] Whoever talks holds the bell.',
    [
      ['scoreboard', 'One number has been hung upside down, to make a nine of a six.'],
      ['road signs', 'One has a bullet hole, and is hung so that the hole looks on to the gate.'],
    ],
    [paper('Ration Chit', 'Stamped, and stamped again over the stamp.')],
  ),
  roofed(
    'refuge',
    'The [Boiler|Bus|Tin] Kitchen',
    'canteen',
    'A bus with its wheels off, a stove in the driver’s seat, and steam on all the windows. [Places are kept by spoon.|The menu is a number from one to three, for how much like food it is.] It is warm, and so it is where one hears things.',
    [
      ['steamed windows', 'People draw in it. Somebody draws the same gate, each evening, and wipes it out.'],
      [
        'spoon rail',
        'Ninety spoons with names. One has been hung back cleaner than the rest; its owner left a week ago.',
      ],
    ],
    [food('Bowl of Two', 'A good day.', 12), lamp('Wind-Up Torch', 'It needs encouragement.')],
  ),
  roofed(
    'work',
    'The [Filter|Turbine|Still] House',
    'plant',
    'Drums, hoses, a wheel from a fairground turned by a stream, and a fearful smell. [Children work here, for the small hands.|A diagram in four handwritings covers a wall.] {Source} depends on it, and it depends on tape.',
    [
      [
        'wall diagram',
        'All four hands agree, but for one pipe that each of them has drawn, and one of them has painted over.',
      ],
      ['drip tray', 'It should be dry. It has been lined with a blanket, to be silent.'],
    ],
    [tool('Roll of Tape', 'Half full. Guarded.')],
  ),
  roofed(
    'holy',
    'The [Wall|Library|Glass] of Names',
    'memorial',
    'A bus shelter, with the names on it of all who are known to have been. [Jars with candle ends stand along the kerb.|Someone comes and cleans the glass with vinegar and will not say for whom.] One does not trade within sight of it.',
    [
      [
        'scratched glass',
        'A name that was added last month stands among the oldest ones, as though it had always been there.',
      ],
      ['candle jars', 'In one there is no candle, but a key’s print in wax.'],
    ],
    [small('Photograph in Plastic', 'A family on a beach. Four people have claimed it.')],
  ),
  roofed(
    'home',
    '[Carriage|Container|Caravan] Row',
    'dwellings',
    'Steel boxes with curtains and herbs. [Rain drums, and everyone has the same dream of it.|Doors are painted, since the rest cannot be helped.] The blue one is shut, and somebody has leant a bicycle against it, so as to know if it opens.',
    [
      ['blue door', 'Opened, since; the bicycle was put back on the wrong side.'],
      ['herb tins', 'Basil, mint, and in the third something with a label from before that says DO NOT.'],
    ],
  ),
  roofed(
    'care',
    'The [Vet’s|Swimming Bath|School] Ward',
    'sick bay',
    'Tiles, a drain, and beds made from doors. [Sunlight is let in by mirrors, bed by bed, for ten minutes each.|Pills lie counted in a muffin tin.] The smell of boiled cloth is the smell of someone trying.',
    [
      ['muffin tin', 'Twelve hollows. Eleven hold what they say; the twelfth is chalk.'],
      [
        'mirror cords',
        'One of the mirrors can be turned to shine out of the window, and has been, at night, with a lamp.',
      ],
    ],
    [food('Sugar Water', 'In a bottle with a teat.', 8)],
  ),
  roofed(
    'shop',
    'The [Breaker’s|Axle|Bottle] Shed',
    'workshop',
    'A car is taken to pieces here each month and becomes forty things. [A man-high heap of remote controls waits for an idea.|Blades are ground from springs.] Noise is part of the payment.',
    [
      ['heap of controls', 'One has been opened, and put back without its crystal.'],
      ['spring rack', 'All the leaf springs have been used but one pair, and that is tied with a promise on a tag.'],
    ],
    [arm('Spring Machete', 'It hums when drawn.', '1d6+1')],
  ),
  roofed(
    'store',
    'The [Ration|Seed|Tyre] Cage',
    'store',
    'Mesh to the ceiling, a bench, and a set of baby scales. [A clock has been stopped, so that nobody can complain of hours.|A stuffed fox guards the ledger.] Things go in here by the crate and come out by the spoon.',
    [
      ['baby scales', 'They have been filed so finely that it must have taken love.'],
      ['stuffed fox', 'Its glass eye is gone. From behind the hole somebody could watch the queue.'],
    ],
  ),
  dark(
    'deep',
    'The [Metro|Storm Drain|Car Park] Below',
    'underground',
    'A ramp, a chain, a drop in temperature, and then no light but one’s own. Water stands over the lower half. [Cars sit in rows, up to their mirrors, as if it were traffic.|Drips keep time for nobody.]',
    [
      ['drowned cars', 'A hand has wiped one rear window clean, at the right height for a hand in a boat.'],
      ['chain gate', 'The chain is looped to look locked. It has been oiled.'],
    ],
  ),
  roofed(
    'vault',
    'The [Bank|Bunker|Cold] Room',
    'strongroom',
    'A door like a coin, two feet thick, that stood open through the end of the world and was shut after it. [Deposit boxes have been made into drawers for seed.|The light is a bulb from before; it is allowed a minute.] It is dry. Nothing else is.',
    [
      ['seed drawers', 'Wheat, wheat, wheat, a child’s teeth, wheat. One drawer is new: its handle does not match.'],
      ['old bulb', 'Somebody has kept count of its minutes on the wall, and lately has not been honest.'],
    ],
  ),
];

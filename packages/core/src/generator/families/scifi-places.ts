// Decks, locks and rooms of a station or a colony. Read by scifi.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, paper, roofed, small, tool } from './rows.ts';

export const SCIFI_PLACES: readonly PlaceRow[] = [
  roofed(
    'hub',
    'The [Concourse|Spindle|Promenade]',
    'concourse',
    'A ring of deck, four storeys high, with trees in tubs that have begun to lean towards the lamps. [A screen tells the time on three worlds and the wrong one here.|Stalls sell noodles, gaskets and opinions.] Everyone in {town} crosses it on the way to something else.',
    [
      [
        'public screen',
        'Notices scroll by: shift lists, a lost cat, water hours. Every ninth notice is blank, and lasts as long as the others.',
      ],
      [
        'leaning trees',
        'Tags on each, with a name and a deck. Somebody has hung a breather mask on the smallest, in case.',
      ],
    ],
    [food('Carton of Noodles', 'It heats itself, with a small sigh.', 10)],
  ),
  roofed(
    'hub',
    'The [Commons|Well|Atrium]',
    'commons',
    'A pit of benches round a dry fountain where the first lander stood. [Kids race cleaning drones down the steps.|The floor still shows where the landing legs came down.] Up on the gallery there is always somebody leaning, and never twice the same.',
    [
      [
        'dry fountain',
        'A plaque lists the first crew. One name has been filed off and polished, so that it shines more than the rest.',
      ],
      ['gallery rail', 'Worn bright in nine places. From each of them one can see a different door.'],
    ],
    [small('Souvenir Token', 'It has the founders’ ship on it, with one engine too many.')],
  ),
  roofed(
    'seat',
    'The [Command|Ops|Charter] Deck',
    'command deck',
    'Six consoles, four of them lit, and a chair that has not been sat in by anybody who wanted it. [A wall of switches is labelled in three alphabets.|The window has been painted over from inside, by vote.] It is cold, to keep people brief.',
    [
      [
        'unlit console',
        'Powered down, not broken. Under its cover a clip has been fitted to the log line, and removed, and has left a mark.',
      ],
      [
        'duty roster',
        'Two names have been swapped on every ninth shift, in the same neat hand that signs for the swap.',
      ],
    ],
    [paper('Charter Copy', 'The rules of the place, with the interesting ones underlined.')],
  ),
  roofed(
    'refuge',
    'The [Airlock|Third Shift|Slow Leak] Bar',
    'bar',
    'Eight stools, a counter made out of a hatch, and a window on nothing at all. [The taps give four colours of the same drink.|Somebody has tuned the air to smell of rain.] People come here to stop being at work, and talk about it.',
    [
      [
        'hatch counter',
        'Scratched with tallies and two proposals of marriage. Beside the till someone has drawn a valve, and an arrow.',
      ],
      ['nothing window', 'If one waits, a light goes by out there, where no traffic is filed.'],
    ],
    [
      food('Plate of Fried Algae', 'Better than it has any right to be.', 12),
      lamp('Hand Lamp', 'Yellow casing, good for nine years.'),
    ],
  ),
  roofed(
    'work',
    'The [Scrubber|Reactor|Pump] Hall',
    'plant',
    'Machines as big as houses hum one note, and everybody who works here is a little deaf in it. [Condensate drips into labelled buckets.|A cot stands behind tank four.] {Source} is kept alive here, from one hour to the next.',
    [
      [
        'flow display',
        'Green, all of it. Someone has taped a hand-drawn curve across one corner, and it is not green.',
      ],
      ['shift cot', 'Slept in. Under the pillow a photograph of a corridor: doors, numbers, no people.'],
    ],
    [tool('Sealant Tube', 'It sticks to everything that it should not.')],
  ),
  roofed(
    'holy',
    'The [Quiet|Memory|Founders’] Room',
    'room of remembrance',
    'A bare room with a carpet, the only one on board. [Names run along the wall at the height of a hand.|A single plant from the old world stands in glass, and has outlived three gardeners.] Shoes are left outside. So are badges.',
    [
      ['wall of names', 'Each has a light. One that was out for years has been switched on again, from behind.'],
      [
        'shoe rack',
        'Eleven pairs, ten owners. The last pair is a suit’s inner boots, and there is dust of the outside on them.',
      ],
    ],
  ),
  roofed(
    'home',
    '[Berth|Cabin|Stack] [Nine|Forty|Twelve]',
    'quarters',
    'Bunks in threes, a fold-down table, and a curtain each. [Someone’s tomatoes grow along the duct.|Every flat thing is a drawer.] One bunk is made, with the corners squared, and its locker stands a finger open.',
    [
      [
        'open locker',
        'Uniform, clean. Boots, gone. A list of frequencies on the inside of the door, all but one crossed off.',
      ],
      ['tomato duct', 'Behind the leaves the grille has new screws.'],
    ],
  ),
  roofed(
    'care',
    'The [Medical|Triage|Recovery] Bay',
    'infirmary',
    'Twelve beds and nine monitors, so that three people have to be looked at by hand. [A robot goes round with soup, apologizing.|The lights are set to morning all day long.] It hums a lower note than the rest.',
    [
      ['nine monitors', 'All of them show a good night, the same night, to the second.'],
      ['drug cabinet', 'Sealed and signed for. The count is right, if one counts the boxes and not what is in them.'],
    ],
    [food('Glucose Gel', 'It tastes of the colour orange.', 10)],
  ),
  roofed(
    'shop',
    'The [Fab|Salvage|Gasket] Shop',
    'machine shop',
    'Lathes, printers, bins of things that nearly fit. [A half-built drone hangs in straps and watches.|Swarf lies in curls like shorn wool.] Whatever holds air in {town} was mended here at least once.',
    [
      ['reject bin', 'Nine identical valve bodies, good ones. The stamp has been ground off each.'],
      ['job queue', 'Printed, initialled, done. Job 309 is done and was never ordered.'],
    ],
  ),
  roofed(
    'store',
    'The [Bonded|Ration|Parts] Store',
    'store',
    'Cages, shelves and a counter with a bell. [A forklift sleeps on its charger.|Labels give weights in two gravities.] Behind the counter there is a second, smaller counter, for a different kind of business.',
    [
      ['second counter', 'A ledger of favours. The entries are in credits, litres and years.'],
      ['ration cage', 'Full to the mesh. Two ranks in, the boxes are empty and stacked with care.'],
    ],
  ),
  dark(
    'deep',
    'The [Keel|Cable|Bilge] Crawl',
    'service crawlway',
    'A crawlway between the hulls, cold, with handholds worn to the metal. Cables lie along it as thick as a leg. [Frost has grown on everything but one pipe.|Somewhere a fan turns over, catches, and turns over.]',
    [
      ['frostless pipe', 'Warm. It has no number, and it goes where the drawings show a wall.'],
      ['hand-worn rung', 'A sleeping roll, a flask and a child’s drawing of a sun, folded into the insulation.'],
    ],
  ),
  roofed(
    'vault',
    'The [Archive|Core|Record] Vault',
    'data vault',
    'A cold room, white, with a raised floor and one stool. [Drawers of wafers hum behind glass.|The only paper on board is kept here, in a tin.] The door shuts with a sound like a held breath.',
    [
      ['wafer drawers', 'In order of year. In one of them something thicker has been made room for.'],
      ['single stool', 'Set to somebody’s height; the dust under it has been swept by a coat.'],
    ],
  ),
];

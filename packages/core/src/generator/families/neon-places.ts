// Markets, towers, clinics and ducts of a city that is rented out by the hour. Read by neon.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, paper, roofed, small, tool } from './rows.ts';

export const NEON_PLACES: readonly PlaceRow[] = [
  roofed(
    'hub',
    'The [Lantern|Underpass|Flyover] Market',
    'covered market',
    'Stalls stand four deep under a road that nobody down here has ever been on. [Signs in six scripts drip on whoever reads them.|Steam goes up, meets the concrete, and comes down as somebody else’s rain.] All of {town} buys its supper here and its batteries.',
    [
      [
        'dripping signs',
        'One letter in each is dead, never the same. Read along the row the dead ones make a word, and the word is a door number.',
      ],
      [
        'road piers',
        'Pasted with faces: sought, missed, for hire. The newest has been put over nine older ones of the same person.',
      ],
    ],
    [food('Skewer of Something', 'Grilled, sweet, and best not asked about.', 10)],
  ),
  roofed(
    'hub',
    'The [Tidal|Mirror|Sodium] Arcade',
    'arcade',
    'Two storeys of shutters round a floor that is wet even in the dry months. [A screen the size of a house sells calm.|Children play a game with chalk and a drone that has lost its rotor.] From the gallery one sees who comes in, and who only stands.',
    [
      [
        'house-sized screen',
        'Every ninth advertisement is for nothing: a blue field, a tone, and a date that is nearly here.',
      ],
      ['chalk game', 'Nine squares. The last one has been drawn round a manhole, and the children step over it.'],
    ],
    [small('Expired Season Ticket', 'For a line that was sold, to somewhere that was, too.')],
  ),
  roofed(
    'seat',
    'The [Trustee|Arbitration|Ward] Tower',
    'tower of offices',
    'A lobby as tall as a church, with one desk in it and one person, small, behind the desk. [The plants are real; one can tell by the guard.|The lift asks for a reason, and repeats it back.] Above the ninth floor nobody has seen anyone open a window.',
    [
      ['single desk', 'A bell, a screen, a bowl of sweets. Under the sweets there is a second bell.'],
      ['lift panel', 'Between nine and eleven there is a button with no number, worn by a great many thumbs.'],
    ],
    [paper('Tenancy Agreement', 'Four hundred clauses, of which three have been read.')],
  ),
  roofed(
    'refuge',
    'The [Dead Pixel|Ninth Noodle|Paper Lantern]',
    'noodle bar',
    'Eleven stools, a pot that has not been empty since the flood, and a curtain of beads to keep the signal out. [The radio plays a station that closed.|Whoever has no money washes up, and there is always somebody washing up.] People talk here as they did before it was written down.',
    [
      ['bead curtain', 'Wire is threaded through every ninth string. Inside it no device can hear the street.'],
      ['old radio', 'Between two songs a voice reads out numbers, then apologizes, then plays the song again.'],
    ],
    [
      food('Bowl of Broth', 'It has been cooking for longer than some marriages.', 12),
      lamp('Paper Lantern', 'There is a cell inside, and a moth painted on it.'),
    ],
  ),
  roofed(
    'work',
    'The [Transformer|Relay|Inverter] House',
    'switch house',
    'Copper, ceramic and one long note that one stops hearing and goes on feeling. [Kettles stand on whatever is warm.|A board of lamps shows every block in {town}; three are dark, and have a name written next to them.] {Source} hangs on this room, and this room on a lease.',
    [
      ['board of lamps', 'The dark ones are not broken. Someone has unscrewed them by a quarter of a turn.'],
      ['lease on the wall', 'It ends in three days. The date has been corrected twice, and initialled once.'],
    ],
    [tool('Insulated Pliers', 'Rated for a good deal more than their owner.')],
  ),
  roofed(
    'holy',
    'The [Server|Charger|Small Lights] Shrine',
    'shrine',
    'A rack of old machines in an alcove, kept running for the dead who are on them. [People leave batteries, and oranges.|Each light is somebody; when one blinks, somebody’s granddaughter says good evening.] It is the only place in {town} where nobody is selling anything.',
    [
      [
        'rack of lights',
        'Row nine has a new one. It blinks in no pattern that the others have, and faster when one comes near.',
      ],
      ['bowl of batteries', 'All full but one, which has a slip of paper wound round it: "not yet, please".'],
    ],
  ),
  roofed(
    'home',
    '[Capsule|Block|Stair] [Nine|Forty|Twelve]',
    'capsule flats',
    'Drawers for people, stacked six high along a corridor with a carpet of cables. [Washing hangs from the sprinklers.|Somebody’s beans climb the emergency ladder.] One drawer stands open by the width of a hand, and has been made up for somebody who is not in it.',
    [
      [
        'open drawer',
        'Blanket, folded. A charger, still warm. On the ceiling, where a sleeper would see it, a map drawn in lipstick.',
      ],
      ['bean ladder', 'The pods have been counted in pencil on the wall. Today’s figure has been crossed out.'],
    ],
  ),
  roofed(
    'care',
    'The [Walk-In|Second Opinion|Blue Door] Clinic',
    'clinic',
    'Plastic chairs, a number machine, and a jar for what was taken out by mistake. [A poster explains one’s rights, in a size for insects.|The anaesthetic is rationed; the singing is not.] Hands are shaken here with whichever hand is meant.',
    [
      ['number machine', 'It gives out the same number to everybody. They have agreed on an order among themselves.'],
      [
        'jar of parts',
        'Labelled, dated, some returned. One says only: "she asked me to keep it until she was out of their reach".',
      ],
    ],
    [food('Sugar Ampoule', 'Snap, drink, feel better about things.', 10)],
  ),
  roofed(
    'shop',
    'The [Salvage|Board|Second-Hand] Stall',
    'repair stall',
    'A counter, a lamp, and a wall of drawers labelled in a private language. [A dozen hands hang from a rail, waving slightly in the draught.|A cat sleeps on the one machine that is never for sale.] Whatever has stopped working in {town} is brought here to be asked why.',
    [
      [
        'rail of hands',
        'Left ones, mostly. The ring finger of one has a ring on it, and has been put where it can be seen from the street.',
      ],
      ['warm machine', 'Under the cat: a deck with no maker’s mark and nine sockets, one of them worn bright.'],
    ],
  ),
  roofed(
    'store',
    'The [Claims|Pledge|Bonded] Depot',
    'depot',
    'Shelves to the roof, of things that were somebody’s until Tuesday. [Prams, mostly, and instruments.|A crane goes up and down the aisles by itself, carefully, like a nurse.] There is an office on legs in the middle, from which one can see every shelf.',
    [
      ['shelf of instruments', 'Each has a tag with a sum on it. Someone comes at night and tunes them.'],
      ['office on legs', 'The ledger is on paper. Whoever keeps it does not trust what can be changed from outside.'],
    ],
  ),
  dark(
    'deep',
    'The [Cable|Coolant|Old Metro] Run',
    'service tunnel',
    'Below the lowest cellar, knee-deep, warm as a bath. Cables go along it in bundles as thick as a cow. [Something has nested in the junction boxes, neatly.|Far off a train goes by that is on no plan.] One’s own steps come back a little late.',
    [
      ['junction nest', 'Shredded contracts, soft with use. In the middle lies a thing that is still blinking.'],
      [
        'tide mark',
        'A line at the height of a chin, with a date. Above it there is a second line, in fresh paint, and no date.',
      ],
    ],
  ),
  roofed(
    'vault',
    'The [Escrow|Cold|Deposit] Room',
    'cold store of data',
    'White, dry and loud with fans. Cabinets stand in rows, each with a little window, behind it a little light. [A single chair faces the wall.|There is frost on one cabinet only.] Nobody has ever been in here for long and come out with the same opinion.',
    [
      [
        'frosted cabinet',
        'The label has been scratched off and written again by somebody who was crying or in a hurry.',
      ],
      ['single chair', 'Bolted down. The arms have been worn by nails.'],
    ],
  ),
];

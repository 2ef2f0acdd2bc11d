// Streets, kitchens and offices of today. Read by modern.ts.
import type { PlaceRow } from '../types.ts';
import { dark, food, lamp, open, paper, roofed, small, tool } from './rows.ts';

export const MODERN_PLACES: readonly PlaceRow[] = [
  open(
    'hub',
    '[Station|Fountain|Library] [Plaza|Walk]',
    'pedestrian street',
    'A strip of benches, bikes and planters, with a stage that is used twice a year. [Somebody busks, rather well, to nobody.|Pigeons know to the minute when school is out.] Whoever wants to be alone in {town} has to go elsewhere.',
    [
      [
        'notice pillar',
        'Yoga, kittens, a room to let. A sheet with tear-off numbers has had every number torn off but one.',
      ],
      [
        'empty stage',
        'Chalk marks for where people are to stand. There is one in the middle with a name that has been scuffed out.',
      ],
    ],
    [food('Paper Cone of Chips', 'Too hot, then too few.', 9)],
  ),
  roofed(
    'seat',
    'The [Town Hall|Head Office|Principal’s Office]',
    'office',
    'Glass, carpet tiles, and a plant that is watered by contract. [A poster about listening hangs where no one can hear.|The meeting room is named after a tree that was felled for it.] The person one needs is on a call.',
    [
      ['whiteboard', 'Wiped, but not well: three arrows, a sum of money and the word WHEN.'],
      ['visitors’ tablet', 'It has the last hundred names. One has signed in forty times and never out.'],
    ],
    [paper('Planning Notice', 'It has been laminated, so as not to be read.')],
  ),
  roofed(
    'refuge',
    'The [Second Cup|Corner Table|Rain Check]',
    'café',
    'Steam, odd chairs, a shelf of books that people leave and do not fetch. [A cat has the good armchair by seniority.|The specials board has been rubbed out and apologizes.] The door sticks, so that everybody comes in with a small bow.',
    [
      [
        'book shelf',
        'In nearly every one there is a dedication to someone else. One has been underlined in pencil, a word on each page.',
      ],
      ['tip jar', 'Foreign coins, a button, and a note: “for whoever needs the bus”.'],
    ],
    [food('Cinnamon Bun', 'Worth getting up for.', 12), lamp('Phone Torch', 'Nine per cent, and holding.')],
  ),
  roofed(
    'work',
    'The [Bakery|Radio Station|Boiler House]',
    'workplace',
    'Warm, loud and older than it looks from outside. [The rota is in four colours and no two people read them alike.|A machine with a name stands in the middle, and is spoken to.] {Source} depends on this place, which is a thing that people say at parties and then forget.',
    [
      ['coloured rota', 'One of the colours belongs to nobody. It has been given every ninth night.'],
      ['named machine', 'Stickers, tape, a birthday card. Behind the panel a new part sits in old dust.'],
    ],
    [tool('Multi-Tool', 'It has a spoon.')],
  ),
  roofed(
    'holy',
    'The [Community|Meditation|Reading] Room',
    'community room',
    'Stackable chairs round a circle that is never quite round. [A banner says WELCOME in nineteen languages and one joke.|The piano is locked, and everyone knows where the key is.] People tell each other things here which they would not say at home.',
    [
      ['sign-in sheet', 'First names only. One name is in every line, in nineteen different hands.'],
      ['locked piano', 'Under the lid someone keeps letters, in order, unsent.'],
    ],
    [small('Paper Crane', 'Folded from a bill.')],
  ),
  roofed(
    'home',
    '[Linden|Maple|Harbour] Court, Flat [Nine|Four|Twelve]',
    'flat',
    'Two rooms and a balcony with a view of other balconies. [Laundry has its own diplomacy here.|A neighbour’s radio does duty for a clock.] On the fridge there is a calendar, and after the ninth somebody has stopped crossing off the days.',
    [
      ['fridge calendar', 'Dentist, rent, Mum. On the tenth, in another pen: “say it”.'],
      ['balcony tomatoes', 'Watered this morning, by somebody who had to lean over from next door.'],
    ],
  ),
  roofed(
    'care',
    'The [Clinic|Nursing Home|Walk-In Centre]',
    'clinic',
    'A fish tank, a queue number, a stack of magazines about other people’s gardens. [A child’s drawing of a kidney has won a prize.|The nurse at the desk has two phones and three tones of voice.] Somebody’s grandmother is holding court by the radiator.',
    [
      ['fish tank', 'Nine fish, says the sign. There are ten, and one of them is a very good toy.'],
      ['appointment list', 'The same name each Thursday at half past four, under a different first name each time.'],
    ],
    [food('Vending Machine Soup', 'Described as chicken.', 8)],
  ),
  roofed(
    'shop',
    'The [Bike|Repair|Hardware] [Shop|Cellar]',
    'shop',
    'Everything hangs, so that one ducks. [A radio has been mended back and forth for a year as a sort of conversation.|There is a drawer for every screw and one for whatever is left.] The owner will explain, and show, and not charge.',
    [
      ['spare drawer', 'Among the leftovers lies a key that has been cut three times, each time a little truer.'],
      ['repair tickets', 'One has been waiting for nine weeks. “Will collect when I can face it.”'],
    ],
  ),
  roofed(
    'store',
    'The [Self-Storage|Loading|Estate Agent’s] [Unit|Bay]',
    'storage',
    'Orange doors down a corridor that lights up as one walks. [It smells of cardboard and divorce.|Somebody practises the trumpet in number 30.] At the end is an office with a very good chair.',
    [
      ['lit corridor', 'It lights up by itself, now and then, from the far end, as far as the ninth door.'],
      ['office chair', 'Behind it, a map of {town} with pins. All the pins are in one street.'],
    ],
  ),
  dark(
    'deep',
    'The [Underpass|Service Tunnel|Old Cinema]',
    'disused passage',
    'Shut since the fire inspection, and used ever since. Posters peel in layers: one can read the years. [Seats stand in rows under sheets, waiting for the feature.|A shopping trolley has come here to die.] Phones lose their bars at the third step.',
    [
      ['peeling posters', 'Under a film from before one was born there is a painted door, and it is not painted.'],
      ['sheeted seats', 'One seat has no dust. Popcorn, fresh.'],
    ],
  ),
  roofed(
    'vault',
    'The [Server|Records|Lost Property] Room',
    'archive',
    'A hum, a blinking, a rack of boxes with dates. [An umbrella stand holds forty umbrellas and a sword.|It is the only cold room in {town} in summer.] The light goes off by itself if one keeps still.',
    [
      ['dated boxes', 'The one for nine years ago has been taped by somebody who was crying or in a great hurry.'],
      ['umbrella stand', 'Each has a tag. One tag says only “sorry”.'],
    ],
  ),
];

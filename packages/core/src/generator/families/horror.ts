// Horror: polite people, wet cellars, and something that counts.
import type { Family } from '../types.ts';
import { HORROR_PLACES } from './horror-places.ts';
import { arm, beast, food, lamp, salve, small, tonic, tool, trade, wear } from './rows.ts';

export const HORROR: Family = {
  name: 'horror',
  age: 1,
  namings: ['english', 'celtic', 'slavic', 'saxon'],
  terrains: ['marsh', 'forest', 'coast', 'ice'],
  plots: ['seal', 'missing', 'charge', 'source'],
  terms: {
    folk: 'villagers',
    source: 'the lower well',
    law: 'Vestry',
    guild: 'Sluicemen',
    ring: 'Landlords',
    coin: 'money',
    paper: 'paper',
    danger: 'the long guest',
    year: '[November, the year of the second flood|the dark end of 1897|the week the birds left]',
    town: '[Low|Sallow|Nether|Mere] [Hallam|Coldwater|Evening|Thorpe]',
  },
  trades: {
    head: trade(
      '[vestry clerk|estate steward|council chair]',
      'Locks the desk before looking up.',
      'records',
      small('Ring of Labels', 'Keys without keys: only the little tags.'),
    ),
    keeper: trade('[sluice keeper|pump attendant|sexton]', 'Has wet cuffs in any weather.', 'water'),
    rival: trade(
      '[landlord|developer|heir to the house]',
      'Laughs at the old stories, a moment before they are told.',
      'property',
      small('Surveyor’s Tape', 'It comes out longer than it goes in.'),
    ),
    witness: trade('[eel catcher|night nurse|gravedigger]', 'Does not blink enough.', 'night work'),
    friend: trade(
      '[schoolmistress|organist|photographer]',
      'Starts at the kettle, and laughs at it, and starts again.',
      'photography',
    ),
    elder: trade(
      '[old sister|parish widow|retired rector]',
      'Sits by the window and says the names of those who go by, and a few besides.',
      'old prayers',
      small('Salt Pouch', 'Grey salt, blessed or at least bought in good faith.'),
    ),
    child: trade(
      '[sleepwalking child|bell-ringer’s child|boarded-out child]',
      'Nine, and has a friend whom nobody else has seen.',
      'hiding',
      small('Rag Doll', 'It has been given new eyes, recently, and better ones.'),
    ),
    host: trade(
      '[landlady|publican|widow of the inn]',
      'Counts heads as they come in and again as they go.',
      'company',
    ),
    healer: trade(
      '[district doctor|matron|apothecary]',
      'Has stopped writing down the times.',
      'medicine',
      salve('Carbolic Dressing', 'It smells of things being kept away.'),
    ),
    maker: trade(
      '[stonecutter|coffin maker|bell founder]',
      'Works with the door open and a mirror on the bench.',
      'stonework',
      tool('Stone Chisel', 'Sharp. It has a second handle, for a smaller hand.'),
    ),
    stranger: trade(
      '[surveyor|folklorist|last passenger]',
      'Missed a bus that has not run for thirty years.',
      'survey',
      small('Return Ticket', 'Clipped once, for the way here.'),
    ),
    beast: beast(
      '[Long Tom|Pale Margery|the Curate]',
      'marsh thing',
      'It stands as a man does who has been told how men stand. It is very thin, and wet, and its coat is buttoned up the wrong way. It goes from window to window and does not come in, as long as they are lit.',
      'standing still',
    ),
  },
  classes: [
    {
      name: 'Returned Native',
      told: 'Grew up here, and was sent away for a reason nobody has given.',
      background:
        'Left at nine, in a car, at night, with a coat over the head. Has come back for the funeral of whoever it was that sent the money.',
      best: ['wisdom', 'dexterity', 'strength'],
      able: ['Local lore', 'Climbing'],
      skills: { perception: 2, stealth: 2, lore: 2 },
      items: [
        arm('Fire Poker', 'Iron; somebody said that it ought to be.', '1d6'),
        wear('Father’s Coat', 'There is a list in the pocket, in a hand like one’s own.'),
        lamp('Bicycle Lamp', 'It flickers when it should not.'),
        salve('Sticking Plaster', 'A whole roll.'),
        food('Boiled Sweets', 'Stuck in one lump.'),
      ],
    },
    {
      name: 'Sensitive',
      told: 'Is told things, mostly by those who have stopped speaking.',
      background: 'Earned a living by it in a town of widows, and left when one of the husbands answered.',
      best: ['charisma', 'wisdom', 'constitution'],
      able: ['{power}', 'Comforting'],
      skills: { insight: 3, perception: 2 },
      items: [
        arm('Hat Pin', 'Silver. Nobody laughs twice.', '1d4+1'),
        wear('Mourning Dress', 'Good for any decade.'),
        tonic('Laudanum Drops', 'Five. It says five on the label, underlined.'),
        lamp('Black Candle Lantern', 'It burns lower in some rooms.'),
      ],
    },
    {
      name: 'Sceptic',
      told: 'Has a rational explanation, and three instruments to prove it.',
      background:
        'Unmasked eleven mediums and one bishop. The twelfth medium said a thing that has not been published.',
      best: ['intelligence', 'constitution', 'charisma'],
      able: ['Instruments', 'First aid'],
      skills: { investigation: 3, medicine: 1, willpower: 2 },
      items: [
        arm('Heavy Spanner', 'The fourth instrument.', '1d6+1'),
        wear('Oilskin Cape', 'It keeps out water, and is rated for no more.', 'chest', 1),
        lamp('Acetylene Lamp', 'White, hissing, factual.'),
        salve('Field Dressing', 'In a sealed tin.'),
        tool('Thermometer', 'It has been right so far. That is the trouble.'),
      ],
    },
  ],
  air: [
    'wet, warm and very still',
    'a breath of air from below, and then another',
    'dripping, out of step',
    'cold in one place, and that place moves',
  ],
  power: {
    name: 'The Listening Side',
    told: 'Some hear those who are no longer, as one hears a conversation through a wall. It goes both ways.',
    rules: [
      'Only somebody who has nearly died can do it.',
      'One may ask, and be answered with the truth, and then one is known.',
      'Salt stops it; so does laughing, if it is real.',
      'It brings nobody back. It only leaves the door ajar.',
    ],
    examples: [
      'A cup is held to the wall, and on the other side a cup is set down.',
      'A name is said, and a step on the stair stops.',
    ],
    verbs: ['commune', 'intone', 'divine'],
    able: 'Listening Side',
  },
  custom: {
    name: 'The Count',
    told: 'At dusk each house in {town} counts who is in it, aloud, and calls the number to the next. It must come out the same at the end of the street.',
    rules: [
      'Nobody goes out between the count and the first bell.',
      'If there is one too few, they search. If there is one too many, they put out bread.',
      'A light is left in every window that gives on the water.',
    ],
  },
  places: HORROR_PLACES,
};

// Heroes: licences, landings, and who was underneath.
import type { Family } from '../types.ts';
import { HERO_PLACES } from './hero-places.ts';
import { arm, beast, food, lamp, salve, small, tonic, tool, trade, wear } from './rows.ts';

export const HERO: Family = {
  name: 'hero',
  age: 1,
  namings: ['english', 'spanish', 'african', 'japanese', 'indian'],
  terrains: ['city', 'river', 'coast'],
  plots: ['truce', 'charge', 'debt', 'seal', 'source', 'claim'],
  terms: {
    folk: 'citizens',
    source: 'the city grid',
    law: 'Registry',
    guild: 'Line Workers',
    ring: 'Apex Partners',
    coin: 'cash',
    paper: 'file',
    danger: 'the Hollow Man',
    year: '[the tenth year of the Registry|the summer after the bridge|the year of the second comet]',
    town: '[Meridian|Apex|Harbor|Calder|Nova] [City|Bay|Heights]',
  },
  trades: {
    head: trade(
      '[registrar|mayor|commissioner]',
      'Signs for every broken window, personally, with a cheap pen.',
      'administration',
      small('Emergency Pager', 'It has one button, and a dent round it.'),
    ),
    keeper: trade(
      '[grid engineer|containment chief|night foreman]',
      'Has hair that stands up on one side, and blames the weather.',
      'high voltage',
    ),
    rival: trade(
      '[brand manager|licensed champion|tech billionaire]',
      'Is lit from the left in any room.',
      'publicity',
      small('Action Figure', 'Of its owner. The jaw is optimistic.'),
    ),
    witness: trade(
      '[window cleaner|traffic pilot|crossing guard]',
      'Looks up a moment before everyone else.',
      'heights',
    ),
    friend: trade(
      '[unlicensed teen|stunt double|court stenographer]',
      'Keeps both hands round a cup, and the cup is boiling.',
      'hiding it',
    ),
    elder: trade(
      '[retired cape|museum keeper|old archenemy]',
      'Has a bad knee from the good days, and a plaque with the wrong dates.',
      'old feuds',
      small('Domino Mask', 'Stretched, faded, kept.'),
    ),
    child: trade(
      '[newsfeed kid|fan club president|powerless twin]',
      'Ten, and knows everybody’s statistics.',
      'trivia',
      small('Trading Card', 'A rare one: the cape was never caught.'),
    ),
    host: trade('[diner owner|night cook|landlord of capes]', 'Has seen every secret identity eat.', 'discretion'),
    healer: trade(
      '[trauma surgeon|paramedic|gene doctor]',
      'Asks first what it was hit with, and then how many people.',
      'surgery',
      salve('Burn Gel', 'Industrial.'),
    ),
    maker: trade(
      '[costume maker|gadgeteer|glazier]',
      'Sees people as seams.',
      'tailoring',
      tool('Carbide Shears', 'For cloth that stops bullets.'),
    ),
    stranger: trade(
      '[exchange hero|investigative reporter|insurance assessor]',
      'Has come to see how they do it here, and takes notes at the wrong moments.',
      'analysis',
      small('Claim Form', 'In four colours. The pink copy goes nowhere.'),
    ),
    beast: beast(
      '[Gristle|Kilowatt|Mister Teeth]',
      'escaped experiment',
      'Something that was a guard dog and then a headline. It is the size of a van, sparks where it is wet, and has kept its collar. It wants its ball, and nobody has dared to find out which.',
      'biting',
    ),
  },
  classes: [
    {
      name: 'Unlicensed Cape',
      told: 'Does the right thing, without the paperwork.',
      background: 'Caught a bus, once, in both senses. Missed the licensing exam because of the bus.',
      best: ['strength', 'charisma', 'intelligence'],
      able: ['{power}', 'Brawling'],
      skills: { brawling: 3, athletics: 2 },
      items: [
        arm('Weighted Gloves', 'For when it is not working.', '1d6'),
        wear('Home-Made Suit', 'It has pockets, which the real ones never do.', 'chest', 2),
        tonic('Sports Drink', 'Litres.'),
        lamp('Helmet Light', 'From a bicycle.'),
        salve('Frozen Peas', 'For the eye.'),
      ],
    },
    {
      name: 'Gadgeteer',
      told: 'Has no powers, and a soldering iron.',
      background: 'Built a thing for a friend, who built a career on it.',
      best: ['intelligence', 'dexterity', 'strength'],
      able: ['Electronics', 'Lock-picking'],
      skills: { electronics: 3, lockpicking: 2, stealth: 1 },
      items: [
        arm('Arc Baton', 'One charge, and then it is a baton.', '1d6+1'),
        wear('Work Vest', 'Eleven pockets, one of them ticking.', 'chest', 1),
        tool('Grapple Reel', 'Rated for less than it is used for.'),
        lamp('Drone Lamp', 'It follows, like a shy moon.'),
        salve('Skin Glue', 'Patent pending.'),
      ],
    },
    {
      name: 'Beat Reporter',
      told: 'Knows three secret names, and has printed none.',
      background: 'Was on the bridge. Wrote about those who were underneath. Was moved to weddings.',
      best: ['charisma', 'wisdom', 'constitution'],
      able: ['Interviewing', 'Research'],
      skills: { investigation: 3, persuasion: 2 },
      items: [
        arm('Long Lens', 'A kilo of glass on a strap.', '1d4+1'),
        wear('Press Jacket', 'PRESS, front and back, in case of aim.', 'chest', 1),
        lamp('Camera Flash', 'Blinds both ways.'),
        food('Gas Station Sandwich', 'A risk.'),
        salve('Aspirin', 'For capes, editors, gravity.'),
      ],
    },
  ],
  air: [
    'a hum in the fillings',
    'damp tile, ozone',
    'cold, and faintly laughing',
    'strip light, and something under it',
  ],
  power: {
    name: 'The Spark',
    told: 'Since the comet some people have it: a current that answers when they are frightened or brave. It has a licence class, and no explanation.',
    rules: [
      'Only those who were marked by it can use it.',
      'It answers to what one feels, and to that only.',
      'It burns what one has eaten. Three times, and one faints.',
      'It does not undo what it has done.',
    ],
    examples: [
      'A falling beam stays up for as long as somebody can shout.',
      'All the lamps in a street lean towards one hand.',
    ],
    verbs: ['channel', 'unleash', 'summon'],
    able: 'Spark',
  },
  custom: {
    name: 'The Mask Convention',
    told: 'Whoever wears a mask is not asked; whoever takes it off in front of one has told a friend. It is older than the Registry, and better kept.',
    rules: [
      'No fights within a block of the hospital, from either side.',
      'What one breaks, one lists.',
      'A name that was learnt by accident has not been learnt.',
    ],
  },
  places: HERO_PLACES,
};

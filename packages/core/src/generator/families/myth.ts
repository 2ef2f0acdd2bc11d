// Myth: hospitality, bargains, and gods who are owed.
import type { Family } from '../types.ts';
import { MYTH_PLACES } from './myth-places.ts';
import { arm, beast, food, lamp, salve, small, tonic, tool, trade, wear } from './rows.ts';

export const MYTH: Family = {
  name: 'myth',
  age: 0,
  namings: ['greek', 'norse', 'celtic', 'indian'],
  terrains: ['mountain', 'coast', 'forest', 'sky'],
  plots: ['seal', 'claim', 'source', 'missing', 'truce'],
  terms: {
    folk: 'islanders',
    source: 'the first spring',
    law: 'Spear-Bearers',
    guild: 'Basin Priests',
    ring: 'Tribute Men',
    coin: 'bronze',
    paper: 'clay',
    danger: 'the hundred-handed',
    year: '[the eighth year of the tribute|in the days of the second sun|the summer when the gods quarrelled]',
    town: '[Ai|Thel|Kor|Ys|Melan|Hyr][andra|esse|inthos|eia|arra]',
  },
  trades: {
    head: trade(
      '[king of the nine farms|high chief|queen of the hall]',
      'Was crowned by a bird, and has been wary of birds since.',
      'judging',
      small('Gold Hair Ring', 'It has a tooth mark in it. It was tested.'),
    ),
    keeper: trade(
      '[basin priest|keeper of the loom|first smith]',
      'Says thank you to doors, ladles and the dark.',
      'rites',
    ),
    rival: trade(
      '[tribute captain|king’s half-brother|favoured of a god]',
      'Is handsome, as though there had been a committee.',
      'spear',
      small('Golden Apple', 'Gilt. There is a quarrel inscribed on it.'),
    ),
    witness: trade(
      '[goatherd|ferryman|bee keeper]',
      'Has seen a god bathe, and been let off with a stammer.',
      'herding',
    ),
    friend: trade('[weaver|harper|net maker]', 'Has been promised to something, and not told to what.', 'song'),
    elder: trade(
      '[oracle|blind singer|oldest of the bees]',
      'Answers what will be asked next.',
      'prophecy',
      small('White Pebble', 'For votes, and for the mouth of the dead.'),
    ),
    child: trade(
      '[foundling|river’s child|cup-bearer]',
      'Was found in a basket, like everybody of importance.',
      'swimming',
      small('Bone Flute', 'A swan’s. It plays what the swan thought.'),
    ),
    host: trade(
      '[keeper of guests|hearth widow|cook of the hall]',
      'May not turn anyone away, and has had some trying evenings.',
      'hospitality',
    ),
    healer: trade(
      '[snake priest|wise woman|centaur’s pupil]',
      'Talks to the illness, politely, until it is embarrassed.',
      'herbs',
      salve('Moly Root', 'Black root, white flower, bad taste.'),
    ),
    maker: trade(
      '[lame smith|mask carver|ship builder]',
      'Was thrown from somewhere high, and speaks well of the view.',
      'forging',
      tool('Adamant File', 'It files anything but its nails.'),
    ),
    stranger: trade(
      '[wanderer|exile under a curse|herald]',
      'Casts a shadow that is a little late.',
      'far roads',
      small('Winged Sandal', 'One. It pulls to the left.'),
    ),
    beast: beast(
      '[Ossa|Skoll|Lamia’s Hound]',
      'boar of the hill',
      'The boar has bristles like a fence and a shrine’s worth of spears in it, and flowers on the tusks. It was sent, long ago, to punish somebody, and nobody has told it that he died.',
      'goring',
    ),
  },
  classes: [
    {
      name: 'Oath-Breaker',
      told: 'Swore by a river, and went round by the bridge.',
      background:
        'Carries a curse that will be explained at the worst moment. Until then it is mostly a smell of lightning.',
      best: ['strength', 'charisma', 'wisdom'],
      able: ['Spear fighting', 'Wrestling'],
      skills: { brawling: 2, athletics: 3, intimidation: 1 },
      items: [
        arm('Ash Spear', 'It was a tree that somebody hid in.', '1d8'),
        wear('Boar’s-Tusk Helmet', 'Forty boars, forty grudges.', 'helmet', 2),
        lamp('Resin Torch', 'It does not go out for rain, only for insults.'),
        salve('Fig Poultice', 'Warm.'),
        food('Olives in Brine', 'A pouch of them.'),
      ],
    },
    {
      name: 'God’s Bastard',
      told: 'Has somebody’s eyes; people look up to see whose.',
      background: 'Was sent a sword, a lyre and a warning on three birthdays. The lyre was the useful one.',
      best: ['charisma', 'wisdom', 'constitution'],
      able: ['{power}', 'Song'],
      skills: { performance: 3, persuasion: 2 },
      items: [
        arm('Leaf Blade', 'A toy, at its father’s size.', '1d6+1'),
        wear('Saffron Cloak', 'It cannot be lost, which has been tried.'),
        small('Tortoise Lyre', 'Seven strings, of which one is a secret.'),
        lamp('Star in a Horn', 'It wants to go home.'),
        tonic('Drop of Nectar', 'On a thread.'),
      ],
    },
    {
      name: 'Cunning Sailor',
      told: 'Has been everywhere on the way home.',
      background: 'Left with forty. Tells it well, and leaves out the same evening each time.',
      best: ['intelligence', 'dexterity', 'charisma'],
      able: ['Sailing', 'Riddles'],
      skills: { insight: 2, stealth: 2, persuasion: 1 },
      items: [
        arm('Oar-Wood Club', 'Somebody will ask what it is; then one is home.', '1d6'),
        wear('Salt-Stiff Tunic', 'It stands up by itself.', 'chest', 1),
        tool('Bag of Winds', 'Two left, both from the north.'),
        lamp('Whale-Oil Lamp', 'Steady.'),
        salve('Sea-Moss Bandage', 'Green.'),
      ],
    },
  ],
  air: [
    'cold, with a smell of bay',
    'a breath from the deep, like a sleeper’s',
    'warm stone and honey',
    'still, and listening',
  ],
  power: {
    name: 'The Borrowed Breath',
    told: 'A god breathed into somebody’s grandmother, and it has been lent on. Whoever has it can ask the wind, the beasts or the fire for a favour, and owes one.',
    rules: [
      'It runs in blood, and must be asked for before dawn once.',
      'Every favour is written down somewhere.',
      'It moves what has breath or what moves; stones are not interested.',
      'The dead may be asked, but they stay where they are.',
    ],
    examples: ['A wave is asked to wait, and does, as a horse does.', 'Bees carry a question over the hill.'],
    verbs: ['invoke', 'beseech', 'bespeak'],
    able: 'Borrowed Breath',
  },
  custom: {
    name: 'The Law of Guests',
    told: 'Any stranger may be a god, and several have been. So one feeds first and asks later, and whoever harms a guest is nobody’s kin.',
    rules: [
      'Bread, then names, then business.',
      'An oath by the spring binds the one who hears it too.',
      'What has been promised to a god is not one’s own to give.',
    ],
  },
  places: MYTH_PLACES,
};

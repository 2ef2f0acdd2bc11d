// The near future of wires and contracts: a city, its lights, and who owns the switch.
import type { Family } from '../types.ts';
import { NEON_PLACES } from './neon-places.ts';
import { arm, beast, food, lamp, salve, small, tonic, tool, trade, wear } from './rows.ts';

export const NEON: Family = {
  name: 'neon',
  age: 2,
  namings: ['clipped', 'japanese', 'korean', 'indian', 'african', 'spanish'],
  terrains: ['city', 'river', 'coast'],
  plots: ['debt', 'missing', 'charge', 'claim', 'source'],
  terms: {
    folk: 'tenants',
    source: 'the block grid',
    law: 'Contract Police',
    guild: 'Line Crews',
    ring: 'Underwriters',
    coin: 'credit',
    paper: 'print',
    danger: 'the long blackout',
    year: '[2091|2117|2163]',
    town: '[Halide|Verity|Cobalt|Lumen|Sable|Tessel] [Heights|Quay|Stacks|Ward]',
  },
  trades: {
    head: trade(
      '[ward manager|elected interim|district trustee]',
      'Is followed at four paces by a screen which says that everything is being looked into.',
      'forms',
      small('Trustee Pin', 'It unlocks lifts, and the way people talk.'),
    ),
    keeper: trade(
      '[grid engineer|line boss|transformer warden]',
      'Has a glove on one hand only, since the other one has to feel the hum.',
      'high voltage',
    ),
    rival: trade(
      '[claims director|licence holder|risk partner]',
      'Smells of nothing whatever, which costs more than scent.',
      'contracts',
      small('Signing Lens', 'What has been read through it has been agreed to.'),
    ),
    witness: trade(
      '[drone spotter|night courier|window climber]',
      'Talks to the air over one’s shoulder, where the better conversation is.',
      'climbing',
    ),
    friend: trade(
      '[street musician|patch tailor|noodle apprentice]',
      'Has a bar code behind one ear, and a flower drawn round it.',
      'making do',
    ),
    elder: trade(
      '[last librarian|retired coder|block grandmother]',
      'Remembers phone numbers. Remembers telephones.',
      'old code',
      small('Door Key of Brass', 'It opened a house that is now the fourth pier of a flyover.'),
    ),
    child: trade(
      '[roof runner|unlisted child|duct kid]',
      'Eight years old, and insured by nobody.',
      'squeezing through',
      small('Laser Pen', 'It draws a red dot on anything up to the moon, and the drones chase it.'),
    ),
    host: trade(
      '[counter cook|bar owner|bath-house keeper]',
      'Never writes anything down. It is why people come.',
      'cooking',
    ),
    healer: trade(
      '[graft surgeon|clinic nurse|unlicensed medic]',
      'Apologizes to the part before taking it out.',
      'grafting',
      salve('Sealing Gel', 'It sets in nine seconds. One should know what is inside by then.'),
    ),
    maker: trade(
      '[deck builder|board doctor|solder hand]',
      'Wears a lens in one eye, and has forgotten which is which.',
      'circuits',
      tool('Soldering Quill', 'A good point, a bad temper, and a burn in everything it was laid on.'),
    ),
    stranger: trade(
      '[auditor|off-grid farmer|envoy of another ward]',
      'Pays in paper, and asks for a receipt.',
      'reading people',
      small('Paper Money', 'Worth what two people say it is worth.'),
    ),
    beast: beast(
      '[Unit Sorrow|Mister Tin|The Bailiff]',
      'feral guard machine',
      'A repossession machine on four legs which was itself repossessed, half-way, and got up. It takes things to a place that no longer exists, and is puzzled each time. It does not hurt anyone who holds still and owns nothing.',
      'seizing',
    ),
  },
  classes: [
    {
      name: 'Splicer',
      told: 'Goes into other people’s wires and comes out with a headache.',
      background: 'Learnt on a stolen deck with half of its keys. Still leaves those letters out when writing by hand.',
      best: ['intelligence', 'dexterity', 'strength'],
      able: ['{power}', 'Lock bypass'],
      skills: { electronics: 3, investigation: 2, stealth: 1 },
      items: [
        arm('Shock Glove', 'It says hello to the whole arm.', '1d6'),
        wear('Rain Cape', 'Grey, see-through, and cut so that no camera likes it.'),
        tool('Pocket Deck', 'The screen is cracked across the part with the warnings.'),
        tonic('Clear Drops', 'Two in each eye, and the room has edges.'),
        lamp('Collar Light', 'Blue for work, red for leaving.'),
      ],
    },
    {
      name: 'Courier',
      told: 'Knows how far it is in stairs.',
      background: 'Carried nine thousand things and read one. That is why there is an account to be settled.',
      best: ['dexterity', 'constitution', 'intelligence'],
      able: ['Climbing', 'Knowing the ways'],
      skills: { athletics: 3, stealth: 2, perception: 1 },
      items: [
        arm('Folding Baton', 'It opens with a noise that ends half of all quarrels.', '1d6+1'),
        wear('Padded Jacket', 'Reflective once. Now it is only loud.', 'chest', 2),
        lamp('Visor Lamp', 'On a strap with somebody else’s initials.'),
        food('Rice Parcel', 'Warm from the heat of the battery it was carried on.'),
      ],
    },
    {
      name: 'Lapsed Officer',
      told: 'Enforced contracts, and then came to a clause about a neighbour.',
      background:
        'Handed the badge in, and the left hand, which was theirs too. The new one is second-hand, and honest.',
      best: ['strength', 'wisdom', 'charisma'],
      able: ['Unarmed combat', 'Command'],
      skills: { brawling: 3, intimidation: 2, investigation: 1 },
      items: [
        arm('Riot Pistol', 'Rubber and salt. It stings the conscience too.', '1d8'),
        wear('Stripped Vest', 'The letters have been unpicked. One can read them in the holes.', 'chest', 3),
        lamp('Service Torch', 'It has never failed, and has seen too much.'),
        salve('Field Patch', 'Press, count, try not to look.'),
      ],
    },
    {
      name: 'Face',
      told: 'Is whoever the person opposite would like to talk to.',
      background: 'Rented out smiles by the hour at a claims counter. Kept a few.',
      best: ['charisma', 'wisdom', 'constitution'],
      able: ['Persuasion', 'Disguise'],
      skills: { persuasion: 3, deception: 2, perception: 1 },
      items: [
        arm('Hat Pin Taser', 'It is in excellent taste until it is in somebody.', '1d6'),
        wear('Turning Coat', 'Four linings, four people.', 'chest', 1),
        tonic('Throat Pastilles', 'They make anything sound well thought over.'),
        lamp('Compact Mirror Light', 'For the lips, or for the keyhole.'),
        food('Box of Candied Ginger', 'One offers it first, and asks afterwards.', 6),
      ],
    },
  ],
  air: [
    'the fans push the same warm air round',
    'it smells of solder and frying oil',
    'a pipe drips, in time with the sign outside',
    'the light flickers, thinks better of it, and stays',
  ],
  power: {
    name: 'The Undertone',
    told: 'A thread of silver grown along the hearing nerve. Whoever bears it can hear devices talk among themselves, and put in a word.',
    rules: [
      'Only somebody to whom it was grafted can use it.',
      'It asks, it does not force: what has been told by its owner to refuse, refuses.',
      'Each use is heard by whatever else is listening.',
      'It does not hear people, however much they have had built in.',
    ],
    examples: [
      'A door is asked whether it is really so sure of being shut.',
      'A camera is told a long story about the opposite wall.',
    ],
    verbs: ['splice', 'jack', 'interface', 'undertone'],
    able: 'Undertone',
  },
  custom: {
    name: 'The Landing Rule',
    told: 'What happens between two floors is nobody’s contract. On a landing one may rest, hide, give birth or say what one thinks, and no machine may be sent there.',
    rules: [
      'Nobody is evicted from a landing, and nobody stays for a third night.',
      'A debt may be called in at a door. On the stairs it sleeps.',
      'Whoever brings a drone past the ninth step carries it down again, in pieces.',
    ],
  },
  places: NEON_PLACES,
};

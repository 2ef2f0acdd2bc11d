// Science fiction: a hull, its people, and what they breathe.
import type { Family } from '../types.ts';
import { arm, beast, food, lamp, salve, small, tonic, tool, trade, wear } from './rows.ts';
import { SCIFI_PLACES } from './scifi-places.ts';

export const SCIFI: Family = {
  name: 'scifi',
  age: 2,
  namings: ['clipped', 'african', 'indian', 'slavic'],
  terrains: ['space', 'under'],
  plots: ['source', 'charge', 'seal', 'truce', 'debt'],
  terms: {
    folk: 'crew',
    source: 'the air plant',
    law: 'Bridge Watch',
    guild: 'Plant Crew',
    ring: 'Consortium',
    coin: 'scrip',
    paper: 'print',
    danger: 'the cold side',
    year: 'Year [94|131|207] of the charter',
    town: '[Halcyon|Meridian|Tantalus|Corrigan|Anselm|Threshold] [Station|Deep|Reach]',
  },
  trades: {
    head: trade(
      '[station director|acting captain|charter officer]',
      'Wears the rank on a lanyard, and takes it off to think.',
      'command',
      small('Command Lanyard', 'Opens doors. Not the ones that matter.'),
    ),
    keeper: trade(
      '[plant engineer|air chief|reactor warden]',
      'Can tell the hour by the pitch of the pumps, and stops talking when it changes.',
      'life support',
    ),
    rival: trade(
      '[Consortium agent|quota manager|cargo broker]',
      'The only creased trousers within four light-hours.',
      'contracts',
      small('Gold Stylus', 'It signs, and remembers what it signed.'),
    ),
    witness: trade(
      '[hull walker|tug pilot|night sweeper]',
      'Squints, from years of looking at one bright thing in the dark.',
      'vacuum work',
    ),
    friend: trade(
      '[hydroponicist|signals tech|loader driver]',
      'Has bitten every nail and started on the gloves.',
      'signals',
    ),
    elder: trade(
      '[first-crew survivor|archivist|chaplain]',
      'Was here when it was a tent. Has kept one of the pegs.',
      'old systems',
      small('Tent Peg', 'Aluminium, bent, and engraved with a date.'),
    ),
    child: trade(
      '[duct kid|galley runner|unlisted child]',
      'Nine years old by one calendar, and in nobody’s records.',
      'crawling',
      small('Duct Whistle', 'It can be heard on four decks and by no adult.'),
    ),
    host: trade('[bartender|galley chief|still-keeper]', 'Remembers faces, orders, and who left with whom.', 'brewing'),
    healer: trade(
      '[medic|surgeon|ship’s doctor]',
      'Speaks to machines rudely, and to people as if they had just been switched on.',
      'medicine',
      salve('Wound Foam', 'Cold, then numb, then better.'),
    ),
    maker: trade(
      '[fabricator|machinist|salvage wright]',
      'Has seven fingers, and a drawer with the other three’s worth of lessons.',
      'machining',
      tool('Torque Driver', 'Calibrated on a day when it mattered.'),
    ),
    stranger: trade(
      '[auditor|stowaway|courier]',
      'Came in on a ship that did not stop.',
      'piloting',
      small('Foreign Credit Chip', 'It is worth a great deal somewhere else.'),
    ),
    beast: beast(
      '[Unit Nine|Old Marrow|Sexton]',
      'rogue servitor',
      'A hull-repair machine that went outside eleven years ago and was written off. It has mended itself with whatever it found. It moves like somebody carrying glass, and does not answer to its number.',
      'cutting',
    ),
  },
  classes: [
    {
      name: 'Salvager',
      told: 'Takes apart what others have given up on, and puts it back wrong and working.',
      background: 'Nine years on wrecks. Came in to sell a coil and found the dock fees were more than the coil.',
      best: ['constitution', 'dexterity', 'charisma'],
      able: ['Vacuum work', 'Repair'],
      skills: { mechanics: 3, athletics: 2 },
      items: [
        arm('Cutting Bar', 'Half crowbar, half torch. Both halves work.', '1d6+1'),
        wear('Patched Hardsuit', 'Somebody else’s name is on it, twice.', 'chest', 3),
        lamp('Helmet Lamp', 'It points where one looks, which is not always a comfort.'),
        salve('Skin Patch', 'Sticks, stings, holds.'),
      ],
    },
    {
      name: 'Signal Reader',
      told: 'Hears what is under the hiss.',
      background: 'Listened for a listening post until it was shut down for hearing something. Kept the headphones.',
      best: ['intelligence', 'wisdom', 'strength'],
      able: ['{power}', 'Codes'],
      skills: { investigation: 3, electronics: 2, perception: 1 },
      items: [
        arm('Stun Rod', 'Non-lethal, mostly.', '1d6'),
        wear('Insulated Jacket', 'Warm, crackling, eleven pockets.'),
        tonic('Focus Tablets', 'Take one. Not two.'),
        lamp('Wrist Light', 'It doubles as a clock, and runs slow.'),
        food('Ration Bar', 'It tastes of beige.'),
      ],
    },
    {
      name: 'Deck Marshal',
      told: 'Was the law on a ship that was sold.',
      background:
        'Kept the peace among four hundred people and one shower. Resigned by letter, in writing, in a vacuum suit.',
      best: ['strength', 'charisma', 'intelligence'],
      able: ['Command', 'Unarmed combat'],
      skills: { intimidation: 2, persuasion: 2, brawling: 2 },
      items: [
        arm('Issue Sidearm', 'Rubber rounds. There were metal ones once.', '1d8'),
        wear('Ballistic Vest', 'MARSHAL, in letters that have been picked at.', 'chest', 2),
        lamp('Deck Torch', 'Heavy enough to end an argument.'),
        salve('Trauma Kit', 'Two of everything but time.'),
      ],
    },
    {
      name: 'Drifter Pilot',
      told: 'Can land anything once.',
      background: 'Flew mail through the belts until the mail went digital. Has an eye for exits.',
      best: ['dexterity', 'charisma', 'constitution'],
      able: ['Piloting', 'Lock bypass'],
      skills: { piloting: 3, lockpicking: 2, stealth: 1 },
      items: [
        arm('Flare Pistol', 'For signalling displeasure.', '1d6'),
        wear('Flight Jacket', 'Real leather, from a real animal, from a real field.', 'chest', 1),
        tool('Bypass Clips', 'They open what should have been open.'),
        lamp('Pocket Beacon', 'Blinks for help, or holds steady for reading.'),
        food('Dried Mango', 'From home. Three left.', 6),
      ],
    },
  ],
  air: [
    'the fans turn over and catch',
    'stale, with a taste of coins',
    'cold enough to see one’s breath',
    'warm, and humming',
  ],
  power: {
    name: 'The Lattice',
    told: 'A mesh of grown wire under the skin, fitted in childhood, that lets its bearer feel machines as one feels weather.',
    rules: [
      'Only somebody who was fitted with it can use it.',
      'It feels and nudges; it cannot break what was built not to be broken.',
      'Each use heats the wire. Three in a row, and the nose bleeds.',
      'It does not read people, only what they carry.',
    ],
    examples: [
      'A lock is felt through to its last tumbler and coaxed.',
      'A camera looks the other way, as if it had thought of something.',
    ],
    verbs: ['interface', 'attune', 'jack'],
    able: 'Lattice',
  },
  custom: {
    name: 'The Air Compact',
    told: 'Whoever breathes works, and whoever works is counted. A door may be shut on one to save ten, and whoever shuts it must sign.',
    rules: [
      'Nobody is refused air for debt. Everything else may be.',
      'A charge is heard by three who were asleep when it happened.',
      'Whoever shuts a door on somebody signs for it, and the list hangs in public.',
    ],
  },
  places: SCIFI_PLACES,
};

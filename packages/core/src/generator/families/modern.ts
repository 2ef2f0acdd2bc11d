// Modern life: cafés, stairwells, and things that were never said.
import type { Family } from '../types.ts';
import { MODERN_PLACES } from './modern-places.ts';
import { arm, beast, food, lamp, paper, salve, small, tonic, tool, trade, wear } from './rows.ts';

export const MODERN: Family = {
  name: 'modern',
  age: 1,
  namings: ['english', 'spanish', 'slavic', 'african'],
  terrains: ['city', 'river', 'coast'],
  plots: ['missing', 'source', 'debt', 'claim', 'charge'],
  terms: {
    folk: 'neighbours',
    source: 'the old heating plant',
    law: 'Council',
    guild: 'Tenants’ Committee',
    ring: 'Developers',
    coin: 'cash',
    paper: 'paper',
    danger: 'the demolition',
    year: '[this autumn|the last week of summer|a wet February]',
    town: '[Linden|Harbour|Juniper|Mill] [Quarter|End|Hill|Row]',
  },
  trades: {
    head: trade(
      '[councillor|head teacher|branch manager]',
      'Has two phones, face down.',
      'meetings',
      small('Lanyard', 'Six access cards, one library ticket.'),
    ),
    keeper: trade(
      '[caretaker|head baker|boiler engineer]',
      'Knows which stair creaks and why it was left.',
      'maintenance',
    ),
    rival: trade(
      '[property developer|franchise owner|consultant]',
      'Says “passionate” about car parks.',
      'pitching',
      small('Business Card', 'So thick that it stands up by itself.'),
    ),
    witness: trade(
      '[night bus driver|delivery rider|dog walker]',
      'Sees everybody at the hour when they are most themselves.',
      'routes',
    ),
    friend: trade(
      '[music teacher|barista|nursing student]',
      'Types a message, deletes it, and types it again.',
      'music',
    ),
    elder: trade(
      '[retired librarian|oldest tenant|chess teacher]',
      'Has lived here since it was fields, and has the photograph.',
      'memory',
      small('Chess Queen', 'Wood. It goes everywhere in a pocket.'),
    ),
    child: trade(
      '[latchkey child|skateboard kid|school reporter]',
      'Eleven, with a podcast.',
      'skating',
      small('Friendship Bracelet', 'Two of them. One has not been given yet.'),
    ),
    host: trade('[café owner|cook|barman]', 'Remembers what one had the day one was happy, and makes that.', 'coffee'),
    healer: trade(
      '[nurse|GP|pharmacist]',
      'Says “pop your sleeve up” in a voice that has stopped quarrels.',
      'first aid',
      salve('First-Aid Pouch', 'With the good plasters.'),
    ),
    maker: trade(
      '[bike mechanic|electrician|piano tuner]',
      'Listens to things before opening them.',
      'repair',
      tool('Tuning Lever', 'It fits nothing else, and is used for everything.'),
    ),
    stranger: trade(
      '[exchange student|film scout|long-lost cousin]',
      'Takes photographs of doors.',
      'languages',
      small('Train Ticket', 'Open return, eleven months old.'),
    ),
    beast: beast(
      '[Bruno|Tyson|Princess]',
      'stray dog',
      'A very large dog of several kinds, with a torn ear and a length of good rope. It has eaten a postbag. It is afraid of nothing but balloons.',
      'biting',
    ),
  },
  classes: [
    {
      name: 'Newcomer',
      told: 'Took the flat because of the light, and is about to find out about the heating.',
      background:
        'Left a good job, a fair marriage and a bad city in one week. Has eleven boxes, of which ten are unopened.',
      best: ['charisma', 'wisdom', 'strength'],
      able: ['Listening', 'Cooking'],
      skills: { persuasion: 2, insight: 2, cooking: 1 },
      items: [
        arm('Umbrella', 'A serious one.', '1d4+1'),
        wear('Big Scarf', 'Knitted by somebody who meant it.'),
        lamp('Bike Light', 'Blinks, unless spoken to.'),
        food('Banana Bread', 'From the neighbour; a bribe or a welcome.'),
        salve('Plasters', 'With dinosaurs.'),
      ],
    },
    {
      name: 'Courier',
      told: 'Forty doors a day, and a good idea of what is behind each.',
      background: 'Was to do it for a summer. That was nine summers ago, and the legs are magnificent.',
      best: ['dexterity', 'constitution', 'intelligence'],
      able: ['Cycling', 'Short cuts'],
      skills: { athletics: 3, stealth: 1, streetwise: 2 },
      items: [
        arm('Bike Lock', 'Hardened steel, used to being swung.', '1d6'),
        wear('Rain Jacket', 'It was waterproof once.', 'chest', 1),
        lamp('Head Torch', 'For letter boxes.'),
        food('Energy Bar', 'It bends.'),
        salve('Muscle Balm', 'One can be smelt coming.'),
      ],
    },
    {
      name: 'Law Student',
      told: 'Knows the clause, and where it is not followed.',
      background: 'Grew up here. Is the first of the family to read what the family has signed.',
      best: ['intelligence', 'charisma', 'constitution'],
      able: ['Law', 'Debate'],
      skills: { investigation: 3, persuasion: 2 },
      items: [
        arm('Hardback Commentary', 'Two thousand pages, thin ones.', '1d6'),
        wear('Charity Shop Blazer', 'It fits when one stands like that.'),
        lamp('Reading Light', 'Clips on to anything.'),
        tonic('Energy Drink', 'Blue.'),
        paper('Tenancy Agreement', 'Highlighted until it glows.'),
      ],
    },
  ],
  air: ['strip lights and a hum', 'warm concrete', 'a smell of rain and cardboard', 'a draught from the lift shaft'],
  power: {
    name: 'The Knack',
    told: 'A very few people here are good at one small impossible thing: finding what is lost, or knowing who is at the door. They do not put it on a form.',
    rules: [
      'Only those who have it from a grandparent can do it.',
      'It works when nobody is looking and for nothing that is worth money.',
      'After it one is hungry, and rather sad.',
    ],
    examples: [
      'A lost ring is thought of, and lies in the sugar.',
      'A kettle boils for somebody who is on the stairs.',
    ],
    verbs: ['dowse', 'divine', 'attune'],
    able: 'Knack',
  },
  custom: {
    name: 'House Rules',
    told: 'They hang in every stairwell of {town}, and nobody has voted on them since before the lift.',
    rules: [
      'No noise after ten, save for births, and goals.',
      'Who borrows returns it fuller.',
      'A thing that is on the landing for nine days belongs to the landing.',
    ],
  },
  places: MODERN_PLACES,
};

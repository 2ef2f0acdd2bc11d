// Small stories beside the main one, for any family. Read by template.ts.
import { food, paper, small, tonic, tool } from '../families/rows.ts';
import type { SideStory } from '../types.ts';
import { NIGHT_STORIES } from './side-stories-night.ts';

export const SIDE_STORIES: readonly SideStory[] = [
  {
    id: 'the-other-glove',
    title: 'The Other One of a Pair',
    asks: '{Child} has found one of something, and would give a great deal for the other.',
    by: 'child',
    things: {
      pair: {
        ...small(
          'Left Red Mitten/Left Red Roller Skate/Left Red Magnet Clip',
          'Somebody has sewn a name into it, and somebody has unpicked the name.',
        ),
        at: 'high',
      },
    },
    knows: [
      {
        by: 'host',
        topic: 'the red pair',
        says: "Red? There was a red pair. {Friend.first}'s sister had them on, the day she went up to {high}. Don't tell {child} that part.",
      },
    ],
    steps: [
      {
        text: 'Find out about the red pair: {host} may know, or look at {high}',
        ways: [
          ['hear', 'the red pair', 'host'],
          ['arrive', 'high'],
        ],
      },
    ],
    endings: [
      {
        id: 'paired',
        title: 'A Pair',
        ways: [['give', 'pair', 'child']],
        telling:
          '{Child} puts them side by side on the wall and looks at them for so long that you think it is over. Then {child.he} asks whose they were, and you have to decide how old {child.he} is.',
      },
      {
        id: 'returned',
        title: 'Where It Belongs',
        ways: [['give', 'pair', 'friend']],
        telling:
          '{Friend} does not say anything. {Friend.He} holds it against {friend.his} face as one does with small animals. The next morning {child} finds the other one gone and a whole new pair in its place.',
      },
    ],
    pays: small('Lucky Knuckle/Lucky Token/Lucky Rivet', '{Child} swears by it. It has been sworn at, too.'),
  },
  {
    id: 'two-chairs',
    title: 'Two Chairs',
    asks: '{Maker} and {elder} have not spoken for eleven years, and {host} is tired of serving them at different tables.',
    by: 'host',
    things: {
      gift: {
        ...food(
          'Jar of Plum Cheese/Tin of Plum Cake/Tube of Plum Paste',
          "The label says whose mother's recipe it was, and the name has been inked out.",
        ),
        at: 'store',
      },
    },
    knows: [
      {
        by: 'maker',
        topic: 'the quarrel',
        says: "I made a lock for {elder.his} door and {elder.he} said that it was good. Good! It's the best thing I ever made. I've been waiting eleven years for a second word.",
      },
      {
        by: 'elder',
        topic: 'the quarrel',
        says: 'I told {maker.first} that the lock was good. It was. What else is there to say of a thing that one hopes never to need?',
      },
    ],
    steps: [
      {
        text: "Hear one side of the quarrel: {maker}'s or {elder}'s",
        ways: [
          ['hear', 'the quarrel', 'maker'],
          ['hear', 'the quarrel', 'elder'],
        ],
      },
    ],
    endings: [
      {
        id: 'one-table',
        title: 'One Table',
        ways: [
          ['give', 'gift', 'maker'],
          ['give', 'gift', 'elder'],
        ],
        telling:
          'It goes from one to the other and back, unopened, for a day. In the evening there are two chairs at the small table at {refuge}, and nobody says a word in them for an hour, in complete contentment.',
      },
    ],
    pays: tool('Best Lock Ever Made/Best Lock Ever Made', 'It is very good.'),
  },
  {
    id: 'third-shelf',
    title: 'The Third Shelf',
    asks: '{Healer} has run out of the one thing that brings a fever down, and somebody keeps a private store of it.',
    by: 'healer',
    things: {
      dose: {
        ...tonic(
          'Packet of Feverbark/Box of Quinine/Antipyretic Ampoule',
          'Bitter. The seal is unbroken and the date is good.',
        ),
        at: 'rival',
      },
      herb: { ...small('Grey Lichen', 'It grows where nothing should, and tastes of coins.'), at: 'far' },
    },
    knows: [
      {
        by: 'witness',
        topic: 'the fever store',
        says: "{Rival} keeps a packet on {rival.him}, always. Had it bad, as a child. Or there's the grey stuff out at {far}, if you don't mind the company.",
      },
    ],
    steps: [
      {
        text: 'Learn where there is any: from {witness}, or go and look at {far}',
        ways: [
          ['hear', 'the fever store', 'witness'],
          ['arrive', 'far'],
        ],
      },
    ],
    endings: [
      {
        id: 'bought',
        title: 'The Real Thing',
        ways: [['give', 'dose', 'healer']],
        telling:
          '{Healer} reads the label twice, and does not ask. By night the third cot from the door is breathing like somebody asleep.',
      },
      {
        id: 'gathered',
        title: 'What Grows There',
        ways: [['give', 'herb', 'healer']],
        telling:
          '{Healer} boils it with the window open and tries it on {healer.him}self first. "Vile," says {healer.he}, with great approval.',
      },
    ],
    pays: tonic(
      'Bottle of Good Brandy/Bottle of Good Brandy/Bottle of Real Brandy',
      'For emergencies, of which this was one.',
    ),
  },
  {
    id: 'a-letter-for-nobody',
    title: 'A Letter for Nobody',
    asks: '{Stranger} carries a letter to somebody who seems never to have lived here.',
    by: 'stranger',
    things: {
      letter: {
        ...paper(
          'Sealed Letter/Sealed Envelope/Sealed Data Slip',
          "Addressed, in a child's capitals, to THE ONE WHO KEEPS THE LIGHT.",
        ),
        at: 'road',
      },
    },
    knows: [
      {
        by: 'elder',
        topic: 'the one who keeps the light',
        says: "It's what we called whoever had the post at {work}. Nobody has said it for forty years. {Keeper.first} would not know it was {keeper.him}.",
      },
      {
        by: 'host',
        topic: 'the one who keeps the light',
        says: "My grandmother put a lamp out, the whole of the bad winter. They called her that. She's gone, but I have the lamp.",
      },
    ],
    steps: [
      {
        text: 'Find out who it may be meant for: {elder} is old enough, and {host} hears everything',
        ways: [
          ['hear', 'the one who keeps the light', 'elder'],
          ['hear', 'the one who keeps the light', 'host'],
        ],
      },
    ],
    endings: [
      {
        id: 'to-the-keeper',
        title: 'To the Post',
        ways: [['give', 'letter', 'keeper']],
        telling:
          '{Keeper} reads it standing. It is forty years old and says thank you, four times, in four colours. {Keeper.He} puts it up where the duty list was.',
      },
      {
        id: 'to-the-host',
        title: 'To the Lamp',
        ways: [['give', 'letter', 'host']],
        telling:
          '{Host} reads it aloud to the whole of {refuge}, and gets as far as "Dear". Somebody else has to go on. That night there is a lamp in the window again.',
      },
    ],
    pays: small("Stranger's Map", 'It shows {town} from above, and is right about all but the names.'),
  },
  ...NIGHT_STORIES,
];

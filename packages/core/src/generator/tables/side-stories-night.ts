// Small stories of the night: what goes round, and what is sung. Read by side-stories.ts.
import { food, paper, small } from '../families/rows.ts';
import type { SideStory } from '../types.ts';

export const NIGHT_STORIES: readonly SideStory[] = [
  {
    id: 'what-goes-round',
    title: 'What Goes Round',
    asks: 'Something goes round {town} at night and comes a little nearer each time. {Witness} would like it to stop, one way or the other.',
    by: 'witness',
    things: {
      bait: {
        ...food('Side of Salt Meat/Sack of Kennel Feed/Brick of Feed Paste', 'It can be smelt from here.', 4),
        at: 'refuge',
      },
    },
    knows: [
      {
        by: 'stranger',
        topic: 'what goes round',
        says: "I've seen its like. It isn't hunting. It was fed once, out at {far}, and then somebody stopped. Things remember that.",
      },
    ],
    steps: [
      {
        text: 'Learn what it wants: ask {stranger} what goes round, or go and see at {far}',
        ways: [
          ['hear', 'what goes round', 'stranger'],
          ['arrive', 'far'],
        ],
      },
    ],
    endings: [
      {
        id: 'fed',
        title: 'Fed',
        ways: [['give', 'bait', 'witness']],
        telling:
          '{Witness} carries it out at dusk and comes back without it, walking like somebody who is trying not to run. That night nothing goes round. In the morning there is a dead rat on the step of {edge}, laid out straight. "That\'s a thank-you," says {witness}.',
      },
      {
        id: 'stopped',
        title: 'Stopped',
        ways: [['defeat', 'beast']],
        telling:
          'It is smaller, lying down. {Witness} looks at it for a while, and covers it with {witness.his} own coat. The nights are quiet after that; people say that they sleep better, and look as if they did not.',
      },
    ],
    pays: small('Tooth on a String', 'As long as a finger. It is still a little warm.'),
  },
  {
    id: 'the-unfinished-song',
    title: 'The Unfinished Song',
    asks: '{Host} knows two verses of a song that had three, and dreams of the third.',
    by: 'host',
    things: {
      verse: {
        ...paper(
          'Torn Song Sheet/Torn Song Sheet/Scratched Song Chip',
          'The third verse, and a stain where the fourth was.',
        ),
        at: 'care',
      },
    },
    knows: [
      {
        by: 'elder',
        topic: 'the third verse',
        says: "It was sung once, at a burying, and the singer was asked to leave. {Healer} nursed her at the end. She'd have left her papers at {care}.",
      },
      {
        by: 'child',
        topic: 'the third verse',
        says: "I know it! It's rude. There's a paper at {care} with it on, under the mattress that nobody wants.",
      },
    ],
    steps: [
      {
        text: 'Ask about the third verse: {elder} has heard it, and {child} hears everything',
        ways: [
          ['hear', 'the third verse', 'elder'],
          ['hear', 'the third verse', 'child'],
          ['get', 'verse'],
        ],
      },
    ],
    endings: [
      {
        id: 'sung',
        title: 'Sung',
        ways: [['give', 'verse', 'host']],
        telling:
          '{Host} reads it, and turns red, and then white. In the evening {host.he} sings all three, with the door shut. It is about {town}, and it is true, and nobody asks for the fourth.',
      },
      {
        id: 'burnt',
        title: 'Let Be',
        ways: [['give', 'verse', 'elder']],
        telling:
          '{Elder} folds it small and puts it under the foot of a table that has always rocked. "There," says {elder.he}. "Now it is of use." {Host} goes on dreaming, and sings the two the better for it.',
      },
    ],
    pays: food('Supper for Life', 'A chit, signed and greasy. It says "for life" and means it.', 20),
  },
];

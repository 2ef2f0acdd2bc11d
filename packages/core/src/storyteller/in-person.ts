// Words written to "you", told in the person that the story is set to. Called by tell-answers.ts and tell-known.ts.
import type { Teller } from './teller.ts';

const SAID_AS: Record<'first' | 'third', readonly (readonly [RegExp, string])[]> = {
  first: [
    [/\byou are\b/gi, 'I am'],
    [/\byou were\b/gi, 'I was'],
    [/\byou aren[’']t\b/gi, 'I’m not'],
    [/\byourself\b/gi, 'myself'],
    [
      /\b(of|to|for|with|from|at|by|on|about|around|near|upon|stops|lets|takes|keeps|gives|asks|sees|hurts) you\b/gi,
      '$1 me',
    ],
    [/\byou\b/gi, 'I'],
    [/\byour\b/g, 'my'],
    [/\bYour\b/g, 'My'],
  ],
  third: [
    [/\byourself\b/gi, 'themselves'],
    [
      /\b(of|to|for|with|from|at|by|on|about|around|near|upon|stops|lets|takes|keeps|gives|asks|sees|hurts) you\b/gi,
      '$1 them',
    ],
    [/\byou\b/g, 'they'],
    [/\bYou\b/g, 'They'],
    [/\byour\b/g, 'their'],
    [/\bYour\b/g, 'Their'],
  ],
};

/** Reasons are written to "you"; a story told in another person hears them in its own. */
export const inPerson = (reason: string, teller: Teller): string => {
  const { person } = teller.turn.settings.style;
  return person === 'second' ? reason : SAID_AS[person].reduce((words, [from, to]) => words.replace(from, to), reason);
};

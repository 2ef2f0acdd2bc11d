// A deed done with somebody is done by two: "count the hats with her". Who was asked along has a part in it, or keeps out of it. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { isWordless } from '../creatures.ts';
import { capital } from '../words/english.ts';
import { isHostile } from './asked-person.ts';
import { personIn } from './names-told.ts';
import type { Teller } from './teller.ts';

type Part = { verbs: readonly Act['verb'][]; words: readonly string[] };

const PARTS: readonly Part[] = [
  {
    verbs: ['look', 'search', 'read'],
    words: [
      '{Person} [go|s] over it beside {me}, and [get|s] to the end a little sooner.',
      'Two pairs of eyes are better: {person} [point|s] at what {you} had passed over.',
      '{Person} [look|s] where {you} [look], and [stop|s] where {you} [stop].',
      '{Person} [take|s] the half of it that {you} [do] not, and [compare|s].',
    ],
  },
  {
    verbs: ['eat', 'drink', 'rest', 'wait', 'pray', 'think'],
    words: [
      '{Person} [keep|s] {me} company in it.',
      '{Person} [do|s] likewise, and for a while that is all there is to do.',
      'It is better with {person} by.',
    ],
  },
  {
    verbs: ['craft', 'use', 'destroy', 'open', 'climb', 'swim', 'perform', 'sneak', 'heal', 'help'],
    words: [
      '{Person} [have|s] the other end of it, and [do|s] not let go first.',
      'It goes quicker with {person} at it too.',
      '{Person} [do|s] a share of it, and not the smaller one.',
      '{You} [find] a rhythm for two, {person} and {you}.',
    ],
  },
];
const KEEPS_OUT = [
  '{Person} [look|s] on, with both hands where they were.',
  '{Person} [have|s] no part in it, and [say|s] as much by not moving.',
];
const WITH = /\b(?:with|alongside|beside|together with|helped by)\b/i;

/** What was told of the deed, with the part of whoever it was done with. */
export const together = (act: Act, teller: Teller, told: string): string => {
  const person = act.with?.name === act.target?.name ? undefined : personIn(act.with, teller.turn);
  const part = PARTS.find(({ verbs }) => verbs.includes(act.verb));
  const isOne = person !== undefined && !isWordless(teller.turn.world.person(person.name));
  if (told === '' || part === undefined || !isOne || !WITH.test(act.text)) return told;
  const words = isHostile(teller, person) ? KEEPS_OUT : part.words;
  return `${told} ${capital(teller.fresh('together', words, { person: person.name }))}`.trim();
};

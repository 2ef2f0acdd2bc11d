// What is said beside a deed in one clause: '"Peppermint?" I hold out the bag.' Called by interpret.ts.
import type { Act } from '@emergent/schema';
import type { Clause } from './interpret-clauses.ts';
import { isWord } from './interpret-words.ts';
import { baseOf, isSaying } from './lexicon.ts';

/** What is sung or screamed in words, or "goes": one deed with them. */
const VOICED =
  /^(?:sing|sang|scream|chant|recite|howl|wail|sob|cheer|hum|hymn|cry|cried|cries|call|type|sign|go|went|goe|spell|quote|rap|be|am|like|all)(?:s|es|ed|ing)?$/;
/** What is said at either end of a clause, and what is done in the rest of it; null: it is one or the other, or told between. */
export const apart = (clause: Clause): { said: Clause; done: Clause; isFirst: boolean } | null => {
  const { tokens } = clause;
  const isFirst = tokens[0]?.kind === 'speech';
  const at = isFirst
    ? tokens.findIndex(({ kind }) => kind !== 'speech')
    : tokens.findIndex(({ kind }) => kind === 'speech');
  if (at < 1) return null;
  const [one, other] = [tokens.slice(0, at), tokens.slice(at)];
  const [said, done] = isFirst ? [one, other] : [other, one];
  const isParted = said.every(({ kind }) => kind === 'speech') && done.some(({ kind }) => kind === 'word');
  const isVoiced = done.some((token) =>
    isWord(token, (word) => isSaying(baseOf(word) ?? '') || VOICED.test(baseOf(word) ?? word)),
  );
  return isParted && !isVoiced && !done.some(({ kind }) => kind === 'speech')
    ? { said: { ...clause, tokens: said }, done: { ...clause, tokens: done, question: false }, isFirst }
    : null;
};

/** With these what is said is a part of what is done. */
export const SPEAKS: ReadonlySet<Act['verb']> = new Set([
  'talk',
  'ask',
  'persuade',
  'threaten',
  'deceive',
  'trade',
  'craft',
  'cast',
  'pray',
  'read',
  'think',
  'other',
] as const);

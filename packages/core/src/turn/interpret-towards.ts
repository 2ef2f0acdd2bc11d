// Going to a name that sounds like a deed: "go to Washing Steps", "Go to Drum House". Called by interpret.ts before a clause is read for its verb.
import type { Clause } from './interpret-clauses.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import type { Token } from './interpret-words.ts';
import { baseOf, verbAt } from './lexicon.ts';
import { ARTICLES, LEADING } from './lexicon-words.ts';
import type { Binder } from './targets.ts';

const WALKS = new Set(
  'go walk run head move travel return hurry race rush march stride jog sprint dash ride sail row journey wander stroll hike climb come proceed fly teleport beam warp levitate'.split(
    ' ',
  ),
);
const ASIDE = new Set(['back', 'over', 'on', 'up', 'down', 'straight', 'directly', 'right', 'out', 'across', 'along']);
const TO = new Set(['to', 'into', 'towards', 'toward', 'for', 'onto']);
const ENDS = new Set(['to', 'and', 'with', 'by', 'via', 'through', 'then', 'before', 'while', 'because', 'so']);

const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.text : '');

/** The words behind "go to", up to where something else begins; null: no such beginning. */
const namedAfter = (tokens: readonly Token[]): { isMe: boolean; named: Token[] } | null => {
  let at = 0;
  while (at < tokens.length && LEADING.has(wordOf(tokens[at])) && !WALKS.has(wordOf(tokens[at]))) at++;
  const base = baseOf(wordOf(tokens[at])) ?? '';
  if (!WALKS.has(base)) return null;
  at++;
  const isMe = /^(?:me|myself|us)$/.test(wordOf(tokens[at]));
  if (isMe) at++;
  while (ASIDE.has(wordOf(tokens[at]))) at++;
  if (!TO.has(wordOf(tokens[at]))) return null;
  at++;
  while (ARTICLES.has(wordOf(tokens[at]))) at++;
  const end = tokens.findIndex((token, index) => index > at && (token.kind !== 'word' || ENDS.has(token.text)));
  const named = tokens.slice(at, end === -1 ? tokens.length : end);
  return named.length === 0 || named.length > 5 ? null : { isMe, named };
};

const isCapital = (line: string, { start }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(line.slice(start, start + 2));

/** A place called by a word that is also a deed; null: it is none, and the deed may be meant. */
export const towardsName = ({ tokens, question }: Clause, line: string, binder: Binder): Read | null => {
  const found = question ? null : namedAfter(tokens);
  if (found === null) return null;
  const words = found.named.map(wordOf);
  if (verbAt(words, 0) === null && !found.isMe) return null;
  const isName = binder.place(words) !== null || found.named.every((token) => isCapital(line, token));
  return isName ? { ...NOTHING, verb: 'go', base: 'go', phrase: 'go to', object: words, confidence: 0.9 } : null;
};

// How, when and why something is done, told behind the deed: "at midnight", "with a heavy heart", "one last time", "before anyone notices", "heart
// pounding". None of it is what the deed is done to. Called by interpret-read.ts on the words of a clause before its deed is sought.
import { verbAt } from './lexicon.ts';
import { ADJUNCTS, ALONE, OF_FACES, STATES } from './lexicon-adjuncts.ts';
import { ARTICLES, PREPOSITIONS } from './lexicon-words.ts';

const behindWord = new Map<string, RegExp[]>();
const ENDS =
  '(?= (?:with|using|to|at|on|onto|in|into|inside|from|off|under|behind|over|across|towards?|by|near|for|and)\\b|$)';
for (const [first, rest] of ADJUNCTS)
  for (const word of first.split('|'))
    behindWord.set(word, [
      ...(behindWord.get(word) ?? []),
      new RegExp(rest === '' ? ENDS.replace('(?= ', '^(?=') : `^(?:${rest})${ENDS}`),
    ]);

const MOST_WORDS = 14;
/** How long is told by the words behind them. */
const TIMED: ReadonlySet<string> = new Set(['wait', 'rest']);
const SAYING: ReadonlySet<string> = new Set(['talk', 'ask', 'persuade', 'threaten', 'deceive']);
const WATCHING: ReadonlySet<string> = new Set(['look', 'search']);
/** "look angry", "make him angry": what it comes to, and not how it is done. */
const BECOMES = new Set(
  'get act look feel play become be seem pretend stay go make grow turn fall behave dress sound smell taste keep leave drive'.split(
    ' ',
  ),
);

/** How many words from `at` on are no part of the deed. */
const lengthAt = (words: readonly string[], at: number): number => {
  const forms = behindWord.get(words[at] ?? '');
  if (forms === undefined) return 0;
  const behind = words.slice(at + 1, at + 1 + MOST_WORDS).join(' ');
  let length = 0;
  for (const form of forms) {
    const found = form.exec(behind)?.[0];
    if (found !== undefined) length = Math.max(length, 1 + (found === '' ? 0 : found.split(' ').length));
  }
  return length;
};

const isJoined = (before: string): boolean => PREPOSITIONS.has(before) || ARTICLES.has(before) || before === 'as';

/** Of these a span of time is the object: "take a moment", "spend the night". */
const SPENT = new Set([
  'take',
  'spend',
  'waste',
  'have',
  'get',
  'give',
  'need',
  'seize',
  'enjoy',
  'kill',
  'pass',
  'search',
  'follow',
]);
const COMPLEMENT = new Set([
  'about',
  'that',
  'if',
  'whether',
  'what',
  'why',
  'how',
  'who',
  'where',
  'regarding',
  'concerning',
]);

/** What makes somebody so: "make her angry". */
const MAKES = new Set(['make', 'get', 'keep', 'leave', 'drive']);
/** "attack him with my teeth"; with shaking hands one strikes with something else. */
const STRIKES_WITH = /^with [^ ]+(?<!ing) (?:hands?|fingers|arms?|teeth|knees|legs|feet|head|fists?)$/;
/** With these one tells how long one waits or sleeps. */
const HOURS = new Set(
  'for until till all before after at by around about in one a the this that next every during within since when while once past'.split(
    ' ',
  ),
);

/** `head`: where the deed stands; `from`: the first word behind it. */
type Deed = { verb: string; base: string; head: number; from: number };

/** Whether words that begin at `at` may be left out. */
const mayGo = (words: readonly string[], at: number, { verb, base, head, from }: Deed): boolean => {
  const word = words[at] ?? '';
  const isFirst = at <= from;
  // "cry out of spite" is no crying out.
  if (word === 'out' || word === 'full') return true;
  if (TIMED.has(verb)) return !HOURS.has(word) && (!isFirst || PREPOSITIONS.has(word));
  if (SAYING.has(verb)) {
    // "listen in the dark" is no listening in.
    if (isFirst) return word === 'in';
    if (words[at + 1] === 'by') return true;
    const isSaid = words.slice(from, at).some((one, index) => COMPLEMENT.has(one) || (one === 'to' && index > 0));
    return OF_FACES.has(word) || (PREPOSITIONS.has(word) && word !== 'to' && !isSaid);
  }
  if (word === 'about' && verb === 'think') return false;
  if (PREPOSITIONS.has(word)) return !(word === 'like' && BECOMES.has(base) && at === head + 1);
  if (at === head + 1) return !(SPENT.has(base) || OF_BODY.test(word) || (BECOMES.has(base) && word.endsWith('ing')));
  if (isFirst) return !OF_BODY.test(word);
  return !isJoined(words[at - 1] ?? '') && !(WATCHING.has(verb) && word.endsWith('ing'));
};
const OF_BODY = /^(?:my|his|her)$/;

const withoutLast = (words: string[], { verb, base, head, from }: Deed): string[] => {
  while (words.length > head + 1) {
    const last = words.at(-1) ?? '';
    const at = words.length - 1;
    const isState = STATES.has(last) && !MAKES.has(base) && !(BECOMES.has(base) && at === head + 1);
    // "eat another myself"
    const isOneself = /^(?:my|him|her)self$/.test(last) && at > from && !PREPOSITIONS.has(words[at - 1] ?? '');
    if (
      !((ALONE.has(last) && !TIMED.has(verb)) || isState || isOneself) ||
      (isJoined(words[at - 1] ?? '') && at > from && !isOneself)
    )
      break;
    words.pop();
  }
  return words;
};

/** The words of a clause whose deed stands at `head`, without its circumstances. */
export const withoutAdjuncts = (words: readonly string[], head: number): string[] => {
  const found = verbAt(words, head);
  const from = found === null || found.gap !== null ? head + 1 : found.from;
  const deed = { verb: found?.verb ?? '', base: found?.base ?? '', head, from };
  const kept = words.slice(0, head + 1);
  for (let at = head + 1; at < words.length; at++) {
    const may = mayGo(words, at, deed) ? lengthAt(words, at) : 0;
    const isArm = deed.verb === 'attack' && may > 0 && STRIKES_WITH.test(words.slice(at, at + may).join(' '));
    const length = isArm ? 0 : may;
    if (length === 0) kept.push(words[at] ?? '');
    else at += length - 1;
  }
  return SAYING.has(deed.verb) ? kept : withoutLast(kept, deed);
};

const MOST_OPENING = 6;
/** "At midnight I leave": from oneself on. */
export const fromOneself = (words: readonly string[]): readonly string[] => {
  const self = words.findIndex((word) => word === 'i' || word === 'we');
  if (self < 1 || self > MOST_OPENING) return words;
  const opening = words.slice(0, self);
  return lengthAt(opening, 0) === self || (self === 1 && ALONE.has(opening[0] ?? '')) ? words.slice(self) : words;
};

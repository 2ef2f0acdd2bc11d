// One clause read for its deed: verb, object, further parts, manner, speech. Knows nothing of the world. Called by interpret.ts and verdict-free.ts.
import type { Verb } from '@emergent/schema';
import type { Clause } from './interpret-clauses.ts';
import { listWords } from './interpret-parts.ts';
import { questionOf } from './interpret-questions.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { readTalking } from './interpret-talk.ts';
import { type Head, headOf, headVerb, isForeign, readVerb } from './interpret-verb.ts';
import { textBetween } from './interpret-words.ts';
import { baseOf, isSaying, verbAt } from './lexicon.ts';
import { ADDRESSING, DIRECTIONS, GREETINGS, LEADING, PRONOUNS } from './lexicon-words.ts';

const TERSE: ReadonlyMap<string, string> = new Map([
  ['x', 'examine'],
  ['l', 'look'],
  ['z', 'wait'],
  ['i', 'inventory'],
]);
/** Bare words to the narrator: the lists that a player's sheet would show. */
const SHEET: ReadonlyMap<string, readonly [Verb, string]> = new Map(
  (
    [
      ['think', 'quests', 'quest quests task tasks journal log objective objectives mission missions goals'],
      ['think', 'help', 'help hint hints commands options ?'],
      ['look', 'exits', 'exits ways directions map'],
      ['look', 'time', 'time clock hour'],
      ['look', 'people', 'people who'],
      ['think', 'self', 'stats status health hp mana score level character sheet skills diagnose condition'],
    ] as const
  ).flatMap(([verb, topic, words]) =>
    words.split(' ').map((word): [string, readonly [Verb, string]] => [word, [verb, topic]]),
  ),
);
/** Commands to the program, not to the story: nobody flees because of a "quit". */
const TABLE_TALK = new Set([
  'save',
  'load',
  'restore',
  'restart',
  'quit',
  'undo',
  'redo',
  'retry',
  'version',
  'verbose',
]);
const CONDITIONS = new Set([
  'if',
  'unless',
  'when',
  'once',
  'whenever',
  'because',
  'since',
  'although',
  'though',
  'instead',
  'rather',
  'despite',
]);
const TALKING: ReadonlySet<Verb> = new Set(['talk', 'ask', 'persuade', 'threaten', 'deceive']);
const COPULAS = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  "i'm",
  "it's",
  "that's",
  "he's",
  "she's",
  "they're",
  "there's",
]);

const startsStatement = (words: readonly string[]): boolean => {
  if (isSaying(baseOf(words[0] ?? '') ?? '')) return false;
  const at = words.findIndex((word) => COPULAS.has(word));
  if (at === -1 || at > 3) return false;
  const next = words[at + 1] ?? '';
  return !(next.endsWith('ing') || next === 'about' || next === 'to') || next === 'nothing';
};

const bare = (words: readonly string[], line: string, clause: Clause): Read | null => {
  const [first = '', second] = words;
  const text = textBetween(line, clause.tokens);
  const terse = words.length <= 3 ? TERSE.get(first) : undefined;
  if (terse !== undefined && (first !== 'i' || line.trim().length <= 2)) {
    return readVerb(
      [terse, ...words.slice(1)],
      {
        found: {
          verb: first === 'z' ? 'wait' : first === 'i' ? 'inventory' : 'look',
          base: terse,
          from: 1,
          gap: null,
          phrase: terse,
        },
        confidence: 0.95,
      },
      null,
    );
  }
  if (words.length === 1 && TABLE_TALK.has(first)) return { ...NOTHING, object: [...words], confidence: 0.15 };
  const sheet = words.length === 1 ? SHEET.get(first) : undefined;
  if (sheet !== undefined) return { ...NOTHING, verb: sheet[0], base: 'ask', topic: sheet[1], confidence: 0.85 };
  if (DIRECTIONS.has(first) && (second === undefined || words.length === 2))
    return { ...NOTHING, verb: 'go', base: 'go', phrase: 'go', object: [...words], confidence: 0.9 };
  if (GREETINGS.has(first) && !(LEADING.has(first) && words.length > 1) && (words.length === 1 || !verbAt(words, 0))) {
    return {
      ...NOTHING,
      verb: 'talk',
      base: 'say',
      phrase: 'say',
      speech: text,
      object: words.slice(1, 4),
      confidence: 0.8,
    };
  }
  return null;
};

export const readClause = (clause: Clause, line: string): Read => {
  const words = listWords(clause.tokens);
  const quotes = clause.tokens.flatMap((token) => (token.kind === 'speech' ? [token.text] : []));
  const quoted = quotes.length > 0 ? quotes.join(' ') : null;
  const text = textBetween(line, clause.tokens);
  if (words.length === 0)
    return quoted === null
      ? NOTHING
      : { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: quoted, confidence: 0.85 };
  if (CONDITIONS.has(words[0] ?? '') && !clause.question) return { ...NOTHING, idle: 'condition', manner: text };
  const known = bare(words, line, clause) ?? questionOf(words, clause.question, text);
  if (known) return { ...known, speech: known.speech ?? quoted };
  if (quoted === null && (isForeign(words) || /[¿¡]/.test(line)) && verbAt(words, 0) === null) return NOTHING;
  const addressed = words.some((word) => ADDRESSING.has(word));
  const { at, negated } = headOf(words);
  const head = startsStatement(words) ? null : headVerb(words, at);
  if (head && negated) return { ...NOTHING, idle: 'negated' };
  if (
    head &&
    addressed &&
    quoted === null &&
    !isSaying(head.found.base) &&
    !TALKING.has(head.found.verb) &&
    !startsWithDeed(words, at, head)
  ) {
    return { ...NOTHING, verb: 'talk', base: 'say', phrase: 'say', speech: text, confidence: 0.6 };
  }
  if (head)
    return isSaying(head.found.base) || TALKING.has(head.found.verb)
      ? readTalking(words, head, clause, line, quoted)
      : readVerb(words, head, quoted);
  return unread(words, text, quoted, addressed);
};

/** "I give you the lamp" is a deed though it addresses somebody; "you should give it back" is something said. */
const startsWithDeed = (words: readonly string[], at: number, head: Head): boolean =>
  head.confidence > 0.6 && !words.slice(0, at).some((word) => ADDRESSING.has(word));

const unread = (words: readonly string[], text: string, quoted: string | null, addressed: boolean): Read => {
  const said = { ...NOTHING, verb: 'talk' as const, base: 'say', phrase: 'say' };
  if (quoted !== null) return { ...said, speech: quoted, confidence: 0.7 };
  if (words.length <= 4 && words.at(-1) === 'nothing')
    return { ...NOTHING, verb: 'wait', base: 'wait', phrase: 'wait', confidence: 0.8 };
  if (isForeign(words)) return NOTHING;
  if (addressed) return { ...said, speech: text, confidence: 0.6 };
  if (PRONOUNS.has(words[0] ?? '') || startsStatement(words)) return { ...said, speech: text, confidence: 0.45 };
  return { ...NOTHING, object: [...words], confidence: words.length <= 3 ? 0.3 : 0.15 };
};

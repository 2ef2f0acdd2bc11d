// One clause read for its deed: verb, object, further parts, manner, speech. Knows nothing of the world. Called by interpret.ts and verdict-free.ts.
import type { Verb } from '@emergent/schema';
import type { Clause } from './interpret-clauses.ts';
import { questionOf } from './interpret-questions.ts';
import { NOTHING, type Part, type Read } from './interpret-shape.ts';
import type { Token } from './interpret-words.ts';
import { isNounish, isSaying, respelt, type VerbFound, verbAt } from './lexicon.ts';
import {
  ADDRESSING,
  ARTICLES,
  COMPLEMENTS,
  DIRECTIONS,
  ENGLISH,
  FOREIGN,
  GREETINGS,
  LEADING,
  MANNER,
  NEGATIONS,
  NOT_MANNER,
  PREPOSITIONS,
  PRONOUNS,
  QUIETLY,
} from './lexicon-words.ts';

const TERSE: ReadonlyMap<string, string> = new Map([
  ['x', 'examine'],
  ['l', 'look'],
  ['z', 'wait'],
  ['i', 'inventory'],
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

const isManner = (word: string) =>
  (word.length > 4 && word.endsWith('ly') && !NOT_MANNER.has(word)) || MANNER.has(word) || QUIETLY.has(word);

const textBetween = (line: string, tokens: readonly Token[]): string => {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!(first && last)) return '';
  let end = last.end;
  while (end < line.length && '.!?…'.includes(line[end] ?? ' ')) end++;
  return line.slice(first.start, end).trim();
};

/** Past subject, modals and adverbs to where the deed should stand. */
const headOf = (words: readonly string[]): { at: number; negated: boolean } => {
  let at = 0;
  let negated = false;
  while (at < words.length) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (
      NEGATIONS.has(word) &&
      !(['stop', 'avoid', 'refuse', 'without'].includes(word) && !next.endsWith('ing') && next !== 'to')
    )
      negated = true;
    else if (!(LEADING.has(word) || (isManner(word) && words.length > 1 && at < words.length - 1))) break;
    at++;
  }
  return at >= words.length ? { at: 0, negated } : { at, negated };
};

const isForeign = (words: readonly string[]) => {
  let foreign = 0;
  let english = 0;
  for (const word of words) {
    if (FOREIGN.has(word)) foreign++;
    if (ENGLISH.has(word)) english++;
  }
  return foreign >= 2 && foreign > english;
};

/** The first verb further on; a word behind an article is a noun. */
const scan = (words: readonly string[], from: number): VerbFound | null => {
  for (const strict of [true, false]) {
    for (let at = from; at < words.length; at++) {
      const before = words[at - 1] ?? '';
      if (ARTICLES.has(before) || (strict && isNounish(words[at] ?? ''))) continue;
      const found = verbAt(words, at);
      if (found) return found;
    }
  }
  return null;
};

type Head = { found: VerbFound; confidence: number };

const headVerb = (words: string[], at: number): Head | null => {
  const found = verbAt(words, at);
  if (found) return { found, confidence: 0.9 };
  const spelt = respelt(words[at] ?? '');
  if (spelt !== undefined && words.length <= 12) {
    const corrected = [...words];
    corrected[at] = spelt;
    const again = verbAt(corrected, at);
    if (again) return { found: again, confidence: 0.65 };
  }
  const later = isForeign(words) ? null : scan(words, at + 1);
  return later ? { found: later, confidence: 0.5 } : null;
};

/** Object and prepositional parts of what follows the verb. */
const partsOf = (words: readonly string[]): { object: string[]; parts: Part[] } => {
  const object: string[] = [];
  const parts: Part[] = [];
  for (const [index, word] of words.entries()) {
    const last = index === words.length - 1;
    if (isManner(word) && (object.length + parts.length > 0 || words.length === 1 || index === 0)) continue;
    const current = parts.at(-1);
    if (PREPOSITIONS.has(word) && !last) {
      if (current && current.words.length === 0) current.preposition = `${current.preposition} ${word}`;
      else parts.push({ preposition: word, words: [] });
    } else if (current) current.words.push(word);
    else object.push(word);
  }
  return { object, parts: parts.filter((part) => part.words.length > 0 && !part.preposition.startsWith('without')) };
};

const mannerOf = (words: readonly string[]): string | null => {
  const word = words.find(isManner);
  if (word !== undefined) return word;
  const at = words.findIndex((each, index) => each === 'in' && words[index + 1] === 'silence');
  return at === -1 ? null : 'in silence';
};

type Said = { words: string[]; topic: string | null; speech: string | null };
const TOPICAL = new Set(['about', 'for', 'regarding', 'concerning', 'of']);

/** "Mara about the beacon" → Mara, topic "the beacon"; "Pip to run" → Pip, speech "run". */
const complementOf = (words: readonly string[], line: string, tokens: readonly Token[]): Said => {
  const from = words[0] === 'to' || words[0] === 'with' || words[0] === 'at' ? 1 : 0;
  const at = words.findIndex((word, index) => index >= from && COMPLEMENTS.has(word));
  if (at === -1) return { words: [...words], topic: null, speech: null };
  const rest = words.slice(at + 1);
  const spoken = tokens.slice(at + (['to', 'that', 'about', 'for'].includes(words[at] ?? '') ? 1 : 0));
  if (rest.length === 0) return { words: words.slice(0, at), topic: null, speech: null };
  if (TOPICAL.has(words[at] ?? '')) return { words: words.slice(0, at), topic: rest.join(' '), speech: null };
  return { words: words.slice(0, at), topic: null, speech: textBetween(line, spoken) };
};

/** "I say, hand it over": everything behind the mark is said. */
const saidAfterMark = (clause: Clause, line: string): { before: Token[]; speech: string | null } => {
  const at = clause.tokens.findIndex((token) => token.kind === 'mark' && (token.text === ',' || token.text === ':'));
  const before = at === -1 ? clause.tokens : clause.tokens.slice(0, at);
  const after = at === -1 ? [] : clause.tokens.slice(at + 1);
  return { before, speech: after.length === 0 ? null : textBetween(line, after) };
};

const startsStatement = (words: readonly string[]): boolean => {
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

/** "use the rope to climb the wall": the deed behind "to". */
const purposeOf = (rest: readonly string[]): { at: number; found: VerbFound } | null => {
  for (let at = 0; at < rest.length - 1; at++) {
    if (rest[at] !== 'to') continue;
    const word = rest[at + 1] ?? '';
    const next = rest[at + 2] ?? '';
    const found = verbAt(rest, at + 1);
    if (found && (!isNounish(word) || (next !== '' && (at > 0 || !PREPOSITIONS.has(next))))) return { at, found };
  }
  return null;
};

const MOST_WORDS = 60;

/** Words of a clause; a comma in a list is an "and", any other behind an object ends what belongs to the deed. */
const listWords = (tokens: readonly Token[]): string[] => {
  const words: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (words.length >= MOST_WORDS) break;
    if (token.kind === 'word') words.push(token.text);
    if (!(token.kind === 'mark' && token.text === ',') || words.length < 2) continue;
    const soon = tokens.slice(at + 1, at + 6).findIndex((each) => each.kind === 'word' && each.text === 'and');
    if (soon > 0 && words.at(-1) !== 'and') words.push('and');
    else if (soon === -1 && words.some((_, index) => index < words.length - 1 && verbAt(words, index) !== null)) break;
  }
  return words;
};

const readVerb = (words: readonly string[], { found, confidence }: Head, speech: string | null): Read => {
  const rest = words.slice(found.from).filter((_, index) => index + found.from !== found.gap);
  const aim = purposeOf(rest);
  if (aim !== null && (aim.at <= 1 || found.base === 'use')) {
    const read = readVerb(rest, { found: aim.found, confidence: confidence * 0.95 }, speech);
    const tool = found.base === 'use' && aim.at > 0 ? [{ preposition: 'with', words: rest.slice(0, aim.at) }] : [];
    return { ...read, parts: [...read.parts, ...tool] };
  }
  const { object, parts } = partsOf(aim === null ? rest : rest.slice(0, aim.at));
  const manner = mannerOf(words);
  const quiet = found.verb === 'go' && manner !== null && (QUIETLY.has(manner) || manner === 'in silence');
  const { base, phrase } = found;
  return { ...NOTHING, verb: quiet ? 'sneak' : found.verb, base, phrase, object, parts, manner, speech, confidence };
};

const readTalking = (
  words: readonly string[],
  head: Head,
  clause: Clause,
  line: string,
  quoted: string | null,
): Read => {
  const { before, speech } = saidAfterMark(clause, line);
  const spoken = before.filter((token) => token.kind === 'word');
  const kept = quoted === null && speech !== null ? spoken.map((token) => token.text) : [...words];
  const rest = kept.slice(head.found.from);
  if (UTTERING.has(head.found.base) && quoted === null && speech === null)
    return readUttering(kept, head, spoken, line);
  const said = complementOf(rest, line, spoken.slice(head.found.from));
  const read = readVerb([...kept.slice(0, head.found.from), ...said.words], head, quoted ?? said.speech ?? speech);
  return { ...read, topic: said.topic };
};

const UTTERING = new Set([
  'say',
  'shout',
  'whisper',
  'yell',
  'mutter',
  'mumble',
  'murmur',
  'exclaim',
  'answer',
  'reply',
  'scream',
  'announce',
  'declare',
]);

/** "say hello to Mara": what stands before "to" or "at" is said, unless it is about something. */
const readUttering = (words: readonly string[], head: Head, tokens: readonly Token[], line: string): Read => {
  const from = head.found.from;
  const at = words.findIndex((word, index) => index >= from && ['to', 'at', 'about', 'for'].includes(word));
  const until = at === -1 ? words.length : at;
  const said = words.slice(from, until);
  if (said.includes('nothing')) return { ...NOTHING, verb: 'wait', base: 'wait', phrase: 'wait', confidence: 0.8 };
  const speech =
    said.length === 0 ? null : textBetween(line, tokens.slice(words[from] === 'that' ? from + 1 : from, until));
  const read = readVerb([...words.slice(0, from), ...words.slice(until)], head, speech);
  const topical = words[at] === 'about' || words[at] === 'for';
  return topical ? { ...read, parts: [], topic: words.slice(at + 1).join(' ') } : read;
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
  if (isForeign(words)) return NOTHING;
  if (addressed) return { ...said, speech: text, confidence: 0.6 };
  if (PRONOUNS.has(words[0] ?? '') || startsStatement(words)) return { ...said, speech: text, confidence: 0.45 };
  return { ...NOTHING, object: [...words], confidence: words.length <= 3 ? 0.3 : 0.15 };
};

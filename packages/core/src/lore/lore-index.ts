// A book's keys, laid out once so that a text is heard in a time that does not grow with the book: whole words by a key's rarest word, parts
// of words by their beginning, patterns by a text that they need. Called by hear.ts, fire.ts and the engine.
import type { LoreEntry, LoreSettings } from '@emergent/schema';
import { fold, plainWords, wordsOf } from '../tokens.ts';
import { makeAllowance } from './pattern-weight.ts';
import { type Matched, type Matcher, neededBy, type Pattern, patternOf } from './patterns.ts';
import { makePrefixTable, type PrefixTable } from './prefix-table.ts';
import { hasMacros, isFickle, makeRule, type Names, named, type Rule } from './rule.ts';

/** One key of a rule: its own, or one of a gate's. */
export type Slot = {
  rule: number;
  /** Place among the rule's gates; −1: the rule's own key. */
  gate: number;
  key: string;
  pattern: Pattern | null;
  /** The first slot with the same pattern: what one of them finds, all do. */
  like: number;
  /** Why its pattern is not made; null: it is, when it is first wanted. */
  refused: string | null;
  /** Where capitals count: its words as they are written, without what stands between them. */
  exact: string | null;
};
export type How = {
  settings?: LoreSettings | undefined;
  /** Makes patterns; without it no pattern is heard. */
  matcher?: Matcher | undefined;
  names?: Names | undefined;
};
/** Texts that share a beginning of two characters (or have one), as a number. */
type Parts = ReadonlyMap<number, PrefixTable>;

export type LoreIndex = {
  entries: readonly LoreEntry[];
  how: How;
  settings: LoreSettings;
  rules: readonly Rule[];
  slots: readonly Slot[];
  /** By rule the slots of each of its gates. */
  gates: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** Passes of recursion that entries wait for, each once, lowest first. */
  levels: readonly number[];
  /** By the rarest word of a key: how many words stand before it, and the keys' words. */
  phrases: ReadonlyMap<string, readonly { offset: number; table: PrefixTable }[]>;
  folded: Parts;
  exact: Parts;
  /** Patterns that need nothing in particular: tried on every text. */
  unguarded: readonly number[];
  /** Places of rules that keys do not fire: constant ones, forced ones. */
  unasked: readonly number[];
  byId: ReadonlyMap<string, number>;
  /** Ids of entries that must not settle in a prompt. */
  fickle: ReadonlySet<string>;
  /** Messages before the line that some entry listens to. */
  messages: number;
  /** How its room is shared is the book's own matter: by worth alone. */
  byWorth: boolean;
  macros: boolean;
  /** Filled as they are first asked for: patterns as made (and what could not be), sizes of entries, what is heard in them. */
  matched: Map<number, Matched>;
  /** By rule what of a pattern of its could not be read. */
  lacking: Map<number, string>;
  tokens: Map<number, number>;
  told: Map<number, ReadonlySet<number>>;
};

export const WORD_END = '\u0001';
/** Patterns that must be tried on every text, in one book. */
const MOST_UNGUARDED = 256;
const MOST_MESSAGES = 1000;

/** The two characters with which a part begins, as a number; a part of one character has a number of its own. */
export const beginning = (text: string, at: number): number =>
  (text.charCodeAt(at) + 1) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
export const single = (text: string, at: number): number => -1 - text.charCodeAt(at);

type Sorted = { phrases: { slot: number; words: string[] }[]; folded: Laid; exact: Laid; unguarded: number[] };
type Laid = Map<string, number[]>;

const lay = (laid: Laid, text: string, slot: number) => {
  const slots = laid.get(text);
  if (slots) slots.push(slot);
  else laid.set(text, [slot]);
};

const partsOf = (laid: Laid): Parts => {
  const groups = new Map<number, Map<string, number[]>>();
  for (const [text, slots] of laid) {
    const at = text.length === 1 ? single(text, 0) : beginning(text, 0);
    const group = groups.get(at) ?? new Map<string, number[]>();
    groups.set(at, group.set(text, slots));
  }
  return new Map([...groups].map(([at, group]) => [at, makePrefixTable(group)]));
};

const phrasesOf = (phrases: Sorted['phrases']): LoreIndex['phrases'] => {
  const counts = new Map<string, number>();
  for (const { words } of phrases) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, Map<number, Laid>>();
  for (const { slot, words } of phrases) {
    let rarest = 0;
    for (const [at, word] of words.entries())
      if ((counts.get(word) ?? 0) < (counts.get(words[rarest] ?? '') ?? 0)) rarest = at;
    const word = words[rarest] ?? '';
    const offsets = byWord.get(word) ?? new Map<number, Laid>();
    const laid: Laid = offsets.get(rarest) ?? new Map();
    lay(laid, words.join(WORD_END) + WORD_END, slot);
    byWord.set(word, offsets.set(rarest, laid));
  }
  return new Map(
    [...byWord].map(([word, offsets]) => [
      word,
      [...offsets].map(([offset, laid]) => ({ offset, table: makePrefixTable(laid) })),
    ]),
  );
};

/** Words as they are written, possessives aside: what `plainWords` folds. */
export const writtenWords = (text: string): string[] =>
  wordsOf(text).map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/['’]+$/, '')
      .replace(/['’][sS]$/, ''),
  );

type Spelling = { whole: boolean | undefined; cased: boolean; patterns: boolean };

/** Where one key belongs. A key of several words with whole words asked for, one without a letter, and parts of words are found as they stand. */
const place = (sorted: Sorted, slot: number, key: string, pattern: Pattern | null, how: Spelling) => {
  if (pattern !== null) {
    const needed = neededBy(pattern);
    for (const text of needed ?? []) lay(sorted.folded, text, slot);
    if (needed === null && sorted.unguarded.length < MOST_UNGUARDED) sorted.unguarded.push(slot);
    return;
  }
  const words = plainWords(key);
  const stands = how.whole === false || (how.whole === true && /\s/.test(key)) || words.length === 0;
  if (!stands) sorted.phrases.push({ slot, words });
  else if (how.cased) lay(sorted.exact, key, slot);
  else if (fold(key) !== '') lay(sorted.folded, fold(key), slot);
};

export const spellingOf = ({ dressed }: Rule, settings: LoreSettings): Spelling => ({
  whole: dressed.whole_words ?? settings.whole_words,
  cased: dressed.case_sensitive ?? settings.case_sensitive ?? false,
  patterns: dressed.use_regex === true,
});

export const patternIn = (key: string, { patterns, cased }: Spelling): Pattern | null =>
  patternOf(key) ?? (patterns ? { source: key, flags: cased ? '' : 'i' } : null);

type Slots = { slots: Slot[]; gates: Map<number, number[][]>; sorted: Sorted };

const slotsOf = (rules: readonly Rule[], settings: LoreSettings): Slots => {
  const slots: Slot[] = [];
  const gates = new Map<number, number[][]>();
  const patterns = new Map<string, number>();
  const refusedOf = makeAllowance();
  const sorted: Sorted = { phrases: [], folded: new Map(), exact: new Map(), unguarded: [] };
  for (const [rule, each] of rules.entries()) {
    if (!each.live) continue;
    const how = spellingOf(each, settings);
    const held: number[][] = each.gates.map(() => []);
    if (held.length > 0) gates.set(rule, held);
    const add = (gate: number, given: string) => {
      const key = given.trim();
      if (key === '') return;
      held[gate]?.push(slots.length);
      const pattern = patternIn(key, how);
      const refused = pattern === null ? null : refusedOf(pattern);
      place(sorted, slots.length, key, pattern, how);
      const spelled = pattern === null ? '' : `/${pattern.source}/${pattern.flags}`;
      const like = patterns.get(spelled) ?? slots.length;
      if (pattern !== null) patterns.set(spelled, like);
      slots.push({ rule, gate, key, pattern, like, refused, exact: how.cased ? writtenWords(key).join('') : null });
    };
    for (const key of each.dressed.keys) add(-1, key);
    for (const [gate, { keys }] of each.gates.entries()) for (const key of keys) add(gate, key);
  }
  return { slots, gates, sorted };
};

export const makeLoreIndex = (entries: readonly LoreEntry[], how: How = {}): LoreIndex => {
  const settings = how.settings ?? {};
  const { names } = how;
  const rules = entries.map((entry) => makeRule(names ? named(entry, names) : entry, settings));
  const { slots, gates, sorted } = slotsOf(rules, settings);
  const levels = rules.flatMap(({ live, dressed }) => (live ? (dressed.delay_until_recursion ?? 0) : []));
  const deepest = rules.reduce((most, { depth }) => Math.max(most, depth), 1);
  return {
    entries,
    how,
    settings,
    rules,
    slots,
    gates,
    levels: [...new Set(levels)].filter((level) => level > 0).sort((one, other) => one - other),
    phrases: phrasesOf(sorted.phrases),
    folded: partsOf(sorted.folded),
    exact: partsOf(sorted.exact),
    unguarded: sorted.unguarded,
    unasked: rules.flatMap(({ live, constant, dressed }, at) => (live && (constant || dressed.forced) ? [at] : [])),
    byId: new Map(entries.map(({ id }, at) => [id, at])),
    fickle: new Set(rules.flatMap(({ dressed }) => (isFickle(dressed) ? [dressed.id] : []))),
    messages: Math.min(MOST_MESSAGES, deepest - 1),
    byWorth: how.settings !== undefined || entries.some(({ priority }) => priority !== undefined),
    macros: entries.some(hasMacros),
    matched: new Map(),
    lacking: new Map(),
    tokens: new Map(),
    told: new Map(),
  };
};

/** Books that speak of the player by macro, by the player's name. */
const told = new WeakMap<LoreIndex, Map<string, LoreIndex>>();
const MOST_TOLD = 32;

/** The same book for a player of that name: the very same index unless the book has macros. */
export const loreFor = (index: LoreIndex, user: string): LoreIndex => {
  if (!index.macros) return index;
  const players = told.get(index) ?? new Map<string, LoreIndex>();
  told.set(index, players);
  const made =
    players.get(user) ??
    makeLoreIndex(index.entries, { ...index.how, names: { user, char: index.how.names?.char ?? '' } });
  players.delete(user);
  players.set(user, made);
  for (const oldest of players.keys()) if (players.size > MOST_TOLD) players.delete(oldest);
  return made;
};

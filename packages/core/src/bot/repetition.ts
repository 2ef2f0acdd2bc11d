// How often a story says the same: tellings that are identical, and long phrases that come again too soon. What stands in the world's own texts,
// its names included, or was typed by the player may be quoted as often as one likes. Pure; called by the command line and tests.
import type { World } from '../world.ts';

export type Told = { number: number; line: string; telling: string };
export type Repeated = { phrase: string; turns: number[] };
export type Repetition = {
  /** Tellings word for word as one told at most a hundred turns before. */
  tellings: Repeated[];
  /** Phrases of more than eight words told again within ten turns, the most repeated first. */
  phrases: Repeated[];
};

const TELLINGS_APART = 100;
const PHRASES_APART = 10;
const PHRASE_WORDS = 9;
/** So many words in a row as somewhere in the book, or in a line of the player's, are a quotation. */
const QUOTED_BOOK = 5;
const QUOTED_LINE = 4;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];

const runs = (words: readonly string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

type Book = { runs: ReadonlySet<string>; names: ReadonlySet<string> };
const books = new WeakMap<World, Book>();
const MOST_NAME_WORDS = 5;

/** Names of places, people and things: who lists the ways out says them again, and may. */
const namesOf = ({ lorebook, template }: World): Set<string> => {
  const owners = [...lorebook.locations, ...lorebook.characters];
  const rewards = template.quests.flatMap((quest) => [quest.rewards, ...quest.endings.map((one) => one.rewards)]);
  const things = [...owners, ...rewards, ...template.playable_characters].flatMap((owner) => owner.items);
  const named = [...owners, ...things, ...template.playable_characters].map((one) => wordsOf(one.name));
  return new Set(named.map((words) => words.join(' ')));
};

const quotable = (world: World): Book => {
  const known = books.get(world);
  if (known !== undefined) return known;
  const texts = textsOf([world.lorebook, world.template]);
  const made = { runs: new Set(texts.flatMap((text) => runs(wordsOf(text), QUOTED_BOOK))), names: namesOf(world) };
  books.set(world, made);
  return made;
};

/** Which words of a telling are quoted from the book or from the player's lines, or are names. */
const quotedIn = (words: readonly string[], book: Book, lines: ReadonlySet<string>): boolean[] => {
  const quoted = words.map(() => false);
  const mark = (length: number, known: ReadonlySet<string>) => {
    for (const [at, run] of runs(words, length).entries()) if (known.has(run)) quoted.fill(true, at, at + length);
  };
  for (let length = 1; length <= MOST_NAME_WORDS; length++) mark(length, book.names);
  mark(QUOTED_BOOK, book.runs);
  mark(QUOTED_LINE, lines);
  return quoted;
};

const add = (found: Map<string, Set<number>>, phrase: string, turns: readonly number[]) => {
  const known = found.get(phrase) ?? new Set();
  for (const turn of turns) known.add(turn);
  found.set(phrase, known);
};

const listed = (found: ReadonlyMap<string, ReadonlySet<number>>): Repeated[] =>
  [...found]
    .map(([phrase, turns]) => ({ phrase, turns: [...turns].toSorted((one, other) => one - other) }))
    .toSorted((one, other) => other.turns.length - one.turns.length || Number(one.phrase > other.phrase) - 0.5);

const sameTellings = (told: readonly Told[]): Repeated[] => {
  const found = new Map<string, Set<number>>();
  const last = new Map<string, number>();
  for (const { number, telling } of told) {
    const text = wordsOf(telling).join(' ');
    const before = last.get(text);
    if (text !== '' && before !== undefined && number - before <= TELLINGS_APART)
      add(found, telling.replaceAll(/\s+/g, ' ').trim(), [before, number]);
    last.set(text, number);
  }
  return listed(found);
};

/** Where phrases stand that were told a little before, and in which turn. */
const echoesIn = (number: number, words: readonly string[], quoted: readonly boolean[], last: Map<string, number>) =>
  runs(words, PHRASE_WORDS).flatMap((run, at) => {
    if (quoted.slice(at, at + PHRASE_WORDS).includes(true)) return [];
    const before = last.get(run);
    last.set(run, number);
    return before === undefined || number - before > PHRASES_APART ? [] : [{ at, before }];
  });

/** Echoes that overlap are one phrase. */
const merge = (echoes: readonly { at: number; before: number }[], words: readonly string[]) => {
  const phrases: { phrase: string; before: number }[] = [];
  let from = echoes[0]?.at ?? 0;
  for (const [index, { at, before }] of echoes.entries()) {
    const next = echoes[index + 1];
    if (next?.at === at + 1 && next.before === before) continue;
    phrases.push({ phrase: words.slice(from, at + PHRASE_WORDS).join(' '), before });
    from = next?.at ?? 0;
  }
  return phrases;
};

const samePhrases = (told: readonly Told[], world: World): Repeated[] => {
  const found = new Map<string, Set<number>>();
  const last = new Map<string, number>();
  const book = quotable(world);
  for (const [at, one] of told.entries()) {
    const near = told.slice(Math.max(0, at - PHRASES_APART), at + 1);
    const lines = new Set(near.flatMap(({ line }) => runs(wordsOf(line), QUOTED_LINE)));
    const words = wordsOf(one.telling);
    const echoes = echoesIn(one.number, words, quotedIn(words, book, lines), last);
    for (const { phrase, before } of merge(echoes, words)) add(found, phrase, [before, one.number]);
  }
  return listed(found);
};

/** `told` in the order of play. */
export const repetitionOf = (told: readonly Told[], world: World): Repetition => ({
  tellings: sameTellings(told),
  phrases: samePhrases(told, world),
});

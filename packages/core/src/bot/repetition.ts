// How often a story says the same: tellings that are identical, and long phrases that come again too soon. What stands in the world's own texts,
// its names included, or was typed by the player may be quoted as often as one likes. Pure; called by the command line and tests.
import { markNames, markRuns, runsOf, textsOf, wordsIn } from '../words/phrases.ts';
import { TELLINGS_APART } from '../words/telling-sum.ts';
import type { World } from '../world.ts';

export type Told = { number: number; line: string; telling: string };
export type Repeated = { phrase: string; turns: number[] };
export type Repetition = {
  /** Tellings word for word as one told at most a hundred turns before. */
  tellings: Repeated[];
  /** Phrases of more than eight words told again within ten turns, the most repeated first. */
  phrases: Repeated[];
};

const PHRASES_APART = 10;
const PHRASE_WORDS = 9;
/** So many words in a row as somewhere in the book, or in a line of the player's, are a quotation. */
const QUOTED_BOOK = 5;
const QUOTED_LINE = 4;

type Book = ReadonlySet<string>;
const books = new WeakMap<World, Book>();

const quotable = (world: World): Book => {
  const known = books.get(world);
  if (known !== undefined) return known;
  const texts = textsOf([world.lorebook, world.template]);
  const made = new Set(texts.flatMap((text) => runsOf(wordsIn(text), QUOTED_BOOK)));
  books.set(world, made);
  return made;
};

/** Which words of a telling are quoted from the book or from the player's lines, or are names. */
const quotedIn = (words: readonly string[], world: World, lines: ReadonlySet<string>): boolean[] => {
  const quoted = words.map(() => false);
  markNames(words, world, quoted);
  markRuns(words, QUOTED_BOOK, quotable(world), quoted);
  markRuns(words, QUOTED_LINE, lines, quoted);
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
    const text = wordsIn(telling).join(' ');
    const before = last.get(text);
    if (text !== '' && before !== undefined && number - before <= TELLINGS_APART)
      add(found, telling.replaceAll(/\s+/g, ' ').trim(), [before, number]);
    last.set(text, number);
  }
  return listed(found);
};

/** Where phrases stand that were told a little before, and in which turn. */
const echoesIn = (number: number, words: readonly string[], quoted: readonly boolean[], last: Map<string, number>) =>
  runsOf(words, PHRASE_WORDS).flatMap((run, at) => {
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
  for (const [at, one] of told.entries()) {
    const near = told.slice(Math.max(0, at - PHRASES_APART), at + 1);
    const lines = new Set(near.flatMap(({ line }) => runsOf(wordsIn(line), QUOTED_LINE)));
    const words = wordsIn(one.telling);
    const echoes = echoesIn(one.number, words, quotedIn(words, world, lines), last);
    for (const { phrase, before } of merge(echoes, words)) add(found, phrase, [before, one.number]);
  }
  return listed(found);
};

/** `told` in the order of play. */
export const repetitionOf = (told: readonly Told[], world: World): Repetition => ({
  tellings: sameTellings(told),
  phrases: samePhrases(told, world),
});

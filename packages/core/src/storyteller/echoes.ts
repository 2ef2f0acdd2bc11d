// Phrases of ours that would come again too soon: nine words in a row that were told in the last ten turns, or earlier in the same telling.
// What the book says and what the player typed may be said again. Called by teller.ts and telling.ts.
import type { Turn } from '../systems/system.ts';
import { sentencesOf } from '../words/english.ts';
import { markNames, textsOf, wordsIn } from '../words/phrases.ts';
import type { World } from '../world.ts';

const RUN = 9;
const LATELY = 10;
/** So many words in a row of the player's are theirs. */
const TYPED = 4;
/** So many in a row as in the book are the book's. */
const QUOTED = 5;

const line = (words: readonly string[]) => ` ${words.join(' ')} `;

const books = new WeakMap<World, string>();
/** Asked only for words that did come again. */
const bookOf = (world: World): string => {
  const known = books.get(world);
  if (known !== undefined) return known;
  const made = textsOf([world.lorebook, world.template])
    .map((text) => line(wordsIn(text)))
    .join('\n');
  books.set(world, made);
  return made;
};

const holdsRun = (text: string, words: readonly string[], length: number): boolean =>
  words.some((_, at) => at + length <= words.length && text.includes(line(words.slice(at, at + length))));

export type Echoes = {
  /** Whether these words, told now, would be heard again too soon; `also` is what this turn has told already. */
  in(text: string, also?: readonly string[]): boolean;
  /** The telling without sentences that would; one of them at least is left. */
  without(telling: string): string;
};

type Heard = { word: string; sentence: number };

const heardIn = (sentences: readonly string[]): Heard[] =>
  sentences.flatMap((sentence, index) => wordsIn(sentence).map((word) => ({ word, sentence: index })));

/** No piece of a longer speech, which would be left without its end. */
const isWhole = (sentence: string): boolean => sentence.split('“').length === sentence.split('”').length;

/** Which sentence a run of words mostly stands in. */
const homeOf = (run: readonly Heard[]): number => run[Math.floor(RUN / 2)]?.sentence ?? 0;

export const echoesOf = (turn: Turn): Echoes => {
  let lately: string | undefined;
  const heard = () => {
    lately ??= turn.recent
      .slice(-LATELY)
      .map((telling) => line(wordsIn(telling)))
      .join('\n');
    return lately;
  };
  const isQuoted = (run: readonly Heard[]): boolean => {
    const words = run.map(({ word }) => word);
    const names = words.map(() => false);
    markNames(words, turn.world, names);
    return (
      names.includes(true) ||
      holdsRun(line(wordsIn(turn.line)), words, TYPED) ||
      holdsRun(bookOf(turn.world), words, QUOTED)
    );
  };
  const echoing = (sentences: readonly string[]): Set<number> => {
    const all = heardIn(sentences);
    const found = new Set<number>();
    let before = ' ';
    for (let at = 0; at + RUN <= all.length; at++) {
      const run = all.slice(at, at + RUN);
      const words = line(run.map(({ word }) => word));
      const isAgain = heard().includes(words) || before.includes(words);
      if (isAgain && isWhole(sentences[homeOf(run)] ?? '') && !isQuoted(run)) found.add(homeOf(run));
      before = `${before}${all[at]?.word ?? ''} `;
    }
    return found;
  };
  return {
    in: (text, also = []) => {
      const words = wordsIn(text);
      return holdsRun([heard(), ...also.map((one) => line(wordsIn(one)))].join('\n'), words, RUN);
    },
    without: (telling) => {
      const paragraphs = telling.split('\n\n').map(sentencesOf);
      const found = echoing(paragraphs.flat());
      if (found.size === 0) return telling;
      let at = 0;
      return paragraphs
        .map((sentences) => sentences.filter(() => !found.has(at++)).join(' '))
        .filter((paragraph) => paragraph !== '')
        .join('\n\n');
    },
  };
};

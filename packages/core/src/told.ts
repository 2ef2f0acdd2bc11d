// What the telling itself has just named: a cart, a gull, two men at the bar. It is there while one stays where it was told of. Read with the
// scene by turn/, systems/world/implied.ts and storyteller/.
import type { Scene } from './scene.ts';
import { plainWords } from './tokens.ts';
import { sentencesOf } from './words/english.ts';
import { singular } from './words/plurals.ts';

/** Said by somebody, denied, compared or only possible: nothing of it need be there. */
const SPOKEN = /“[^”]*(?:”|$)|"[^"]*(?:"|$)/g;
const NOT_THERE =
  /\b(?:no|not|nothing|none|never|nobody|neither|nor|without|like|as if|as though|than|would|could|might|may|if|seems?|remembers?|once|somewhere|anybody|anything)\b|n['’]t\b/i;
/** Behind these, with up to two words between, stands what is there. */
const INTRODUCES = /^(?:an?|the|some|two|three|four|five|six|several|few|another|one|his|her|their|its)$/;
const REACH = 4;
const MOST_TELLINGS = 3;
const MOST_SENTENCES = 40;

const SMALL =
  /^(?:the|and|you|your|with|for|but|are|was|were|his|her|its|from|into|onto|over|not|that|this|have|has|had|out|all|off|him|she|they|them|their|what|who|one|then)$/;
const wordsIn = (text: string): string[] =>
  plainWords(text)
    .filter((word) => word.length > 2 && !SMALL.test(word))
    .map(singular);
/** A telling without the sentences that take up a word of the line it answers: what a player says is there is not there for being said back. */
export const withoutOwnWords = (telling: string, line: string): string => {
  const own = new Set(wordsIn(line));
  return sentencesOf(telling)
    .filter((sentence) => !wordsIn(sentence).some((word) => own.has(word)))
    .join(' ');
};

/** What the newest of these tellings, all of one place, say is there, sentence by sentence. */
export const toldIn = (tellings: readonly string[]): string[] =>
  tellings
    .slice(-MOST_TELLINGS)
    .flatMap((telling) => sentencesOf(telling.replace(SPOKEN, ' ')))
    .filter((sentence) => !NOT_THERE.test(sentence))
    .slice(-MOST_SENTENCES);

type Nouns = ReadonlyMap<string, string>;
const kept = new WeakMap<readonly string[], Nouns>();

/** Each word that is introduced as something there, and the newest sentence that does so. */
const nounsOf = (told: readonly string[]): Nouns => {
  const known = kept.get(told);
  if (known !== undefined) return known;
  const nouns = new Map<string, string>();
  for (const sentence of told) {
    let left = 0;
    for (const word of plainWords(sentence)) {
      if (INTRODUCES.test(word)) left = REACH;
      else if (left-- > 0 && word.length > 2) nouns.set(singular(word), sentence);
    }
  }
  kept.set(told, nouns);
  return nouns;
};

/** The sentence that told of it a moment ago; null: none did. */
export const toldOf = ({ told, sight }: Scene, word: string): string | null =>
  told === undefined || sight === 'none' ? null : (nounsOf(told).get(singular(word.toLowerCase())) ?? null);

const scenes = new WeakMap<Scene, Scene>();
/** The same scene, with what was told of it. */
export const withTold = (scene: Scene, told: readonly string[] | undefined): Scene => {
  if (told === undefined || told.length === 0) return scene;
  const known = scenes.get(scene);
  if (known !== undefined && known.told === told) return known;
  const made = { ...scene, told };
  scenes.set(scene, made);
  return made;
};

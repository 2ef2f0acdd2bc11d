// A line of another tongue put into English word by word, as far as a small table goes; names and all else stay. Called by interpret.ts.
import { isUnspaced } from '../tokens.ts';
import type { Token } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { FOREIGN_WORDS, TONGUES, UNSPACED } from './lexicon-tongues.ts';
import { ENGLISH, GREETINGS } from './lexicon-words.ts';

type Word = Extract<Token, { kind: 'word' }>;
const isWord = (token: Token): token is Word => token.kind === 'word';

/** "j'attaque", "dov'è": what stands before the apostrophe is a small word. */
const ELIDED = /^(?:j|l|d|m|t|s|n|c|qu|un|dell|all|nell|dov)'(?=\p{L}{2})/u;
const bare = (word: string) => word.replace(ELIDED, '');

const isEnglish = (word: string) => ENGLISH.has(word) || baseOf(word) !== undefined || GREETINGS.has(word);

const MEANT = new Set(['where', 'who', 'what', 'how', 'inventory']);

/** Of few words one is enough where it is a deed, and no direction or letter of a parser's: "ne", "z". */
const isDeed = (word: string, tongue: ReadonlyMap<string, string>): boolean => {
  const english = tongue.get(word) ?? '';
  return (
    (word.length > 3 || !/^[a-z]+$/.test(word)) &&
    (baseOf(english) !== undefined || GREETINGS.has(english) || MEANT.has(english))
  );
};

const FEW = 3;

/** The tongue that knows most of these words, where it knows more of them than English does. */
const tongueOf = (words: readonly string[]): ReadonlyMap<string, string> | null => {
  if (!words.some((word) => FOREIGN_WORDS.has(word) || FOREIGN_WORDS.has(bare(word)))) return null;
  let best: ReadonlyMap<string, string> | null = null;
  let most = 0;
  for (const tongue of TONGUES) {
    const own = words.map(bare).filter((word) => tongue.has(word));
    const english = words.filter((word) => isEnglish(word) && !tongue.has(bare(word))).length;
    const strange = own.filter((word) => !isEnglish(word));
    const isEnough =
      own.length > 1 ? strange.length > 0 : words.length <= FEW && strange.some((word) => isDeed(word, tongue));
    if (isEnough && own.length > english && own.length > most) {
      most = own.length;
      best = tongue;
    }
  }
  return best;
};

/** Chinese and Japanese: the deed that is written soonest, and what else is written in letters. */
const fromUnspaced = (tokens: readonly Token[]): Token[] | null => {
  const words = tokens.filter(isWord);
  const first = words.find(({ text }) => isUnspaced(text));
  if (first === undefined) return null;
  const line = words.map(({ text }) => (isUnspaced(text) ? text : ' ')).join('');
  const found = UNSPACED.flatMap(([form, english]) => {
    const at = line.indexOf(form);
    return at === -1 ? [] : [{ at, english, length: form.length }];
  }).sort((one, other) => one.at - other.at || other.length - one.length)[0];
  if (found === undefined) return null;
  const { start, end } = first;
  return [
    { kind: 'word', text: found.english, start, end },
    ...tokens.filter((one) => !(isWord(one) && isUnspaced(one.text))),
  ];
};

const LINE_SHORT = 40;

/** The same tokens with English words for those of another tongue; English lines as they are. */
export const inEnglish = (tokens: readonly Token[]): readonly Token[] => {
  const words = tokens
    .filter(isWord)
    .slice(0, LINE_SHORT)
    .map(({ text }) => text);
  const unspaced = words.some(isUnspaced) ? fromUnspaced(tokens) : null;
  if (unspaced !== null) return unspaced;
  const tongue = tongueOf(words);
  if (tongue === null) return tokens;
  return tokens.flatMap((token): Token[] => {
    if (!isWord(token)) return [token];
    const english = tongue.get(bare(token.text));
    return english === '_' ? [] : [{ ...token, text: english ?? bare(token.text) }];
  });
};

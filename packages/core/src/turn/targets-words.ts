// Which words are words: one that the book or anybody's English uses is not taken for a slip of a name. Called by targets.ts.
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { baseOf } from './lexicon.ts';

const COMMON: ReadonlySet<string> = new Set(
  `window windows door doors wall walls table chair chairs floor ceiling roof stars moon cloud clouds rain snow wind fire
  water stone stones rock rocks tree trees grass leaf leaves flower flowers river lake road street bridge field hill mountain sea beach
  sand mud dust sky night morning evening noon midnight today tomorrow yesterday hour minute second week month year money coin coins gold
  silver copper iron steel brass wood paper ink book page letter word words name names number bread meat cheese apple apples fish soup cake
  pie tea coffee beer wine milk honey sugar salt knife fork spoon plate bowl cup glass bottle bag sack box chest crate barrel basket rope
  string cloth shirt coat boots shoes hat glove gloves ring crown sword shield spear bow arrow axe hammer nail saw tool tools key lock
  lamp lantern candle torch match horse dog cat bird cow pig sheep goat mouse rat wolf bear snake spider ship boat cart wheel engine
  machine button lever switch wire pipe bell clock watch mirror picture painting statue bed pillow blanket curtain carpet stairs ladder
  cellar attic kitchen garden house home room hall tower castle church temple market shop store inn tavern school prison office friend
  enemy mother father sister brother son daughter child children baby king queen prince princess lord lady doctor nurse priest soldier
  guard thief farmer sailor baker miller widow bride ghost angel devil dragon monster zombie robot alien pirate face hand hands finger
  fingers foot feet head hair eyes ears nose mouth teeth heart blood bone bones skin voice song music dance dream death life love hate
  fear hope truth secret story news reason price help work peace power magic spell party thing things place world ground earth corner
  middle side front back bottom edge hole crack path trail track sign post board note map coal smoke steam shadow light dark`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** So much of a book is looked through; what stands beyond it is rarely the only place of a word. */
const MOST_TEXT = 400_000;
const books = new WeakMap<World, ReadonlySet<string>>();

const wordsOfBook = (world: World): ReadonlySet<string> => {
  const known = books.get(world);
  if (known) return known;
  const { characters, locations, entries } = world.lorebook;
  const texts = [
    ...locations.flatMap((one) => [one.description, ...one.features.map(({ detail }) => detail)]),
    ...characters.flatMap((one) => [one.description, ...one.knows.map(({ says }) => says)]),
    ...entries.map(({ content }) => content),
  ];
  const words = new Set<string>();
  let left = MOST_TEXT;
  for (const text of texts) {
    if (left <= 0) break;
    left -= text.length;
    for (const word of plainWords(text)) words.add(word);
  }
  books.set(world, words);
  return words;
};

export const isWordOf =
  (world: World) =>
  (word: string): boolean =>
    COMMON.has(word) || baseOf(word) !== undefined || wordsOfBook(world).has(word);

// Names inside a sentence: what stays a name, what is a common noun there, where "the" goes. Called by the storyteller and by rules whose
// effects carry words.
import type { Turn } from '../systems/system.ts';
import type { World } from '../world.ts';
import { lower } from './english.ts';

type Spelling = {
  proper: ReadonlySet<string>;
  small: ReadonlySet<string>;
  told: Map<string, string>;
  /** Names by how somebody types them who is in a hurry: "edwin" of Edwin. */
  typed: ReadonlyMap<string, string>;
};
const spellings = new WeakMap<World, Spelling>();
const WORD = /[\p{L}][\p{L}’'-]*/gu;
const bareWord = (word: string) => word.replace(/[’']s?$/, '');

/** Names: words that the book writes with a capital inside its sentences and never without one. */
const spellingOf = (world: World): Spelling => {
  const known = spellings.get(world);
  if (known !== undefined) return known;
  const { characters, locations, entries, world_systems } = world.lorebook;
  const texts = [
    ...characters.flatMap((one) => [one.description, ...one.goals, ...one.knows.map(({ says }) => says)]),
    ...locations.flatMap((one) => [one.description, one.significance, ...one.features.map(({ detail }) => detail)]),
    ...entries.map(({ content }) => content),
    ...world_systems.map(({ description }) => description),
  ].join('\n');
  const small = new Set(texts.match(/(?<![\p{L}’'])\p{Ll}[\p{L}’'-]*/gu)?.map(bareWord));
  const inside = (texts.match(/(?<=[\p{Ll},;] |\p{Lu}\p{Ll}+ )\p{Lu}[\p{L}’'-]*/gu) ?? []).map(bareWord);
  const people = characters.flatMap(({ name }) => name.split(' '));
  const proper = new Set([...inside, ...people].filter((word) => !small.has(word.toLowerCase())));
  const typed = new Map([...proper].map((word): [string, string] => [word.toLowerCase(), word]));
  const made = { proper, small, told: new Map<string, string>(), typed };
  spellings.set(world, made);
  return made;
};

/** A word of a player's line with the capital that the book gives it. */
export const spelt = (word: string, { world }: Pick<Turn, 'world'>): string =>
  spellingOf(world).typed.get(word.toLowerCase()) ?? word;

/** A thing's name as a common noun: authors write "Smoked Eel", a sentence says "smoked eel"; names keep their capitals. */
export const common = (name: string, { world }: Pick<Turn, 'world'>): string => {
  const { proper, told } = spellingOf(world);
  const known = told.get(name);
  if (known !== undefined) return known;
  // A possessive is somebody's, whatever else the word means: "Reed's whistle".
  const isName = (word: string) => proper.has(bareWord(word)) || /\p{Lu}.*\p{Lu}/u.test(word) || /^I$/.test(word);
  const small = name.replace(WORD, (word) => (isName(word) || isOwner(word, world) ? word : word.toLowerCase()));
  const words = ONE_OF_ITS_KIND.test(small) ? `the ${name}` : small;
  if (told.size < MOST_NAMES) told.set(name, words);
  return words;
};
/** "low Ledger": there is one Ledger, and the rest of its name goes with it. */
const ONE_OF_ITS_KIND = /^\p{Ll}\S* \p{Lu}\S*$/u;
const MOST_NAMES = 2000;

/**
 * A heading inside a sentence: "what magic cannot do", "bones and names", "the Slack"; where more than one word is a name, all of it is.
 * The only capital of several words is the heading's, unless the book has it for a name.
 */
export const titled = (title: string, { world }: Pick<Turn, 'world'>): string => {
  const bare = title.replace(/^The /, 'the ');
  const [first = '', ...rest] = bare.split(' ');
  const { small, proper } = spellingOf(world);
  const isName =
    rest.length > 0 && rest.every((word) => !/^[\p{Lu}\d]/u.test(word))
      ? proper.has(bareWord(first)) || isOwner(first, world)
      : !small.has(bareWord(first).toLowerCase()) || rest.length > 0;
  return isName || /^\p{Lu}.*\p{Lu}/u.test(first) ? bare : lower(bare);
};

const isOwner = (word: string, world: World): boolean =>
  /[’']s?$/.test(word) && world.lorebook.characters.some(({ name }) => name.split(' ').includes(bareWord(word)));

export const POINTING =
  /^(?:it|that|this|them|these|those|him|her|me|something|anything|everything|nothing|somebody|anybody|one)$/i;

/** A name as it stands inside a sentence: "the Weighhouse", "Sedge Fen". */
export const asSaid = (name: string): string => name.replace(/^The (?=\S)/, 'the ');

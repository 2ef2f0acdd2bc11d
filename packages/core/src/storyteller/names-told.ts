// How people and things are called in a telling. Called by the tell-* files.
import type { Target } from '@emergent/schema';
import { sameName } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import type { World } from '../world.ts';
import { brief, lower, the } from './english.ts';

type Spelling = { proper: ReadonlySet<string>; small: ReadonlySet<string>; told: Map<string, string> };
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
  const made = { proper, small, told: new Map<string, string>() };
  spellings.set(world, made);
  return made;
};

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

/** A heading inside a sentence: "what magic cannot do", "the Slack"; where more than one word is a name, all of it is. */
export const titled = (title: string, { world }: Pick<Turn, 'world'>): string => {
  const bare = title.replace(/^The /, 'the ');
  const [first = '', ...rest] = bare.split(' ');
  const isName =
    !spellingOf(world).small.has(bareWord(first).toLowerCase()) || rest.some((word) => /^\p{Lu}/u.test(word));
  return isName || /^\p{Lu}.*\p{Lu}/u.test(first) ? bare : lower(bare);
};

const isOwner = (word: string, world: World): boolean =>
  /[’']s?$/.test(word) && world.lorebook.characters.some(({ name }) => name.split(' ').includes(bareWord(word)));

export const POINTING =
  /^(?:it|that|this|them|these|those|him|her|me|something|anything|everything|nothing|somebody|anybody|one)$/i;

/** A name as it stands inside a sentence: "the Weighhouse", "Sedge Fen". */
export const asSaid = (name: string): string => name.replace(/^The (?=\S)/, 'the ');

/** What an act is aimed at, as a sentence calls it: "the nets", "Maren Holt"; `otherwise` where nothing was named. */
export const called = (target: Target | null, otherwise: string, turn?: Turn): string => {
  if (target === null || target.name.trim() === '' || target.kind === 'self') return otherwise;
  const name = brief(target.name.replace(/[[\]{}|<>]/g, ''), 60).replace(/[.!?,;:\s]+$/, '');
  if (name === '' || POINTING.test(name) || !/\p{L}/u.test(name)) return otherwise;
  if (target.kind === 'place') return asSaid(name);
  if (target.kind === 'person' || target.kind === 'system') return name;
  if (target.kind === 'unknown' && name.split(' ').length > 4) return otherwise;
  return the(turn !== undefined && (target.kind === 'item' || target.kind === 'thing') ? common(name, turn) : name);
};

const ON =
  /\b(?:stairs?|causeway|headland|row|strand|hill|heath|road|street|lane|bridge|quay|pier|beach|shore|deck|roof|island|moor|plain|terrace|coast)$/i;
const IN =
  /\b(?:room|kitchen|cellar|belfry|hall|shop|forest|fen|marsh|tunnel|woods?|chapel|cave|house|cabin|loft|garden|village|valley|vault|tower)$/i;

/** Where somebody stands, as English has it: "on Gannet Stair", "in the Tower Kitchen", "at Salt Pans". */
export const standing = (place: string): string =>
  `${ON.test(place) ? 'on' : IN.test(place) ? 'in' : 'at'} ${asSaid(place)}`;

/** The person an act is about, if here: by name, or one who only came into the story when they were looked for. */
export const personIn = (target: Target | null, turn: Turn): PersonHere | undefined => {
  if (target?.kind !== 'person' && target?.kind !== 'unknown') return undefined;
  const same =
    target.kind === 'person' ? (name: string) => name === target.name : (name: string) => sameName(name, target.name);
  return turn.scene.present.find((one) => same(one.name));
};

const TITLES =
  /^(?:captain|brother|sister|mother|father|lady|lord|doctor|dr|sir|old|young|mr|mrs|miss|master|king|queen|the|a|an|saint|widow|judge|sergeant|constable|professor|commander|chief)\b/i;

/** What somebody is called once they have been named in full: an alias that is part of the name, else the first name. */
export const shortName = (name: string, turn: Turn): string => {
  const words = name.split(' ');
  if (words.length < 2) return name;
  const alias = turn.world.person(name)?.aliases.find((one) => words.includes(one));
  return alias ?? (TITLES.test(name) || words.length > 3 ? name : (words[0] ?? name));
};

/** Full names once in a telling; after that the short one. Quoted speech stays as it was said. */
export const shortNames = (text: string, turn: Turn): string => {
  const people = [turn.session.character.name, ...turn.scene.present.map((one) => one.name)];
  let told = text;
  for (const name of people) {
    const short = shortName(name, turn);
    if (short === name) continue;
    let isNamed = false;
    told = told
      .split(/(“[^”]*”)/)
      .map((part) =>
        part.startsWith('“')
          ? part
          : part.replaceAll(name, () => {
              const word = isNamed ? short : name;
              isNamed = true;
              return word;
            }),
      )
      .join('');
  }
  return told;
};

// How a part of a book is edited: by the names of its fields. What is empty on the server (null, or left out) needs its kind said here.
import { BLANKS } from './blanks.ts';
import { isTree, listOf, type Tree, type Value } from './tree.ts';

const KINDS: Record<string, 'long' | 'text' | 'number' | 'flag'> = {
  description: 'long',
  content: 'long',
  says: 'long',
  otherwise: 'long',
  background: 'long',
  personality: 'long',
  detail: 'long',
  told: 'long',
  telling: 'long',
  significance: 'long',
  initial_narrative: 'long',
  starting_situation: 'long',
  setting: 'long',
  power_system: 'long',
  home: 'text',
  group: 'text',
  climate: 'text',
  gives: 'text',
  place: 'text',
  rumour: 'text',
  giver: 'text',
  person: 'text',
  effect: 'text',
  key: 'text',
  setting_location: 'text',
  prowess: 'number',
  due_minutes: 'number',
  durability: 'number',
  probability: 'number',
  sticky: 'number',
  cooldown: 'number',
  delay: 'number',
  scan_depth: 'number',
  case_sensitive: 'flag',
  whole_words: 'flag',
  use_regex: 'flag',
};
/** Where nothing is written as null; elsewhere as an empty text, in an entry by leaving the field out. */
const NULLABLE = new Set(
  [
    'characters.home characters.prowess characters.group climates.season timeline.due_minutes knows.otherwise wants.gives textures.indoors',
    'plans.place plans.rumour locations.climate locked.key items.slot items.durability items.effect items.significance',
    'playable_characters.setting_location playable_characters.initial_narrative templates.initial_narrative quests.giver',
    'done_when.item done_when.place done_when.person unless.item unless.place unless.person',
  ].flatMap((line) => line.split(' ')),
);
const OF_EVERY_ENTRY = new Set(['title', 'content']);
export const emptyOf = (name: string, parent: string): Value => {
  if (parent === 'entries' && !OF_EVERY_ENTRY.has(name)) return undefined;
  return NULLABLE.has(`${parent}.${name}`) ? null : '';
};

/** What most entries leave out, so that the form has a field for it. */
const OPTIONAL_OF_ENTRY: Tree = {
  secondary_keys: undefined,
  logic: undefined,
  exclude_keys: undefined,
  probability: undefined,
  sticky: undefined,
  cooldown: undefined,
  delay: undefined,
  scan_depth: undefined,
  case_sensitive: undefined,
  whole_words: undefined,
  use_regex: undefined,
};

const missingIn = (part: Tree): Tree =>
  Object.fromEntries(Object.entries(OPTIONAL_OF_ENTRY).filter(([name]) => !Object.hasOwn(part, name)));
/** With a field for everything that a part of this kind may have. */
export const editable = (kind: string, part: Tree): Tree =>
  kind === 'entries' ? { ...part, ...missingIn(part) } : part;

type Choices = Record<string, readonly string[]>;
const RARITIES = ['common', 'uncommon', 'rare', 'epic', 'legendary'];
const DIFFICULTIES = ['easy', 'medium', 'hard'];
const CHOICES: Choices = {
  rarity: RARITIES,
  difficulty_level: DIFFICULTIES,
  season: ['', 'spring', 'summer', 'autumn', 'winter'],
  starting_season: ['spring', 'summer', 'autumn', 'winter'],
  logic: ['', 'and_any', 'not_all', 'not_any', 'and_all'],
  slot: ['', 'weapon', 'shield', 'helmet', 'chest', 'legs', 'boots', 'gloves', 'ring', 'necklace'],
};
export const choicesOf = (name: string): readonly string[] | undefined => CHOICES[name];

/** Names with a number each, which one may add to. */
const PAIRS = new Set(['skills', 'reputation', 'bonuses']);
/** Kept as they are: other programs' own, and what the program itself writes. */
export const HIDDEN: ReadonlySet<string> = new Set([
  'extensions',
  'narrative_metadata',
  'id',
  'revision',
  'owner',
  'shipped',
  'created_at',
  'updated_at',
  'lorebook_id',
]);

export type Kind = 'text' | 'long' | 'number' | 'flag' | 'either' | 'choice' | 'lines' | 'pairs' | 'list' | 'tree';
/** Yes, no, or neither: what is left open holds for both. */
const EITHER = new Set(['textures.indoors']);

const LONG = 80;
const ofEmpty = (name: string): Kind => KINDS[name] ?? (Object.hasOwn(BLANKS, name) ? 'tree' : 'text');
const ofTree = (name: string, value: Tree): Kind => {
  const open = PAIRS.has(name) || name === 'relationships';
  return open && Object.values(value).every((one) => typeof one === 'number') ? 'pairs' : 'tree';
};

export const kindOf = (name: string, value: Value, parent: string): Kind => {
  if (CHOICES[name]) return 'choice';
  if (EITHER.has(`${parent}.${name}`)) return 'either';
  if (value === null || value === undefined) return name.endsWith('keys') ? 'lines' : ofEmpty(name);
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'string') return KINDS[name] === 'long' || value.length > LONG ? 'long' : 'text';
  if (isTree(value)) return ofTree(name, value);
  // An event names its people and places; it does not hold them.
  if (parent === 'timeline') return 'lines';
  return Object.hasOwn(BLANKS, name) && listOf(value).every(isTree) ? 'list' : 'lines';
};

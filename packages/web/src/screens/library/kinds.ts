// How a part of a book is edited: by the names of its fields. What is empty on the server (null, or left out) needs its kind said here.
import type { Lorebook, LoreEntry, ScenarioTemplate } from '@emergent/schema';

/** Whatever JSON holds; a part of a book is a tree of it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [name: string]: Value };
export type Tree = { readonly [name: string]: Value };

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
export const OPTIONAL_OF_ENTRY: Tree = {
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

const isTree = (value: Value): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
export const treeOf = (value: Value): Tree => (isTree(value) ? value : {});
export const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : []);

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

const CONDITION = { kind: 'arrive', place: '' };
const ITEM = { name: '', type: 'misc', description: '', rarity: 'common', quantity: 1 };
type Part<Name extends keyof Lorebook> = Lorebook[Name] extends readonly (infer One)[] ? Partial<One> : never;
type Begun = ScenarioTemplate['playable_characters'][number];

const ENTRY: Partial<LoreEntry> = { title: '', keys: [], content: '', constant: false, enabled: true, order: 100 };
const PERSON: Part<'characters'> = {
  name: '',
  role: '',
  description: '',
  personality: '',
  voice: '',
  home: null,
  aliases: [],
  abilities: [],
  goals: [],
  knows: [],
  relationships: [],
  schedule: [],
  wants: [],
  plans: [],
  items: [],
  hostile: false,
  prowess: null,
  group: null,
};
const PLACE: Part<'locations'> = {
  name: '',
  type: '',
  description: '',
  significance: '',
  connections: [],
  aliases: [],
  features: [],
  items: [],
  minutes: 10,
  indoors: false,
  dark: false,
  climate: null,
};
const HERO: Partial<Begun> = {
  name: '',
  class_name: '',
  description: '',
  background: '',
  abilities: [],
  skills: {},
  items: [],
};

/** What a new one of each list begins as; the server fills in what is left out. */
export const BLANKS: Record<string, Tree> = {
  entries: ENTRY,
  characters: PERSON,
  locations: PLACE,
  world_systems: { name: '', description: '', rules: [], examples: [], verbs: [], needs_ability: [], mana_cost: 10 },
  timeline: { name: '', date: '', description: '', characters: [], locations: [], due_minutes: null },
  relationships: { source: '', target: '', type: '', description: '', strength: 0 },
  climates: { name: '', season: null, weather: [] },
  textures: { says: '', at: [], hours: [], indoors: null },
  playable_characters: HERO,
  knows: { topic: '', says: '', trust: -100, otherwise: null },
  schedule: { from_hour: 8, to_hour: 18, place: '' },
  wants: { item: '', gives: null, says: '' },
  plans: { after_minutes: 60, does: '', place: null, rumour: null },
  features: { name: '', detail: '' },
  items: ITEM,
  quests: { id: '', title: '', description: '', giver: null, difficulty: 'medium', objectives: [], endings: [] },
  objectives: { text: '', done_when: [CONDITION] },
  endings: { id: '', title: '', telling: '', done_when: [CONDITION] },
  done_when: CONDITION,
  unless: CONDITION,
  starts: CONDITION,
  locked: { key: null, difficulty: 16, told: '' },
};

const NEED_ID = new Set(['entries', 'quests', 'endings']);
/** A new one of the list of this name. */
export const freshOf = (name: string, parent: string): Tree => {
  if (name === 'relationships' && parent === 'characters') return { character: '', type: '' };
  return { ...BLANKS[name], ...(NEED_ID.has(name) ? { id: crypto.randomUUID() } : {}) };
};

const NAMES = ['name', 'title', 'topic', 'item', 'text', 'does', 'place', 'character', 'kind', 'says'];
/** What a part is called in a list. */
export const nameOf = (part: Tree): string => {
  if (typeof part.source === 'string' && typeof part.target === 'string') return `${part.source} – ${part.target}`;
  for (const name of NAMES) {
    // A book's own part bears its name in its series.
    const value = part[name] ?? treeOf(part.series_metadata)[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
};

/** Lists without their empty lines, as they are sent. */
export const cleaned = (value: Value): Value => {
  if (Array.isArray(value)) {
    const lines = value.filter((one: Value) => typeof one !== 'string' || one.trim() !== '');
    return lines.map((one: Value) => (typeof one === 'string' ? one.trim() : cleaned(one)));
  }
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one)]));
};

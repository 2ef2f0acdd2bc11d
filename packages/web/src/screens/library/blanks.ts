// What a new part of a book begins as. Pure.
import type { Lorebook, LoreEntry, ScenarioTemplate } from '@emergent/schema';
import type { Tree } from './tree.ts';

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

// Shapes of the generator's steps and tables: what a request was understood as, what a family of genres and a plot consist of. Used by all files here.
import type { GenerationRequest, ItemSeed } from '@emergent/schema';

export const FAMILIES = [
  'fantasy',
  'scifi',
  'mystery',
  'horror',
  'modern',
  'western',
  'wasteland',
  'history',
  'myth',
  'hero',
  'neon',
] as const;
export type FamilyName = (typeof FAMILIES)[number];
export const TONES = ['grim', 'light', 'epic', 'cosy', 'tense', 'wistful', 'plain'] as const;
export type ToneName = (typeof TONES)[number];
export const TERRAINS = [
  'coast',
  'forest',
  'mountain',
  'desert',
  'ice',
  'marsh',
  'city',
  'river',
  'under',
  'sky',
  'space',
  'plain',
] as const;
export type TerrainName = (typeof TERRAINS)[number];
export const NAMINGS = [
  'saxon',
  'norse',
  'latin',
  'slavic',
  'desert',
  'japanese',
  'chinese',
  'spanish',
  'celtic',
  'african',
  'indian',
  'english',
  'clipped',
  'elven',
  'greek',
  'korean',
  'french',
  'german',
] as const;
export type NamingName = (typeof NAMINGS)[number];
export const PLOTS = ['source', 'charge', 'seal', 'truce', 'missing', 'claim', 'debt'] as const;
export type PlotName = (typeof PLOTS)[number];

/** Parts that every story has, whatever it is about; `beast` is what is dangerous, `lost` who is gone or dead. */
export const ROLES = [
  'head',
  'keeper',
  'rival',
  'witness',
  'friend',
  'elder',
  'child',
  'host',
  'healer',
  'maker',
  'stranger',
  'beast',
] as const;
export type Role = (typeof ROLES)[number];
/** Parts that places play: the first eleven come from the family, the last four from the lie of the land. */
export const SPOTS = [
  'hub',
  'seat',
  'refuge',
  'work',
  'holy',
  'home',
  'care',
  'shop',
  'store',
  'deep',
  'vault',
  'edge',
  'far',
  'high',
  'road',
] as const;
export type Spot = (typeof SPOTS)[number];

/** Words of the player's own that a world must hold: `many` when it is a plural. */
export type Motif = { phrase: string; many: boolean };
export type Analysis = {
  request: GenerationRequest;
  title: string;
  family: FamilyName;
  tone: ToneName;
  terrains: readonly [TerrainName, TerrainName];
  naming: NamingName;
  plot: PlotName;
  /** Named in the request's free text. */
  places: readonly { name: string; spot: Spot | null }[];
  people: readonly { name: string; role: Role | null }[];
  things: readonly string[];
  groups: readonly string[];
  /** In the player's words; 'own': the family's; 'none': they want none. */
  power: { name: string; words: string } | 'own' | 'none';
  motifs: readonly Motif[];
  themes: readonly string[];
};

/** `name/name/name`: as an old, a modern and a far-off world calls it. */
export type ThingRow = { name: string; type?: ItemSeed['type']; told: string; more?: Partial<ItemSeed> };
export type PlaceRow = {
  spot: Spot;
  /** With choices; one that shares no word with other places is taken. */
  name: string;
  type: string;
  told: string;
  see: readonly (readonly [string, string])[];
  has?: readonly ThingRow[];
  indoors?: boolean;
  dark?: boolean;
};
/** What somebody in this part does for a living in this family: role, a sentence to look at, what they can do, what they carry. */
export type TradeRow = { role: string; told: string; able: string; carries?: ThingRow; name?: string };
export type ClassRow = {
  name: string;
  told: string;
  background: string;
  /** Best, second and worst ability. */
  best: readonly [Score, Score, Score];
  able: readonly string[];
  skills: Readonly<Record<string, number>>;
  items: readonly ThingRow[];
};
export type Score = 'strength' | 'dexterity' | 'constitution' | 'intelligence' | 'wisdom' | 'charisma';
export type Age = 0 | 1 | 2;
export type Family = {
  name: FamilyName;
  /** Which of a thing's three names is used. */
  age: Age;
  namings: readonly NamingName[];
  terrains: readonly TerrainName[];
  plots: readonly PlotName[];
  /** Words that plots use: folk, source, law, guild, ring, coin, paper, danger, year, town. */
  terms: Readonly<Record<Term, string>>;
  trades: Readonly<Record<Role, TradeRow>>;
  classes: readonly ClassRow[];
  /** What passes for weather under its roofs. */
  air: readonly string[];
  power: {
    name: string;
    told: string;
    rules: readonly string[];
    examples: readonly string[];
    verbs: readonly string[];
    able: string;
  };
  custom: { name: string; told: string; rules: readonly string[] };
  places: readonly PlaceRow[];
};
export type Term = 'folk' | 'source' | 'law' | 'guild' | 'ring' | 'coin' | 'paper' | 'danger' | 'year' | 'town';

/** A condition by parts instead of names: topics stand as they are, things by their key in the plot. */
export type Way =
  | readonly ['hear', string, Role]
  | readonly ['get', string]
  | readonly ['give', string, Role]
  | readonly ['use', string, Spot]
  | readonly ['arrive', Spot]
  | readonly ['meet', Role]
  | readonly ['befriend', Role]
  | readonly ['defeat', Role];
export type KnowsRow = { by: Role; topic: string; says: string; trust?: number; otherwise?: string };
export type StepRow = { text: string; ways: readonly Way[] };
export type EndingRow = { id: string; title: string; ways: readonly Way[]; telling: string };
/** A story that any family can tell. Its texts are templates; parts, places, things and the family's terms are slots. */
export type Plot = {
  name: PlotName;
  /** Who is not where people of their part mostly are. */
  homes?: Readonly<Partial<Record<Role, Spot>>>;
  title: readonly string[];
  asks: string;
  situation: string;
  /** How the story opens for anybody. */
  opening: string;
  /** Somebody who stands where a playable character begins, and what they say. */
  hooks: readonly { by: Role; says: string }[];
  paths: readonly string[];
  /** The key to the vault is among them as `key`. */
  things: Readonly<Record<string, ThingRow & { at: Spot | Role }>>;
  knows: readonly KnowsRow[];
  wants: readonly { by: Role; item: string; gives: string | null; says: string }[];
  plans: readonly { by: Role; after: number; does: string; rumour: string; to?: Spot; unless?: readonly Way[] }[];
  steps: readonly StepRow[];
  endings: readonly EndingRow[];
  past: readonly { name: string; date: string; told: string; who: readonly Role[]; where: readonly Spot[] }[];
  coming: readonly { name: string; after: number; told: string; who: readonly Role[]; where: readonly Spot[] }[];
  lore: readonly { title: string; keys: readonly string[]; told: string }[];
  ties: readonly (readonly [Role, Role, string, number, string])[];
};
/** A small story beside the main one. */
export type SideStory = {
  id: string;
  title: string;
  asks: string;
  by: Role;
  things: Plot['things'];
  knows: readonly KnowsRow[];
  steps: readonly StepRow[];
  endings: readonly EndingRow[];
  pays: ThingRow;
};
/** `cue`: words of a request that point to it; `skies`, likeliest first. */
export type Terrain = { cue: RegExp; skies: readonly string[]; places: readonly PlaceRow[] };

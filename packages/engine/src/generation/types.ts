// What the steps of scenario generation hand on: the brief that all of them keep to, and each one's part of the world. Used by all files here.
import type { GenerationRequest, GenerationStep } from '@emergent/schema';
import type { z } from 'zod';

/** What the first step settles, so that all others can be made side by side and still fit: names, and what the story is about. */
export type Bible = {
  premise: string;
  region: string;
  era: string;
  conflict: string;
  prize: string;
  groups: string[];
  places: { name: string; type: string }[];
  people: { name: string; role: string; home: string }[];
};
export type Brief = { request: GenerationRequest; bible: Bible };

export type Thing = { name: string; description: string; place: string; person: string };
export type PlacePart = {
  name: string;
  type: string;
  description: string;
  significance: string;
  connections: string[];
  features: { name: string; detail: string }[];
  things: { name: string; description: string }[];
  indoors: boolean;
  dark: boolean;
};
export type PersonPart = {
  name: string;
  role: string;
  description: string;
  personality: string;
  voice: string;
  home: string;
  group: string;
  hostile: boolean;
  goals: string[];
  abilities: string[];
  knows: { topic: string; says: string; trust: number }[];
  carries: { name: string; description: string }[];
  ties: { name: string; type: string; strength: number }[];
};
export type HeroPart = {
  name: string;
  class_name: string;
  description: string;
  background: string;
  best: string[];
  abilities: string[];
  carries: { name: string; description: string }[];
  place: string;
  knows: string;
  opening: string;
};
/** What has to happen, as flat as a model can say it. */
export type Way = { kind: string; place: string; person: string; item: string; topic: string; says: string };
export type StoryPart = {
  title: string;
  description: string;
  situation: string;
  opening: string;
  start: string;
  paths: string[];
  things: Thing[];
  steps: (Way & { text: string })[];
  endings: (Way & { title: string; telling: string })[];
};
export type LorePart = {
  systems: { name: string; description: string; rules: string[]; verbs: string[]; examples: string[] }[];
  events: { name: string; date: string; description: string; people: string[]; places: string[] }[];
  entries: { name: string; keys: string[]; content: string }[];
  weather: string[];
};

/** A part, and what is wrong with it in words that the model is told; null: nothing of it can be used. */
export type Reading<Part> = { part: Part | null; faults: string[] };

export type Step<Part> = {
  name: GenerationStep;
  /** The answer's shape as the model is given it: projected, never parsed by. */
  schema: z.ZodType;
  /** Constant: part of what a provider caches. */
  instructions: string;
  prompt(brief: Brief): string;
  read(value: unknown, brief: Brief): Reading<Part>;
  /** The first answer with what the second one adds. */
  join(first: Part, second: Part): Part;
};

/** All parts that a model made; what is missing is taken from the world made without one. */
export type Parts = {
  places: PlacePart[] | null;
  people: PersonPart[] | null;
  heroes: HeroPart[] | null;
  story: StoryPart | null;
  lore: LorePart | null;
};

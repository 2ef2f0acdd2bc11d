// What the steps of scenario generation hand on: the brief that all of them keep to, and each one's part of the world. Used by all files here.
import type { GenerationRequest, GenerationStep } from '@emergent/schema';
import { z } from 'zod';

const words = z.string();
const list = z.array(words);
const thing = z.object({ name: words, description: words });

/** What the first step settles, so that all others can be made side by side and still fit: names, and what the story is about. */
export const Bible = z.object({
  premise: words,
  region: words,
  era: words,
  conflict: words,
  prize: words,
  groups: list,
  places: z.array(z.object({ name: words, type: words })),
  people: z.array(z.object({ name: words, role: words, home: words })),
});
export type Bible = z.infer<typeof Bible>;
export type Brief = { request: GenerationRequest; bible: Bible };

export const PlacePart = z.object({
  name: words,
  type: words,
  description: words,
  significance: words,
  connections: list,
  features: z.array(z.object({ name: words, detail: words })),
  things: z.array(thing),
  indoors: z.boolean(),
  dark: z.boolean(),
});
export type PlacePart = z.infer<typeof PlacePart>;
export const PersonPart = z.object({
  name: words,
  role: words,
  description: words,
  personality: words,
  voice: words,
  home: words,
  group: words,
  hostile: z.boolean(),
  goals: list,
  abilities: list,
  knows: z.array(z.object({ topic: words, says: words, trust: z.number() })),
  carries: z.array(thing),
  ties: z.array(z.object({ name: words, type: words, strength: z.number() })),
});
export type PersonPart = z.infer<typeof PersonPart>;
export const HeroPart = z.object({
  name: words,
  class_name: words,
  description: words,
  background: words,
  best: list,
  abilities: list,
  carries: z.array(thing),
  place: words,
  knows: words,
  opening: words,
});
export type HeroPart = z.infer<typeof HeroPart>;
/** What has to happen, as flat as a model can say it. */
const Way = z.object({ kind: words, place: words, person: words, item: words, topic: words, says: words });
export type Way = z.infer<typeof Way>;
export const StoryPart = z.object({
  title: words,
  description: words,
  situation: words,
  opening: words,
  start: words,
  paths: list,
  things: z.array(thing.extend({ place: words, person: words })),
  steps: z.array(Way.extend({ text: words })),
  endings: z.array(Way.extend({ title: words, telling: words })),
});
export type StoryPart = z.infer<typeof StoryPart>;
export const LorePart = z.object({
  systems: z.array(z.object({ name: words, description: words, rules: list, verbs: list, examples: list })),
  events: z.array(z.object({ name: words, date: words, description: words, people: list, places: list })),
  entries: z.array(z.object({ name: words, keys: list, content: words })),
  weather: list,
});
export type LorePart = z.infer<typeof LorePart>;

/** A part, and what is wrong with it in words that the model is told; null: nothing of it can be used. */
export type Reading<Part> = { part: Part | null; faults: string[] };

export type Step<Part> = {
  name: GenerationStep;
  /** The answer's shape as the model is given it: projected, never parsed by. */
  schema: z.ZodType;
  /** Constant: part of what a provider caches. */
  instructions: string;
  /** What is kept of it, so that nobody asks twice. */
  part: z.ZodType<Part>;
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

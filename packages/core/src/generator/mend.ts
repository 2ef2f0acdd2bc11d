// Makes a sound world of half of one, wherever it came from: what names nothing is dropped or led to what is there, what is missing is taken from a
// world made without a model. Each mending is told in one line. Called by whoever has parts of a world made by a model.
import type { LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import { lintWorld } from '../scenario/lint.ts';
import type { Draft } from './generate.ts';
import { published } from './generate.ts';
import type { Mending } from './mend-names.ts';
import { mendEntries, mendPeople, mendTies } from './mend-people.ts';
import { mendPlaces } from './mend-places.ts';
import { mendQuests } from './mend-quests.ts';

/** What may be there of a world: any part may be missing. */
export type Half = {
  lorebook?: Partial<LorebookInput> | undefined;
  template?: Partial<ScenarioTemplateInput> | undefined;
};
export type Mended = Draft & { notes: string[] };

const LEAST = {
  locations: 6,
  characters: 6,
  entries: 12,
  climates: 1,
  world_systems: 1,
  timeline: 2,
  relationships: 0,
} as const;

const started = (half: Half, filler: Draft, note: (line: string) => void): Draft => {
  const lorebook = { ...filler.lorebook, ...defined(half.lorebook ?? {}) };
  const template = { ...filler.template, ...defined(half.template ?? {}), lorebook_id: filler.template.lorebook_id };
  for (const part of ['locations', 'characters', 'entries'] as const)
    if (half.lorebook?.[part] === undefined) note(`${part}: none were given; made without a model`);
  if ((half.template?.quests ?? []).length === 0) note('quests: none were given; made without a model');
  return { lorebook, template };
};

const defined = <Shape extends object>(shape: Shape): Shape => {
  const copy = { ...shape };
  for (const key of Object.keys(copy)) if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key);
  return copy;
};

const AT = { id: 'mended', templateId: 'mended', owner: '', at: '' };

/** What the linter has to say of a draft. */
export const complaintsOf = (draft: Draft): string[] => lintWorld(published(draft, AT));

const MOST_ROUNDS = 6;

/** The draft after every step of mending; again while that still finds something, since what is dropped may have been named elsewhere. */
const rounds = (draft: Draft, filler: Draft, note: (line: string) => void): Draft => {
  let now = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const given: Mending = { filler, note, least: LEAST };
    const next = [mendPlaces, mendPeople, mendTies, mendQuests, mendEntries].reduce(
      (one, step) => step(one, given),
      now,
    );
    if (JSON.stringify(next) === JSON.stringify(now)) return next;
    now = next;
  }
  return now;
};

/**
 * A world that the linter finds nothing to say against. `filler` is a sound one for the same request; where a part cannot be saved the filler's
 * own takes its place, at worst as a whole.
 */
export const mend = (half: Half, filler: Draft): Mended => {
  const notes: string[] = [];
  const note = (line: string) => {
    if (!notes.includes(line)) notes.push(line);
  };
  const mended = rounds(started(half, filler, note), filler, note);
  const left = complaintsOf(mended);
  if (left.length === 0) return { ...mended, notes };
  // The story does not fit the world: the filler's story brings its own people and places along.
  for (const line of left.slice(0, 5)) note(`could not be mended: ${line}`);
  note('world: too much of it did not fit together; made without a model');
  return { ...filler, notes };
};

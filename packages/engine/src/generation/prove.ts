// From parts to a world that holds: mended, without a complaint of the linter, and its main quest finished by the headless player. What does not
// hold gives way to the world made without a model, first its story, then all of it. Called by make-world.ts.
import {
  complaintsOf,
  type Draft,
  generate,
  generateNamed,
  makeWorld,
  mend,
  published,
  rehearsal,
} from '@emergent/core';
import { type GenerationRequest, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import type { Kit } from '../context.ts';
import { Stopped } from './ask-step.ts';
import { assemble } from './assemble.ts';
import type { Bible, Parts } from './types.ts';

export type Proof = { draft: Draft; notes: string[] };
type Given = {
  kit: Pick<Kit, 'clock'>;
  request: GenerationRequest;
  seed: string;
  lorebookId: string;
  signal: AbortSignal;
};

const MOST_TURNS = 120;
const AT = { id: 'book', templateId: 'template', owner: '', at: '' };

/** Played turn by turn, others having their turn in between. */
const canBeFinished = async ({ kit, seed, signal }: Given, draft: Draft): Promise<boolean> => {
  const { lorebook, template } = published(draft, AT);
  const character = template.playable_characters[0]?.name ?? 'Wren';
  const playing = rehearsal({
    world: makeWorld(lorebook, template),
    character,
    mode: 'quest',
    seed,
    turns: MOST_TURNS,
  });
  for (;;) {
    const { done, value } = playing.next();
    if (done) return value.ending !== null && value.broken.length === 0;
    await kit.clock.sleep(0, signal);
    if (signal.aborted) throw new Stopped();
  }
};

const isShaped = ({ lorebook, template }: Draft): boolean =>
  LorebookInput.safeParse(lorebook).success && ScenarioTemplateInput.safeParse(template).success;

/** The names that a model settled, borne by the world made without it, as far as that stays sound. */
const fillerFor = (bible: Bible, { request, seed, lorebookId }: Given): Draft => {
  const named = generateNamed(request, seed, lorebookId, {
    places: [bible.region, ...bible.places.map((one) => one.name)].filter((name) => name !== ''),
    people: bible.people.map((one) => one.name),
    things: bible.prize === '' ? [] : [bible.prize],
    groups: bible.groups,
  });
  return isShaped(named) && complaintsOf(named).length === 0 ? named : generate(request, seed, lorebookId);
};

const REPLACED_STORY = 'story: the main quest could not be played to its end; made without a model';
const REPLACED_ALL = 'world: it could not be played to its end; made without a model';
const MOST_SEEDS = 3;

/** Without a model: the first seed whose world can be finished. */
export const proveOwn = async (given: Given): Promise<Proof> => {
  const { request, seed, lorebookId } = given;
  const first = generate(request, seed, lorebookId);
  for (let at = 1, draft = first; at <= MOST_SEEDS; at++) {
    if (await canBeFinished(given, draft)) return { draft, notes: [] };
    draft = generate(request, `${seed}:${at}`, lorebookId);
  }
  return { draft: first, notes: ['story: the headless player did not finish the main quest'] };
};

export const prove = async (parts: Parts, bible: Bible, given: Given): Promise<Proof> => {
  if (Object.values(parts).every((part) => part === null)) return proveOwn(given);
  const filler = fillerFor(bible, given);
  const notes: string[] = [];
  const halves = [
    { ownStory: false, instead: parts.story === null ? REPLACED_ALL : REPLACED_STORY },
    ...(parts.story === null ? [] : [{ ownStory: true, instead: REPLACED_ALL }]),
  ];
  for (const { ownStory, instead } of halves) {
    const { notes: mended, ...draft } = mend(assemble(parts, bible, filler, ownStory), filler);
    notes.push(...mended);
    if (isShaped(draft) && (await canBeFinished(given, draft))) return { draft, notes };
    notes.push(instead);
  }
  const own = await proveOwn(given);
  return { draft: own.draft, notes: [...notes, ...own.notes] };
};

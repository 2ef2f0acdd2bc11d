// One task from its request to its stored world: parts, proof, saving. Called by worker.ts; what is asked and kept on the way is make-parts.ts's.
import { analyse, type Draft, generate, published, seedOf } from '@emergent/core';
import {
  GENERATION_STEPS,
  type GenerationResult,
  LorebookInput,
  ScenarioTemplateInput,
  type StepReport,
  type StoredTask,
} from '@emergent/schema';
import { isoNow, type Kit } from '../context.ts';
import { Stopped } from './ask-step.ts';
import { type Making, makeParts } from './make-parts.ts';
import { prove, proveOwn } from './prove.ts';
import type { Bible } from './types.ts';

const MOST_NOTES = 60;
const LONGEST_NOTE = 300;
const NO_USAGE = { input_tokens: null, output_tokens: null, cost: null };

/** What the world made without a model is about, as a model's outline would say it. */
const outlineOf = (draft: Draft, seed: string, request: StoredTask['request']): Bible => {
  const { lorebook, template } = draft;
  const { title } = analyse(request, seedOf(request, seed));
  return {
    premise: template.starting_situation,
    region: lorebook.entries[0]?.keys[0] ?? title,
    era: template.time_period,
    conflict: template.description,
    prize: '',
    groups: [...new Set(lorebook.characters.flatMap((one) => one.group ?? []))],
    places: lorebook.locations.slice(0, 8).map(({ name, type }) => ({ name, type })),
    people: lorebook.characters.slice(0, 8).map(({ name, role, home }) => ({ name, role, home: home ?? '' })),
  };
};

const byNobody: StepReport[] = GENERATION_STEPS.map((step) => ({
  step,
  made_by: 'storyteller',
  calls: 0,
  failures: [],
  notes: [],
}));

type Finished = { draft: Draft; result: Omit<GenerationResult, 'generation_time'> };
export type World = Omit<Making, 'kit' | 'request' | 'owner'> & { task: StoredTask };

const made = async (kit: Kit, given: World): Promise<Finished> => {
  const { task, signal, tell } = given;
  const { request, seed, owner, lorebook_id: lorebookId } = task;
  const proving = { kit, request, seed, lorebookId, signal };
  const own = generate(request, seed, lorebookId);
  const isOffline = kit.endpoints.length === 0 || (await kit.budget.isSpent(owner));
  if (isOffline) await tell(20, 'Building places, people and their story');
  const parts = isOffline ? null : await makeParts({ ...given, kit, request, owner }, outlineOf(own, seed, request));
  await tell(85, 'Playing the story through to its end');
  const { draft, notes } = parts === null ? await proveOwn(proving) : await prove(parts.parts, parts.bible, proving);
  const reports = parts?.reports ?? byNobody;
  const result = {
    lorebook_id: lorebookId,
    scenario_template_id: task.scenario_template_id,
    scenario_template_ids: [task.scenario_template_id],
    title: draft.template.title,
    made_by: reports.find((one) => one.made_by !== 'storyteller')?.made_by ?? 'storyteller',
    calls: reports.reduce((sum, one) => sum + one.calls, 0),
    depth: parts?.depth ?? 0,
    usage:
      parts === null
        ? NO_USAGE
        : {
            input_tokens: parts.usage.input_tokens,
            output_tokens: parts.usage.output_tokens,
            cost: parts.usage.cost,
          },
    steps: reports,
    mended: notes.slice(0, MOST_NOTES).map((note) => [...note].slice(0, LONGEST_NOTE).join('')),
  };
  return { draft, result };
};

/** The template first: without its lorebook it is not seen, so that a broken off saving leaves nothing to be seen. */
const save = async (kit: Kit, task: StoredTask, draft: Draft): Promise<void> => {
  const given = {
    id: task.lorebook_id,
    templateId: task.scenario_template_id,
    owner: task.owner,
    at: isoNow(kit),
  };
  const whole = published(
    { lorebook: LorebookInput.parse(draft.lorebook), template: ScenarioTemplateInput.parse(draft.template) },
    given,
  );
  await kit.store.putTemplate(whole.template);
  await kit.store.putLorebook(whole.lorebook);
};

/** Throws Stopped when the signal aborts. Done again for the same task, it saves the same world once. */
export const makeWorldOf = async (kit: Kit, given: World): Promise<Omit<GenerationResult, 'generation_time'>> => {
  const { draft, result } = await made(kit, given);
  await given.tell(97, 'Saving the world');
  if (given.signal.aborted) throw new Stopped();
  await save(kit, given.task, draft);
  return result;
};

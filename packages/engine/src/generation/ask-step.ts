// Asks for one step: what came is read leniently, what is wrong with it is told to the model once, and what both gave is joined. What can't be
// had is left to the world that is made without a model. Called by make-parts.ts.
import { breachIn, countTokens, fenced, project } from '@emergent/core';
import { StepReport } from '@emergent/schema';
import { z } from 'zod';
import { type Answer, askModel, type FailureKind, textsOf } from '../ask/index.ts';
import type { Kit } from '../context.ts';
import { LEVEL_OF_NO_STORY } from '../fitting.ts';
import type { Usage } from '../ports/index.ts';
import type { Brief, Reading, Step } from './types.ts';

const count = z.number().nullable();
const Spent = z.object({
  input_tokens: count,
  cached_tokens: count,
  output_tokens: count,
  reasoning_tokens: count,
  cost: count,
}) satisfies z.ZodType<Usage>;
/** `tries`: calls one after another. */
const outcomeOf = { report: StepReport, tries: z.number().int().min(0), usage: Spent };
export type Asked<Part> = { part: Part | null; report: StepReport; tries: number; usage: Usage };
/** What a step gave before, as it was kept; null: it was not, or is not what it would be today. */
export const keptOf = <Part>(step: Step<Part>, kept: unknown): Asked<Part> | null =>
  z.object({ part: step.part.nullable(), ...outcomeOf }).safeParse(kept).data ?? null;

/** The work was cancelled, taken over, or its process stops: nothing more is asked. */
export class Stopped extends Error {}

const LEAST_TOKENS = 4096;
const FORMS = { json: 'Answer in the form given.', prose: 'Answer in the form given.' };
/** The model spoke, only not as it should: worth telling it so. Everything else was tried again or waited for already. */
const SPOKE: ReadonlySet<FailureKind> = new Set(['unusable', 'refused', 'cut']);
const NOTHING_CAME = 'no JSON object came';

/** What was wrong may hold names of the model's own. */
const again = (prompt: string, faults: readonly string[], isPart: boolean) =>
  `${prompt}\n\nYour answer before can't be used as it is; this is wrong with it:\n${fenced('context', faults.join('; '))}\nAnswer once more in the form given${isPart ? ', with what was missing' : ', with all of it'}.`;

const add = (one: number | null, other: number | null) => (one === null ? other : one + (other ?? 0));
export const summed = (usages: readonly Usage[]): Usage =>
  usages.reduce(
    (sum, one) => ({
      input_tokens: add(sum.input_tokens, one.input_tokens),
      cached_tokens: add(sum.cached_tokens, one.cached_tokens),
      output_tokens: add(sum.output_tokens, one.output_tokens),
      reasoning_tokens: add(sum.reasoning_tokens, one.reasoning_tokens),
      cost: add(sum.cost, one.cost),
    }),
    { input_tokens: null, cached_tokens: null, output_tokens: null, reasoning_tokens: null, cost: null },
  );

const call = (kit: Kit, step: Pick<Step<unknown>, 'instructions' | 'schema'>, prompt: string, signal: AbortSignal) => {
  const live = kit.live.settings();
  return askModel({
    shape: 'object',
    keepLists: true,
    endpoints: kit.endpoints,
    instructions: step.instructions,
    prompt,
    schema: project(step.schema),
    forms: FORMS,
    temperature: live.temperature,
    maxOutputTokens: Math.max(live.max_output_tokens, LEAST_TOKENS),
    silenceMs: kit.settings.AI_TIMEOUT_MS,
    deadlineMs: 2 * kit.settings.AI_TIMEOUT_MS,
    signal,
    clock: kit.clock,
  });
};

/** What no story of the usual level may hold is no answer, and is not asked for again: its part is made without a model. */
const onlyFit = (answer: Answer): Answer => {
  if (breachIn(textsOf(answer.then), LEVEL_OF_NO_STORY) === null) return answer;
  return { ...answer, then: null, failures: [...answer.failures, { model: answer.model ?? '', kind: 'filtered' }] };
};

const readAnswer = <Part>(answer: Answer, read: (value: unknown) => Reading<Part>): Reading<Part> =>
  answer.then === null ? { part: null, faults: [NOTHING_CAME] } : read(answer.then);

const isWorthAgain = (answer: Answer, faults: readonly string[]): boolean =>
  faults.length > 0 && (answer.then !== null || answer.failures.some(({ kind }) => SPOKE.has(kind)));

/** `tries`: at most so many calls one after another, which `owner` pays for. Throws Stopped when the signal aborts. */
export const askStep = async <Part>(
  kit: Kit,
  step: Step<Part>,
  given: Brief,
  { owner, tries, signal }: { owner: string; tries: number; signal: AbortSignal },
): Promise<Asked<Part>> => {
  const prompt = step.prompt(given);
  const answers: Answer[] = [];
  let [part, faults]: [Part | null, string[]] = [null, []];
  for (let at = 0; at < tries; at++) {
    if (at > 0 && (await kit.budget.isSpent(owner))) break;
    if (signal.aborted) throw new Stopped();
    const words = at === 0 ? prompt : again(prompt, faults, part !== null);
    const answer = onlyFit(await call(kit, step, words, signal));
    await kit.budget.charge(owner, answer.usage, answer.calls * countTokens(step.instructions + words));
    if (signal.aborted) throw new Stopped();
    answers.push(answer);
    const reading = readAnswer(answer, (value) => step.read(value, given));
    const isFirst = part === null;
    if (reading.part !== null) part = part === null ? reading.part : step.join(part, reading.part);
    faults =
      isFirst || reading.faults.length === 0 ? reading.faults : step.read(asAnswer(step.name, part), given).faults;
    if (!isWorthAgain(answer, faults)) break;
  }
  const failures = answers.flatMap((answer) => answer.failures.map(({ kind }) => kind));
  return {
    part,
    report: {
      step: step.name,
      made_by: part === null ? 'storyteller' : (answers.findLast((one) => one.model !== null)?.model ?? 'storyteller'),
      calls: answers.reduce((sum, answer) => sum + answer.calls, 0),
      failures: [...failures, ...(faults.length > 0 && failures.length === 0 ? ['incomplete'] : [])],
      notes: [...faults, ...(part === null ? ['made without a model'] : [])],
    },
    tries: answers.length,
    usage: summed(answers.map((answer) => answer.usage)),
  };
};

/** A joined part as an answer holds it: a list under its step's name, an object as it is. */
const asAnswer = (name: string, part: unknown): unknown => (Array.isArray(part) ? { [name]: part } : part);

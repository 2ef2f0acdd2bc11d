// The styles of asking a model, all with the same systems: `single` (one streamed call), `judged` (decided first, then told),
// `per_system` (small models: the telling, then one question a system). None of them fails: what stays unsaid, the storyteller says.
import { ANSWER_SCHEMA, fenced, partOf, project, SYSTEMS, shortened } from '@emergent/core';
import type { SystemName } from '@emergent/schema';
import { z } from 'zod';
import type { Answer, Ask } from '../ask/index.ts';
import type { Prepared } from './prepare.ts';
import { decideAll, type Switched, storyteller, type Told, tellingOf } from './told.ts';

export type Question = Pick<Ask, 'shape' | 'schema' | 'forms'> & { lastLine: string; streamed: boolean };
export type Asking = {
  prepared: Prepared;
  on: Switched;
  ask(question: Question): Promise<Answer>;
  /** Rolls what a `judged` answer proposed; returns how it is told to the model. */
  roll(proposed: unknown): string;
  /** Sentences on what really happened so far. */
  facts(): readonly string[];
};
type Style = (asking: Asking) => Promise<Told>;

const FORMS = {
  json: `# Your answer\nOne JSON object and nothing else: {"allowed": "yes" | "no", "telling": text, "then": …} in this order, "then" in the form above.`,
  prose: `# Your answer\nFirst the telling, as plain prose. Then one fenced block: \`\`\`json\n{"allowed": "yes" | "no", "then": …}\n\`\`\` with "then" in the form above.`,
};
/** Where several calls make a turn, all have the same fixed part, so that a provider's prefix cache serves each: the last line tells them apart. */
const AS_ASKED_LAST = '# Your answer\nIn the form that the last line asks for.';
const ASKED_LAST = { json: AS_ASKED_LAST, prose: AS_ASKED_LAST };
const PLAIN = 'Answer in plain prose.';
const OBJECT = 'Answer with one JSON object and nothing else.';

/** Tokens that a style adds after the prompt, the instructions' mark and the words on the answer's form among them. */
export const ASIDE = { single: 170, judged: 550, per_system: 650 } as const;
const MOST_REASON = 300;

/** A check that was rolled stays on record with a model's "no": the deed had no effects, so nothing is owed for the roll. */
const refusedByModel = (answer: Answer): Told => ({
  allowed: false,
  telling: answer.telling,
  by: answer.model ?? 'storyteller',
  unresolved: [],
  improvised: [],
});

const single: Style = async ({ prepared, on, ask }) => {
  const answer = await ask({ shape: 'turn', schema: ANSWER_SCHEMA, forms: FORMS, lastLine: '', streamed: true });
  if (answer.outcome === 'nothing' || answer.outcome === 'cancelled') return storyteller(prepared, on);
  if (!answer.allowed) return refusedByModel(answer);
  const unresolved = decideAll(prepared.walk, answer, on);
  return { allowed: true, telling: answer.telling, by: answer.model ?? 'storyteller', unresolved, improvised: [] };
};

const JUDGED = z.object({
  allowed: z.enum(['yes', 'no']),
  check: z.object({ ability: z.string(), difficulty: z.number() }).nullable(),
  reason: z.string().nullable(),
});
const judgedSchema = (): Record<string, unknown> => {
  const own = project(JUDGED);
  const properties = {
    ...(own.properties ?? {}),
    then: z.record(z.string(), z.unknown()).parse(ANSWER_SCHEMA.properties).then,
  };
  return { ...own, properties, required: Object.keys(properties).sort() };
};
const JUDGED_SCHEMA = judgedSchema();
const JUDGE = `${OBJECT} Judge first, tell nothing yet: {"allowed", "check": {"ability", "difficulty"} or null if nothing is open, "reason", "then": … in the form above}.`;

const judged: Style = async ({ prepared, on, ask, roll, facts }) => {
  const answer = await ask({
    shape: 'object',
    schema: JUDGED_SCHEMA,
    forms: ASKED_LAST,
    lastLine: JUDGE,
    streamed: false,
  });
  if (answer.outcome === 'nothing' || answer.outcome === 'cancelled') return storyteller(prepared, on);
  const allowed = !(JUDGED.shape.allowed.safeParse(partOf(answer.then, 'allowed')).data === 'no');
  const rolled = allowed
    ? roll(partOf(answer.then, 'check'))
    : `It can't be done. Why:\n${fenced('facts', String(partOf(answer.then, 'reason') ?? '').slice(0, MOST_REASON))}`;
  const decided = { ...answer, then: partOf(answer.then, 'then') };
  const unresolved = allowed ? decideAll(prepared.walk, decided, on) : [];
  const happened = shortened(facts().join('\n'), ASIDE.judged - 150);
  const lastLine = [rolled, '# What really happened; tell exactly this', fenced('facts', happened), PLAIN].join('\n');
  const told = await ask({ shape: 'telling', schema: null, forms: ASKED_LAST, lastLine, streamed: true });
  const said = told.outcome !== 'nothing' && told.outcome !== 'cancelled';
  if (!said && !allowed)
    return storyteller(
      { ...prepared, walk: prepared.refusal(), verdict: { allowed: false, reason: null, by: 'model' } },
      on,
    );
  if (said) return { allowed, telling: told.telling, by: told.model ?? 'storyteller', unresolved, improvised: [] };
  const narrated = narrate(prepared);
  return { allowed, telling: narrated, by: 'storyteller', unresolved, improvised: ['narrative'] };
};

/** The storyteller's words for what the other systems decided. */
const narrate = ({ walk }: Prepared): string => {
  const narrative = SYSTEMS.find((system) => system.name === 'narrative');
  if (narrative !== undefined) walk.decide(narrative, { by: 'improvising' });
  return tellingOf(walk.proposals().get('narrative'));
};

const perSystem: Style = async ({ prepared, on, ask }) => {
  const told = await ask({
    shape: 'telling',
    schema: null,
    forms: ASKED_LAST,
    lastLine: `Tell what comes of it. ${PLAIN}`,
    streamed: true,
  });
  if (told.outcome === 'nothing' || told.outcome === 'cancelled') return storyteller(prepared, on);
  // A telling that was cut proposes nothing: what it would have shown is not known.
  const asked = told.outcome === 'cut' ? [] : SYSTEMS.filter(({ name }) => name !== 'narrative' && on(name));
  const then: Record<string, unknown> = {};
  const shown = fenced('told', shortened(told.telling, ASIDE.per_system - 150));
  for (const system of asked) {
    const lastLine = `This was told:\n${shown}\n${OBJECT} Answer only for ${system.name}, in its form above; {} if nothing of the kind happened.`;
    const answer = await ask({
      shape: 'object',
      schema: project(system.schema),
      forms: ASKED_LAST,
      lastLine,
      streamed: false,
    });
    if (answer.outcome !== 'nothing') then[system.name] = answer.then;
  }
  const unresolved: SystemName[] = decideAll(prepared.walk, { ...told, then }, on);
  return { allowed: true, telling: told.telling, by: told.model ?? 'storyteller', unresolved, improvised: [] };
};

export const STYLES = { single, judged, per_system: perSystem } as const;

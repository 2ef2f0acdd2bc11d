// The record of a turn: everything that later work needs, within 32 KB.
import { noticesOf, offersOf, type Place, PROMPT_VERSION, termsOf, type Walk } from '@emergent/core';
import type { SessionState, SystemName, TurnRecord, TurnUsage } from '@emergent/schema';
import type { Prepared } from './prepare.ts';
import type { Told } from './told.ts';

const PROPOSALS_LIMIT = 4096;
const RECORD_LIMIT = 32 * 1024;

/** What a told turn adds to where it stands in the log. */
export type Recorded = {
  prepared: Prepared;
  told: Told;
  usage: TurnUsage;
  failures: string[];
  promptDigest: string | null;
  sections: { name: string; tokens: number }[];
};
type Log = Pick<
  TurnRecord,
  'session_id' | 'seq' | 'idempotency_key' | 'request' | 'at' | 'origin' | 'leaps' | 'digest'
> &
  Place;

const proposalsOf = (walk: Walk, telling: string): TurnRecord['proposals'] => {
  if (telling === '') return null;
  const entries = [...walk.proposals()].map(([name, proposal]: [SystemName, unknown]) =>
    name === 'narrative' && typeof proposal === 'object' ? [name, { ...proposal, telling: null }] : [name, proposal],
  );
  const text = JSON.stringify(Object.fromEntries(entries));
  // As JSON holds them: what was parsed from an answer, or improvised in the same shape.
  const proposals: TurnRecord['proposals'] = text.length <= PROPOSALS_LIMIT ? JSON.parse(text) : null;
  return proposals;
};

/** One sentence by code for each thing that the telling may have claimed and that did not happen. */
const withRefusals = (telling: string, walk: Walk): string => {
  const told = walk.refusals().flatMap((refusal) => (refusal.told === null ? [] : [refusal.told]));
  return [telling.trim(), ...new Set(told)].filter((text) => text !== '').join('\n\n');
};

const shrink = (record: TurnRecord): TurnRecord => {
  const fits = (one: TurnRecord) => JSON.stringify(one).length <= RECORD_LIMIT;
  if (fits(record)) return record;
  const lean = { ...record, proposals: null };
  if (fits(lean)) return lean;
  const used = {
    ...lean.context,
    lore: lean.context.lore.filter((one) => one.used),
    memories: lean.context.memories.filter((one) => one.used),
  };
  return { ...lean, context: used };
};

export const turnRecord = (
  log: Log,
  recorded: Recorded,
  before: number,
): { record: TurnRecord; state: SessionState } => {
  const { prepared, told, usage } = recorded;
  const { walk, deed } = prepared;
  const turn = walk.turn();
  const effects = told.allowed ? [...walk.effects()] : [];
  const state = told.allowed ? turn.session : deed.opened.state;
  const telling = told.allowed ? withRefusals(told.telling, walk) : told.telling;
  const suggested = offersOf(walk.proposals().get('narrative'), turn, telling);
  const notices = told.allowed ? noticesOf(effects, turn.world) : [];
  const scene = { place: turn.scene.place, present: turn.scene.present.map((person) => person.name) };
  const record: TurnRecord = {
    ...log,
    v: 1,
    kind: 'turn',
    head: log.seq,
    redo: null,
    line: deed.line,
    direct: deed.direct,
    interpretation: prepared.interpretation,
    verdict: told.allowed
      ? prepared.verdict
      : { allowed: false, reason: prepared.verdict.reason, by: prepared.verdict.by ?? 'model' },
    checks: prepared.checks,
    proposals: proposalsOf(walk, telling),
    effects,
    refusals: told.allowed ? [...walk.refusals()] : [],
    unresolved: told.unresolved,
    telling,
    notices,
    suggestions: suggested.map((one) => one.text),
    offers: suggested.flatMap(({ text, ability, difficulty }) =>
      ability === null || difficulty === null ? [] : [{ text, ability, difficulty }],
    ),
    scene,
    context: { sections: recorded.sections, lore: prepared.lore, memories: prepared.memories },
    lorebook_revision: deed.opened.began.lorebook_revision,
    clock_minutes: state.world_state.clock_minutes,
    usage,
    model: told.by,
    improvised: told.improvised,
    failures: recorded.failures,
    prompt_version: PROMPT_VERSION,
    prompt_digest: recorded.promptDigest,
    terms: termsOf({ line: deed.line, telling, scene, effects }),
    story_length: before + 2 + notices.length,
  };
  return { record: shrink(record), state };
};

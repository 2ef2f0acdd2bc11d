// The record of a turn: everything that later work needs, within 32 KB.
import {
  firstSentence,
  foldEffects,
  noticesOf,
  offersOf,
  type Place,
  PROMPT_VERSION,
  termsOf,
  type Walk,
} from '@emergent/core';
import type { Effect, SessionState, SystemName, TurnRecord, TurnUsage, Verdict } from '@emergent/schema';
import { boundedRecord } from './bounded-record.ts';
import type { Prepared } from './prepare.ts';
import type { Told } from './told.ts';

const PROPOSALS_LIMIT = 4096;

/** What a told turn adds to where it stands in the log. */
export type Recorded = {
  prepared: Prepared;
  told: Told;
  usage: TurnUsage;
  failures: string[];
  promptDigest: string | null;
  context: TurnRecord['context'];
  /** Turns that left the window, lore's timers: a refused turn records these and no other effects. */
  bookkept: readonly Effect[];
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
  if (Buffer.byteLength(text) > PROPOSALS_LIMIT) return null;
  // As JSON holds them: what was parsed from an answer, or improvised in the same shape.
  const proposals: TurnRecord['proposals'] = JSON.parse(text);
  return proposals;
};

/** One sentence by code for each thing that the telling may have claimed and that did not happen. */
const withRefusals = (telling: string, walk: Walk): string => {
  const told = walk.refusals().flatMap((refusal) => (refusal.told === null ? [] : [refusal.told]));
  return [telling.trim(), ...new Set(told)].filter((text) => text !== '').join('\n\n');
};

/** A model that says no gives its reason in what it tells. */
const refusalOf = ({ verdict: { reason, by } }: Prepared, telling: string): Verdict => ({
  allowed: false,
  reason: reason ?? firstSentence(telling),
  by: by ?? 'model',
});

/** What a refused turn records: the state before it, and at most that turns left the window and that lore's timers run. */
const refusedOutcome = ({ deed, standing }: Prepared, kept: readonly Effect[]) => {
  const effects = [...kept];
  return { turn: standing, effects, state: foldEffects(deed.opened.state, effects) };
};

export const turnRecord = (
  log: Log,
  recorded: Recorded,
  before: number,
): { record: TurnRecord; state: SessionState } => {
  const { prepared, told, usage } = recorded;
  const { walk, deed } = prepared;
  const { turn, effects, state } = told.allowed
    ? { turn: walk.turn(), effects: [...walk.effects()], state: walk.turn().session }
    : refusedOutcome(prepared, recorded.bookkept);
  const telling = told.allowed ? withRefusals(told.telling, walk) : told.telling;
  const suggested = deed.off.has('narrative')
    ? []
    : offersOf(told.allowed ? walk.proposals().get('narrative') : null, turn, telling);
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
    verdict: told.allowed ? prepared.verdict : refusalOf(prepared, telling),
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
    context: recorded.context,
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
  return { record: boundedRecord(record), state };
};

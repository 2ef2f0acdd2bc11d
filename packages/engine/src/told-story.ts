// A story that another program told, as the records of a log: no checks, no effects of the story, only who said what. It can be played on,
// undone, searched and taken along like any other. Called by imports.ts.
import {
  digestOf,
  extendChronicle,
  firstOffers,
  foldEffects,
  isMilestone,
  leapsBelow,
  makeDice,
  type Node,
  type PastTurn,
  PROMPT_VERSION,
  pastTurn,
  placeBelow,
  sceneOf,
  stateDigest,
  termsOf,
  type World,
} from '@emergent/core';
import type { PlayedTurn } from '@emergent/formats';
import type { BeganRecord, EffectOf, SessionState, TurnRecord } from '@emergent/schema';
import { z } from 'zod';
import { UNASKED } from './timeline.ts';
import { storyLength } from './views/session.ts';

/** Turns that a prompt tells word for word; what is older is told by the chronicle. */
const WINDOW = 24;
const NO_IDS: ReadonlySet<string> = new Set();
const Moment = z.iso.datetime();

/** Nothing was rolled and nothing asked: the line stands as it was said. */
const SAID: TurnRecord['interpretation'] = {
  acts: [{ verb: 'other', text: '', target: null, with: null, topic: null, manner: null, speech: null }],
  confidence: 0,
};

const turnOf = (
  began: BeganRecord,
  state: SessionState,
  place: Pick<TurnRecord, 'parent' | 'number' | 'branch' | 'base' | 'since' | 'seq'>,
  { line, telling, notices }: PlayedTurn,
  told: Pick<TurnRecord, 'at' | 'story_length' | 'model' | 'scene'>,
): TurnRecord => ({
  v: 1,
  kind: 'turn',
  session_id: began.session_id,
  // Its own, and no client's: what a client sends later is never taken for one of these.
  idempotency_key: digestOf(`${began.session_id} ${place.seq}`),
  request: digestOf(`told ${place.seq}`),
  head: place.seq,
  redo: null,
  ...place,
  ...told,
  leaps: null,
  digest: null,
  origin: 'action',
  line,
  direct: null,
  interpretation: SAID,
  verdict: { allowed: true, reason: null, by: null },
  checks: [],
  proposals: null,
  effects: [],
  refusals: [],
  unresolved: [],
  telling,
  notices,
  suggestions: [],
  offers: [],
  context: { sections: [], lore: [], memories: [] },
  lorebook_revision: began.lorebook_revision,
  clock_minutes: state.world_state.clock_minutes,
  usage: UNASKED,
  improvised: [],
  failures: [],
  prompt_version: PROMPT_VERSION,
  prompt_digest: null,
  terms: termsOf({ line, telling, scene: told.scene, effects: [] }),
});

/** What leaves the window goes into the chronicle, as in play. */
const leaving = (memory: SessionState['memory'], turns: readonly PastTurn[], number: number) =>
  extendChronicle({
    memory,
    turns,
    number,
    budgetTokens: Number.POSITIVE_INFINITY,
    maxTurns: WINDOW,
    sizeOf: () => 0,
    added: 0,
    constants: NO_IDS,
  });

const chronicled = (turn: TurnRecord, effect: EffectOf<'chronicle.extended'> | null): TurnRecord =>
  effect === null ? turn : { ...turn, effects: [effect] };

/** One record a turn, oldest first. `teller`: the format that it came in; `at` stands in where the file has no time. */
export function* toldRecords(
  began: BeganRecord,
  turns: readonly PlayedTurn[],
  { world, teller, at }: { world: World; teller: string; at: string },
): Generator<TurnRecord> {
  // Nobody comes or goes in it, as far as the log is concerned.
  const { place: where, present } = sceneOf(began.state, world);
  const scene = { place: where, present: present.map(({ name }) => name) };
  const milestones = new Map<number, Node>([[0, began]]);
  let [parent, state, time]: [Node, SessionState, string] = [began, began.state, at];
  let window: PastTurn[] = [];
  for (const [index, said] of turns.entries()) {
    const seq = index + 1;
    time = Moment.safeParse(said.at).data ?? time;
    const place = { ...placeBelow(parent, seq, false), seq };
    const story_length = storyLength(parent) + 2 + said.notices.length;
    const bare = turnOf(began, state, place, said, { at: time, story_length, model: teller, scene });
    window.push(pastTurn(bare));
    const extended = leaving(state.memory, window, seq + 1);
    const turn = chronicled(bare, extended);
    state = foldEffects(state, turn.effects);
    window = window.filter(({ number }) => number >= state.memory.window_from);
    const base = milestones.get(turn.base) ?? began;
    const marked = isMilestone(turn)
      ? { ...turn, leaps: leapsBelow(base, (one) => milestones.get(one)), digest: stateDigest(state) }
      : turn;
    if (isMilestone(turn)) milestones.set(seq, marked);
    parent = marked;
    // The dice of the last one's offers are the session's name: the same in an import that is repeated.
    const offers = makeDice(digestOf(began.session_id), `words:${seq}`);
    const last = seq === turns.length;
    yield last ? { ...marked, suggestions: firstOffers(state, world, began.settings, offers) } : marked;
  }
}

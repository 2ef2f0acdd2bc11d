// Playing turns and looking at all that came of them: signals, records, the folded state. Used by tests under test/.
import { foldTurns, illegal } from '@emergent/core';
import { checkLog, type Engine } from '@emergent/engine';
import type { ActionAnswer, LogRecord, SessionState, Signal, TurnRecord } from '@emergent/schema';
import { expect } from 'vitest';
import { LOCAL } from './engine.ts';

export type PlayedTurn = {
  answer: ActionAnswer;
  record: TurnRecord;
  signals: { signal: Signal; at: number }[];
  /** What a watcher has on the screen when the turn is recorded, and how often words were withdrawn. */
  shown: string;
  resets: number;
};

export const recordsOf = async (engine: Engine, id: string): Promise<LogRecord[]> =>
  (await engine.exportSession(LOCAL, id)).records;

const shownBy = (signals: readonly { signal: Signal }[]) => {
  let [shown, resets] = ['', 0];
  for (const { signal } of signals) {
    if (signal.type !== 'narrative_delta') continue;
    if (signal.data.reset === true) {
      shown = '';
      resets++;
    } else {
      expect(signal.data.index).toBe(shown.length);
      shown += signal.data.text;
    }
  }
  return { shown, resets };
};

/** Plays one action and hears what every watcher hears. */
export const playHeard = async (engine: Engine, id: string, line: string): Promise<PlayedTurn> => {
  const signals: PlayedTurn['signals'] = [];
  const stop = await engine.follow(LOCAL, id, null, ({ signal }) => signals.push({ signal, at: performance.now() }));
  const answer = await engine.act(LOCAL, id, line, { key: undefined });
  stop();
  const record = (await recordsOf(engine, id)).findLast((one) => one.kind === 'turn');
  if (record?.kind !== 'turn') throw new Error('no turn was recorded');
  return { answer, record, signals, ...shownBy(signals) };
};

/** The state at a node, folded from the beginning along the path of parents: no snapshot, no memory. */
export const foldAt = (records: readonly LogRecord[], seq: number): SessionState => {
  const path: TurnRecord[] = [];
  let at = records[seq];
  while (at?.kind === 'turn') {
    path.unshift(at);
    at = records[at.parent];
  }
  if (at?.kind !== 'began') throw new Error(`no path leads to ${seq}`);
  return foldTurns(at.state, path);
};

/** The state where the story stands. */
export const stateOf = async (engine: Engine, id: string): Promise<SessionState> => {
  const records = await recordsOf(engine, id);
  return foldAt(records, records.at(-1)?.head ?? 0);
};

const known = (state: SessionState) => ({
  character: state.character,
  inventory: state.inventory,
  relationships: state.relationships,
  reputation: state.reputation,
  clock: state.world_state.clock_minutes,
});

/** The log holds together, every state in it is legal, and what the session shows is what its log folds to. */
export const expectSound = async (engine: Engine, id: string): Promise<SessionState> => {
  const records = await recordsOf(engine, id);
  expect(() => checkLog(records)).not.toThrow();
  const state = foldAt(records, records.at(-1)?.head ?? 0);
  expect(illegal(state)).toEqual([]);
  const { session } = await engine.getSession(LOCAL, id);
  expect({
    ...known({ ...state, ...session, quests: state.quests }),
    clock: session.world_state.clock_minutes,
  }).toEqual(known(state));
  expect(session.head.seq).toBe(records.at(-1)?.head);
  return state;
};

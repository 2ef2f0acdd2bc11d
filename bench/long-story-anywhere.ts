// Makes a long story longer by copying, opens it at turns all over it, cold, and undoes there. Used by long-story.ts.
import { openSqliteStore } from '@emergent/adapters';
import { foldTurns } from '@emergent/core';
import type { Store } from '@emergent/engine/ports';
import { type LogRecord, SNAPSHOT_VERSION, type TurnRecord } from '@emergent/schema';
import { LOCAL, testEngine } from '../test/support/engine.ts';

const MILESTONE = 32;

/** Where turn `number` stands on a path without branches, on which seqs are numbers. */
const straight = (number: number): Pick<TurnRecord, 'base' | 'since' | 'leaps'> => {
  const base = Math.floor((number - 1) / MILESTONE) * MILESTONE;
  const since = Array.from({ length: number - 1 - base }, (_, index) => base + 1 + index);
  if (number % MILESTONE !== 0) return { base, since, leaps: null };
  const leaps: number[] = [];
  for (let back = MILESTONE; back <= number; back *= 2) leaps.push(number - back);
  return { base, since, leaps };
};

/** Goes on to `to` turns with copies of the turns there are, each where it would stand, with snapshots and terms as when played. */
export const extend = async (folder: string, id: string, to: number): Promise<void> => {
  const store = openSqliteStore({ dataDir: folder });
  const last = await store.last(id);
  if (last?.kind !== 'turn' || last.seq !== last.number) throw new Error('only a story without branches can be copied');
  const copied = Math.floor(last.number / MILESTONE) * MILESTONE;
  let state = (await store.snapshot(id, last.base))?.state;
  if (state === undefined) throw new Error('the last milestone has no snapshot');
  state = foldTurns(
    state,
    [...(await store.bySeqs(id, last.since)), last].filter((one) => one.kind === 'turn'),
  );
  for (let number = last.number + 1; number <= to; number++) {
    const [source] = await store.bySeqs(id, [((number - 1) % copied) + 1]);
    if (source?.kind !== 'turn') throw new Error(`turn ${number} has nothing to be copied from`);
    const stands = { seq: number, number, head: number, parent: number - 1, ...straight(number) };
    await store.append({ ...source, ...stands, idempotency_key: `copy ${number}` });
    state = foldTurns(state, [source]);
    if (number % MILESTONE !== 0) continue;
    const recent = Array.from({ length: 64 }, (_, index) => number - 64 + index);
    const sums = recent.map((seq) => 2 ** 31 + seq);
    await store.putSnapshot({ v: SNAPSHOT_VERSION, session_id: id, seq: number, number, state, recent, sums });
  }
  await store.close();
};

/** Puts the head on a turn, as a switch of branch does. */
const standAt = async (store: Store, last: LogRecord, head: number): Promise<LogRecord> => {
  const record: LogRecord = {
    v: 1,
    session_id: last.session_id,
    seq: last.seq + 1,
    idempotency_key: `stand at ${head}, ${last.seq}`,
    request: '',
    at: new Date().toISOString(),
    head,
    redo: null,
    kind: 'moved',
    move: 'switch',
  };
  await store.append(record);
  return record;
};

/** Opens the story at turns all over it, each time with a file just opened and nothing of the story in memory, and undoes there. */
export const openAnywhere = async (folder: string, id: string, other: string, samples: number) => {
  const [opened, undone]: [number[], number[]] = [[], []];
  for (let sample = 0; sample < samples; sample++) {
    const store = openSqliteStore({ dataDir: folder });
    const last = await store.last(id);
    if (last === null) throw new Error('the long story is gone');
    const engine = await testEngine({ store });
    // The world itself is warm, as on any server that has been up for a minute.
    await engine.getSession(LOCAL, other);
    const turn = Math.max(2, Math.floor(((sample + 0.5) / samples) * last.seq));
    const node = (await store.bySeqs(id, [turn]))[0];
    await standAt(store, last, node?.kind === 'turn' ? turn : (node?.head ?? 1));
    const from = performance.now();
    await engine.getSession(LOCAL, id);
    opened.push(performance.now() - from);
    const before = performance.now();
    await engine.move(LOCAL, id, 'undo', { key: undefined });
    undone.push(performance.now() - before);
    await engine.close();
  }
  return { opened, undone };
};

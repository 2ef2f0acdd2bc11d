// Every interleaving of action, undo, redo and retry by two writers: on SQLite, and on a store that drops every write but the record's
// insert. Whatever happens: acknowledged writes are there exactly once, and the log holds together. In `npm test` a writer crashes around
// each write on the second of the stores; in the whole proof at each step, on both.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { droppingStore, memoryHub, memoryStore, openSqliteStore } from '@emergent/adapters';
import { isWhole } from '@emergent/adapters/testing/proofs';
import { checkLog, type Engine, makeEngine } from '@emergent/engine';
import { type Store, StoreUnavailable } from '@emergent/engine/ports';
import { ActionAnswer, EmergentError, type LogRecord } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testParts } from '../support/engine.ts';
import { type Crash, Crashed, nextPrefix, Schedule } from '../support/schedule.ts';
import { smallWorld } from '../support/small-world.ts';

/** Thousands of runs: the same SQLite on a file system in memory, where there is one, does not wait for a disk. */
const IN_MEMORY = '/dev/shm';
const OPERATIONS = ['action', 'undo', 'redo', 'retry'] as const;
type Operation = (typeof OPERATIONS)[number];
/** Gates the calls whose order decides what happens; the others read what never changes. */
const gatedStore = (store: Store, writer: string, schedule: () => Schedule | null): Store => {
  const gate =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>, writes = false) =>
    (...given: Given) => {
      const now = schedule();
      return now === null ? work(...given) : now.step(writer, writes, () => work(...given));
    };
  return {
    ...store,
    last: gate(store.last),
    lastSeq: gate(store.lastSeq),
    byKey: gate(store.byKey),
    append: gate(store.append, true),
    hasChild: gate(store.hasChild),
  };
};

const perform = (engine: Engine, id: string, operation: Operation, key: string, ifHead: number) => {
  if (operation === 'action') return engine.act(LOCAL, id, 'I look around.', { key });
  if (operation === 'retry') return engine.retry(LOCAL, id, { key, ifHead });
  return engine.move(LOCAL, id, operation, { key, ifHead });
};

type Scene = {
  store: Store;
  engines: Record<'a' | 'b', Engine>;
  begun: LogRecord[];
  setSchedule(schedule: Schedule | null): void;
  serial: number;
};

/** A story of three turns, one of them undone, whose records are copied under a new id for each run. */
const makeScene = async (store: Store): Promise<Scene> => {
  let schedule: Schedule | null = null;
  const open = async (writer: string) =>
    makeEngine(
      await testParts({ store: gatedStore(store, writer, () => schedule), hub: memoryHub(), worlds: [smallWorld] }),
    );
  const engines = { a: await open('a'), b: await open('b') };
  const id = await beginStory(engines.a);
  for (const line of ['I look around.', 'I wait.']) await engines.a.act(LOCAL, id, line, { key: line });
  await engines.a.move(LOCAL, id, 'undo', { key: 'undo' });
  const begun = await store.after(id, -1, 100);
  return {
    store,
    engines,
    begun,
    serial: 0,
    setSchedule: (next) => {
      schedule = next;
    },
  };
};

const freshSession = async (scene: Scene): Promise<string> => {
  const id = `00000000-0000-4000-8000-${String(scene.serial++).padStart(12, '0')}`;
  await Promise.all(scene.begun.map((record) => scene.store.append({ ...record, session_id: id })));
  return id;
};

/** A refusal after which nothing may be there; a store whose answer was lost is one, where it had refused the insert. */
const isConflict = (error: unknown) =>
  error instanceof StoreUnavailable ||
  (error instanceof EmergentError && ['HEAD_MOVED', 'LOG_MOVED', 'NOTHING_TO_REDO'].includes(error.code));

/** The log holds together, and each key is there as often as its writer was told. */
const checkAfter = async (
  scene: Scene,
  id: string,
  ends: Record<string, PromiseSettledResult<unknown>>,
): Promise<void> => {
  const records = await scene.store.after(id, -1, 1000);
  expect(() => checkLog(records)).not.toThrow();
  for (const [writer, end] of Object.entries(ends)) {
    checkAnswer(end, records);
    const count = records.filter((record) => record.idempotency_key === writer).length;
    if (end.status === 'fulfilled') expect(count, `${writer} was acknowledged`).toBe(1);
    else if (end.reason instanceof Crashed) expect(count).toBeLessThanOrEqual(1);
    else {
      expect(isConflict(end.reason), String(end.reason)).toBe(true);
      expect(count, `${writer} was refused`).toBe(0);
    }
  }
};

/** Both engines, with what they keep in memory, see the same story. */
const checkSight = async (scene: Scene, id: string): Promise<void> => {
  const [a, b] = await Promise.all([scene.engines.a.getSession(LOCAL, id), scene.engines.b.getSession(LOCAL, id)]);
  expect(a).toEqual(b);
};

/** What a writer was told is what the log holds. */
const checkAnswer = (end: PromiseSettledResult<unknown>, records: readonly LogRecord[]): void => {
  if (end.status !== 'fulfilled') return;
  const { turn } = ActionAnswer.parse(end.value).action_result ?? { turn: null };
  const record = records.find((one) => one.seq === turn?.seq);
  if (turn === null || record?.kind !== 'turn') return;
  expect(turn.entries[1]?.text).toBe(record.telling);
};

const runOnce = async (
  scene: Scene,
  pair: readonly [Operation, Operation],
  prefix: readonly number[],
  crash: Crash,
): Promise<Schedule> => {
  const id = await freshSession(scene);
  const head = scene.begun.at(-1)?.head ?? 0;
  const schedule = new Schedule(prefix, crash);
  scene.setSchedule(schedule);
  const ends = await schedule.run({
    a: () => perform(scene.engines.a, id, pair[0], 'a', head),
    b: () => perform(scene.engines.b, id, pair[1], 'b', head),
  });
  scene.setSchedule(null);
  await checkAfter(scene, id, ends);
  if (crash !== null) {
    const again = await Promise.allSettled([perform(scene.engines.b, id, pair[0], 'a', head)]);
    await checkAfter(scene, id, { a: again[0], b: ends.b ?? again[0] });
  }
  await checkSight(scene, id);
  return schedule;
};

/** All interleavings of a pair, and for each crash point of `a` all interleavings again. Returns how many runs that were. */
const runAll = async (scene: Scene, pair: readonly [Operation, Operation], crashes: Crashes): Promise<number> => {
  let runs = 0;
  let steps = 0;
  const writes = new Set<number>();
  const walk = async (crash: Crash) => {
    for (let prefix: number[] | null = []; prefix !== null; ) {
      const schedule: Schedule = await runOnce(scene, pair, prefix, crash);
      steps = Math.max(steps, schedule.stepsOf('a'));
      for (const step of schedule.writesOf('a')) writes.add(step);
      runs++;
      prefix = nextPrefix(schedule.choices);
    }
  };
  await walk(null);
  if (crashes === 'none') return runs;
  const last = steps;
  for (let step = 1; step <= last; step++) {
    if (crashes === 'at writes' && !writes.has(step)) continue;
    await walk({ writer: 'a', step, when: 'before' });
    // A crash after a step that read leaves what a crash before the next step leaves.
    if (step === last || writes.has(step)) await walk({ writer: 'a', step, when: 'after' });
  }
  for (const step of [...writes]) await walk({ writer: 'a', step, when: 'unknown' });
  return runs;
};

/** Where a writer crashes. At a write the stores differ before and after it; a crash between reads differs by what an engine keeps. */
type Crashes = 'none' | 'at writes' | 'at each step';
type Tried = { open(folder: string): Store; part: Crashes; fewest: number };
const STORES: Record<string, Tried> = {
  SQLite: { open: (folder) => openSqliteStore({ dataDir: folder }), part: 'none', fewest: 6 },
  'a store that drops all but the insert': { open: () => droppingStore(memoryStore()), part: 'at writes', fewest: 20 },
};

describe.each(Object.entries(STORES))('two writers on %s', (_, { open, part, fewest }) => {
  const folder = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'emergent-interleaving-'));
  let scene: Scene;
  beforeAll(async () => {
    scene = await makeScene(open(folder));
  });
  afterAll(async () => {
    await scene.engines.a.close();
    rmSync(folder, { recursive: true });
  });
  test.each(OPERATIONS)('%s sent twice with one key is done once, whoever comes first', async (operation) => {
    for (let prefix: number[] | null = []; prefix !== null; ) {
      const id = await freshSession(scene);
      const schedule = new Schedule(prefix, null);
      scene.setSchedule(schedule);
      const head = scene.begun.at(-1)?.head ?? 0;
      const ends = await schedule.run({
        a: () => perform(scene.engines.a, id, operation, 'same', head),
        b: () => perform(scene.engines.b, id, operation, 'same', head),
      });
      scene.setSchedule(null);
      const records = await scene.store.after(id, -1, 1000);
      expect(records.filter((record) => record.idempotency_key === 'same').length).toBe(1);
      for (const end of Object.values(ends)) {
        expect(end.status).toBe('fulfilled');
        checkAnswer(end, records);
      }
      await checkSight(scene, id);
      prefix = nextPrefix(schedule.choices);
    }
  });
  test.each(OPERATIONS.flatMap((a) => OPERATIONS.map((b) => [a, b] as const)))('%s against %s', async (a, b) => {
    const runs = await runAll(scene, [a, b], isWhole ? 'at each step' : part);
    expect(runs).toBeGreaterThanOrEqual(isWhole ? 20 : fewest);
  });
});

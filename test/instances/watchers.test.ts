// Two instances on one database and one Redis: whoever watches a story sees every record once and in order, wherever it is played, also
// while Redis is away and after an instance died before it could tell.
import { memoryStore } from '@emergent/adapters';
import { openRedisHub } from '@emergent/adapters/hub-redis';
import { redisToKill } from '@emergent/adapters/testing/servers';
import { checkLog, type Engine, makeEngine } from '@emergent/engine';
import type { Hub, Model, Store } from '@emergent/engine/ports';
import { EmergentError, type Signal } from '@emergent/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testParts } from '../support/engine.ts';
import { recordsOf } from '../support/play.ts';
import { smallWorld } from '../support/small-world.ts';

const own = await redisToKill();
// What is skipped without it is never run.
const redis = own ?? { url: '', kill: async () => {}, start: async () => {} };
const opened: Engine[] = [];
afterAll(async () => {
  for (const engine of opened) await engine.close();
  await own?.remove();
});

const soon = (isSo: () => unknown) => expect.poll(isSo);

const instance = async (store: Store, instead: Partial<Hub> = {}, models: Model[] = []): Promise<Engine> => {
  const hub = { ...(await openRedisHub({ url: redis.url })), ...instead };
  // The store outlives each engine: another one still plays on it.
  const engine = await makeEngine(
    await testParts({ store: { ...store, close: async () => undefined }, hub, models, worlds: [smallWorld] }),
  );
  opened.push(engine);
  return engine;
};

type Watcher = { seqs: number[]; signals: Signal[] };
const watch = async (engine: Engine, id: string, after: number | null = null): Promise<Watcher> => {
  const watcher: Watcher = { seqs: [], signals: [] };
  await engine.follow(LOCAL, id, after, ({ seq, signal }) => {
    watcher.signals.push(signal);
    if (seq !== null) watcher.seqs.push(seq);
  });
  return watcher;
};
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const lastSeqOf = async (engine: Engine, id: string) => (await recordsOf(engine, id)).at(-1)?.seq ?? 0;

describe.skipIf(own === null)('two instances', () => {
  test('actions, undo and switches on two instances reach watchers on both, with the words as they come', async () => {
    const store = memoryStore();
    const engines = [await instance(store), await instance(store)] as const;
    const id = await beginStory(engines[0]);
    const watchers = await Promise.all(engines.map((engine) => watch(engine, id)));
    await engines[0].act(LOCAL, id, 'I look around.', { key: 'a' });
    await engines[1].act(LOCAL, id, 'I wait.', { key: 'b' });
    await engines[0].move(LOCAL, id, 'undo', { key: 'c' });
    await engines[1].act(LOCAL, id, 'I sit down.', { key: 'd' });
    await engines[0].switchBranch(LOCAL, id, 'main', { key: 'e' });
    await engines[1].addBookmark(LOCAL, id, undefined, 'here', { key: 'f' });
    for (const { seqs } of watchers) await soon(() => seqs).toEqual(upTo(6));
    for (const { signals } of watchers) {
      const types = signals.map(({ type }) => type);
      expect(types.filter((type) => type === 'narrative_response')).toHaveLength(3);
      expect(types.filter((type) => type === 'session_changed')).toHaveLength(3);
      expect(types.indexOf('turn_started')).toBeLessThan(types.indexOf('narrative_delta'));
      expect(types.indexOf('narrative_delta')).toBeLessThan(types.indexOf('narrative_response'));
    }
    expect(await engines[0].getSession(LOCAL, id)).toEqual(await engines[1].getSession(LOCAL, id));
  });

  test('both play at once, Redis is killed and comes back in the midst: no turn fails, each is heard once by all', async () => {
    const store = memoryStore();
    const engines = [await instance(store), await instance(store)] as const;
    const id = await beginStory(engines[0]);
    const watchers = await Promise.all(engines.map((engine) => watch(engine, id)));
    const playing = engines.map(async (engine, which) => {
      let lost = 0;
      for (let turn = 0; turn < 40; turn++) {
        if (turn === 10 && which === 0) await redis.kill();
        if (turn === 30 && which === 0) await redis.start();
        const key = `${which}-${turn}`;
        // Without shared lanes both may write at once; whoever loses four times in a row is told to try again, and does.
        for (let done = false; !done; ) {
          done = await engine.act(LOCAL, id, 'I look around.', { key }).then(
            () => true,
            (error: unknown) => {
              if (!(error instanceof EmergentError && error.code === 'LOG_MOVED')) throw error;
              lost++;
              return false;
            },
          );
        }
      }
      return lost;
    });
    await Promise.all(playing);
    const records = await recordsOf(engines[0], id);
    expect(() => checkLog(records)).not.toThrow();
    expect(records).toHaveLength(81);
    expect(new Set(records.map((record) => record.idempotency_key)).size).toBe(81);
    for (const { seqs } of watchers) await soon(() => seqs).toEqual(upTo(80));
  });

  test('what was written while an instance could not tell is read from the log: at a repeat, or when Redis is back', async () => {
    const store = memoryStore();
    // It writes, and dies before it tells.
    const mute = await instance(store, { publish: () => undefined });
    const other = await instance(store);
    const third = await instance(store);
    const id = await beginStory(mute);
    const watcher = await watch(third, id);
    await mute.act(LOCAL, id, 'I look around.', { key: 'same' });
    const again = await other.act(LOCAL, id, 'I look around.', { key: 'same' });
    expect(again.replayed).toBe(true);
    await soon(() => watcher.seqs).toEqual([1]);
    await redis.kill();
    await other.act(LOCAL, id, 'I wait.', { key: 'alone' });
    await soon(() => watcher.seqs).toEqual([1, 2]);
    expect((await other.health()).cache.status).toBe('disconnected');
    await redis.start();
    await other.act(LOCAL, id, 'I wait again.', { key: 'back' });
    await soon(() => watcher.seqs).toEqual([1, 2, 3]);
  });

  test('an action is cancelled from another instance, and leaves nothing; what nobody plays is not', async () => {
    const store = memoryStore();
    const slow: Model = {
      id: 'slow',
      provider: 'test',
      structured: true,
      async *stream({ signal }) {
        yield { type: 'delta', text: '{"allowed":"yes","telling":"The wind' };
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      },
    };
    const engines = [await instance(store, {}, [slow]), await instance(store)] as const;
    const id = await beginStory(engines[0]);
    const watcher = await watch(engines[1], id);
    const playing = engines[0].act(LOCAL, id, 'I look around.', { key: 'slow' });
    const failed = expect(playing).rejects.toMatchObject({ code: 'CANCELLED' });
    await soon(() => watcher.signals.length).toBeGreaterThan(1);
    expect(await engines[1].cancel(LOCAL, id, 'nobody plays this')).toBe(false);
    // One that waits for its turn is let go at once, whatever is played before it.
    const next = expect(engines[0].act(LOCAL, id, 'I wait.', { key: 'next' })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    await soon(() => engines[1].cancel(LOCAL, id, 'next')).toBe(true);
    await next;
    expect(await engines[1].cancel(LOCAL, id, 'slow')).toBe(true);
    await failed;
    expect(await recordsOf(engines[1], id)).toHaveLength(1);
  });
  test('words of a turn that lost against another instance are withdrawn before all watchers', async () => {
    const store = memoryStore();
    const engines = [await instance(store, { inLane: (_lane, work) => work() }), await instance(store)] as const;
    const id = await beginStory(engines[0]);
    const watcher = await watch(engines[1], id);
    await Promise.all([
      ...upTo(6).map((turn) => engines[0].act(LOCAL, id, 'I look around.', { key: `a${turn}` }).catch(() => undefined)),
      ...upTo(6).map((turn) => engines[1].act(LOCAL, id, 'I wait.', { key: `b${turn}` }).catch(() => undefined)),
    ]);
    const last = await lastSeqOf(engines[0], id);
    await soon(() => watcher.seqs).toEqual(upTo(last));
    expect(watcher.signals.some(({ type }) => type === 'turn_discarded')).toBe(true);
  });
});

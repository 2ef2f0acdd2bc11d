// A database that is killed, that hangs, or that is not ours; and values that look like operators.
import { randomUUID } from 'node:crypto';
import { StoreRefused, StoreUnavailable } from '@emergent/engine/ports';
import { turnSample } from '@emergent/engine/ports/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { mongoToKill } from '../testing/servers.ts';
import { connectionTo, insecurity } from './connection.ts';
import { collectionsOf } from './documents.ts';
import { openMongoStore } from './index.ts';
import { packInParts, unpackParts } from './parts.ts';

const S = '6d1c2f0a-0000-4000-8000-000000000001';
const server = await mongoToKill();
const url = server?.url ?? 'mongodb://127.0.0.1';
const client = connectionTo(url);
afterAll(async () => {
  await client.close();
  await server?.remove();
});

const open = (database: string) => openMongoStore({ url, database, answerMs: 500 });
const fresh = () => `away_${randomUUID().slice(0, 8)}`;
/** How the work ended and after how many milliseconds. */
const ending = async (work: Promise<unknown>): Promise<{ error: unknown; ms: number }> => {
  const started = performance.now();
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  return { error, ms: performance.now() - started };
};

describe.runIf(server)('a database that goes away', () => {
  test('killed while many write: what was acknowledged is there once; it is away in seconds, and back by itself', async () => {
    const store = await open(fresh());
    const acknowledged: string[] = [];
    const write = async (writer: number): Promise<unknown> => {
      for (let seq = 1; ; seq++) {
        const session = `${S.slice(0, -1)}${writer}`;
        try {
          await store.append(turnSample(session, seq));
        } catch (cause) {
          return cause;
        }
        acknowledged.push(`${session}/${seq}`);
      }
    };
    const writers = [1, 2, 3, 4].map(write);
    while (acknowledged.length < 20) await new Promise(setImmediate);
    await server?.kill();
    for (const error of await Promise.all(writers)) expect(error).toBeInstanceOf(StoreUnavailable);
    const read = await ending(store.last(S));
    expect(read.error).toBeInstanceOf(StoreUnavailable);
    expect(read.ms).toBeLessThan(40_000);
    await expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailable);
    await server?.start();
    const logs = [1, 2, 3, 4].map((writer) => store.after(`${S.slice(0, -1)}${writer}`, -1, 10_000));
    const stored = (await Promise.all(logs)).flat().map((record) => `${record.session_id}/${record.seq}`);
    expect(new Set(stored).size).toBe(stored.length);
    expect(acknowledged.filter((one) => !stored.includes(one))).toEqual([]);
    // Killed between the insert and telling of it, each writer may have stored one more.
    expect(stored.length).toBeLessThanOrEqual(acknowledged.length + 4);
    expect(await store.append(turnSample('another', 1))).toEqual({ outcome: 'stored' });
    await store.close();
  });
  test('one that hangs is away after the time for an answer, and goes on with the same store', async () => {
    const store = await open(fresh());
    await store.append(turnSample(S, 1));
    await server?.hang();
    const { error, ms } = await ending(store.append(turnSample(S, 2)));
    server?.resume();
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(ms).toBeLessThan(40_000);
    // Its outcome was unknown; both are answers of a log that is whole.
    const again = await store.append(turnSample(S, 2));
    expect(['stored', 'duplicate']).toContain(again.outcome);
    expect((await store.after(S, -1, 10)).map((record) => record.seq)).toEqual([1, 2]);
    await store.close();
  });
});

describe.runIf(server)('taking a database into use', () => {
  test('several at once, on nothing, all find it ready', async () => {
    const database = fresh();
    const stores = await Promise.all([1, 2, 3].map(() => open(database)));
    const outcomes = await Promise.all(stores.map((store) => store.append(turnSample(S, 1))));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'duplicate', 'stored']);
    const indexes = await client.db(database).collection('records').indexes();
    const unique = indexes.filter((index) => index.unique === true).map((index) => Object.keys(index.key).join());
    expect(unique).toEqual(expect.arrayContaining(['session_id,seq', 'session_id,idempotency_key']));
    for (const store of stores) await store.close();
  });
  test('a newer one and a stranger’s are refused with one line and left as they are', async () => {
    const newer = fresh();
    await (await open(newer)).close();
    await client
      .db(newer)
      .collection('marks')
      .updateMany({}, { $set: { version: 999 } });
    await expect(open(newer)).rejects.toThrow(/^MONGO_URL: [^\n]*newer emergentRPG \(documents 999[^\n]*$/);
    const strange = fresh();
    await client.db(strange).collection('lorebooks').insertOne({ title: 'A cookbook' });
    await expect(open(strange)).rejects.toBeInstanceOf(StoreRefused);
    await expect(open(strange)).rejects.toThrow(/holds a collection lorebooks that is not emergentRPG's/);
    const left = await client.db(strange).listCollections({}, { nameOnly: true }).toArray();
    expect(left.map(({ name }) => name)).toEqual(['lorebooks']);
  });
  test('an address where nobody answers is refused with one line, without its password', async () => {
    const opening = openMongoStore({ url: 'mongodb://me:secret@127.0.0.1:1', database: 'x' });
    await expect(opening).rejects.toThrow(/^MONGO_URL: the database at 127\.0\.0\.1:1 cannot be used [^\n]*$/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });
});

describe.runIf(server)('what is stored', () => {
  test('a value that looks like an operator is compared, not obeyed', async () => {
    const store = await open(fresh());
    await store.append(turnSample(S, 1, { terms: ['rain'] }));
    const operator: string = JSON.parse('{"$gt": ""}');
    expect(await store.byKey(S, operator)).toBeNull();
    expect(await store.last(operator)).toBeNull();
    expect(await store.tip(S, operator)).toBeNull();
    expect(await store.byTerms(S, [operator], null, 5)).toEqual([]);
    expect((await store.sessions(operator, 5, null)).items).toEqual([]);
    await store.purge(operator);
    expect(await store.lastSeq(S)).toBe(1);
    await store.close();
  });
  test('a body too long for a document lies in parts and comes back whole', async () => {
    const { parts } = collectionsOf(client.db(fresh()));
    const world = { names: Array.from({ length: 2000 }, () => randomUUID()) };
    const packed = await packInParts(parts, world, 10_000);
    expect(packed.body).toBeNull();
    expect(await parts.countDocuments()).toBeGreaterThan(2);
    expect(await unpackParts(parts, packed)).toEqual(world);
  });
});

test('a remote address without TLS is warned of', async () => {
  const lineOf = (address: string) => insecurity(connectionTo(address));
  expect(lineOf('mongodb://me:secret@db.example:27017')).toBe(
    'MONGO_URL: db.example:27017 is reached without TLS; add tls=true to the address',
  );
  expect(lineOf('mongodb://127.0.0.1,db.example/?replicaSet=r')).toMatch(/without TLS/);
  for (const safe of ['mongodb://localhost', 'mongodb://[::1]:27017', 'mongodb://db.example/?tls=true'])
    expect(lineOf(safe)).toBeNull();
});

// A backup holds all that a store keeps and gives it back; what is no whole backup is refused in one line.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  memoryHub,
  memoryJobs,
  memoryStore,
  readSettings,
  readWorld,
  SHIPPED_WORLDS,
  systemClock,
} from '@emergent/adapters';
import { contentsOf, keepRow, makeEngine, readKeptRow } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { taskSample } from '@emergent/engine/ports/contract';
import type { KeptRow, Lorebook } from '@emergent/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackup, restoreBackup } from './read.ts';
import { backupLines, writeBackup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'emergent-backup-'));
const file = join(folder, 'all.backup');
const store = memoryStore();
const silent = () => undefined;

const all = async (from: Store): Promise<KeptRow[]> => {
  const rows: KeptRow[] = [];
  for await (const row of contentsOf(from)) rows.push(row);
  return rows;
};

const bookOf = async (from: Store): Promise<Lorebook> => {
  const row = (await all(from)).find(({ kind }) => kind === 'lorebook');
  if (row?.kind !== 'lorebook') throw new Error('no book');
  return row.lorebook;
};

beforeAll(async () => {
  const worlds = [await readWorld(join(SHIPPED_WORLDS, 'the-long-ebb'))];
  const parts = { hub: memoryHub(), jobs: memoryJobs(), clock: systemClock, models: [], warn: silent };
  const engine = await makeEngine({ ...parts, store, worlds, settings: readSettings({}) });
  const local = { owner: 'local' };
  for (const name of ['Éowyn', '李明']) {
    const { session_id } = await engine.createSession(local, { character_name: name }, { key: undefined });
    for (const line of ['look around', 'wait "long" \u2028 and \u2029 on'])
      await engine.act(local, session_id, line, { key: undefined });
  }
  await engine.drain();
  await store.putValue('flags', { dynamic: true });
  await store.addTask(taskSample('t1'));
  await store.putStep('t1', 'outline', { title: 'A book' });
  expect(await writeBackup(store, file, silent)).toMatchObject({ sessions: 2 });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was written is put into an empty store, once, however often', async () => {
  const other = memoryStore();
  const end = await checkBackup(file);
  expect(await restoreBackup(other, file, end, silent)).toEqual({ kept: end.rows, there: 0, differs: 0 });
  expect(await all(other)).toEqual(await all(store));
  expect(await restoreBackup(other, file, end, silent)).toEqual({ kept: 0, there: end.rows, differs: 0 });
  expect(await all(other)).toEqual(await all(store));
});

test('a story that went on otherwise stays as it is, and that is told', async () => {
  const other = memoryStore();
  const [record] = (await all(store)).flatMap((row) => (row.kind === 'record' ? [row.record] : []));
  const begun = await store.last((await store.sessionIds(1, null)).items[0] ?? '');
  if (begun === null) throw new Error('no story');
  await other.append({ ...begun, seq: 0, idempotency_key: 'another' });
  const end = await checkBackup(file);
  expect(await restoreBackup(other, file, end, silent)).toMatchObject({ differs: 1 });
  expect(await other.bySeqs(begun.session_id, [0])).not.toEqual([record]);
});

test('what was changed where it is put stays, and is told: settings, a book, a way to start, a task', async () => {
  const other = memoryStore();
  const rows = await all(store);
  await other.putValue('flags', { dynamic: false });
  for (const row of rows) {
    if (row.kind === 'lorebook') await other.putLorebook({ ...row.lorebook, owner: 'another' });
    if (row.kind === 'template') await other.putTemplate({ ...row.template, owner: 'another' });
    if (row.kind === 'task') await other.addTask({ ...row.task, owner: 'another' });
  }
  const before = await all(other);
  const end = await checkBackup(file);
  const counts = await restoreBackup(other, file, end, silent);
  expect(counts).toMatchObject({ there: 0, differs: before.length });
  expect((await all(other)).filter(({ kind }) => kind !== 'record')).toEqual(before);
  expect(before.map(({ kind }) => kind)).toEqual(['lorebook', 'template', 'value', 'task']);
});

test('a book that was deleted comes back deleted; one that is there does not go by it', async () => {
  const from = memoryStore();
  const book = await bookOf(store);
  await from.putLorebook(book);
  const [there, empty] = [memoryStore(), memoryStore()];
  await there.putLorebook(book);
  await from.deleteLorebook(book.id);
  for await (const row of contentsOf(from)) {
    expect([await keepRow(empty, row), await keepRow(there, row)]).toEqual(['kept', 'there']);
    expect([await empty.lorebook(book.id), await there.lorebook(book.id)]).toEqual([null, book]);
    expect(await keepRow(there, row, 'as it came')).toBe('there');
  }
  expect(await there.lorebook(book.id)).toBeNull();
});

test('a book that came back after its deletion is there in every copy, also in a repeated one', async () => {
  const [from, to] = [memoryStore(), memoryStore()];
  const book = { ...(await bookOf(store)), revision: 1 };
  await from.putLorebook(book);
  const copy = async () => {
    for await (const row of contentsOf(from)) expect(await keepRow(to, row, 'as it came')).not.toBe('differs');
    return (await to.lorebook(book.id))?.revision;
  };
  expect(await copy()).toBe(1);
  await from.deleteLorebook(book.id);
  expect(await copy()).toBeUndefined();
  await from.putLorebook({ ...book, revision: 3 });
  expect([await copy(), await copy()]).toEqual([3, 3]);
  // Right behind its deletion, as older versions had it.
  const older = memoryStore();
  const rows: KeptRow[] = [1, 2].map((revision) => ({
    kind: 'lorebook',
    lorebook: { ...book, revision },
    deleted: revision === 1,
  }));
  for (const row of rows) expect(await keepRow(older, row)).toBe('kept');
  expect(await all(older)).toEqual(rows);
});

test('a token that was given up stays so wherever all is put; what a budget has spent is left behind', async () => {
  const [from, to, older] = [memoryStore(), memoryStore(), memoryStore()];
  const until = '2036-01-01T00:00:00.000Z';
  await from.add('revoked:a token', { times: 1 }, until);
  await from.add('spent:2026-01-01:guest', { tokens: 5, cost: 0 }, until);
  const rows = await all(from);
  expect(rows).toEqual([{ kind: 'sum', name: 'revoked:a token', sums: { times: 1 }, until }]);
  for (const row of rows) expect([await keepRow(to, row), await keepRow(to, row)]).toEqual(['kept', 'there']);
  expect(await all(to)).toEqual(rows);
  // As the first version of backups had it from SQLite.
  const value = { kind: 'value', name: 'sum:revoked:a token', value: { until, sums: { times: 1 } } };
  await keepRow(older, readKeptRow(value));
  expect(await all(older)).toEqual(rows);
});

test('the file is its maker’s alone, and takes the place of none that came meanwhile', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const path = join(folder, 'taken');
  const meanwhile: Store = {
    ...store,
    everyTask: async (...page) => {
      writeFileSync(path, 'another’s');
      return store.everyTask(...page);
    },
  };
  await expect(writeBackup(meanwhile, path, silent)).rejects.toThrow(`${path} is there already`);
  expect(readFileSync(path, 'utf8')).toBe('another’s');
  expect(existsSync(`${path}.unfinished`)).toBe(false);
});

test('a name that can not be given to the finished file stays free', async () => {
  const path = join(folder, 'not given');
  const written = writeBackup(store, path, ({ sha256 }) => {
    if (sha256 !== '') rmSync(`${path}.unfinished`);
  });
  await expect(written).rejects.toThrow('not given');
  expect(existsSync(path)).toBe(false);
});

test('what waits to be compressed is bounded, however large the books are', async () => {
  const lore = 'x'.repeat(2 ** 20);
  const large = { value: lore };
  const values: Store = {
    ...memoryStore(),
    everyValue: async (_limit, cursor) => {
      const next = Number(cursor ?? 0) + 1;
      return { items: [{ name: `v${next}`, value: large }], next: next < 40 ? String(next) : null };
    },
  };
  const sizes: number[] = [];
  for await (const piece of backupLines(values, 'now', silent)) sizes.push(piece.length);
  expect(sizes.length).toBeGreaterThanOrEqual(40);
  expect(Math.max(...sizes)).toBeLessThan(2 * lore.length);
});

test('a file that is cut off, changed, newer or none of ours is refused in one line', async () => {
  const text = gunzipSync(readFileSync(file)).toString();
  const withoutEnd = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  const broken: [Buffer, string][] = [
    [readFileSync(file).subarray(0, 2000), 'cut off'],
    [gzipSync(withoutEnd), 'cut off'],
    [gzipSync(text.replaceAll('look around', 'look aroun!')), 'changed'],
    [gzipSync(text.replace('"kind":"record"', '"kind":"else"')), 'not a row'],
    [gzipSync(text.replace('"kind":"turn"', '"kind":"turm"')), 'none'],
    [Buffer.from('hello'), 'not a backup'],
    [gzipSync('{"format":"else"}\n'), 'not a backup'],
    [gzipSync(text.replace('"version":2', '"version":99')), 'newer'],
    [Buffer.alloc(0), 'cut off'],
  ];
  for (const [bytes, why] of broken) {
    const path = join(folder, 'broken');
    writeFileSync(path, bytes);
    const refusal = await checkBackup(path).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : error),
    );
    expect(refusal).toEqual(expect.stringMatching(new RegExp(`^[^\n]*${why}[^\n]*$`)));
  }
  await expect(checkBackup(join(folder, 'nothing'))).rejects.toThrow('there is no such file');
});

test('a backup that fails on the way leaves no file', async () => {
  const failing: Store = { ...store, everyTask: () => Promise.reject(new Error('away')) };
  const path = join(folder, 'failed');
  await expect(writeBackup(failing, path, silent)).rejects.toThrow('away');
  expect([existsSync(path), existsSync(`${path}.unfinished`)]).toEqual([false, false]);
});

// A backup holds all that a store keeps and gives it back; what is no whole backup is refused in one line.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { contentsOf, makeEngine } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import type { KeptRow } from '@emergent/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackup, restoreBackup } from './read.ts';
import { writeBackup } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'emergent-backup-'));
const file = join(folder, 'all.backup');
const store = memoryStore();
const silent = () => undefined;

const all = async (from: Store): Promise<KeptRow[]> => {
  const rows: KeptRow[] = [];
  for await (const row of contentsOf(from)) rows.push(row);
  return rows;
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
  expect(await writeBackup(store, file, silent)).toMatchObject({ sessions: 2 });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was written is put into an empty store, once, however often', async () => {
  const other = memoryStore();
  const end = await checkBackup(file);
  expect(await restoreBackup(other, file, end, silent)).toEqual({ kept: end.rows, there: 0, differs: 0 });
  expect(await all(other)).toEqual(await all(store));
  expect(await restoreBackup(other, file, end, silent)).toMatchObject({ there: 6, differs: 0 });
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
    [gzipSync(text.replace('"version":1', '"version":99')), 'newer'],
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

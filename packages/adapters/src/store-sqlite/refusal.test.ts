// Files that are refused at start with one line and left as they are, and a disk that is full.
import { createHash } from 'node:crypto';
import { mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefused, StoreUnavailable } from '@emergent/engine/ports';
import { rowSample, turnSample } from '@emergent/engine/ports/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from './index.ts';

const S = '6d1c2f0a-0000-4000-8000-000000000001';
let dataDir = '';
let path = '';

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'emergent-refusal-'));
  path = join(dataDir, 'emergent.db');
});
afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

const digest = async (): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

const played = async (turns: number): Promise<void> => {
  const store = openSqliteStore({ dataDir });
  for (let seq = 1; seq <= turns; seq++) await store.append(turnSample(S, seq, { terms: ['rain', `t${seq}`] }));
  await store.close();
};

const changed = (sql: string): void => {
  const file = new DatabaseSync(path);
  file.exec(sql);
  file.close();
};

const expectRefused = async (why: RegExp): Promise<void> => {
  const before = await digest();
  const open = () => openSqliteStore({ dataDir });
  expect(open).toThrow(StoreRefused);
  expect(open).toThrow(why);
  expect(open).toThrow(/^[^\n]*emergent\.db: [^\n]+$/);
  expect(await digest()).toBe(before);
};

describe('refused at start, left as it was', () => {
  test('not a database', async () => {
    for (const text of ['x', 'My diary.\n'.repeat(1000), 'SQLite format 3\u0000 and not more']) {
      await writeFile(path, text);
      await expectRefused(/not an SQLite database|corrupt/);
      expect(await readdir(dataDir)).toEqual(['emergent.db']);
    }
  });
  test('somebody else’s database, marked or not', async () => {
    changed('CREATE TABLE diary (line TEXT); INSERT INTO diary VALUES (1)');
    await expectRefused(/not a database of emergentRPG/);
    changed('PRAGMA journal_mode = WAL; PRAGMA application_id = 1234');
    await expectRefused(/not a database of emergentRPG/);
    expect(await readdir(dataDir)).toEqual(['emergent.db']);
  });
  test('a newer version’s', async () => {
    await played(3);
    changed('PRAGMA user_version = 999');
    await expectRefused(/newer emergentRPG \(tables 999/);
  });
  test('a newer version’s that died before its mark left the write-ahead log', async () => {
    await played(3);
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 999');
    await expectRefused(/newer emergentRPG/);
    newer.close();
  });
  test('damaged in the middle, cut short, or emptied of its tables', async () => {
    await played(200);
    const whole = await readFile(path);
    const handle = await open(path, 'r+');
    for (let at = 8192 * 3; at < whole.length; at += 8192 * 7) await handle.write(Buffer.alloc(64, 0xee), 0, 64, at);
    await handle.close();
    await expectRefused(/corrupt/);
    await writeFile(path, whole);
    await truncate(path, Math.floor(whole.length / 2));
    await expectRefused(/corrupt/);
    await writeFile(path, whole);
    expect(() => openSqliteStore({ dataDir })).not.toThrow();
  });
  test('a folder that is a file', async () => {
    await writeFile(path, 'x');
    expect(() => openSqliteStore({ dataDir: join(path, 'deeper') })).toThrow(StoreRefused);
    const open = () => openSqliteStore({ dataDir: path });
    // Nothing of ours is there to be moved away.
    expect(open).toThrow(/^DATA_DIR: [^\n]*\(unable to open database file\); see that its folder is one[^\n]*$/);
  });
  test('one that another program holds', async () => {
    await played(1);
    const other = new DatabaseSync(path);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(() => openSqliteStore({ dataDir })).toThrow(/^DATA_DIR: [^\n]*locked[^\n]*stop that one$/);
    other.close();
  });
});

describe('taken as new', () => {
  test('an empty file, a database without tables, and a folder that is not there yet', async () => {
    await writeFile(path, '');
    await played(1);
    await rm(path);
    changed('PRAGMA journal_mode = WAL');
    await played(1);
    const store = openSqliteStore({ dataDir: join(dataDir, 'a', 'b') });
    expect(await store.append(turnSample(S, 1))).toEqual({ outcome: 'stored' });
    await store.close();
  });
});

describe('a full disk', () => {
  const digestOf = (text: string): string => createHash('sha512').update(text).digest('base64');
  const incompressible = (seq: number): string =>
    Array.from({ length: 60 }, (_, part) => digestOf(`${seq} ${part}`)).join('');
  const turn = (seq: number, session = S) =>
    turnSample(session, seq, { telling: incompressible(seq), terms: [`t${seq}`] });

  test('is told as unavailable; nothing is half there; reading goes on; room made is used', async () => {
    const store = openSqliteStore({ dataDir, maxPages: 60 });
    await store.append(turn(1, 'other'));
    let seq = 1;
    let told: unknown = null;
    while (told === null && seq < 2000) {
      told = await store.append(turn(seq)).then(
        () => null,
        (error: unknown) => error,
      );
      if (told === null) seq++;
    }
    expect(told).toBeInstanceOf(StoreUnavailable);
    expect(seq).toBeGreaterThan(5);
    expect((await store.last(S))?.seq).toBe(seq - 1);
    expect(await store.byKey(S, `key-${seq}`)).toBeNull();
    expect(await store.byTerms(S, [`t${seq}`], null, 5)).toEqual([]);
    expect(await store.after(S, -1, 5000)).toHaveLength(seq - 1);
    // A row of the list waits for room, and costs no reader anything.
    const row = rowSample('x'.repeat(9000));
    await store.putSession(row);
    expect(await store.session(row.session_id)).toBeNull();
    await store.purge('other');
    await store.close();
    const roomier = openSqliteStore({ dataDir });
    expect(await roomier.append(turn(seq))).toEqual({ outcome: 'stored' });
    expect((await roomier.last(S))?.seq).toBe(seq);
    await roomier.close();
  });
  test('ends when a story is purged, without a restart', async () => {
    const store = openSqliteStore({ dataDir, maxPages: 60 });
    for (let seq = 1; seq <= 5; seq++) await store.append(turn(seq, 'other'));
    let seq = 1;
    while (
      await store.append(turn(seq)).then(
        () => true,
        () => false,
      )
    )
      seq++;
    await store.purge('other');
    expect(await store.append(turn(seq))).toEqual({ outcome: 'stored' });
    await store.close();
  });
});

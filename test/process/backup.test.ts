// Backups by the command line, as a host makes them: while the server plays, restored elsewhere.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '@emergent/adapters';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCAL, testEngine } from '../support/engine.ts';
import { CLI } from '../support/root.ts';
import { run, type Server, startServer, temporaryFolder } from '../support/server-process.ts';
import { act, begin, exported } from '../support/wire.ts';

const folder = temporaryFolder();
const here = join(folder.path, 'here');
const there = join(folder.path, 'there');
const file = join(folder.path, 'all.backup');
for (const path of [here, there, join(folder.path, 'moved')]) mkdirSync(path);
let server: Server;
let session = '';

const emergent = (data: string, ...words: string[]) => run([CLI, ...words], folder.path, { DATA_DIR: data }).ended;
/** What a server would open there. */
const openedOn = (dataDir: string) => testEngine({ store: openSqliteStore({ dataDir }) });

beforeAll(async () => {
  server = await startServer(here);
  session = (await begin(server.url, 'Éowyn')).session_id;
  for (const line of ['look around', 'wait', 'look around']) await act(server.url, session, line);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  folder.remove();
});

test('a backup is made while turns are played; restored elsewhere it is the same story, up to where it was made', async () => {
  let playing = true;
  const played = (async () => {
    while (playing) await act(server.url, session, 'wait');
  })();
  expect(await emergent(here, 'backup', file)).toMatchObject({ code: 0 });
  playing = false;
  await played;
  expect(await emergent(there, 'restore', file)).toMatchObject({ code: 0, stderr: expect.any(String) });
  const other = await openedOn(there);
  try {
    const [before, after] = await Promise.all([exported(server.url, session), other.exportSession(LOCAL, session)]);
    expect(after.records.length).toBeGreaterThanOrEqual(4);
    expect(after.records).toEqual(before.records.slice(0, after.records.length));
    await other.act(LOCAL, session, 'look around', { key: undefined });
  } finally {
    await other.close();
  }
  // A word that is misspelt must not write anything.
  for (const words of [
    ['restore', '--chek', file],
    ['backup', '--now'],
  ])
    expect(await emergent(there, ...words)).toMatchObject({ code: 1, stdout: '' });
  expect(await emergent(there, 'backup', '--help')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('backup [file]'),
  });
  expect(readdirSync(folder.path).sort()).toEqual(['all.backup', 'here', 'moved', 'there']);
  const again = await emergent(here, 'backup', file);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
});

test('the database is copied into another one by migrate', async () => {
  const moved = join(folder.path, 'moved');
  const ended = await emergent(here, 'migrate', '--to', moved);
  expect([ended.code, ended.stdout]).toEqual([0, expect.stringMatching(/^\d+ rows put in, 0 were there already\n$/)]);
  const other = await openedOn(moved);
  const { records } = await exported(server.url, session);
  expect(await other.exportSession(LOCAL, session)).toMatchObject({ records });
  await other.close();
});

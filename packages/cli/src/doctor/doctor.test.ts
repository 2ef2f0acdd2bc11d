// The doctor finds what is well and says what is not, and leaves all as it was: a broken database, a model that is named, a server that is
// not there.
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, readSettings } from '@emergent/adapters';
import { mongoForTests } from '@emergent/adapters/testing/servers';
import { afterAll, expect, test } from 'vitest';
import { looking } from './finding.ts';
import {
  lookAtFolder,
  lookAtKeys,
  lookAtModels,
  lookAtServer,
  lookAtShared,
  lookAtStore,
  lookAtWorlds,
} from './look.ts';

const folder = mkdtempSync(join(tmpdir(), 'emergent-doctor-'));
const mongo = await mongoForTests();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mongo?.remove();
});
const settingsIn = (name: string, more: Record<string, string> = {}) =>
  readSettings({ DATA_DIR: join(folder, name), PORT: '1', ...more });
/** Every file with a digest of its bytes and when it was written. */
const kept = (at = folder) =>
  readdirSync(at)
    .sort()
    .map((name) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(at, name)))
        .digest('hex');
      return { name, digest, written: statSync(join(at, name)).mtimeMs };
    });

test('all is well where nothing is yet, and nothing is there afterwards', async () => {
  const settings = settingsIn('new/and deeper');
  const looks = [lookAtFolder(settings), lookAtWorlds(), lookAtStore(settings), lookAtShared(settings)];
  const findings = (await Promise.all([...looks, lookAtModels(settings)])).flat();
  expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['ok']));
  expect(new Set(findings.map(({ about }) => about))).toEqual(
    new Set(['DATA_DIR', 'world', 'database', 'hub', 'model']),
  );
  expect(findings[0]?.told).toContain(`${join(folder, 'new/and deeper')} (will be made)`);
  expect(kept()).toEqual([]);
});

test('a database is read as it lies there: at rest, in use, after a crash, and with half of what a crash leaves', async () => {
  const store = openSqliteStore({ dataDir: join(folder, 'used') });
  await store.putValue('a', 1);
  cpSync(join(folder, 'used'), join(folder, 'crashed'), { recursive: true });
  cpSync(join(folder, 'used'), join(folder, 'half'), { recursive: true });
  rmSync(join(folder, 'half', 'emergent.db-shm'));
  // All connections of one process share what is mapped of the index of the log; another process has it read only.
  const look = async (name: string, but = '') => {
    const seen = () => kept(join(folder, name)).filter((file) => file.name !== but);
    const before = seen();
    const [finding] = await lookAtStore(settingsIn(name));
    expect(seen()).toEqual(before);
    return finding?.told;
  };
  expect(await look('used', 'emergent.db-shm')).toMatch(/: \d+ tables, answers in/);
  expect(await look('crashed')).toMatch(/: \d+ tables, answers in/);
  expect(await look('half')).toContain('the next start mends it');
  await store.close();
  expect(await look('used')).toMatch(/: \d+ tables, answers in/);
});

test.runIf(mongo)('an empty MongoDB stays so', async () => {
  const DATABASE_NAME = `doctor_${randomUUID().slice(0, 8)}`;
  const settings = settingsIn('none', { MONGO_URL: mongo?.url ?? '', DATABASE_NAME });
  for (const _ of [1, 2])
    expect(await lookAtStore(settings)).toMatchObject([{ state: 'ok', told: expect.stringContaining('is empty') }]);
});

test('models are named in their order, keys are not', async () => {
  const settings = settingsIn('new', {
    AI_PROVIDER: 'openai',
    AI_API_KEY: 'sk-secret',
    AI_MODEL: 'first',
    AI_FALLBACK_MODELS: 'second',
  });
  expect((await lookAtModels(settings)).told).toBe('first (openai), then second (openai)');
});

test('a database that is none is one finding that fails, in one line; so is a folder that can’t be one', async () => {
  const settings = settingsIn('.');
  const path = join(folder, 'emergent.db');
  writeFileSync(path, 'this is no database, whatever its name says'.repeat(10));
  const [finding] = await looking('database', () => lookAtStore(settings));
  expect(finding).toMatchObject({
    about: 'database',
    state: 'fails',
    told: expect.stringMatching(/^[^\n]*not an SQLite[^\n]*$/),
  });
  expect(await lookAtFolder(settingsIn('emergent.db/deeper'))).toMatchObject({ state: 'fails' });
});

test('a server that answers to its own names only is well, and so are keys that are there; others are not', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(url === '/api/health' ? 403 : 200).end(url.startsWith('/jwks') ? '{"keys":[{}]}' : '{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  const at = (path: string) => ({
    AUTH_JWKS_URL: `http://127.0.0.1:${port}${path}`,
    AUTH_ISSUER: 'i',
    AUTH_AUDIENCE: 'a',
  });
  expect(await lookAtServer(settingsIn('.', { PORT: String(port) }))).toMatchObject({ state: 'ok' });
  expect(await lookAtKeys(settingsIn('.', at('/jwks')))).toMatchObject([{ state: 'ok' }]);
  const [none] = await lookAtKeys(settingsIn('.', at('/other?key=geheim')));
  expect(none).toMatchObject({ state: 'fails', told: expect.stringMatching(/^AUTH_JWKS_URL: .*\/other \(/) });
  expect(await lookAtKeys(settingsIn('.'))).toEqual([]);
  server.close();
});

test('where no server runs it says how to start one', async () => {
  expect(await lookAtServer(settingsIn('.'))).toMatchObject({
    state: 'ok',
    told: expect.stringContaining('npm start'),
  });
});

// The doctor finds what is well and says what is not: a broken database, a model that is named, a server that is not there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@emergent/adapters';
import { afterAll, expect, test } from 'vitest';
import { looking } from './finding.ts';
import { lookAtAdapters, lookAtFolder, lookAtServer } from './look.ts';

const folder = mkdtempSync(join(tmpdir(), 'emergent-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
const settingsIn = (name: string, more: Record<string, string> = {}) =>
  readSettings({ DATA_DIR: join(folder, name), PORT: '1', ...more });

test('all is well in an empty folder: worlds, database, hub, storyteller', async () => {
  const findings = await lookAtAdapters(settingsIn('new'));
  expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['ok']));
  expect(new Set(findings.map(({ about }) => about))).toEqual(new Set(['world', 'database', 'hub', 'model']));
  expect(await lookAtFolder(settingsIn('new'))).toMatchObject({ told: expect.stringContaining(join(folder, 'new')) });
});

test('models are named in their order, keys are not', async () => {
  const settings = settingsIn('new', {
    AI_PROVIDER: 'openai',
    AI_API_KEY: 'sk-secret',
    AI_MODEL: 'first',
    AI_FALLBACK_MODELS: 'second',
  });
  const model = (await lookAtAdapters(settings)).find(({ about }) => about === 'model');
  expect(model?.told).toBe('first (openai), then second (openai)');
});

test('a database that is none is one finding that fails, in one line; where no server runs it says how to start one', async () => {
  const settings = settingsIn('.');
  writeFileSync(join(folder, 'emergent.db'), 'this is no database, whatever its name says'.repeat(10));
  const [finding] = await looking('start', () => lookAtAdapters(settings));
  expect(finding).toMatchObject({
    about: 'start',
    state: 'fails',
    told: expect.stringMatching(/^[^\n]*not an SQLite[^\n]*$/),
  });
  expect(await lookAtServer(settings)).toMatchObject({ state: 'ok', told: expect.stringContaining('npm start') });
});

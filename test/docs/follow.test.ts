// Follows docs/add-a-system.md and docs/add-an-endpoint.md word for word on a copy of the sources, and plays a turn with the result.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FENCE = /^```ts (file|insert)=(\S+)(?: (after|before)="([^\n]+)")?\n([\s\S]*?)^```$/gm;
let copy: string;

/** Packages and worlds copied, other modules linked, so that the copy runs on its own sources. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'emergent-docs-'));
  const skip = /node_modules|[/\\](dist|\.tsc|web|cli)([/\\]|$)/;
  cpSync(join(ROOT, 'packages'), join(copy, 'packages'), {
    recursive: true,
    filter: (path) => !skip.test(path.slice(ROOT.length)),
  });
  cpSync(join(ROOT, 'worlds'), join(copy, 'worlds'), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  mkdirSync(join(copy, 'node_modules', '@emergent'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@emergent' && !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(join(copy, 'packages')))
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules', '@emergent', name));
});
afterEach(() => rmSync(copy, { recursive: true }));

/** Does what the page says: writes its files, inserts its lines at the places it names. */
const follow = (page: string): void => {
  for (const [, what, path = '', where, anchor = '', body = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(
    FENCE,
  )) {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    if (what === 'file') {
      writeFileSync(file, body);
      continue;
    }
    const text = readFileSync(file, 'utf8');
    expect(text.split(anchor).length, `${page}: ${path} has "${anchor}" once`).toBe(2);
    const at = where === 'before' ? `${body}${anchor}` : `${anchor}\n${body}`;
    writeFileSync(
      file,
      text.replace(anchor, () => at),
    );
  }
};

const START = `
import { memoryHub, memoryJobs, memoryStore, readSettings, readWorlds, systemClock } from '@emergent/adapters';
import { makeEngine } from '@emergent/engine';
const settings = readSettings({});
const worlds = await readWorlds(${JSON.stringify('WORLDS')});
const engine = await makeEngine({ store: memoryStore(), hub: memoryHub(), jobs: memoryJobs(), clock: systemClock, models: [], worlds, settings, warn: () => undefined });
const me = { owner: 'local' };
const { session_id: id } = await engine.createSession(me, { character_name: 'Wren' }, { key: undefined });
const answer = await engine.act(me, id, 'I wait a while.', { key: undefined });
`;
const run = (program: string): unknown => {
  const file = join(copy, 'play.ts');
  writeFileSync(
    file,
    `${START}${program}\nawait engine.close();`.replace('"WORLDS"', JSON.stringify(join(copy, 'worlds'))),
  );
  return JSON.parse(execFileSync(process.execPath, [file], { cwd: copy, encoding: 'utf8', timeout: 100_000 }));
};

test('add-a-system.md: the seventh system takes part in a turn', () => {
  follow('docs/add-a-system.md');
  const seen = run(`
import { ANSWER_SCHEMA } from '@emergent/core';
const effects = answer.action_result.turn.effects.filter((effect) => effect.type === 'weariness.changed');
console.log(JSON.stringify({ effects, asked: JSON.stringify(ANSWER_SCHEMA).includes('"weariness"'), flag: engine.features().some((one) => one.name === 'weariness') }));`);
  expect(seen).toEqual({ effects: [{ type: 'weariness.changed', v: 1, weariness: 1 }], asked: true, flag: true });
});

test('add-an-endpoint.md: the new endpoint answers', () => {
  follow('docs/add-an-endpoint.md');
  const seen = run(`
import { buildApp } from '@emergent/server';
const app = await buildApp({ engine, settings, version: '1' });
const got = await app.inject({ url: '/api/game/sessions/' + id + '/companions', headers: { host: '127.0.0.1' } });
const described = (await app.inject({ url: '/openapi.json', headers: { host: '127.0.0.1' } })).json();
console.log(JSON.stringify({ status: got.statusCode, body: got.json(), described: '/api/game/sessions/{session_id}/companions' in described.paths }));
await app.close();`);
  expect(seen).toMatchObject({ status: 200, body: { companions: [] }, described: true });
});

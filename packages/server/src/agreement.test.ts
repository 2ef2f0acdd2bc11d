// ROUTES, handlers and OpenAPI agree both ways; answers have the shapes that ROUTES promises.
import { ROUTES, type Route } from '@emergent/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { operationOf, ROUTE_NAMES } from './plugins/measure.ts';
import { type Built, build, closeAll } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

const Operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(z.object({ name: z.string(), in: z.string() }).loose()).default([]),
  responses: z.record(z.string(), z.unknown()),
});
const Document = z
  .object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.literal('1.2.3') }).loose(),
    paths: z.record(z.string(), z.record(z.string(), Operation)),
    components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }).loose(),
  })
  .loose();

let built: Built;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  built = await build({ env: { ADMIN_TOKEN: 't' } });
  document = Document.parse((await built.ask({ method: 'GET', url: '/openapi.json' })).json());
});
afterAll(closeAll);

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

test('every route is documented as it stands, and nothing else is', () => {
  const routes = ROUTE_NAMES.map((name) => `${ROUTES[name].method} ${ROUTES[name].path} ${name}`);
  const streams = [
    'GET /api/game/sessions/{session_id}/events followSession',
    'GET /api/scenarios/status/{task_id}/events followTask',
  ];
  const documented = operations().map(({ method, path, operation }) => `${method} ${path} ${operation.operationId}`);
  expect(documented.sort()).toEqual([...routes, ...streams].sort());
});

test('parameters, statuses and errors are documented', () => {
  for (const { path, operation } of operations()) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
    expect(given.sort()).toEqual(named.sort());
    expect(Object.keys(operation.responses)).toContain('default');
    const route: Route | undefined = ROUTE_NAMES.map((name) => ROUTES[name]).find((one) => one.path === path);
    const statuses = operation.operationId === 'putTemplate' ? 3 : 2;
    if (route !== undefined) expect(Object.keys(operation.responses)).toHaveLength(statuses);
  }
});

/** All objects in a JSON value, itself first. */
const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [{ ...value }, ...inner];
};
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

test('all schemas are those of 3.1 and every reference resolves', () => {
  const { schemas } = document.components;
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['GameSession', 'ActionAnswer', 'ErrorBody']));
  const names = new Set(Object.keys(schemas).map((name) => `#/components/schemas/${name}`));
  for (const one of objectsIn(document)) {
    expect(one).not.toHaveProperty('nullable', true);
    if (typeof one.$ref === 'string') expect(names).toContain(one.$ref);
    if (typeof one.type === 'string' && 'properties' in one) expect(TYPES).toContain(one.type);
    if (Array.isArray(one.required) && one.properties)
      for (const name of one.required) expect(one.properties).toHaveProperty([name]);
  }
});

test('every route has its handler: each answers, and in the promised shape when it succeeds', async () => {
  await built.ask({ method: 'POST', url: `/api/game/sessions/${SESSION}/action`, payload: { action: 'look' } });
  const bodies: Record<string, object> = {
    generateScenario: { series_title: 'The Lord of the Rings' },
    createSession: { character_name: 'Aragorn' },
    importSession: {},
    performAction: { action: 'look' },
    claim: { code: 'once' },
    patchSession: { title: 'The door' },
    patchMemory: { pinned: true },
    patchSettings: { temperature: 1 },
    putFeature: { enabled: true },
    editTurn: { text: 'It rained.' },
    nameBranch: { name: 'rainy' },
    patchQuest: { tracked: true },
    patchBookmark: { label: 'here' },
    createLorebook: { series_metadata: { title: 'Mine' } },
    putLorebook: { series_metadata: { title: 'Mine' } },
    putTemplate: { title: 'Mine', lorebook_id: 'lorebook_123', setting_location: 'Bree' },
    dryRunLorebook: { text: 'A ring.' },
    generateResponse: { context: {}, action: 'look' },
    validateAction: { action: 'I cast a fireball spell' },
  };
  const values: Record<string, string> = {
    session_id: SESSION,
    number: '1',
    branch: 'main',
    name: 'quest',
    idempotency_key: 'playing',
  };
  const failed: string[] = [];
  for (const name of ROUTE_NAMES) {
    const { method, path, status, answer } = ROUTES[name];
    const url =
      path.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? 'x') + (name === 'search' ? '?q=ring' : '');
    const payload = method === 'GET' ? {} : { payload: bodies[name] ?? {} };
    const got = await built.ask({ method, url, headers: { authorization: 'Bearer t' }, ...payload });
    if (got.status === status) answer.parse(got.json());
    else failed.push(`${name} ${got.status}`);
  }
  expect(failed).toEqual(['exportSession 404', 'why 404', 'putLorebook 403', 'makeGuest 404']);
});

test("operations bear the original's name for an action, and the routes' own names in snake_case", () => {
  expect([operationOf('performAction'), operationOf('createSession'), operationOf('why')]).toEqual([
    'game_action',
    'create_session',
    'why',
  ]);
});

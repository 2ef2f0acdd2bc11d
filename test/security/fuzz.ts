// Requests made from the OpenAPI document: good ones, nearly good ones and bad ones, by a seed. Every answer must have the shape that the
// document promises for it. Used by the test (a few hundred) and by tools/fuzz.ts (ten thousand).
import { type Dice, makeDice } from '@emergent/core';
import { ErrorBody, ROUTES, type RouteName } from '@emergent/schema';
import { z } from 'zod';
import { ADMIN, type Asking, type Served, serve } from './support.ts';

export type Fuzzed = { requests: number; statuses: Record<string, number>; reached: number; faults: string[] };

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: z.unknown() });
const Operation = z.object({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.unknown() }).loose()) })
    .loose()
    .optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }).loose(),
});
type Document = z.infer<typeof Document>;
type Target = { method: string; path: string; operation: z.infer<typeof Operation> };

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 60,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x'.repeat(2000),
  '<script>',
  '$ne',
  '../..',
  [],
  {},
  [[]],
  { $gt: '' },
  ['a', null],
  '2026-13-45',
  'null',
  '😀'.repeat(200),
];

/** Values by a JSON Schema. `pick(n)` answers 0 … n-1. */
const makeValues = (document: Document, pick: (most: number) => number) => {
  const oneOf = <One>(list: readonly One[]): One | undefined => list[pick(list.length)];
  const resolve = (schema: unknown): Json => {
    if (!isJson(schema)) return {};
    const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/components/schemas/', '') : null;
    return name === null ? schema : resolve(document.components.schemas[name]);
  };
  const text = (schema: Json): string => {
    const most = Math.min(typeof schema.maxLength === 'number' ? schema.maxLength : 40, 60);
    const words = ['look', 'rain', 'The Blind Hour', 'Wren', 'a ring', 'main', 'ß🜁', '日本'];
    return String(oneOf(words))
      .repeat(1 + pick(3))
      .slice(0, Math.max(1, most))
      .toWellFormed();
  };
  const object = (schema: Json, depth: number): Json => {
    const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
    const properties = isJson(schema.properties) ? Object.entries(schema.properties) : [];
    const chosen = properties.filter(([name]) => required.includes(name) || pick(3) > 0);
    return Object.fromEntries(chosen.map(([name, inner]) => [name, value(inner, depth + 1)]));
  };
  const value = (given: unknown, depth = 0): unknown => {
    const schema = resolve(given);
    // One in twenty is not what was asked for.
    if (pick(20) === 0) return oneOf(ODD);
    const choices = [schema.anyOf, schema.oneOf].find(Array.isArray);
    if (Array.isArray(choices)) return value(choices[pick(choices.length)], depth);
    if (Array.isArray(schema.enum)) return oneOf(schema.enum);
    if ('const' in schema) return schema.const;
    const type = Array.isArray(schema.type) ? oneOf(schema.type) : schema.type;
    if (type === 'string') return text(schema);
    if (type === 'integer') return pick(2) === 0 ? pick(100) : Number(schema.minimum ?? 0);
    if (type === 'number') return pick(1000) / 10;
    if (type === 'boolean') return pick(2) === 0;
    if (type === 'null') return null;
    if (type === 'array') return depth > 6 ? [] : Array.from({ length: pick(4) }, () => value(schema.items, depth + 1));
    if (type === 'object' || isJson(schema.properties)) return depth > 8 ? {} : object(schema, depth);
    return oneOf(ODD);
  };
  return { value, oneOf };
};

/** What is there, so that not every request ends at an id that nothing bears. */
type Known = Record<string, string[]>;

const requestFor = (
  target: Target,
  known: Known,
  { value, oneOf }: ReturnType<typeof makeValues>,
  pick: (most: number) => number,
): Asking => {
  const query = new URLSearchParams();
  let path = target.path;
  for (const { name, in: where, required, schema } of target.operation.parameters) {
    const ids = known[name];
    const given = where === 'path' && ids !== undefined && pick(5) > 0 ? oneOf(ids) : value(schema);
    const text = String(typeof given === 'object' ? JSON.stringify(given) : given).toWellFormed();
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(text === '' ? 'x' : text.slice(0, 300)));
    if (where === 'query' && (required || pick(2) === 0)) query.set(name, text);
  }
  const schema = target.operation.requestBody?.content['application/json']?.schema;
  const body =
    target.method === 'GET' ? undefined : schema === undefined ? (pick(2) === 0 ? {} : undefined) : value(schema);
  const search = query.toString();
  return {
    method: target.method,
    url: search === '' ? path : `${path}?${search}`,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};

const isRoute = (name: string): name is RouteName => name in ROUTES;

const faultOf = (target: Target, asking: Asking, status: number, text: string, type: string): string | null => {
  const what = `${asking.method} ${asking.url.slice(0, 120)} ${String(asking.body ?? '').slice(0, 300)}`;
  if (status >= 500) return `${what}: ${status} ${text.slice(0, 300)}`;
  if (status >= 400)
    return ErrorBody.safeParse(JSON.parse(text)).success ? null : `${what}: ${status} has no shape of an error`;
  const { operationId } = target.operation;
  if (!isRoute(operationId) || !type.startsWith('application/json')) return null;
  const read = ROUTES[operationId].answer.safeParse(JSON.parse(text));
  return read.success
    ? null
    : `${what}: ${status} is not as promised: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`;
};

const learn = (known: Known, operationId: string, text: string) => {
  const add = (name: string, id: unknown) => {
    if (typeof id === 'string') known[name] = [...(known[name] ?? []), id].slice(-8);
  };
  const answer: unknown = JSON.parse(text);
  if (!isJson(answer)) return;
  if (operationId === 'createSession') add('session_id', answer.session_id);
  if (operationId === 'createLorebook' && isJson(answer.lorebook)) add('lorebook_id', answer.lorebook.id);
  if (operationId === 'generateScenario') add('task_id', answer.task_id);
};

/** These never end, or end the identity that asks. */
const LEFT_OUT = new Set(['followSession', 'followTask', 'logout']);

const firstKnown = async (served: Served, headers: Record<string, string>): Promise<Known> => {
  const post = async (url: string, body: object) => (await served.ask({ method: 'POST', url, body, headers })).json();
  const { session_id } = ROUTES.createSession.answer.parse(
    await post('/api/game/sessions', { character_name: 'Wren' }),
  );
  await post(`/api/game/sessions/${session_id}/action`, { action: 'I look around.' });
  const { templates } = ROUTES.listTemplates.answer.parse(
    (await served.ask({ url: '/api/scenarios/templates' })).json(),
  );
  return {
    session_id: [session_id],
    template_id: templates.map(({ id }) => id),
    lorebook_id: templates.map((one) => one.lorebook_id),
    branch: ['main'],
    number: ['0', '1'],
    bookmark_id: ['bookmark-1'],
    memory_id: ['turn-1'],
    name: ['quest', 'world'],
    format: ['json'],
  };
};

export const fuzz = async (requests: number, seed: string): Promise<Fuzzed> => {
  const served = await serve();
  const dice: Dice = makeDice(seed, 'fuzz');
  let rolled = 0;
  const pick = (most: number): number => (most <= 1 ? 0 : dice.roll(most, `${rolled++}`) - 1);
  const document = Document.parse((await served.ask({ url: '/openapi.json' })).json());
  const values = makeValues(document, pick);
  const targets = Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): Target => ({ method: method.toUpperCase(), path, operation })),
    )
    .filter(({ operation }) => !LEFT_OUT.has(operation.operationId));
  const player = await served.guest();
  const known = await firstKnown(served, player);
  const fuzzed: Fuzzed = { requests: 0, statuses: {}, reached: 0, faults: [] };
  const good = new Set<string>();
  for (; fuzzed.requests < requests; fuzzed.requests++) {
    const target = targets[fuzzed.requests % targets.length];
    if (target === undefined) break;
    const asking = requestFor(target, known, values, pick);
    const admin = /\/api\/(?:config|features|performance)/.test(target.path) && pick(2) === 0;
    const answer = await served.ask({ ...asking, headers: admin ? { authorization: `Bearer ${ADMIN}` } : player });
    fuzzed.statuses[answer.status] = (fuzzed.statuses[answer.status] ?? 0) + 1;
    const fault = faultOf(target, asking, answer.status, answer.text, String(answer.headers['content-type'] ?? ''));
    if (fault !== null) fuzzed.faults.push(fault);
    if (answer.status < 300) good.add(target.operation.operationId);
    if (answer.status < 300 && asking.method === 'POST') learn(known, target.operation.operationId, answer.text);
  }
  fuzzed.reached = good.size;
  await served.close();
  return fuzzed;
};

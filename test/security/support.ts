// A real server with accounts, guests who talk to it, and one request for every route; for the tests of what strangers can do.
import { memoryHub, memoryStore } from '@emergent/adapters';
import { type Engine, type EngineParts, makeEngine } from '@emergent/engine';
import { ROUTES, type RouteName, Settings } from '@emergent/schema';
import { type App, type AppOptions, buildApp } from '@emergent/server';
import { WebSocket } from 'ws';
import { testParts } from '../support/engine.ts';

export const HOST = '127.0.0.1:8001';
export const SECRET = 'a secret of the tests, long enough to be one';
export const ADMIN = 'the-token-of-the-administrator';

export type Answer = { status: number; text: string; headers: Record<string, unknown>; json(): unknown };
export type Asking = { method?: string; url: string; body?: unknown; headers?: Record<string, string> };
/** An open socket: what it heard, and the code with which it is closed. */
export type Line = { socket: WebSocket; heard: string[]; closed: Promise<number> };
export type Served = {
  app: App;
  engine: Engine;
  ask(asking: Asking): Promise<Answer>;
  /** A real socket; rejects with the status where it is not opened. */
  socket(path: string, headers?: Record<string, string>): Promise<Line>;
  /** A new guest's header. */
  guest(): Promise<{ authorization: string }>;
  close(): Promise<void>;
};

const isMethod = (method: string) =>
  (['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const).find((one) => one === method);

export const serve = async (
  env: Record<string, string> = { AUTH_SECRET: SECRET, ADMIN_TOKEN: ADMIN },
  parts: Partial<EngineParts> = {},
  logger: AppOptions['logger'] = false,
): Promise<Served> => {
  const settings = Settings.parse({ RATE_LIMIT_REQUESTS: '1000000', GEMINI_REQUESTS_PER_MINUTE: '1000000', ...env });
  const engine = await makeEngine(await testParts({ store: memoryStore(), hub: memoryHub(), settings, ...parts }));
  const app = await buildApp({ engine, settings, version: '0.0.0', logger });
  const ask: Served['ask'] = async ({ method = 'GET', url, body, headers = {} }) => {
    const response = await app.inject({
      method: isMethod(method) ?? 'GET',
      url,
      headers: { host: HOST, ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(body === undefined ? {} : { headers: { host: HOST, 'content-type': 'application/json', ...headers } }),
    });
    return { status: response.statusCode, text: response.body, headers: response.headers, json: () => response.json() };
  };
  const guest = async () => {
    const made = ROUTES.makeGuest.answer.parse((await ask({ method: 'POST', url: '/api/auth/guest' })).json());
    return { authorization: `Bearer ${made.token}` };
  };
  const close = async () => {
    await app.close();
    await engine.close();
  };
  let origin: Promise<string> | null = null;
  const socket: Served['socket'] = async (path, headers = {}) => {
    origin ??= app.listen({ host: '127.0.0.1', port: 0 });
    const made = new WebSocket(`${(await origin).replace('http', 'ws')}${path}`, { headers });
    const heard: string[] = [];
    made.on('message', (data) => heard.push(String(data)));
    const closed = new Promise<number>((resolve) => made.once('close', resolve));
    await new Promise((resolve, reject) => made.once('open', resolve).once('error', reject));
    return { socket: made, heard, closed };
  };
  return { app, engine, ask, socket, guest, close };
};

export const codeOf = ({ text }: Answer): string | undefined => /"error_code":"(\w+)"/.exec(text)?.[1];

const TEMPLATE = { title: 'Mine', lorebook_id: '', setting_location: 'Bree' };
const BODIES: Partial<Record<RouteName, object>> = {
  createSession: { character_name: 'Wren' },
  performAction: { action: 'I look around.' },
  patchSession: { title: 'Taken' },
  editTurn: { text: 'It never happened.' },
  nameBranch: { name: 'stolen' },
  patchQuest: { tracked: true },
  addBookmark: { label: 'here' },
  patchBookmark: { label: 'there' },
  patchMemory: { pinned: true },
  createLorebook: { series_metadata: { title: 'Mine' } },
  putLorebook: { series_metadata: { title: 'Mine' } },
  dryRunLorebook: { text: 'a ring' },
  generateResponse: { context: {}, action: 'look' },
  validateAction: { action: 'look' },
  patchSettings: { temperature: 1 },
  putFeature: { enabled: true },
  claim: { code: 'nothing' },
};

/** A good request for a route; `ids` fills its path. */
export const requestFor = (name: RouteName, ids: Record<string, string>): Asking => {
  const { method, path } = ROUTES[name];
  const url = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(ids[key] ?? 'x'));
  const body = name === 'putTemplate' ? { ...TEMPLATE, lorebook_id: ids.lorebook_id } : BODIES[name];
  return {
    method,
    url: name === 'search' ? `${url}?q=rain` : name === 'exportLorebook' ? `${url}?format=lorebook` : url,
    ...(method === 'GET' ? {} : { body: body ?? {} }),
  };
};

// Secrets: known words in every setting that holds one, and none of them in a log line, an answer, an export or the database.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptedOpenAi } from '@emergent/adapters/testing';
import { isWhole } from '@emergent/adapters/testing/proofs';
import { redisForTests } from '@emergent/adapters/testing/servers';
import { afterAll, expect, test } from 'vitest';
import { CLI, SERVER } from '../support/root.ts';
import { run, startServer, stop, temporaryFolder } from '../support/server-process.ts';

const SENTINEL = {
  AUTH_SECRET: 'sentinel-auth-5f1d-abcdefghijklmnopqrstuv',
  ADMIN_TOKEN: 'sentinel-admin-77aa',
  AI_API_KEY: 'sk-sentinel-model-9c2e',
  GOOGLE_API_KEY: 'sentinel-google-41bb',
};

const WORDS = 'sentinel-words-of-a-player';

/** Every file below a folder, as text. */
const keptIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name)).toString('latin1'));

test('no secret is in a log line, an answer, an export or a file', async () => {
  const folder = temporaryFolder();
  const failing = {
    status: 401,
    body: JSON.stringify({ error: { message: `Incorrect API key: ${SENTINEL.AI_API_KEY}` } }),
  };
  const model = await scriptedOpenAi([failing, failing, failing, failing]);
  const server = await startServer(folder.path, {
    ...SENTINEL,
    AI_PROVIDER: 'openai-compatible',
    AI_BASE_URL: `${model.url}/v1`,
    AI_MODEL: 'local',
    LOG_LEVEL: 'trace',
  });
  const seen: string[] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    seen.push(path, text, JSON.stringify([...response.headers]));
    return text;
  };
  const post = (path: string, body: object, headers: Record<string, string>) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const made: { token: string } = JSON.parse(await post('/api/auth/guest', {}, {}));
  // A token is its owner's: it is in that one answer and its cookie, and nowhere else.
  seen.length = 0;
  const guest = { authorization: `Bearer ${made.token}` };
  const story: { session_id: string } = JSON.parse(await post('/api/game/sessions', { character_name: 'Wren' }, guest));
  const at = `/api/game/sessions/${story.session_id}`;
  await post(`${at}/action`, { action: 'I look around.' }, guest);
  // Words of players would be lines of the log: with an end of a line in them, and in places that an error is about.
  const forged = `${WORDS}\n{"level":60,"msg":"forged"}`;
  await post(`${at}/action`, { action: `I shout ${forged}` }, guest);
  await post(`${at}/bookmarks`, { label: forged }, guest);
  await post('/api/game/sessions', { character_name: 'Wren', lorebook_id: forged }, guest);
  await post(`${at}/action`, { [forged]: forged, action: { [forged]: 1 } }, guest);
  await ask(`${at}/search?q=${encodeURIComponent(forged)}`, {
    headers: { ...guest, 'user-agent': WORDS, referer: WORDS },
  });
  await post(`${at}/action`, { nonsense: true }, guest);
  for (const path of ['/docs', '/openapi.json', '/api/health', '/', '/nope?token=x']) await ask(path, {});
  const get = [
    '/api/config/settings',
    '/api/features',
    at,
    `${at}/export`,
    `${at}/turns`,
    `${at}/turns/1/why`,
    `${at}?ticket=${made.token}`,
  ];
  for (const path of get) await ask(path, { headers: guest });
  const admin = { authorization: `Bearer ${SENTINEL.ADMIN_TOKEN}`, cookie: `emergent=${made.token}` };
  for (const path of ['/metrics', '/api/performance', '/api/config/settings', at]) await ask(path, { headers: admin });
  await ask('/api/game/sessions', { headers: { authorization: `Bearer ${SENTINEL.ADMIN_TOKEN}x` } });
  await post('/api/auth/logout', {}, guest);
  const { stdout, stderr } = await stop(server);
  await model.close();
  const files = keptIn(folder.path);
  folder.remove();
  expect(stdout).toContain('answered');
  expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`${WORDS}|forged`));
  for (const line of stdout.trim().split('\n')) if (!line.includes(' plays at ')) JSON.parse(line);
  for (const secret of [...Object.values(SENTINEL), made.token])
    for (const [where, text] of Object.entries({
      stdout,
      stderr,
      answers: seen.filter((one) => !one.includes('?ticket=')).join('\n'),
      files: files.join('\n'),
    }))
      expect([where, secret, text.includes(secret)]).toEqual([where, secret, false]);
});

const redis = isWhole ? await redisForTests() : null;
afterAll(() => redis?.remove());
/** Somebody's name and password in an address, where they may stand. */
const PASSWORD = 'sentinel-password-c31f';
const withPassword = (url: string) => url.replace('://', `://sentinel:${PASSWORD}@`);

// Most of it is waiting for services that refuse or are away.
if (isWhole) {
  test('a password in the address of Redis is in no log line, answer, metric or file, also where it is refused', async () => {
    const folder = temporaryFolder();
    const model = await scriptedOpenAi([]);
    const env = {
      ADMIN_TOKEN: SENTINEL.ADMIN_TOKEN,
      AI_BASE_URL: `${model.url}/v1`,
      AI_MODEL: 'local',
      // One that knows no such player, or none at all.
      REDIS_URL: withPassword(redis?.url ?? 'redis://127.0.0.1:1'),
      LOG_LEVEL: 'trace',
    };
    const server = await startServer(folder.path, env);
    const seen: string[] = [];
    const ask = async (path: string, init: RequestInit = {}) => {
      const text = await (await fetch(server.url + path, init)).text();
      seen.push(text);
      return text;
    };
    const post = (path: string, body: object) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const story: { session_id: string } = JSON.parse(await post('/api/game/sessions', { character_name: 'Wren' }));
    const at = `/api/game/sessions/${story.session_id}`;
    await post(`${at}/action`, { action: 'I look around.' });
    await post('/api/ai/generate-response', { context: {}, action: 'I wait.' });
    const headers = { authorization: `Bearer ${SENTINEL.ADMIN_TOKEN}` };
    for (const path of ['/api/health', '/metrics', '/api/performance', '/api/config/settings', '/openapi.json'])
      await ask(path, { headers });
    for (const path of [at, `${at}/turns/1/why`, `${at}/export`]) await ask(path);
    const doctor = await run([CLI, 'doctor'], folder.path, { ...env, DATA_DIR: folder.path }).ended;
    const { stdout, stderr } = await stop(server);
    await model.close();
    const files = keptIn(folder.path);
    folder.remove();
    expect(stdout).toContain('answered');
    // The start and the doctor say what is wrong with it.
    for (const text of [stderr, doctor.stdout]) expect(text).toMatch(/REDIS_URL: Redis at [^\n]+ cannot be used/);
    for (const [where, text] of Object.entries({
      stdout,
      stderr,
      answers: seen.join(),
      doctor: `${doctor.stdout}${doctor.stderr}`,
      files: files.join(),
    }))
      expect([where, text.includes(PASSWORD)]).toEqual([where, false]);
  });

  test('a password in the address of a model, or of a database that is away, is in nothing that is said about it', async () => {
    const folder = temporaryFolder();
    const MONGO_URL = withPassword('mongodb://127.0.0.1:1');
    const env = { DATA_DIR: folder.path, LOG_LEVEL: 'trace', PORT: '0' };
    const refused = [
      ['AI_BASE_URL', [SERVER], { AI_BASE_URL: withPassword('http://127.0.0.1:1/v1'), AI_MODEL: 'local' }],
      ['MONGO_URL', [SERVER], { MONGO_URL }],
      ['MONGO_URL', [CLI, 'doctor'], { MONGO_URL }],
      ['MONGO_URL', [CLI, 'migrate', '--to', MONGO_URL], {}],
    ] as const;
    const runs = refused.map(([name, program, more]) =>
      run([...program], folder.path, { ...env, ...more }).ended.then((ended) => ({ ...ended, name })),
    );
    for (const { name, code, stdout, stderr } of await Promise.all(runs)) {
      expect([code === 0, `${stdout}${stderr}`.includes(name)]).toEqual([false, true]);
      expect(`${stdout}${stderr}`.includes(PASSWORD)).toBe(false);
    }
    folder.remove();
  }, 60_000);
}

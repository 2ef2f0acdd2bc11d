// How the server ends and refuses to begin: SIGTERM in mid-turn, and starts that can't be, each with one line and nothing changed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@emergent/adapters';
import { scriptedOpenAi } from '@emergent/adapters/testing';
import { isWhole } from '@emergent/adapters/testing/proofs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVER } from '../support/root.ts';
import { run, startServer, stop, temporaryFolder } from '../support/server-process.ts';
import { act, begin, events, streamAction } from '../support/wire.ts';

const TELLING = 'The rope creaks, and then it creaks again. Somebody above you is counting the steps. '.repeat(20);

describe('SIGTERM in mid-turn', () => {
  test('the turn is finished by the storyteller and recorded; the process exits 0 within 10 s', async () => {
    const folder = temporaryFolder();
    // One word every 50 ms: the telling would take a minute.
    const script = { text: JSON.stringify({ allowed: 'yes', telling: TELLING, then: null }), chunk: 8, pace: 50 };
    const model = await scriptedOpenAi([script]);
    const server = await startServer(folder.path, { AI_BASE_URL: `${model.url}/v1`, AI_MODEL: 'slow' });
    try {
      const { session_id } = await begin(server.url);
      const heard: string[] = [];
      let told: unknown = null;
      let from = 0;
      for await (const { event, data } of events(await streamAction(server.url, session_id, 'I look around.'))) {
        heard.push(event);
        if (event === 'narrative_response') told = data;
        if (event === 'narrative_delta' && from === 0) {
          from = performance.now();
          server.child.kill('SIGTERM');
        }
      }
      expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
      expect(performance.now() - from).toBeLessThan(10_000);
      expect(heard.at(-1)).toBe('narrative_response');
      const store = openSqliteStore({ dataDir: folder.path });
      const last = await store.last(session_id);
      await store.close();
      expect(last).toMatchObject({ kind: 'turn', number: 1, line: 'I look around.', model: 'storyteller' });
      expect(told).toMatchObject({ seq: last?.seq, story_entry: { text: last?.kind === 'turn' ? last.telling : '' } });
    } finally {
      server.child.kill('SIGKILL');
      await model.close();
      folder.remove();
    }
  });

  test('many turns in flight without a model: each is answered and there, or was never begun', async () => {
    const folder = temporaryFolder();
    const server = await startServer(folder.path);
    const sessions = await Promise.all(Array.from({ length: 6 }, async () => (await begin(server.url)).session_id));
    const played = sessions.map((session) => act(server.url, session, 'I wait and watch.', 'last'));
    const [ended, ...answers] = await Promise.all([
      stop(server),
      ...played.map((one) =>
        one.then(
          () => 1,
          () => 0,
        ),
      ),
    ]);
    expect(ended.code).toBe(0);
    const store = openSqliteStore({ dataDir: folder.path });
    const there = await Promise.all(
      sessions.map(async (session) => ((await store.byKey(session, 'last')) === null ? 0 : 1)),
    );
    await store.close();
    folder.remove();
    for (const [index, answer] of answers.entries()) if (answer === 1) expect(there[index]).toBe(1);
  });
});

describe.concurrent('a start that is refused', () => {
  const folders: { remove(): void }[] = [];
  const empty = () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder.path;
  };
  /** A database with one turn in it. */
  let played = Buffer.alloc(0);
  beforeAll(async () => {
    const path = empty();
    const server = await startServer(path);
    await act(server.url, (await begin(server.url)).session_id, 'I look around.');
    await stop(server);
    played = readFileSync(join(path, 'emergent.db'));
  });
  afterAll(() => {
    for (const folder of folders) folder.remove();
  });

  /** Everything in the folder. */
  const digests = (path: string) =>
    readdirSync(path).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex'),
    ]);
  const refused = async (path: string, env: Record<string, string>, why: RegExp) => {
    const before = digests(path);
    const { code, stderr } = await run([SERVER], path, { PORT: '0', DATA_DIR: path, LOG_LEVEL: 'info', ...env }).ended;
    expect(stderr).toMatch(why);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(digests(path)).toEqual(before);
  };
  const withDatabase = (change: (path: string) => void): string => {
    const path = empty();
    writeFileSync(join(path, 'emergent.db'), played);
    change(join(path, 'emergent.db'));
    return path;
  };

  /** One for each place where a start is refused: reading settings, choosing a model, opening a file, reaching a database. */
  const wrong = [
    ['PORT', 'abc'],
    ['AI_PROVIDER', 'gemini'],
    ['DATA_DIR', '/proc/nope'],
    ['MONGO_URL', 'mongodb://127.0.0.1:1'],
  ] as const;
  const alike = [
    ['AI_PROVIDER', 'oracle'],
    ['AI_TIMEOUT_MS', '1'],
    ['AI_BASE_URL', 'not a url'],
    ['CORS_ORIGINS', '*'],
    ['MONGO_URL', 'localhost:27017'],
  ] as const;
  test.each(isWhole ? [...wrong, ...alike] : wrong)('a wrong setting: %s=%s', (name, value) =>
    refused(empty(), { [name]: value }, new RegExp(`^[^\\n]*${name}`)),
  );

  test('a wrong setting in .env', async () => {
    const path = empty();
    writeFileSync(join(path, '.env'), 'MAX_REQUEST_SIZE=huge\n');
    await refused(path, {}, /MAX_REQUEST_SIZE/);
  });

  test('an open door: another HOST without AUTH_SECRET', () => refused(empty(), { HOST: '0.0.0.0' }, /HOST: /));

  test('a port in use', async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const path = withDatabase(() => undefined);
    await refused(path, { PORT: String(port) }, new RegExp(`PORT: ${port} .*in use`));
    holder.close();
  });

  test('a database of a newer version', () => {
    const path = withDatabase((file) => {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 999');
      database.close();
    });
    return refused(path, {}, /newer emergentRPG/);
  });

  test('a corrupt database', () => {
    const path = withDatabase((file) => writeFileSync(file, Buffer.from(played).fill(0xee, 8192 * 2, 8192 * 3)));
    return refused(path, {}, /corrupt/);
  });
});

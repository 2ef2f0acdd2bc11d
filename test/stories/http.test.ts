// Stories as files over HTTP: every format, any branch, names of files that any system takes, and nothing of another's.
import type { Engine } from '@emergent/engine';
import { Settings, StoryExport } from '@emergent/schema';
import { type App, buildApp } from '@emergent/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';

const HOST = { host: '127.0.0.1:8001' };
const write = { key: undefined };
let engine: Engine;
let app: App;
let id: string;
beforeAll(async () => {
  engine = await testEngine();
  const settings = Settings.parse({ RATE_LIMIT_REQUESTS: '100000' });
  app = await buildApp({ engine, settings, version: '1.0.0' });
  id = await beginStory(engine, 'Éowyn O’Brien');
  for (const line of ['I look around.', 'I say <b>hello</b>.']) await engine.act(LOCAL, id, line, write);
  await engine.move(LOCAL, id, 'undo', write);
  await engine.act(LOCAL, id, 'I wait for the tide.', write);
});
afterAll(async () => {
  await app.close();
  await engine.close();
});

const get = (query: string, session = id) =>
  app.inject({ method: 'GET', url: `/api/game/sessions/${session}/export${query}`, headers: HOST });
const side = async () => (await engine.branches(LOCAL, id, 10, null)).items.find((row) => row.current)?.branch ?? '';

describe('the story as a file', () => {
  test.each([
    ['markdown', 'text/markdown; charset=utf-8', 'md'],
    ['html', 'text/html; charset=utf-8', 'html'],
    ['epub', 'application/epub+zip', 'epub'],
    ['txt', 'text/plain; charset=utf-8', 'txt'],
    ['json', 'application/json; charset=utf-8', 'json'],
  ])('%s', async (format, type, ending) => {
    const answer = await get(`?format=${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="[\\w. -]+\\.${ending}"`));
    expect(answer.rawPayload.length).toBeGreaterThan(1000);
  });

  test('the current path, or the branch that is named; one that is not there is 404', async () => {
    const told = async (query: string) => (await get(`?format=txt${query}`)).body;
    expect(await told('')).toContain('I wait for the tide.');
    expect(await told(`&branch=${await side()}`)).toBe(await told(''));
    const main = await told('&branch=main');
    expect(main).toContain('> I say <b>hello</b>.');
    expect(main).not.toContain('I wait for the tide.');
    expect((await get('?format=txt&branch=nowhere')).json()).toMatchObject({
      details: { error_code: 'BRANCH_NOT_FOUND' },
    });
    expect((await get('?format=pdf')).json()).toMatchObject({ details: { field: 'format' } });
    expect((await get('?format=html', '00000000-0000-8000-a000-000000000000')).statusCode).toBe(404);
    await expect(engine.exportStory({ owner: 'else' }, id, { format: 'html' })).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
  });

  test('JSON has all of it, and comes back standing at the branch that was named', async () => {
    const whole = StoryExport.parse((await get('')).json());
    expect(whole.records).toEqual((await engine.exportSession(LOCAL, id)).records);
    const there = StoryExport.parse((await get('?branch=main')).json());
    expect(there.records.slice(0, -1)).toEqual(whole.records);
    const { session_id } = await engine.importSession(LOCAL, there, write);
    const { session } = await engine.getSession(LOCAL, session_id);
    expect(session.head.branch).toBe('main');
    expect(session.story.at(-2)?.text ?? '').toContain('hello');
  });

  test('edited words are told as they stand', async () => {
    await engine.edit(LOCAL, id, 0, 'It began at sea.', write);
    expect((await get('?format=markdown')).body).toContain('\n\nIt began at sea.\n\n');
  });

  test.each([
    ["O'Brien", 'attachment; filename="O_Brien.txt"; filename*=UTF-8\'\'O%27Brien.txt'],
    ['李明', 'attachment; filename="__.txt"; filename*=UTF-8\'\'%E6%9D%8E%E6%98%8E.txt'],
    ['Éowyn "the" fair', 'attachment; filename="Eowyn the fair.txt"; filename*=UTF-8\'\'%C3%89owyn%20the%20fair.txt'],
    ['../../etc/passwd', 'attachment; filename="etc passwd.txt"'],
    ['CON', 'attachment; filename="CON_.txt"'],
    [
      'a; filename="x.exe"%0d%0a',
      'attachment; filename="a filename_ x.exe 0d 0a.txt"; filename*=UTF-8\'\'a%20filename%3D%20x.exe%200d%200a.txt',
    ],
    ['...', 'attachment; filename="story.txt"'],
  ])('a story named %j is saved under a name that any disk takes', async (title, header) => {
    await engine.patchSession(LOCAL, id, { title }, write);
    const disposition = (await get('?format=txt')).headers['content-disposition'];
    expect(disposition).toBe(header);
  });
});

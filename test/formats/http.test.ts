// Imports and exports over HTTP: real files and hostile ones, raw and as a form; what comes in is played, and goes out again field for field.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryStore } from '@emergent/adapters';
import { amount } from '@emergent/adapters/testing/proofs';
import { type Engine, makeEngine } from '@emergent/engine';
import { formatList, readAny } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import { ErrorBody, ROUTES, Settings } from '@emergent/schema';
import { type App, buildApp } from '@emergent/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL, testEngine, testParts } from '../support/engine.ts';
import { CORPORA, differences, json, lines, png, RPACK, zip } from './support.ts';

const most = 40_000_000;
const settings = Settings.parse({ RATE_LIMIT_REQUESTS: '100000', MAX_IMPORT_SIZE: String(most) });
const HOST = { host: '127.0.0.1:8001' };
const Import = ROUTES.importLorebook.answer;

let engine: Engine;
let app: App;
beforeAll(async () => {
  engine = await testEngine({ settings, rpack: RPACK });
  app = await buildApp({ engine, settings, version: '1.0.0' });
});
afterAll(async () => {
  await app.close();
  await engine.close();
});

const post = (payload: Uint8Array, type?: string) =>
  app.inject({
    method: 'POST',
    url: '/api/lorebooks/import',
    headers: { ...HOST, ...(type === undefined ? {} : { 'content-type': type }) },
    payload: Buffer.from(payload),
  });
const get = (url: string) => app.inject({ method: 'GET', url, headers: HOST });
const exported = (id: string | undefined, query: string) => get(`/api/lorebooks/${id}/export?${query}`);
const books = async () => (await engine.lorebooks(LOCAL, {}, 200, null)).items.length;
const ways = async () => (await engine.templates(LOCAL, {}, 200, null)).items.length;

const BOUND = 'x-bound-x';
const FORM = `multipart/form-data; boundary=${BOUND}`;
const form = (parts: [string, Uint8Array][], end = true): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([name, file]) => [
      Buffer.from(
        `--${BOUND}\r\ncontent-disposition: form-data; name="${name}"; filename="../../x"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      file,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end ? `--${BOUND}--\r\n` : ''),
  ]);

const real: [string, Uint8Array][] = [
  'aidungeon-storycards/story-cards.json',
  'deeplore-dual-chunk/Nott-STChar.png',
  'novelai-generator/lorebook_generated.lorebook',
  'st-content/default_FluxTheCat.png',
].flatMap((name): [string, Uint8Array][] => {
  const path = join(CORPORA, name);
  return existsSync(path) ? [[name, readFileSync(path)]] : [];
});
const small: [string, Uint8Array][] = [
  ['World Info', json({ entries: { '0': { uid: 0, key: ['lamp'], content: 'It burns blue.', constant: true } } })],
  [
    'card V3',
    png({
      ccv3: {
        spec: 'chara_card_v3',
        spec_version: '3.0',
        data: {
          name: 'Aster',
          description: 'Keeps the lamp.',
          first_mes: 'Come in.',
          alternate_greetings: ['Go away.', 'Who is there?', 'Late again.'],
          group_only_greetings: [],
          extensions: {},
        },
      },
    }),
  ],
  [
    'a chat',
    lines(
      { user_name: 'Bo', character_name: 'Aster', chat_metadata: {} },
      { name: 'Aster', is_user: false, mes: 'Hello.', send_date: 'today', extra: {} },
      { name: 'Bo', is_user: true, mes: 'I light the lamp.', send_date: 'today', extra: {} },
    ),
  ],
];

describe('what comes in', () => {
  test.each([...real, ...small])(
    '%s: stored with its report, played five turns, the same when it goes out',
    async (_, file) => {
      const answer = await post(file, 'application/octet-stream');
      expect(answer.statusCode).toBe(201);
      const { report, lorebook_id, scenario_template_ids } = Import.parse(answer.json());
      expect(report.told).not.toBe('');
      const read = readAny(file);
      expect(scenario_template_ids?.length).toBe(read.templates.length);
      const session = await engine.createSession(
        LOCAL,
        { character_name: 'Wren', scenario_template_id: scenario_template_ids?.[0] ?? '' },
        { key: undefined },
      );
      for (const action of ['I look around.', 'I wait.', 'I say hello.', 'I look at the lamp.', 'I go on.']) {
        const url = `/api/game/sessions/${session.session_id}/action`;
        const played = await app.inject({ method: 'POST', url, headers: HOST, payload: { action } });
        expect(played.statusCode).toBe(200);
      }
      const out = await exported(lorebook_id, `format=${read.format}`);
      expect(out.statusCode).toBe(200);
      expect(out.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z0-9-]+\.\w+"$/);
      expect(differences(contents(file).value, contents(out.rawPayload).value)).toEqual([]);
    },
  );

  test('whatever its content type, or none, and as the part of a form', async () => {
    const [, file = new Uint8Array()] = small[0] ?? [];
    for (const type of ['application/json', 'text/plain', 'image/png', 'x/y; z', undefined])
      expect((await post(file, type)).statusCode).toBe(201);
    const answer = await post(form([['file', file]]), FORM);
    expect(answer.statusCode).toBe(201);
    expect(Import.parse(answer.json()).report.summary.entries).toBe(1);
  });

  test('a story in a file is a session that one plays on; the same key answers the same, with another file 409', async () => {
    const [, file = new Uint8Array()] = small[2] ?? [];
    const keyed = (payload: Uint8Array) =>
      app.inject({
        method: 'POST',
        url: '/api/lorebooks/import',
        headers: { ...HOST, 'idempotency-key': 'once' },
        payload: Buffer.from(payload),
      });
    const answer = await keyed(file);
    const { report, session_id } = Import.parse(answer.json());
    expect(report.told).toContain('can be played on');
    expect(report.items[0]).toMatchObject({ path: 'stories', outcome: 'approximated', count: 2 });
    const { session } = ROUTES.getSession.answer.parse((await get(`/api/game/sessions/${session_id}`)).json());
    expect(session.story.map(({ text }) => text)).toEqual(['Hello.', 'I light the lamp.', '']);
    const counted = await books();
    expect((await keyed(file)).json()).toEqual(answer.json());
    expect((await keyed(json({ entries: {} }))).json()).toMatchObject({ details: { error_code: 'KEY_REUSED' } });
    expect(await books()).toBe(counted);
  });
});

describe('what is refused leaves nothing', () => {
  const random = Buffer.alloc(5000);
  for (let at = 0, seed = 7; at < random.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    random[at] = seed >> 16;
  }
  const card = json({ spec: 'chara_card_v3', data: { name: 'A', description: '', first_mes: '' } });
  const hostile: [string, Uint8Array, number, string?][] = [
    ['0 bytes', new Uint8Array(), 422],
    ['random bytes', random, 422],
    ['megabytes of zeros', new Uint8Array(amount(3_000_000, 30_000_000)), 422],
    ['a zip with .. and no card', zip({ '../card.json': card, '/etc/x': card }), 422],
    ['JSON of something else', json({ hello: [1, 2] }), 422],
    ['cut off', json({ entries: { '0': { uid: 0, key: ['a'] } } }).subarray(0, 7), 422],
    [
      'a start nowhere',
      json({
        format: 'emergent-world',
        version: 1,
        lorebook: { series_metadata: { title: 'X' } },
        templates: [{ title: 'T', setting_location: 'Nowhere' }],
      }),
      422,
    ],
    ['more than MAX_IMPORT_SIZE', new Uint8Array(most + 1), 413],
    ['more, in a form', form([['file', new Uint8Array(most + 1)]]), 413, FORM],
    ['a form without a file', form([]), 422, FORM],
    ['a form with another part', form([['image', card]]), 422, FORM],
    [
      'a form with two files',
      form([
        ['file', card],
        ['file', card],
      ]),
      422,
      FORM,
    ],
    ['a form that breaks off', form([['file', card]], false), 422, FORM],
    ['a form without a boundary', form([['file', card]]), 422, 'multipart/form-data'],
  ];
  test.each(hostile)('%s', async (_, file, status, type) => {
    const before = [await books(), await ways()];
    const answer = await post(file, type);
    const body = ErrorBody.parse(answer.json());
    expect([answer.statusCode, body.details.error_code]).toEqual([
      status,
      status === 413 ? 'TOO_LARGE' : 'IMPORT_REFUSED',
    ]);
    if (status === 422)
      expect(body.details).toMatchObject({ field: 'file', found: expect.any(String), expected: expect.any(String) });
    expect([await books(), await ways()]).toEqual(before);
  });

  test('a store that fails half way leaves nothing to be seen', async () => {
    const store = memoryStore();
    let full = false;
    const putLorebook: typeof store.putLorebook = (book) =>
      full ? Promise.reject(new Error('the disk is full')) : store.putLorebook(book);
    const own = await makeEngine(await testParts({ store: { ...store, putLorebook } }));
    const before = (await own.templates(LOCAL, {}, 200, null)).items.length;
    full = true;
    const [, file = new Uint8Array()] = small[1] ?? [];
    await expect(own.importLorebook(LOCAL, file)).rejects.toThrow('the disk is full');
    full = false;
    expect((await own.templates(LOCAL, {}, 200, null)).items).toHaveLength(before);
    const { scenario_template_ids = [] } = await own.importLorebook(LOCAL, file);
    expect((await own.templates(LOCAL, {}, 200, null)).items).toHaveLength(before + scenario_template_ids.length);
    await own.close();
  });
});

test('an import that could not be taken back is repaired under its key, not made twice', async () => {
  const store = memoryStore();
  let full = true;
  const failing = async () => Promise.reject(new Error('the disk is full'));
  const putLorebook: typeof store.putLorebook = async (book) => {
    const answer = await store.putLorebook(book);
    return full && !book.shipped ? failing() : answer;
  };
  const deleteLorebook: typeof store.deleteLorebook = (id) => (full ? failing() : store.deleteLorebook(id));
  const own = await makeEngine(await testParts({ store: { ...store, putLorebook, deleteLorebook } }));
  const [, file = new Uint8Array()] = small[0] ?? [];
  await expect(own.importLorebook(LOCAL, file, { key: 'once' })).rejects.toThrow('the disk is full');
  full = false;
  const { lorebook_id } = await own.importLorebook(LOCAL, file, { key: 'once' });
  const made = (await own.lorebooks(LOCAL, {}, 200, null)).items.filter((book) => !book.shipped);
  expect(made.map((book) => book.id)).toEqual([lorebook_id]);
  await own.close();
});

describe('what goes out', () => {
  test('the formats of the wire are those that there are', () => {
    const names = formatList().map(({ name }) => name);
    expect(ROUTES.exportLorebook.query.shape.format.unwrap().options).toEqual(names);
  });

  test('a book that ships goes out in every format and container, and is read again', async () => {
    const [book] = (await engine.lorebooks(LOCAL, {}, 1, null)).items;
    for (const { name, containers } of formatList().filter((each) => each.name !== 'sillytavern-chat'))
      for (const container of containers) {
        const out = await exported(book?.id, `format=${name}&container=${container}`);
        expect([name, container, out.statusCode]).toEqual([name, container, 200]);
        const types = { json: 'application/json', png: 'image/png', zip: 'application/zip', lines: '' };
        const type = { ...types, risum: 'application/octet-stream' }[container];
        expect(out.headers['content-type']).toContain(type);
        expect(readAny(out.rawPayload, { rpack: RPACK }).format).toBe(name);
      }
  });

  test('what cannot be is named', async () => {
    const [book] = (await engine.lorebooks(LOCAL, {}, 1, null)).items;
    expect((await exported(book?.id, 'format=sillytavern-chat')).statusCode).toBe(422);
    expect((await exported(book?.id, 'format=novel')).json()).toMatchObject({ details: { field: 'format' } });
    expect((await exported(book?.id, 'format=agnai-book&container=png')).statusCode).toBe(422);
    expect((await exported('nobody', '')).statusCode).toBe(404);
  });

  test("another's book is not there", async () => {
    const [, file = new Uint8Array()] = small[0] ?? [];
    const { lorebook_id } = await engine.importLorebook({ owner: 'somebody else' }, file);
    expect((await exported(lorebook_id, '')).statusCode).toBe(404);
  });

  test('a world of ours comes back whole: every field, and its ways to start in their order', async () => {
    const [, file = new Uint8Array()] = small[1] ?? [];
    const first = Import.parse((await post(file)).json());
    const out = await exported(first.lorebook_id, 'format=emergent-world');
    const second = Import.parse((await post(out.rawPayload)).json());
    const again = await exported(second.lorebook_id, 'format=emergent-world');
    expect(again.json()).toEqual(out.json());
    expect(out.json()).toMatchObject({
      templates: ['Come in.', 'Go away.', 'Who is there?', 'Late again.'].map((initial_narrative) => ({
        initial_narrative,
      })),
    });
  });
});

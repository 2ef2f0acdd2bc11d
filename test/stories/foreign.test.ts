// Stories of other programs become stories one can play on: every word is there in its order, they are continued, undone, taken along, and
// their file still comes back field for field.
import { memoryStore } from '@emergent/adapters';
import { amount } from '@emergent/adapters/testing/proofs';
import { checkLog, type Engine, makeEngine } from '@emergent/engine';
import { contents } from '@emergent/formats/testing';
import type { RouteParsed } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, json, lines } from '../formats/support.ts';
import { LOCAL, testEngine, testParts } from '../support/engine.ts';

const write = { key: undefined };
const long = `${'I tell her about the lamp. '.repeat(70)}So it was.`;
const said = (name: string, is_user: boolean, mes: string, more: object = {}) => ({
  name,
  is_user,
  mes,
  extra: {},
  ...more,
});
const chat = lines(
  { user_name: 'Bo', character_name: 'Aster', chat_metadata: { note_prompt: 'x' } },
  said('Aster', false, 'Hello, {{user}}.', { send_date: '2024-04-21@18h13m38s', swipes: ['Hello, {{user}}.', 'Go.'] }),
  said('Bo', true, 'I light the lamp.', { send_date: 'June 19, 2023 4:13pm' }),
  said('Bo', true, 'And I wait.'),
  said('Aster', false, '*She nods.*', { send_date: 253402300800000 }),
  said('System', false, 'The chat was renamed.', { is_system: true }),
  said('Aster', false, '<b>It</b> burns blue.'),
  said('Bo', true, long),
);
const story = json({
  storyContainerVersion: 1,
  metadata: { title: 'The Tower', description: '', tags: [] },
  content: {
    storyContentVersion: 1,
    context: [{ text: 'The sea is near.' }],
    lorebook: { lorebookVersion: 5, entries: [] },
    story: {
      version: 1,
      fragments: [
        { data: 'You wake in a tow', origin: 'prompt' },
        { data: 'er. It is dark.\n', origin: 'ai' },
        { data: '> I feel my way down.\n', origin: 'user' },
        { data: 'The stairs', origin: 'ai' },
        { data: ' are wet.', origin: 'ai' },
      ],
    },
  },
});
const adventure = json({
  site: 'aidungeon',
  timestamp: 1,
  url: 'https://x',
  characterMeta: null,
  messages: [
    { role: 'character', text: 'You stand before the gate.' },
    { role: 'user', text: 'I knock.', name: '李明' },
    { role: 'character', text: 'Nobody answers.' },
  ],
  adventureMeta: { title: 'The Gate', storyCards: [{ keys: 'gate', value: 'It is shut.', title: 'Gate' }], memory: '' },
});
const save = json({
  gamestarted: true,
  prompt: 'You wake.',
  memory: '',
  actions: ['\nIt is cold.', '\n> look', '\nA lamp.', '\n> take lamp'],
  worldinfo: [{ key: 'lamp', content: 'It burns blue.', comment: 'Lamp' }],
});

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.close());

const textOf = async (id: string, branch?: string): Promise<string> => {
  const { pieces } = await engine.exportStory(LOCAL, id, { format: 'txt', ...(branch !== undefined && { branch }) });
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString('utf8');
};
const bring = async (file: Uint8Array) => {
  const { session_id = '', lorebook_id = '', report } = await engine.importLorebook(LOCAL, file);
  return { id: session_id, book: lorebook_id, report };
};
const linesOf = async (id: string) => {
  const { items } = await engine.turns(LOCAL, id, { limit: 200 });
  return items.map(({ entries }) => entries.map(({ text }) => text));
};

type Format = RouteParsed<'exportLorebook'>['query']['format'];

describe.each<[string, Uint8Array, Format, string, string, string[][]]>([
  [
    'a SillyTavern chat',
    chat,
    'sillytavern-chat',
    'Bo',
    'Hello, Bo.',
    [
      ['I light the lamp.', ''],
      ['And I wait.', '*She nods.*\n\n<b>It</b> burns blue.', 'The chat was renamed.'],
    ],
  ],
  [
    'a NovelAI story',
    story,
    'novelai-story',
    'Traveller',
    'You wake in a tower. It is dark.',
    [['> I feel my way down.', 'The stairs are wet.']],
  ],
  [
    'an AI Dungeon adventure',
    adventure,
    'aidungeon-adventure',
    '李明',
    'You stand before the gate.',
    [['I knock.', 'Nobody answers.']],
  ],
  [
    'a Kobold save',
    save,
    'kobold-save',
    'Traveller',
    'You wake.',
    [
      ['', 'It is cold.'],
      ['look', 'A lamp.'],
      ['take lamp', ''],
    ],
  ],
])('%s', (_, file, format, player, opening, first) => {
  test('is a story with every word in its place', async () => {
    const { id, report } = await bring(file);
    expect(report.told).toContain('can be played on');
    expect(report.items[0]).toMatchObject({ path: 'stories', outcome: 'approximated' });
    const { session, summary } = await engine.getSession(LOCAL, id);
    expect([session.character.name, summary.opening.text]).toEqual([player, opening]);
    expect((await linesOf(id)).slice(0, first.length)).toEqual(first);
    expect(session.suggested_actions.length).toBeGreaterThan(0);
    checkLog((await engine.exportSession(LOCAL, id)).records);
  });

  test('is played on, undone, searched, branched and taken along', async () => {
    const { id } = await bring(file);
    const before = (await engine.getSession(LOCAL, id)).session.head.number;
    for (const line of ['I look around.', 'I wait.']) await engine.act(LOCAL, id, line, write);
    await engine.move(LOCAL, id, 'undo', write);
    await engine.move(LOCAL, id, 'undo', write);
    await engine.move(LOCAL, id, 'undo', write);
    expect((await engine.getSession(LOCAL, id)).session.head.number).toBe(before - 1);
    await engine.act(LOCAL, id, 'I go another way.', write);
    expect((await engine.branches(LOCAL, id, 10, null)).items.length).toBe(2);
    const retold = await engine.retry(LOCAL, id, write);
    expect(retold.success).toBe(true);
    const again = await engine.importSession(LOCAL, await engine.exportSession(LOCAL, id), write);
    expect(await textOf(again.session_id)).toBe(await textOf(id));
  });

  test('its file comes back field for field, also after it was played on', async () => {
    const { id, book } = await bring(file);
    await engine.act(LOCAL, id, 'I wait.', write);
    const out = await engine.exportLorebook(LOCAL, book, { format });
    expect(differences(contents(file).value, contents(out.bytes).value)).toEqual([]);
  });
});

test('nothing of a long line is lost, and times stand where the file has them', async () => {
  const { id } = await bring(chat);
  const rows = await linesOf(id);
  expect(
    rows
      .slice(2)
      .map(([line]) => line)
      .join(''),
  ).toBe(long);
  const { items } = await engine.turns(LOCAL, id, { limit: 200 });
  expect(items[0]?.entries[0]?.timestamp).toBe('2023-06-19T16:13:00.000Z');
});

test('speakers are named where several tell', async () => {
  const group = lines(
    { user_name: 'Bo', character_name: 'Aster' },
    said('Aster', false, 'Hello.'),
    said('Bo', true, 'Hi.'),
    said('Mira', false, 'And I?'),
  );
  const { id } = await bring(group);
  expect(await linesOf(id)).toEqual([['Hi.', 'Mira: And I?']]);
});

describe('a key makes an import happen once', () => {
  test('the same file with the same key answers the same, another file is refused, and nothing is stored twice', async () => {
    const own = await testEngine();
    const first = await own.importLorebook(LOCAL, chat, { key: 'k' });
    const counts = async () => [
      (await own.lorebooks(LOCAL, {}, 200, null)).items.length,
      (await own.templates(LOCAL, {}, 200, null)).items.length,
      (await own.listSessions(LOCAL, 200, null)).items.length,
    ];
    const before = await counts();
    expect(await own.importLorebook(LOCAL, chat, { key: 'k' })).toEqual(first);
    await expect(own.importLorebook(LOCAL, save, { key: 'k' })).rejects.toMatchObject({ code: 'KEY_REUSED' });
    await expect(own.importLorebook(LOCAL, json({ a: 1 }), { key: 'j' })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
    });
    expect(await counts()).toEqual(before);
    expect((await own.importLorebook(LOCAL, save, { key: 'j' })).lorebook_id).not.toBe(first.lorebook_id);
    expect((await own.importLorebook({ owner: 'else' }, save, { key: 'k' })).lorebook_id).not.toBe(first.lorebook_id);
    const both = await Promise.all([1, 2].map(() => own.importLorebook(LOCAL, adventure, { key: 'twice' })));
    expect(both[0]).toEqual(both[1]);
    await own.close();
  });

  test.each(['putTemplate', 'append', 'putLorebook'] as const)(
    'a store that fails at %s leaves nothing to be seen, and the same key brings all of it later',
    async (method) => {
      const store = memoryStore();
      let left = Number.POSITIVE_INFINITY;
      const failing = async (...given: never[]) => {
        if (--left < 0) throw new Error('the disk is full');
        const work: (...given: never[]) => Promise<unknown> = store[method];
        return work(...given);
      };
      const own = await makeEngine(await testParts({ store: { ...store, [method]: failing } }));
      const seen = async () => [
        (await own.lorebooks(LOCAL, {}, 200, null)).items.length,
        (await own.templates(LOCAL, {}, 200, null)).items.length,
        (await own.listSessions(LOCAL, 200, null)).items.length,
        (await store.unlisted(10)).length,
      ];
      const before = await seen();
      for (const at of method === 'append' ? [0, 2, 4] : [0]) {
        left = at;
        await expect(own.importLorebook(LOCAL, chat, { key: 'k' })).rejects.toThrow('the disk is full');
        left = Number.POSITIVE_INFINITY;
        expect(await seen()).toEqual(before);
      }
      const { session_id = '' } = await own.importLorebook(LOCAL, chat, { key: 'k' });
      expect(await seen()).toEqual(before.map((count, at) => (at < 3 ? count + 1 : 0)));
      expect((await own.act(LOCAL, session_id, 'I wait.', write)).success).toBe(true);
      await own.close();
    },
  );
});

/** Lines of the longest save. */
const SAVED = amount(1000, 10_000);

test(`a save of ${SAVED / 2} turns: read in, told as every kind of book and undone without holding up others`, async () => {
  const actions = Array.from({ length: SAVED }, (_, at) =>
    at % 2 ? `\nIt is day ${at}. ${'The sea. '.repeat(20)}` : `\n> wait ${at}`,
  );
  const heard: number[] = [];
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const file = json({ gamestarted: true, prompt: 'You wake.', memory: '', actions, worldinfo: [] });
  const { session_id = '' } = await engine.importLorebook(LOCAL, file, { heard: (_, done) => heard.push(done) });
  const sizes: number[] = [];
  for (const format of ['txt', 'markdown', 'html', 'epub', 'json'] as const) {
    const { pieces } = await engine.exportStory(LOCAL, session_id, { format });
    let size = 0;
    let largest = 0;
    for await (const piece of pieces) {
      size += piece.length;
      largest = Math.max(largest, piece.length);
    }
    sizes.push(size);
    expect(largest).toBeLessThan(format === 'json' ? 2_000_000 : 200_000);
  }
  clearInterval(timer);
  console.log(
    `${SAVED / 2} turns in and out: files of ${sizes.join(', ')} bytes; the loop was held for ${Math.round(longest)} ms at most`,
  );
  expect(heard.at(-1)).toBe(SAVED / 2);
  expect((await engine.getSession(LOCAL, session_id)).session.head.number).toBe(SAVED / 2);
  const { session } = await engine.getSession(LOCAL, session_id);
  expect(session.story.at(-1)?.text).toContain(`It is day ${SAVED - 1}.`);
  await engine.move(LOCAL, session_id, 'undo', write);
  expect((await engine.search(LOCAL, session_id, 'wait 0', 5, null)).items.length).toBeGreaterThan(0);
});

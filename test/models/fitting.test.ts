// The content level where text comes in otherwise than as a line: names, titles, labels, edits, memories, what a world is asked for with and
// what a model makes of it, and a story that is brought back. What does not fit is refused by its field, and nothing is stored.
import { memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import { expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { recordsOf } from '../support/play.ts';
import { smallWorld } from '../support/small-world.ts';
import { ORCHARD } from '../support/world-model.ts';

const BAD = 'They watch porn';
const NEVER = 'The child watches porn.';
const no = { key: undefined };

/** Every way in, with a text in it. */
const WAYS: Record<string, (engine: Engine, id: string, text: string) => Promise<unknown>> = {
  character_name: (engine, _, text) => engine.createSession(LOCAL, { character_name: text }, no),
  'title of a new story': (engine, _, text) => engine.createSession(LOCAL, { character_name: 'Wren', title: text }, no),
  title: (engine, id, text) => engine.patchSession(LOCAL, id, { title: text }, no),
  'an edit of the head': (engine, id, text) => engine.edit(LOCAL, id, 2, text, no),
  'an edit of an earlier turn': (engine, id, text) => engine.edit(LOCAL, id, 1, text, no),
  'a branch': (engine, id, text) => engine.nameBranch(LOCAL, id, 'main', text, no),
  'a bookmark': (engine, id, text) => engine.addBookmark(LOCAL, id, undefined, text, no),
  'a bookmark relabelled': async (engine, id, text) => {
    const { id: mark } = await engine.addBookmark(LOCAL, id, undefined, 'here', { key: 'mark' });
    return engine.relabelBookmark(LOCAL, id, mark, text, no);
  },
  'a memory': (engine, id, text) => engine.patchMemory(LOCAL, id, 'turn-1', { text }, no),
  'a world’s title': (engine, _, text) => engine.startGeneration(LOCAL, { ...ORCHARD, series_title: text }, no),
  'a world’s themes': (engine, _, text) => engine.startGeneration(LOCAL, { ...ORCHARD, themes: ['loyalty', text] }, no),
};

const played = async () => {
  const engine = await testEngine({ worlds: [smallWorld] });
  const id = await beginStory(engine);
  for (const line of ['I look around.', 'I wait.']) await engine.act(LOCAL, id, line, no);
  return { engine, id };
};

test.each(Object.entries(WAYS))('%s', async (_what, way) => {
  const { engine, id } = await played();
  await expect(way(engine, id, BAD)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    details: { field: expect.any(String) },
  });
  expect(JSON.stringify(await recordsOf(engine, id))).not.toContain(BAD);
  await way(engine, id, 'A quiet evening');
  await engine.close();
});

test('a story’s own level decides, also the one it gets with the same change; what none holds stays out', async () => {
  const { engine, id } = await played();
  await engine.patchSession(LOCAL, id, { title: BAD, content_level: 'mature' }, no);
  await engine.edit(LOCAL, id, 2, BAD, no);
  await expect(engine.edit(LOCAL, id, 2, NEVER, no)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(engine.patchSession(LOCAL, id, { title: BAD, content_level: 'teen' }, no)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  await engine.close();
});

test('a story that is brought back: what some level holds comes in, what none holds is refused by its record', async () => {
  const { engine, id } = await played();
  await engine.patchSession(LOCAL, id, { content_level: 'mature' }, no);
  await engine.edit(LOCAL, id, 1, BAD, no);
  const story = await engine.exportSession(LOCAL, id);
  await engine.importSession(LOCAL, story, no);
  const changed = { ...story, records: JSON.parse(JSON.stringify(story.records).replace(BAD, NEVER)) };
  const before = (await engine.listSessions(LOCAL, 10, null)).items.length;
  await expect(engine.importSession(LOCAL, changed, no)).rejects.toMatchObject({
    code: 'IMPORT_REFUSED',
    details: { field: expect.stringMatching(/^records\.\d+$/) },
  });
  expect((await engine.listSessions(LOCAL, 10, null)).items).toHaveLength(before);
  await engine.close();
});

test.each(['as the opening', 'as an answer'])(
  'a chat of another program that tells what no story may hold, %s, is refused',
  async (where) => {
    const store = memoryStore();
    const engine = await testEngine({ store, worlds: [smallWorld] });
    const said = (name: string, is_user: boolean, mes: string) => ({ name, is_user, mes, extra: {} });
    const words = where === 'as the opening' ? [NEVER, 'She nods.'] : ['Hello.', NEVER];
    const rows = [
      { user_name: 'Bo', character_name: 'Aster', chat_metadata: {} },
      said('Aster', false, words[0] ?? ''),
      said('Bo', true, 'I wait.'),
      said('Aster', false, 'The rain goes on.'),
      said('Bo', true, 'I wait.'),
      said('Aster', false, words[1] ?? ''),
    ];
    const file = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
    for (const importing of [{}, { key: 'k' }])
      await expect(engine.importLorebook(LOCAL, file, importing)).rejects.toMatchObject({
        code: 'IMPORT_REFUSED',
        details: { field: where === 'as the opening' ? 'records.0' : 'records.2' },
      });
    // No turn of it stays where nobody could delete it: a repetition is refused too.
    expect((await store.sessionIds(10, null)).items).toEqual([]);
    expect((await engine.listSessions(LOCAL, 10, null)).items).toEqual([]);
    expect((await engine.lorebooks(LOCAL, {}, 10, null)).items.filter(({ shipped }) => !shipped)).toEqual([]);
    await engine.close();
  },
);

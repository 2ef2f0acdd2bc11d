// A key makes a write happen once: bookmarks, restoring, creating and importing answer a repeated key as the first time, and a key
// that was used for something else is refused, whatever was played in between.
import type { Engine } from '@emergent/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';

const write = { key: undefined };
const reused = { code: 'KEY_REUSED' };
let engine: Engine;
let id = '';
beforeEach(async () => {
  engine = await testEngine();
  id = await beginStory(engine);
});
const play = () => engine.act(LOCAL, id, 'I look around.', write);

describe('bookmarks', () => {
  test('a repeated key answers the bookmark it made after playing on, and after it was removed', async () => {
    await play();
    const first = await engine.addBookmark(LOCAL, id, undefined, 'here', { key: 'mark' });
    await play();
    expect(await engine.addBookmark(LOCAL, id, undefined, 'here', { key: 'mark' })).toEqual(first);
    await engine.relabelBookmark(LOCAL, id, first.id, 'there', { key: 'name' });
    await engine.removeBookmark(LOCAL, id, first.id, { key: 'remove' });
    await engine.removeBookmark(LOCAL, id, first.id, { key: 'remove' });
    expect(await engine.addBookmark(LOCAL, id, undefined, 'here', { key: 'mark' })).toMatchObject({ id: first.id });
    expect(await engine.relabelBookmark(LOCAL, id, first.id, 'there', { key: 'name' })).toMatchObject({
      label: 'there',
    });
    expect((await engine.bookmarks(LOCAL, id, undefined, null)).items).toEqual([]);
    await expect(engine.addBookmark(LOCAL, id, undefined, 'else', { key: 'mark' })).rejects.toMatchObject(reused);
  });
  test.each([{ key: undefined }, { key: 'a key' }])('one that is not there is not found: %o', async (by) => {
    const missing = { code: 'BOOKMARK_NOT_FOUND' };
    const { length } = (await engine.exportSession(LOCAL, id)).records;
    await expect(engine.removeBookmark(LOCAL, id, 'bookmark-9', by)).rejects.toMatchObject(missing);
    await expect(engine.relabelBookmark(LOCAL, id, 'bookmark-9', 'x', by)).rejects.toMatchObject(missing);
    expect((await engine.exportSession(LOCAL, id)).records).toHaveLength(length);
  });
});

describe('taking a deleted story back', () => {
  test('the same key answers again, also when it was deleted once more since', async () => {
    await engine.deleteSession(LOCAL, id, write);
    await engine.restoreSession(LOCAL, id, { key: 'back' });
    await engine.deleteSession(LOCAL, id, write);
    const answer = await engine.restoreSession(LOCAL, id, { key: 'back' });
    expect(answer.session.session_id).toBe(id);
    await expect(engine.getSession(LOCAL, id)).rejects.toMatchObject({ code: 'SESSION_DELETED' });
  });
  test('a key of something else is refused, though the story lives', async () => {
    await engine.addBookmark(LOCAL, id, undefined, 'here', { key: 'mark' });
    await expect(engine.restoreSession(LOCAL, id, { key: 'mark' })).rejects.toMatchObject(reused);
    expect((await engine.restoreSession(LOCAL, id, { key: 'other' })).session.session_id).toBe(id);
  });
});

describe('creating and importing', () => {
  test('an import answers its key again after the story went on, and refuses another story', async () => {
    await play();
    const story = await engine.exportSession(LOCAL, id);
    const first = await engine.importSession(LOCAL, structuredClone(story), { key: 'in' });
    await engine.act(LOCAL, first.session_id, 'I wait.', write);
    expect(await engine.importSession(LOCAL, structuredClone(story), { key: 'in' })).toEqual(first);
    await play();
    const longer = await engine.exportSession(LOCAL, id);
    await expect(engine.importSession(LOCAL, longer, { key: 'in' })).rejects.toMatchObject(reused);
  });
  test('the same key may create and import: they are two stories', async () => {
    const made = await engine.createSession(LOCAL, { character_name: 'Ada' }, { key: 'k' });
    const story = await engine.exportSession(LOCAL, id);
    const brought = await engine.importSession(LOCAL, story, { key: 'k' });
    expect(brought.session_id).not.toBe(made.session_id);
  });
  test("an import's key may be one of the story's own", async () => {
    await engine.act(LOCAL, id, 'I look around.', { key: 'k' });
    const story = await engine.exportSession(LOCAL, id);
    const { session_id, turns } = await engine.importSession(LOCAL, structuredClone(story), { key: 'k' });
    expect(turns).toBe(1);
    expect(await engine.importSession(LOCAL, story, { key: 'k' })).toEqual({ session_id, turns });
  });
});

// A story taken along and brought back: export, import, export gives the same turns, branches, dice and digests; `replay --verify` folds an
// export without any model; a changed export is refused by name.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryStore } from '@emergent/adapters';
import type { Engine } from '@emergent/engine';
import type { LogRecord, StoryExport, TurnRecord } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { botLine, sequence } from '../support/lines.ts';
import { expectSound } from '../support/play.ts';
import { CLI } from '../support/root.ts';
import { run, temporaryFolder } from '../support/server-process.ts';
import { smallWorld } from '../support/small-world.ts';

const write = { key: undefined };
const folder = temporaryFolder();
let engine: Engine;
let story: StoryExport;
let id = '';

/** Eighty turns with two more branches, an edit, a bookmark and an undo at the end. */
beforeAll(async () => {
  engine = await testEngine();
  id = await beginStory(engine);
  const next = sequence(7);
  for (let turn = 0; turn < 80; turn++) {
    await engine.act(LOCAL, id, botLine((await engine.getSession(LOCAL, id)).session, next), write);
    if (turn % 30 === 20) await engine.retry(LOCAL, id, write);
  }
  await engine.edit(LOCAL, id, 3, 'It was told otherwise.', write);
  await engine.addBookmark(LOCAL, id, 5, 'the fifth', write);
  await engine.move(LOCAL, id, 'undo', write);
  story = await engine.exportSession(LOCAL, id);
});
afterAll(folder.remove);

const withoutNames = (records: readonly LogRecord[]) =>
  records.map(({ session_id: _, ...record }) => ({
    ...record,
    imported_from: null,
    // The beginning is the import's own write.
    ...(record.kind === 'began' ? { idempotency_key: '', request: '' } : {}),
  }));

type Change = (records: LogRecord[]) => number;
const turnsOf = (records: LogRecord[]) => records.filter((record) => record.kind === 'turn');

/** Changes the last turn that fits, or no record (-1). */
const onTurn =
  (fits: (turn: TurnRecord) => boolean, change: Partial<TurnRecord> | ((turn: TurnRecord) => Partial<TurnRecord>)) =>
  (records: LogRecord[]) => {
    const turn = turnsOf(records).findLast(fits);
    if (turn !== undefined) Object.assign(turn, typeof change === 'function' ? change(turn) : change);
    return turn?.seq ?? -1;
  };
const any = () => true;
const isMilestone = (turn: TurnRecord) => turn.leaps !== null;

/** Adds a record at the end, standing where the story stands. */
const added = (more: Record<string, unknown>) => (records: LogRecord[]) => {
  const last = records.at(-1);
  const { v, session_id, request, at, head, redo } = last ?? {};
  const base = { v, session_id, request, at, head, redo, seq: records.length, idempotency_key: 'added' };
  // Proven by nothing: what is tried here is whether an import takes it.
  records.push({ ...base, ...more } as unknown as LogRecord);
  return records.length - 1;
};

/** What play can never make, by what was changed. */
const NEVER_MADE: [string, Change][] = [
  ['leaps that go round in a circle', onTurn(isMilestone, (turn) => ({ leaps: [turn.seq] }))],
  ['leaps that lead nowhere', onTurn(isMilestone, { leaps: [] })],
  ['leaps between milestones', onTurn((turn) => !isMilestone(turn), { leaps: [0] })],
  ['another branch', onTurn(any, { branch: 'elsewhere' })],
  ['a head that is not its own', onTurn(any, { head: 0 })],
  ['a redo', onTurn((turn) => turn.seq > 2, { redo: 1 })],
  ['another length of the story', onTurn(any, { story_length: 1_000_000 })],
  ['a line longer than any', onTurn(any, { line: 'x'.repeat(1001) })],
  ['a telling longer than any', onTurn(any, { telling: 'x'.repeat(20_001) })],
  ['more notices than any', onTurn(any, { notices: Array.from({ length: 65 }, () => 'x') })],
  ['more terms than any', onTurn(any, { terms: Array.from({ length: 65 }, () => 'x') })],
  ['a suggestion longer than any', onTurn(any, { suggestions: ['x'.repeat(500)] })],
  ['proposals without bounds', onTurn(any, { proposals: { world: 'x'.repeat(300_000) } })],
  ['a bookmark below the beginning', added({ kind: 'noted', note: mark({ number: -1 }) })],
  ['a bookmark of a turn that is not there', added({ kind: 'noted', note: mark({ turn: 9999 }) })],
  ['a label longer than any', added({ kind: 'noted', note: mark({ label: 'x'.repeat(201) }) })],
  ['new words longer than any', added({ kind: 'retold', turn: 1, text: 'x'.repeat(6001) })],
  ['a note that moves the head', added({ kind: 'noted', note: mark({}), head: 0, redo: null })],
  ['a redo below the head', added({ kind: 'moved', move: 'undo', redo: 0 })],
];
function mark(more: Record<string, unknown>) {
  return { note: 'bookmark', id: 'bookmark-0', turn: 0, number: 0, label: '', ...more };
}

describe('export and import', () => {
  test('to another place and back: turns, branches, dice and digests are equal', async () => {
    const elsewhere = await testEngine();
    const { session_id, turns } = await elsewhere.importSession(LOCAL, JSON.parse(JSON.stringify(story)), write);
    const again = await elsewhere.exportSession(LOCAL, session_id);
    expect(session_id).not.toBe(id);
    expect(turns).toBe(story.records.filter((record) => record.kind === 'turn').length);
    expect(withoutNames(again.records)).toEqual(withoutNames(story.records));
    expect(again.seed).toBe(story.seed);
    const [mine, theirs] = await Promise.all([
      engine.branches(LOCAL, id, 200, null),
      elsewhere.branches(LOCAL, session_id, 200, null),
    ]);
    expect(theirs).toEqual(mine);
    expect(mine.items.length).toBeGreaterThan(1);
    await elsewhere.move(LOCAL, session_id, 'redo', write);
    await elsewhere.act(LOCAL, session_id, 'I go on as if nothing had happened.', write);
    await expectSound(elsewhere, session_id);
  });
  test.each([
    [
      'an effect that never was',
      (record: LogRecord) =>
        record.kind === 'turn' &&
        record.effects.push({ type: 'health.changed', v: 1, amount: 900, health: 900, cause: 'wishing' }),
    ],
    [
      'a digest',
      (record: LogRecord) =>
        'digest' in record && record.digest !== null && Object.assign(record, { digest: '0'.repeat(64) }),
    ],
    ['a missing parent', (record: LogRecord) => record.kind === 'turn' && Object.assign(record, { parent: 9999 })],
  ])('changed by hand is refused by name: %s', async (_, change) => {
    const changed = structuredClone(story);
    const at = changed.records.findLastIndex((record) => change(record));
    await expect(engine.importSession(LOCAL, changed, write)).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
      details: { field: `records.${at}` },
    });
  });
  test.each(NEVER_MADE)('what play can never make is refused by name: %s', async (_, change) => {
    const changed = structuredClone(story);
    const at = change(changed.records);
    expect(at).toBeGreaterThan(0);
    const refused = await engine.importSession(LOCAL, changed, write).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'IMPORT_REFUSED', details: { field: `records.${at}` } });
  });
  test('a tip between milestones that holds what no schema allows is refused', async () => {
    const changed = structuredClone(story);
    const turns = changed.records.filter((record) => record.kind === 'turn');
    const tip = turns.findLast((turn) => turn.digest === null && !turns.some((other) => other.parent === turn.seq));
    tip?.effects.push({ type: 'experience.gained', v: 1, amount: 1, experience: 10_000_001, reason: 'wishing' });
    await expect(engine.importSession(LOCAL, changed, write)).rejects.toMatchObject({
      details: { field: `records.${tip?.seq}` },
    });
  });
  test('an import that was broken off goes on with the same key; another story does not', async () => {
    const store = memoryStore();
    const key = { key: 'in' };
    let left = 40;
    const breaking = { ...store, append: (record: LogRecord) => (left-- > 0 ? store.append(record) : cut()) };
    const cut = () => Promise.reject(new Error('the lights went out'));
    await expect((await testEngine({ store: breaking })).importSession(LOCAL, story, key)).rejects.toThrow('lights');
    const after = await testEngine({ store });
    expect((await after.listSessions(LOCAL, 10, null)).items).toEqual([]);
    const other = await engine.exportSession(LOCAL, await beginStory(engine));
    const otherId = other.records[0]?.session_id ?? '';
    for (const line of ['I wait.', 'I look around.']) await engine.act(LOCAL, otherId, line, write);
    await expect(after.importSession(LOCAL, await engine.exportSession(LOCAL, otherId), key)).rejects.toMatchObject({
      code: 'KEY_REUSED',
    });
    const { session_id } = await after.importSession(LOCAL, story, key);
    const again = await after.exportSession(LOCAL, session_id);
    expect(withoutNames(again.records)).toEqual(withoutNames(story.records));
  });
  test('however often an import breaks off, under its key there is one world in the end, and none before', async () => {
    const short = await engine.exportSession(LOCAL, await beginStory(engine));
    const store = memoryStore();
    let fails = true;
    const append = (record: LogRecord) =>
      fails && record.kind === 'began' ? Promise.reject(new Error('the lights went out')) : store.append(record);
    const elsewhere = await testEngine({ store: { ...store, append }, worlds: [smallWorld] });
    const own = async () => (await elsewhere.lorebooks(LOCAL, {}, 100, null)).items.filter(({ shipped }) => !shipped);
    for (let tried = 0; tried < 3; tried++) {
      await expect(elsewhere.importSession(LOCAL, short, { key: 'in' })).rejects.toThrow('lights');
      expect(await own()).toEqual([]);
    }
    fails = false;
    const { session_id } = await elsewhere.importSession(LOCAL, short, { key: 'in' });
    const [book, ...more] = await own();
    expect([book?.series_metadata, more]).toEqual([short.lorebook.series_metadata, []]);
    expect((await elsewhere.templates(LOCAL, { lorebook_id: book?.id }, 10, null)).items).toHaveLength(1);
    expect((await elsewhere.act(LOCAL, session_id, 'I wait.', write)).success).toBe(true);
    await elsewhere.close();
  });
  test('the same key with another body is refused, whatever of it is other; so is a seed that is not the story’s', async () => {
    const short = await engine.exportSession(LOCAL, await beginStory(engine));
    const key = { key: 'once' };
    const first = await engine.importSession(LOCAL, short, key);
    expect(await engine.importSession(LOCAL, structuredClone(short), key)).toEqual(first);
    for (const other of [{ exported_at: '2001-01-01T00:00:00.000Z' }, { seed: 'another' }])
      await expect(engine.importSession(LOCAL, { ...short, ...other }, key)).rejects.toMatchObject({
        code: 'KEY_REUSED',
      });
    const refused = { code: 'IMPORT_REFUSED', details: { field: 'seed' } };
    await expect(engine.importSession(LOCAL, { ...short, seed: 'another' }, write)).rejects.toMatchObject(refused);
  });
  test('a template whose id a player chose is exported under that id; an import begins in that very one, or in a copy where it is another', async () => {
    const [ada, bob] = [{ owner: 'guest-ada' }, { owner: 'guest-bob' }];
    const store = memoryStore();
    const shared = await testEngine({ store, worlds: [smallWorld] });
    const { id: _, revision: __, owner: ___, shipped: ____, created_at: _____, ...input } = smallWorld.template;
    await shared.putTemplate(ada, 'my-door', input);
    const body = { character_name: 'Wren', scenario_template_id: 'my-door' };
    const begun = (await shared.createSession(ada, body, write)).session_id;
    const exported = await shared.exportSession(ada, begun);
    const scenarioOf = ([began]: readonly LogRecord[]) => began?.kind === 'began' && began.scenario_id;
    expect([exported.template.id, scenarioOf(exported.records)]).toEqual(['my-door', 'my-door']);
    const pieces = [];
    for await (const piece of (await shared.exportStory(ada, begun, { format: 'json' })).pieces) pieces.push(piece);
    const file: StoryExport = JSON.parse(Buffer.concat(pieces).toString());
    expect([file.template, file.records]).toEqual([exported.template, exported.records]);
    const keptFor = async (who: typeof ada, what: StoryExport) =>
      scenarioOf(await store.bySeqs((await shared.importSession(who, what, write)).session_id, [0]));
    const kept = scenarioOf(await store.bySeqs(begun, [0])) || '';
    expect(kept).toMatch(/^my-door~/);
    expect(await keptFor(ada, file)).toBe(kept);
    expect(await keptFor(bob, file)).toBe(kept);
    const older = { ...file, template: { ...file.template, id: kept } };
    expect(await keptFor(ada, older)).toBe(kept);
    const changed = { ...file, template: { ...file.template, title: 'Another door' } };
    expect(await keptFor(bob, changed)).toMatch(/-0001$/);
    await shared.close();
  });
  test('others are served while a story is read in', async () => {
    let served = 0;
    const timer = setInterval(() => served++, 1);
    await engine.importSession(LOCAL, structuredClone(story), write);
    clearInterval(timer);
    expect(served).toBeGreaterThan(0);
  });
});

describe('emergent replay --verify', () => {
  const verify = (name: string, content: StoryExport) => {
    writeFileSync(join(folder.path, name), JSON.stringify(content));
    return run([CLI, 'replay', '--verify', name], folder.path).ended;
  };
  test('folds an export without any model and finds every digest equal', async () => {
    const { code, stdout, stderr } = await verify('story.json', story);
    const turns = story.records.filter((record) => record.kind === 'turn').length;
    expect(stderr).toBe('');
    expect(stdout).toContain(`${turns} turns folded`);
    expect(code).toBe(0);
  });
  test('names the turn that was changed', async () => {
    const changed = structuredClone(story);
    const turn = changed.records.findLast((record) => record.kind === 'turn' && record.digest !== null);
    if (turn?.kind === 'turn') turn.digest = '0'.repeat(64);
    const { code, stderr } = await verify('changed.json', changed);
    expect(stderr).toContain(`seq ${turn?.seq}`);
    expect(code).toBe(1);
  });
});

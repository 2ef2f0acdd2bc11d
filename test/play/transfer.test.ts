// A story taken along and brought back: export, import, export gives the same turns, branches, dice and digests; `replay --verify` folds an
// export without any model; a changed export is refused by name.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@emergent/engine';
import type { LogRecord, StoryExport } from '@emergent/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginStory, LOCAL, testEngine } from '../support/engine.ts';
import { botLine, sequence } from '../support/lines.ts';
import { expectSound } from '../support/play.ts';
import { CLI } from '../support/root.ts';
import { run, temporaryFolder } from '../support/server-process.ts';

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
  records.map(({ session_id: _, ...record }) => ({ ...record, imported_from: null }));

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

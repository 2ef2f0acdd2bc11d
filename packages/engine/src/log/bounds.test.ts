// What is kept at hand of records and worlds is bounded in bytes, not in how many they are: large ones are let go sooner.
import { makeWorld } from '@emergent/core';
import { BeganRecord, Lorebook, ScenarioTemplate } from '@emergent/schema';
import { expect, test } from 'vitest';
import { indexLore } from '../lore-patterns.ts';
import { snapshotSample, turnSample } from '../ports/contract-samples.ts';
import { boundedRecord } from '../turn/bounded-record.ts';
import { makeOpening } from './opening.ts';
import { makeRecordShelf } from './record-shelf.ts';
import { bookBytes, nodeBytes } from './weights.ts';
import { makeWorldShelf } from './world-shelf.ts';

test('of long turns fewer are kept than of short ones, and those that are used', () => {
  const kept = (length: number): number => {
    const shelf = makeRecordShelf();
    const seqs = Array.from({ length: 40 }, (_, at) => at + 1);
    for (const seq of seqs) {
      shelf.put(turnSample('s', seq, { telling: 'x'.repeat(length) }));
      shelf.get('s', 1);
    }
    expect(shelf.get('s', 1)?.seq).toBe(1);
    return seqs.filter((seq) => shelf.get('s', seq) !== undefined).length;
  };
  expect(kept(100)).toBe(40);
  expect(kept(1_000_000)).toBe(8);
});

test('a record that was held to its size is weighed without writing it again, and weighs what it weighs when it is read', () => {
  const read = turnSample('s', 1);
  let written = 0;
  const toJSON = () => {
    written++;
    return read;
  };
  const record = { ...read, toJSON };
  expect(nodeBytes(boundedRecord(record))).toBe(nodeBytes(read));
  expect(written).toBe(1);
});

const AT = '2026-01-01T00:00:00.000Z';
const bookOf = (id: string): Lorebook =>
  Lorebook.parse({
    ...{ id, revision: 1, owner: 'one', shipped: false, created_at: AT, updated_at: AT },
    series_metadata: { title: id },
    locations: [{ name: 'Quay', description: 'x'.repeat(500) }],
  });
const template = ScenarioTemplate.parse({
  ...{ id: 't', revision: 1, owner: 'one', shipped: false, created_at: AT, updated_at: AT },
  ...{ title: 'T', lorebook_id: 'a', setting_location: 'Quay' },
});

test('worlds beyond the room are read again, one alone is kept however large it is, and at once it is read once', async () => {
  const read: string[] = [];
  const store = {
    lorebook: async (id: string) => {
      read.push(id);
      return bookOf(id);
    },
    template: async () => template,
  };
  const refTo = (id: string) => ({ lorebook_id: id, lorebook_revision: 1, scenario_id: 't', scenario_revision: 1 });
  const asked = async (room: number, ids: string): Promise<string> => {
    const shelf = makeWorldShelf(store, room);
    read.length = 0;
    for (const id of ids) await shelf.get(refTo(id));
    return read.join('');
  };
  const size = bookBytes(bookOf('a'));
  expect(await asked(3 * size, 'abcabc')).toBe('abc');
  expect(await asked(2.5 * size, 'abacbb')).toBe('abcb');
  expect(await asked(size / 2, 'aabba')).toBe('aba');
  const shelf = makeWorldShelf(store, size);
  read.length = 0;
  await Promise.all([shelf.get(refTo('a')), shelf.get(refTo('a'))]);
  expect(read).toEqual(['a']);
});

const beganOf = (id: string) =>
  BeganRecord.parse({
    ...{ v: 1, session_id: id, seq: 0, idempotency_key: 'key', request: 'a'.repeat(64), at: AT, head: 0, redo: null },
    ...{ kind: 'began', owner: 'one', seed: 'b'.repeat(64), digest: 'c'.repeat(64), telling: 'Rain.', suggestions: [] },
    ...{ scenario_id: 't', scenario_revision: 1, lorebook_id: 'a', lorebook_revision: 1, imported_from: null },
    ...{
      settings: { title: 'T', style: {}, difficulty: 'medium', content_level: 'teen' },
      state: snapshotSample(id, 0).state,
    },
  });

test('stories in one large book do not push out those of others: it is kept once for all of them', async () => {
  const read: string[] = [];
  const store = {
    last: async (id: string) => {
      read.push(id);
      return turnSample(id, 1);
    },
    lastSeq: async () => 1,
    notes: async () => [],
  };
  const paths = {
    node: async (id: string) => beganOf(id),
    turns: async () => [],
    stateAt: async (head: { session_id: string }) => ({ state: beganOf(head.session_id).state, recent: [], sums: [] }),
    beginning: async (id: string) => beganOf(id),
    forget: () => undefined,
  };
  const large = { ...bookOf('a'), tone: 'x'.repeat(10 * 1024 * 1024) };
  const shelved = { world: makeWorld(large, template), lore: await indexLore(bookOf('a')) };
  const opening = makeOpening(store, { tick: () => 0 }, paths, { get: async () => shelved });
  const all = Array.from('oabcdefghio');
  for (const id of all) expect((await opening.open('one', id)).world).toBe(shelved.world);
  expect(read.join('')).toBe('oabcdefghi');
});

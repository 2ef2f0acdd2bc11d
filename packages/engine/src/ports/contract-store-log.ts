// What every store promises about the log: one insert is the commit, two keys are unique, reads find what was appended. Part of contract-store.ts.

import type { LogRecord } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { movedSample, noteSample, retoldSample, turnSample } from './contract-samples.ts';
import { TERM_REACH } from './paging.ts';
import type { Store } from './store.ts';

export type WithStore = (work: (store: Store) => Promise<void>) => () => Promise<void>;

const S = '6d1c2f0a-0000-4000-8000-000000000001';
const OTHER = '6d1c2f0a-0000-4000-8000-000000000002';

const appendAll = async (store: Store, records: LogRecord[]): Promise<void> => {
  for (const record of records) expect(await store.append(record)).toEqual({ outcome: 'stored' });
};
const seqs = (records: LogRecord[]): number[] => records.map((record) => record.seq);

const appending = (within: WithStore): void => {
  test(
    'a record comes back as it was appended, to the byte',
    within(async (store) => {
      const text = `' " ; -- % _ \\ </script> \u{1f6e1} \u202e שלום e\u0301 \r\n\t${'long '.repeat(4000)}`;
      const records = [
        noteSample(S, 0),
        turnSample(S, 1, { line: text, telling: text }),
        retoldSample(S, 2),
        movedSample(S, 3),
      ];
      await appendAll(store, records);
      expect(await store.after(S, -1, 10)).toEqual(records);
      expect(await store.last(S)).toEqual(records[3]);
      expect(await store.lastSeq(S)).toBe(records[3]?.seq);
    }),
  );
  test(
    'what was never appended is not found',
    within(async (store) => {
      await appendAll(store, [noteSample(S, 0)]);
      expect([await store.last(OTHER), await store.lastSeq(OTHER)]).toEqual([null, null]);
      expect(await store.byKey(OTHER, 'key-0')).toBeNull();
      expect(await store.byKey(S, 'KEY-0')).toBeNull();
      expect(await store.bySeqs(OTHER, [0])).toEqual([]);
      expect(await store.after(OTHER, -1, 10)).toEqual([]);
      expect(await store.notes(OTHER)).toEqual([]);
      expect(await store.hasChild(OTHER, 0)).toBe(false);
      expect(await store.tip(S, 'main')).toBeNull();
      expect(await store.branches(S, 10, null)).toEqual({ items: [], next: null });
      expect(await store.byTerms(OTHER, ['rain'], null, 10)).toEqual([]);
    }),
  );
  test(
    'a second record of the same seq or the same key is a duplicate and changes nothing',
    within(async (store) => {
      const first = turnSample(S, 1, { idempotency_key: 'one', terms: ['first'] });
      await appendAll(store, [first]);
      const sameSeq = turnSample(S, 1, { idempotency_key: 'two', line: 'another', terms: ['second'] });
      const sameKey = turnSample(S, 2, { idempotency_key: 'one', line: 'another', terms: ['second'] });
      for (const again of [first, sameSeq, sameKey]) {
        expect(await store.append(again)).toEqual({ outcome: 'duplicate' });
      }
      expect(await store.after(S, -1, 10)).toEqual([first]);
      expect(await store.byKey(S, 'two')).toBeNull();
      expect(await store.byTerms(S, ['second'], null, 10)).toEqual([]);
      await appendAll(store, [turnSample(OTHER, 1, { idempotency_key: 'one' })]);
    }),
  );
  test(
    'of many who append the same seq at once, one is stored',
    within(async (store) => {
      for (let seq = 1; seq <= 20; seq++) {
        const writers = Array.from({ length: 8 }, (_, writer) =>
          store.append(turnSample(S, seq, { idempotency_key: `${seq}-${writer}`, line: `writer ${writer}` })),
        );
        const outcomes = (await Promise.all(writers)).map((answer) => answer.outcome);
        expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
        const winner = outcomes.indexOf('stored');
        expect(await store.bySeqs(S, [seq])).toMatchObject([{ line: `writer ${winner}` }]);
      }
      expect(await store.after(S, -1, 100)).toHaveLength(20);
    }),
  );
  test(
    'of many who append the same key at once, one is stored',
    within(async (store) => {
      const writers = Array.from({ length: 8 }, (_, writer) =>
        store.append(turnSample(S, writer, { idempotency_key: 'k' })),
      );
      const outcomes = (await Promise.all(writers)).map((answer) => answer.outcome);
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(await store.after(S, -1, 100)).toHaveLength(1);
    }),
  );
};

const reading = (within: WithStore): void => {
  test(
    'reads by key, by seqs, after a seq, and notes, each in ascending order',
    within(async (store) => {
      await appendAll(store, [
        noteSample(S, 0),
        turnSample(S, 1),
        retoldSample(S, 2),
        turnSample(S, 3),
        noteSample(S, 4),
      ]);
      await appendAll(store, [turnSample(OTHER, 1)]);
      expect((await store.byKey(S, 'key-3'))?.seq).toBe(3);
      expect(seqs(await store.bySeqs(S, [4, 1, 3, 1, 99]))).toEqual([1, 3, 4]);
      expect(await store.bySeqs(S, [])).toEqual([]);
      expect(seqs(await store.after(S, 1, 2))).toEqual([2, 3]);
      expect(await store.after(S, 4, 2)).toEqual([]);
      expect(seqs(await store.notes(S))).toEqual([0, 2, 4]);
      expect((await store.last(S))?.seq).toBe(4);
    }),
  );
  test(
    'what a caller changes on a record it was given stays its own',
    within(async (store) => {
      const record = turnSample(S, 1);
      await appendAll(store, [record]);
      record.suggestions.push('changed');
      const read = await store.tip(S, 'main');
      read?.suggestions.push('changed');
      expect((await store.tip(S, 'main'))?.suggestions).toEqual(['Wait']);
    }),
  );
};

const tree = (within: WithStore): void => {
  test(
    'hasChild, tip and branches follow parents and labels of turns',
    within(async (store) => {
      const fork = { branch: 'b2', parent: 1, number: 2, line: 'the other way' };
      const moved = movedSample(S, 3);
      await appendAll(store, [
        turnSample(S, 1),
        turnSample(S, 2),
        moved,
        turnSample(S, 4, fork),
        turnSample(S, 5, { parent: 2, number: 3 }),
      ]);
      expect(await store.hasChild(S, 0)).toBe(true);
      expect(await store.hasChild(S, 2)).toBe(true);
      expect(await store.hasChild(S, 3)).toBe(false);
      expect(await store.hasChild(S, 4)).toBe(false);
      expect((await store.tip(S, 'main'))?.seq).toBe(5);
      expect((await store.tip(S, 'b2'))?.seq).toBe(4);
      expect(await store.tip(S, 'b3')).toBeNull();
      const { items, next } = await store.branches(S, 10, null);
      expect(next).toBeNull();
      expect(items.map((row) => [row.branch, row.first.seq, row.tip_seq, row.tip_number, row.tip_line])).toEqual([
        ['main', 1, 5, 3, 'I do deed 5'],
        ['b2', 4, 4, 2, 'the other way'],
      ]);
      expect(items[0]?.first).toEqual(turnSample(S, 1));
      expect(items[0]?.tip_at).toBe(turnSample(S, 5).at);
    }),
  );
  test(
    'branches come in pages, newest tips first, each once',
    within(async (store) => {
      for (let seq = 1; seq <= 7; seq++) await appendAll(store, [turnSample(S, seq, { branch: `b${seq}` })]);
      const pages: string[][] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Store['branches']>> = await store.branches(S, 3, cursor);
        pages.push(page.items.map((row) => row.branch));
        cursor = page.next;
      } while (cursor !== null);
      expect(pages).toEqual([['b7', 'b6', 'b5'], ['b4', 'b3', 'b2'], ['b1']]);
    }),
  );
};

const terms = (within: WithStore): void => {
  test(
    'terms are found exactly: most matches first, then newest, in their own session',
    within(async (store) => {
      await appendAll(store, [
        turnSample(S, 1, { terms: ['mira', 'harbour', 'größe', '港'] }),
        turnSample(S, 2, { terms: ['mira', 'mira', 'old man'] }),
        turnSample(S, 3, { terms: ['harbour', 'mira'] }),
        turnSample(S, 4, { terms: ['miranda', "o'neil", 'a"b', 'NEAR', 'MIRA'] }),
        turnSample(OTHER, 1, { terms: ['mira'] }),
      ]);
      const found = async (...wanted: string[]) =>
        (await store.byTerms(S, wanted, null, 10)).map((hit) => [hit.seq, hit.score]);
      expect(await found('mira', 'harbour')).toEqual([
        [3, 2],
        [1, 2],
        [2, 1],
      ]);
      expect(await found('mira', 'mira')).toEqual([
        [3, 1],
        [2, 1],
        [1, 1],
      ]);
      expect(await found('größe', '港')).toEqual([[1, 2]]);
      expect(await found('old man')).toEqual([[2, 1]]);
      expect(await found('old')).toEqual([]);
      expect(await found("o'neil", 'a"b', 'NEAR')).toEqual([[4, 3]]);
      expect(await found('mir', 'mir*', '', '" OR "', 'near', 'grosse')).toEqual([]);
      expect(await found()).toEqual([]);
      expect(await store.byTerms(S, ['mira'], null, 2)).toEqual([
        { seq: 3, score: 1 },
        { seq: 2, score: 1 },
      ]);
      expect(await store.byTerms(S, ['mira', 'harbour'], 3, 10)).toEqual([
        { seq: 1, score: 2 },
        { seq: 2, score: 1 },
      ]);
    }),
  );
  test(
    'a term reaches a fixed number of turns back',
    within(async (store) => {
      for (let seq = 1; seq <= TERM_REACH + 3; seq++) await appendAll(store, [turnSample(S, seq, { terms: ['rain'] })]);
      const hits = await store.byTerms(S, ['rain'], null, TERM_REACH + 10);
      expect([hits.length, hits[0]?.seq, hits.at(-1)?.seq]).toEqual([TERM_REACH, TERM_REACH + 3, 4]);
      expect(await store.byTerms(S, ['rain'], 4, TERM_REACH)).toHaveLength(3);
    }),
  );
};

const purging = (within: WithStore): void => {
  test(
    'a purged log is gone whole, terms and all; another session keeps its own; the id can be used again',
    within(async (store) => {
      for (let seq = 1; seq <= 450; seq++) await appendAll(store, [turnSample(S, seq, { terms: ['rain'] })]);
      await appendAll(store, [turnSample(OTHER, 1, { terms: ['rain'] })]);
      await store.purge(S);
      expect([await store.last(S), await store.lastSeq(S)]).toEqual([null, null]);
      expect(await store.after(S, -1, 10)).toEqual([]);
      expect(await store.byTerms(S, ['rain'], null, 10)).toEqual([]);
      expect(await store.byTerms(OTHER, ['rain'], null, 10)).toEqual([{ seq: 1, score: 1 }]);
      await appendAll(store, [turnSample(S, 1, { terms: ['sun'] })]);
      expect(await store.byTerms(S, ['rain'], null, 10)).toEqual([]);
      expect(await store.byTerms(S, ['sun'], null, 10)).toEqual([{ seq: 1, score: 1 }]);
      await store.purge('6d1c2f0a-0000-4000-8000-00000000000f');
    }),
  );
};

/** Holds also for a store that drops every write but `append`. */
export const describeLog = (within: WithStore): void => {
  describe('the log', () => {
    appending(within);
    reading(within);
    tree(within);
    terms(within);
    purging(within);
  });
};

// What every store promises of telling all that is in it: each thing once, in order, whoever owns it. Part of contract-store.ts.
import { describe, expect, test } from 'vitest';
import { bookSample, taskSample, templateSample, turnSample } from './contract-samples.ts';
import type { WithStore } from './contract-store-log.ts';
import type { Page, Store } from './store.ts';

const SESSIONS = ['a', 'b', 'c'].map((letter) => `6d1c2f0a-0000-4000-8000-00000000000${letter}`);

/** Two at a time, so that every list needs its cursor. */
const all = async <Item>(page: (limit: number, cursor: string | null) => Promise<Page<Item>>): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const { items: more, next }: Page<Item> = await page(2, cursor);
    expect(more.length).toBeLessThanOrEqual(2);
    items.push(...more);
    cursor = next;
  } while (cursor !== null);
  return items;
};

const putSome = async (store: Store): Promise<void> => {
  for (const session of SESSIONS.toReversed()) await store.append(turnSample(session, 1));
  for (const revision of [1, 2]) {
    await store.putLorebook(bookSample('old', { revision, owner: 'someone' }));
    await store.putTemplate(templateSample('way', { revision, owner: 'someone' }));
  }
  await store.putLorebook(bookSample('new'));
  await store.deleteLorebook('old');
  for (const id of ['t2', 't1', 't3']) await store.addTask(taskSample(id, { owner: `owner of ${id}` }));
};

export const describeContents = (within: WithStore, caches: 'kept' | 'dropped'): void => {
  describe('contents', () => {
    test(
      'an empty store tells nothing',
      within(async (store) => {
        expect(await all(store.sessionIds)).toEqual([]);
        expect(await all(store.everyLorebook)).toEqual([]);
        expect(await all(store.everyTemplate)).toEqual([]);
        expect(await all(store.everyValue)).toEqual([]);
        expect(await all(store.everySum)).toEqual([]);
        expect(await all(store.everyTask)).toEqual([]);
      }),
    );
    test(
      'everything is told once, in order, each revision, deleted ones as such, whoever owns it',
      within(async (store) => {
        await putSome(store);
        expect(await all(store.sessionIds)).toEqual(SESSIONS);
        const books = await all(store.everyLorebook);
        expect(books.map(({ lorebook: { id, revision }, deleted }) => [id, revision, deleted])).toEqual([
          ['new', 1, false],
          ['old', 1, true],
          ['old', 2, true],
        ]);
        expect(books[0]?.lorebook).toEqual(await store.lorebook('new'));
        const templates = await all(store.everyTemplate);
        expect(templates.map(({ id, revision }) => [id, revision])).toEqual([
          ['way', 1],
          ['way', 2],
        ]);
        expect((await all(store.everyTask)).map(({ task_id }) => task_id)).toEqual(['t1', 't2', 't3']);
      }),
    );
    test(
      'sums are told by name with their time, each as it stands, and are no values',
      within(async (store) => {
        const [soon, late] = ['2026-05-02T00:00:00.000Z', '2026-05-03T00:00:00.000Z'];
        for (const name of ['spent:a', 'revoked:c', 'revoked:b']) await store.add(name, { times: 1 }, soon);
        await store.add('revoked:b', { times: 2 }, late);
        expect(await all(store.everySum)).toEqual([
          { name: 'revoked:b', sums: { times: 3 }, until: late },
          { name: 'revoked:c', sums: { times: 1 }, until: soon },
          { name: 'spent:a', sums: { times: 1 }, until: soon },
        ]);
        expect(await all(store.everyValue)).toEqual([]);
      }),
    );
    if (caches === 'kept')
      test(
        'named values are told by name',
        within(async (store) => {
          for (const name of ['flags', 'audit', 'settings']) await store.putValue(name, { name });
          expect(await all(store.everyValue)).toEqual(
            ['audit', 'flags', 'settings'].map((name) => ({ name, value: { name } })),
          );
        }),
      );
  });
};

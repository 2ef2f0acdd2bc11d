// What every store promises about lorebooks and scenario templates: revisions stay, searches are literal. Part of contract-store.ts.
import { describe, expect, test } from 'vitest';
import { bookSample, templateSample } from './contract-samples.ts';
import type { WithStore } from './contract-store-log.ts';
import type { Store } from './store.ts';

const STORED = { outcome: 'stored' };
const DUPLICATE = { outcome: 'duplicate' };

const ids = async (store: Store, by: { title?: string; genre?: string } = {}, owner = 'local'): Promise<string[]> =>
  (await store.lorebooks(owner, by, 100, null)).items.map((book) => book.id);

const revisions = (within: WithStore): void => {
  test(
    'a revision never changes; the newest is the one without asking',
    within(async (store) => {
      const first = bookSample('book', { title: 'First' });
      expect(await store.putLorebook(first)).toEqual(STORED);
      expect(await store.putLorebook(bookSample('book', { title: 'Changed' }))).toEqual(DUPLICATE);
      expect(await store.lorebook('book')).toEqual(first);
      await store.putLorebook(bookSample('book', { revision: 2, title: 'Second' }));
      expect((await store.lorebook('book'))?.series_metadata.title).toBe('Second');
      expect(await store.lorebook('book', 1)).toEqual(first);
      expect(await store.lorebook('book', 3)).toBeNull();
      expect(await store.lorebook('nobook')).toBeNull();
      expect((await store.lorebooks('local', {}, 10, null)).items.map((book) => book.revision)).toEqual([2]);
    }),
  );
  test(
    'a deleted book is found by revision only, until a newer revision comes',
    within(async (store) => {
      await store.putLorebook(bookSample('book'));
      await store.putLorebook(bookSample('other'));
      await store.deleteLorebook('book');
      await store.deleteLorebook('nobook');
      expect(await store.putLorebook(bookSample('book'))).toEqual(DUPLICATE);
      // Whoever read the first revision before it was deleted.
      expect(await store.putLorebook(bookSample('book', { revision: 2 }))).toEqual(DUPLICATE);
      expect([await store.lorebook('book'), await store.lorebook('book', 2)]).toEqual([null, null]);
      expect(await ids(store)).toEqual(['other']);
      expect((await store.lorebook('book', 1))?.id).toBe('book');
      expect(await store.putLorebook(bookSample('book', { revision: 3 }))).toEqual(STORED);
      expect(await ids(store)).toEqual(['book', 'other']);
      expect((await store.lorebook('book'))?.revision).toBe(3);
    }),
  );
  test(
    'of two who write a revision at once one wins, of a change and a deletion too',
    within(async (store) => {
      await store.putLorebook(bookSample('book'));
      await store.putTemplate(templateSample('way'));
      const titles = ['one', 'other'];
      const books = titles.map((title) => store.putLorebook(bookSample('book', { revision: 2, title })));
      expect((await Promise.all(books)).map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'stored']);
      const ways = titles.map((title) => store.putTemplate(templateSample('way', { revision: 2, title })));
      expect((await Promise.all(ways)).map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'stored']);
      const [put] = await Promise.all([
        store.putLorebook(bookSample('book', { revision: 3 })),
        store.deleteLorebook('book'),
      ]);
      expect(await store.lorebook('book')).toBeNull();
      expect((await store.lorebook('book', 3)) === null).toBe(put.outcome === 'duplicate');
    }),
  );
  test(
    'revisions of a deleted book are put back as such',
    within(async (store) => {
      for (const revision of [1, 2]) {
        expect(await store.putLorebook(bookSample('book', { revision }), { deleted: true })).toEqual(STORED);
        expect(await store.putLorebook(bookSample('book', { revision }), { deleted: true })).toEqual(DUPLICATE);
        expect(await store.lorebook('book')).toBeNull();
      }
      expect((await store.lorebook('book', 1))?.revision).toBe(1);
      expect((await store.lorebook('book', 2))?.revision).toBe(2);
      expect((await store.everyLorebook(10, null)).items.map(({ deleted }) => deleted)).toEqual([true, true]);
      expect(await store.putLorebook(bookSample('book', { revision: 3 }))).toEqual(DUPLICATE);
    }),
  );
  test(
    'what is brought may stand right behind a deletion, which stays one',
    within(async (store) => {
      const second = bookSample('book', { revision: 2 });
      await store.putLorebook(bookSample('book'));
      await store.deleteLorebook('book');
      expect(await store.putLorebook(second)).toEqual(DUPLICATE);
      expect(await store.putLorebook(second, { deleted: false })).toEqual(STORED);
      expect(await store.putLorebook(second, { deleted: false })).toEqual(DUPLICATE);
      await store.putLorebook(bookSample('other'), { deleted: true });
      expect(await store.putLorebook(bookSample('other', { revision: 2 }), { deleted: false })).toEqual(STORED);
      expect([await store.lorebook('book'), await ids(store)]).toEqual([second, ['book', 'other']]);
      const told = (await store.everyLorebook(10, null)).items.map(({ deleted }) => deleted);
      expect(told).toEqual([true, false, true, false]);
      await store.deleteLorebook('book');
      expect(await store.putLorebook(second, { deleted: false })).toEqual(DUPLICATE);
      expect(await store.lorebook('book')).toBeNull();
    }),
  );
  test(
    'a deleted revision that is brought deletes no newer one',
    within(async (store) => {
      await store.putLorebook(bookSample('book', { revision: 3 }));
      expect(await store.putLorebook(bookSample('book'), { deleted: true })).toEqual(STORED);
      expect((await store.lorebook('book'))?.revision).toBe(3);
      expect(await ids(store)).toEqual(['book']);
      expect((await store.everyLorebook(10, null)).items.map(({ deleted }) => deleted)).toEqual([true, false]);
    }),
  );
  test(
    'templates have revisions too, and are listed by their book',
    within(async (store) => {
      const first = templateSample('t1');
      await store.putTemplate(first);
      await store.putTemplate(templateSample('t1', { title: 'changed' }));
      expect(await store.template('t1')).toEqual(first);
      await store.putTemplate(templateSample('t1', { revision: 2, lorebook_id: 'moved' }));
      await store.putTemplate(templateSample('t2', { owner: 'somebody' }));
      await store.putTemplate(templateSample('t3', { owner: 'system', shipped: true }));
      expect((await store.template('t1'))?.revision).toBe(2);
      expect(await store.template('t1', 1)).toEqual(first);
      expect(await store.template('t9')).toBeNull();
      const listed = async (by: { lorebook_id?: string }) =>
        (await store.templates('local', by, 10, null)).items.map((template) => template.id);
      expect(await listed({})).toEqual(['t1', 't3']);
      expect(await listed({ lorebook_id: 'book' })).toEqual(['t3']);
      expect(await listed({ lorebook_id: 'moved' })).toEqual(['t1']);
      const page = await store.templates('local', {}, 1, null);
      expect((await store.templates('local', {}, 1, page.next)).items.map((template) => template.id)).toEqual(['t3']);
    }),
  );
};

const searches = (within: WithStore): void => {
  test(
    'searches are literal and ignore case beyond ASCII',
    within(async (store) => {
      const titles = {
        percent: '100% Ärger_im_Schloß',
        greek: 'ΟΔΥΣΣΕΥΣ',
        plain: 'Plain 100 Aerger',
        quote: "The King's Road \\ (a|b)*",
      };
      for (const [id, title] of Object.entries(titles))
        await store.putLorebook(bookSample(id, { title, genre: `${id} Fantasy` }));
      expect(await ids(store, { title: '100%' })).toEqual(['percent']);
      expect(await ids(store, { title: '%' })).toEqual(['percent']);
      expect(await ids(store, { title: '_' })).toEqual(['percent']);
      expect(await ids(store, { title: 'äRGER' })).toEqual(['percent']);
      expect(await ids(store, { title: 'a\u0308rger' })).toEqual(['percent']);
      expect(await ids(store, { title: 'SCHLOSS' })).toEqual(['percent']);
      expect(await ids(store, { title: 'οδυσσευς' })).toEqual(['greek']);
      expect(await ids(store, { title: "king's" })).toEqual(['quote']);
      expect(await ids(store, { title: '\\ (A|B)*' })).toEqual(['quote']);
      expect(await ids(store, { title: '.*' })).toEqual([]);
      expect(await ids(store, { genre: 'FANTASY' })).toEqual(['greek', 'percent', 'plain', 'quote']);
      expect(await ids(store, { genre: 'plain', title: 'aerger' })).toEqual(['plain']);
      expect(await ids(store, { genre: 'greek', title: 'aerger' })).toEqual([]);
    }),
  );
  test(
    'own and shipped books are listed, oldest first, in pages that tell each once',
    within(async (store) => {
      for (let day = 9; day >= 1; day--) {
        await store.putLorebook(bookSample(`b${day}`, { created_at: `2026-01-0${1 + (day % 4)}T00:00:00.000Z` }));
      }
      await store.putLorebook(bookSample('theirs', { owner: 'somebody' }));
      await store.putLorebook(
        bookSample('shipped', { owner: 'system', shipped: true, created_at: '2020-01-01T00:00:00.000Z' }),
      );
      const whole = await ids(store);
      expect(whole).toEqual(['shipped', 'b4', 'b8', 'b1', 'b5', 'b9', 'b2', 'b6', 'b3', 'b7']);
      expect(await ids(store, {}, 'somebody')).toEqual(['shipped', 'theirs']);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Store['lorebooks']>> = await store.lorebooks('local', {}, 3, cursor);
        paged.push(...page.items.map((book) => book.id));
        cursor = page.next;
      } while (cursor !== null);
      expect(paged).toEqual(whole);
    }),
  );
};

export const describeBooks = (within: WithStore): void => {
  describe('lorebooks and templates', () => {
    revisions(within);
    searches(within);
  });
};

// Lorebooks and scenario templates. Used by index.ts.

import { type Contents, foldCase, type Store } from '@emergent/engine/ports';
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';
import type { Answering } from './connection.ts';
import type { Collections } from './documents.ts';
import { shelfOf } from './shelf.ts';

type Books = Pick<
  Store,
  'putLorebook' | 'lorebook' | 'deleteLorebook' | 'lorebooks' | 'putTemplate' | 'template' | 'templates'
> &
  Pick<Contents, 'everyLorebook' | 'everyTemplate'>;

const shelvesOf = (collections: Collections) => {
  const { parts } = collections;
  const lorebooks = shelfOf<Lorebook>({
    heads: collections.lorebooks,
    revisions: collections.lorebookRevisions,
    parts,
    found: ({ series_metadata: { title, genre } }) => ({
      title: foldCase(title),
      genre: foldCase(genre),
      lorebook_id: '',
      tags: [],
    }),
  });
  const templates = shelfOf<ScenarioTemplate>({
    heads: collections.templates,
    revisions: collections.templateRevisions,
    parts,
    found: ({ title, lorebook_id, tags }) => ({ title: foldCase(title), genre: '', lorebook_id, tags }),
  });
  return { lorebooks, templates };
};

export const booksOf = (collections: Collections, answering: Answering): Books => {
  const { lorebooks, templates } = shelvesOf(collections);
  return {
    putLorebook: (book, brought) => answering(() => lorebooks.put(book, brought)),
    lorebook: (id, wanted) =>
      answering(async () => {
        if (wanted !== undefined) return lorebooks.revision(id, wanted);
        const newest = await lorebooks.newest(id);
        return newest === null || newest.deleted ? null : newest.item;
      }),
    deleteLorebook: (id) => answering(() => lorebooks.remove(id)),
    lorebooks: (owner, by, limit, cursor) =>
      answering(() => {
        const [title, genre] = [foldCase(by.title ?? ''), foldCase(by.genre ?? '')];
        return lorebooks.page(owner, (head) => head.title.includes(title) && head.genre.includes(genre), limit, cursor);
      }),
    putTemplate: (template) => answering(() => templates.put(template)),
    template: (id, wanted) =>
      answering(async () =>
        wanted === undefined ? ((await templates.newest(id))?.item ?? null) : templates.revision(id, wanted),
      ),
    templates: (owner, by, limit, cursor) =>
      answering(() => {
        const book = by.lorebook_id;
        return templates.page(owner, (head) => book === undefined || head.lorebook_id === book, limit, cursor);
      }),
    everyLorebook: (limit, cursor) =>
      answering(async () => {
        const page = await lorebooks.every(limit, cursor);
        return { ...page, items: page.items.map(({ item, deleted }) => ({ lorebook: item, deleted })) };
      }),
    everyTemplate: (limit, cursor) =>
      answering(async () => {
        const page = await templates.every(limit, cursor);
        return { ...page, items: page.items.map(({ item }) => item) };
      }),
  };
};

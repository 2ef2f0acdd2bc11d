// Books and the ways to begin in them, as the library reads and writes them.
import type { Lorebook, RouteAnswer, ScenarioTemplate } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { queryClient } from '../../data/query-client.ts';
import type { Tree } from './tree.ts';

export type BookSummary = RouteAnswer<'listLorebooks'>['lorebooks'][number];
const PAGE = 200;

const readBooks = async (): Promise<readonly BookSummary[]> => {
  const all: BookSummary[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await client.call('listLorebooks', { query: { limit: PAGE, ...(cursor ? { cursor } : {}) } });
    all.push(...page.lorebooks);
    cursor = page.next_cursor;
  }
  return all;
};
export const useBooks = () => useQuery({ queryKey: keys.lorebooks, queryFn: readBooks, staleTime: 0 });

export const useBook = (id: string) =>
  useQuery({
    queryKey: keys.lorebook(id),
    queryFn: async () => (await client.call('getLorebook', { params: { lorebook_id: id } })).lorebook,
  });

const beginningsKey = (bookId: string) => [...keys.templates, 'of', bookId];
const readBeginnings = async (lorebook_id: string): Promise<ScenarioTemplate[]> => {
  const { templates } = await client.listTemplates({ lorebook_id, limit: 100 });
  const whole = templates.map(({ id }) => client.call('getTemplate', { params: { template_id: id } }));
  return (await Promise.all(whole)).map(({ template }) => template);
};
export const useBeginnings = (bookId: string) =>
  useQuery({ queryKey: beginningsKey(bookId), queryFn: () => readBeginnings(bookId) });

export const libraryChanged = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.lorebooks }),
    queryClient.invalidateQueries({ queryKey: keys.templates }),
  ]);

/** The server shows who told nothing of their own relationships those of the book: they are the book's, and stay there. */
const ownRelationships = (book: Lorebook): Lorebook['characters'] =>
  book.characters.map((person) => {
    const { name } = person;
    const told = book.relationships.flatMap(({ source, target, type }) => {
      if (source === name) return [{ character: target, type }];
      return target === name ? [{ character: source, type }] : [];
    });
    const same = JSON.stringify(told.slice(0, 50)) === JSON.stringify(person.relationships);
    return same ? { ...person, relationships: [] } : person;
  });

/** `change`: the parts that are other than before. The server checks them against the schema of books, and names a field that is wrong. */
export const putBook = async (book: Lorebook, change: Tree): Promise<void> => {
  const changed = { ...book, characters: ownRelationships(book), ...change } as Lorebook;
  await client.call('putLorebook', { params: { lorebook_id: book.id }, body: changed });
  await libraryChanged();
};

/** The same for a way to begin. */
export const putBeginning = async (before: ScenarioTemplate, change: Tree): Promise<void> => {
  const changed = { ...before, ...change } as ScenarioTemplate;
  await client.call('putTemplate', { params: { template_id: before.id }, body: changed });
  await libraryChanged();
};

/** A book of one's own with all its beginnings; answers the copy's id. */
export const copyBook = async (book: Lorebook, beginnings: readonly ScenarioTemplate[]): Promise<string> => {
  const { lorebook } = await client.call('createLorebook', { body: book });
  for (const template of beginnings) {
    await client.call('putTemplate', {
      params: { template_id: crypto.randomUUID() },
      body: { ...template, lorebook_id: lorebook.id },
    });
  }
  await libraryChanged();
  return lorebook.id;
};

// Worlds to play, and what is known of one. Read by home and new-story.
import type { RouteAnswer } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** A way to begin, with the book that it is played in; null where the book is not ours to see. */
export type World = {
  template: RouteAnswer<'listTemplates'>['templates'][number];
  book: RouteAnswer<'listLorebooks'>['lorebooks'][number] | null;
};

const readWorlds = async (): Promise<World[]> => {
  const [{ templates }, { lorebooks }] = await Promise.all([
    client.listTemplates({ limit: 100 }),
    client.call('listLorebooks', { query: { limit: 100 } }),
  ]);
  const books = new Map(lorebooks.map((book) => [book.id, book]));
  return templates.map((template) => ({ template, book: books.get(template.lorebook_id) ?? null }));
};

export const useWorlds = () => useQuery({ queryKey: keys.templates, queryFn: readWorlds, staleTime: 60_000 });

// The lorebook that a story is played in, as far as its player may read it. Read by the panels; what they show of it is theirs to choose.
import type { Lorebook } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { hasCode } from './trouble.ts';

const readBook = async (lorebook_id: string): Promise<Lorebook | null> => {
  try {
    return (await client.call('getLorebook', { params: { lorebook_id } })).lorebook;
  } catch (error) {
    // Deleted since, or of another player: the story goes on without it.
    if (hasCode(error, 'LOREBOOK_NOT_FOUND')) return null;
    throw error;
  }
};

/** `data` is null where there is no such book to read. */
export const useBook = (id: string | null) =>
  useQuery({
    queryKey: [...keys.lorebook(id ?? ''), 'of a story'],
    queryFn: () => (id === null ? null : readBook(id)),
    staleTime: 300_000,
  });

// All of the player's stories, read page by page: searching and sorting them asks the server nothing.
import type { SessionSummary } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';

const PAGE = 200;

const readAll = async (): Promise<readonly SessionSummary[]> => {
  const all: SessionSummary[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await client.listSessions({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    all.push(...page.sessions);
    cursor = page.next_cursor;
  }
  return all;
};

const ALL = [...keys.stories, 'all'];
export const useAllStories = () => useQuery({ queryKey: ALL, queryFn: readAll, staleTime: 0 });

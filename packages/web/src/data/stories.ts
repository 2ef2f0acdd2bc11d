// The player's own stories. Read by home and stories; whoever begins, plays, deletes or brings one says so with `storiesChanged`.
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { queryClient } from './query-client.ts';

/** The newest `limit` stories. */
export const useStories = (limit = 50) =>
  useQuery({
    queryKey: [...keys.stories, limit],
    queryFn: async () => (await client.listSessions({ limit })).sessions,
    staleTime: 0,
  });

export const storiesChanged = () => queryClient.invalidateQueries({ queryKey: keys.stories });

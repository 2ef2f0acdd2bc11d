// Changing what is kept beside a story (memories, bookmarks, names of branches): done, read anew, or said why not.
import type { QueryKey } from '@tanstack/react-query';
import { toastError } from '../common/error-state.tsx';
import { queryClient } from '../data/query-client.ts';

/** True when it was done. */
export const change = async (ask: () => Promise<unknown>, changed: QueryKey): Promise<boolean> => {
  try {
    await ask();
    await queryClient.invalidateQueries({ queryKey: changed });
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
};

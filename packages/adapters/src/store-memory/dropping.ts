// A store that has lost every cache it was ever given: only records, books and templates stay. For tests of "losing a cache loses nothing".
import type { Store } from '@emergent/engine/ports';

/** Wraps a store: nothing is written of a session but what `append` writes. The list of stories is empty, no snapshot is ever found. */
export const droppingStore = (store: Store): Store => ({
  ...store,
  putSnapshot: async () => {},
  putSession: async () => {},
  putValue: async () => {},
  reviseValue: async () => true,
});

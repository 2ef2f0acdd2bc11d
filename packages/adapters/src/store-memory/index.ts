// A store that forgets everything when the program ends, for tests. Held to the same ports/contract-store.ts as the others.
import type { Store } from '@emergent/engine/ports';
import { memoryBooks } from './books.ts';
import { memoryCaches } from './caches.ts';
import { faultyStore } from './faulty.ts';
import { memoryLogs } from './log.ts';
import { memorySums } from './sums.ts';
import { memoryTasks } from './tasks.ts';

/** Records, snapshots, sessions, lorebooks, templates, values, sums, tasks, steps. */
const COLLECTIONS = 9;

export { droppingStore } from './dropping.ts';
export { type Fault, faultyStore } from './faulty.ts';

export const memoryStore = (): Store => {
  const logs = memoryLogs();
  const caches = memoryCaches();
  let open = true;
  const store: Store = {
    ...logs.records,
    ...caches.caches,
    ...memoryBooks(),
    ...memoryTasks(),
    ...memorySums(),
    async unlisted(limit) {
      const behind = logs.newest().filter(([sessionId, seq]) => caches.seqOf(sessionId) < seq);
      return behind.slice(0, limit).map(([sessionId]) => sessionId);
    },
    async purge(sessionId) {
      logs.remove(sessionId);
      caches.remove(sessionId);
    },
    ping: async () => ({ seconds: 0, collections: COLLECTIONS }),
    async close() {
      open = false;
    },
  };
  // Closed, it fails as a closed database does.
  return faultyStore(store, (operation) => (open || operation === 'close' ? null : 'before'));
};

// A store that remembers that it could not write: reading may work long after, so only this tells health the truth. Put around the store by from-env.ts.
import { type Clock, type Store, StoreUnavailable } from '@emergent/engine/ports';

/** After so long without another try the failure is old news; nobody may be playing. */
const REMEMBERED_MS = 60_000;

/** `ping` throws StoreUnavailable as long as the last append failed within the last minute; an append that works ends it. */
export const rememberingFailure = (store: Store, clock: Pick<Clock, 'now'>): Store => {
  let failed: { at: number; cause: unknown } | null = null;
  return {
    ...store,
    async append(record) {
      try {
        const appended = await store.append(record);
        failed = null;
        return appended;
      } catch (cause) {
        if (cause instanceof StoreUnavailable) failed = { at: clock.now(), cause };
        throw cause;
      }
    },
    async ping() {
      if (failed !== null && clock.now() - failed.at < REMEMBERED_MS) throw new StoreUnavailable(failed.cause);
      return store.ping();
    },
  };
};

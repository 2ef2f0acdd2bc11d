// A store that remembers that it could not write: reading may work long after, so only this tells health the truth. Put around the store by from-env.ts.
import { type Clock, type Store, StoreUnavailable } from '@emergent/engine/ports';

/** Milliseconds between two tries to write something, while health is asked. */
const AGAIN_MS = 1000;
/** Takes as much room as the longest record; what is left of it afterwards is null, which a value has that was never put. */
const TRIAL = { name: 'whether anything can be written', value: 'x'.repeat(32_768) };

/**
 * `ping` throws StoreUnavailable after an append that failed, until something can be written again: another append, or a trial of its own, since
 * nobody may be playing here meanwhile.
 */
export const rememberingFailure = (store: Store, clock: Pick<Clock, 'now'>): Store => {
  let failed: { cause: unknown; nextTrial: number } | null = null;
  const tryToWrite = async (): Promise<void> => {
    try {
      await store.putValue(TRIAL.name, TRIAL.value);
      await store.putValue(TRIAL.name, null);
      failed = null;
    } catch (cause) {
      failed = { cause, nextTrial: clock.now() + AGAIN_MS };
    }
  };
  return {
    ...store,
    async append(record) {
      try {
        const appended = await store.append(record);
        failed = null;
        return appended;
      } catch (cause) {
        if (cause instanceof StoreUnavailable) failed = { cause, nextTrial: failed?.nextTrial ?? 0 };
        throw cause;
      }
    },
    async ping() {
      if (failed !== null && clock.now() >= failed.nextTrial) {
        failed.nextTrial = Number.POSITIVE_INFINITY;
        await tryToWrite();
      }
      if (failed !== null) throw new StoreUnavailable(failed.cause);
      return store.ping();
    },
  };
};

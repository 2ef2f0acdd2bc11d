// Who reads a large body now, and who waits: first come, first served, and so many bytes at once. Used by import-room.ts.

/** Resolves when it is one's turn, with how to give it back. Rejects with the signal's reason. */
export type Turns = (bytes: number, signal: AbortSignal) => Promise<() => void>;

/** A larger one than `most` has its turn alone. */
export const makeTurns = (most: number): Turns => {
  const waiting: { bytes: number; begin: () => void }[] = [];
  let reading = 0;
  const goOn = () => {
    for (;;) {
      const [next] = waiting;
      if (next === undefined || (reading > 0 && reading + next.bytes > most)) return;
      waiting.shift();
      reading += next.bytes;
      next.begin();
    }
  };
  return (bytes, signal) =>
    new Promise((resolve, reject) => {
      const giveBack = () => {
        reading -= bytes;
        goOn();
      };
      const one = {
        bytes,
        begin: () => {
          signal.removeEventListener('abort', stop);
          resolve(giveBack);
        },
      };
      const stop = () => {
        waiting.splice(waiting.indexOf(one), 1);
        reject(signal.reason);
        goOn();
      };
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      waiting.push(one);
      goOn();
    });
};

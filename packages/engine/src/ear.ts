// One follower of a session: where it is in the log, what waits to be heard, and whether something may have gone by. It is told live, and
// reads the log where it was not: whatever fails there is tried again until it is heard. Used by follow.ts.
import type { LogRecord, Signal } from '@emergent/schema';
import type { Heard } from './engine-types.ts';
import { makePauses, type Range } from './pauses.ts';

export type EarParts = {
  /** The last seq of the log; null where there is none. */
  lastSeq(): Promise<number | null>;
  /** Tells the records after `after`, oldest first, each as soon as it is read and the one before has found room; ends where told to. */
  replay(after: number, tell: Tell): Promise<void>;
  hear(heard: Heard): void;
  /** Once the follower has room for more of what is read from the log, or has left. */
  ready(): Promise<void>;
  /** Reading the log failed; it is tried again. Told once until it succeeds. */
  failed(error: unknown): void;
  /** Milliseconds after which what could not be read is tried again: the first time, and at most. */
  again?: Range;
  /** Milliseconds that a turn which began may go without a record before the log is looked at: whoever plays it may have died before telling. */
  patience?: Range;
};

/** False once nobody hears any more. */
export type Tell = (seq: number, signal: Signal) => Promise<boolean>;

export type Ear = {
  listen(message: unknown): void;
  /** Something may have gone by unheard: the log is looked at. */
  missed(): void;
  /** The records up to `after` are known, and there are some up to `last`: hears those between, and goes on with what came in meanwhile. */
  begin(after: number, last: number): void;
  stop(): void;
};

const AGAIN = { first: 250, most: 5000 };
const PATIENCE = { first: 5000, most: 60_000 };
/** What waits longer than this to be heard is read from the log instead. */
const MOST_QUEUED = 100;

type Words = Extract<Signal, { type: 'turn_started' | 'narrative_delta' }>;
const isWords = (signal: Signal): signal is Words =>
  signal.type === 'turn_started' || signal.type === 'narrative_delta';
/** Words of a turn whose record was heard already say nothing any more. */
const isStale = ({ signal }: Heard, seen: number): boolean => isWords(signal) && signal.data.seq <= seen;

const isHeard = (message: unknown): message is Heard =>
  typeof message === 'object' && message !== null && 'signal' in message && 'seq' in message;

/** Says that this record is there, or may be. Whoever has not heard of it reads the log: who wrote it may not have lived to tell. */
export type Written = { written: number };
export const written = ({ seq }: LogRecord): Written => ({ written: seq });
const isWritten = (message: unknown): message is Written =>
  typeof message === 'object' && message !== null && 'written' in message && typeof message.written === 'number';

export const makeEar = (parts: EarParts): Ear => {
  const queue: Heard[] = [];
  let seen = 0;
  let unsure = false;
  let busy = true;
  let failing = false;
  let stopped = false;

  const again = makePauses(parts.again ?? AGAIN, () => catchUpAlone());
  // A turn that began is expected to be heard of.
  let expected = 0;
  const patience = makePauses(parts.patience ?? PATIENCE, () => {
    missed();
    if (expected > seen && !patience.isLongest()) patience.next();
  });
  const expect = ({ signal }: Heard) => {
    if (signal.type === 'turn_discarded') expected = 0;
    if (isWords(signal) && signal.data.seq > Math.max(seen, expected)) {
      expected = signal.data.seq;
      patience.calm();
      patience.next();
    } else if (expected <= seen) patience.calm();
  };

  const hear = (one: Heard) => {
    expect(one);
    parts.hear(one);
  };
  const tell = (seq: number, signal: Signal) => {
    seen = seq;
    hear({ seq, signal });
  };
  const look = async () => {
    // Said again meanwhile, it is looked at again.
    unsure = false;
    try {
      if (((await parts.lastSeq()) ?? 0) > seen)
        await parts.replay(seen, async (seq, signal) => {
          if (stopped) return false;
          tell(seq, signal);
          await parts.ready();
          return !stopped;
        });
    } catch (error) {
      unsure = true;
      throw error;
    }
  };
  const hearNow = (next: Heard) => {
    if (next.seq === null) {
      if (!isStale(next, seen)) hear(next);
    } else if (next.seq === seen + 1) tell(next.seq, next.signal);
    else if (next.seq > seen) unsure = true;
  };
  /** Hears what is queued, in order; reads from the log what is missing. */
  const catchUp = async () => {
    busy = true;
    try {
      while (!stopped && (unsure || queue.length > 0)) {
        const next = unsure ? undefined : queue.shift();
        if (next === undefined) await look();
        else hearNow(next);
      }
    } finally {
      busy = false;
    }
  };
  const catchUpAlone = () => {
    if (busy || stopped) return;
    catchUp().then(
      () => {
        failing = false;
        again.calm();
        // What was said to be missed between the last look and now waited for a try that is not made any more.
        if (unsure) catchUpAlone();
      },
      (error: unknown) => {
        if (!failing) parts.failed(error);
        failing = true;
        if (!stopped) again.next();
      },
    );
  };
  const missed = () => {
    unsure = true;
    // What failed is tried again by itself, and not more often because more came in.
    if (!failing) catchUpAlone();
  };
  const listen = (message: unknown) => {
    if (isWritten(message)) return message.written > seen ? missed() : undefined;
    if (!isHeard(message)) return;
    if (failing && message.seq !== null) {
      // The log can't be read now; it has this record when it can.
      unsure = true;
      return;
    }
    const inOrder = message.seq === null || message.seq === seen + 1;
    if (!failing && (busy || !inOrder)) {
      queue.push(message);
      if (queue.length > MOST_QUEUED) {
        queue.length = 0;
        unsure = true;
      }
      catchUpAlone();
    } else hearNow(message);
  };
  const begin: Ear['begin'] = (after, last) => {
    seen = after;
    busy = false;
    unsure ||= last > after;
    catchUpAlone();
  };
  const stop = () => {
    stopped = true;
    again.calm();
    patience.calm();
  };
  return { listen, missed, begin, stop };
};

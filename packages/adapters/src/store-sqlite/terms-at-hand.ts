// The newest turns of terms that were searched for lately: a story asks for the same people and places turn after turn. Used by terms.ts.

import { TERM_REACH } from '@emergent/engine/ports';

/** Turns kept of a term: a search may begin before the newest ones, where the prompt's window does. */
export const REACH_AT_HAND = 2 * TERM_REACH;
const MOST_LOGS = 100;
const MOST_TERMS = 300;

export type TermsAtHand = {
  /** Newest first; undefined: not at hand. */
  get(log: number, term: string): readonly number[] | undefined;
  put(log: number, term: string, seqs: readonly number[]): readonly number[];
  /** A record more of this process; a turn bears terms. */
  add(log: number, seq: number, terms: readonly string[]): void;
  /** The newest record of the log, before a search: where another process wrote it, what is at hand of the log is not the whole. */
  standsAt(log: number, newest: number): void;
  forget(log: number): void;
};

/** Drops what was used longest ago. */
const bounded = <Key>(map: Map<Key, unknown>, most: number): void => {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
};

export const makeTermsAtHand = (): TermsAtHand => {
  const logs = new Map<number, Map<string, number[]>>();
  /** The newest record that what is at hand of a log knows of. */
  const newest = new Map<number, number>();
  const forget = (log: number): void => {
    logs.delete(log);
    newest.delete(log);
  };
  const used = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value => {
    map.delete(key);
    map.set(key, value);
    return value;
  };
  return {
    get: (log, term) => {
      const kept = logs.get(log)?.get(term);
      return kept && used(logs.get(log) ?? new Map(), term, kept);
    },
    put: (log, term, seqs) => {
      const kept = used(logs, log, logs.get(log) ?? new Map<string, number[]>());
      kept.set(term, [...seqs]);
      bounded(kept, MOST_TERMS);
      bounded(logs, MOST_LOGS);
      bounded(newest, MOST_LOGS);
      return seqs;
    },
    add: (log, seq, terms) => {
      const kept = logs.get(log);
      const known = newest.get(log);
      if (kept === undefined || known === undefined || seq <= known) return;
      if (seq > known + 1) return forget(log);
      newest.set(log, seq);
      for (const term of terms) {
        const seqs = kept.get(term);
        if (seqs === undefined) continue;
        seqs.unshift(seq);
        if (seqs.length > REACH_AT_HAND) seqs.pop();
      }
    },
    standsAt: (log, seq) => {
      if (newest.get(log) !== seq) forget(log);
      newest.set(log, seq);
    },
    forget,
  };
};

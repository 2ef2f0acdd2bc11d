// The newest turns of terms that were searched for lately: a story asks for the same people and places turn after turn. Used by terms.ts.

import { TERM_REACH } from '@emergent/engine/ports';

/** Turns kept of a term: a search may begin before the newest ones, where the prompt's window does. */
export const REACH_AT_HAND = 2 * TERM_REACH;
const MOST_TERMS = 300;
/** Numbers of all stories together, 8 bytes each; a story and a term take as much as so many by themselves. */
const MOST_NUMBERS = 1_000_000;
const A_LOG = 32;
const A_TERM = 16;

export type TermsAtHand = {
  /** Newest first; undefined: not at hand. */
  get(log: number, term: string): readonly number[] | undefined;
  put(log: number, term: string, seqs: readonly number[]): readonly number[];
  /** A record more of this process; a turn bears terms. */
  add(log: number, seq: number, terms: readonly string[]): void;
  /** The newest record of the log, before a search: where another process wrote it, what is at hand of the log is not the whole. */
  standsAt(log: number, newest: number): void;
  forget(log: number): void;
  /** How many numbers all of it counts for. */
  held(): number;
};

/** `newest`: the record that what is at hand of a log knows of. `held`: the numbers it counts for. */
type AtHand = { terms: Map<string, number[]>; newest: number; held: number };

/** What was used longest ago goes first: of a log its terms, of all logs the whole of one. */
export const makeTermsAtHand = (most = MOST_NUMBERS): TermsAtHand => {
  const logs = new Map<number, AtHand>();
  let held = 0;
  const count = (log: AtHand, numbers: number): void => {
    log.held += numbers;
    held += numbers;
  };
  const forget = (log: number): void => {
    held -= logs.get(log)?.held ?? 0;
    logs.delete(log);
  };
  const dropTerm = (kept: AtHand, term: string): void => {
    const seqs = kept.terms.get(term);
    if (seqs !== undefined) count(kept, -(A_TERM + seqs.length));
    kept.terms.delete(term);
  };
  const makeRoom = (): void => {
    for (const log of logs.keys()) {
      if (held <= most) return;
      forget(log);
    }
  };
  const used = (log: number): AtHand | undefined => {
    const kept = logs.get(log);
    if (kept === undefined) return undefined;
    logs.delete(log);
    logs.set(log, kept);
    return kept;
  };
  return {
    get: (log, term) => {
      const kept = used(log);
      const seqs = kept?.terms.get(term);
      if (kept === undefined || seqs === undefined) return undefined;
      kept.terms.delete(term);
      kept.terms.set(term, seqs);
      return seqs;
    },
    put: (log, term, seqs) => {
      const kept = used(log);
      if (kept === undefined) return seqs;
      dropTerm(kept, term);
      kept.terms.set(term, [...seqs]);
      count(kept, A_TERM + seqs.length);
      for (const oldest of kept.terms.keys()) {
        if (kept.terms.size <= MOST_TERMS) break;
        dropTerm(kept, oldest);
      }
      makeRoom();
      return seqs;
    },
    add: (log, seq, terms) => {
      const kept = logs.get(log);
      if (kept === undefined || seq <= kept.newest) return;
      if (seq > kept.newest + 1) return forget(log);
      kept.newest = seq;
      for (const term of terms) {
        const seqs = kept.terms.get(term);
        if (seqs === undefined) continue;
        seqs.unshift(seq);
        if (seqs.length > REACH_AT_HAND) seqs.pop();
        else count(kept, 1);
      }
      makeRoom();
    },
    standsAt: (log, newest) => {
      if (used(log)?.newest === newest) return;
      forget(log);
      const kept: AtHand = { terms: new Map(), newest, held: 0 };
      logs.set(log, kept);
      count(kept, A_LOG);
      makeRoom();
    },
    forget,
    held: () => held,
  };
};

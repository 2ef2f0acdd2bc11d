// A telling while it is being told: provisional words, put where the server says. Pure; used by act.ts and watch.ts.
import type { Signal } from '@emergent/schema';

/** `number`: the turn it will be. `own`: played from this page, which may stop it. */
export type Live = { key: string; line: string; number: number; words: string; own: boolean };
type Delta = Extract<Signal, { type: 'narrative_delta' }>['data'];

/** Words that are there already (a delta told twice) change nothing; a gap is left to the recorded telling. */
export const withWords = (live: Live, { index, text, reset }: Delta): Live => {
  if (reset === true) return { ...live, words: live.words.slice(0, index) + text };
  const known = index + text.length <= live.words.length || index > live.words.length;
  return known ? live : { ...live, words: live.words.slice(0, index) + text };
};

const SENTENCE = /^[\s\S]*[.!?…]["'”’)\]]*(?=\s)/;
/** How much of a telling is whole sentences: what may be read aloud while more is coming. */
export const wholeSentences = (words: string): number => SENTENCE.exec(words)?.[0].length ?? 0;

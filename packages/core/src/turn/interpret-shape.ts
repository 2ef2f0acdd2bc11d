// What reading a clause gives, before anything is bound to the world. Made by interpret-read.ts and interpret-questions.ts.
import type { Verb } from '@emergent/schema';

export type Part = { preposition: string; words: string[] };
export type Read = {
  verb: Verb;
  /** First word of the verb in its base form; '' where none was found. */
  base: string;
  phrase: string;
  object: string[];
  parts: Part[];
  topic: string | null;
  manner: string | null;
  speech: string | null;
  confidence: number;
  /** Denied, only a condition, or meant for later: nothing is done now. */
  idle: 'negated' | 'condition' | 'plan' | null;
  /** The deed is only asked about: "could I climb that?" */
  supposed?: boolean;
};

/** Nothing was understood. */
export const NOTHING: Read = {
  verb: 'other',
  base: '',
  phrase: '',
  object: [],
  parts: [],
  topic: null,
  manner: null,
  speech: null,
  confidence: 0.2,
  idle: null,
};

// Lines put to the narrator instead of the story: "(Out of character) who is Eddry?". All in them is asked, nothing is done. Called by interpret.ts.
import type { Act, Interpretation } from '@emergent/schema';
import { ASKED, asWhether, isAskedTopic } from '../deed-words.ts';

const MARK = /^\s*[([]\s*(?:ooc|o\.o\.c\.?|out of character)\s*:?\s*[)\]]\s*(?=\S)/i;
/** "tell me about the tides": what they are. */
const TELL = /^(?:please,? )?(?:tell me (?:more )?(?:about|of)|explain|describe|remind me (?:of|about)) /i;
const KEPT: ReadonlySet<Act['verb']> = new Set(['think', 'look', 'inventory'] as const);
const SAID: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'other', 'wait'] as const);

/** The question alone, with its mark; null: the line is put to nobody but the story. */
export const askedNarrator = (line: string): string | null => {
  const mark = MARK.exec(line)?.[0];
  if (mark === undefined) return null;
  const words = line.slice(mark.length).trim().replace(TELL, 'what is ');
  return /[?!.…]$/.test(words) ? words : `${words}?`;
};

const asAsked = (act: Act): Act => {
  const isOfSomebody = act.target?.kind === 'person' && !isAskedTopic(act.topic ?? '');
  if (KEPT.has(act.verb)) return act.verb === 'think' && isOfSomebody ? { ...act, topic: ASKED.who } : act;
  const silent = { ...act, speech: null };
  return SAID.has(act.verb)
    ? { ...silent, verb: 'think', target: null, with: null, topic: act.topic ?? ASKED.aside }
    : asWhether(silent);
};

/** What was read as deeds is only asked about. */
export const onlyAsked = ({ acts, confidence }: Interpretation): Interpretation => ({
  acts: acts.map(asAsked),
  confidence,
});

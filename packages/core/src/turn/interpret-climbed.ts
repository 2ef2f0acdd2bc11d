// Deeds that go on with what was done some lines before: "climb down" goes off whatever was climbed, and takes no way that leads down from here;
// "the rest" is left of what was in hand. Called by interpret.ts.
import type { Act, Interpretation } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';
import { ofWhatIsLeft } from './interpret-remainder.ts';
import { exitTowards } from './interpret-ways.ts';

const DOWN =
  /^\W*(?:(?:i|now|then|and|carefully|slowly|ok) )*(?:climb|go|come|get|hop|jump|slide|scramble|shin|(?:let|lower|ease) myself) (?:carefully |slowly |back )*down(?: (?:again|now|carefully|slowly|(?:from|off) .{2,40}))*\W*$/i;
/** Of these a way down is as likely meant. */
const WALKED = /\b(?:go|come|get) /i;
const MOST_BACK = 6;
const WALKS: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'sneak', 'follow'] as const);

/** Null: it is no such line, or nothing was climbed since one came here. */
const climbedDown = (
  line: string,
  given: Given,
  read: (line: string, given: Given) => Interpretation,
): Interpretation | null => {
  if (!DOWN.test(line) || (WALKED.test(line) && exitTowards('down', given) !== null)) return null;
  for (const before of (given.before ?? []).slice(-MOST_BACK).toReversed()) {
    if (DOWN.test(before)) return null;
    const act = read(before, { ...given, before: [] }).acts.at(-1);
    if (act === undefined || WALKS.has(act.verb)) return null;
    if (act.verb !== 'climb' || act.target?.kind === 'place') continue;
    const down: Act = {
      verb: 'climb',
      text: 'climb down',
      target: null,
      with: null,
      topic: null,
      manner: null,
      speech: null,
    };
    return { acts: [down], confidence: 0.85 };
  }
  return null;
};

export const goingOnWith = (
  line: string,
  given: Given,
  read: (line: string, given: Given) => Interpretation,
): Interpretation | null => climbedDown(line, given, read) ?? ofWhatIsLeft(line, given, read);

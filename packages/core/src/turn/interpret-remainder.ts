// "eat a piece", "give her the other half", "the rest of it": of what was in hand in the lines before. Called by interpret-climbed.ts.
import type { Act, Interpretation, Target } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';

const PART =
  /^(\W*(?:(?:i|then|and|now) )*(?:eat|taste|nibble|chew|swallow|finish|offer|give|hand|feed|take|keep|save|pocket|drop)(?: (?:up|over))?(?: (?!(?:the|an?|another|rest|half|piece)\b)[\p{L}’']+){0,2}) (?:(?:(?:the|an?|another|one|my) )?(?:(?:other|first|second|last|bigger|smaller|remaining) )?(?:rest|remainder|piece|half|slice|portion)(?: of (?:it|them|that))?|(?:(?:the|my) )?(?:other|second|remaining|last)(?: one)?|another(?: one)?)((?: to .{2,40})?\W*)$/iu;
const RESTS = /^\W*(?:i )?(?:take|give|have)(?: it| me)? (?:a|the) rest\W*$/i;
/** "the other one", of several: one of which something was done with already. */
const ANOTHER = /\b(?:(?:other|second|remaining|last)(?: one)?|another(?: one)?)(?: to .{2,40})?\W*$/i;
const SPENT: ReadonlySet<Act['verb']> = new Set(['eat', 'drink', 'give', 'drop', 'open'] as const);
const EATS = /^\W*(?:(?:i|then|and|now) )*(?:eat|taste|nibble|chew|swallow)\b/i;
const MOST_BACK = 6;

/** Null: the line is of no part, or of nothing that was handled. */
export const ofWhatIsLeft = (
  line: string,
  given: Given,
  read: (line: string, given: Given) => Interpretation,
): Interpretation | null => {
  const [, deed, behind = ''] = RESTS.test(line) ? [] : (PART.exec(line) ?? []);
  if (deed === undefined) return null;
  const near = [...given.session.inventory, ...given.scene.things];
  const isLeft = (target: Target | null) =>
    near.some(({ name, type }) => name === target?.name && (type === 'consumable' || !EATS.test(line)));
  for (const before of (given.before ?? []).slice(-MOST_BACK).toReversed()) {
    const acts = read(before, { ...given, before: [] }).acts;
    const handled = ANOTHER.test(line) ? acts.filter(({ verb }) => SPENT.has(verb)) : acts;
    const left = handled.flatMap((act) => [act.target, act.with]).find((target) => isLeft(target ?? null));
    if (left) return read(`${deed} the ${left.name.toLowerCase()}${behind}`, { ...given, before: [] });
  }
  return null;
};

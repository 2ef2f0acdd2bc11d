// Which words a deed is told in: by what the line says of it, by what was used on what, else by its verb. Called by tell-deed.ts.
import type { Act } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import type { Turn } from '../systems/system.ts';
import { DEED_KINDS } from './words-deed-kinds.ts';
import { DEEDS_OF_HAND, type DeedWords } from './words-deeds.ts';
import { DEEDS_OF_BODY } from './words-deeds-body.ts';

/** Words of each verb that say nothing of what sort of deed it is. */
export const PLAIN_WORDS = { ...DEEDS_OF_HAND, ...DEEDS_OF_BODY };
const OTHERWISE: DeedWords = { good: [], bad: [], plain: [] };

/** What the hands do with a thing that does its user good. */
const HEALS = [
  '{You} [see] to {yourself} with {it}.',
  '{You} [do] it slowly, since it is {your} own hide.',
  'It has to be done one-handed, with {your} teeth for the other hand.',
  '{You} [sit] down to it, and [get] {it} where it is wanted.',
  '{You} [set] {your} jaw and [make] use of {it}.',
  'There is a knack to doing this for oneself, and {you} [have] most of it.',
  '{You} [take] care over it, and [waste] none.',
];
const DRUNK_FROM = [
  '{You} [bend] down to {it}, and [drink] out of {your} hands.',
  '{You} [drink] from {it}, and [come] up with a wet chin.',
  'It is cold, and tastes of what {it} [be|s] made of.',
  '{You} [drink] as much as one decently may from {it}.',
];
/** What one carries, tried on what stands there. */
export const BROUGHT_TOGETHER = [
  '{You} [bring] {it} and {other} together, and [look] how they would go.',
  '{You} [hold] {it} to {other}. There is a way that the two were meant, and {you} [turn] it about, looking.',
  '{You} [try] {it} on {other}, as far as one pair of hands can.',
  'Between {it} and {other} there is a finger’s breadth to go, and {you} [go] most of it.',
];
/** What is no tool: the bell, the book on its stand, the wheel. */
export const USED_OF_PLACE = [
  '{You} [put] {your} hand to {it}, and [see] what there is to it.',
  '{You} [try] {it}, as one tries what others have tried before.',
  '{You} [give] {it} a turn of {your} own.',
  '{You} [do] with {it} what {it} [be|s] there for, or what looks like that.',
  '{You} [see] to {it} as well as anybody can who was never shown how.',
  'Nobody has said not to. {You} [set] {your} hand to {it}.',
  '{You} [take] hold of {it} and [let] it teach {me}.',
];
const heals = (act: Act, turn: Turn): boolean =>
  act.verb === 'use' && happenedOf(turn, 'item.used').some((one) => one.heals > 0 && one.on === null);

/** "throw the splice spike": what a thing is called says nothing of the deed. */
const withoutNames = ({ text, target, with: second }: Act): string =>
  [target, second].reduce(
    (words, one) =>
      one === null || one.kind === 'unknown' || one.kind === 'self'
        ? words
        : words.replace(new RegExp(one.name.replace(/[^\p{L}\p{N} ]/gu, '.'), 'i'), ''),
    text,
  );

/** "throw the lever": what belongs to the place does not fly. */
const WORKED = /\bthrow(?:s|ing)? (?!.*\b(?:at|on|onto|to|into|towards?|over|off|out|from)\b)/i;

/** By what the line says of the deed, else by its verb. */
export const wordsFor = (act: Act, turn: Turn): DeedWords => {
  const own = PLAIN_WORDS[act.verb] ?? PLAIN_WORDS.other ?? OTHERWISE;
  if (heals(act, turn)) return { ...own, plain: HEALS };
  if (act.verb === 'drink' && act.target?.kind === 'feature') return { ...own, plain: DRUNK_FROM };
  if (act.verb === 'use' && act.target?.kind === 'item' && act.with?.kind === 'feature')
    return { ...own, plain: BROUGHT_TOGETHER };
  const isOfPlace = act.verb === 'use' && act.target?.kind === 'feature';
  if (isOfPlace && act.with === null && WORKED.test(act.text)) return { ...own, plain: USED_OF_PLACE };
  if (isOfPlace && !DEED_KINDS.some((one) => one.verbs.includes('use') && one.when.test(withoutNames(act))))
    return { ...own, plain: USED_OF_PLACE };
  const isUsed = happenedOf(turn, 'item.used').length > 0;
  const text = withoutNames(act);
  const kind = DEED_KINDS.find((one) => one.verbs.includes(act.verb) && !(isUsed && one.idle) && one.when.test(text));
  return kind === undefined ? own : { ...own, ...kind.words };
};

// A thing that is smelled at: what its own words say of its smell, else what such a thing smells of. Called by tell-look.ts.
import { capital, sentencesOf } from '../words/english.ts';
import { inTense } from './in-person.ts';
import type { Teller } from './teller.ts';

const SMELLS = /^\W*(?:(?:i|then|and|now|try|to|have|take|a|\w+ly) )*(?:smell|sniff|whiff)(?:s|ed|ing)?\b/i;
const OF_SMELL = /\b(?:smell|reek|stink|stench|scent|odou?r|perfume|fragran)\w*/i;

const SMELT = [
  '{It} [smell|s] of itself, and a little of whoever was near it last.',
  '{You} [put] {your} nose to {it}. Dust, mostly, and something under the dust that has no name.',
  'Close to, {it} [have|s] a smell of its own, old and dry, and not unfriendly.',
  '{You} [breathe] in over {it}. It tells {me} nothing that the eye had not said.',
];

/** What is eaten. */
const SMELT_FOOD = [
  '{It} [smell|s] of a meal, and {your} stomach [answer|s] to it.',
  '{You} [put] {your} nose to {it}. Food, and no doubt about it.',
  '{You} [breathe] in over {it}, and {your} mouth [water|s].',
  'Close to, {it} [smell|s] of what it is, and of nothing worse.',
];

export const isSmelt = (text: string): boolean => SMELLS.test(text);

/** `words`: what the book says of the thing. */
export const smelt = (it: string, words: string, isFood: boolean, teller: Teller): string => {
  const own = sentencesOf(words).find((one) => OF_SMELL.test(one));
  return own !== undefined && !teller.wasToldLately(own)
    ? inTense(own, teller)
    : capital(teller.say('smelt', isFood ? SMELT_FOOD : SMELT, { it }));
};

// A hand laid on what is looked at. Called by tell-look.ts.
import { capital } from '../words/english.ts';
import type { Teller } from './teller.ts';

const TOUCHES =
  /^\W*(?:(?:i|then|and|now|try|to|\w+ly) )*(?:touch(?:es|ed|ing)?|feel(?:s|ing)? (?:of )?(?!for\b|like\b|the (?:air|wind)\b|my way\b)(?:the|a|an|my|his|her|its|this|that|along|under)\b|(?:run|trail|pass|lay|put|rest)(?:s|ning|ting)? (?:my|a|the) (?:hands?|fingers?|palms?|fingertips))\b/i;

const TOUCHED = [
  '{You} [lay] a hand on {it}, and [leave] it there for the length of a breath.',
  '{It} [be|s] colder to the hand than to the eye.',
  '{You} [touch] {it} with two fingers first, and then with all of them.',
  'Under {your} fingers {it} [be|s] rougher than it looked, and older.',
];

/** A person is no thing to run a hand over. */
export const isTouched = (it: string, { turn }: Teller): boolean =>
  TOUCHES.test(turn.line) && !turn.scene.present.some(({ name }) => name.includes(it));
export const touched = (it: string, teller: Teller): string => capital(teller.say('touched', TOUCHED, { it }));

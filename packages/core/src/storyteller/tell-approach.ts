// Small deeds with no more to them than the telling: going up to somebody who is here, a blow at what cannot feel it. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { capital } from './english.ts';
import { called } from './names-told.ts';
import type { Teller } from './teller.ts';

const STEPS = [
  '{You} [cross] over to {person}.',
  '{You} [go] up to {person}, close enough to talk.',
  'A few steps, and {you} [stand] before {person}.',
  '{You} [walk] over. {Person} [look|s] up.',
];
const ALONE = [
  '{Person} [wait|s] to hear what it is.',
  '{Person} [give|s] {me} a look that is half a question.',
  'It is {your} turn to say something.',
];

/** Told without ways out: nobody has gone anywhere. What is said to them follows as a deed of its own. */
export const approach = (teller: Teller, person: string): string => {
  const step = capital(teller.say('approach', STEPS, { person }));
  const isAll = teller.turn.interpretation.acts.length === 1;
  return isAll ? `${step} ${capital(teller.say('before them', ALONE, { person }))}` : step;
};

const BLOWS = [
  '{You} [hit] {it}. {It} [take|s] no notice, and {your} hand takes all of it.',
  'It [do|s] {it} no harm. It [do|s] {your} knuckles some.',
  '{It} [be|s] harder than {you}, and [stay|s] where it is. Something in {your} wrist [complain|s].',
  'There [be|s] a dull sound, and then there [be|s] the ache. {It} [look|s] as it did before.',
];
const KICKS = [
  '{You} [kick] {it}. {It} [stay|s] where it is, and {you} [stand] on one foot for a while.',
  'The toe of {your} boot [meet|s] {it}, and [come|s] off worse.',
  '{It} [take|s] the kick without a mark. {Your} foot keeps one.',
];
const SEEN = [
  '{Person} [look|s] at {it}, and then at {me}, and [ask|s] nothing.',
  '“Feel better?” {person} [say|s].',
  '“What did that ever do to you?” {person} [say|s].',
  '{Person} [move|s] a little further off.',
];

/** "punch the wall": it is hit, and the hand knows it; whoever stands by has something to say. */
export const blow = (act: Act, teller: Teller): string => {
  const it = called(act.target, 'it', teller.turn);
  const told = capital(teller.say('blow', /\bkick/i.test(act.text) ? KICKS : BLOWS, { it }));
  const seen = teller.turn.scene.present.find(({ state }) => state.status === 'alive');
  return seen === undefined ? told : `${told} ${capital(teller.say('blow seen', SEEN, { it, person: seen.name }))}`;
};

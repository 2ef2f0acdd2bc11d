// What is listened for and is not in sight: heard where the place's own words speak of it, else not. Called by tell-look.ts.
import type { Act } from '@emergent/schema';
import { capital } from '../words/english.ts';
import type { Teller } from './teller.ts';

const LISTENS_FOR =
  /\b(?:(?:listen|hearken)(?:s|ing)?(?: out| hard| closely| carefully)?|strain(?:s|ing)? (?:my ears |to hear )|keep(?:s|ing)? an ear (?:out |open )?)\b.*?\bfor\b/i;

const NOT_HEARD = [
  '{You} [listen] for {it}, and {place} has a hundred small sounds to offer in its stead.',
  '{You} [hold] {your} breath for the sake of {it}. There is {your} own blood, and behind that nothing.',
  'If it is to be heard, it is not to be heard now: {it} [keep|s] silent.',
  '{You} [listen] until the silence has a grain to it. Not a sound of {it}.',
];
const IS_HEARD = [
  '{You} [listen] for {it}, and [need] not listen long.',
  '{You} [turn] {your} head until {you} [have] it.',
];

/** `speaks`: the sentence of the place's own words that names it. Null: it was not listened for, or it is here. */
export const listenedFor = (
  act: Act,
  it: string,
  speaks: (teller: Teller, name: string) => string,
  teller: Teller,
): string | null => {
  const { target } = act;
  const isListed = teller.turn.scene.features.some(({ name }) => name === target?.name);
  const isAway = target?.kind === 'unknown' || target?.here === false || (target?.kind === 'feature' && !isListed);
  if (target === null || !isAway || !LISTENS_FOR.test(act.text)) return null;
  const slots = { it, place: teller.turn.scene.place };
  const heard = speaks(teller, target.name);
  return heard === ''
    ? capital(teller.say('not heard', NOT_HEARD, slots))
    : `${capital(teller.say('heard', IS_HEARD, slots))} ${heard}`;
};

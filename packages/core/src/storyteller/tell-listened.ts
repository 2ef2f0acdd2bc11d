// What is listened for and is not in sight: heard where the place's own words speak of it, else not. Called by tell-look.ts.
import type { Act } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import { capital, sentencesOf } from '../words/english.ts';
import { inTense } from './in-person.ts';
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

const LISTENS_TO = /^\W*(?:(?:i|then|and|now|try|to|\w+ly) )*(?:listen|hearken|put (?:my|an) ear)(?:s|ed|ing)?\b/i;
const OF_SOUND =
  /\b(?:hum|tick|ring|rang|creak|roar|whisper|drip|hiss|sing|groan|click|clank|rattle|rumble|drone|murmur|mutter|sigh|chime|knock|crackle|buzz|thud|beat|clap|whistl|sound|noise|silen|quiet|hear|heard)\w*/i;

const NO_MORE_HEARD = [
  '{You} [put] {your} ear to {it}. It is as it was, and under that {you} [hear] {your} own blood.',
  '{You} [listen] to {it} with {your} eyes shut. Whatever it has to say it says very low.',
  '{You} [hold] {your} breath by {it}. A tick, a settling, and nothing one could write down.',
  'It gives away no more to the ear than to the eye. {You} [listen] a little longer, all the same.',
];

/** What the place's own words have of the sound of a thing: in its own sentence, or in the one behind that; null: it is not listened to. */
export const listenedTo = (act: Act, it: string, teller: Teller): string | null => {
  const { turn } = teller;
  const { target } = act;
  const isThing = target?.kind === 'feature' || target?.kind === 'item' || target?.kind === 'thing';
  if (!isThing || !LISTENS_TO.test(act.text)) return null;
  const head = plainWords(target.name).at(-1) ?? '';
  const detail = turn.scene.features.find(({ name }) => name === target.name)?.detail ?? '';
  const told = sentencesOf(turn.scene.description);
  const named = told.findIndex((one) => plainWords(one).includes(head));
  const near = named === -1 ? [] : told.filter((one, at) => at === named || (at > named && /^It\b/.test(one)));
  const sound = [...sentencesOf(detail), ...near].find((one) => OF_SOUND.test(one) && !teller.wasToldLately(one));
  return sound === undefined ? capital(teller.say('listened to', NO_MORE_HEARD, { it })) : inTense(sound, teller);
};

// What is only supposed: deeds asked about, words beside the story, plans and wishes. Nothing of it is done. Called by tell-known.ts.
import type { Act, Verb } from '@emergent/schema';
import { asSaid } from '../words/names-said.ts';
import { hint } from './tell-scene.ts';
import type { Teller } from './teller.ts';

const RISKY: ReadonlySet<Verb> = new Set([
  'attack',
  'sneak',
  'steal',
  'persuade',
  'deceive',
  'threaten',
  'climb',
  'swim',
  'cast',
  'search',
  'craft',
  'flee',
  'destroy',
] as const);
const MAY_TRY = [
  'Nothing forbids it. How it would go is another matter, and {you} would only learn it by trying.',
  'It could be tried. It could also go wrong, as such things do.',
  'There is no wall between {me} and that, only the doing of it.',
];
const MAY = [
  'Nothing stands in the way of it.',
  '{You} could, and no more would be needed than to do it.',
  'There is no reason why not.',
];
const WHAT_IF = [
  'Nobody can say until it has happened.',
  'It could go several ways, and none of them asks {me} first.',
  'That is one of the things that are learned by doing them.',
  '{You} [turn] it over, as far as it can be turned over beforehand. It stays an if.',
];
const SUPPOSED = /^\W*(?:(?:and|but|so|ok|hm+) )*(?:what|how about|suppose|imagine|say)\b/i;
const NO_SUCH = ['There is no {it} here to try it on.', '{You} would have to find {it} first.'];

const BACK = /^(?:it|that|this|there|here|them|him|her)\b/i;
/** "could I climb that?": nothing is done, and what would forbid it is told by the verdict. */
export const whether = (act: Act, teller: Teller): string => {
  const { target } = act;
  if (SUPPOSED.test(act.text)) return teller.say('what if', WHAT_IF);
  if (target?.kind === 'unknown' && !RISKY.has(act.verb) && !BACK.test(target.name))
    return `${teller.say('no such', NO_SUCH, { it: target.name })} ${hint(teller)}`;
  return RISKY.has(act.verb) ? teller.say('may try', MAY_TRY) : teller.say('may', MAY);
};

const ASIDE = [
  'The story waits; nothing in {place} has moved meanwhile.',
  'That was not said aloud in {place}, and nobody there heard it. The story is where it was.',
  '{Place} holds still until {you} [come] back to it.',
];
const OF_TELLING =
  /\b(?:short\w*|long\w*|detail\w*|descripti\w*|descri\w*|tense|person|verbose|wordy|brief\w*|style|tone|slow\w*|fast\w*|paragraphs?|sentences?|swear\w*|violen\w*|romance)\b/i;
const AS_SET = [
  'It is heard. How long the telling is, in whose person and in what tense, stands in the story’s own settings, beside the page; {place} waits meanwhile.',
  'That is for the settings of the story, where length, person and tense can be chosen. Nothing in {place} has moved.',
];
const OF_TURNS = /\b(?:undo|rewind|save|load|reload|restart|reset)\b/i;
const AS_KEPT = [
  'Every turn is kept as it was told, and the last can be taken back beside the page; inside the story what is done is done. {Place} waits.',
  'Nothing is lost and all of it is kept. A turn is taken back beside the story, not in it; {place} holds still meanwhile.',
];
/** Words to the table: about how it is told, or about anything else. */
export const aside = ({ text }: Act, teller: Teller): string => {
  const slots = { place: asSaid(teller.turn.scene.place) };
  if (OF_TURNS.test(text)) return teller.say('as kept', AS_KEPT, slots);
  return OF_TELLING.test(text) ? teller.say('as set', AS_SET, slots) : teller.say('aside', ASIDE, slots);
};
export const PLAN = [
  'So be it, when it comes to that. It has not come to that yet.',
  '{You} [make] up {your} mind about it beforehand, and [keep] it in reserve.',
  'That is settled, then, for when it is wanted. For now there is only now.',
];
/** What hung on how things stand, and they do not stand so. */
export const UNMET = [
  '{You} [look] whether it is so, and it is not. {You} [leave] it at that.',
  'It would have to be so first, and it is not. Nothing comes of it.',
  'As things stand, no. {You} [let] it go by.',
];
export const WISH = [
  '{You} [picture] it plainly enough. {Place} does not oblige.',
  'It would be something to see. It does not happen for being said.',
  'Saying so does not make it so, not {at}.',
];

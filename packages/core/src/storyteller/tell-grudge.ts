// People the character has wronged, when the two meet again. Called by tell-move.ts on arriving and by tell-effects.ts when they come in.
import { wasSorry } from '../apology.ts';
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { capital } from '../words/english.ts';
import type { Teller } from './teller.ts';

const BAD_BLOOD = -25;

/** Struck or robbed by the character, and not made up with since. */
export const isWronged = (person: PersonHere, turn: Turn): boolean => {
  const { character, relationships } = turn.session;
  const blow = person.state.facts.some((fact) =>
    ['attack', 'try to attack', 'beat'].some((deed) => fact.startsWith(`saw ${character.name} ${deed} ${person.name}`)),
  );
  const standing = relationships[person.name] ?? 0;
  return standing <= BAD_BLOOD || (blow && standing < 0) || person.state.mood === 'fighting';
};

/** How an apology is told: each with the word that `wasSorry` knows it by. */
export const APOLOGIES = [
  '{You} [make] {your} apology. {Person} [hear|s] it to the end, which is not the same as taking it, and is something.',
  'It is a short apology, and no easier for that. {Person} [look|s] at {me} for some time before looking away.',
  '{Person} [let|s] the apology stand between the two of {both}. “It doesn’t undo it,” {person} [say|s]. “But you said it.”',
];
export const SORRY_AGAIN = [
  '{Person} [have|s] heard the apology already. “Words,” {person} [say|s]. “Let me see the rest of it.”',
  'A second apology is worth less than the first. {Person} [nod|s], and [wait|s] for what is done and not said.',
];
export const NO_NEED = [
  '{Person} [wave|s] the apology off. “Nothing to be sorry for.”',
  '“Sorry? What for?” {person} [say|s], and [take|s] the apology for good manners.',
];

/** What passes over saying sorry: heard once, weighed after that. */
export const apology = (teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const both = { first: 'us', second: 'you', third: 'them' }[turn.settings.style.person];
  const isOwed =
    isWronged(person, turn) || (turn.session.relationships[person.name] ?? 0) < 0 || SPOILT.test(person.state.mood);
  const again = wasSorry(person, turn);
  const words = again ? SORRY_AGAIN : isOwed || hasMended(person, turn) ? APOLOGIES : NO_NEED;
  return capital(teller.say(`sorry:${person.name}`, words, { person: person.name, both }));
};
const SPOILT = /^(?:insulted|outraged)$/;
const hasMended = (person: PersonHere, turn: Turn): boolean =>
  turn.happened.some((one) => one.type === 'relationship.changed' && one.person === person.name && one.amount > 1);

const BITTER = [
  '{Person} [see|s] who has come, and [go|s] still all over, as one does who has been struck before.',
  'At the sight of {me} {person} [put|s] something solid between the two of {both}.',
  '{Person} [have|s] not forgotten. It is in the shoulders, and in the way one hand is kept free.',
  '“You,” {person} [say|s], and nothing else, and [keep|s] the door in view.',
  '{Person} [stop|s] in the middle of whatever it was.',
  'A hand of {person} goes up, as if of itself, to an old bruise.',
  '{Person} [give|s] {me} the width of the place.',
  'There is a silence with {person} at one end of it.',
  '{Person} [do|s] not look {me} in the face.',
  '“Not again,” {person} [say|s], to nobody.',
  'Between {person} and {me} the floor has grown.',
  '{Person} [remember|s]. It shows in how still the mouth is.',
];
/** Between those who have no history yet but what the book says of them, nobody remembers a blow. */
const COLD = BITTER.filter((one) => !/struck before|not forgotten|old bruise|Not again|remember/.test(one));
const HAS_HISTORY = /\b(?:attack|strike|struck|beat|threaten|steal|break|tend|insulted|lied to|robbed|hurt)\b/;
/** Looks of that kind wear thin. */
const QUIET_TURNS = 3;

/** What passes over the face of somebody wronged who meets the character again; nothing where there is no such person. */
export const bitter = (teller: Teller, name: string): string => {
  const person = teller.turn.scene.present.find((one) => one.name === name && one.state.status === 'alive');
  if (person === undefined || person.hostile || person.state.following || !isWronged(person, teller.turn)) return '';
  const both = { first: 'us', second: 'you', third: 'them' }[teller.turn.settings.style.person];
  if (!teller.isFresh(QUIET_TURNS, BITTER)) return '';
  const { name: me } = teller.turn.session.character;
  const isRemembered =
    person.state.condition < 100 || person.state.facts.some((one) => one.includes(me) && HAS_HISTORY.test(one));
  return capital(teller.fresh(`bitter:${name}`, isRemembered ? BITTER : COLD, { person: name, both }));
};

export const grudges = (teller: Teller): string =>
  teller.turn.scene.present
    .map((one) => bitter(teller, one.name))
    .filter((words) => words !== '')
    .slice(0, 2)
    .join(' ');

const PARTS = [
  '{Person} [stop|s], and [let|s] {me} go on alone. “No further,” {person} [say|s]. “Not with you.”',
  'That was the last of it for {person}, who takes a step away from {me}, and then another.',
  '“I came along of my own will,” {person} [say|s], “and I go the same way.”',
];

/** Somebody who came along, and after this does not. */
export const partings = (teller: Teller): string => {
  const gone = teller.turn.happened.find((one) => one.type === 'person.changed' && one.why === 'has had enough');
  return gone?.type === 'person.changed' ? capital(teller.say('parts', PARTS, { person: gone.name })) : '';
};

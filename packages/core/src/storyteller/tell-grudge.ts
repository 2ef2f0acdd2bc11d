// People the character has wronged, when the two meet again. Called by tell-move.ts on arriving and by tell-effects.ts when they come in.
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { capital } from './english.ts';
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

const BITTER = [
  '{Person} [see|s] who has come, and [go|s] still all over, as one does who has been struck before.',
  'At the sight of {me} {person} [put|s] something solid between the two of {both}.',
  '{Person} [have|s] not forgotten. It is in the shoulders, and in the way one hand is kept free.',
  '“You,” {person} [say|s], and nothing else, and [keep|s] the door in view.',
];

/** What passes over the face of somebody wronged who meets the character again; nothing where there is no such person. */
export const bitter = (teller: Teller, name: string): string => {
  const person = teller.turn.scene.present.find((one) => one.name === name && one.state.status === 'alive');
  if (person === undefined || person.hostile || person.state.following || !isWronged(person, teller.turn)) return '';
  const both = { first: 'us', second: 'you', third: 'them' }[teller.turn.settings.style.person];
  return capital(teller.say(`bitter:${name}`, BITTER, { person: name, both }));
};

export const grudges = (teller: Teller): string =>
  teller.turn.scene.present
    .map((one) => bitter(teller, one.name))
    .filter((words) => words !== '')
    .slice(0, 2)
    .join(' ');

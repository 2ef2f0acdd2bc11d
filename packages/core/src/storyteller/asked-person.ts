// Small things that all answers share: who is asked, how they stand to the player, what others are called. Called by tell-answer.ts, tell-about.ts
// and tell-self.ts.
import type { CharacterProfile } from '@emergent/schema';
import { standingWith } from '../deeds.ts';
import { own } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import { article, lower } from '../words/english.ts';
import { shortName } from './names-told.ts';
import type { Teller } from './teller.ts';

const HOSTILE = -25;
export const isHostile = (teller: Teller, person: PersonHere): boolean => {
  const standing = own(teller.turn.session.relationships, person.name) ?? 0;
  return standing <= HOSTILE || standingWith(teller.turn.session, person.name, person.group) <= HOSTILE;
};

export const profileOf = (teller: Teller, person: PersonHere): CharacterProfile | undefined =>
  teller.turn.world.person(person.name);

export const who = (teller: Teller, name: string): string => shortName(name, teller.turn);

/** "reeve of Halse" as one says what somebody is: "the reeve of Halse", "a ferrywoman". */
export const roleOf = (role: string): string => {
  const [first = role] = role.split(/,/);
  if (/^(?:the|a|an|once|my) /i.test(first)) return first;
  return / of | to |’s |'s /.test(first) ? `the ${first}` : `${article(first)} ${first}`;
};

/** What the errand of that title asks for next, else the one that is followed. */
export const stepOf = (teller: Teller, title?: string): string | undefined => {
  const active = teller.turn.session.quests.filter((one) => one.status === 'active');
  const quest =
    title === undefined ? (active.find((one) => one.tracked) ?? active[0]) : active.find((one) => one.title === title);
  const step = quest?.objective_states.find((one) => !one.done)?.text;
  return step === undefined ? undefined : lower(step.replace(/\.$/, ''));
};

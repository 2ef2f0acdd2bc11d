// What people have told the player, recorded: asked for by the player's words, brought up by themselves, or claimed by a model. Called by
// rules.ts and improvise.ts.
import type { EffectOf } from '@emergent/schema';
import { deeds, happenedOf, personHere } from '../../deeds.ts';
import type { Turn } from '../system.ts';
import { answersOf, hearerOf, isChat, unaskedOf } from './asked.ts';
import type { ConsequenceProposal } from './proposal.ts';

type Told = EffectOf<'person.told'>;
type Proposed = NonNullable<ConsequenceProposal['told']>[number];

const MAX_TOLD = 3;

const told = (name: string, topic: string, truly: boolean): Told => ({ type: 'person.told', v: 1, name, topic, truly });

/** Answers to what was asked. What was told truly before needs no second record. */
const asked = (turn: Turn): Told[] =>
  answersOf(turn).flatMap(({ person, entry, how, again, hadLied }) => {
    if (how === 'withheld' || (again && !hadLied)) return [];
    if (how === 'otherwise') return hadLied ? [] : [told(person.name, entry.topic, false)];
    return [{ ...told(person.name, entry.topic, true), ...(hadLied ? { admits: true } : {}) }];
  });

/** What nobody asked for: only what that person would bring up of themselves. */
const broughtUp = (proposed: readonly Proposed[], turn: Turn): Told[] =>
  proposed.flatMap((one) => {
    const person = personHere(turn, one.person);
    const entry = person === undefined ? undefined : unaskedOf(person, turn);
    return person === undefined || entry?.topic !== one.topic ? [] : [told(person.name, entry.topic, true)];
  });

export const tellings = (proposal: ConsequenceProposal, turn: Turn): Told[] => {
  const list = asked(turn);
  const more = broughtUp((proposal.told ?? []).slice(0, MAX_TOLD), turn);
  return [...list, ...more.filter((one) => !list.some((other) => other.name === one.name))].slice(0, MAX_TOLD);
};

const SHARE = 0.6;

/** The storyteller's: a turn of talk without a question brings up a thing now and then. */
export const offered = (turn: Turn, chance: (share: number, purpose: string) => boolean): Proposed[] | null => {
  for (const act of deeds(turn)) {
    if (!isChat(act, turn)) continue;
    const person = hearerOf(act, turn);
    const entry = person === undefined ? undefined : unaskedOf(person, turn);
    const isFirst = happenedOf(turn, 'person.met').some((one) => one.name === person?.name && one.first);
    if (person === undefined || entry === undefined || isFirst) continue;
    if (chance(SHARE, `brings up:${person.name}`)) return [{ person: person.name, topic: entry.topic }];
  }
  return null;
};

// What holds people to the player and what wears off: companions who were never willing, and ill will that time takes the edge from.
// Called by rules.ts.
import type { ConsequenceEffect, EffectOf, PendingConsequence } from '@emergent/schema';
import { did } from '../../deeds.ts';
import { own } from '../../names.ts';
import { worthOf } from '../item/worth.ts';
import type { Turn } from '../system.ts';
import { plainPending, scheduled } from './schedule.ts';
import { count, relationships, type Tally } from './standing.ts';

type Effects = EffectOf<ConsequenceEffect>[];

export const BETRAYAL = 'betrayal';
const HOUR = 60;
const DAY = 24 * HOUR;
/** Somebody who is bound that closely to an enemy serves two masters. */
const DEVOTED = 40;
const WON_OVER = 15;

/** Whom a companion would sooner serve: somebody hostile, or somebody who hates the player. */
const otherMaster = (name: string, turn: Turn): string | undefined =>
  turn.world.lorebook.relationships.find(
    (one) =>
      one.source === name &&
      one.strength >= DEVOTED &&
      (turn.world.person(one.target)?.hostile === true ||
        (own(turn.session.relationships, one.target) ?? 0) <= -DEVOTED),
  )?.target;

/** Somebody who comes along because they were made to, or for somebody else's sake, goes when the time is good, and not empty-handed. */
export const faithless = (effect: EffectOf<'person.changed'>, turn: Turn): Effects => {
  if (effect.change.following !== true) return [];
  const { name } = effect;
  const standing = own(turn.session.relationships, name) ?? 0;
  const master = otherMaster(name, turn);
  const isForced = did(turn, 'threaten', 'deceive') !== undefined;
  if (standing >= WON_OVER || (!isForced && standing >= 0 && master === undefined)) return [];
  const [prize] = turn.session.inventory
    .filter((item) => !item.equipped && item.type !== 'quest' && item.type !== 'key')
    .toSorted((a, b) => worthOf(b) - worthOf(a));
  const what = prize === undefined ? 'without a word' : `and the ${prize.name} went the same way`;
  const whither = master === undefined ? '' : `, back to ${master}`;
  const description = `${name} has slipped off in a quiet hour${whither}, ${what}.`;
  const impact = { person: name, relationship: -5, item: prize === undefined ? null : `-${prize.name}` };
  return scheduled([plainPending(turn, description, 6 * HOUR, impact, BETRAYAL)], turn);
};

/** A betrayal that nobody is left to commit: sent home before, won over since, or fallen. */
export const isMoot = (due: PendingConsequence, turn: Turn): boolean => {
  const { person } = due.impact;
  if (!due.id.startsWith(`${BETRAYAL}-`) || person === null) return false;
  const state = own(turn.session.world_state.npc_states, person);
  return (
    state?.following !== true || state.status !== 'alive' || (own(turn.session.relationships, person) ?? 0) >= WON_OVER
  );
};

const SORE = -5;
/** Beyond this it takes more than days. */
const UNFORGIVEN = -60;
const A_DAY = 2;
const MOST_PEOPLE = 6;

/** Days take the edge from ill will; they make no friends, and they don't heal hatred. */
export const healedByTime = (effect: EffectOf<'time.passed'>, turn: Turn): Effects => {
  const days = Math.floor(effect.clock_minutes / DAY) - Math.floor((effect.clock_minutes - effect.minutes) / DAY);
  if (days <= 0) return [];
  const people: Tally = new Map();
  const sore = Object.entries(turn.session.relationships).filter(
    ([name, value]) => value < SORE && value > UNFORGIVEN && turn.world.person(name)?.hostile !== true,
  );
  for (const [name, value] of sore.slice(0, MOST_PEOPLE))
    count(people, name, Math.min(A_DAY * days, SORE - value), 'time has gone by');
  return relationships(people, turn);
};

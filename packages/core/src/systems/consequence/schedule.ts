// Consequences as the state keeps them: made of untrusted words, bounded in number, and chosen when they are due. Called by rules.ts.
import {
  CONSEQUENCE_KINDS,
  type ConsequenceEffect,
  type Due,
  type Effect,
  type EffectOf,
  type Impact,
  type PendingConsequence,
} from '@emergent/schema';
import { knownGroup, knownPerson, knownPlace } from '../../deeds.ts';
import { clip, idFor, plain, whole } from '../../names.ts';
import type { Turn } from '../system.ts';
import type { Marks, Scheduled } from './proposal.ts';

type Effects = EffectOf<ConsequenceEffect>[];

/** Below the 64 that the state allows, so that the whole of it stays small. */
const MAX_PENDING = 12;
const WORDS = 240;
const DAY = 1440;
const MAX_MINUTES = 30 * DAY;
const HEALTH_SHARE = 0.2;
export const MAX_CHANGE = 15;
/** What waits for a meeting does not come in the conversation it arose from. */
const TURNS_APART = 3;

export const NO_IMPACT: Impact = {
  weather: null,
  condition: null,
  surroundings: null,
  event: null,
  health: null,
  item: null,
  person: null,
  relationship: null,
  group: null,
  reputation: null,
};

/** What a consequence does, of untrusted words: unknown people and groups drop out, amounts are clamped, hurt never kills. */
export const impactOf = (marks: Marks, turn: Turn): Impact => {
  const person = knownPerson(turn, marks.person ?? '') ?? null;
  const group = knownGroup(turn, marks.group ?? '') ?? null;
  const most = Math.max(1, Math.round(turn.session.character.max_health * HEALTH_SHARE));
  const health = whole(marks.health, -Math.min(100, most), Math.min(100, Math.ceil(most / 2)));
  const relationship = whole(marks.relationship, -MAX_CHANGE, MAX_CHANGE);
  const reputation = whole(marks.reputation, -MAX_CHANGE, MAX_CHANGE);
  return {
    weather: clip(marks.weather, 40) || null,
    condition: clip(marks.condition, 60) || null,
    surroundings: clip(marks.surroundings, WORDS) || null,
    event: clip(marks.event, 120) || null,
    health: health === 0 ? null : health,
    item: clip(marks.item, 80) || null,
    person,
    relationship: person === null || relationship === 0 ? null : relationship,
    group,
    reputation: group === null || reputation === 0 ? null : reputation,
  };
};

export const kindOf = (said: string | null | undefined): PendingConsequence['kind'] =>
  CONSEQUENCE_KINDS.find((kind) => kind === plain(said ?? '')) ?? 'narrative';

const dueOf = (said: Scheduled, turn: Turn): Due => {
  const turns = whole(said.turns, 0, 200);
  const minutes = whole(said.minutes, 0, MAX_MINUTES);
  const place = knownPlace(turn, said.on_reaching ?? '') ?? null;
  const person = knownPerson(turn, said.on_meeting ?? '') ?? null;
  const nothing = turns === 0 && minutes === 0 && place === null && person === null;
  const clock = nothing ? DAY / 2 : minutes;
  return {
    number: turns === 0 ? null : turn.number + turns,
    clock_minutes: clock === 0 ? null : turn.session.world_state.clock_minutes + clock,
    place,
    person,
  };
};

const horizonOf = (said: Scheduled): PendingConsequence['horizon'] => ((said.minutes ?? 0) > DAY ? 'long' : 'short');

/** A pending consequence of untrusted words; null for one without a description. */
export const pendingOf = (said: Scheduled, turn: Turn, index: number): PendingConsequence | null => {
  const description = clip(said.description, WORDS);
  if (description === '') return null;
  const follows = clip(said.follows, WORDS);
  return {
    id: idFor('after', `${turn.number}:${index}:${description}`),
    horizon: horizonOf(said),
    kind: kindOf(said.kind),
    description,
    cause: { number: turn.number, deed: clip(turn.line, 120) },
    due: dueOf(said, turn),
    impact: impactOf(said, turn),
    follows:
      follows === ''
        ? null
        : { description: follows, after_minutes: whole(said.follows_minutes, 10, MAX_MINUTES, DAY) },
  };
};

/** Schedules within the bounds: the oldest give way, what is told already is not told twice. */
export const scheduled = (list: readonly PendingConsequence[], turn: Turn): Effects => {
  const pending = turn.session.pending.map((one) => ({ id: one.id, description: one.description }));
  return list.flatMap((consequence): Effects => {
    if (pending.some((one) => one.id === consequence.id || one.description === consequence.description)) return [];
    const effects: Effects = [];
    while (pending.length >= MAX_PENDING) {
      const oldest = pending.shift();
      if (oldest !== undefined) effects.push({ type: 'consequence.faded', v: 1, id: oldest.id });
    }
    pending.push(consequence);
    return [...effects, { type: 'consequence.scheduled', v: 1, consequence }];
  });
};

const byNumber = (one: PendingConsequence, number: number) => one.due.number !== null && one.due.number <= number;

/** The consequence that `effect` brings, at most one: the rest come with the next turn. */
export const dueBy = (effect: Effect, turn: Turn): PendingConsequence | undefined => {
  const { pending, world_state } = turn.session;
  switch (effect.type) {
    case 'turn.began':
      return pending.find(
        (one) =>
          byNumber(one, effect.number) ||
          (one.due.clock_minutes ?? Number.POSITIVE_INFINITY) <= world_state.clock_minutes,
      );
    case 'time.passed':
      return pending.find(
        ({ due, ...one }) =>
          due.clock_minutes !== null &&
          due.clock_minutes <= effect.clock_minutes &&
          due.clock_minutes > effect.clock_minutes - effect.minutes &&
          !byNumber({ due, ...one }, turn.number),
      );
    case 'world.moved':
      return pending.find((one) => one.due.place === effect.to);
    case 'person.met':
      return pending.find((one) => one.due.person === effect.name && turn.number - one.cause.number >= TURNS_APART);
    default:
      return undefined;
  }
};

/** A social consequence after some minutes, in the rules' own words. */
export const plainPending = (
  turn: Turn,
  description: string,
  minutes: number,
  impact: Partial<Impact>,
  named = 'after',
): PendingConsequence => ({
  id: idFor(named, `${turn.number}:${description}`),
  horizon: minutes > DAY ? 'long' : 'short',
  kind: 'social',
  description: clip(description, 300),
  cause: { number: turn.number, deed: clip(turn.line, 120) },
  due: { number: null, clock_minutes: turn.session.world_state.clock_minutes + minutes, place: null, person: null },
  impact: { ...NO_IMPACT, ...impact },
  follows: null,
});

// Which consequences a turn has, and what follows from anybody's effect. Called by the walk of a turn; the numbers are here, in standing.ts
// and in schedule.ts.
import type { ConsequenceEffect, Effect, EffectOf, Impact, PendingConsequence, Refusal } from '@emergent/schema';
import {
  did,
  happenedOf,
  hasFailed,
  isFirstCompletion,
  isRecovering,
  knownGroup,
  knownPerson,
  saverIn,
} from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { clip, idFor, own, whole } from '../../names.ts';
import type { Decision, Turn } from '../system.ts';
import { atOnce } from './at-once.ts';
import { kept as captured, isOver } from './captors.ts';
import { byDeath, byMercy } from './mercy.ts';
import { kept, promises } from './promises.ts';
import type { ConsequenceProposal } from './proposal.ts';
import { dueBy, impactOf, kindOf, MAX_CHANGE, NO_IMPACT, pendingOf, plainPending, scheduled } from './schedule.ts';
import { byDeeds, byFall, byGift, count, relationships, reputations, type Tally } from './standing.ts';
import { tellings } from './telling.ts';
import { faithless, healedByTime, isMoot } from './ties.ts';

type Effects = EffectOf<ConsequenceEffect>[];

const MAX_HAPPENED = 2;
const MAX_SCHEDULED = 2;
const MAX_STANDINGS = 6;
const GIVER_PLEASED = 10;
const GIVER_LET_DOWN = -8;
const HOUR = 60;
const DAY = 24 * HOUR;

const refusal = (code: string): Refusal => ({ system: 'consequence', code, told: null });

/** A model's word on standings: bounded a turn; what deeds already moved the same way is not moved twice. */
const proposedStandings = (
  proposal: ConsequenceProposal,
  turn: Turn,
  people: Tally,
  groups: Tally,
  refused: Refusal[],
) => {
  const add = (
    tally: Tally,
    name: string | undefined,
    change: number | null | undefined,
    reason: string,
    unknown: string,
  ) => {
    const amount = whole(change, -MAX_CHANGE, MAX_CHANGE);
    if (amount === 0) return;
    const before = name === undefined ? 0 : (tally.get(name)?.amount ?? 0);
    if (name === undefined) refused.push(refusal(unknown));
    else if (amount > 0 && hasFailed(turn)) refused.push(refusal('no_gain_on_failure'));
    else if (before !== 0) refused.push(refusal('standing_counted_already'));
    else count(tally, name, amount, reason || 'what was done');
  };
  for (const one of (proposal.relationships ?? []).slice(0, MAX_STANDINGS)) {
    const name = knownPerson(turn, one.person);
    const isMet =
      name !== undefined &&
      (own(turn.session.world_state.npc_states, name) ?? own(turn.session.relationships, name)) !== undefined;
    add(people, isMet ? name : undefined, one.change, clip(one.reason, 200), 'unknown_person');
  }
  for (const one of (proposal.reputation ?? []).slice(0, MAX_STANDINGS))
    add(groups, knownGroup(turn, one.group), one.change, clip(one.reason, 200), 'unknown_group');
};

const happened = (proposal: ConsequenceProposal, turn: Turn): Effects =>
  (proposal.happened ?? []).slice(0, MAX_HAPPENED).flatMap((one, index): Effects => {
    const description = clip(one.description, 300);
    if (description === '') return [];
    const impact = impactOf(one, turn);
    const id = idFor('now', `${turn.number}:${index}:${description}`);
    return [{ type: 'consequence.happened', v: 1, id, kind: kindOf(one.kind), description, impact }];
  });

export const decide = (proposal: ConsequenceProposal, turn: Turn, _dice: Dice): Decision<ConsequenceEffect> => {
  if (isRecovering(turn)) return { effects: [], refused: [] };
  const refused: Refusal[] = [];
  const { people, groups } = byDeeds(turn);
  proposedStandings(proposal, turn, people, groups, refused);
  const later = (proposal.scheduled ?? [])
    .slice(0, MAX_SCHEDULED)
    .flatMap((one, index) => pendingOf(one, turn, index) ?? []);
  return {
    effects: [
      ...tellings(proposal, turn),
      ...promises(turn),
      ...relationships(people, turn),
      ...reputations(groups, turn),
      ...happened(proposal, turn),
      ...((proposal.happened ?? []).length === 0 ? atOnce(turn) : []),
      ...scheduled(later, turn),
    ],
    refused,
  };
};

const standingsOf = (impact: Impact, reason: string, turn: Turn): Effects => {
  const people: Tally = new Map();
  const groups: Tally = new Map();
  if (impact.person !== null && impact.relationship !== null) count(people, impact.person, impact.relationship, reason);
  if (impact.group !== null && impact.reputation !== null) count(groups, impact.group, impact.reputation, reason);
  return [...relationships(people, turn), ...reputations(groups, turn)];
};

/** A consequence that came: what it does to standings, and what it leads to in turn. */
const came = ({ consequence }: EffectOf<'consequence.came_due'>, turn: Turn): Effects => {
  if (happenedOf(turn, 'consequence.came_due').filter((one) => one.consequence.id === consequence.id).length > 1)
    return [];
  const effects = standingsOf(consequence.impact, consequence.description, turn);
  if (consequence.follows === null) return effects;
  const { description, after_minutes } = consequence.follows;
  const next: PendingConsequence = {
    ...consequence,
    id: idFor('after', `${consequence.id}:${description}`),
    description,
    cause: { number: turn.number, deed: clip(consequence.description, 200) },
    due: {
      number: null,
      clock_minutes: turn.session.world_state.clock_minutes + after_minutes,
      place: null,
      person: null,
    },
    impact: NO_IMPACT,
    follows: null,
  };
  return [...effects, ...scheduled([next], turn)];
};

/** What was stolen unseen is missed some hours later. */
const missed = (effect: EffectOf<'item.gained'>, turn: Turn): Effects => {
  if (!effect.from.startsWith('@') || did(turn, 'steal') === undefined) return [];
  const person = effect.from.slice(1);
  if (own(turn.session.world_state.npc_states, person)?.status !== 'alive') return [];
  const description = `${person} misses the ${effect.item.name}, and remembers who stood close at ${turn.scene.place}.`;
  return scheduled([plainPending(turn, description, 4 * HOUR, { person, relationship: -MAX_CHANGE })], turn);
};

const owed = (effect: EffectOf<'character.defeated'>, turn: Turn): Effects => {
  const person = saverIn(effect);
  if (person === undefined) return [];
  const description = `${person} speaks of the life that ${turn.session.character.name} owes, and of what would settle it.`;
  return scheduled([plainPending(turn, description, DAY, {})], turn);
};

const quests = (effect: EffectOf<'quest.completed' | 'quest.failed' | 'quest.abandoned'>, turn: Turn): Effects => {
  const people: Tally = new Map();
  const groups: Tally = new Map();
  const giver = turn.session.quests.find((one) => one.id === effect.quest_id)?.giver ?? null;
  const done = effect.type === 'quest.completed';
  if (done && !isFirstCompletion(turn, effect.quest_id)) return [];
  if (giver !== null && knownPerson(turn, giver) === giver)
    count(people, giver, done ? GIVER_PLEASED : GIVER_LET_DOWN, `${effect.title}: ${done ? 'done' : 'given up'}`);
  if (done)
    for (const [group, value] of Object.entries(effect.rewards.reputation)) count(groups, group, value, effect.title);
  return [...relationships(people, turn), ...reputations(groups, turn)];
};

const following = (effect: Effect, turn: Turn): Effects => {
  switch (effect.type) {
    case 'consequence.happened':
      return standingsOf(effect.impact, effect.description, turn);
    case 'consequence.came_due':
      return came(effect, turn);
    case 'item.lost':
      return byGift(effect, turn);
    case 'item.gained':
      return missed(effect, turn);
    case 'person.changed':
      return [...byFall(effect, turn), ...byMercy(effect, turn), ...byDeath(effect, turn), ...faithless(effect, turn)];
    case 'stance.changed':
      return captured(effect, turn);
    case 'time.passed':
      return healedByTime(effect, turn);
    case 'character.defeated':
      return owed(effect, turn);
    case 'quest.completed':
    case 'quest.failed':
    case 'quest.abandoned':
      return quests(effect, turn);
    default:
      return [];
  }
};

export const react = (effect: Effect, turn: Turn, _dice: Dice): Effects => {
  const due = dueBy(effect, turn);
  const coming: Effects =
    due === undefined
      ? []
      : isMoot(due, turn) || isOver(due, turn)
        ? [{ type: 'consequence.faded', v: 1, id: due.id }]
        : [{ type: 'consequence.came_due', v: 1, consequence: due }];
  return [...coming, ...following(effect, turn), ...kept(effect, turn)];
};

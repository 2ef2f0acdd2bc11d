// How people and groups come to stand to the character: sums of this turn's changes, kept within bounds. Called by rules.ts.
import type { Act, ConsequenceEffect, EffectOf, Verb } from '@emergent/schema';
import { wasSorry } from '../../apology.ts';
import { isAtMercy } from '../../combat/mercy.ts';
import { isApology, isInsult } from '../../deed-words.ts';
import { deeds, happenedOf, personHere, personOf } from '../../deeds.ts';
import { clip, own } from '../../names.ts';
import { checkOf, succeeds } from '../../outcome.ts';
import type { PersonHere } from '../../scene.ts';
import { speechActOf } from '../../words/speech-acts.ts';
import { wantOf } from '../item/worth.ts';
import type { Turn } from '../system.ts';
import { type Kindness, kindnessIn, worthOfKindness } from './kindness.ts';

type Effects = EffectOf<ConsequenceEffect>[];

const MAX_PEOPLE = 120;
const MAX_GROUPS = 40;
/** Talk makes acquaintances, not friends. */
const ACQUAINTANCE = 15;

/** Changes of one turn by name; the first reason given is kept. */
export type Tally = Map<string, { amount: number; reason: string }>;

export const count = (tally: Tally, name: string, amount: number, reason: string): Tally => {
  const before = tally.get(name);
  return tally.set(name, { amount: (before?.amount ?? 0) + amount, reason: before?.reason ?? reason });
};

const moved = (before: number | undefined, amount: number): number =>
  Math.min(100, Math.max(-100, (before ?? 0) + amount)) - (before ?? 0);

export const relationships = (tally: Tally, turn: Turn): Effects => {
  const known = turn.session.relationships;
  let room = MAX_PEOPLE - Object.keys(known).length;
  return [...tally].flatMap(([person, change]): Effects => {
    const before = own(known, person);
    const amount = moved(before, change.amount);
    if (amount === 0 || (before === undefined && room-- <= 0)) return [];
    const value = (before ?? 0) + amount;
    return [{ type: 'relationship.changed', v: 1, person, amount, value, reason: clip(change.reason, 200) }];
  });
};

export const reputations = (tally: Tally, turn: Turn): Effects => {
  const known = turn.session.reputation;
  let room = MAX_GROUPS - Object.keys(known).length;
  return [...tally].flatMap(([group, change]): Effects => {
    const before = own(known, group);
    const amount = moved(before, change.amount);
    if (amount === 0 || (before === undefined && room-- <= 0)) return [];
    const value = (before ?? 0) + amount;
    return [{ type: 'reputation.changed', v: 1, group, amount, value, reason: clip(change.reason, 200) }];
  });
};

type Weight = { good: number; bad: number; group: number; groupBad: number; deed: string; undone?: string };

/** What a deed done to somebody does to how they stand, when it worked and when it did not, and to their group's opinion. */
const WEIGHTS: Partial<Record<Verb, Weight>> = {
  attack: { good: -25, bad: -25, group: -10, groupBad: -10, deed: 'was attacked' },
  threaten: { good: -8, bad: -12, group: -3, groupBad: -3, deed: 'was threatened' },
  deceive: { good: 2, bad: -10, group: 0, groupBad: -2, deed: 'heard a tale', undone: 'saw through a tale' },
  steal: { good: 0, bad: -15, group: 0, groupBad: -8, deed: 'caught a hand in the pocket' },
  persuade: { good: 5, bad: -2, group: 0, groupBad: 0, deed: 'was talked round', undone: 'was pressed' },
  help: { good: 6, bad: 2, group: 2, groupBad: 0, deed: 'was helped' },
  heal: { good: 8, bad: 3, group: 2, groupBad: 0, deed: 'was tended' },
  perform: { good: 3, bad: -1, group: 1, groupBad: 0, deed: 'was played to' },
  trade: { good: 2, bad: -1, group: 0, groupBad: 0, deed: 'did business', undone: 'was haggled with' },
};
const FLIRT: Weight = {
  good: 4,
  bad: -3,
  group: 0,
  groupBad: 0,
  deed: 'was courted',
  undone: 'was courted, and did not like it',
};
const INSULT: Weight = { good: -8, bad: -8, group: -2, groupBad: -2, deed: 'was insulted' };
/** What saying sorry mends of bad blood, the first time. */
const FORGIVEN = 4;
const CRITICAL = 1.5;
const WITNESS_SHARE = 0.25;
/** Blows after the first of a fight change little more. */
const IN_A_FIGHT = 0.25;

/** They were at blows before this turn: hurt or up in arms already, and not by what happened just now. */
const wasFighting = ({ name, state }: PersonHere, turn: Turn): boolean => {
  const now = happenedOf(turn, 'person.changed').filter((effect) => effect.name === name);
  const hurtNow = now.some((effect) => effect.change.condition !== undefined);
  const roused = now.some((effect) => effect.change.mood !== undefined);
  return (state.condition < 100 && !hurtNow) || (state.mood === 'fighting' && !roused);
};

/** Those who love somebody don't watch them wronged and think nothing of it. */
const friendsSaw = (victim: PersonHere, amount: number, turn: Turn, people: Tally) => {
  const near = turn.scene.present.filter((one) => one.name !== victim.name && one.state.status === 'alive');
  if (near.length === 0) return;
  for (const bond of turn.world.lorebook.relationships) {
    if (bond.target !== victim.name || bond.strength < FRIEND || !near.some((one) => one.name === bond.source))
      continue;
    count(people, bond.source, Math.round((amount * bond.strength) / 150), `saw what was done to ${victim.name}`);
  }
};

const KIND_DEEDS: Readonly<Record<Kindness['kind'], string>> = {
  word: 'was spoken to kindly',
  touch: 'had a hand held out',
  company: 'was sat with',
};

const socialDeed = (act: Act, person: PersonHere, turn: Turn, people: Tally, groups: Tally) => {
  const isCaught = speechActOf(act) === 'accuse' && (person.state.lied ?? []).length > 0;
  const weight = isInsult(act) && !isCaught ? INSULT : speechActOf(act) === 'flirt' ? FLIRT : WEIGHTS[act.verb];
  const before = own(turn.session.relationships, person.name) ?? 0;
  if (isApology(act) && before < 0) {
    if (!wasSorry(person, turn)) count(people, person.name, Math.min(FORGIVEN, -before), 'was told sorry');
    return;
  }
  const kindness = kindnessIn(act, turn);
  if (kindness !== null) {
    const reason = kindness.how === 'refused' ? 'wanted no comfort' : KIND_DEEDS[kindness.kind];
    count(people, person.name, worthOfKindness(kindness, turn), `${person.name} ${reason} at ${turn.scene.place}`);
    return;
  }
  if (weight === undefined) {
    if ((act.verb === 'talk' || act.verb === 'ask') && !person.hostile && before >= -10 && before < ACQUAINTANCE)
      count(people, person.name, 1, 'talked together');
    return;
  }
  // Mercy has its own weight.
  if (act.verb === 'help' && isAtMercy(person.state)) return;
  // A nod or a wave is no performance.
  if (act.verb === 'perform' && !isInsult(act) && checkOf(act, turn) === undefined) return;
  const well = succeeds(act, turn);
  const critical = checkOf(act, turn)?.degree.startsWith('critical') === true ? CRITICAL : 1;
  const fought = act.verb === 'attack' && (before <= -25 || wasFighting(person, turn)) ? IN_A_FIGHT : 1;
  const amount = Math.round((well ? weight.good : weight.bad) * critical * fought);
  const reason = `${person.name} ${well ? weight.deed : (weight.undone ?? weight.deed)} at ${turn.scene.place}`;
  count(people, person.name, amount, reason);
  if (amount <= -8) friendsSaw(person, amount, turn, people);
  if (person.group === null || person.hostile) return;
  const shared = Math.round((well ? weight.group : weight.groupBad) * fought);
  count(groups, person.group, shared, reason);
  if (amount > -10) return;
  for (const witness of turn.scene.present)
    if (witness.name !== person.name && witness.group === person.group && witness.state.status === 'alive')
      count(people, witness.name, Math.round(amount * WITNESS_SHARE), `saw what was done to ${person.name}`);
};

/** What this turn's deeds do to how people and groups stand, whoever tells it. */
export const byDeeds = (turn: Turn): { people: Tally; groups: Tally } => {
  const people: Tally = new Map();
  const groups: Tally = new Map();
  const done = new Set<string>();
  for (const act of deeds(turn)) {
    const person = personOf(turn, act);
    if (person === undefined || person.state.status !== 'alive' || done.has(`${act.verb}:${person.name}`)) continue;
    done.add(`${act.verb}:${person.name}`);
    socialDeed(act, person, turn, people, groups);
  }
  return { people, groups };
};

const GIFTS = { common: 5, uncommon: 8, rare: 12, epic: 16, legendary: 20 } as const;

/** A gift is liked by what it is worth. */
export const byGift = (effect: EffectOf<'item.lost'>, turn: Turn): Effects => {
  if (effect.how !== 'given') return [];
  const person = personHere(turn, effect.to);
  if (person === undefined) return [];
  const want = wantOf(turn.world, person.name, effect.name);
  const trades = deeds(turn).some((act) => act.verb === 'trade');
  const worth = (effect.item?.type === 'quest' ? 10 : 0) + GIFTS[effect.item?.rarity ?? 'common'];
  // The fifth loaf of bread moves nobody as the first did.
  const before = person.state.facts.filter((fact) => fact.startsWith('was given ')).length;
  const isPaid = want !== undefined && want.gives !== null;
  const amount = isPaid
    ? WANTED
    : trades
      ? 1
      : want === undefined
        ? Math.round(worth / (1 + before / 2))
        : worth + WANTED;
  const tally = count(new Map(), person.name, amount, `was given ${effect.name}`);
  return relationships(tally, turn);
};

/** More for what somebody has been longing for, though they gave something for it. */
const WANTED = 8;
const FRIEND = 30;

/** Somebody was brought down by the character: their group, friends and enemies take note. */
export const byFall = (effect: EffectOf<'person.changed'>, turn: Turn): Effects => {
  const { status } = effect.change;
  if (
    (status !== 'dead' && status !== 'defeated') ||
    !deeds(turn).some((act) => act.verb === 'attack' || act.verb === 'cast')
  )
    return [];
  const profile = turn.world.person(effect.name);
  const dead = status === 'dead';
  const reason = `${effect.name} was ${dead ? 'killed' : 'beaten'} by ${turn.session.character.name}`;
  const people: Tally = new Map();
  for (const bond of turn.world.lorebook.relationships) {
    const other = bond.source === effect.name ? bond.target : bond.target === effect.name ? bond.source : null;
    const alive = other !== null && own(turn.session.world_state.npc_states, other)?.status === 'alive';
    if (other === null || !alive) continue;
    if (bond.strength >= FRIEND) count(people, other, dead ? -20 : -8, reason);
    if (bond.strength <= -FRIEND) count(people, other, dead ? 6 : 4, reason);
  }
  const groups: Tally = new Map();
  if (profile?.group !== null && profile !== undefined) count(groups, profile.group, dead ? -20 : -6, reason);
  return [...relationships(people, turn), ...reputations(groups, turn)];
};

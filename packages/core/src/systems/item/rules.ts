// What of a proposal becomes true of things, and what follows from anybody's effect. Called by the walk of a turn; the numbers are here,
// in mint.ts, holders.ts and stack.ts.
import type { Effect, EffectOf, Impact, ItemEffect, Refusal, SessionState } from '@emergent/schema';
import { isBareHanded } from '../../deed-words.ts';
import { deeds, hasFailed, isFirstCompletion, isRecovering, knownPerson, personHere } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { clip, plain, whole } from '../../names.ts';
import { checkOf } from '../../outcome.ts';
import { capital, the, verbFor } from '../../words/english.ts';
import { common } from '../../words/names-said.ts';
import type { Decision, Turn } from '../system.ts';
import { apply } from './apply.ts';
import { owedFor } from './barter.ts';
import { findHeld, type Held, isUnique, keeps } from './holders.ts';
import { fromSeed, invent, isTrivial } from './mint.ts';
import type { Gain, ItemProposal } from './proposal.ts';
import { isOnlyRead } from './reading.ts';
import { carried, fits, gain, lose, putOn, takeOff, wear } from './stack.ts';

type Effects = EffectOf<ItemEffect>[];

/** Things taken in a turn, and of these the ones that no world had before. */
const MAX_GAINS = 6;
const MAX_INVENTED = 3;
const MAX_LOSSES = 6;
const FOOD = /\b(?:food|bread|loaf|cake|pie|meal|soup|broth|fruit|cheese|eggs?)\b/i;
const MAX_USES = 3;

/** A decision in the making: `state` is what the pack would be after the effects so far. */
type Draft = { turn: Turn; state: SessionState; effects: Effects; refused: Refusal[]; paid: boolean; invented: number };

const applyOne = (state: SessionState, effect: EffectOf<ItemEffect>): SessionState => {
  switch (effect.type) {
    case 'item.gained':
      return apply['item.gained'](state, effect);
    case 'item.lost':
      return apply['item.lost'](state, effect);
    case 'item.equipped':
      return apply['item.equipped'](state, effect);
    case 'item.unequipped':
      return apply['item.unequipped'](state, effect);
    case 'item.worn':
      return apply['item.worn'](state, effect);
    case 'item.used':
      return state;
  }
};

const add = (draft: Draft, effects: Effects) => {
  draft.effects.push(...effects);
  draft.state = effects.reduce(applyOne, draft.state);
};

const refuse = (draft: Draft, code: string, told: string | null = null) => {
  // What the verdict has said already is not said twice.
  draft.refused.push({ system: 'item', code, told: draft.turn.verdict.reason === null ? told : null });
};

/** What was asked for by its id is told by its name. */
const nameOf = ({ session }: Turn, nameOrId: string): string =>
  [session.inventory, ...Object.values(session.world_state.things)].flat().find(({ id }) => id === nameOrId)?.name ??
  nameOrId;

const carries = (draft: Draft, name: string) => {
  const stack = carried(draft.state, name);
  if (stack === undefined)
    refuse(draft, 'unknown_item', `There is no ${clip(nameOf(draft.turn, name), 60).toLowerCase()} in the pack.`);
  return stack;
};

const HOW: Readonly<Record<string, EffectOf<'item.lost'>['how']>> = {
  dropped: 'dropped',
  drop: 'dropped',
  given: 'given',
  gave: 'given',
  give: 'given',
  sold: 'given',
  used: 'used',
  eaten: 'used',
  taken: 'taken',
  stolen: 'taken',
  broken: 'broken',
};

const losing = (draft: Draft, one: NonNullable<ItemProposal['lost']>[number]) => {
  const stack = carries(draft, one.name);
  if (stack === undefined) return;
  const how = HOW[plain(one.how ?? '')] ?? 'dropped';
  const quantity = whole(one.quantity, 1, stack.quantity, how === 'dropped' ? stack.quantity : 1);
  if (how !== 'given') {
    const here = draft.turn.scene.place;
    return add(draft, lose(stack, quantity, how === 'dropped' ? here : clip(one.to, 100), how));
  }
  const person = personHere(draft.turn, one.to ?? '');
  const known = knownPerson(draft.turn, one.to ?? '');
  if (person === undefined)
    return refuse(draft, 'not_here', known === undefined ? null : `${known} is not here to take the ${stack.name}.`);
  draft.paid = true;
  add(draft, lose(stack, quantity, `@${person.name}`, 'given'));
};

const using = (draft: Draft, one: NonNullable<ItemProposal['used']>[number]) => {
  const stack = carries(draft, one.name);
  if (stack === undefined || isOnlyRead(stack, draft.turn)) return;
  const consumed = stack.type === 'consumable';
  if (!consumed && hasFailed(draft.turn)) {
    refuse(draft, 'no_gain_on_failure');
    return add(draft, wear(stack));
  }
  const on = clip(one.on, 100) || null;
  const other = on !== null && personHere(draft.turn, on) !== undefined;
  const { heals = 0, restores_mana = 0 } = stack.stats;
  const points = other ? { heals: 0, restores_mana: 0 } : { heals, restores_mana };
  const used: EffectOf<'item.used'> = { type: 'item.used', v: 1, item_id: stack.id, name: stack.name, on, ...points };
  add(draft, [used, ...(consumed ? lose(stack, 1, '', 'used') : wear(stack))]);
};

const dressing = (draft: Draft, name: string, on: boolean) => {
  const stack = carries(draft, name);
  if (stack === undefined) return;
  if (stack.slot === null)
    return refuse(draft, 'no_slot', on ? `The ${stack.name} is not something to wear or wield.` : null);
  add(draft, on ? putOn(draft.state, stack) : takeOff(stack));
};

/** A real thing changes hands. */
const taking = (draft: Draft, held: Held, said: Gain) => {
  const keeper = keeps(draft.turn, held, draft.paid);
  if (keeper !== null) return refuse(draft, 'not_given', `${keeper} keeps the ${held.item.name}.`);
  const all = held.item.durability !== null || said.quantity === null || said.quantity === undefined;
  const quantity = all ? held.item.quantity : whole(said.quantity, 1, held.item.quantity, 1);
  carry(draft, { ...held.item, quantity }, held.holder);
};

const carry = (draft: Draft, item: SessionState['inventory'][number], from: string) => {
  const fit = fits(draft.state, item);
  if (fit === 'fits') return add(draft, [gain(draft.state, item, from)]);
  const told =
    fit === 'too_heavy'
      ? `The ${item.name} is too heavy to carry with all the rest.`
      : `There is no room left in the pack for the ${item.name}.`;
  refuse(draft, fit, told);
};

/** "take the card and tear it up": it is in hand by the time the tearing goes wrong. */
const isTakenFirst = (turn: Turn, { holder, item }: Held): boolean => {
  const [first] = deeds(turn);
  const isTaken = first?.verb === 'take' && first.target?.id === item.id && checkOf(first, turn) === undefined;
  return isTaken && !holder.startsWith('@');
};

/** "The smoked eel stays where it is.", "The gloves stay where they are." */
const told = (turn: Turn, name: string, one: string, many: string): string =>
  `${capital(the(common(name, turn)))} ${verbFor(name) === 'p' ? many : one}.`;

const gaining = (draft: Draft, one: Gain, index: number) => {
  const { turn } = draft;
  const held = findHeld(turn, one.name, one.from);
  const gone = (id: string) => draft.effects.some((effect) => effect.type === 'item.gained' && effect.item.id === id);
  if (held !== undefined && !gone(held.item.id)) {
    if (hasFailed(turn) && !isTakenFirst(turn, held) && (held.holder.startsWith('@') || !isTrivial(held.item)))
      return refuse(
        draft,
        'no_gain_on_failure',
        told(turn, held.item.name, 'stays where it is', 'stay where they are'),
      );
    return taking(draft, held, one);
  }
  if (held !== undefined || isUnique(turn, one.name))
    return refuse(
      draft,
      'item_is_elsewhere',
      told(turn, clip(nameOf(turn, one.name), 60), 'is not here to be had', 'are not here to be had'),
    );
  if (draft.invented >= MAX_INVENTED) return refuse(draft, 'too_many_gains');
  draft.invented += 1;
  const item = invent(one, draft.state, `turn:${turn.number}:${index}`);
  if (item === null) return refuse(draft, 'no_name');
  if (hasFailed(turn) && !isTrivial(item))
    return refuse(draft, 'no_gain_on_failure', `Nothing comes of it: there is no ${item.name} to take.`);
  const giver = personHere(turn, one.from ?? '');
  carry(draft, item, giver === undefined ? turn.scene.place : `@${giver.name}`);
};

/** Blows and working wear what is in hand, whatever was proposed. */
const wearing = (draft: Draft) => {
  const strikes = deeds(draft.turn).filter(
    (act) => (act.verb === 'attack' && !isBareHanded(act)) || act.verb === 'destroy',
  );
  const lands = ({ target }: (typeof strikes)[number]) =>
    target !== null &&
    target.kind !== 'unknown' &&
    (target.kind !== 'person' || personHere(draft.turn, target.name) !== undefined);
  if (!strikes.some(lands)) return;
  const weapon = draft.state.inventory.find((item) => item.equipped && item.slot === 'weapon');
  if (weapon !== undefined) add(draft, wear(weapon));
};

export const decide = (proposal: ItemProposal, turn: Turn, _dice: Dice): Decision<ItemEffect> => {
  if (isRecovering(turn)) return { effects: [], refused: [] };
  const draft: Draft = { turn, state: turn.session, effects: [], refused: [], paid: false, invented: 0 };
  wearing(draft);
  const gains = (proposal.gained ?? []).slice(0, MAX_GAINS);
  const uses = (proposal.used ?? []).slice(0, MAX_USES);
  // What is picked up to be eaten or given on comes first, what is bought comes after the price.
  const takesFirst = [...uses, ...(proposal.lost ?? [])].some(({ name }) => gains.some((one) => one.name === name));
  const gather = () => {
    gains.forEach((one, index) => {
      gaining(draft, one, index);
    });
  };
  if (takesFirst) gather();
  for (const one of (proposal.lost ?? []).slice(0, MAX_LOSSES)) losing(draft, one);
  for (const one of uses) using(draft, one);
  for (const name of (proposal.unequipped ?? []).slice(0, MAX_USES)) dressing(draft, name, false);
  if (!takesFirst) gather();
  for (const name of (proposal.equipped ?? []).slice(0, MAX_USES)) dressing(draft, name, true);
  for (const held of owedFor(draft.effects, turn)) carry(draft, { ...held.item, quantity: 1 }, held.holder);
  if ((proposal.gained ?? []).length > MAX_GAINS) refuse(draft, 'too_many_gains');
  return { effects: draft.effects, refused: draft.refused };
};

/** Rewards are paid even to a full hand: what is owed is owed. */
const rewards = (effect: EffectOf<'quest.completed'>, turn: Turn): Effects => {
  if (!isFirstCompletion(turn, effect.quest_id)) return [];
  let state = turn.session;
  return effect.rewards.items.flatMap((seed, index): Effects => {
    const gained = gain(state, fromSeed(seed, `reward:${effect.quest_id}:${index}`), 'reward');
    state = apply['item.gained'](state, gained);
    return [gained];
  });
};

/** What a consequence does to the pack: "-Purse" takes one away, any other name brings a plain thing. */
const impact = (change: Impact, turn: Turn, id: string): Effects => {
  const said = clip(change.item, 80);
  if (said === '') return [];
  if (said.startsWith('-')) {
    const stack = carried(turn.session, said.slice(1));
    return stack === undefined || stack.type === 'quest' ? [] : lose(stack, 1, '', 'taken');
  }
  const food = FOOD.test(said) ? { type: 'consumable', heals: 10 } : {};
  const item = invent({ name: said.replace(/^\+/, ''), ...food }, turn.session, `consequence:${id}`);
  return item === null || isUnique(turn, item.name) || fits(turn.session, item) !== 'fits'
    ? []
    : [gain(turn.session, item, turn.scene.place)];
};

/** What somebody went through the pockets for is gone. */
const lostInDefeat = (effect: EffectOf<'character.defeated'>, turn: Turn): Effects => {
  const stack = turn.session.inventory.find((item) => item.id === effect.item_id);
  return stack === undefined
    ? []
    : lose(stack, stack.quantity, effect.by === undefined ? '' : `@${effect.by}`, 'taken');
};

const armourWears = (effect: EffectOf<'health.changed'>, turn: Turn): Effects => {
  if (effect.amount >= 0 || !effect.cause.startsWith('struck by')) return [];
  const armour = turn.session.inventory.find((item) => item.equipped && (item.stats.armor ?? 0) > 0);
  return armour === undefined ? [] : wear(armour);
};

export const react = (effect: Effect, turn: Turn, _dice: Dice): Effects => {
  switch (effect.type) {
    case 'quest.completed':
      return rewards(effect, turn);
    case 'consequence.happened':
      return impact(effect.impact, turn, effect.id);
    case 'consequence.came_due':
      return impact(effect.consequence.impact, turn, effect.consequence.id);
    case 'character.defeated':
      return lostInDefeat(effect, turn);
    case 'health.changed':
      return armourWears(effect, turn);
    default:
      return [];
  }
};

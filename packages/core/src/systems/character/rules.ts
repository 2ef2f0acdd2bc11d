// What of a proposal becomes true of the character, and what follows from anybody's effect. Called by the walk of a turn; all numbers here,
// in growth.ts and in harm.ts.
import type { Act, CharacterEffect, Effect, EffectOf, Refusal } from '@emergent/schema';
import { skillOf } from '../../character-sheet.ts';
import { answers, foes } from '../../combat/exchange.ts';
import { systemOf } from '../../combat/powers.ts';
import { deeds, did, happenedOf, hasFailed, hasSucceeded, isRecovering } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { clip, own, plain, whole } from '../../names.ts';
import { letsOut } from '../consequence/captors.ts';
import type { Decision, Turn } from '../system.ts';
import { defeatBy, recovery, surrenderedTo } from './defeat.ts';
import { arcOf, levelsGained, MAX_SKILLS, MAX_TRAITS, patternOf, practised, traitsFrom } from './growth.ts';
import { bruise, type Change, magicCost, mishap, relief } from './harm.ts';
import { deedKey, MAX_TOTAL, newness, paid, remembering, victory } from './pay.ts';
import { letGo, poised, without } from './poise.ts';
import type { CharacterProposal } from './proposal.ts';

type Effects = EffectOf<CharacterEffect>[];

const EFFORT = 5;
const MAX_EXPERIENCE = 50;
const PROPOSED_SKILLS = 1;
const IDLE = new Set([
  'talk',
  'ask',
  'look',
  'think',
  'wait',
  'inventory',
  'equip',
  'unequip',
  'abandon',
  'track',
  'untrack',
  'rest',
  'drop',
]);

const refusal = (code: string, told: string | null = null): Refusal => ({ system: 'character', code, told });

const patterns = (turn: Turn): Effects => {
  const isNoWay = (act: Act) => act.verb === 'go' && happenedOf(turn, 'world.moved').length === 0;
  const seen = new Set(deeds(turn).flatMap((act) => (isNoWay(act) ? [] : (patternOf(act.verb) ?? []))));
  const counts = turn.session.character.metadata.patterns;
  return [...seen].map((pattern) => ({ type: 'pattern.noted', v: 1, pattern, count: (own(counts, pattern) ?? 0) + 1 }));
};

/** Blows and thefts aimed at nobody teach nothing. */
const aimsAtNobody = (turn: Turn): boolean =>
  deeds(turn).some((act) => (act.verb === 'attack' || act.verb === 'steal') && act.target?.kind === 'unknown');

/** The gift that a working exercised, by the book's name for it. */
const giftUsed = (turn: Turn): string | null => {
  const act = deeds(turn).find(({ verb }) => verb === 'cast');
  const system = act === undefined ? undefined : systemOf(act, turn.world);
  return system?.needs_ability.find((one) => own(turn.session.character.skills, plain(one)) !== undefined) ?? null;
};

/** Skills that succeeded checks exercised, then at most one that was proposed. */
const skills = (proposal: CharacterProposal, turn: Turn, refused: Refusal[]): Effects => {
  const known = turn.session.character.skills;
  const used = new Map<string, string>();
  const verb = deeds(turn)[0]?.verb;
  const taught = aimsAtNobody(turn) || newness(turn) === 0 ? [] : turn.checks;
  const gift = giftUsed(turn);
  if (gift !== null && taught.some(({ degree }) => degree.endsWith('success'))) used.set(plain(gift), 'by use');
  for (const check of taught) {
    const skill = check.skill ?? (verb === undefined ? null : skillOf(verb));
    if (skill !== null && check.degree.endsWith('success'))
      used.set(plain(clip(skill, 60)), `by a check of ${check.ability}`);
  }
  const isGift = (skill: string) =>
    turn.world.lorebook.world_systems.some((system) => system.needs_ability.some((one) => plain(one) === skill));
  for (const one of (proposal.skills ?? []).slice(0, PROPOSED_SKILLS)) {
    const skill = plain(clip(one.skill, 60)).replace(/[^\p{L}\p{N} '-]+/gu, '');
    if (skill === '' || used.has(skill)) continue;
    if (own(known, skill) === undefined && isGift(skill)) refused.push(refusal('ability_not_learnt'));
    else if (!hasSucceeded(turn)) refused.push(refusal('no_gain_without_success'));
    else used.set(skill, clip(one.how, 200) || 'by use');
  }
  let room = MAX_SKILLS - Object.keys(known).length;
  return [...used].flatMap(([skill, how]): Effects => {
    const before = own(known, skill);
    if (before === undefined && room-- <= 0) return [];
    return [{ type: 'skill.improved', v: 1, skill, ...practised(before), how }];
  });
};

/** What a model says of health or mana, held within what the circumstances allow. */
const proposedChange = (
  change: CharacterProposal['health'],
  max: number,
  turn: Turn,
  danger: boolean,
): Change | null => {
  const rests = did(turn, 'rest', 'heal', 'eat', 'drink', 'pray', 'use') !== undefined && !hasFailed(turn);
  const down = Math.ceil(max * (danger ? 0.35 : 0.1));
  const up = hasFailed(turn) ? 0 : Math.ceil(max * (rests ? 0.2 : 0.05));
  const amount = whole(change?.amount, -down, up);
  return amount === 0 ? null : { amount, cause: clip(change?.cause, 200) || 'what happened' };
};

const ZERO: Change = { amount: 0, cause: '' };

/** Code's own count comes first; a proposal of the same direction is part of it already. */
const bodily = (proposal: CharacterProposal, turn: Turn, dice: Dice, refused: Refusal[]): Effects => {
  const { character } = turn.session;
  const hurt = answers(turn, dice) ?? mishap(turn, dice) ?? bruise(turn);
  const eased = relief(turn, dice);
  const danger = hurt !== null || hasFailed(turn) || foes(turn).length > 0;
  const counted = happenedOf(turn, 'health.changed').length > 0;
  const said = counted ? null : proposedChange(proposal.health, character.max_health, turn, danger);
  const health = hurt ?? eased.health ?? said ?? ZERO;
  if ((proposal.health?.amount ?? 0) !== 0 && health !== said) refused.push(refusal('health_counted_already'));
  const floor = danger ? 0 : Math.min(1, character.health);
  const points = Math.min(character.max_health, Math.max(floor, character.health + health.amount));
  const cost = magicCost(turn);
  const power = cost ?? eased.mana ?? proposedChange(proposal.mana, character.max_mana, turn, false) ?? ZERO;
  const mana = Math.min(character.max_mana, Math.max(0, character.mana + power.amount));
  const effects: Effects = poised(turn, hurt?.cause.startsWith('struck by') === true);
  if (mana !== character.mana)
    effects.push({ type: 'mana.changed', v: 1, amount: mana - character.mana, mana, cause: power.cause });
  if (points !== character.health)
    effects.push({
      type: 'health.changed',
      v: 1,
      amount: points - character.health,
      health: points,
      cause: health.cause,
    });
  return effects;
};

const experience = (proposal: CharacterProposal, turn: Turn, refused: Refusal[]): Effects => {
  const succeeded = aimsAtNobody(turn) ? 0 : turn.checks.filter((check) => check.degree.endsWith('success')).length;
  const asked = whole(proposal.experience?.amount, 0, MAX_EXPERIENCE);
  const idle = succeeded === 0 && deeds(turn).every((act) => IDLE.has(act.verb));
  const limit = idle ? 0 : succeeded > 0 ? MAX_EXPERIENCE : EFFORT;
  if (asked > limit) refused.push(refusal(idle ? 'no_experience_for_idling' : 'no_gain_without_success'));
  const full = Math.max(Math.min(asked, limit), Math.min(2, succeeded) * EFFORT);
  const amount = Math.round(full * newness(turn));
  const total = Math.min(MAX_TOTAL, turn.session.character.experience + amount);
  if (amount === 0 || total === turn.session.character.experience) return [];
  const reason = clip(proposal.experience?.reason, 200) || clip(deeds(turn)[0]?.text, 200) || 'an effort';
  const lately = remembering(turn, deedKey(turn));
  return [{ type: 'experience.gained', v: 1, amount, experience: total, reason, lately }];
};

/** A trait or a turn of the arc from a model: only what deeds already point to, one of each. */
const person = (proposal: CharacterProposal, turn: Turn, refused: Refusal[]): Effects => {
  const { traits, arc } = turn.session.character.metadata;
  const effects: Effects = [];
  const [first] = proposal.traits ?? [];
  const trait = plain(clip(first?.trait, 60));
  if (trait !== '' && !traits.includes(trait)) {
    if (traits.length >= MAX_TRAITS || turn.number % 5 !== 0) refused.push(refusal('trait_not_shown_yet'));
    else effects.push({ type: 'trait.gained', v: 1, trait, why: clip(first?.why, 200) });
  }
  const turned = clip(proposal.arc, 300);
  if (turned !== '' && turned !== arc) effects.push({ type: 'arc.turned', v: 1, arc: turned });
  return effects;
};

export const decide = (proposal: CharacterProposal, turn: Turn, dice: Dice): Decision<CharacterEffect> => {
  if (isRecovering(turn)) return { effects: [], refused: [] };
  const refused: Refusal[] = [];
  const victor = surrenderedTo(turn);
  if (victor !== undefined) return { effects: [defeatBy(turn, `surrendered to ${victor.name}`, dice)], refused };
  const effects = [
    ...letGo(turn),
    ...bodily(proposal, turn, dice, refused),
    ...patterns(turn),
    ...skills(proposal, turn, refused),
    ...experience(proposal, turn, refused),
    ...person(proposal, turn, refused),
  ];
  return { effects, refused };
};

const healthBy = (turn: Turn, amount: number, cause: string): Effects => {
  const { health, max_health, defeated } = turn.session.character;
  const points = Math.min(max_health, Math.max(0, health + amount));
  if (points === health || defeated !== null) return [];
  return [{ type: 'health.changed', v: 1, amount: points - health, health: points, cause: clip(cause, 200) }];
};

const manaBy = (turn: Turn, amount: number, cause: string): Effects => {
  const { mana, max_mana } = turn.session.character;
  const points = Math.min(max_mana, Math.max(0, mana + amount));
  return points === mana
    ? []
    : [{ type: 'mana.changed', v: 1, amount: points - mana, mana: points, cause: clip(cause, 200) }];
};

/** The character gets up, and levels are settled that an earlier turn left open. */
const opening = (turn: Turn): Effects => {
  const { defeated, level, experience } = turn.session.character;
  if (defeated === null) return levelsGained(turn.session, 0, experience).slice(0, level < 20 ? 3 : 0);
  const risen = recovery(turn);
  return risen === null ? [] : [risen];
};

const turnedArc = (turn: Turn): Effects => {
  const arc = clip(arcOf(turn.session), 300);
  return arc === '' || arc === turn.session.character.metadata.arc ? [] : [{ type: 'arc.turned', v: 1, arc }];
};

/** Somebody taken captive is kept where they wake. */
const kept = (effect: EffectOf<'character.recovered'>, turn: Turn): Effects =>
  effect.fate === 'captured'
    ? [{ type: 'stance.changed', v: 1, stance: ['captive'], why: 'held captive' }]
    : without(turn, 'hidden', 'aiming', 'covered', 'warded', 'attentive');

export const react = (effect: Effect, turn: Turn, dice: Dice): Effects => {
  const { session } = turn;
  switch (effect.type) {
    case 'turn.began':
      return opening(turn);
    case 'experience.gained':
      return levelsGained(session, effect.experience - effect.amount, effect.experience);
    case 'person.changed':
      return victory(effect, turn);
    case 'character.recovered':
      return kept(effect, turn);
    case 'world.moved':
      return without(turn, 'captive', 'covered', 'aiming');
    case 'quest.objective_done':
    case 'quest.completed':
      return paid(effect, turn);
    case 'item.used':
      return [...healthBy(turn, effect.heals, effect.name), ...manaBy(turn, effect.restores_mana, effect.name)];
    case 'consequence.happened':
      return healthBy(turn, effect.impact.health ?? 0, effect.description);
    case 'consequence.came_due':
      return [
        ...healthBy(turn, effect.consequence.impact.health ?? 0, effect.consequence.description),
        ...(letsOut(effect.consequence) ? without(turn, 'captive') : []),
      ];
    case 'health.changed':
      if (effect.health > 0 || session.character.defeated !== null) return [];
      return [defeatBy(turn, effect.cause, dice)];
    case 'pattern.noted':
      return traitsFrom(session, effect.pattern, effect.count);
    case 'trait.gained':
    case 'level.gained':
      return turnedArc(turn);
    default:
      return [];
  }
};

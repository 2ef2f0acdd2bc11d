// What hurts and what heals beside blows (combat/exchange.ts): mishaps, rest and healing, the cost of magic. Called by rules.ts.
import type { Act } from '@emergent/schema';
import { abilityModifier, rollDamage } from '../../character-sheet.ts';
import { foes } from '../../combat/exchange.ts';
import { systemOf } from '../../combat/powers.ts';
import { BRUISED, blowAt, CUT, hurtsHand, isStanding } from '../../combat/stuff.ts';
import { deeds, did, hasFailed, hasSucceeded, isCritical } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import type { Turn } from '../system.ts';
import { workings } from '../world/power-work.ts';

export type Change = { amount: number; cause: string };

const MISHAPS: Partial<Record<Act['verb'], { damage: string; cause: string; onlyCritical: boolean }>> = {
  climb: { damage: '1d6', cause: 'a fall', onlyCritical: false },
  swim: { damage: '1d4', cause: 'a mouthful of cold water', onlyCritical: false },
  flee: { damage: '1d4', cause: 'a stumble in flight', onlyCritical: true },
  cast: { damage: '1d4', cause: 'the backlash of the working', onlyCritical: true },
  craft: { damage: '1d3', cause: 'a slip of the hand', onlyCritical: true },
  destroy: { damage: '1d3', cause: 'flying splinters', onlyCritical: true },
};

/** What a failed check does to the body without anybody's help. */
export const mishap = (turn: Turn, dice: Dice): Change | null => {
  const act = deeds(turn).find((one) => MISHAPS[one.verb] !== undefined);
  const what = act === undefined ? undefined : MISHAPS[act.verb];
  if (act === undefined || what === undefined || !hasFailed(turn)) return null;
  if (what.onlyCritical && !isCritical(turn, 'critical_failure')) return null;
  return { amount: -rollDamage(what.damage, dice, `mishap:${act.verb}`), cause: what.cause };
};

/** Nobody falls down dead of a wall. */
const KEPT = 3;

/** What a blow at a hard thing does to the hand. */
export const bruise = (turn: Turn): Change | null => {
  const act = deeds(turn).find(hurtsHand);
  const blow = act === undefined ? null : blowAt(act);
  if (blow === null || turn.session.character.health <= KEPT || !isStanding(blow.name, turn.scene)) return null;
  return blow.stuff === 'breaks' ? { amount: -2, cause: CUT } : { amount: -1, cause: BRUISED };
};

const LONG_REST = /\b(?:sleep|night|until|till|dawn|morning|camp|bed)\b/i;

/** Rest and first aid: points of health and mana regained. */
export const relief = (turn: Turn, dice: Dice): { health: Change | null; mana: Change | null } => {
  const { character } = turn.session;
  if (foes(turn).length > 0) return { health: null, mana: null };
  const rest = did(turn, 'rest');
  if (rest !== undefined) {
    const long = LONG_REST.test(rest.text);
    return {
      health: { amount: Math.ceil(character.max_health * (long ? 0.5 : 0.15)), cause: long ? 'a long rest' : 'a rest' },
      mana: { amount: Math.ceil(character.max_mana * (long ? 1 : 0.3)), cause: long ? 'a long rest' : 'a rest' },
    };
  }
  const heal = did(turn, 'heal');
  const self = heal !== undefined && (heal.target === null || heal.target.kind === 'self');
  if (self && hasSucceeded(turn)) {
    const amount = Math.max(1, dice.roll(8, 'first aid') + abilityModifier(turn.session, 'wisdom'));
    return { health: { amount, cause: 'first aid' }, mana: null };
  }
  const worked = workings(turn).find(({ kind, person }) => kind === 'heal' && person === null);
  if (worked !== undefined)
    return { health: { amount: 4 + dice.roll(8, 'healed by a working'), cause: worked.system }, mana: null };
  return { health: null, mana: null };
};

/** Mana that this turn's magic takes. */
export const magicCost = (turn: Turn): Change | null => {
  const used = deeds(turn)
    .map((act) => systemOf(act, turn.world))
    .find((system) => system !== undefined && system.mana_cost > 0);
  return used === undefined ? null : { amount: -used.mana_cost, cause: used.name };
};

// What hurts and what heals: blows struck back, mishaps, rest and healing, the cost of magic, and how a defeat ends. Called by rules.ts.
import type { Act, SessionState, WorldSystem } from '@emergent/schema';
import { abilityModifier, armorOf, rollDamage } from '../../character-sheet.ts';
import { deeds, did, happenedOf, hasFailed, hasSucceeded, isCritical, personOf, standingWith } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { plain } from '../../names.ts';
import type { PersonHere } from '../../scene.ts';
import type { Turn } from '../system.ts';

export type Change = { amount: number; cause: string };

const MAX_ATTACKERS = 2;
/** Weapons' dice are small against a hundred points of health. */
const BITE = 2;
const HURT_BY_DIFFICULTY = { easy: 0.75, medium: 1, hard: 1.25 } as const;
const ANGRY = /hostile|furious|angry|enraged|murderous/i;

const weaponOf = (turn: Turn, person: PersonHere): string =>
  (turn.session.world_state.things[`@${person.name}`] ?? []).find((item) => item.stats.damage !== undefined)?.stats
    .damage ?? (person.hostile ? '1d8+1' : '1d4');

const isUp = (person: PersonHere) => person.state.status === 'alive' && person.state.condition > 0;

/** Hostile people who are up and have been provoked before. */
export const foes = (turn: Turn): PersonHere[] =>
  turn.scene.present.filter(
    (one) =>
      isUp(one) && !one.state.following && one.hostile && (one.state.condition < 100 || ANGRY.test(one.state.mood)),
  );

/** Chance that somebody strikes at the character in this turn, 0–1. */
const risk = (turn: Turn, person: PersonHere, attacked: boolean): number => {
  const failed = hasFailed(turn);
  if (attacked) return failed ? (isCritical(turn, 'critical_failure') ? 1 : 0.75) : person.hostile ? 0.5 : 0.35;
  // Whoever has just come in has a moment before anybody is upon them.
  if (happenedOf(turn, 'world.moved').length > 0 && person.state.condition === 100) return 0;
  if (hasSucceeded(turn) && did(turn, 'flee', 'sneak', 'defend', 'persuade', 'threaten', 'deceive') !== undefined)
    return 0;
  const fought = happenedOf(turn, 'world.moved').length === 0 && person.state.condition < 100;
  return fought ? (failed ? 0.7 : 0.45) : 0.15;
};

/** Blows that land on the character in this turn, armour counted; null: none. */
export const blows = (turn: Turn, dice: Dice): Change | null => {
  const acts = deeds(turn);
  if (acts.length === 0) return null;
  const attacked = new Set(
    acts
      .flatMap((act) => (act.verb === 'attack' ? [personOf(turn, act)] : []))
      .flatMap((one) => (one && isUp(one) ? [one.name] : [])),
  );
  const threats = turn.scene.present.filter(
    (one) => attacked.has(one.name) || foes(turn).some((foe) => foe.name === one.name),
  );
  let amount = 0;
  const struck: string[] = [];
  for (const person of threats.slice(0, MAX_ATTACKERS)) {
    if (!dice.chance(risk(turn, person, attacked.has(person.name)), `strikes back:${person.name}`)) continue;
    const raw =
      rollDamage(weaponOf(turn, person), dice, `blow:${person.name}`) + Math.floor(turn.session.character.level / 3);
    const hard =
      raw * BITE * HURT_BY_DIFFICULTY[turn.settings.difficulty] + (isCritical(turn, 'critical_failure') ? 3 : 0);
    amount += Math.max(1, Math.round(hard) - Math.floor(armorOf(turn.session) / 2));
    struck.push(person.name);
  }
  return amount === 0 ? null : { amount: -amount, cause: `struck by ${struck.join(' and ')}` };
};

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
  return { health: null, mana: null };
};

/** The world's system that an act calls upon, if it costs anything. */
const systemUsed = (turn: Turn, act: Act): WorldSystem | undefined => {
  const systems = turn.world.lorebook.world_systems;
  const named = [act.target, act.with].find((target) => target?.kind === 'system')?.name;
  if (named !== undefined) return systems.find((one) => plain(one.name) === plain(named));
  if (act.verb !== 'cast') return undefined;
  const said = plain(act.text);
  const spoken = systems.find((one) => one.mana_cost > 0 && one.verbs.some((verb) => said.includes(plain(verb))));
  return spoken ?? systems.find((one) => one.mana_cost > 0);
};

/** Mana that this turn's magic takes. */
export const magicCost = (turn: Turn): Change | null => {
  const used = deeds(turn)
    .map((act) => systemUsed(turn, act))
    .find((system) => system !== undefined && system.mana_cost > 0);
  return used === undefined ? null : { amount: -used.mana_cost, cause: used.name };
};

const isDear = (item: SessionState['inventory'][number]) =>
  item.equipped || item.type === 'quest' || item.type === 'key' || item.significance !== null;

/** How a defeat ends: a real loss, named, that the item and consequence systems carry out by the names in it. */
export const priceOfDefeat = (turn: Turn, dice: Dice): string => {
  const { character, inventory } = turn.session;
  const loose = inventory.filter((item) => !isDear(item));
  const friend = turn.scene.present.find(
    (one) => isUp(one) && !one.hostile && standingWith(turn.session, one.name, one.group) > -25,
  );
  if (friend !== undefined && dice.chance(0.6, 'defeat: saved'))
    return `${friend.name} drags ${character.name} clear. A life is owed to ${friend.name} now.`;
  if (loose.length > 0) {
    const taken = dice.pick(loose, 'defeat: taken');
    return `Whoever went through the pockets of ${character.name} took this: ${taken.name}.`;
  }
  return `Somebody carried ${character.name} away from there and left before being thanked.`;
};

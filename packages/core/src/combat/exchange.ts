// One exchange of blows: how hard somebody is to hit, what a blow does to them, what comes back. Called by checks-contest.ts before the
// roll, by the world's rules for the foe's side and by the character's for the player's.
import type { Act, InventoryItem, Poise, SessionState, Stance } from '@emergent/schema';
import { armorOf, parseDamage, rollDamage } from '../character-sheet.ts';
import { isBareHanded, isShot, isThrown } from '../deed-words.ts';
import { deeds, happenedOf, personOf } from '../deeds.ts';
import type { Dice } from '../dice.ts';
import { checkOf, isSuccess } from '../outcome.ts';
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import type { World } from '../world.ts';
import { natureOf } from './beings.ts';
import { isAtMercy, isSurrender } from './mercy.ts';
import { leavesOff } from './peace.ts';
import { canUse, kindOf, powerOf, systemOf } from './powers.ts';
import { isEngaged } from './reading.ts';
import { tacticOf } from './tactics.ts';

/** Stances of one exchange; the rest last. */
const PASSING: ReadonlySet<Stance> = new Set(['far', 'open', 'blinded', 'held', 'dazed'] as const);
/** Turns after which nobody stands as they stood in a fight. */
const FRESH = 2;

export const lasting = (stance: readonly Stance[]): Stance[] => stance.filter((one) => !PASSING.has(one));

/** How somebody stands now: what a fight left on them passes soon. */
export const stanceOf = ({ state }: PersonHere, number: number): readonly Stance[] => {
  const all = state.stance ?? [];
  return number - (state.last_seen ?? -FRESH) <= FRESH ? all : lasting(all);
};

export const poiseOf = (session: SessionState): readonly Poise[] => session.character.stance ?? [];
export const isHidden = (session: SessionState): boolean => poiseOf(session).includes('hidden');

/** How the reason of a changed poise begins where somebody has come out of hiding. */
export const UNSEEN_NO_MORE = 'no longer unseen: ';

const EASIER: Readonly<Record<Stance, number>> = {
  far: 0,
  open: 3,
  blinded: 4,
  held: 3,
  dazed: 3,
  disarmed: 2,
  fled: 2,
  yielded: 8,
  bound: 10,
};
const UNAWARE = 5;
const AIMED = 4;
const TIRED = 2;
const BASE = 8;
const LEAST = 5;
const OUT_OF_REACH = 2;

const isRanged = (act: Act) => isShot(act) || isThrown(act);

/** Difficulty of hitting somebody, before circumstances. */
export const difficultyAgainst = (
  act: Act,
  person: PersonHere,
  { session, world, number }: { session: SessionState; world: World; number: number },
): number => {
  const stance = stanceOf(person, number);
  const poise = poiseOf(session);
  const { prowess } = natureOf(person, world);
  const { condition } = person.state;
  const wounds = condition < 25 ? 4 : condition < 50 ? 2 : 0;
  const easier = stance.reduce((sum, one) => sum + EASIER[one], 0);
  const ambush = poise.includes('hidden') ? UNAWARE : 0;
  const aimed = poise.includes('aiming') && isRanged(act) ? AIMED : 0;
  const tired = poise.includes('drained') ? TIRED : 0;
  const far = stance.includes('far') && !isRanged(act) ? OUT_OF_REACH : 0;
  const tactic = tacticOf(act)?.harder ?? 0;
  return Math.max(LEAST, BASE + prowess - wounds - easier - ambush - aimed + tired + far + tactic);
};

const HURT_PER_POINT = 5;
const LEAST_HURT = 12;
/** Bare hands wear somebody down; they seldom decide a fight. */
const LEAST_UNARMED = 6;
export const MOST_HURT = 60;
/** Bread and shirts, thrown, hurt nobody. */
const SOFT: ReadonlySet<InventoryItem['type']> = new Set(['consumable', 'clothing', 'material'] as const);
const UNARMED = { count: 1, sides: 4, bonus: 0 };
const AMBUSH = 1.5;
const CRITICAL = 1.5;
/** Prowess that halves a blow. */
const HALVES = 14;

const bonusOf = (turn: Turn, act: Act): number => {
  const { strength, dexterity } = turn.session.character.stats;
  return Math.max(0, Math.floor(((isRanged(act) ? dexterity : strength) - 10) / 2));
};

const weaponFor = (act: Act, turn: Turn): InventoryItem | undefined => {
  const thrown = isThrown(act) ? turn.session.inventory.find(({ id }) => id === act.with?.id) : undefined;
  if (isBareHanded(act)) return thrown?.stats.damage === undefined ? undefined : thrown;
  const named = turn.session.inventory.find(({ id, stats }) => id === act.with?.id && stats.damage !== undefined);
  return named ?? turn.session.inventory.find((item) => item.equipped && item.slot === 'weapon');
};

/** Companions who are up strike too, each a little. */
const helped = (person: PersonHere, turn: Turn, dice: Dice): number =>
  turn.scene.present
    .filter(({ state, name }) => state.following && state.status === 'alive' && name !== person.name)
    .slice(0, 3)
    .reduce((sum, one) => sum + 1 + dice.roll(4 + natureOf(one, turn.world).prowess, `helps:${one.name}`), 0);

const armourOn = (person: PersonHere, turn: Turn): number =>
  (turn.session.world_state.things[`@${person.name}`] ?? []).reduce((sum, item) => sum + (item.stats.armor ?? 0), 0);

const isSoft = (act: Act, turn: Turn): boolean => {
  const thrown = isThrown(act) ? turn.session.inventory.find(({ id }) => id === act.with?.id) : undefined;
  return thrown !== undefined && SOFT.has(thrown.type);
};

/** A working hurts only where its power does harm, and a little where it pushes. */
const workingHurt = (act: Act, turn: Turn, dice: Dice): number => {
  const system = systemOf(act, turn.world);
  const check = checkOf(act, turn);
  if (system === undefined || check === undefined || !isSuccess(check) || !canUse(turn.session, system)) return 0;
  const kind = kindOf(act, powerOf(system), true);
  const sides = kind === 'harm' ? 24 : kind === 'move' ? 8 : 0;
  if (sides === 0) return 0;
  return (kind === 'harm' ? LEAST_HURT : 2) + dice.roll(sides, `hurt by a working:${act.target?.name}`);
};

/** Hundredths of a person's condition that an attack takes: weapon and strength against prowess and armour. */
export const hurtOf = (act: Act, turn: Turn, dice: Dice): number => {
  if (act.verb === 'cast') return workingHurt(act, turn, dice);
  const person = turn.scene.present.find(({ name }) => name === act.target?.name);
  const check = checkOf(act, turn);
  // Who lies beaten can't ward anything off.
  if (check === undefined && person !== undefined && isAtMercy(person.state)) return LEAST_HURT;
  if (person === undefined || check === undefined || !isSuccess(check) || isSoft(act, turn)) return 0;
  const tactic = tacticOf(act);
  if (tactic?.deals === 0) return 0;
  const weapon = weaponFor(act, turn);
  const { count, sides, bonus } = parseDamage(weapon?.stats.damage ?? '') ?? UNARMED;
  let points = bonus + bonusOf(turn, act);
  for (let index = 0; index < count; index++) points += dice.roll(sides, `hurt:${person.name}:${index}`);
  const { prowess } = natureOf(person, turn.world);
  const share =
    (check.degree === 'critical_success' ? CRITICAL : 1) *
    (tactic?.deals ?? 1) *
    (isHidden(turn.session) ? AMBUSH : 1) *
    (HALVES / (HALVES + prowess));
  const raw = points * HURT_PER_POINT * share - armourOn(person, turn) * 2 + helped(person, turn, dice);
  const least = weapon === undefined ? LEAST_UNARMED : LEAST_HURT;
  return Math.min(MOST_HURT, Math.max(Math.round(least * Math.min(1, tactic?.deals ?? 1)), Math.round(raw)));
};

/** How the person an exchange was with stands after it; null: as before. */
export const stanceAfter = (act: Act, turn: Turn): Stance[] | null => {
  const person = turn.scene.present.find(({ name }) => name === act.target?.name);
  if (person === undefined || (act.verb !== 'attack' && act.verb !== 'defend')) return null;
  const before = person.state.stance ?? [];
  const check = checkOf(act, turn);
  const won = check !== undefined && isSuccess(check);
  const isArmed = natureOf(person, turn.world).being === 'person';
  const marks = won ? (tacticOf(act)?.marks ?? []).filter((one) => isArmed || one !== 'disarmed') : [];
  // A first shot in the open finds them yards away.
  const opened = isShot(act) && person.state.condition === 100 && !before.includes('far') && !turn.scene.indoors;
  const kept = lasting(before).filter((one) => one !== 'fled' && one !== 'yielded');
  const after = [
    ...new Set([...kept, ...marks, ...(opened && person.state.mood !== 'fighting' ? ['far' as const] : [])]),
  ];
  return after.length === before.length && after.every((one) => before.includes(one)) ? null : after;
};

const MAX_ATTACKERS = 2;
/** Weapons' dice are small against a hundred points of health. */
const BITE = 2;
const BY_DIFFICULTY = { easy: 0.75, medium: 1, hard: 1.25 } as const;
/** What stands in the way of a foe's blow. */
const HINDERS: Readonly<Record<Stance, number>> = {
  far: -1,
  open: -0.1,
  blinded: -0.3,
  held: -0.3,
  dazed: -0.25,
  disarmed: -0.1,
  fled: -1,
  yielded: -1,
  bound: -1,
};
const SLIPS: ReadonlySet<Act['verb']> = new Set(['flee', 'sneak', 'persuade', 'threaten', 'deceive']);
const UNPROVOKED = 0.15;
/** Found creeping about by somebody who means harm. */
const CAUGHT = 0.6;

/** Hostile people who are up and at blows with the player. */
export const foes = (turn: Turn): PersonHere[] => turn.scene.present.filter((one) => one.hostile && isEngaged(one));

const actAt = (turn: Turn, person: PersonHere): Act | undefined =>
  deeds(turn).find(
    (act) =>
      (act.verb === 'attack' || act.verb === 'defend' || act.verb === 'cast') &&
      personOf(turn, act)?.name === person.name,
  );

/** Chance that somebody's blow lands in this turn, 0–1. */
const risk = (turn: Turn, person: PersonHere): number => {
  if (leavesOff(person, turn)) return 0;
  const act = actAt(turn, person);
  const { prowess, shoots } = natureOf(person, turn.world);
  const isArrival = happenedOf(turn, 'world.moved').length > 0 && person.state.condition === 100;
  // Whoever has just come in has a moment before anybody is upon them.
  if (isArrival || (isHidden(turn.session) && act === undefined)) return 0;
  const check = act === undefined ? turn.checks[0] : checkOf(act, turn);
  const won = check !== undefined && isSuccess(check);
  if (act === undefined && won && deeds(turn).some(({ verb }) => SLIPS.has(verb))) return 0;
  const isStranger = act === undefined && person.state.condition === 100 && person.state.mood !== 'fighting';
  const isCaught = turn.checks.some(
    ({ purpose, degree }) => /^(?:sneak|steal):/.test(purpose) && degree.endsWith('failure'),
  );
  if (isStranger) return isCaught ? CAUGHT : UNPROVOKED;
  const stance = stanceOf(person, turn.number);
  const poise = poiseOf(turn.session);
  // Whoever strikes from hiding, or guards well, takes nothing this time.
  if (act !== undefined && won && (poise.includes('hidden') || act.verb === 'defend')) return 0;
  const luck =
    check?.degree === 'critical_success' ? -0.3 : check?.degree === 'critical_failure' ? 0.4 : won ? -0.05 : 0.2;
  const way = act === undefined ? 0 : (tacticOf(act)?.risk ?? 0);
  const marks = stance.reduce((sum, one) => sum + (one === 'far' && shoots ? 0 : HINDERS[one]), 0);
  const cover = poise.includes('covered') ? -0.2 : 0;
  const company = turn.scene.present.some(({ state }) => state.following && state.status === 'alive') ? -0.1 : 0;
  const far = act !== undefined && isShot(act) && person.state.condition === 100 && stance.length === 0 ? -0.4 : 0;
  return Math.min(
    0.95,
    Math.max(0, 0.4 + prowess * 0.03 + luck + (won ? way : way / 2) + marks + cover + company + far),
  );
};

const weaponOf = (turn: Turn, person: PersonHere): string => {
  if ((person.state.stance ?? []).includes('disarmed')) return '1d4';
  const carried = turn.session.world_state.things[`@${person.name}`] ?? [];
  return carried.find((item) => item.stats.damage !== undefined)?.stats.damage ?? natureOf(person, turn.world).bite;
};

export type Struck = { amount: number; cause: string; warded: boolean };

/** Blows that land on the character in this turn, armour counted; null: none. */
export const answers = (turn: Turn, dice: Dice): Struck | null => {
  if (deeds(turn).length === 0 || deeds(turn).some(isSurrender)) return null;
  const threats = turn.scene.present.filter(
    (one) => one.state.status === 'alive' && !isAtMercy(one.state) && (isEngaged(one) || isStruckAt(turn, one)),
  );
  let amount = 0;
  const struck: string[] = [];
  for (const person of threats.slice(0, MAX_ATTACKERS)) {
    if (!dice.chance(risk(turn, person), `strikes back:${person.name}`)) continue;
    const { prowess } = natureOf(person, turn.world);
    const raw = rollDamage(weaponOf(turn, person), dice, `blow:${person.name}`) + Math.floor(prowess / 4);
    const isBad = turn.checks.some(({ degree }) => degree === 'critical_failure');
    const hard = raw * BITE * BY_DIFFICULTY[turn.settings.difficulty] + (isBad ? 3 : 0);
    amount += Math.max(1, Math.round(hard) - Math.floor(armorOf(turn.session) / 2));
    struck.push(person.name);
  }
  if (amount === 0) return null;
  const warded = poiseOf(turn.session).includes('warded');
  return { amount: -(warded ? Math.ceil(amount / 3) : amount), cause: `struck by ${struck.join(' and ')}`, warded };
};

const isStruckAt = (turn: Turn, person: PersonHere): boolean => actAt(turn, person)?.verb === 'attack';

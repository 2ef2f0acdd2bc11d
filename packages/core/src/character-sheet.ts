// The character's numbers as they count in play: abilities with what is worn, modifiers, load, armour and damage. Used by checks and rules.
import type { Ability, CharacterStats, InventoryItem, SessionState, Verb } from '@emergent/schema';
import { ABILITIES } from '@emergent/schema';
import type { Dice } from './dice.ts';
import { own, plain } from './names.ts';

const MAX_SCORE = 30;
const MAX_SKILL_BONUS = 5;

type Sheet = Pick<SessionState, 'character' | 'inventory'>;

export const worn = (state: Sheet): InventoryItem[] => state.inventory.filter((item) => item.equipped);

/** Base abilities plus the bonuses of what is worn, 1–30. */
export const effectiveStats = (state: Sheet): CharacterStats => {
  const stats = { ...state.character.stats };
  for (const ability of ABILITIES) {
    const bonus = worn(state).reduce((sum, item) => sum + (item.stats.bonuses?.[ability] ?? 0), 0);
    stats[ability] = Math.min(MAX_SCORE, Math.max(1, stats[ability] + bonus));
  }
  return stats;
};

/** d20 convention: 10–11 is 0, each two points one more. */
export const modifier = (score: number): number => Math.floor((score - 10) / 2);

export const abilityModifier = (state: Sheet, ability: Ability): number => modifier(effectiveStats(state)[ability]);

/** Kilograms carried, rounded to ten grams. */
export const carryWeight = (state: Pick<SessionState, 'inventory'>): number =>
  Math.round(state.inventory.reduce((sum, item) => sum + (item.stats.weight ?? 0) * item.quantity, 0) * 100) / 100;

export const armorOf = (state: Sheet): number => worn(state).reduce((sum, item) => sum + (item.stats.armor ?? 0), 0);

/** The skill a verb exercises; null: none in particular. */
const SKILLS: Partial<Record<Verb, string>> = {
  look: 'perception',
  search: 'perception',
  read: 'lore',
  climb: 'athletics',
  swim: 'athletics',
  flee: 'athletics',
  sneak: 'stealth',
  steal: 'thievery',
  open: 'thievery',
  persuade: 'persuasion',
  trade: 'persuasion',
  ask: 'persuasion',
  talk: 'persuasion',
  threaten: 'intimidation',
  deceive: 'deception',
  attack: 'fighting',
  defend: 'fighting',
  destroy: 'athletics',
  cast: 'arcana',
  craft: 'crafting',
  heal: 'medicine',
  help: 'medicine',
  pray: 'faith',
  perform: 'performance',
  follow: 'tracking',
};

export const skillOf = (verb: Verb): string | null => SKILLS[verb] ?? null;

const skillLevel = (state: Sheet, skill: string): number => own(state.character.skills, plain(skill))?.level ?? 0;

/** What a skill adds to a check: half its level, at most 5. */
export const skillBonus = (state: Sheet, skill: string): number =>
  Math.min(MAX_SKILL_BONUS, Math.floor(skillLevel(state, skill) / 2));

/** Abilities are kept as skills: "Knotcraft" is known from level 1 on. A class of that name knows it too. */
export const hasAbility = (state: Sheet, ability: string): boolean =>
  skillLevel(state, ability) > 0 || plain(state.character.class_name) === plain(ability);

/** "2d6+1" as count, sides and bonus; null for what is no dice. */
export const parseDamage = (damage: string): { count: number; sides: number; bonus: number } | null => {
  const match = /^\s*(\d{1,2})d(\d{1,3})(?:\s*([+-])\s*(\d{1,2}))?\s*$/i.exec(damage);
  if (match === null) return null;
  const bonus = Number(match[4] ?? 0) * (match[3] === '-' ? -1 : 1);
  const [count, sides] = [Number(match[1]), Number(match[2])];
  return count < 1 || sides < 1 ? null : { count: Math.min(10, count), sides: Math.min(20, sides), bonus };
};

/** Points of one blow, at least 1; what is no dice counts as a bare hand. */
export const rollDamage = (damage: string, dice: Dice, purpose: string): number => {
  const { count, sides, bonus } = parseDamage(damage) ?? { count: 1, sides: 3, bonus: 0 };
  let sum = bonus;
  for (let index = 0; index < count; index++) sum += dice.roll(sides, `${purpose}:${index}`);
  return Math.max(1, sum);
};

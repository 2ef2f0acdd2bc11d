// Numbers and names of the wire as a reader would say them.
import type { Ability, Check, GameSession } from '@emergent/schema';

export const ABILITY_NAMES: Record<Ability, string> = {
  strength: 'Strength',
  dexterity: 'Dexterity',
  constitution: 'Constitution',
  intelligence: 'Intelligence',
  wisdom: 'Wisdom',
  charisma: 'Charisma',
};

export const DEGREE_NAMES: Record<Check['degree'], string> = {
  critical_failure: 'critical failure',
  failure: 'failure',
  success: 'success',
  critical_success: 'critical success',
};

const MINUS = '−';
/** `+2`, `−1`, `+0`. */
export const signed = (amount: number): string => (amount < 0 ? `${MINUS}${-amount}` : `+${amount}`);

/** `+ 2`, `− 1`: between two numbers. */
export const added = (amount: number): string => `${amount < 0 ? MINUS : '+'} ${Math.abs(amount)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const plain = (name: string): string => capital(name.replaceAll('_', ' '));

/** `Day 1, 09:05`. */
export const hourOf = (minutes: number): string => {
  const two = (amount: number) => String(amount).padStart(2, '0');
  const day = Math.floor(minutes / 1440) + 1;
  return `Day ${day}, ${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
};

export const kilograms = (weight: number): string => `${Number(weight.toFixed(1))} kg`;

const STANDINGS: readonly (readonly [number, string])[] = [
  [-60, 'hates you'],
  [-20, 'dislikes you'],
  [20, 'neutral'],
  [60, 'likes you'],
  [100, 'is devoted to you'],
];
/** A relationship of −100…100 in words. */
export const standing = (value: number): string =>
  STANDINGS.find(([most]) => value <= most)?.[1] ?? 'is devoted to you';

/** What kind of teller, in a line: used under a story's title in lists. */
export const whenOf = (timestamp: string): string => {
  const date = new Date(timestamp);
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(date);
};

/** Code points, as the server counts them. */
export const lengthOf = (text: string): number => Array.from(text).length;

export const worldOf = (session: GameSession): string => {
  const title = session.metadata.world_title;
  return typeof title === 'string' ? title : '';
};

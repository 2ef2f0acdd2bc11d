// How people and things are called in a telling. Called by the tell-* files.
import type { Target } from '@emergent/schema';
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { brief, the } from './english.ts';

export type Pronouns = { they: string; them: string; their: string };

const HE: Pronouns = { they: 'he', them: 'him', their: 'his' };
const SHE: Pronouns = { they: 'she', them: 'her', their: 'her' };
const THEY: Pronouns = { they: 'they', them: 'them', their: 'their' };

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

/** By what the book says of them; "they" where it says nothing. */
export const pronounsOf = (description: string): Pronouns => {
  const she = count(description, /\b(?:she|her|hers|woman|girl|lady|sister|mother|widow|queen)\b/gi);
  const he = count(description, /\b(?:he|his|him|man|boy|lord|brother|father|widower|king)\b/gi);
  return she === he ? THEY : she > he ? SHE : HE;
};

export const everythingOf = (name: string, turn: Turn): string => {
  const profile = turn.world.person(name);
  return [
    profile?.description,
    profile?.personality,
    profile?.voice,
    turn.scene.present.find((one) => one.name === name)?.description,
  ].join(' ');
};

/** What an act is aimed at, as a sentence calls it: "the nets", "Maren Holt"; `otherwise` where nothing was named. */
export const called = (target: Target | null, otherwise: string): string => {
  if (target === null || target.name.trim() === '' || target.kind === 'self') return otherwise;
  const name = brief(target.name.replace(/[[\]{}|<>]/g, ''), 60).replace(/[.!?,;:\s]+$/, '');
  if (name === '' || !/\p{L}/u.test(name)) return otherwise;
  if (target.kind === 'person' || target.kind === 'place' || target.kind === 'system') return name;
  if (target.kind === 'unknown' && name.split(' ').length > 4) return otherwise;
  return the(name);
};

/** The person an act is about, if here. */
export const personIn = (target: Target | null, turn: Turn): PersonHere | undefined =>
  target?.kind === 'person' ? turn.scene.present.find((one) => one.name === target.name) : undefined;

// What a narrator is told of the character beyond the scene sheet: wounds, nature, practised skills, the next level.
import type { Poise } from '@emergent/schema';
import { listed } from '../../names.ts';
import type { PromptSection, Turn } from '../system.ts';
import { experienceFor, MAX_LEVEL } from './growth.ts';

export type CharacterFacts = {
  condition: string;
  traits: readonly string[];
  skills: string[];
  toNextLevel: number | null;
  stance: string[];
};

/** How the character stands, in words a narrator must keep to. */
const STANCES: Readonly<Record<Poise, string>> = {
  hidden: 'hidden: nobody knows that they are here until they show themselves',
  aiming: 'taking aim',
  covered: 'behind cover',
  warded: 'under a ward that bears one blow',
  attentive: 'listening closely by a working',
  drained: 'worn out by a working until they rest or eat',
  captive: 'held captive here: no way out but by stealth, force or talk that succeeds',
};

const CONDITIONS: readonly [share: number, words: string][] = [
  [0.9, 'unhurt'],
  [0.6, 'bruised'],
  [0.3, 'wounded'],
  [0.01, 'badly wounded, close to falling'],
  [0, 'lying defeated'],
];
const SHOWN_SKILLS = 6;

export const facts = (turn: Turn): CharacterFacts => {
  const { character } = turn.session;
  const share = character.health / character.max_health;
  const skills = Object.entries(character.skills)
    .filter(([, skill]) => skill.level > 0)
    .sort(([, a], [, b]) => b.level - a.level || b.uses - a.uses)
    .slice(0, SHOWN_SKILLS)
    .map(([name, skill]) => `${name} ${skill.level}`);
  const toNextLevel = character.level >= MAX_LEVEL ? null : experienceFor(character.level + 1) - character.experience;
  return {
    condition: CONDITIONS.find(([least]) => share >= least)?.[1] ?? 'unhurt',
    traits: character.metadata.traits,
    skills,
    toNextLevel,
    stance: (character.stance ?? []).map((one) => STANCES[one]),
  };
};

export const section = (facts: CharacterFacts): PromptSection => ({
  heading: 'Character',
  lines: [
    `Condition: ${facts.condition}.`,
    ...(facts.stance.length === 0 ? [] : [`They are ${facts.stance.join('; ')}.`]),
    ...(facts.traits.length === 0 ? [] : [`By nature: ${listed(facts.traits)}.`]),
    ...(facts.skills.length === 0 ? [] : [`Skills: ${facts.skills.join(', ')}.`]),
    ...(facts.toNextLevel === null ? [] : [`Experience to the next level: ${Math.max(0, facts.toNextLevel)}.`]),
  ],
});

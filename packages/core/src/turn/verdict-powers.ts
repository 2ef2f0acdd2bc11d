// Refusals about the world's powers: an ability the character lacks, or mana that is short. Called by verdict.ts.
import type { Act, SessionState, WorldSystem } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { listed } from '../names.ts';
import type { World } from '../world.ts';
import type { Judged } from './verdict.ts';

const systemOf = (act: Act, world: World): WorldSystem | undefined => {
  const named = [act.with, act.target].find((target) => target?.kind === 'system');
  return world.lorebook.world_systems.find(({ name }) => name === named?.name);
};

const knows = (session: SessionState): string => {
  const skills = Object.entries(session.character.skills)
    .filter(([, { level }]) => level > 0)
    .sort(([, one], [, other]) => other.level - one.level)
    .slice(0, 3)
    .map(([name]) => name);
  return skills.length === 0 ? 'your own two hands' : listed(skills);
};

export const refusePower = (act: Act, { session, world }: Judged): string | null => {
  const system = act.verb === 'cast' ? systemOf(act, world) : undefined;
  if (system === undefined) return null;
  if (system.needs_ability.length > 0 && !system.needs_ability.some((ability) => hasAbility(session, ability))) {
    return `${system.name} answers only those who have learnt ${listed(system.needs_ability)}; what you can call on is ${knows(session)}.`;
  }
  const { mana } = session.character;
  return mana >= system.mana_cost
    ? null
    : `${system.name} asks ${system.mana_cost} mana of you and you have ${mana}; rest, or find another way.`;
};

export const doubtPower = (act: Act, { session, world }: Judged): string[] => {
  if (act.verb !== 'cast' || systemOf(act, world) !== undefined) return [];
  const { class_name: className } = session.character;
  return world.lorebook.world_systems.length === 0
    ? [`This world names no system of magic; whether a ${className || 'person'} could do this is doubtful.`]
    : ['No power of this world is known by that name; hold to what the world allows.'];
};

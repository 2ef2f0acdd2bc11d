// Refusals about the world's powers: an ability the character lacks, or mana that is short. Called by verdict.ts.
import type { Act, SessionState, WorldSystem } from '@emergent/schema';
import { canUse, kindSaid, powerOf, ruleAgainst } from '../combat/powers.ts';
import { listed, own } from '../names.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import type { Judged } from './verdict.ts';
import { whereabouts } from './verdict-people.ts';

const systemOf = (act: Act, world: World): WorldSystem | undefined => {
  const named = [act.with, act.target].find((target) => target?.kind === 'system');
  const systems = world.lorebook.world_systems;
  if (named !== undefined) return systems.find(({ name }) => name === named?.name);
  const said = new Set(plainWords(act.text));
  return systems.find(
    ({ verbs, mana_cost }) => mana_cost > 0 && verbs.some((verb) => plainWords(verb).every((word) => said.has(word))),
  );
};

/** Somebody of the world whom a working is aimed at by name, and who is not here. */
const isAbsent = (act: Act, { session, scene, world }: Judged): string | null => {
  const at = /\b(?:at|on|upon|against)\b(.*)$/i.exec(act.text)?.[1];
  if (at === undefined) return null;
  const words = new Set(plainWords(at));
  const named = world.lorebook.characters.find(({ name }) => plainWords(name).every((word) => words.has(word)));
  if (named === undefined || scene.present.some(({ name }) => name === named.name)) return null;
  return own(session.world_state.npc_states, named.name)?.status === 'dead' ? null : named.name;
};

const knows = (session: SessionState): string => {
  const skills = Object.entries(session.character.skills)
    .filter(([, { level }]) => level > 0)
    .sort(([, one], [, other]) => other.level - one.level)
    .slice(0, 3)
    .map(([name]) => name);
  return skills.length === 0 ? 'your own two hands' : listed(skills);
};

/** What the power's own rules forbid, and what it never does. */
const refuseKind = (act: Act, system: WorldSystem): string | null => {
  const power = powerOf(system);
  const rule = ruleAgainst(act, power);
  if (rule !== null) return `${system.name} has its own law. ${rule}`;
  const kind = kindSaid(act, power);
  if (kind === null || power.allowed.size === 0 || power.allowed.has(kind) || !STRICT.has(kind)) return null;
  const [example] = system.examples;
  return `${system.name} does nothing of that kind.${example === undefined ? '' : ` What it can do is more like this: ${example}`}`;
};
/** Kinds of working that are plain enough in a line to be refused by. */
const STRICT: ReadonlySet<string> = new Set(['harm', 'heal', 'charm', 'make']);

export const refusePower = (act: Act, given: Judged): string | null => {
  const { session, world } = given;
  const system = act.verb === 'cast' ? systemOf(act, world) : undefined;
  if (system === undefined) return null;
  if (!canUse(session, system)) {
    return `${system.name} answers only those who have learnt ${listed(system.needs_ability)}; what you can call on is ${knows(session)}.`;
  }
  const absent = isAbsent(act, given);
  if (absent !== null) return whereabouts(absent, given);
  const against = refuseKind(act, system);
  if (against !== null) return against;
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

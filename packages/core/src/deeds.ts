// What the player does in a turn, as the systems' rules ask for it: acts by verb, how checks went, who is meant.
import type { Act, Effect, EffectType, Fate, SessionState, Verb } from '@emergent/schema';
import { findName, own } from './names.ts';
import type { PersonHere, Scene } from './scene.ts';
import type { Turn } from './systems/system.ts';

/** A check was rolled and none succeeded: gains that need a success are refused. */
export const hasFailed = (turn: Turn): boolean =>
  turn.checks.length > 0 && turn.checks.every((check) => check.degree.endsWith('failure'));

/** A check was rolled and succeeded. */
export const hasSucceeded = (turn: Turn): boolean => turn.checks.some((check) => check.degree.endsWith('success'));

export const isCritical = (turn: Turn, degree: 'critical_success' | 'critical_failure'): boolean =>
  turn.checks.some((check) => check.degree === degree);

/** The character gets up again in this turn: what the line asked for is not done. */
export const isRecovering = (turn: Turn): boolean =>
  turn.session.character.defeated !== null || turn.happened.some((effect) => effect.type === 'character.recovered');

/** Acts that are done in this turn; none while recovering or refused. */
export const deeds = (turn: Turn): readonly Act[] =>
  turn.verdict.allowed && !isRecovering(turn) ? turn.interpretation.acts : [];

export const did = (turn: Turn, ...verbs: Verb[]): Act | undefined =>
  deeds(turn).find((act) => verbs.includes(act.verb));

export const happenedOf = <Type extends EffectType>(turn: Turn, type: Type): Extract<Effect, { type: Type }>[] =>
  turn.happened.filter((effect): effect is Extract<Effect, { type: Type }> => effect.type === type);

const LEAVING: ReadonlySet<Verb> = new Set(['go', 'flee', 'follow'] as const);
/** Where a deed of the line was done: who left after it did it in the place left behind. */
export const sceneOfDeed = (act: Act, turn: Turn): Scene => {
  const { begun, scene } = turn;
  if (begun === undefined || begun.place === scene.place) return scene;
  const { acts } = turn.interpretation;
  const gone = acts.findIndex(({ verb }) => LEAVING.has(verb));
  return acts.indexOf(act) < gone ? begun : scene;
};

const peopleOf = (turn: Turn) =>
  turn.scene.present.map((one) => ({ ...one, aliases: turn.world.person(one.name)?.aliases ?? [] }));

/** Somebody present by name or alias. */
export const personHere = (turn: Turn, name: string): PersonHere | undefined =>
  findName(peopleOf(turn), name.startsWith('@') ? name.slice(1) : name);

/** The person an act is aimed at, if here: its target, else what it is done with. */
export const personOf = (turn: Turn, act: Act): PersonHere | undefined => {
  const named = [act.target, act.with].find((target) => target?.kind === 'person');
  if (named === undefined || named === null) return undefined;
  const { begun, scene } = turn;
  // Who left as the turn went by was spoken to before.
  const before = begun?.place === scene.place ? begun : sceneOfDeed(act, turn);
  return personHere(turn, named.name) ?? before.present.find(({ name }) => name === named.name);
};

/** Canonical name of anybody known to the world or met in play; undefined: nobody of that name. */
export const knownPerson = (turn: Turn, name: string): string | undefined => {
  const bare = name.startsWith('@') ? name.slice(1) : name;
  const met = Object.keys(turn.session.world_state.npc_states).map((one) => ({ name: one }));
  return (turn.world.person(bare) ?? findName(turn.world.lorebook.characters, bare) ?? findName(met, bare))?.name;
};

/** Canonical name of a place of the lorebook or found in play. */
export const knownPlace = (turn: Turn, name: string): string | undefined => {
  const found = Object.keys(turn.session.world_state.found_places).map((one) => ({ name: one }));
  return (turn.world.place(name) ?? findName(turn.world.lorebook.locations, name) ?? findName(found, name))?.name;
};

/** Groups that people of the world belong to, and those with a reputation already. */
export const knownGroup = (turn: Turn, name: string): string | undefined => {
  const groups = new Set([
    ...turn.world.lorebook.characters.flatMap((one) => (one.group === null ? [] : [one.group])),
    ...Object.keys(turn.session.reputation),
  ]);
  return findName(
    [...groups].map((one) => ({ name: one })),
    name,
  )?.name;
};

/** How a person stands to the character: their own feeling and half of what their group thinks. */
export const standingWith = (state: SessionState, person: string, group: string | null): number =>
  (own(state.relationships, person) ?? 0) + Math.trunc((group === null ? 0 : (own(state.reputation, group) ?? 0)) / 2);

/** True for the first time a quest is completed: rewards hang on it. */
export const isFirstCompletion = (turn: Turn, questId: string): boolean =>
  happenedOf(turn, 'quest.completed').filter((effect) => effect.quest_id === questId).length <= 1;

const SAVING: ReadonlySet<Fate | undefined> = new Set(['saved', 'spared', 'carried'] as const);

/** Whoever got the character out of a defeat alive: a life is owed to them. */
export const saverIn = ({ fate, by }: { fate?: Fate | undefined; by?: string | undefined }): string | undefined =>
  SAVING.has(fate) ? by : undefined;

// Turns for tests of systems: acts, checks and a walk through all systems but the narrative, as `turn/resolve.ts` does it. Called by tests only.
import type {
  Act,
  Check,
  Effect,
  Refusal,
  SessionState,
  StorySettings,
  SystemName,
  Target,
  Verb,
} from '@emergent/schema';
import { type Dice, makeDice } from '../dice.ts';
import { brokenInvariants } from '../log/invariants.ts';
import { beginState } from '../scenario/begin.ts';
import { sceneOf } from '../scene.ts';
import { character } from '../systems/character/index.ts';
import { consequence } from '../systems/consequence/index.ts';
import { item } from '../systems/item/index.ts';
import { quest } from '../systems/quest/index.ts';
import { type SealedSystem, seal } from '../systems/seal.ts';
import type { Turn } from '../systems/system.ts';
import { world as worldSystem } from '../systems/world/index.ts';
import type { World } from '../world.ts';
import { fixtureWorld } from './fixture-world.ts';

export const DEED_SYSTEMS: readonly SealedSystem[] = [
  seal(worldSystem),
  seal(item),
  seal(character),
  seal(quest),
  seal(consequence),
];
const MAX_ROUNDS = 5;
const SETTINGS: StorySettings = {
  title: 'Test',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'teen',
};

export const target = (kind: Target['kind'], name: string, id: string | null = null): Target => ({
  kind,
  name,
  id,
  here: true,
});
export const act = (verb: Verb, to: Target | null = null, more: Partial<Act> = {}): Act => ({
  verb,
  text: `${verb} ${to?.name ?? ''}`.trim(),
  target: to,
  with: null,
  topic: null,
  manner: null,
  speech: null,
  ...more,
});
export const check = (verb: Verb, degree: Check['degree'], skill: string | null = null): Check => ({
  purpose: `${verb}:strength:`,
  ability: 'strength',
  skill,
  difficulty: 12,
  modifier: 0,
  because: [],
  roll: degree.endsWith('success') ? 15 : 5,
  total: degree.endsWith('success') ? 15 : 5,
  degree,
});

export type Play = {
  world?: World;
  state: SessionState;
  acts: Act[];
  checks?: Check[];
  number?: number;
  seed?: string;
};

export const begun = (name = 'Wren Ashby', world: World = fixtureWorld()): SessionState =>
  beginState(world, name, makeDice('seed', 'turn:0')).state;

export const turnOf = (play: Play, happened: readonly Effect[] = []): Turn => {
  const world = play.world ?? fixtureWorld();
  const number = play.number ?? 1;
  return {
    session: play.state,
    scene: sceneOf(play.state, world),
    happened,
    line: play.acts.map((one) => one.text).join(', then '),
    interpretation: { acts: play.acts, confidence: 1 },
    verdict: { allowed: true, reason: null, by: null },
    checks: play.checks ?? [],
    world,
    settings: SETTINGS,
    number,
    wording: makeDice(play.seed ?? 'seed', `words:${number}`),
    lore: [],
    recalled: [],
    recent: [],
  };
};

export type Played = { state: SessionState; effects: Effect[]; refused: Refusal[] };

/** What `effect` and its reactions lead to; a chain that breaks an invariant is dropped, as in play. */
const follow = (play: Play, before: Played, effect: Effect, dice: Dice): Played => {
  let { state } = before;
  const effects = [...before.effects];
  let round = [effect];
  for (let count = 0; round.length > 0 && count <= MAX_ROUNDS; count++) {
    const next: Effect[] = [];
    for (const one of round) {
      state = DEED_SYSTEMS.find((system) => system.owns(one.type))?.apply(state, one) ?? state;
      effects.push(one);
      for (const system of DEED_SYSTEMS) next.push(...system.react(one, turnOf({ ...play, state }, effects), dice));
    }
    round = next;
  }
  const broken = brokenInvariants(state);
  if (broken.length > 0) throw new Error(`${effect.type}: ${broken.join('; ')}`);
  return { ...before, state, effects };
};

/** One whole turn; systems without a proposal improvise. Throws where an invariant breaks. */
export const play = (given: Play, proposals: Partial<Record<SystemName, unknown>> = {}): Played => {
  const dice = makeDice(given.seed ?? 'seed', `turn:${given.number ?? 1}`);
  const began: Effect = { type: 'turn.began', v: 1, number: given.number ?? 1 };
  let now = follow(given, { state: given.state, effects: [], refused: [] }, began, dice);
  for (const system of DEED_SYSTEMS) {
    const turn = turnOf({ ...given, state: now.state }, now.effects);
    const decided = Object.hasOwn(proposals, system.name)
      ? system.decideOn(proposals[system.name], turn, dice)
      : system.improvised(turn, dice);
    now = { ...now, refused: [...now.refused, ...decided.refused] };
    for (const effect of decided.effects) now = follow(given, now, effect, dice);
  }
  return now;
};

export const ofType = <Type extends Effect['type']>(
  effects: readonly Effect[],
  type: Type,
): Extract<Effect, { type: Type }>[] =>
  effects.filter((effect): effect is Extract<Effect, { type: Type }> => effect.type === type);

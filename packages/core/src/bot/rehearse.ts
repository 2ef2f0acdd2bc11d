// A story played from beginning to end by the headless player and the storyteller, in memory, without any log or store. Called by tests, and by
// whoever must know of a world whether it can be played through.
import type { Effect, SessionState, StorySettings } from '@emergent/schema';
import { makeDice } from '../dice.ts';
import { brokenInvariants } from '../log/invariants.ts';
import { fireLore } from '../lore/fire.ts';
import { makeLoreIndex } from '../lore/lore-index.ts';
import { timersOf } from '../lore/timers.ts';
import { beginState } from '../scenario/begin.ts';
import { sceneOf } from '../scene.ts';
import { SYSTEMS } from '../systems/index.ts';
import { checksFor } from '../turn/checks.ts';
import { interpret } from '../turn/interpret.ts';
import { type Given, walkTurn } from '../turn/resolve.ts';
import { verdictOf } from '../turn/verdict.ts';
import type { World } from '../world.ts';
import { type BotMode, botTurn, newBotMemory } from './bot.ts';

export type Rehearsed = {
  number: number;
  line: string;
  aim: string;
  telling: string;
  allowed: boolean;
  effects: readonly Effect[];
};
export type Rehearsal = {
  turns: Rehearsed[];
  state: SessionState;
  /** How the main quest closed; null: it did not. An ending's id, or '' for a quest without endings. */
  ending: string | null;
  broken: string[];
};
export type Rehearsing = {
  world: World;
  character: string;
  mode: BotMode;
  seed: string;
  /** The most turns to be played; with a purpose it is over when the main quest is. */
  turns: number;
};

const WINDOW = 12;
const LORE_TOKENS = 1500;

const settingsOf = (world: World): StorySettings => ({
  title: world.template.title,
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: world.template.difficulty_level,
  content_level: 'teen',
});

type Table = { given: Rehearsing; index: ReturnType<typeof makeLoreIndex>; settings: StorySettings };

/** One turn as the engine plays it without a model, the log left out. */
const playOne = (table: Table, session: SessionState, line: string, number: number, past: readonly Rehearsed[]) => {
  const { world, seed } = table.given;
  const { settings } = table;
  const scene = sceneOf(session, world);
  const recent = past.slice(-WINDOW).map((turn) => turn.telling);
  const interpretation = interpret(line, { session, scene, world, mentioned: recent.at(-1) ?? '' });
  const { verdict } = verdictOf({ line, interpretation, session, scene, world });
  const dice = makeDice(seed, `turn:${number}`);
  const checks = verdict.allowed
    ? checksFor({ line, interpretation, session, scene, world, settings, number, suggested: [] }, dice)
    : [];
  const heard = past.slice(-3).flatMap((turn) => [turn.line, turn.telling]);
  const moment = { dice, clock: { number, timers: timersOf(session.memory.lore_timers) } };
  const { entries: lore } = fireLore(table.index, { recent: heard, line, scene, interpretation }, LORE_TOKENS, moment);
  const wording = makeDice(seed, `words:${number}`);
  const given: Given = {
    session,
    line,
    interpretation,
    verdict,
    checks,
    world,
    settings,
    number,
    wording,
    lore,
    recalled: [],
    recent,
  };
  const walk = walkTurn(given, dice);
  if (verdict.allowed) walk.begin();
  for (const system of SYSTEMS)
    if (verdict.allowed || system.name === 'narrative') walk.decide(system, { by: 'improvising' });
  const told = walk.proposals().get('narrative');
  const telling = typeof told === 'object' && told !== null && 'telling' in told ? String(told.telling) : '';
  const state = verdict.allowed ? walk.turn().session : session;
  return { state, telling, allowed: verdict.allowed, effects: verdict.allowed ? [...walk.effects()] : [] };
};

const endingOf = (effects: readonly Effect[], quest: string | undefined): string | null => {
  const closed = effects.find((effect) => effect.type === 'quest.completed' && effect.quest_id === quest);
  return closed?.type === 'quest.completed' ? (closed.ending?.id ?? '') : null;
};

/** Turn by turn, for who must do other things in between: yields each turn as it was played, returns the whole. */
export function* rehearsal(given: Rehearsing): Generator<Rehearsed, Rehearsal> {
  const { world, seed, mode } = given;
  const table = { given, index: makeLoreIndex(world.lorebook.entries), settings: settingsOf(world) };
  const main = world.template.quests[0]?.id;
  const turns: Rehearsed[] = [];
  const broken: string[] = [];
  let ending: string | null = null;
  let { state } = beginState(world, given.character, makeDice(seed, 'turn:0'));
  let memory = newBotMemory();
  for (let number = 1; number <= given.turns; number++) {
    const effects = turns.at(-1)?.effects ?? [];
    const next = botTurn(mode, seed, { seen: state, world, number, suggestions: [], effects }, memory);
    if (next.line === null) break;
    memory = next.memory;
    const played = playOne(table, state, next.line, number, turns);
    state = played.state;
    const turn = { number, line: next.line, aim: next.aim, ...played };
    turns.push(turn);
    broken.push(...brokenInvariants(state).map((rule) => `turn ${number}: ${rule}`));
    ending ??= endingOf(played.effects, main);
    if (mode === 'quest' && ending !== null) break;
    yield turn;
  }
  return { turns, state, ending, broken };
}

export const rehearse = (given: Rehearsing): Rehearsal => {
  const playing = rehearsal(given);
  for (;;) {
    const { done, value } = playing.next();
    if (done) return value;
  }
};

// The headless player: a line a turn, typed in plain English, by seed. It plays for the main quest (`quest`) or for all of them
// (`quests`), sees everything (`explore`) or types what comes to mind (`random`). Pure: what it remembers it is given back. Called by rehearse.ts, the command line and tests.
import type { Effect } from '@emergent/schema';
import { makeDice } from '../dice.ts';
import type { World } from '../world.ts';
import { care } from './care.ts';
import { explore, ticked } from './explore.ts';
import { dear } from './knows.ts';
import { counted, learnt, type Memory, NEW_MEMORY, type Plan, type Seen, type Step, shuffled } from './plan.ts';
import { pursue } from './pursue.ts';
import { pursueQuest } from './quests.ts';
import { wander } from './random.ts';

export const BOT_MODES = ['quest', 'quests', 'random', 'explore'] as const;
export type BotMode = (typeof BOT_MODES)[number];
export type BotView = {
  seen: Seen;
  world: World;
  /** Number of the turn to be played. */
  number: number;
  suggestions: readonly string[];
  /** Effects of the turn before. */
  effects: readonly Effect[];
};
export type BotMemory = Memory;
/** `line` null: the bot sees nothing left to do. */
export type BotTurn = { line: string | null; aim: string; memory: BotMemory };

/** How often everything is tried anew; what was seen once need not be seen again. */
const ROUNDS = { quest: 3, quests: 3, explore: 1, random: 1 } as const;

export const newBotMemory = (): BotMemory => NEW_MEMORY;

/** The world's main quest is its first: the only one, or the last after all others. */
const purpose = (mode: 'quest' | 'quests', plan: Plan): Step | null => {
  const [main, ...others] = plan.world.template.quests;
  const before = mode === 'quests' ? shuffled(others, (quest) => quest.id, plan, 'quests') : [];
  for (const quest of [...before, ...(main === undefined ? [] : [main])]) {
    const step = pursueQuest(quest, plan);
    if (step !== null) return step;
  }
  return null;
};

const chosen = (mode: BotMode, plan: Plan, view: BotView, seed: string): Step | null => {
  if (mode === 'random') return wander(plan, view.suggestions, makeDice(seed, `bot:${view.number}`));
  return care(plan) ?? (mode === 'explore' ? explore(plan) : purpose(mode, plan));
};

/** The next line of a player with this seed. The same view, memory and seed give the same line. */
export const botTurn = (mode: BotMode, seed: string, view: BotView, before: BotMemory): BotTurn => {
  const wanted = dear(view.world);
  const isDear = (item: string) => (mode === 'quest' || mode === 'quests') && wanted.has(item);
  let memory = learnt(before, view.effects, isDear);
  for (; memory.round < ROUNDS[mode]; memory = { ...memory, round: memory.round + 1, tries: {} }) {
    const { seen, world, number } = view;
    const taste = makeDice(seed, `bot:taste:${memory.round}`);
    const step = chosen(mode, { seen, world, memory, taste, number, stack: [], pursue }, view, seed);
    if (step === null) continue;
    return { line: step.line, aim: step.aim, memory: ticked(counted(memory, step.keys), step) };
  }
  return { line: null, aim: 'nothing is left to do', memory };
};

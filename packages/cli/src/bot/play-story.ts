// One story played by the headless player through the real engine, and what came of it. Called by play-bot.ts and by tests.
import type { World } from '@emergent/adapters';
import {
  type BotMode,
  botTurn,
  type Coverage,
  checkLog,
  coverageOf,
  makeWorld,
  newBotMemory,
  type Repetition,
  repetitionOf,
} from '@emergent/engine';
import type { GameSession, LogRecord, TurnRecord } from '@emergent/schema';
import { openTable } from './table.ts';

const CALLER = { owner: 'local' };

export type StoryAsked = {
  world: World;
  character: string;
  mode: BotMode;
  seed: string;
  turns: number;
  store: 'memory' | 'sqlite';
  /** Hears how many turns are played. */
  played?: (turns: number) => void;
};
export type StoryTurn = {
  number: number;
  line: string;
  aim: string;
  allowed: boolean;
  telling: string;
  notices: string[];
};
export type Story = {
  world: string;
  title: string;
  character: string;
  mode: BotMode;
  seed: string;
  opening: string;
  turns: StoryTurn[];
  /** Of the main quest: how it stands, and by which ending it closed in which turn. */
  quest: { status: string; ending: string | null; turn: number | null; open: string[] };
  coverage: Coverage;
  /** What the log says when it is folded from the beginning. */
  broken: string[];
  /** Effects that were taken back, by why: a rule would have been broken, or the state outgrown. */
  taken_back: Record<string, number[]>;
  repetition: Repetition;
  milliseconds: { total: number; p50: number; p99: number };
};

const brokenIn = (records: readonly LogRecord[]): string[] => {
  try {
    checkLog(records);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

const TAKEN_BACK = ['breaks_a_rule', 'no_room'];

const takenBack = (turns: readonly TurnRecord[]): Record<string, number[]> => {
  const found: Record<string, number[]> = {};
  for (const turn of turns)
    for (const { code, system } of turn.refusals)
      if (TAKEN_BACK.includes(code))
        found[`${system}: ${code}`] = [...(found[`${system}: ${code}`] ?? []), turn.number];
  return found;
};

const questOf = (
  main: World['template']['quests'][number] | undefined,
  session: GameSession,
  turns: readonly TurnRecord[],
) => {
  const known = session.quests.find((quest) => quest.id === main?.id);
  const closed = turns.flatMap((turn) =>
    turn.effects.flatMap((effect) =>
      effect.type === 'quest.completed' && effect.quest_id === main?.id ? [{ turn, ending: effect.ending }] : [],
    ),
  )[0];
  const open = (known?.objective_states ?? []).filter((step) => !step.done).map((step) => step.text);
  const status = closed === undefined ? (known?.status ?? 'not begun') : 'completed';
  return { status, ending: closed?.ending?.id ?? null, turn: closed?.turn.number ?? null, open };
};

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

const reportOf = (
  asked: StoryAsked,
  records: readonly LogRecord[],
  session: GameSession,
  aims: readonly string[],
  took: readonly number[],
): Story => {
  const { world, character, mode, seed } = asked;
  const turns = records.filter((record) => record.kind === 'turn');
  const [began] = records;
  const book = makeWorld(world.lorebook, world.template);
  const start = began?.kind === 'began' ? began.state.world_state.current_location : '';
  const lived = turns.map((turn) => ({
    effects: turn.effects,
    scene: turn.scene,
    lore: turn.context.lore.filter((use) => use.used).map((use) => use.id),
  }));
  return {
    world: world.lorebook.id,
    title: world.template.title,
    character,
    mode,
    seed,
    opening: began?.kind === 'began' ? began.telling : '',
    turns: turns.map(({ number, line, verdict, telling, notices }, index) => ({
      number,
      line,
      aim: aims[index] ?? '',
      allowed: verdict.allowed,
      telling,
      notices,
    })),
    quest: questOf(world.template.quests[0], session, turns),
    coverage: coverageOf(book, session.character.name, start, lived),
    broken: brokenIn(records),
    taken_back: takenBack(turns),
    repetition: repetitionOf(turns, book),
    milliseconds: {
      total: took.reduce((sum, one) => sum + one, 0),
      p50: quantile(took, 0.5),
      p99: quantile(took, 0.99),
    },
  };
};

export const playStory = async (asked: StoryAsked): Promise<Story> => {
  const { world, mode, seed, turns, character } = asked;
  const { engine, end } = await openTable(world, seed, asked.store);
  try {
    const book = makeWorld(world.lorebook, world.template);
    const main = world.template.quests[0]?.id;
    let session = await engine.createSession(CALLER, { character_name: character }, { key: undefined });
    let memory = newBotMemory();
    let effects: TurnRecord['effects'] = [];
    const [aims, took]: [string[], number[]] = [[], []];
    for (let number = 1; number <= turns; number++) {
      const view = { seen: session, world: book, number, suggestions: session.suggested_actions, effects };
      const next = botTurn(mode, seed, view, memory);
      if (next.line === null) break;
      memory = next.memory;
      const from = performance.now();
      const answer = await engine.act(CALLER, session.session_id, next.line, { key: undefined });
      took.push(performance.now() - from);
      aims.push(next.aim);
      session = answer.updated_session;
      effects = answer.action_result?.turn.effects ?? [];
      asked.played?.(number);
      if (mode === 'quest' && session.quests.some((quest) => quest.id === main && quest.status === 'completed')) break;
    }
    const { records } = await engine.exportSession(CALLER, session.session_id);
    return reportOf(asked, records, session, aims, took);
  } finally {
    await end();
  }
};

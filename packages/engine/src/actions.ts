// Actions, buttons and retries: everything that plays a turn. A key that is being played here is waited for, not played again.
import type { TurnRecord } from '@emergent/schema';
import { type ActionAnswer, type DirectDeed, EmergentError, type Signal } from '@emergent/schema';
import { answerFor, heard, type Kit, topicOf, writingOf } from './context.ts';
import type { Caller, Engine, Write } from './engine-types.ts';
import type { Opened, Planned, Writing } from './log/session-log.ts';
import { type Play, playTurn } from './turn/play-turn.ts';
import { makeWords } from './turn/words.ts';
import { actionAnswer } from './views/action.ts';

type InPlay = { request: string; stop: AbortController; answer: Promise<ActionAnswer> };
type Deed = { line: string; direct: DirectDeed | null; origin: TurnRecord['origin'] };
/** Stands a retry below the head's parent; an action plays below the head. */
type Stand = (opened: Opened) => Promise<{ opened: Opened; deed: Deed }>;

export type Actions = Pick<Engine, 'act' | 'direct' | 'retry' | 'cancel' | 'drain'>;

const DIRECT_LINES: Record<DirectDeed['deed'], string> = {
  equip: 'I put on',
  unequip: 'I put away',
  use: 'I use',
  drop: 'I drop',
  abandon: 'I give up on',
  track: 'I keep in mind',
};

/** The line that a button stands for, as it is read in the story. */
const lineOf = (deed: DirectDeed, { state }: Opened): string => {
  const words = deed.deed === 'track' && !deed.tracked ? 'I put out of my mind' : DIRECT_LINES[deed.deed];
  const name =
    'item_id' in deed
      ? state.inventory.find((item) => item.id === deed.item_id)?.name
      : state.quests.find((quest) => quest.id === deed.quest_id)?.title;
  return `${words} ${name ?? ''}.`;
};

export const makeActions = (kit: Kit): Actions => {
  const inPlay = new Map<string, InPlay>();
  const parts = {
    store: kit.store,
    paths: kit.log.paths,
    clock: kit.clock,
    settings: kit.settings,
    live: kit.live.settings,
    endpoints: kit.endpoints,
    on: kit.live.on,
  };
  let draining = false;

  const send = (id: string) => (signal: Signal) => kit.hub.publish(topicOf(id), heard(null, signal));

  /** Plans one try; words of a try that lost the race are withdrawn by `turn_discarded`. */
  const planner = (id: string, writing: Writing, stand: Stand, stop: AbortController) => {
    let words: ReturnType<typeof makeWords> | null = null;
    const plan = async (now: Opened, seq: number): Promise<Planned> => {
      const { opened, deed } = await stand(now);
      const standing = { seq, number: numberBelow(opened), branch: branchBelow(opened), idempotency_key: writing.key };
      words = makeWords(standing, send(id));
      words.started(deed.line);
      const play: Play = {
        ...deed,
        opened,
        seq,
        key: writing.key,
        request: writing.request,
        words,
        signal: stop.signal,
      };
      const planned = await playTurn(parts, play);
      if (stop.signal.aborted && stop.signal.reason === 'cancelled') throw new EmergentError('CANCELLED');
      return planned;
    };
    return { plan, discard: (reason: string) => words?.discarded(reason) };
  };

  const run = async (
    caller: Caller,
    id: string,
    writing: Writing,
    stand: Stand,
    stop: AbortController,
    keepHead: boolean,
  ) => {
    const { plan, discard } = planner(id, writing, stand, stop);
    const from = kit.clock.tick();
    try {
      const earlier = await kit.log.known(id, writing);
      if (earlier !== null) return await answerFor(kit, await kit.log.open(caller.owner, id), earlier, true);
      let before: Planned | null = null;
      const written = await kit.log.write(
        caller.owner,
        id,
        writing,
        async (opened, seq) => {
          before = await plan(opened, seq);
          return before;
        },
        { moved: () => discard('the log moved on'), keepHead },
      );
      observeTurn(kit, written.record, kit.clock.tick() - from);
      const { opened, record, replayed } = written;
      const played = playedFrom(before, record);
      return played === null ? await answerFor(kit, opened, record, replayed) : actionAnswer(opened, played, replayed);
    } catch (error) {
      discard(error instanceof EmergentError ? error.message : 'it could not be saved');
      if (error instanceof EmergentError && error.code === 'CANCELLED') observeCancelled(kit, kit.clock.tick() - from);
      throw error;
    }
  };

  const play = async (
    caller: Caller,
    id: string,
    write: Write,
    asked: readonly unknown[],
    stand: Stand,
    keepHead: boolean,
  ): Promise<ActionAnswer> => {
    if (draining) throw new EmergentError('SHUTTING_DOWN');
    await kit.log.open(caller.owner, id);
    const writing = writingOf(kit, write, asked);
    const name = `${id}\n${writing.key}`;
    const same = inPlay.get(name);
    if (same !== undefined) {
      if (same.request !== writing.request)
        throw new EmergentError('KEY_REUSED', { details: { idempotency_key: writing.key } });
      return { ...(await same.answer), replayed: true };
    }
    const stop = new AbortController();
    const answer = kit.hub.inLane(topicOf(id), async () => {
      if (stop.signal.reason === 'cancelled') throw new EmergentError('CANCELLED');
      return run(caller, id, writing, stand, stop, keepHead);
    });
    inPlay.set(name, { request: writing.request, stop, answer });
    try {
      return await answer;
    } finally {
      inPlay.delete(name);
    }
  };

  return {
    act: (caller, id, action, write) =>
      play(
        caller,
        id,
        write,
        ['action', action],
        async (opened) => ({ opened, deed: { line: action, direct: null, origin: 'action' } }),
        false,
      ),
    direct: (caller, id, deed, write) =>
      play(
        caller,
        id,
        write,
        ['direct', deed],
        async (opened) => ({ opened, deed: { line: lineOf(deed, opened), direct: deed, origin: 'direct' } }),
        true,
      ),
    retry: (caller, id, write) =>
      play(caller, id, write, ['retry', write.ifHead ?? null], (opened) => belowParent(kit, opened), true),
    cancel: async (caller, id, key) => {
      await kit.log.open(caller.owner, id);
      const playing = inPlay.get(`${id}\n${key}`);
      if (playing === undefined || playing.stop.signal.aborted) return false;
      playing.stop.abort('cancelled');
      return playing.answer.then(
        () => false,
        (error: unknown) => error instanceof EmergentError && error.code === 'CANCELLED',
      );
    },
    drain: async () => {
      draining = true;
      for (const playing of inPlay.values()) playing.stop.abort('draining');
      await Promise.allSettled([...inPlay.values()].map((playing) => playing.answer));
    },
  };
};

const numberBelow = ({ head }: Opened): number => (head.kind === 'began' ? 1 : head.number + 1);
const branchBelow = ({ head }: Opened): string => (head.kind === 'began' ? 'main' : head.branch);

const playedFrom = (planned: Planned | null, record: { seq: number; kind: string }) =>
  planned?.record.kind === 'turn' &&
  planned.record.seq === record.seq &&
  planned.before !== undefined &&
  planned.state !== null
    ? { turn: planned.record, before: planned.before, after: planned.state }
    : null;

const belowParent = async (kit: Kit, opened: Opened): Promise<{ opened: Opened; deed: Deed }> => {
  const { head } = opened;
  if (head.kind === 'began') throw new EmergentError('NOTHING_TO_RETRY');
  const parent = await kit.log.paths.node(head.session_id, head.parent);
  const { state } = await kit.log.paths.stateAt(parent);
  return {
    opened: { ...opened, head: parent, state, path: opened.path.slice(0, -1) },
    deed: { line: head.line, direct: head.direct, origin: 'retry' },
  };
};

const observeTurn = (kit: Kit, record: { kind: string }, ms: number): void => {
  if (!isTurnRecord(record)) return;
  const { usage } = record;
  kit.observe?.({
    kind: 'turn',
    outcome: record.verdict.allowed ? 'told' : 'refused',
    model: record.model,
    seconds: ms / 1000,
    model_seconds: usage.model_seconds,
    first_word_seconds: usage.first_word_seconds,
    calls: usage.calls,
    input_tokens: usage.input_tokens ?? 0,
    cached_tokens: usage.cached_tokens ?? 0,
    output_tokens: usage.output_tokens ?? 0,
    cost: usage.cost ?? 0,
    improvised: record.improvised,
    failures: record.failures,
  });
};
const isTurnRecord = (record: { kind: string }): record is TurnRecord => record.kind === 'turn';

const observeCancelled = (kit: Kit, ms: number): void =>
  kit.observe?.({
    kind: 'turn',
    outcome: 'cancelled',
    model: '',
    seconds: ms / 1000,
    model_seconds: 0,
    first_word_seconds: null,
    calls: 0,
    input_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    cost: 0,
    improvised: [],
    failures: [],
  });

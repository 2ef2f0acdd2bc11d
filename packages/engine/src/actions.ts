// Actions, buttons and retries: everything that plays a turn.
import { type ActionAnswer, type DirectDeed, EmergentError, type Signal, type TurnRecord } from '@emergent/schema';
import { makeCancels } from './cancels.ts';
import { answerOf, heard, type Kit, topicOf, writingOf } from './context.ts';
import type { Caller, Engine, Write } from './engine-types.ts';
import { makeKeysInPlay } from './keys-in-play.ts';
import { asTold, type Opened, type Plan, type Writing } from './log/session-log.ts';
import { observeTurn, observeUnrecorded } from './observe.ts';
import { playTurn } from './turn/play-turn.ts';
import { makeWords } from './turn/words.ts';

/** `told`: the telling that a retry is to say in other words. */
type Deed = { line: string; direct: DirectDeed | null; origin: TurnRecord['origin']; told: string | null };
/** What is played, and on which stand: a retry plays below the head's parent, all else below the head. */
type Cast = (opened: Opened) => Promise<{ opened: Opened; deed: Deed }>;

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

const belowParent =
  (kit: Kit): Cast =>
  async (opened) => {
    const { head } = opened;
    if (head.kind === 'began') throw new EmergentError('NOTHING_TO_RETRY');
    const parent = await kit.log.paths.node(head.session_id, head.parent);
    const stand = await kit.log.standAt(parent);
    const path = asTold(stand.path, opened.notes.retold);
    return {
      opened: { ...opened, ...stand, path },
      deed: { line: head.line, direct: head.direct, origin: 'retry', told: head.telling },
    };
  };

const isCancelled = (signal: AbortSignal) => signal.aborted && signal.reason === 'cancelled';

export const makeActions = (kit: Kit): Pick<Engine, 'act' | 'direct' | 'retry' | 'cancel' | 'drain'> => {
  const keys = makeKeysInPlay<ActionAnswer>();
  const cancels = makeCancels(kit, keys.isInPlay, keys.cancel);
  const parts = {
    store: kit.store,
    paths: kit.log.paths,
    clock: kit.clock,
    settings: kit.settings,
    live: kit.live.settings,
    endpoints: kit.endpoints,
    budget: kit.budget,
    on: kit.live.on,
  };

  const run = async (
    caller: Caller,
    id: string,
    writing: Writing,
    cast: Cast,
    signal: AbortSignal,
    sameHead: boolean,
  ) => {
    if (isCancelled(signal)) throw new EmergentError('CANCELLED');
    const from = kit.clock.tick();
    const words = makeWords(writing.key, (heardSignal: Signal) =>
      kit.hub.publish(topicOf(id), heard(null, heardSignal)),
    );
    const plan: Plan = async (now, seq) => {
      const { opened, deed } = await cast(now);
      const planned = await playTurn(parts, { ...deed, ...writing, opened, seq, words, signal });
      if (isCancelled(signal)) throw new EmergentError('CANCELLED');
      return planned;
    };
    const discarded = (why: string) => {
      if (words.discarded(why) && !isCancelled(signal)) observeUnrecorded(kit, 'discarded', kit.clock.tick() - from);
    };
    try {
      const written = await kit.log.write(caller.owner, id, writing, plan, { sameHead, discarded });
      if (!written.replayed) observeTurn(kit, written.record, kit.clock.tick() - from);
      return await answerOf(kit, written);
    } catch (error) {
      if (isCancelled(signal)) observeUnrecorded(kit, 'cancelled', kit.clock.tick() - from);
      throw error;
    }
  };

  /** What still waits for the turn before it is let go as soon as it is cancelled. */
  const inLane = <Result>(id: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> => {
    const { promise, reject } = Promise.withResolvers<never>();
    let begun = false;
    const leave = () => {
      if (!begun && isCancelled(signal)) reject(new EmergentError('CANCELLED'));
    };
    signal.addEventListener('abort', leave, { once: true });
    const played = kit.hub.inLane(topicOf(id), () => {
      begun = true;
      return work();
    });
    return Promise.race([played, promise]);
  };

  const play = async (
    caller: Caller,
    id: string,
    write: Write,
    asked: readonly unknown[],
    cast: Cast,
    sameHead: boolean,
  ) => {
    await kit.log.open(caller.owner, id, true);
    const writing = writingOf(kit, write, asked);
    return keys.play(id, writing, (signal) =>
      inLane(id, signal, () => run(caller, id, writing, cast, signal, sameHead)),
    );
  };

  const below =
    (deed: (opened: Opened) => Deed): Cast =>
    async (opened) => ({ opened, deed: deed(opened) });
  return {
    act: (caller, id, line, write) =>
      play(
        caller,
        id,
        write,
        ['action', line],
        below(() => ({ line, direct: null, origin: 'action', told: null })),
        false,
      ),
    direct: (caller, id, direct, write) => {
      const cast = below((opened) => ({ line: lineOf(direct, opened), direct, origin: 'direct', told: null }));
      return play(caller, id, write, ['direct', direct], cast, true);
    },
    retry: (caller, id, write) => play(caller, id, write, ['retry'], belowParent(kit), true),
    cancel: async (caller, id, key) => {
      await kit.log.open(caller.owner, id);
      return cancels.cancel(id, key);
    },
    drain: keys.drain,
  };
};

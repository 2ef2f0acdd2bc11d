// The story on the page: what is known of it, and how it is read anew. Its parts change it through `change`; play-page.ts shows it.
import type { GameSession, StoryEntry, TurnView } from '@emergent/schema';
import type { FollowState } from '@emergent/sdk';
import { client } from '../client.ts';
import { keptWaiting, type Waiting } from '../kept.ts';
import type { Trouble } from '../trouble.ts';
import type { Live } from './live.ts';

export type Playing = {
  session: GameSession;
  /** Of the current path, oldest first, without a gap. */
  turns: readonly TurnView[];
  /** Shown above the first turn, once the pages read reach it. */
  opening: StoryEntry;
  live: Live | null;
  /** A line that could not be sent: it is sent once when the server is back. */
  waiting: Waiting | null;
  connection: FollowState;
  trouble: Trouble | null;
  /** A move (undo, equip …) is on its way. */
  busy: boolean;
  /** Number of the turn whose words are being changed. */
  editing: number | null;
};

export type Story = {
  readonly id: string;
  now: () => Playing;
  change: (part: Partial<Playing>) => void;
  /** Reads session and newest turns; while one reading runs, others wait for the next. */
  refresh: () => Promise<void>;
  loadEarlier: () => Promise<void>;
  /** Forgets turns of a path that was left. */
  forgetTurns: () => void;
  /** Keys of actions streamed here: the follower need not tell them again. */
  readonly streamed: Set<string>;
};

const PAGE = 50;

const readStory = async (id: string) => {
  const [{ session, summary }, { turns }] = await Promise.all([
    client.getSession(id),
    client.listTurns(id, { limit: PAGE }),
  ]);
  return { session, turns, opening: summary.opening };
};
/** Turns that were shown stay when newer ones push them off the newest page. */
const joined = (shown: readonly TurnView[], newest: readonly TurnView[]): readonly TurnView[] => {
  const from = newest[0]?.number ?? 0;
  return [...shown.filter(({ number }) => number < from), ...newest];
};

/** Rejects with ApiError when there is no such story. */
export const loadStory = async (id: string, changed: (playing: Playing) => void): Promise<Story> => {
  const first = await readStory(id);
  let playing: Playing = {
    ...first,
    live: null,
    waiting: keptWaiting(id),
    connection: 'connecting',
    trouble: null,
    busy: false,
    editing: null,
  };
  const change = (part: Partial<Playing>) => {
    playing = { ...playing, ...part };
    changed(playing);
  };
  const read = async () => {
    const { session, turns, opening } = await readStory(id);
    const all = joined(playing.turns, turns);
    const told = turns.some(({ idempotency_key }) => idempotency_key === playing.live?.key);
    change({
      session,
      turns: all,
      opening,
      ...(told ? { live: null } : {}),
    });
  };
  let running: Promise<void> | null = null;
  let again = false;
  const readAll = async () => {
    do {
      again = false;
      await read();
    } while (again);
  };
  const refresh = () => {
    again = running !== null;
    running ??= readAll().finally(() => {
      running = null;
    });
    return running;
  };
  const loadEarlier = async () => {
    const before = playing.turns[0]?.number;
    if (before === undefined) return;
    const { turns } = await client.listTurns(id, { limit: PAGE, before });
    change({ turns: joined(turns, playing.turns) });
  };
  const forgetTurns = () => {
    playing = { ...playing, turns: [] };
  };
  return { id, now: () => playing, change, refresh, loadEarlier, forgetTurns, streamed: new Set() };
};

// A story that is open: what is known of it, and how it is read anew. One store a story; act.ts, move.ts and watch.ts change it, the
// play screen and the panels show it through story-context.tsx.
import type { GameSession, StoryEntry, TurnView } from '@emergent/schema';
import type { FollowState } from '@emergent/sdk';
import { createStore, type StoreApi } from 'zustand';
import { client } from '../data/client.ts';
import { keys } from '../data/keys.ts';
import { queryClient } from '../data/query-client.ts';
import { keptWaiting, type Waiting } from './kept.ts';
import type { Live } from './live.ts';
import { oneAtATime, pageOnce } from './reading-once.ts';

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
  /** What went wrong last; null: nothing, or it was dealt with. */
  error: unknown;
  /** A move (undo, equip …) is on its way. */
  busy: boolean;
  /** Number of the turn whose words are being changed. */
  editing: number | null;
  /** Turned up when a line is given back to be written anew. */
  draft: { line: string; given: number };
  /** Deleted, or handed to another player, here or elsewhere. */
  gone: 'deleted' | 'handed over' | null;
  /** The turn that the reader asked to see. */
  shown: { number: number; asked: number };
};

export type Story = {
  readonly id: string;
  readonly store: StoreApi<Playing>;
  now: () => Playing;
  change: (part: Partial<Playing>) => void;
  /** Reads session and newest turns; while one reading runs, others wait for the next. */
  refresh: () => Promise<void>;
  /** One page more; true when there was one. */
  loadEarlier: (limit?: number) => Promise<boolean>;
  /** Puts a turn of the current path before the reader, reading as many pages as that takes. */
  show: (number: number) => Promise<void>;
  /** Forgets turns of a path that was left. */
  forgetTurns: () => void;
  /** Gives a line back to be written anew; what is being written stays. */
  giveBack: (line: string) => void;
  /** Keys of actions streamed here: the follower need not tell them again. */
  readonly streamed: Set<string>;
};

const PAGE = 50;
/** The longest page that the server gives. */
const MOST = 200;

const readStory = async (id: string) => {
  const [{ session, summary }, { turns }] = await Promise.all([
    client.getSession(id),
    client.listTurns(id, { limit: PAGE }),
  ]);
  return { session, turns, opening: summary.opening };
};

/** Turns that were shown stay when newer ones push them off the newest page, unless more were missed than a page holds; a turn that did not
 * change stays the same object. */
const joined = (shown: readonly TurnView[], newest: readonly TurnView[]): readonly TurnView[] => {
  const from = newest[0]?.number ?? 0;
  const known = new Map(shown.map((turn) => [turn.seq, turn]));
  const same = (turn: TurnView) => {
    const before = known.get(turn.seq);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(turn) ? before : turn;
  };
  // After an undo to the beginning there is no newest turn, and none of those shown stands any more.
  if (from === 0) return [];
  const before = shown.filter(({ number }) => number < from);
  const isGap = before.length > 0 && (before.at(-1)?.number ?? 0) < from - 1;
  return [...(isGap ? [] : before), ...newest.map(same)];
};

/** Everything about the story that is read by others than its column may have changed: branches, bookmarks, ledgers. */
const tellOthers = (id: string, session: GameSession) => {
  queryClient.setQueryData(keys.session(id), session);
  void queryClient.invalidateQueries({
    queryKey: keys.story(id),
    predicate: ({ queryKey }) => queryKey[2] !== 'session',
  });
};

/** Rejects with ApiError when there is no such story. */
export const openStory = async (id: string): Promise<Story> => {
  const first = await readStory(id);
  tellOthers(id, first.session);
  const store = createStore<Playing>(() => ({
    ...first,
    live: null,
    waiting: keptWaiting(id),
    connection: 'connecting',
    error: null,
    busy: false,
    editing: null,
    draft: { line: '', given: 0 },
    gone: null,
    shown: { number: 0, asked: 0 },
  }));
  const now = store.getState;
  const change = (part: Partial<Playing>) => store.setState(part);
  const read = async () => {
    const { session, turns, opening } = await readStory(id);
    const told = turns.some(({ idempotency_key }) => idempotency_key === now().live?.key);
    change({ session, turns: joined(now().turns, turns), opening, ...(told ? { live: null } : {}) });
    tellOthers(id, session);
  };
  const readBefore = pageOnce((limit, before) => client.listTurns(id, { limit, before }));
  const loadEarlier = async (limit = PAGE) => {
    const before = now().turns[0]?.number;
    if (before === undefined || before <= 1) return false;
    const { turns } = await readBefore(limit, before);
    // The path may have been left while the page was read.
    if (now().turns[0]?.number === before) change({ turns: [...turns, ...now().turns] });
    return true;
  };
  const show = async (number: number) => {
    while ((now().turns[0]?.number ?? 0) > number && (await loadEarlier(MOST)));
    change({ shown: { number, asked: now().shown.asked + 1 } });
  };
  return {
    id,
    store,
    now,
    change,
    refresh: oneAtATime(read),
    loadEarlier,
    show,
    forgetTurns: () => change({ turns: [] }),
    giveBack: (line) => change({ draft: { line, given: now().draft.given + 1 } }),
    streamed: new Set(),
  };
};

// A session opened at its head, and the one way to write to it: read the last record, plan, insert the next one, start again if the
// log moved on. Nothing here is correct because of a lane or the memory; both only save work.
import { foldNotes, foldTurns, type Node, type Notes } from '@emergent/core';
import { type BeganRecord, EmergentError, type LogRecord, type SessionState, type TurnRecord } from '@emergent/schema';
import { type Clock, type Store, StoreUnavailable } from '../ports/index.ts';
import { makePaths, type Paths } from './paths.ts';
import { makeWorldShelf, type ShelvedWorld, type WorldShelf } from './world-shelf.ts';

/** Turns of the path kept at hand: the prompt's window and the newest 50 story entries. */
const AT_HAND = 48;
const TRIES = 4;
const MOST_OPEN = 1000;

export type Opened = ShelvedWorld & {
  began: BeganRecord;
  last: LogRecord;
  head: Node;
  state: SessionState;
  /** Newest turns of the path up to the head, oldest first. */
  path: TurnRecord[];
  notes: Notes;
};

/** What a plan comes to: the record to insert, and for a turn the states it leads from and to. */
export type Planned = { record: LogRecord; before?: SessionState; state: SessionState | null };
export type Writing = { key: string; request: string; ifHead?: number | undefined };
export type Written = { record: LogRecord; opened: Opened; replayed: boolean };

export type SessionLog = {
  paths: Paths;
  shelf: WorldShelf;
  /** The session as it stands. Throws SESSION_NOT_FOUND for another's, SESSION_DELETED unless `deletedToo`. */
  open(owner: string, id: string, deletedToo?: boolean): Promise<Opened>;
  /** The record of a key that was used before, or null. Throws KEY_REUSED where it was for something else. */
  known(id: string, writing: Writing): Promise<LogRecord | null>;
  write(
    owner: string,
    id: string,
    writing: Writing,
    plan: Plan,
    how?: { deletedToo?: boolean; moved?: (seq: number) => void; keepHead?: boolean },
  ): Promise<Written>;
  /** Inserts the first record of a new session. */
  begin(record: BeganRecord): Promise<Written>;
  /** A turn played on a known state. */
  playedOn(before: SessionState, turn: TurnRecord): { turn: TurnRecord; before: SessionState; after: SessionState };
  forget(id: string): void;
  /** Drops sessions that were silent for longer than `seconds`. */
  sweep(seconds: number): void;
};
export type Plan = (opened: Opened, seq: number) => Promise<Planned>;

const isTurn = (node: Node): node is TurnRecord => node.kind === 'turn';

export const makeSessionLog = (
  store: Store,
  clock: Clock,
  appended: (opened: Opened, planned: Planned) => Promise<void>,
): SessionLog => {
  const paths = makePaths(store);
  const shelf = makeWorldShelf(store);
  const memory = new Map<string, { opened: Opened; used: number }>();

  const remember = (opened: Opened): Opened => {
    const id = opened.began.session_id;
    memory.delete(id);
    memory.set(id, { opened, used: clock.tick() });
    for (const oldest of memory.keys()) {
      if (memory.size <= MOST_OPEN) break;
      memory.delete(oldest);
    }
    return opened;
  };

  const load = async (last: LogRecord, known: Opened | undefined): Promise<Opened> => {
    const id = last.session_id;
    const began = known?.began ?? (await paths.node(id, 0));
    if (began.kind !== 'began') throw new EmergentError('SESSION_NOT_FOUND');
    const head = last.seq === last.head && last.kind === 'turn' ? last : await paths.node(id, last.head);
    const [{ state, recent }, notes, shelved] = await Promise.all([
      paths.stateAt(head),
      store.notes(id),
      shelf.get(began),
    ]);
    const path = [...(await paths.turns(id, recent.slice(1 - AT_HAND))), ...(isTurn(head) ? [head] : [])];
    return {
      ...shelved,
      began,
      last,
      head,
      state,
      path: path.sort((a, b) => a.number - b.number),
      notes: foldNotes(began.settings, notes),
    };
  };

  const reload = async (id: string, known: Opened | undefined): Promise<Opened> => {
    const last = await store.last(id);
    if (last === null) throw new EmergentError('SESSION_NOT_FOUND');
    return load(last, known);
  };

  const open = async (owner: string, id: string, deletedToo = false): Promise<Opened> => {
    const known = memory.get(id)?.opened;
    const opened =
      known !== undefined && known.last.seq === (await store.lastSeq(id)) ? known : await reload(id, known);
    if (opened.began.owner !== owner) throw new EmergentError('SESSION_NOT_FOUND');
    if (opened.last.kind === 'ended' && !deletedToo) throw new EmergentError('SESSION_DELETED');
    return remember(opened);
  };

  /** The session after its own record, without reading again where the plan knows the state. */
  const advance = async (opened: Opened, { record, state }: Planned): Promise<Opened> => {
    if (record.kind === 'turn' && state !== null) {
      const kept = record.parent === opened.head.seq ? opened.path : opened.path.slice(0, -1);
      return { ...opened, last: record, head: record, state, path: [...kept, record].slice(-AT_HAND) };
    }
    if (record.kind === 'noted' || record.kind === 'retold' || record.kind === 'ended') {
      const notes =
        record.kind === 'ended' ? opened.notes : foldNotes(opened.began.settings, await store.notes(record.session_id));
      return { ...opened, last: record, notes };
    }
    return load(record, opened);
  };

  const known = async (id: string, { key, request }: Writing): Promise<LogRecord | null> => {
    const record = await store.byKey(id, key);
    if (record !== null && record.request !== request)
      throw new EmergentError('KEY_REUSED', { details: { idempotency_key: key } });
    return record;
  };

  /** Inserts, and where the outcome is unknown finds out before saying that it failed. */
  const insert = async (record: LogRecord, writing: Writing): Promise<'stored' | 'duplicate'> => {
    try {
      return (await store.append(record)).outcome;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const found = await known(record.session_id, writing).catch((problem: unknown) => {
        throw problem instanceof EmergentError ? problem : error;
      });
      if (found === null) throw error;
      return found.seq === record.seq ? 'stored' : 'duplicate';
    }
  };

  const write: SessionLog['write'] = async (owner, id, writing, plan, how = {}) => {
    let seenHead: number | null = writing.ifHead ?? null;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const opened = await open(owner, id, how.deletedToo);
      if (how.keepHead && seenHead !== null && opened.head.seq !== seenHead)
        throw new EmergentError('HEAD_MOVED', { details: { head: opened.head.seq, if_head: seenHead } });
      seenHead = opened.head.seq;
      const seq = opened.last.seq + 1;
      const planned = await plan(opened, seq);
      if ((await insert(planned.record, writing)) === 'stored') {
        if (planned.record.kind === 'turn') paths.keep(planned.record);
        const now = remember(await advance(opened, planned));
        await appended(now, planned);
        return { record: planned.record, opened: now, replayed: false };
      }
      const earlier = await known(id, writing);
      if (earlier !== null) return { record: earlier, opened: await open(owner, id, true), replayed: true };
      how.moved?.(seq);
    }
    throw new EmergentError('LOG_MOVED');
  };

  const begin = async (record: BeganRecord): Promise<Written> => {
    const writing = { key: record.idempotency_key, request: record.request };
    const outcome = await insert(record, writing);
    const opened = await open(record.owner, record.session_id, true);
    if (outcome === 'stored') await appended(opened, { record, state: record.state });
    return { record: opened.began, opened, replayed: outcome === 'duplicate' };
  };

  return {
    paths,
    shelf,
    open,
    known,
    write,
    begin,
    playedOn: (before, turn) => ({ turn, before, after: foldTurns(before, [turn]) }),
    forget: (id) => void memory.delete(id),
    sweep: (seconds) => {
      for (const [id, { used }] of memory) if (clock.tick() - used > seconds * 1000) memory.delete(id);
    },
  };
};

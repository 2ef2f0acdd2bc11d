// The one way to write to a session: look the key up, plan on the session as it stands, insert the next record, start again if the
// log moved on. Nothing here is correct because of a lane or the memory; both only save work.
import { pastTurn } from '@emergent/core';
import { type BeganRecord, EmergentError, type LogRecord } from '@emergent/schema';
import { keyReused } from '../key-reused.ts';
import { type Clock, type Store, StoreUnavailable } from '../ports/index.ts';
import { type Found, makeOpening, type Opened, type Opening, type Planned } from './opening.ts';
import { makePaths, type Paths } from './paths.ts';
import { makeWorldShelf, type WorldShelf } from './world-shelf.ts';

export { asTold, type Found, type Opened, type Planned, standAfter } from './opening.ts';

const TRIES = 4;
/** More notes than this during one telling count as the log having moved on. */
const MOST_NOTES = 50;

/** A write's key and the digest of what it asks. `fresh`: the key was made here just now, so nobody used it before. */
export type Writing = { key: string; request: string; fresh: boolean; ifHead?: number | undefined };
/** `planned` is there when this very write stored it; a replayed one is answered from its record alone. */
export type Written = { record: LogRecord; opened: Opened; replayed: boolean; planned: Planned | null };
export type Plan = (opened: Opened, seq: number) => Promise<Planned>;
export type How = {
  /** Writes to a deleted session too. */
  deletedToo?: boolean;
  /** Refuses with HEAD_MOVED once the head is not what the client saw, or else what the first try saw. */
  sameHead?: boolean;
  /** What was planned is not going to be stored: words told of it are to be withdrawn. */
  discarded?: (reason: string) => void;
};

export type SessionLog = Pick<Opening, 'standAt' | 'forget' | 'sweep'> & {
  paths: Paths;
  shelf: WorldShelf;
  /** The session as it stands; `owner` null: whoever's it is. Throws SESSION_NOT_FOUND for another's, SESSION_DELETED unless `deletedToo`. */
  open(owner: string | null, id: string, deletedToo?: boolean): Promise<Opened>;
  /** As `open`, without where it stands: whose it is and how far its log goes, for who only follows it. */
  find(owner: string | null, id: string, deletedToo?: boolean): Promise<Found>;
  /** The record of a key that was used before, or null. Throws KEY_REUSED where it was for something else. */
  known(id: string, writing: Writing): Promise<LogRecord | null>;
  /** Throws HEAD_MOVED, KEY_REUSED, LOG_MOVED, StoreUnavailable, and what the plan throws; nothing was stored then. */
  write(owner: string, id: string, writing: Writing, plan: Plan, how?: How): Promise<Written>;
  /** Inserts the first record of a new session; a repeated one answers what the first one made. Throws KEY_REUSED. */
  begin(record: BeganRecord): Promise<Written>;
};

const refuseEnded = <Kind extends Found>(found: Kind, deletedToo: boolean | undefined): Kind => {
  if (found.last.kind === 'ended' && deletedToo !== true) throw new EmergentError('SESSION_DELETED');
  return found;
};

/** A planned turn under another seq; its place in the tree stays, a branch of its own is named after the seq. */
const restamped = (planned: Planned, seq: number): Planned => {
  const { record, stand } = planned;
  if (record.kind !== 'turn' || record.seq === seq) return planned;
  const branch = record.branch === `branch-${record.seq}` ? `branch-${seq}` : record.branch;
  const turn = { ...record, seq, head: seq, branch };
  return {
    ...planned,
    record: turn,
    ...(stand === undefined
      ? {}
      : { stand: { ...stand, head: turn, path: [...stand.path.slice(0, -1), pastTurn(turn)] } }),
  };
};

/** What is told of records; none of it may throw. */
export type Told = {
  /** It was stored just now. */
  appended(opened: Opened, planned: Planned): Promise<void>;
  /** It was there already: a write was repeated, perhaps because whoever stored it died before telling. */
  answeredAgain(record: LogRecord): void;
  /** Whether it was stored could not be learned, and its writer is told that it failed. */
  unknown(record: LogRecord): void;
};

export const makeSessionLog = (store: Store, clock: Clock, told: Told): SessionLog => {
  const paths = makePaths(store);
  const shelf = makeWorldShelf(store);
  const opening = makeOpening(store, clock, paths, shelf);

  const known: SessionLog['known'] = async (id, { key, request, fresh }) => {
    const record = fresh ? null : await store.byKey(id, key);
    if (record !== null && record.request !== request) throw keyReused(key);
    return record;
  };

  /** Inserts, and where the outcome is unknown finds out before saying that it failed. */
  const insert = async (record: LogRecord): Promise<'stored' | 'duplicate'> => {
    try {
      return (await store.append(record)).outcome;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const found = await store.byKey(record.session_id, record.idempotency_key).catch(() => null);
      if (found === null) {
        told.unknown(record);
        throw error;
      }
      return JSON.stringify(found) === JSON.stringify(record) ? 'stored' : 'duplicate';
    }
  };

  const replayed = async (owner: string, id: string, record: LogRecord): Promise<Written> => {
    told.answeredAgain(record);
    return { record, opened: await opening.open(owner, id), replayed: true, planned: null };
  };

  /** The session again, where nothing but notes came in since: what was planned on it still holds. */
  const onlyNoted = async (opened: Opened): Promise<Opened | null> => {
    const { session_id } = opened.began;
    const since = await store.after(session_id, opened.last.seq, MOST_NOTES);
    const noted = since.length < MOST_NOTES && since.every(({ kind }) => kind === 'noted' || kind === 'retold');
    return noted ? opening.open(opened.owner, session_id) : null;
  };

  /** One try: what was stored, or null when the log moved on meanwhile. A note that came in between costs no second telling. */
  const attempt = async (first: Opened, plan: Plan): Promise<Written | null> => {
    let planned = await plan(first, first.last.seq + 1);
    for (let opened: Opened | null = first; opened !== null; opened = await onlyNoted(opened)) {
      planned = restamped(planned, opened.last.seq + 1);
      const { record } = planned;
      const inserting = insert(record);
      planned.meanwhile?.();
      if ((await inserting) === 'duplicate') {
        if (record.kind !== 'turn' || (await store.byKey(record.session_id, record.idempotency_key)) !== null)
          return null;
        continue;
      }
      if (record.kind === 'turn') paths.keep(record);
      const now = opening.advance(opened, planned);
      await told.appended(now, planned);
      return { record, opened: now, replayed: false, planned };
    }
    return null;
  };

  const write: SessionLog['write'] = async (owner, id, writing, plan, how = {}) => {
    let seen = writing.ifHead;
    let { fresh } = writing;
    for (let tried = 0; tried < TRIES; tried++) {
      const opened = await opening.open(owner, id);
      const earlier = await known(id, { ...writing, fresh });
      if (earlier !== null) return replayed(owner, id, earlier);
      fresh = false;
      try {
        refuseEnded(opened, how.deletedToo);
        if (how.sameHead && seen !== undefined && opened.head.seq !== seen)
          throw new EmergentError('HEAD_MOVED', { details: { head: opened.head.seq, if_head: seen } });
        seen = opened.head.seq;
        const written = await attempt(opened, plan);
        if (written !== null) return written;
        how.discarded?.('the log moved on');
      } catch (error) {
        how.discarded?.(error instanceof EmergentError ? error.message : 'it could not be saved');
        // The same write may have been stored meanwhile, from elsewhere: then it did not fail.
        const same = error instanceof EmergentError ? await known(id, { ...writing, fresh: false }) : null;
        if (same === null) throw error;
        return replayed(owner, id, same);
      }
    }
    throw new EmergentError('LOG_MOVED');
  };

  const begin: SessionLog['begin'] = async (record) => {
    const outcome = await insert(record);
    const opened = await opening.open(record.owner, record.session_id);
    if (opened.began.request !== record.request) throw keyReused(record.idempotency_key);
    if (outcome === 'stored') await told.appended(opened, { record: opened.last });
    return { record: opened.began, opened, replayed: outcome === 'duplicate', planned: null };
  };

  return {
    paths,
    shelf,
    known,
    write,
    begin,
    open: async (owner, id, deletedToo) => refuseEnded(await opening.open(owner, id), deletedToo),
    find: async (owner, id, deletedToo) => refuseEnded(await opening.find(owner, id), deletedToo),
    standAt: opening.standAt,
    forget: opening.forget,
    sweep: opening.sweep,
  };
};

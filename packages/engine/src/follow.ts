// Following a session: first every record after a given seq, then what happens, each record once and in order, on whatever instance it
// was written. What was not heard live (a crash between insert and publish, an announcement that was overtaken or that the hub lost)
// is read from the log.
import { foldTurns, type Node } from '@emergent/core';
import type { LogRecord, SessionState, Signal } from '@emergent/schema';
import { heard, type Kit, playedAt, topicOf } from './context.ts';
import type { Engine, Heard } from './engine-types.ts';
import type { Opened, Planned } from './log/session-log.ts';
import { narrativeResponse, type Played, sessionChanged } from './views/action.ts';

type What = Extract<Signal, { type: 'session_changed' }>['data']['what'];
const PAGE = 100;

const whatOf = (record: LogRecord): What => {
  if (record.kind === 'moved') return record.move;
  if (record.kind === 'ended') return 'deleted';
  if (record.kind === 'retold') return 'retold';
  if (record.kind !== 'noted') return 'noted';
  return record.note.note === 'restored' || record.note.note === 'handed_over' ? record.note.note : 'noted';
};

/** Tells every watcher of a record that was just inserted. */
export const announce = async (kit: Kit, opened: Opened, { record, before, stand }: Planned): Promise<void> => {
  if (record.kind === 'began') return;
  const known = record.kind === 'turn' && before !== undefined && stand !== undefined;
  const played =
    record.kind !== 'turn' ? null : known ? { turn: record, before, after: stand.state } : await playedAt(kit, record);
  const signal =
    played === null
      ? sessionChanged(record.seq, opened.head, whatOf(record))
      : narrativeResponse(played, opened.notes.retold);
  kit.hub.publish(topicOf(record.session_id), heard(record.seq, signal));
};

type Folded = { seq: number; state: SessionState };

/** A turn with its states: folded on the one before where that was its parent, else read. */
const playedOn = (kit: Kit, newest: Folded | null, node: Node): Promise<Played | null> | Played | null => {
  if (node.kind === 'began') return null;
  if (newest?.seq !== node.parent) return playedAt(kit, node);
  return { turn: node, before: newest.state, after: foldTurns(newest.state, [node]) };
};

/** Hears the records after `after`, oldest first, each as soon as it is read. */
const replay = async (
  kit: Kit,
  { began, notes }: Opened,
  after: number,
  hear: (seq: number, signal: Signal) => void,
): Promise<void> => {
  const id = began.session_id;
  let newest: Folded | null = null;
  for (let seen = after; ; ) {
    const records = await kit.store.after(id, seen, PAGE);
    for (const record of records) {
      seen = record.seq;
      if (record.kind === 'began') continue;
      const played: Played | null = record.kind === 'turn' ? await playedOn(kit, newest, record) : null;
      if (played !== null) newest = { seq: record.seq, state: played.after };
      const signal =
        played === null
          ? sessionChanged(record.seq, await kit.log.paths.node(id, record.head), whatOf(record))
          : narrativeResponse(played, notes.retold);
      hear(record.seq, signal);
    }
    if (records.length < PAGE) return;
  }
};

/** Words of a turn whose record was heard already say nothing any more. */
const isStale = ({ signal }: Heard, seen: number): boolean =>
  (signal.type === 'turn_started' || signal.type === 'narrative_delta') && signal.data.seq <= seen;

const isHandover = (signal: Signal): boolean => signal.type === 'session_changed' && signal.data.what === 'handed_over';

const isHeard = (message: unknown): message is Heard =>
  typeof message === 'object' && message !== null && 'signal' in message && 'seq' in message;

/** Says that this record is there. Whoever has not heard of it reads the log: the instance that wrote it may not have lived to tell. */
type Written = { written: number };
const isWritten = (message: unknown): message is Written =>
  typeof message === 'object' && message !== null && 'written' in message && typeof message.written === 'number';
export const remind = (kit: Kit, { session_id, seq }: LogRecord): void =>
  kit.hub.publish(topicOf(session_id), { written: seq } satisfies Written);

/** One follower: where it is in the log, what waits to be heard, and whether something may have gone by. */
const makeEar = (kit: Kit, id: string, hear: (heard: Heard) => void) => {
  const queue: Heard[] = [];
  let seen = 0;
  let unsure = false;
  let busy = true;
  const tell = (seq: number, signal: Signal) => {
    seen = seq;
    hear(heard(seq, signal));
  };
  const fromLog = async () => replay(kit, await kit.log.open(null, id, true), seen, tell);
  const look = async () => {
    unsure = false;
    if (((await kit.store.lastSeq(id)) ?? 0) > seen) await fromLog();
  };
  const hearQueued = async (next: Heard) => {
    if (next.seq === null) {
      if (!isStale(next, seen)) hear(next);
    } else if (next.seq === seen + 1) tell(next.seq, next.signal);
    else if (next.seq > seen) await fromLog();
  };
  /** Hears what is queued, in order; reads from the log what is missing. */
  const catchUp = async () => {
    busy = true;
    try {
      while (unsure || queue.length > 0) {
        const next = unsure ? undefined : queue.shift();
        if (next === undefined) await look();
        else await hearQueued(next);
      }
    } finally {
      busy = false;
    }
  };
  const catchUpAlone = () => {
    if (busy) return;
    catchUp().catch((error: unknown) =>
      kit.warn('a follower missed records', { session_id: id, error: String(error) }),
    );
  };
  const missed = () => {
    unsure = true;
    catchUpAlone();
  };
  const listen = (message: unknown) => {
    if (isWritten(message)) return message.written > seen ? missed() : undefined;
    if (!isHeard(message)) return;
    const inOrder = message.seq === null || message.seq === seen + 1;
    if (busy || !inOrder) {
      queue.push(message);
      catchUpAlone();
    } else if (message.seq === null) hear(message);
    else tell(message.seq, message.signal);
  };
  /** Hears the records after `after` (null: none) and goes on with what came in meanwhile. */
  const begin = async (opened: Opened, after: number | null) => {
    seen = after ?? opened.last.seq;
    if (after !== null) await replay(kit, opened, after, tell);
    await catchUp();
  };
  return { listen, missed, begin };
};

/** Hears on until the story is handed to another. The record of that is the last one heard; up to `ownedUntil` it is known to be the caller's. */
const untilHandedOver = (hear: (heard: Heard) => void, stop: () => void) => {
  let over = false;
  let ownedUntil = Number.POSITIVE_INFINITY;
  return {
    owns: (until: number) => {
      ownedUntil = until;
    },
    hear: (one: Heard) => {
      if (over) return;
      if (one.seq === null || one.seq <= ownedUntil || !isHandover(one.signal)) return hear(one);
      over = true;
      stop();
      hear({ ...one, last: true });
    },
  };
};

export const makeFollow =
  (kit: Kit): Engine['follow'] =>
  async (caller, id, after, hear) => {
    const gate = untilHandedOver(hear, () => stop());
    const ear = makeEar(kit, id, gate.hear);
    const stop = kit.hub.subscribe(topicOf(id), ear.listen, ear.missed);
    try {
      const opened = await kit.log.open(caller.owner, id);
      gate.owns(opened.last.seq);
      await ear.begin(opened, after);
      return stop;
    } catch (error) {
      stop();
      throw error;
    }
  };

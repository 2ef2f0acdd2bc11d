// Following a session: first every record after a given seq, then what happens, each record once and in order, on whatever instance it
// was written. What was not heard live (a crash between insert and publish, an announcement that was overtaken or that the hub lost)
// is read from the log.
import { foldTurns, type Node } from '@emergent/core';
import type { LogRecord, SessionState, Signal } from '@emergent/schema';
import { atMostAtOnce } from './at-once.ts';
import { heard, type Kit, playedAt, topicOf } from './context.ts';
import { type Ear, makeEar, type Tell, written } from './ear.ts';
import type { Engine, Heard } from './engine-types.ts';
import type { Found, Opened, Planned } from './log/session-log.ts';
import { narrativeResponse, type Played, sessionChanged } from './views/action.ts';

type What = Extract<Signal, { type: 'session_changed' }>['data']['what'];
const PAGE = 100;
/** A thousand come back at once where an instance died: the store looks so many up at the same time, and has room for who plays. */
const MOST_LOOKED_UP = 16;
/** As long as an answer of the store may take: while it is away, all are told soon. */
const LONGEST_IN_LINE_MS = 5000;
type InLine = ReturnType<typeof atMostAtOnce>;

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

/** Tells the records after `after`, oldest first, each as soon as it is read. */
const replay = async (kit: Kit, { began, notes }: Found, after: number, tell: Tell): Promise<void> => {
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
      if (!(await tell(record.seq, signal))) return;
    }
    if (records.length < PAGE) return;
  }
};

const isHandover = (signal: Signal): boolean => signal.type === 'session_changed' && signal.data.what === 'handed_over';

/** Tells every watcher that this record is there, or may be: they read the log. */
export const remind = (kit: Kit, record: LogRecord): void =>
  kit.hub.publish(topicOf(record.session_id), written(record));

const earOf = (kit: Kit, inLine: InLine, id: string, hear: (heard: Heard) => void, ready: () => Promise<void>): Ear =>
  makeEar({
    lastSeq: () => inLine(() => kit.store.lastSeq(id)),
    replay: async (after, tell) => replay(kit, await inLine(() => kit.log.find(null, id, true)), after, tell),
    hear,
    ready,
    failed: (error) => kit.warn('a follower missed records, and tries again', { session_id: id, error: String(error) }),
  });

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

export const makeFollow = (kit: Kit): Engine['follow'] => {
  const inLine = atMostAtOnce(MOST_LOOKED_UP, LONGEST_IN_LINE_MS);
  return async (caller, id, after, hear, ready = async () => {}) => {
    const gate = untilHandedOver(hear, () => stop());
    const ear = earOf(kit, inLine, id, gate.hear, ready);
    const leave = kit.hub.subscribe(topicOf(id), ear.listen, ear.missed);
    const stop = () => {
      leave();
      ear.stop();
    };
    try {
      // Whoever comes back costs three reads and no state in memory.
      const { last } = await inLine(() => kit.log.find(caller.owner, id));
      gate.owns(last.seq);
      ear.begin(after ?? last.seq, last.seq);
      return stop;
    } catch (error) {
      stop();
      throw error;
    }
  };
};

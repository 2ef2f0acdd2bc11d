// Following a session: first every record after a given seq, then what happens, each record once and in order. What was not heard
// live (a crash between insert and publish, an announcement that was overtaken) is read from the log.
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
  return record.kind === 'noted' && record.note.note === 'restored' ? 'restored' : 'noted';
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

const isHeard = (message: unknown): message is Heard =>
  typeof message === 'object' && message !== null && 'signal' in message && 'seq' in message;

export const makeFollow =
  (kit: Kit): Engine['follow'] =>
  async (caller, id, after, hear) => {
    const queue: Heard[] = [];
    let seen = after ?? 0;
    let busy = true;
    const tell = (seq: number, signal: Signal) => {
      seen = seq;
      hear(heard(seq, signal));
    };
    /** Hears what is queued, in order; reads from the log what is missing between. */
    const catchUp = async () => {
      busy = true;
      try {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          if (next.seq === null) {
            if (!isStale(next, seen)) hear(next);
          } else if (next.seq === seen + 1) tell(next.seq, next.signal);
          else if (next.seq > seen) await replay(kit, await kit.log.open(caller.owner, id, true), seen, tell);
        }
      } finally {
        busy = false;
      }
    };
    const stop = kit.hub.subscribe(topicOf(id), (message) => {
      if (!isHeard(message)) return;
      const inOrder = message.seq === null || message.seq === seen + 1;
      if (!busy && inOrder) {
        if (message.seq === null) hear(message);
        else tell(message.seq, message.signal);
        return;
      }
      queue.push(message);
      if (!busy)
        catchUp().catch((error: unknown) =>
          kit.warn('a follower missed records', { session_id: id, error: String(error) }),
        );
    });
    try {
      const opened = await kit.log.open(caller.owner, id);
      if (after === null) seen = opened.last.seq;
      else await replay(kit, opened, after, tell);
      await catchUp();
      return stop;
    } catch (error) {
      stop();
      throw error;
    }
  };

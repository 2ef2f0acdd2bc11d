// Following a session: first every record after a given seq, then what happens, without gap or double.
import type { Node } from '@emergent/core';
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

/** Tells every watcher of a record that was inserted; the states are known where the turn was played here. */
export const announce = async (kit: Kit, opened: Opened, planned: Planned): Promise<void> => {
  const { record, before, state } = planned;
  if (record.kind === 'began') return;
  let signal: Signal;
  if (record.kind === 'turn') {
    const played =
      before === undefined || state === null ? await playedAt(kit, record) : { turn: record, before, after: state };
    if (played === null) return;
    signal = narrativeResponse(played, opened.notes.retold);
  } else signal = sessionChanged(opened, whatOf(record));
  kit.hub.publish(topicOf(record.session_id), heard(record.seq, signal));
};

const changedAt = (record: LogRecord, head: Node): Signal => ({
  type: 'session_changed',
  data: {
    seq: record.seq,
    number: head.kind === 'began' ? 0 : head.number,
    branch: head.kind === 'began' ? 'main' : head.branch,
    head: head.seq,
    what: whatOf(record),
  },
});

/** Signals of the records after `after`, oldest first; a run of turns is folded forward, not opened one by one. */
const replay = async (kit: Kit, opened: Opened, after: number, hear: (heard: Heard) => void): Promise<number> => {
  const id = opened.began.session_id;
  let seen = after;
  const newest: { seq: number; state: SessionState } = { seq: -1, state: opened.began.state };
  for (;;) {
    const records = await kit.store.after(id, seen, PAGE);
    for (const record of records) {
      seen = record.seq;
      if (record.kind === 'began') continue;
      if (record.kind !== 'turn') {
        hear(heard(record.seq, changedAt(record, await kit.log.paths.node(id, record.head))));
        continue;
      }
      const played: Played | null =
        newest.seq === record.parent ? kit.log.playedOn(newest.state, record) : await playedAt(kit, record);
      if (played === null) continue;
      Object.assign(newest, { seq: record.seq, state: played.after });
      hear(heard(record.seq, narrativeResponse(played, opened.notes.retold)));
    }
    if (records.length < PAGE) return seen;
  }
};

const isHeard = (message: unknown): message is Heard =>
  typeof message === 'object' && message !== null && 'signal' in message && 'seq' in message;

export const makeFollow =
  (kit: Kit): Engine['follow'] =>
  async (caller, id, after, hear) => {
    const opened = await kit.log.open(caller.owner, id);
    let waiting: Heard[] | null = [];
    const stop = kit.hub.subscribe(topicOf(id), (message) => {
      if (!isHeard(message)) return;
      if (waiting === null) hear(message);
      else waiting.push(message);
    });
    try {
      const seen = after === null ? opened.last.seq : await replay(kit, opened, after, hear);
      const kept = waiting.filter((one) => one.seq === null || one.seq > (after === null ? -1 : seen));
      waiting = null;
      for (const one of kept) hear(one);
      return stop;
    } catch (error) {
      stop();
      throw error;
    }
  };

// What every part of the engine works with, and the few steps all writes share. Made once by `makeEngine`.
import { digestOf, type Node } from '@emergent/core';
import type { ActionAnswer, LogRecord, Note, TurnRecord } from '@emergent/schema';
import type { ModelEndpoint } from './ask/index.ts';
import type { Caller, Heard, Write } from './engine-types.ts';
import type { Live } from './live.ts';
import type { Opened, Planned, SessionLog, Writing } from './log/session-log.ts';
import type { EngineParts } from './parts.ts';
import { actionAnswer, type Played } from './views/action.ts';

export type Kit = EngineParts & { log: SessionLog; live: Live; endpoints: readonly ModelEndpoint[] };

export const topicOf = (sessionId: string): string => `session:${sessionId}`;
export const isoNow = (kit: Pick<EngineParts, 'clock'>): string => new Date(kit.clock.now()).toISOString();

/** A write's key, and a digest of what is asked, so that the same key with another body is refused. */
export const writingOf = (kit: Kit, write: Write, asked: readonly unknown[]): Writing => ({
  key: write.key ?? kit.clock.uuid(),
  request: digestOf(JSON.stringify(asked)),
  ifHead: write.ifHead,
});

/** The fields that every record after the first has, with the head where it is. */
export const recordBase = (kit: Kit, opened: Opened, seq: number, { key, request }: Writing) => ({
  v: 1 as const,
  session_id: opened.began.session_id,
  seq,
  idempotency_key: key,
  request,
  at: isoNow(kit),
  head: opened.head.seq,
  redo: opened.last.redo,
});

/** Writes a note; it moves no head. A key that was used before answers as the first time. */
export const writeNote = async (
  kit: Kit,
  caller: Caller,
  id: string,
  write: Write,
  asked: readonly unknown[],
  note: (opened: Opened) => Note,
): Promise<Opened> => {
  const writing = writingOf(kit, write, asked);
  const { opened } = await once(kit, caller, id, writing, async (now, seq) => ({
    record: { ...recordBase(kit, now, seq, writing), kind: 'noted', note: note(now) },
    state: null,
  }));
  return opened;
};

/** A write whose key is looked up first, so that a repeated one is answered from its record. */
export const once = async (
  kit: Kit,
  caller: Caller,
  id: string,
  writing: Writing,
  plan: (opened: Opened, seq: number) => Promise<Planned>,
  how: { deletedToo?: boolean; keepHead?: boolean } = {},
) => {
  const opened = await kit.log.open(caller.owner, id, true);
  const earlier = await kit.log.known(id, writing);
  if (earlier !== null) return { record: earlier, opened, replayed: true };
  return kit.log.write(caller.owner, id, writing, plan, how);
};

/** A turn with the states around it, read from the log. */
export const playedAt = async (kit: Kit, node: Node): Promise<Played | null> => {
  if (node.kind === 'began') return null;
  const parent = await kit.log.paths.node(node.session_id, node.parent);
  const [before, after] = await Promise.all([kit.log.paths.stateAt(parent), kit.log.paths.stateAt(node)]);
  return { turn: node, before: before.state, after: after.state };
};

/** The answer to a write that ended at `record`: the turn it recorded, or the one it moved to. */
export const answerFor = async (
  kit: Kit,
  opened: Opened,
  record: LogRecord,
  replayed: boolean,
): Promise<ActionAnswer> => {
  const node = record.kind === 'turn' ? record : await kit.log.paths.node(record.session_id, record.head);
  return actionAnswer(opened, await playedAt(kit, node), replayed);
};

export const heard = (seq: number | null, signal: Heard['signal']): Heard => ({ seq, signal });
export const isTurn = (record: LogRecord): record is TurnRecord => record.kind === 'turn';

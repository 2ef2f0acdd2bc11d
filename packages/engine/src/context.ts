// What every part of the engine works with, and the few steps all writes share. Made once by `makeEngine`.
import { digestOf, type Node } from '@emergent/core';
import type { ActionAnswer, Note } from '@emergent/schema';
import type { ModelEndpoint } from './ask/index.ts';
import type { Budget } from './budget.ts';
import type { Caller, Heard, Write } from './engine-types.ts';
import type { Live } from './live.ts';
import type { How, Opened, SessionLog, Writing, Written } from './log/session-log.ts';
import type { EngineParts } from './parts.ts';
import { actionAnswer, type Played } from './views/action.ts';

export type Kit = EngineParts & { budget: Budget; log: SessionLog; live: Live; endpoints: readonly ModelEndpoint[] };

export const topicOf = (sessionId: string): string => `session:${sessionId}`;
export const isoNow = (kit: Pick<EngineParts, 'clock'>): string => new Date(kit.clock.now()).toISOString();

/** A write's key, and a digest of what is asked, `if_head` included, so that the same key with another body is refused. */
export const writingOf = (kit: Kit, write: Write, asked: readonly unknown[]): Writing => ({
  key: write.key ?? kit.clock.uuid(),
  request: digestOf(JSON.stringify([...asked, write.ifHead ?? null])),
  fresh: write.key === undefined,
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

/** Writes a note; it moves no head. A key that was used before answers as the first time: `record` is the first one's. */
export const writeNote = (
  kit: Kit,
  caller: Caller,
  id: string,
  write: Write,
  asked: readonly unknown[],
  note: (opened: Opened) => Note | Promise<Note>,
  how: How = {},
): Promise<Written> => {
  const writing = writingOf(kit, write, asked);
  const plan = async (opened: Opened, seq: number) => ({
    record: { ...recordBase(kit, opened, seq, writing), kind: 'noted' as const, note: await note(opened) },
  });
  return kit.log.write(caller.owner, id, writing, plan, how);
};

/** A turn with the states around it, read from the log. */
export const playedAt = async (kit: Kit, node: Node): Promise<Played | null> => {
  if (node.kind === 'began') return null;
  const parent = await kit.log.paths.node(node.session_id, node.parent);
  const [before, after] = await Promise.all([kit.log.paths.stateAt(parent), kit.log.paths.stateAt(node)]);
  return { turn: node, before: before.state, after: after.state };
};

/** The turn that a record holds or moves to, or null at the beginning. */
const playedOf = async (kit: Kit, { record, planned }: Written): Promise<Played | null> => {
  if (record.kind === 'turn' && planned?.before !== undefined && planned.stand !== undefined)
    return { turn: record, before: planned.before, after: planned.stand.state };
  return playedAt(kit, record.kind === 'turn' ? record : await kit.log.paths.node(record.session_id, record.head));
};

/** The answer to a write: the turn it recorded, or the one it moved to. */
export const answerOf = async (kit: Kit, written: Written): Promise<ActionAnswer> =>
  actionAnswer(written.opened, await playedOf(kit, written), written.replayed);

export const heard = (seq: number | null, signal: Heard['signal']): Heard => ({ seq, signal });

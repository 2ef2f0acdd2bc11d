// Turns and beginnings in memory, by session and seq: records never change, so what was read once is right for ever.
import type { Node } from '@emergent/core';
import { makeShelf } from './shelf.ts';
import { nodeBytes } from './weights.ts';

/** Of all stories together, in bytes: some two thousand turns. */
const ROOM = 16 * 1024 * 1024;

export type RecordShelf = {
  get(sessionId: string, seq: number): Node | undefined;
  put(node: Node): void;
  forget(sessionId: string): void;
};

export const makeRecordShelf = (): RecordShelf => {
  const kept = makeShelf<Node>(ROOM, nodeBytes);
  const nameOf = (sessionId: string, seq: number) => `${sessionId}/${seq}`;
  return {
    get: (sessionId, seq) => kept.get(nameOf(sessionId, seq)),
    forget: (sessionId) => {
      for (const [name] of kept.entries()) if (name.startsWith(`${sessionId}/`)) kept.delete(name);
    },
    put: (node) => kept.put(nameOf(node.session_id, node.seq), node),
  };
};

// Turns and beginnings in memory, by session and seq: records never change, so what was read once is right for ever.
import type { Node } from '@emergent/core';

const MOST_KEPT = 4000;

export type RecordShelf = {
  get(sessionId: string, seq: number): Node | undefined;
  put(node: Node): void;
  forget(sessionId: string): void;
};

export const makeRecordShelf = (): RecordShelf => {
  const kept = new Map<string, Node>();
  const nameOf = (sessionId: string, seq: number) => `${sessionId}/${seq}`;
  return {
    get: (sessionId, seq) => kept.get(nameOf(sessionId, seq)),
    forget: (sessionId) => {
      for (const name of kept.keys()) if (name.startsWith(`${sessionId}/`)) kept.delete(name);
    },
    put: (node) => {
      kept.set(nameOf(node.session_id, node.seq), node);
      if (kept.size <= MOST_KEPT) return;
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
};

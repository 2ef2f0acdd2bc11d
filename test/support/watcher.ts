// Somebody who watches a story over a socket and comes back by themselves after each end of it, asking for what came since.
import { Signal } from '@emergent/schema';
import { WebSocket } from 'ws';
import { bearer } from './wire.ts';

export type Watcher = {
  /** Every record that was told, in the order in which it was. */
  seqs: number[];
  /** The telling of each turn by the key of its action. */
  told: Map<string, string>;
  /** How often the socket ended before it was to. */
  ends: number;
  stop(): void;
};

/** Comes back as clients do: soon, then ever later while nothing is heard, and not all at once. */
const AGAIN_MS = { first: 500, most: 8000 };

export const watch = (url: string, session: string, token: string): Watcher => {
  let stopped = false;
  let socket: WebSocket | null = null;
  let again: NodeJS.Timeout | undefined;
  let pauseMs = AGAIN_MS.first;
  const watcher: Watcher = {
    seqs: [],
    told: new Map(),
    ends: 0,
    stop: () => {
      stopped = true;
      clearTimeout(again);
      socket?.terminate();
    },
  };
  const hear = (text: string): void => {
    // Words on their way are many, and of no interest here.
    if (text.startsWith('{"type":"narrative_delta"')) return;
    const signal = Signal.parse(JSON.parse(text));
    if (signal.type !== 'narrative_response' && signal.type !== 'session_changed') return;
    pauseMs = AGAIN_MS.first;
    watcher.seqs.push(signal.data.seq);
    if (signal.type === 'narrative_response')
      watcher.told.set(signal.data.idempotency_key, signal.data.story_entry.text);
  };
  const open = (): void => {
    const after = watcher.seqs.at(-1) ?? 0;
    const address = `${url.replace('http', 'ws')}/ws/game/${session}?after=${after}`;
    socket = new WebSocket(address, { headers: bearer(token), perMessageDeflate: false });
    socket.on('error', () => undefined);
    socket.on('message', (data) => hear(data.toString()));
    socket.on('close', () => {
      if (stopped) return;
      watcher.ends++;
      again = setTimeout(open, pauseMs * (0.75 + Math.random() / 2));
      pauseMs = Math.min(AGAIN_MS.most, 2 * pauseMs);
    });
  };
  open();
  return watcher;
};

// One open stream of server-sent events, and the set of all of them. Used by action-stream.ts and follow-events.ts.
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Pass } from '../identity/pass.ts';
import { makeRoom, makeStuckGate } from './frames.ts';
import type { Lines } from './lines.ts';

const HEARTBEAT_MS = 15_000;

export type EventStream = {
  send(event: string): void;
  end(): void;
  /** Gives it up before it was answered with. */
  discard(): void;
  /** Answers the request with this stream; until then what is sent waits. */
  answer(reply: FastifyReply): FastifyReply;
  /** Answers once it follows something, which it stops doing when the reader leaves. */
  follow(reply: FastifyReply, following: Promise<() => void>): Promise<FastifyReply>;
  /** Once there is room for more than what happens now, or the reader has left. */
  ready(): Promise<void>;
};

export type EventStreams = {
  open(): EventStream;
  /** One that is on its player's lines. Throws RATE_LIMITED for one too many. */
  on(lines: Lines, pass: Pass): EventStream;
  size(): number;
  endAll(): void;
};

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

const openStream = (all: Set<EventStream>, gone: () => void): EventStream => {
  const bytes = new PassThrough();
  const isStuck = makeStuckGate();
  const heartbeat = setInterval(() => bytes.write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  const waiting = () => (bytes.destroyed ? 0 : bytes.readableLength + bytes.writableLength);
  const room = makeRoom(waiting, () => bytes.destroy());
  bytes.on('drain', () => {
    isStuck(0);
    room.moved();
  });
  const stream: EventStream = {
    ready: room.ready,
    send(event) {
      if (bytes.destroyed || bytes.writableEnded) return;
      if (isStuck(waiting())) bytes.destroy();
      else bytes.write(event);
    },
    end() {
      clearInterval(heartbeat);
      bytes.end();
    },
    discard: () => void bytes.destroy(),
    answer: (reply) => reply.headers(headers).send(bytes),
    async follow(reply, following) {
      try {
        const stop = await following;
        // The reader may have left while it was looked for.
        if (bytes.destroyed) stop();
        else bytes.once('close', stop);
      } catch (error) {
        bytes.destroy();
        throw error;
      }
      return stream.answer(reply);
    },
  };
  all.add(stream);
  bytes.once('close', () => {
    clearInterval(heartbeat);
    all.delete(stream);
    room.moved();
    gone();
  });
  // The headers go out at once: a comment is the first thing written.
  bytes.write(':\n\n');
  return stream;
};

export const makeEventStreams = (): EventStreams => {
  const all = new Set<EventStream>();
  return {
    open: () => openStream(all, () => {}),
    on: (lines, pass) => {
      // On its line first: one too many opens nothing.
      let cut = () => {};
      const stream = openStream(
        all,
        lines.add(pass, () => cut()),
      );
      cut = stream.end;
      return stream;
    },
    size: () => all.size,
    endAll: () => {
      for (const stream of all) stream.end();
    },
  };
};

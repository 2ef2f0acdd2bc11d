// One open stream of server-sent events, and the set of all of them. Used by action-stream.ts and follow-events.ts.
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { makeStuckGate } from './frames.ts';

const HEARTBEAT_MS = 15_000;

export type EventStream = {
  send(event: string): void;
  end(): void;
  /** Gives it up before it was answered with. */
  discard(): void;
  /** Answers the request with this stream; until then what is sent waits. */
  answer(reply: FastifyReply): FastifyReply;
  onGone(then: () => void): void;
};

export type EventStreams = {
  open(): EventStream;
  size(): number;
  endAll(): void;
};

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

const openStream = (all: Set<EventStream>): EventStream => {
  const bytes = new PassThrough();
  const isStuck = makeStuckGate();
  const heartbeat = setInterval(() => bytes.write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  const stream: EventStream = {
    send(event) {
      if (bytes.destroyed || bytes.writableEnded) return;
      if (isStuck(bytes.readableLength + bytes.writableLength)) bytes.destroy();
      else bytes.write(event);
    },
    end() {
      clearInterval(heartbeat);
      bytes.end();
    },
    discard: () => void bytes.destroy(),
    answer: (reply) => reply.headers(headers).send(bytes),
    onGone: (then) => void bytes.once('close', then),
  };
  all.add(stream);
  bytes.once('close', () => {
    clearInterval(heartbeat);
    all.delete(stream);
  });
  // The headers go out at once: a comment is the first thing written.
  bytes.write(':\n\n');
  return stream;
};

export const makeEventStreams = (): EventStreams => {
  const all = new Set<EventStream>();
  return {
    open: () => openStream(all),
    size: () => all.size,
    endAll: () => {
      for (const stream of all) stream.end();
    },
  };
};

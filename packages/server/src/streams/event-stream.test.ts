// Streams that are never opened, or whose reader leaves too soon: nothing of them stays.
import Fastify from 'fastify';
import { expect, test, vi } from 'vitest';
import { makeEventStreams } from './event-stream.ts';
import type { Lines } from './lines.ts';

const pass = { caller: { owner: 'p' }, by: 'local', token: null } as const;

test('one stream too many opens none, and one that is gone is off its line', async () => {
  const streams = makeEventStreams();
  const full: Lines = {
    add: () => {
      throw new Error('too many');
    },
    close: () => {},
  };
  expect(() => streams.on(full, pass)).toThrow('too many');
  expect(streams.size()).toBe(0);
  const off = vi.fn();
  streams.on({ add: () => off, close: () => {} }, pass).discard();
  await expect.poll(() => [off.mock.calls.length, streams.size()]).toEqual([1, 0]);
});

test('a reader who left while it was looked for follows nothing', async () => {
  const stop = vi.fn();
  const streams = makeEventStreams();
  const app = Fastify();
  app.get('/', async (_request, reply) => {
    const stream = streams.open();
    stream.discard();
    return stream.follow(reply, Promise.resolve(stop));
  });
  await app.inject('/').catch(() => null);
  expect(stop).toHaveBeenCalledOnce();
  await app.close();
});

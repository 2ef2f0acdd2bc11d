// A change is in force once it is answered, whatever was being read of the settings meanwhile.
import { Settings } from '@emergent/schema';
import { expect, test } from 'vitest';
import { makeLive } from './live.ts';

test('a slow reading that a change has overtaken does not bring the settings of before it back', async () => {
  let kept: unknown = null;
  let slow: Promise<void> | null = null;
  let hear: () => void = () => undefined;
  const store = {
    value: async () => {
      const read = kept;
      const waiting = slow;
      slow = null;
      await waiting;
      return read;
    },
    reviseValue: async (_: string, value: unknown) => {
      kept = value;
      return true;
    },
  };
  const hub = {
    subscribe: (_: string, heard: (message: unknown) => void) => {
      hear = () => heard(null);
      return () => undefined;
    },
    publish: () => undefined,
    inLane: <Result>(_: string, work: () => Promise<Result>) => work(),
  };
  const { promise, resolve } = Promise.withResolvers<void>();
  const parts = { store, hub, clock: { now: () => 0 }, settings: Settings.parse({}), warn: () => undefined };
  const live = await makeLive(parts);
  await live.patch({ temperature: 0.2 }, 'a');
  slow = promise;
  hear();
  await live.patch({ temperature: 0.4 }, 'b');
  resolve();
  await new Promise((settled) => setImmediate(settled));
  expect(live.settings().temperature).toBe(0.4);
  expect((await live.changes()).map(({ by }) => by)).toEqual(['b', 'a']);
  live.close();
});

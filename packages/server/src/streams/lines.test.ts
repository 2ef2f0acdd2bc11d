// Lines end with their token: when it is given up, and when its time is over.
import { Settings } from '@emergent/schema';
import { afterEach, expect, test, vi } from 'vitest';
import type { Pass } from '../identity/pass.ts';
import { makeLines } from './lines.ts';

const SWEEP_MS = 30_000;
const settings = Settings.parse({ SOCKETS_PER_PLAYER: '3' });
afterEach(() => {
  vi.useRealTimers();
});

test('a line is cut once its token is over, others of the player are not; a cut one makes room', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  const lines = makeLines(settings, {
    revoke: async () => undefined,
    isRevoked: async () => false,
    onRevoked: () => () => undefined,
  });
  const cut: string[] = [];
  const add = (id: string, ends: number) => {
    const pass: Pass = { caller: { owner: 'guest:1' }, token: { id, begun: 0, ends }, by: 'header' };
    const off = lines.add(pass, () => {
      cut.push(id);
      off();
    });
  };
  const soon = Date.now() + SWEEP_MS / 2;
  add('soon', soon);
  add('soon', soon);
  add('later', Date.now() + 10 * SWEEP_MS);
  expect(() => add('one too many', soon)).toThrow('3 open sockets');
  vi.advanceTimersByTime(SWEEP_MS);
  expect(cut).toEqual(['soon', 'soon']);
  add('another', Date.now() + 10 * SWEEP_MS);
  vi.advanceTimersByTime(SWEEP_MS);
  expect(cut).toEqual(['soon', 'soon']);
  lines.close();
});

// Lanes among instances: a lease in Redis that ends by itself, renewed while its work runs. Used by hub-redis. Whoever outlives a
// lease (a stopped process, a lost Redis) is held off by the log alone: of two records with one seq one is stored.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hub } from '@emergent/engine/ports';
import type { Link } from './link.ts';

/** `leaseMs`: a lane whose holder died is free after so long. `waitMs`: nobody waits longer for another instance, but goes ahead. */
export type LeaseOptions = { leaseMs?: number; waitMs?: number };

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

/** Renews what is ours, or was and is nobody's now (Redis came back empty). 0: another's. */
const RENEW = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;
/** Only ever frees what is ours. */
const FREE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

export const leasedLanes = (link: Link, local: Pick<Hub, 'inLane'>, prefix: string, options: LeaseOptions) => {
  const { leaseMs = 5000, waitMs = 60_000 } = options;

  /** Holds a lease until the returned function is called. */
  const hold = (key: string, token: string): (() => void) => {
    const renewing = setInterval(async () => {
      const left = await link.ask(
        (redis) => redis.eval(RENEW, 1, key, token, leaseMs),
        () => 1,
      );
      if (left === 0) clearInterval(renewing);
    }, leaseMs / 3);
    return () => {
      clearInterval(renewing);
      void link.ask<unknown>(
        (redis) => redis.eval(FREE, 1, key, token),
        () => null,
      );
    };
  };
  /** Resolves when the lane is ours, or when it is not worth waiting for: Redis is away, or the wait was long enough. */
  const enter = async (lane: string): Promise<() => void> => {
    const [key, token] = [`${prefix}lane:${lane}`, randomUUID()];
    const until = Date.now() + waitMs;
    for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(LONGEST_PAUSE_MS, ms * 1.5)) {
      const answer = await link.ask<'OK' | null | 'away'>(
        (redis) => redis.set(key, token, 'PX', leaseMs, 'NX'),
        () => 'away',
      );
      if (answer === 'OK') return hold(key, token);
      if (answer === 'away' || Date.now() >= until) return () => undefined;
      await pause(ms * (0.75 + Math.random() / 2));
    }
  };

  // The line of this process comes first: no two of its works ask Redis for the same lane.
  const inLane: Hub['inLane'] = (lane, work) =>
    local.inLane(lane, async () => {
      const leave = await enter(lane);
      try {
        return await work();
      } finally {
        leave();
      }
    });
  return { inLane };
};

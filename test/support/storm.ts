// What happens to instances while a crowd plays: one killed after the other, the database or Redis away for a while. Used by test/instances and tools.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { OwnServer } from '@emergent/adapters/testing/servers';
import { type Crowd, play } from './crowd.ts';
import type { Instances } from './instances.ts';

/** Kills and starts one instance after the other, with a pause before each, until it is enough; how many were killed. */
export const kills = async (
  instances: Instances,
  pauseMs: number,
  isEnough: (killed: number) => boolean,
): Promise<number> => {
  let killed = 0;
  for (; !isEnough(killed); killed++) {
    await pause(pauseMs);
    const which = killed % instances.urls.length;
    await instances.kill(which);
    await instances.start(which);
  }
  return killed;
};

/** Takes a server away until it is enough, with as long a time of play before and after. */
export const outage = async (server: OwnServer, playMs: number, isEnough: () => boolean): Promise<void> => {
  await pause(playMs);
  await server.kill();
  while (!isEnough()) await pause(20);
  await server.start();
  await pause(playMs);
};

/** True from so many milliseconds after it was first asked. */
export const after = (ms: number): (() => boolean) => {
  let until: number | null = null;
  return () => {
    until ??= performance.now() + ms;
    return performance.now() >= until;
  };
};

/** The crowd plays while something happens; all of its actions are acknowledged then. */
export const playDuring = async <Result>(
  { balancer }: Instances,
  crowd: Crowd,
  rest: number,
  happening: Promise<Result>,
): Promise<Result> => {
  let over = false;
  const playing = play(balancer.url, crowd, rest, () => over);
  try {
    // A wrong answer ends the playing first; then there is nothing to wait for.
    await Promise.race([happening, playing.then(() => happening)]);
    return await happening;
  } finally {
    over = true;
    await playing;
  }
};

/** How many lanes are held, as Redis has it. */
export const lanesHeld = async ({ redis }: Instances): Promise<number> => {
  const socket = connect(Number(new URL(redis.url).port), '127.0.0.1');
  socket.write('KEYS emergent:lane:*\r\n');
  const [reply] = await once(socket, 'data');
  socket.destroy();
  return Number(/^\*(\d+)/.exec(String(reply))?.[1]);
};

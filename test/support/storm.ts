// What happens to instances while a crowd plays: one killed after the other, the database or Redis away for a while. Used by test/instances and tools.
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { OwnServer } from '@emergent/adapters/testing/servers';
import { type Crowd, type Pace, play } from './crowd.ts';
import type { Instances } from './instances.ts';

/** How long a lane may outlive who held it, and by how much later that may be seen on a busy machine. Milliseconds. */
const LEASE_MS = 5000;
const LATE_MS = 2000;
const LOOK_MS = 50;

/** Of the lanes of killed instances: how many there were, after how many milliseconds the last was free, and those that were not. */
export type Lanes = { held: number; longest: number; late: string[] };

/** Watches the lanes that are held now. Who is killed does not renew them: they must be free in time. */
const watchLanes = async (instances: Instances, lanes: Lanes): Promise<void> => {
  const from = performance.now();
  let watched = await lanesHeld(instances);
  for (let before = from; watched.length > 0; ) {
    await pause(LOOK_MS);
    const held = new Map((await lanesHeld(instances)).map((lane) => [lane.token, lane]));
    const now = performance.now();
    for (const lane of watched) {
      // What was freed before its time, somebody freed who lives.
      if (held.has(lane.token) || lane.left > now - before + LOOK_MS) continue;
      lanes.held++;
      lanes.longest = Math.max(lanes.longest, now - from);
    }
    // What is renewed, somebody holds who lives.
    watched = watched
      .flatMap((lane) => held.get(lane.token) ?? [])
      .filter(({ token, left }) => left <= (watched.find((lane) => lane.token === token)?.left ?? 0));
    if (now - from > LEASE_MS + LATE_MS) {
      lanes.late.push(...watched.map(({ name }) => name));
      return;
    }
    before = now;
  }
};

/** Kills and starts one instance after the other, with a pause before each, until it is enough; how many were killed. */
export const kills = async (
  instances: Instances,
  pauseMs: number,
  isEnough: (killed: number) => boolean,
): Promise<{ killed: number; lanes: Lanes }> => {
  const lanes: Lanes = { held: 0, longest: 0, late: [] };
  const watching: Promise<void>[] = [];
  let killed = 0;
  for (; !isEnough(killed); killed++) {
    await pause(pauseMs);
    const which = killed % instances.urls.length;
    await instances.kill(which);
    watching.push(watchLanes(instances, lanes));
    await instances.start(which);
  }
  await Promise.all(watching);
  return { killed, lanes };
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
  pace: Pace,
  happening: Promise<Result>,
): Promise<Result> => {
  let over = false;
  const playing = play(balancer.url, crowd, pace, () => over);
  try {
    // A wrong answer ends the playing first; then there is nothing to wait for.
    await Promise.race([happening, playing.then(() => happening)]);
    return await happening;
  } finally {
    over = true;
    await playing;
  }
};

type Lane = { name: string; token: string; left: number };
const LANES = `local held = {} for _, name in ipairs(redis.call('KEYS', 'emergent:lane:*')) do held[#held + 1] = name .. ' ' .. (redis.call('GET', name) or '') .. ' ' .. redis.call('PTTL', name) end return held`;

/** The lanes that are held, as Redis has it, and for how many milliseconds more. */
export const lanesHeld = async ({ redis }: Pick<Instances, 'redis'>): Promise<Lane[]> => {
  const socket = connect(Number(new URL(redis.url).port), '127.0.0.1');
  socket.write(`EVAL "${LANES}" 0\r\nQUIT\r\n`);
  let reply = '';
  for await (const part of socket) reply += String(part);
  return [...reply.matchAll(/^(emergent:lane:\S+) (\S+) (\d+)\r$/gm)].map(([, name = '', token = '', left]) => ({
    name,
    token,
    left: Number(left),
  }));
};

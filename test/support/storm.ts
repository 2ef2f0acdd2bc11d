// What happens to instances while a crowd plays: one killed after the other, the database or Redis away for a while. Used by test/instances and tools.
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { OwnServer } from '@emergent/adapters/testing/servers';
import { type Crowd, type Pace, play } from './crowd.ts';
import type { Instances } from './instances.ts';

/** How long a lane may outlive who held it, and by how much later that may be seen on a busy machine. Milliseconds. */
export const LEASE_MS = 5000;
const LATE_MS = 2000;
const LOOK_MS = 50;
const TURN_MS = 60_000;

/** Of the lanes that killed instances held, from the kill: milliseconds until each was free, and until whoever waited in it had their turn; what went wrong. */
export type Lanes = { free: number[]; played: number[]; faults: string[] };

type Player = Crowd['players'][number];
/** Who waits for a turn in this lane. One that was acknowledged and not yet left says nothing of how long others wait. */
const waitingIn = ({ players }: Crowd, lane: string): Player | undefined =>
  players.find(({ session, sent, acknowledged }) => lane.endsWith(session) && sent.size > acknowledged.size);

const nextTurn = async ({ acknowledged }: Player, since: number): Promise<number | null> => {
  for (;;) {
    const times = [...acknowledged.values()].map(({ at }) => at).filter((at) => at > since);
    if (times.length > 0) return Math.min(...times) - since;
    if (performance.now() - since > TURN_MS) return null;
    await pause(LOOK_MS);
  }
};

/** Watches the lanes that are held now. Who is killed does not renew them: they must be free in time, and their stories go on. */
const watchLanes = async (instances: Instances, crowd: Crowd, lanes: Lanes): Promise<void> => {
  const from = performance.now();
  const turns: Promise<void>[] = [];
  let watched = await lanesHeld(instances);
  const waiting = new Map(watched.map(({ name }) => [name, waitingIn(crowd, name)]));
  const free = (name: string, now: number) => {
    lanes.free.push(now - from);
    const player = waiting.get(name);
    if (player === undefined) return;
    const played = nextTurn(player, from).then((ms) =>
      ms === null ? void lanes.faults.push(`${name}: no turn after its lane was free`) : void lanes.played.push(ms),
    );
    turns.push(played);
  };
  for (let before = from; watched.length > 0; ) {
    await pause(LOOK_MS);
    const held = new Map((await lanesHeld(instances)).map((lane) => [lane.token, lane]));
    const now = performance.now();
    for (const lane of watched) {
      // What was freed before its time, somebody freed who lives.
      if (!held.has(lane.token) && lane.left <= now - before + LOOK_MS) free(lane.name, now);
    }
    // What is renewed, somebody holds who lives.
    watched = watched
      .flatMap((lane) => held.get(lane.token) ?? [])
      .filter(({ token, left }) => left <= (watched.find((lane) => lane.token === token)?.left ?? 0));
    if (now - from > LEASE_MS + LATE_MS) {
      lanes.faults.push(...watched.map(({ name }) => `${name} was held for too long`));
      break;
    }
    before = now;
  }
  await Promise.all(turns);
};

/**
 * Kills one instance after the other, `everyMs` apart, or as soon as the one before is back where that takes longer: somebody must be left
 * who plays. Answers how many were killed and how many milliseconds each took to start.
 */
export const kills = async (
  instances: Instances,
  crowd: Crowd,
  everyMs: number,
  isEnough: (killed: number) => boolean,
): Promise<{ killed: number; starts: number[]; lanes: Lanes }> => {
  const lanes: Lanes = { free: [], played: [], faults: [] };
  const starts: number[] = [];
  const watching: Promise<void>[] = [];
  let killed = 0;
  for (await pause(everyMs); !isEnough(killed); killed++) {
    const which = killed % instances.urls.length;
    const due = pause(everyMs);
    await instances.kill(which);
    watching.push(watchLanes(instances, crowd, lanes));
    const from = performance.now();
    await instances.start(which);
    starts.push(performance.now() - from);
    await due;
  }
  await Promise.all(watching);
  return { killed, starts, lanes };
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
const LANES = `local held = {} for _, name in ipairs(redis.call('KEYS', '*:lane:*')) do held[#held + 1] = name .. ' ' .. (redis.call('GET', name) or '') .. ' ' .. redis.call('PTTL', name) end return held`;

/** The lanes that are held, as Redis has it, and for how many milliseconds more. */
export const lanesHeld = async ({ redis }: Pick<Instances, 'redis'>): Promise<Lane[]> => {
  const socket = connect(Number(new URL(redis.url).port), '127.0.0.1');
  socket.write(`EVAL "${LANES}" 0\r\nQUIT\r\n`);
  let reply = '';
  for await (const part of socket) reply += String(part);
  return [...reply.matchAll(/^(\S+:lane:\S+) (\S+) (\d+)\r$/gm)].map(([, name = '', token = '', left]) => ({
    name,
    token,
    left: Number(left),
  }));
};

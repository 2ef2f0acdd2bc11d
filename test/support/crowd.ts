// Guests who play through a balancer, by HTTP and by socket, and go on whatever is killed: each action is sent under its key until it is
// acknowledged, some twice at once. At the end the log and every watcher are held to what was acknowledged. Used by test/instances and tools.

import { setTimeout as pause } from 'node:timers/promises';
import { checkLog } from '@emergent/engine';
import { ActionAnswer, ErrorBody, GuestAnswer, Signal } from '@emergent/schema';
import { WebSocket } from 'ws';
import type { Instances } from './instances.ts';
import { LINES, sequence } from './lines.ts';
import { type Watcher, watch } from './watcher.ts';
import { bearer, begin, exported, post } from './wire.ts';

type Told = { seq: number; telling: string };
/** `at`: when it was first known, as `performance.now` counts. */
type Acknowledged = Told & { at: number };
type Answer = Told | { error: string };
type Player = {
  session: string;
  token: string;
  sent: Map<string, string>;
  acknowledged: Map<string, Acknowledged>;
  watchers: Watcher[];
};
export type Crowd = {
  players: readonly Player[];
  /** Milliseconds from an action's first sending to its acknowledgement, whatever lay between. */
  took: number[];
  /** What was answered instead, and how often. */
  errors: Map<string, number>;
  turns(): number;
};

const ANSWER_MS = 30_000;
const AGAIN_MS = 100;
const MOST_TRIES = 20;

/** Two watchers for each, one on every instance; the players themselves come through the balancer. */
export const gather = async ({ balancer, urls }: Instances, count: number): Promise<Crowd> => {
  const players: Player[] = [];
  for (let one = 0; one < count; one++) {
    const { token } = GuestAnswer.parse((await post(`${balancer.url}/api/auth/guest`, {})).body);
    const { session_id: session } = await begin(balancer.url, `Player ${one}`, token);
    const watchers = urls.map((url) => watch(url, session, token));
    players.push({ session, token, sent: new Map(), acknowledged: new Map(), watchers });
  }
  const turns = () => players.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  return { players, took: [], errors: new Map(), turns };
};

/** What stands behind an answer that is no turn: our own error by its code, or whose page it is. */
const errorIn = (status: number, text: string): string => {
  try {
    return `${status} ${ErrorBody.parse(JSON.parse(text)).details.error_code}`;
  } catch {
    return `${status} of the balancer`;
  }
};

const byHttp = async (url: string, player: Player, key: string, action: string): Promise<Answer> => {
  try {
    const response = await fetch(`${url}/api/game/sessions/${player.session}/action`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...bearer(player.token) },
      body: JSON.stringify({ action }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    if (response.status !== 200) return { error: errorIn(response.status, text) };
    const { action_result } = ActionAnswer.parse(JSON.parse(text));
    if (action_result === null) throw new Error('an action was answered without a turn');
    return { seq: action_result.turn.seq, telling: action_result.ai_response.text };
  } catch (error) {
    if (error instanceof TypeError) return { error: 'the connection broke' };
    if (error instanceof DOMException && error.name === 'TimeoutError') return { error: 'no answer in time' };
    throw error;
  }
};

/** A socket of its own for each action, so that the next one may stand at another instance. */
const bySocket = (url: string, player: Player, key: string, action: string): Promise<Answer> => {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const address = `${url.replace('http', 'ws')}/ws/game/${player.session}`;
  const socket = new WebSocket(address, { headers: bearer(player.token), perMessageDeflate: false });
  const late = setTimeout(() => socket.terminate(), ANSWER_MS);
  socket.on('open', () => socket.send(JSON.stringify({ type: 'action', data: { action, idempotency_key: key } })));
  socket.on('message', (data) => {
    const { type, data: told } = Signal.parse(JSON.parse(data.toString()));
    if (type === 'error') resolve({ error: `a socket's ${String(told.details.error_code)}` });
    if (type === 'narrative_response' && told.idempotency_key === key)
      resolve({ seq: told.seq, telling: told.story_entry.text });
  });
  socket.on('error', () => undefined);
  socket.on('close', () => resolve({ error: 'the socket broke' }));
  return promise.finally(() => {
    clearTimeout(late);
    socket.terminate();
  });
};

const isError = (answer: Answer): answer is { error: string } => 'error' in answer;

/** Sends one action until it is acknowledged. Every answer to its key must be the same turn. */
const playOne = async (url: string, crowd: Crowd, player: Player, key: string, line: string): Promise<void> => {
  const number = player.sent.size;
  player.sent.set(key, line);
  const from = performance.now();
  const ways = [number % 4 === 3 ? bySocket : byHttp, ...(number % 5 === 4 ? [byHttp] : [])];
  while (!player.acknowledged.has(key)) {
    for (const answer of await Promise.all(ways.map((way) => way(url, player, key, line)))) {
      const known = player.acknowledged.get(key);
      if (isError(answer)) crowd.errors.set(answer.error, (crowd.errors.get(answer.error) ?? 0) + 1);
      else if (known === undefined) player.acknowledged.set(key, { ...answer, at: performance.now() });
      else if (known.seq !== answer.seq || known.telling !== answer.telling)
        throw new Error(`${key} of ${player.session} was answered as turn ${known.seq} and as turn ${answer.seq}`);
    }
    if (!player.acknowledged.has(key)) await pause(AGAIN_MS);
  }
  crowd.took.push(performance.now() - from);
};

export type Pace = {
  /** Milliseconds before each action of who acts. */
  rest: number;
  /** So many act at once; whoever acted longest ago is next. A slow database would else answer nobody in time. */
  atOnce: number;
};

/** Players act until `isOver`, and what was sent is acknowledged. */
export const play = async (url: string, crowd: Crowd, { rest, atOnce }: Pace, isOver: () => boolean): Promise<void> => {
  const waiting = [...crowd.players].sort((one, other) => one.sent.size - other.sent.size);
  const actOn = async (_: unknown, which: number): Promise<void> => {
    const next = sequence(which + crowd.turns());
    for (;;) {
      await pause(next(rest + 1));
      const player = isOver() ? undefined : waiting.shift();
      if (player === undefined) return;
      await playOne(url, crowd, player, `k${player.sent.size}`, LINES[next(LINES.length)] ?? 'I wait.');
      waiting.push(player);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, crowd.players.length) }, actOn));
};

/** The log as it is exported; a database that is only just back may be too busy to answer the first time. */
const whole = async (url: string, session: string, token: string): ReturnType<typeof exported> => {
  for (let tried = 1; ; tried++) {
    try {
      return await exported(url, session, token);
    } catch (error) {
      if (tried === MOST_TRIES) throw error;
      await pause(1000);
    }
  }
};

/** What a player's log and watchers have that they should not, or have not that they should; none when all is well. */
const faultsOf = async (url: string, player: Player): Promise<string[]> => {
  const { session, token, sent, acknowledged, watchers } = player;
  const { records } = await whole(url, session, token);
  const faults: string[] = [];
  const expect = (holds: boolean, what: string) => void (holds || faults.push(`${session}: ${what}`));
  const turns = checkLog(records);
  expect(turns === sent.size, `${turns} turns of ${sent.size} actions`);
  for (const [at, [key, line]] of [...sent].entries()) {
    const [found, ...more] = records.filter((record) => record.idempotency_key === key);
    const told = acknowledged.get(key);
    expect(found?.kind === 'turn' && more.length === 0, `${key} is there ${more.length + (found ? 1 : 0)} times`);
    if (found?.kind !== 'turn') continue;
    expect(found.line === line && found.number === at + 1, `${key} is turn ${found.number}`);
    expect(found.seq === told?.seq && found.telling === told.telling, `${key} was acknowledged otherwise`);
    for (const watcher of watchers) expect(watcher.told.get(key) === found.telling, `a watcher heard ${key} otherwise`);
  }
  const all = records.slice(1).map(({ seq }) => seq);
  for (const { seqs } of watchers)
    expect(seqs.join() === all.join(), `a watcher heard ${seqs.join()} of ${all.join()}`);
  return faults;
};

/** Waits until every watcher has heard of the last acknowledged turn; milliseconds that it took, null where `most` were not enough. */
export const untilHeard = async ({ players }: Crowd, most: number): Promise<number | null> => {
  const from = performance.now();
  const isHeard = ({ watchers, acknowledged }: Player) => {
    const last = Math.max(0, ...[...acknowledged.values()].map(({ seq }) => seq));
    return watchers.every(({ seqs }) => (seqs.at(-1) ?? 0) >= last);
  };
  while (!players.every(isHeard)) {
    if (performance.now() - from > most) return null;
    await pause(50);
  }
  return performance.now() - from;
};

/** Holds logs and watchers to what was acknowledged: each turn once, in order, everywhere. Answers what is wrong. */
export const verify = async (url: string, { players }: Crowd): Promise<string[]> => {
  const faults: string[] = [];
  for (const player of players) faults.push(...(await faultsOf(url, player)));
  return faults;
};

export const leave = ({ players }: Crowd): void => {
  for (const { watchers } of players) for (const watcher of watchers) watcher.stop();
};

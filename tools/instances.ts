// `npm run instances -- [--sessions 100] [--at-once 8] [--seconds 60] [--every 5] [--rest 0.2] [--away 5]`: two servers on one database and one Redis behind a
// balancer, and guests with two watchers each who play through it. One instance is killed every few seconds and started again; then Redis,
// then the database is away. Figures are printed; it fails where a turn was lost, doubled, out of order or not heard, or a lane was held too long. So many players
// act at once, in turn: the tests' database answers few. Times in seconds.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { quantile } from '../bench/bench.ts';
import { type Crowd, gather, leave, untilHeard, verify } from '../test/support/crowd.ts';
import { type Instances, startInstances } from '../test/support/instances.ts';
import { after, kills, LEASE_MS, lanesHeld, outage, playDuring } from '../test/support/storm.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
    every: { type: 'string', default: '5' },
    rest: { type: 'string', default: '0.2' },
    'at-once': { type: 'string', default: '8' },
    away: { type: 'string', default: '5' },
  },
});
const ms = (seconds: string): number => Number(seconds) * 1000;
const say = (text: string): void => console.log(text);
const spread = (times: readonly number[]): string => {
  const [p50, most] = [0.5, 1].map((part) => (quantile(times, part) / 1000).toFixed(1));
  return times.length === 0 ? 'none' : `p50 ${p50} s, most ${most} s`;
};

/** Plays through one happening and tells what came of it. */
const act = async <Result>(
  instances: Instances,
  crowd: Crowd,
  name: string,
  happens: () => Promise<Result>,
): Promise<Result> => {
  const before = crowd.turns();
  crowd.errors.clear();
  crowd.took.length = 0;
  const from = performance.now();
  const result = await playDuring(
    instances,
    crowd,
    { rest: ms(values.rest), atOnce: Number(values['at-once']) },
    happens(),
  );
  const seconds = (performance.now() - from) / 1000;
  const [p50, p99, most] = [0.5, 0.99, 1].map((part) => Math.round(quantile(crowd.took, part)));
  say(
    `${name}: ${crowd.turns() - before} turns in ${seconds.toFixed(0)} s, p50 ${p50} ms, p99 ${p99} ms, most ${most} ms`,
  );
  for (const [error, times] of crowd.errors) say(`  ${times} × ${error}`);
  return result;
};

const run = async (instances: Instances): Promise<number> => {
  const cpu = cpus();
  say(
    `${cpu[0]?.model.trim()}, ${cpu.length} cores, load ${loadavg()[0]?.toFixed(1)}; balanced by ${instances.balancer.by}`,
  );
  const crowd = await gather(instances, Number(values.sessions));
  say(`${crowd.players.length} stories, ${2 * crowd.players.length} sockets`);
  const { killed, starts, lanes } = await act(instances, crowd, 'instances killed', () => {
    const until = performance.now() + ms(values.seconds);
    return kills(instances, crowd, ms(values.every), () => performance.now() > until);
  });
  say(`  ${killed} kills; a start: ${spread(starts)}`);
  say(`  ${lanes.free.length} lanes held by the killed; from the kill until free: ${spread(lanes.free)}`);
  say(
    `  (the lease is ${LEASE_MS / 1000} s); until who waited in ${lanes.played.length} of them had their turn: ${spread(lanes.played)}`,
  );
  await act(instances, crowd, 'Redis away', () => outage(instances.redis, ms(values.away), after(ms(values.away))));
  await act(instances, crowd, 'the database away', () =>
    outage(instances.mongo, ms(values.away), after(ms(values.away))),
  );
  const heard = await untilHeard(crowd, 90_000);
  say(
    heard === null
      ? 'a watcher did not hear of the last turn'
      : `all had heard of the last turn ${heard.toFixed(0)} ms later`,
  );
  const faults = await verify(instances.balancer.url, crowd);
  faults.push(...lanes.faults);
  const ends = crowd.players.flatMap(({ watchers }) => watchers).reduce((sum, watcher) => sum + watcher.ends, 0);
  say(`${crowd.turns()} turns acknowledged, ${ends} sockets came back; ${faults.length} faults`);
  for (const fault of faults.slice(0, 20)) say(`  ${fault}`);
  say(`lanes still held: ${(await lanesHeld(instances)).length}; load ${loadavg()[0]?.toFixed(1)}`);
  leave(crowd);
  return faults.length;
};

const instances = await startInstances();
if (instances === null) process.exit(1);
try {
  process.exitCode = (await run(instances)) === 0 ? 0 : 1;
} finally {
  await instances.close();
}

// Two servers on one database and one Redis behind a balancer, as guests play through it: instances are killed, then Redis, then the
// database. Every acknowledged turn is there once, in order, and every watcher on every instance heard it so. `npm run instances` does the
// same with a hundred stories for as long as one likes.
import { ActionAnswer, GuestAnswer } from '@emergent/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { gather, leave, untilHeard, verify } from '../support/crowd.ts';
import { startInstances } from '../support/instances.ts';
import { after, kills, lanesHeld, outage, playDuring } from '../support/storm.ts';
import { bearer, begin, post } from '../support/wire.ts';

const PLAYERS = 8;
const REST = 100;
/** Milliseconds: a dead instance's lanes are free by then. */
const LEASE = 5000;
/** Milliseconds: what an action may take at most, on a busy machine too. */
const LONGEST = 30_000;

const instances = await startInstances();
afterAll(() => instances?.close());

describe.runIf(instances)('two instances behind a balancer', () => {
  test('a request that the balancer sends to both is played once, though the client gave no key', async () => {
    if (instances === null) return;
    const { balancer, urls } = instances;
    const { token } = GuestAnswer.parse((await post(`${balancer.url}/api/auth/guest`, {})).body);
    const { session_id: session } = await begin(balancer.url, 'Wren', token);
    const send = async (url: string): Promise<ActionAnswer> => {
      const response = await fetch(`${url}/api/game/sessions/${session}/action`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-key': 'of the balancer', ...bearer(token) },
        body: JSON.stringify({ action: 'I look around.' }),
      });
      return ActionAnswer.parse(await response.json());
    };
    const turns = (await Promise.all(urls.map(send))).map(({ action_result }) => action_result?.turn.seq);
    expect(turns).toEqual([1, 1]);
  });

  test('instances, Redis and the database are killed and come back: each acknowledged turn is there once, and heard once by all', async () => {
    if (instances === null) return;
    const crowd = await gather(instances, PLAYERS);
    try {
      const killTwo = kills(instances, 700, (killed) => killed === 2);
      await playDuring(instances, crowd, REST, killTwo);
      const beforeRedis = new Map(crowd.errors);
      await playDuring(instances, crowd, REST, outage(instances.redis, 500, after(500)));
      expect(crowd.errors, 'without Redis play goes on').toEqual(beforeRedis);
      const isSaid = () => crowd.errors.has('503 STORE_UNAVAILABLE');
      await playDuring(instances, crowd, REST, outage(instances.mongo, 500, isSaid));
      expect([...crowd.errors.keys()].filter((kind) => kind.includes('balancer'))).toEqual([]);
      expect(await untilHeard(crowd, 10_000)).not.toBeNull();
      expect(await verify(instances.balancer.url, crowd)).toEqual([]);
      expect(crowd.turns()).toBeGreaterThanOrEqual(3 * PLAYERS);
      expect(Math.max(...crowd.took), 'a lane that stays held costs a minute').toBeLessThan(LONGEST);
      await expect.poll(() => lanesHeld(instances), { timeout: LEASE }).toBe(0);
    } finally {
      leave(crowd);
    }
  });
});

// What limits count by, and when a reader is too slow.
import { afterAll, expect, test } from 'vitest';
import { countedAddress } from './identity/address.ts';
import { makeStuckGate } from './streams/frames.ts';
import { build, closeAll, expectError } from './testing/build.ts';

afterAll(closeAll);

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['inject', 'inject'],
])('%s counts as %s', (address, counted) => expect(countedAddress(address)).toBe(counted));

const ACCOUNTS = { AUTH_SECRET: 'x'.repeat(32), RATE_LIMIT_REQUESTS: '3' };
const asked = async (env: Record<string, string>) => {
  const built = await build({ env });
  const statuses: number[] = [];
  for (let at = 0; at < 5; at++) {
    const headers = { 'x-forwarded-for': `192.0.2.${at}` };
    statuses.push((await built.ask({ method: 'POST', url: '/api/auth/guest', headers })).status);
  }
  return statuses;
};

test('guesses count against the address, whoever they claim to be; a proxy that is named is believed', async () => {
  expect(await asked(ACCOUNTS)).toEqual([201, 201, 201, 429, 429]);
  expect(await asked({ ...ACCOUNTS, TRUST_PROXY: '127.0.0.1' })).toEqual([201, 201, 201, 201, 201]);
  const built = await build({ env: ACCOUNTS });
  const guess = () => built.ask({ method: 'POST', url: '/api/auth/claim', payload: { code: 'x' } });
  for (let at = 0; at < 3; at++) expectError(await guess(), 401, 'UNAUTHORIZED');
  expectError(await guess(), 429, 'RATE_LIMITED');
});

test('a reader is let go once too much waits for it, or something for too long', () => {
  let now = 0;
  const isStuck = makeStuckGate(() => now);
  expect([isStuck(0), isStuck(1000), isStuck(5_000_000)]).toEqual([false, false, true]);
  const other = makeStuckGate(() => now);
  expect(other(10)).toBe(false);
  now = 50_000;
  expect([other(10), other(0), other(10)]).toEqual([false, false, false]);
  now = 111_000;
  expect(other(10)).toBe(true);
});

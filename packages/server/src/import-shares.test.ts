// Guests who send and stall: what one player or one address holds of the room for imports leaves room for all others.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { EmergentError, ROUTES } from '@emergent/schema';
import { afterAll, expect, test } from 'vitest';
import { build, closeAll } from './testing/build.ts';

const MEGABYTE = 1_048_576;
const { app, ask } = await build({
  env: { AUTH_SECRET: 'x'.repeat(32), TRUST_PROXY: '127.0.0.1', MAX_IMPORT_SIZE: String(41 * MEGABYTE) },
  instead: { importLorebook: () => Promise.reject(new EmergentError('IMPORT_REFUSED')) },
});
const origin = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
const stalled: Socket[] = [];
const letGo = () => {
  for (const half of stalled.splice(0)) half.destroy();
};
afterAll(async () => {
  letGo();
  await closeAll();
});

type Headers = Record<string, string>;
const guest = async (address: string): Promise<Headers> => {
  const made = ROUTES.makeGuest.answer.parse((await ask({ method: 'POST', url: '/api/auth/guest' })).json());
  return { authorization: `Bearer ${made.token}`, 'x-forwarded-for': address };
};
const send = async (headers: Headers, megabytes: number) => {
  const body = new Uint8Array(megabytes * MEGABYTE);
  const answer = await fetch(new URL('/api/lorebooks/import', origin), { method: 'POST', headers, body });
  await answer.text();
  return answer.status;
};
/** What is answered to one that stalls, until it is let go. */
const text = async (half: Socket | undefined): Promise<string> => {
  const [bytes] = half === undefined ? [''] : await once(half, 'data');
  return String(bytes);
};
/** Sends all but the last byte, and no more; until the server has read it, so that nobody who comes next takes the room before it is counted. */
const stall = async (headers: Headers, megabytes: number) => {
  const met = once(app.server, 'connection');
  const half = connect(Number(origin.port), origin.hostname);
  stalled.push(half);
  const head = { host: origin.host, ...headers, 'content-length': String(megabytes * MEGABYTE) };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  half.write(`POST /api/lorebooks/import HTTP/1.1\r\n${lines.join('')}\r\n`);
  half.write(new Uint8Array(megabytes * MEGABYTE - 1));
  const [served]: Socket[] = await met;
  await expect.poll(() => served?.bytesRead).toBeGreaterThanOrEqual(megabytes * MEGABYTE - 1);
};

test('who stalls with all that one may hold is told to come again; others at the address, and at others, are not', async () => {
  const [first, second] = [await guest('192.0.2.1'), await guest('192.0.2.1')];
  await stall(first, 41);
  await stall(first, 22);
  await expect.poll(() => send(first, 2)).toBe(503);
  expect(await send(second, 30)).toBe(422);
  expect(await send(await guest('198.51.100.1'), 30)).toBe(422);
  letGo();
  await expect.poll(() => send(first, 41)).toBe(422);
});

test('who fill the room together, from an address or from many, give way to whoever has less of it', async () => {
  const [first, second] = [await guest('192.0.2.1'), await guest('192.0.2.1')];
  await stall(first, 41);
  const large = stalled.at(-1);
  await stall(first, 22);
  await stall(second, 31);
  const told = text(large);
  // So much that there is no room for it, also where the last of what was sent is not counted yet.
  expect(await send(await guest('192.0.2.1'), 25)).toBe(422);
  expect(await told).toMatch(/^HTTP\/1\.1 503 [\s\S]*"IMPORTS_BUSY"/);
  letGo();
  await expect.poll(() => send(second, 41)).toBe(422);
  for (const end of [1, 2, 3, 4]) await stall(await guest(`192.0.2.${end}`), 31);
  // Nobody of four who have 31 MB each gives way to one who would have more.
  expect(await send(await guest('198.51.100.1'), 33)).toBe(503);
  expect(await send(await guest('198.51.100.1'), 30)).toBe(422);
});

// Several imports at once: how many are read side by side, who waits, who is told to come again, and that whoever goes away leaves room.
import { connect } from 'node:net';
import { EmergentError } from '@emergent/schema';
import { afterAll, afterEach, expect, test } from 'vitest';
import { build, closeAll, expectError } from './testing/build.ts';

const MEGABYTE = 1_048_576;
const SMALL = 0.2;
/** Each large import that the engine reads stands here until it is let go: then it turns out to be none. */
const reading: { megabytes: number; end: () => void }[] = [];
const sizes = () => reading.map(({ megabytes }) => megabytes);
const endFirst = () => reading.shift()?.end();

const refused = new EmergentError('IMPORT_REFUSED');
const { app } = await build({
  env: { MAX_IMPORT_SIZE: String(41 * MEGABYTE) },
  instead: {
    importLorebook: (_caller, file) =>
      new Promise((_, reject) => {
        if (file.length < MEGABYTE) reject(refused);
        else reading.push({ megabytes: file.length / MEGABYTE, end: () => reject(refused) });
      }),
  },
});
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
afterAll(closeAll);
afterEach(() => expect(sizes()).toEqual([]));

const bytes = (megabytes: number) => new Uint8Array(Math.round(megabytes * MEGABYTE));
const send = async (megabytes: number, more: RequestInit = {}) => {
  const init: RequestInit = { method: 'POST', body: bytes(megabytes), ...more };
  const answer = await fetch(`${origin}/api/lorebooks/import`, init);
  return { status: answer.status, wait: answer.headers.get('retry-after'), text: await answer.text() };
};
const expectRead = async (sent: ReturnType<typeof send>) => expectError(await sent, 422, 'IMPORT_REFUSED');
const expectBusy = async (sent: ReturnType<typeof send>) => {
  const answer = await sent;
  expectError(answer, 503, 'IMPORTS_BUSY');
  expect(answer.wait).toBe('30');
};

test('what is large is read in turn, what is small at once; each is answered', async () => {
  const first = send(20);
  await expect.poll(sizes).toEqual([20]);
  const second = send(20);
  await expectRead(send(SMALL));
  expect(sizes()).toEqual([20]);
  endFirst();
  await expectRead(first);
  await expect.poll(sizes).toEqual([20]);
  const form = new FormData();
  form.set('file', new Blob([bytes(4)]));
  const beside = send(4, { body: form });
  await expect.poll(sizes).toEqual([20, 4]);
  endFirst();
  endFirst();
  await expectRead(second);
  await expectRead(beside);
});

test('where there is no room whoever comes is told so, beforehand where the length is known; then there is room again', async () => {
  const first = send(40);
  await expect.poll(sizes).toEqual([40]);
  await expectBusy(send(30));
  const stream = new Blob([bytes(30)]).stream();
  await expectBusy(send(0, { body: stream, duplex: 'half' }));
  endFirst();
  await expectRead(first);
  const second = send(30);
  await expect.poll(sizes).toEqual([30]);
  endFirst();
  await expectRead(second);
});

test('a file that is too large is told so, and its sender gets to read it', async () => {
  const stream = new Blob([bytes(50)]).stream();
  expectError(await send(50), 413, 'TOO_LARGE');
  expectError(await send(0, { body: stream, duplex: 'half' }), 413, 'TOO_LARGE');
});

test('who breaks off while sending leaves room; who goes away while its file is read does so when it is done', async () => {
  const leaving = new AbortController();
  const first = send(40, { signal: leaving.signal });
  await expect.poll(sizes).toEqual([40]);
  const half = connect(Number(new URL(origin).port), '127.0.0.1');
  half.write(
    `POST /api/lorebooks/import HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nContent-Length: ${24 * MEGABYTE}\r\n\r\n`,
  );
  half.write(bytes(23.9));
  await expect.poll(async () => (await send(SMALL)).status).toBe(503);
  half.destroy();
  await expect.poll(async () => (await send(SMALL)).status).toBe(422);
  leaving.abort();
  await expect(first).rejects.toThrow();
  const second = send(20);
  await expectRead(send(SMALL));
  expect(sizes()).toEqual([40]);
  endFirst();
  await expect.poll(sizes).toEqual([20]);
  endFirst();
  await expectRead(second);
});

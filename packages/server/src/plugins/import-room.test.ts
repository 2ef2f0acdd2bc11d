// A sender that goes away while nobody reads, as after an answer that was given beforehand, ends its own request and nothing else.
import { PassThrough } from 'node:stream';
import { EmergentError } from '@emergent/schema';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { makeImportRoom } from './import-room.ts';

test('a body that breaks off while nobody reads it is no error of the program', async () => {
  const room = makeImportRoom({ MAX_IMPORT_SIZE: 1_000_000 });
  const app = fastify();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async () => null);
  const left: unknown[] = [];
  app.addHook('preParsing', async (request, reply) => {
    const body = new PassThrough();
    const counted = room.enter(request, reply, body);
    body.write('half');
    body.destroy();
    // Not `events.once`, which would listen for errors too.
    await new Promise((resolve) => counted.on('close', resolve));
    left.push(counted.errored);
    throw new EmergentError('TOO_LARGE');
  });
  app.post('/', async () => 'read');
  const payload = 'all of it';
  const { statusCode } = await app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'x/y' } });
  expect(statusCode).toBeGreaterThanOrEqual(400);
  expect(left).toEqual([expect.objectContaining({ code: 'BAD_REQUEST' })]);
  await app.close();
});

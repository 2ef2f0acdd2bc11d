// A turn as a stream: words in order, one turn however often the line breaks, errors as ApiError.
import type { ServerResponse } from 'node:http';
import type { Signal } from '@emergent/schema';
import { afterEach, expect, test } from 'vitest';
import { makeClient } from './index.ts';
import { type Answering, event, events, json, type ScriptedServer, scriptedServer } from './testing/scripted-server.ts';

let server: ScriptedServer | null = null;
afterEach(async () => server?.close());

const play = async (answering: Answering): Promise<Signal[]> => {
  server = await scriptedServer(answering);
  const client = makeClient({ baseUrl: server.baseUrl });
  const signals: Signal[] = [];
  for await (const signal of client.actStream('s', 'open the door', { key: 'k' })) signals.push(signal);
  return signals;
};
const at = { seq: 1, number: 1, branch: 'main', idempotency_key: 'k' };
const delta = (response: ServerResponse, index: number, text: string) =>
  event(response, 'narrative_delta', { ...at, index, text, provisional: true });
const told = (response: ServerResponse) => event(response, 'narrative_response', { ...at, turn: {} });

test('yields words as they come, split anywhere, and ends with the turn', async () => {
  const signals = await play((_, response) => {
    events(response);
    response.write(': heartbeat\n\n');
    event(response, 'turn_started', { ...at, line: 'open the door' });
    const bytes = Buffer.from(
      `event: narrative_delta\r\ndata: ${JSON.stringify({ ...at, index: 0, text: 'Düster.' })}\r\n\r\n`,
    );
    const middle = bytes.indexOf(0xc3) + 1;
    response.write(bytes.subarray(0, middle));
    setTimeout(() => {
      response.write(bytes.subarray(middle));
      event(response, 'from_the_future', {});
      told(response);
    }, 20);
  });
  expect(signals.map(({ type }) => type)).toEqual(['turn_started', 'narrative_delta', 'narrative_response']);
  expect(signals[1]?.data).toMatchObject({ text: 'Düster.' });
});

test('a stream that breaks is taken up with the same key', async () => {
  const signals = await play((_, response, times) => {
    events(response);
    if (times > 1) {
      told(response);
      response.end();
      return;
    }
    delta(response, 0, 'The door');
    setTimeout(() => response.destroy(), 20);
  });
  expect(signals.map(({ type }) => type)).toEqual(['narrative_delta', 'narrative_response']);
  expect(server?.heard.map(({ headers }) => headers['idempotency-key'])).toEqual(['k', 'k']);
});

test('broken twice is OFFLINE', async () => {
  const playing = play((_, response) => {
    events(response);
    response.end();
  });
  await expect(playing).rejects.toMatchObject({ code: 'OFFLINE' });
});

test('errors before and within the stream are ApiError', async () => {
  const details = { error_code: 'LOG_MOVED', timestamp: '', request_id: 'r' };
  const body = { error: 'Conflict', message: 'Others kept writing.', details, suggestions: ['Try again.'] };
  await expect(play((_, response) => json(response, 409, body))).rejects.toMatchObject({
    status: 409,
    code: 'LOG_MOVED',
  });
  await server?.close();
  const within = play((_, response) => {
    events(response);
    event(response, 'error', { ...body, idempotency_key: 'k' });
    response.end();
  });
  await expect(within).rejects.toMatchObject({ code: 'LOG_MOVED', suggestions: ['Try again.'] });
});

test('a cancelled action is never asked for again', async () => {
  const playing = play((_, response) => {
    events(response);
    event(response, 'turn_discarded', { ...at, reason: 'cancelled' });
    response.end();
  });
  await expect(playing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(server?.heard).toHaveLength(1);
});

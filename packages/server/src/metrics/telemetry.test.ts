// Spans reach a collector: a request under its caller's trace, the turn below it, and never a player's words.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openTelemetry } from './telemetry.ts';

const Sent = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

test('a request and the turn below it are told to the collector when the server stops', async () => {
  const received: unknown[] = [];
  const collector = createServer((request, response) => {
    json(request).then((body) => {
      received.push(body);
      response.end('{}');
    }, expect.fail);
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  // A server that listens on a port has an address with a port.
  const { port } = collector.address() as AddressInfo;
  const telemetry = openTelemetry({ endpoint: `http://127.0.0.1:${port}/`, serviceName: 'test', version: '1' });
  const app = Fastify();
  telemetry.addTo(app);
  app.post('/api/game/sessions/:session_id/action', async () => {
    await Promise.resolve();
    telemetry.observe({ kind: 'move', move: 'undo', seconds: 0.002 });
    return {};
  });
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await app.inject({
    method: 'POST',
    url: '/api/game/sessions/s/action?q=secret-words',
    headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
  });
  await telemetry.close();
  await app.close();
  collector.close();
  const spans = received.flatMap((body) =>
    Sent.parse(body).resourceSpans.flatMap((of) => of.scopeSpans.flatMap((scope) => scope.spans)),
  );
  const request = spans.find(({ name }) => name === 'POST /api/game/sessions/:session_id/action');
  expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
  expect(spans.find(({ name }) => name === 'undo')).toMatchObject({ traceId, parentSpanId: request?.spanId });
  expect(JSON.stringify(received)).not.toContain('secret-words');
});

// The end of a server: in order, within its time, whatever hangs.
import { afterAll, expect, test } from 'vitest';
import { stopServer } from './stop.ts';
import { build, closeAll } from './testing/build.ts';
import { SESSION } from './testing/fixtures.ts';

afterAll(closeAll);

test('turns finish, event streams and sockets end, then the engine is closed', async () => {
  const { app, engine } = await build();
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const { promise, resolve } = Promise.withResolvers<void>();
  engine.hold = promise;
  engine.drain = async () => resolve();
  const events = await fetch(`${address}/api/game/sessions/${SESSION}/events`);
  const playing = fetch(`${address}/api/game/sessions/${SESSION}/action`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"action":"look"}',
  });
  await expect.poll(() => engine.calls.length).toBe(1);
  const started = performance.now();
  await stopServer({ app, engine, withinMs: 60_000 });
  expect(performance.now() - started).toBeLessThan(40_000);
  expect((await playing).status).toBe(200);
  expect(await events.text()).toContain('event: narrative_response');
  expect(engine.calls.map(([name]) => name)).toEqual(['act', 'close']);
});

test('a turn that hangs does not keep the server', async () => {
  const { app, engine } = await build();
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  engine.hold = new Promise(() => {});
  engine.drain = () => new Promise(() => {});
  const playing = fetch(`${address}/api/game/sessions/${SESSION}/action`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"action":"look"}',
  });
  await expect.poll(() => engine.calls.length).toBe(1);
  const started = performance.now();
  await Promise.all([stopServer({ app, engine, withinMs: 1000 }), expect(playing).rejects.toThrow()]);
  expect(performance.now() - started).toBeLessThan(30_000);
});

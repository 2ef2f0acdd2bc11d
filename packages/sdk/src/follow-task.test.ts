// A world in the making: every state that the stream tells, and its end asked for where the stream breaks off.
import { afterEach, expect, test } from 'vitest';
import { ApiError, makeClient } from './index.ts';
import { type Answering, event, events, json, type ScriptedServer, scriptedServer } from './testing/scripted-server.ts';

let server: ScriptedServer | null = null;
afterEach(async () => server?.close());

const task = (status: string, progress: number) => ({ task_id: 't/1', status, progress });
const follow = async (answering: Answering): Promise<unknown[]> => {
  server = await scriptedServer(answering);
  const told: unknown[] = [];
  for await (const { status, progress } of makeClient({ baseUrl: server.baseUrl }).followTask('t/1'))
    told.push([status, progress]);
  return told;
};

test('tells what the stream tells, and ends with the task', async () => {
  const told = await follow((_, response) => {
    events(response);
    response.write(': heartbeat\n\n');
    event(response, 'status', task('running', 5));
    event(response, 'from_the_future', {});
    event(response, 'status', task('completed', 100));
  });
  expect(told).toEqual([
    ['running', 5],
    ['completed', 100],
  ]);
  expect(server?.heard.map((one) => one.url)).toEqual(['/api/scenarios/status/t%2F1/events']);
});

test('asks for the end that a broken stream kept back', async () => {
  const told = await follow((heard, response) => {
    if (!heard.url.endsWith('/events')) return json(response, 200, task('cancelled', 47));
    events(response);
    event(response, 'status', task('running', 47));
    setTimeout(() => response.destroy(), 20);
  });
  expect(told).toEqual([
    ['running', 47],
    ['cancelled', 47],
  ]);
});

test('a task that is not there is an ApiError', async () => {
  const missing = follow((_, response) =>
    json(response, 404, {
      error: 'Not found',
      message: 'none',
      details: { error_code: 'TASK_NOT_FOUND' },
      suggestions: [],
    }),
  );
  await expect(missing).rejects.toBeInstanceOf(ApiError);
  await expect(missing).rejects.toMatchObject({ code: 'TASK_NOT_FOUND', status: 404 });
});

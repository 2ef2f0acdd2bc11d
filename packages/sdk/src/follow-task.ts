// A world in the making, from its stream of events; where that breaks off, asked for until it is finished. Called by client.ts.
import type { GenerationTask } from '@emergent/schema';
import { ApiError } from './api-error.ts';
import { parsed, readEvents } from './event-stream.ts';
import { PATHS } from './paths.ts';
import { type Connection, fillPath, pause, send, sendOnce } from './request.ts';

const EVERY_MS = 1000;

/** The server serialises tasks by their schema; checking again would load the schemas into the page. */
const taskOf = (value: unknown): GenerationTask | null =>
  typeof value === 'object' && value !== null && 'task_id' in value ? (value as GenerationTask) : null;

export const isFinished = ({ status }: Pick<GenerationTask, 'status'>): boolean =>
  status !== 'started' && status !== 'running';

async function* streamed(to: Connection, path: string, signal: AbortSignal | undefined) {
  const response = await sendOnce(to, { method: 'GET', path: `${path}/events`, accept: 'text/event-stream', signal });
  if (response.body === null) return;
  try {
    for await (const event of readEvents(response.body)) {
      const task = event?.event === 'status' ? taskOf(parsed(event.data)) : null;
      if (task !== null) yield task;
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
  }
}

export async function* followTask(
  to: Connection,
  taskId: string,
  signal?: AbortSignal,
): AsyncGenerator<GenerationTask> {
  const path = fillPath(PATHS.getTask[1], { task_id: taskId });
  try {
    for await (const task of streamed(to, path, signal)) {
      yield task;
      if (isFinished(task)) return;
    }
  } catch (error) {
    if (signal?.aborted === true || !(error instanceof ApiError) || error.code !== 'OFFLINE') throw error;
  }
  for (;;) {
    const task = taskOf(await send(to, { method: 'GET', path, signal }));
    if (task === null) throw new ApiError({ status: 200, code: 'UNREADABLE', message: 'The answer was no task.' });
    yield task;
    if (isFinished(task)) return;
    await pause(EVERY_MS);
  }
}

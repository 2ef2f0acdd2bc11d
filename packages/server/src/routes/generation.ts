// Worlds in the making: start one, look, list, stop. Following one is streams/follow-task.ts.
import type { Engine } from '@emergent/engine';
import type { Handlers } from './handler.ts';

type Names = 'generateScenario' | 'getTask' | 'listTasks' | 'cancelTask';

export const generationHandlers = (engine: Engine): Handlers<Names> => ({
  async generateScenario({ caller, body: { idempotency_key: _, ...request }, write }) {
    const { task_id, status } = await engine.startGeneration(caller, request, write);
    return { task_id, status, message: `Started generating scenario for ${request.series_title}` };
  },
  getTask: ({ caller, params }) => engine.generationTask(caller, params.task_id),
  async listTasks({ caller, query: { status, limit, cursor } }) {
    const { items, next_cursor } = await engine.generationTasks(caller, { status }, limit, cursor ?? null);
    return { tasks: items, next_cursor };
  },
  async cancelTask({ caller, params }) {
    return { success: true, task: await engine.cancelGeneration(caller, params.task_id) };
  },
});

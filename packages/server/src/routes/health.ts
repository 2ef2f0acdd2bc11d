// How the server is and how fast it answers: only what was measured, null where nothing was.
import type { Engine } from '@emergent/engine';
import { EmergentError, type RouteAnswer } from '@emergent/schema';
import { averageOf, errorRateOf, type Window } from '../metrics/window.ts';
import type { Handlers } from './handler.ts';

type Health = RouteAnswer<'health'>;

/** Without the database nothing can be played; without cache or model much can. Offline is a choice, not a fault. */
const statusOf = ({ database, cache, ai_service }: Health['services']): Health['status'] => {
  if (database.status === 'disconnected') return 'unhealthy';
  return cache.status === 'disconnected' || ai_service.status === 'unavailable' ? 'degraded' : 'healthy';
};

export const healthHandlers = (
  engine: Engine,
  window: Window,
  version: string,
): Handlers<'health' | 'live' | 'ready' | 'performance'> => ({
  async health({ reply }) {
    const services = await engine.health();
    const status = statusOf(services);
    if (status === 'unhealthy') reply.code(503);
    const total = window.total();
    return {
      status,
      timestamp: new Date().toISOString(),
      version,
      services,
      performance: {
        avg_response_time: averageOf(total),
        requests_per_minute: window.perMinute(),
        error_rate: errorRateOf(total),
      },
    };
  },
  async live() {
    return { status: 'alive' };
  },
  async ready() {
    const { database } = await engine.health();
    if (database.status === 'disconnected')
      throw new EmergentError('STORE_UNAVAILABLE', {
        message: 'The database does not answer: nothing can be played now.',
      });
    return { status: 'ready' };
  },
  async performance() {
    const { cache } = await engine.health();
    const total = window.total();
    return {
      timestamp: new Date().toISOString(),
      summary: {
        total_operations: total.calls,
        avg_response_time: averageOf(total),
        error_rate: errorRateOf(total),
        cache_hit_rate: cache.hit_rate,
      },
      operations: window.operations().map(({ operation, measured }) => ({
        operation,
        avg_duration: averageOf(measured),
        total_calls: measured.calls,
        error_rate: errorRateOf(measured),
      })),
    };
  },
});

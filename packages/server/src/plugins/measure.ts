// Measures every request of a route in ROUTES, for /metrics and for the window behind /api/health and /api/performance.
import { ROUTES, type RouteName } from '@emergent/schema';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';
import type { Window } from '../metrics/window.ts';

const isRouteName = (name: string): name is RouteName => name in ROUTES;
export const ROUTE_NAMES: readonly RouteName[] = Object.keys(ROUTES).filter(isRouteName);

/** `game_action` is the original's name; the others are the routes' own, in snake_case. */
export const operationOf = (name: RouteName): string =>
  name === 'performAction' ? 'game_action' : name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Only failures of the server count as errors; a refused input is an answer. */
export const addMeasuring = (app: FastifyInstance, metrics: Metrics, window: Window) => {
  app.addHook('onResponse', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined) return;
    const seconds = reply.elapsedTime / 1000;
    metrics.answered(operation, reply.statusCode, seconds);
    window.add(operation, seconds, reply.statusCode >= 500);
  });
};

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: string;
  }
}

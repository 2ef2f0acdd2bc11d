// Builds the app as main.ts does, over the fake engine; closed after each test file by `closeAll`.

import assert from 'node:assert/strict';
import type { Engine } from '@emergent/engine';
import { ErrorBody, Settings } from '@emergent/schema';
import type { FastifyServerOptions, InjectOptions } from 'fastify';
import { type App, buildApp } from '../app.ts';
import { type FakeEngine, fakeEngine } from './fake-engine.ts';

const HOST = '127.0.0.1:8001';

export type Built = {
  app: App;
  engine: FakeEngine;
  ask: (options: InjectOptions) => Promise<{
    status: number;
    headers: Record<string, unknown>;
    text: string;
    json: () => unknown;
  }>;
};

const open: App[] = [];
export const closeAll = async () => {
  for (const app of open.splice(0)) await app.close();
};

export type BuildMore = {
  instead?: Partial<Engine>;
  env?: Record<string, string>;
  webRoot?: string;
  logger?: FastifyServerOptions['logger'];
};

export const build = async ({ instead = {}, env = {}, webRoot, logger = false }: BuildMore = {}): Promise<Built> => {
  const engine = fakeEngine(instead);
  const settings = Settings.parse({ RATE_LIMIT_REQUESTS: '10000', ...env });
  const app = await buildApp({ engine, settings, version: '1.2.3', webRoot, logger });
  open.push(app);
  const ask: Built['ask'] = async (options) => {
    const response = await app.inject({ ...options, headers: { host: HOST, ...options.headers } });
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      json: () => response.json(),
    };
  };
  return { app, engine, ask };
};

/** Checks that an answer is an error of the table in the one shape of errors. */
export const expectError = (
  answer: { status: number; text: string },
  status: number,
  code: string,
  field?: string,
): ErrorBody => {
  const body = ErrorBody.parse(JSON.parse(answer.text));
  assert.deepEqual([answer.status, body.details.error_code], [status, code]);
  assert.match(body.details.request_id, /^req_/);
  assert.ok(Date.parse(body.details.timestamp) > 0);
  assert.ok(body.suggestions.length > 0);
  if (field !== undefined) assert.equal(body.details.field, field);
  return body;
};

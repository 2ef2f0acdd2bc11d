// A server that makes worlds, and what a world must be in any case. Used by the tests beside it.
import { type EngineParts, lintWorld, makeEngine, makeWorld } from '@emergent/engine';
import { type GenerationRequest, type GenerationTask, ROUTES, Settings } from '@emergent/schema';
import { buildApp } from '@emergent/server';
import { expect } from 'vitest';
import { LOCAL, testParts } from '../support/engine.ts';

const HEADERS = { host: '127.0.0.1:8001' };
/** Waits of a test are short: what hangs is given up soon. */
const quick = Settings.parse({ RATE_LIMIT_REQUESTS: '100000', AI_TIMEOUT_MS: '200' });
/** For what must not be given up before it is stopped. */
export const patient = Settings.parse({ RATE_LIMIT_REQUESTS: '100000', AI_TIMEOUT_MS: '60000' });

export const isFinished = ({ status }: GenerationTask): boolean => status !== 'started' && status !== 'running';

export const openServer = async (parts: Partial<EngineParts> = {}) => {
  const settings = parts.settings ?? quick;
  const engine = await makeEngine(await testParts({ settings, ...parts }));
  const app = await buildApp({ engine, settings, version: '1.0.0' });
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: unknown, headers = {}) => {
    const body = payload === undefined ? {} : { payload: JSON.stringify(payload) };
    const type = payload === undefined ? {} : { 'content-type': 'application/json' };
    const response = await app.inject({ method, url, headers: { ...HEADERS, ...type, ...headers }, ...body });
    return { status: response.statusCode, headers: response.headers, body: response.body };
  };
  const start = async (request: Partial<GenerationRequest>, key?: string) => {
    const answer = await ask(
      'POST',
      '/api/scenarios/generate',
      request,
      key === undefined ? {} : { 'idempotency-key': key },
    );
    expect(answer.status, answer.body).toBe(202);
    return ROUTES.generateScenario.answer.parse(JSON.parse(answer.body));
  };
  const status = async (id: string): Promise<GenerationTask> => {
    const answer = await ask('GET', `/api/scenarios/status/${id}`);
    expect(answer.status, answer.body).toBe(200);
    return ROUTES.getTask.answer.parse(JSON.parse(answer.body));
  };
  const finished = async (id: string): Promise<GenerationTask> => {
    const { promise, resolve } = Promise.withResolvers<GenerationTask>();
    const stop = await engine.followGeneration(LOCAL, id, (task) => {
      if (isFinished(task)) resolve(task);
    });
    return promise.finally(stop);
  };
  const close = async () => {
    await app.close();
    await engine.close();
  };
  return { engine, app, ask, start, status, finished, close };
};
export type Server = Awaited<ReturnType<typeof openServer>>;

/** What was made, read as its owner reads it. */
export const worldOf = async ({ engine }: Pick<Server, 'engine'>, { result, error }: GenerationTask) => {
  if (result === null) throw new Error(`no world was made: ${error}`);
  const lorebook = await engine.lorebook(LOCAL, result.lorebook_id);
  const template = await engine.template(LOCAL, result.scenario_template_id);
  return { lorebook, template, world: makeWorld(lorebook, template), result };
};
type Made = Awaited<ReturnType<typeof worldOf>>;

/** Everything that the player said is met in the world, and everything in the world holds together. */
export const expectWhole = ({ lorebook, template }: Made, asked: GenerationRequest): void => {
  expect(lintWorld({ lorebook, template })).toEqual([]);
  const { title, type, genre, setting, power_system, tone, themes } = lorebook.series_metadata;
  expect({ series_title: title, series_type: type, genre, setting, power_system, tone, themes }).toEqual(asked);
  expect(template.title).toContain(asked.series_title);
  expect(template.tags).toEqual(expect.arrayContaining([asked.genre, asked.tone, ...asked.themes]));
  const [bible] = lorebook.entries;
  expect(bible?.constant).toBe(true);
  for (const said of [asked.series_title, asked.setting, ...asked.themes])
    expect(bible?.content.toLowerCase()).toContain(said.toLowerCase().replace(/[.!?]$/, ''));
  expect(lorebook.world_systems.map((one) => one.description).join(' ')).toContain(asked.power_system);
  for (const theme of asked.themes) expect(lorebook.entries.flatMap((entry) => entry.keys)).toContain(theme);
  expect(template.playable_characters.length).toBeGreaterThan(0);
  for (const hero of template.playable_characters) {
    expect([hero.class_name, hero.background, hero.initial_narrative]).not.toContain('');
    expect(hero.initial_narrative).not.toBeNull();
    expect(new Set(Object.values(hero.stats)).size).toBeGreaterThan(1);
  }
};

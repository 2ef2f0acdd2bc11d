// A server is killed while it makes a world with a slow model over HTTP: started again on its folder, or with another instance there, the work
// goes on, and no step that was finished is asked for again.
import { setTimeout as pause } from 'node:timers/promises';
import { scriptedOpenAi } from '@emergent/adapters/testing';
import { isWhole } from '@emergent/adapters/testing/proofs';
import { mongoToKill, redisToKill } from '@emergent/adapters/testing/servers';
import { GENERATION_STEPS, type GenerationTask, ROUTES } from '@emergent/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { type Server, startServer, stop, temporaryFolder } from '../support/server-process.ts';
import { post } from '../support/wire.ts';
import { ANSWERS, ORCHARD, stepOf } from '../support/world-model.ts';

const SLOW = ['story', 'lore'] as const;
/** Told when three steps beside the outline are kept. */
const PROGRESS = 58;

const [mongo, redis] = isWhole ? await Promise.all([mongoToKill(), redisToKill()]) : [null, null];
afterAll(() => Promise.all([mongo?.remove(), redis?.remove()]));

const slowModel = async () => {
  const model = await scriptedOpenAi(({ body }) => {
    const step = stepOf(JSON.stringify(body));
    return SLOW.some((one) => one === step) ? { fail: 'hang' } : { text: JSON.stringify(ANSWERS[step]) };
  });
  return {
    ...model,
    env: { AI_PROVIDER: 'openai-compatible', AI_BASE_URL: `${model.url}/v1`, AI_MODEL: 'local', AI_API_KEY: 'k' },
    /** From now on it answers everything; how many calls there were before. */
    wake: () => {
      model.play(({ body }) => ({ text: JSON.stringify(ANSWERS[stepOf(JSON.stringify(body))]) }));
      return model.asked.length;
    },
    stepsFrom: (call: number) => model.asked.slice(call).map(({ body }) => stepOf(JSON.stringify(body))),
  };
};

const statusOf = async ({ url }: Server, id: string): Promise<GenerationTask> =>
  ROUTES.getTask.answer.parse(await (await fetch(`${url}/api/scenarios/status/${id}`)).json());
const started = async ({ url }: Server): Promise<string> =>
  ROUTES.generateScenario.answer.parse((await post(`${url}/api/scenarios/generate`, ORCHARD)).body).task_id;
const MOST_MS = 90_000;
const until = async (server: Server, id: string, isSo: (task: GenerationTask) => boolean): Promise<GenerationTask> => {
  for (const end = Date.now() + MOST_MS; ; await pause(50)) {
    const task = await statusOf(server, id);
    if (isSo(task)) return task;
    if (Date.now() > end) throw new Error(`it stands at ${task.status}, ${task.progress} %: ${task.current_step}`);
  }
};

/** A server makes a world and is killed; whoever `next` is goes on. */
const killedInTheMiddle = async (env: Record<string, string>, next: 'itself' | 'another') => {
  const model = await slowModel();
  const folders = [temporaryFolder(), temporaryFolder()];
  const [one, other] = folders.map(({ path }) => path);
  const open = (path = '') => startServer(path, { ...env, ...model.env });
  const first = await open(one);
  const id = await started(first);
  await until(first, id, ({ progress }) => progress >= PROGRESS);
  const running = next === 'another' ? await open(other) : null;
  await stop(first, 'SIGKILL');
  const before = model.wake();
  const second = running ?? (await open(one));
  const task = await until(second, id, ({ status }) => status === 'completed');
  expect(model.stepsFrom(0).toSorted()).toEqual([...GENERATION_STEPS, ...SLOW].toSorted());
  expect(model.stepsFrom(before).toSorted()).toEqual([...SLOW].toSorted());
  expect(task.result).toMatchObject({ made_by: 'local', calls: 6, depth: 2 });
  const world = { character_name: 'Wren', scenario_template_id: task.result?.scenario_template_id };
  expect((await post(`${second.url}/api/game/sessions`, world)).status).toBe(201);
  await stop(second);
  await model.close();
  for (const folder of folders) folder.remove();
};

describe.concurrent('a server that is killed while it makes a world', () => {
  test('started again on the same folder, it goes on as soon as its lease is over', () =>
    killedInTheMiddle({}, 'itself'));

  if (isWhole)
    test.skipIf(mongo === null || redis === null)('leaves it to another instance on the shared queue', () =>
      killedInTheMiddle(
        { MONGO_URL: mongo?.url ?? '', REDIS_URL: redis?.url ?? '', DATABASE_NAME: 'killed_worlds' },
        'another',
      ),
    );
});

// Every hostile text at every text field, over HTTP and the socket, against a whole server whose model does what it is told.
// Used by the test (a sample) and by tools/adversarial.ts (all of it).
import { illegal } from '@emergent/core';
import type { Model } from '@emergent/engine/ports';
import { ErrorBody, ROUTES, Signal } from '@emergent/schema';
import { LOCAL } from '../support/engine.ts';
import { answerOf, instantModel } from '../support/models.ts';
import { foldAt } from '../support/play.ts';
import type { Corpora } from './corpora.ts';
import { type Answer, type Asking, HOST, type Served, serve } from './support.ts';

export type Found = { requests: number; frames: number; statuses: Record<string, number>; faults: string[] };

const grab = (text: string) => ({
  character: { experience: 1e9, health: 1e9, level_ups: 99, note: text },
  item: { gained: [{ name: text, quantity: 1e9, rarity: 'legendary' }], lost: [{ name: text }] },
  quest: { new: [{ title: text, objectives: [text], rewards: { experience: 1e9 } }], completed: [text] },
  consequence: { reputation: [{ with: text, change: 1e9 }], relationships: [{ name: text, change: 1e9 }] },
  world: { moved_to: text, weather: text, npcs: [{ name: text, state: 'dead' }] },
  suggestions: [{ text }, { text: `<script>alert(1)</script>${text}` }],
});

/** It tells what the player wrote, word for word, and proposes everything that it is asked for and more. */
export const obeyingModel = (): Model =>
  instantModel(
    ({ prompt }) => {
      const line = /<player>([\s\S]*)<\/player>\s*$/.exec(prompt)?.[1] ?? '';
      return answerOf(`You do it all at once. ${line} It is done.`, grab(line.slice(0, 300)));
    },
    { id: 'obeying', chunk: 64 },
  );

/** As an answer of a model: texts of the corpora that are no answers in our form at all. */
const babblingModel = (answers: readonly string[]): Model =>
  instantModel((_request, call) => answers[call % answers.length] ?? '', { id: 'babbling', chunk: 512 });

const HTML = /text\/html/;
const check = (found: Found, what: string, answer: Answer) => {
  found.requests++;
  found.statuses[answer.status] = (found.statuses[answer.status] ?? 0) + 1;
  const type = String(answer.headers['content-type'] ?? '');
  if (answer.status >= 500) found.faults.push(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
  if (HTML.test(type)) found.faults.push(`${what}: answered as a page`);
  if (answer.headers['x-content-type-options'] !== 'nosniff') found.faults.push(`${what}: may be taken for a page`);
  if (answer.status >= 400 && !ErrorBody.safeParse(JSON.parse(answer.text)).success)
    found.faults.push(`${what}: no error of ours`);
  for (const value of Object.values(answer.headers))
    if (/x-injected|injected-by/i.test(String(value)) || /[\r\n]/.test(String(value)))
      found.faults.push(`${what}: a header was injected`);
};

/** A book that ships. */
const BOOK = 'the-long-ebb';

/** Every field of the API that takes free text, with the hostile text in it. */
const requestsWith = (id: string, text: string): Asking[] => {
  const at = `/api/game/sessions/${id}`;
  const inPath = encodeURIComponent(text.slice(0, 150).toWellFormed());
  const post = (url: string, body: object): Asking => ({ method: 'POST', url, body });
  const patch = (url: string, body: object): Asking => ({ method: 'PATCH', url, body });
  const book = {
    series_metadata: { title: text, genre: text },
    locations: [{ name: 'Bree', description: text }],
    entries: [{ id: 'e', title: text, keys: [text, `/${text}/`], content: text }],
  };
  return [
    post(`${at}/action`, { action: text }),
    post('/api/game/sessions', { character_name: text }),
    post('/api/game/sessions', { character_name: 'Wren', title: text, lorebook_id: text }),
    patch(at, { title: text }),
    patch(`${at}/turns/1`, { text }),
    post(`${at}/bookmarks`, { label: text }),
    patch(`${at}/branches/main`, { name: text }),
    patch(`${at}/memory/turn-1`, { text }),
    post('/api/lorebooks', book),
    {
      method: 'PUT',
      url: `/api/scenarios/templates/${inPath || 'x'}`,
      body: { title: text, lorebook_id: text, setting_location: text },
    },
    post('/api/ai/generate-response', {
      context: { character: { name: text }, world_state: { place: text } },
      action: text,
    }),
    post('/api/ai/validate-action', { action: text, game_state: { inventory: [text] } }),
    post('/api/auth/claim', { code: text }),
    post(`/api/lorebooks/${BOOK}/dry-run`, { text }),
    post('/api/lorebooks/import', {
      spec: 'chara_card_v2',
      spec_version: '2.0',
      data: { name: text, description: text, first_mes: text, mes_example: text, tags: [text] },
    }),
    { url: `${at}/search?q=${inPath}` },
    { url: `/api/lorebooks?series_title=${inPath}&genre=${inPath}&cursor=${inPath}` },
    { url: `/api/game/sessions/${inPath}` },
    { url: `/api/lorebooks/${inPath}/export?format=${inPath}` },
    { method: 'DELETE', url: `${at}/action/${inPath || 'x'}` },
    { url: `/${inPath}` },
    {
      url: at,
      headers: {
        'idempotency-key': inPath,
        accept: inPath,
        authorization: `Bearer ${inPath}`,
        cookie: `emergent=${inPath}`,
      },
    },
    // Operators of a database where texts belong.
    post(`${at}/action`, { action: { $gt: text } }),
    { url: `/api/lorebooks?series_title[$ne]=${inPath}` },
  ];
};

/** A world is asked for with the text in every field; made to its end where it is `whole`, else seen and stopped. */
const generate = async (found: Found, { ask, engine }: Served, text: string, whole: boolean) => {
  const words = { series_title: text, genre: text, setting: text, power_system: text, tone: text, themes: [text] };
  const started = await ask({
    method: 'POST',
    url: '/api/scenarios/generate',
    body: { ...words, series_type: 'book' },
  });
  check(found, 'POST /api/scenarios/generate', started);
  const task = ROUTES.generateScenario.answer.safeParse(started.json()).data?.task_id;
  if (task === undefined) return;
  if (whole) {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const stop = await engine.followGeneration(
      LOCAL,
      task,
      ({ status }) => ['started', 'running'].includes(status) || resolve(),
    );
    await over;
    stop();
  }
  check(found, 'GET a task', await ask({ url: `/api/scenarios/status/${task}` }));
  if (!whole) check(found, 'DELETE a task', await ask({ method: 'DELETE', url: `/api/scenarios/generate/${task}` }));
};

const begin = async (served: Served): Promise<string> =>
  ROUTES.createSession.answer.parse(
    (await served.ask({ method: 'POST', url: '/api/game/sessions', body: { character_name: 'Wren' } })).json(),
  ).session_id;

/** Nothing in the log may be what the rules do not allow, whatever was told. */
const checkLog = async (found: Found, served: Served, id: string) => {
  const answer = await served.ask({ url: `/api/game/sessions/${id}/export` });
  const { records } = ROUTES.exportSession.answer.parse(answer.json());
  const state = foldAt(records, records.at(-1)?.head ?? 0);
  for (const fault of illegal(state)) found.faults.push(`the state of ${id}: ${JSON.stringify(fault)}`);
  const { experience, level } = state.character;
  if (experience > 1_000_000 || level > 50) found.faults.push(`the character of ${id} got what the model proposed`);
};

const frames = async (found: Found, served: Served, id: string, texts: readonly string[]) => {
  const { socket } = await served.socket(`/ws/game/${id}`);
  let pongs = 0;
  const { promise: over, resolve } = Promise.withResolvers<void>();
  socket.on('close', () => resolve());
  socket.on('message', (data) => {
    found.frames++;
    const signal = Signal.safeParse(JSON.parse(String(data)));
    if (!signal.success) found.faults.push(`a frame of no known shape: ${String(data).slice(0, 200)}`);
    else if (
      signal.data.type === 'error' &&
      ['INTERNAL', 'STORE_UNAVAILABLE'].includes(String(signal.data.data.details.error_code))
    )
      found.faults.push(`a frame failed: ${String(data).slice(0, 200)}`);
    else if (signal.data.type === 'pong' && ++pongs === 1) resolve();
  });
  for (const [index, text] of texts.entries()) {
    socket.send(JSON.stringify({ type: 'action', data: { action: text, idempotency_key: `s${index}` } }));
    socket.send(JSON.stringify({ type: 'cancel', data: { idempotency_key: text } }));
    socket.send(JSON.stringify({ type: text, data: { action: 'I wait.', idempotency_key: text } }));
    socket.send(text);
  }
  socket.send('{"type":"ping"}');
  await over;
  socket.close();
};

/** Of so many texts one makes a whole world: that takes longer than all the rest together. */
export const WHOLE_WORLDS = 20;

/** `tell` hears how many texts are through. */
export const onslaught = async (
  { texts, bodies, answers }: Corpora,
  tell: (done: number, found: Found) => void = () => undefined,
): Promise<Found> => {
  const found: Found = { requests: 0, frames: 0, statuses: {}, faults: [] };
  const BATCH = 40;
  for (let from = 0; from < texts.length; from += BATCH) {
    const served = await serve({ PORT: '8001' }, { models: [obeyingModel()] });
    const id = await begin(served);
    await served.ask({ method: 'POST', url: `/api/game/sessions/${id}/action`, body: { action: 'I look around.' } });
    const batch = texts.slice(from, from + BATCH);
    for (const [at, text] of batch.entries()) {
      for (const asking of requestsWith(id, text))
        check(found, `${asking.method ?? 'GET'} ${asking.url.slice(0, 80)}`, await served.ask(asking));
      await generate(found, served, text, (from + at) % WHOLE_WORLDS === 0);
    }
    await frames(found, served, id, batch);
    await checkLog(found, served, id);
    await served.close();
    tell(from + batch.length, found);
  }
  const served = await serve({}, { models: [babblingModel(answers)] });
  const id = await begin(served);
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json', host: HOST };
    for (const url of [
      '/api/game/sessions',
      `/api/game/sessions/${id}/action`,
      '/api/lorebooks/import',
      '/api/game/sessions/import',
    ]) {
      const response = await served.app.inject({ method: 'POST', url, headers, payload: body });
      check(found, `POST ${url}`, {
        status: response.statusCode,
        text: response.body,
        headers: response.headers,
        json: () => null,
      });
    }
  }
  for (const [index] of answers.entries())
    check(
      found,
      'a babbled turn',
      await served.ask({ method: 'POST', url: `/api/game/sessions/${id}/action`, body: { action: `I wait ${index}` } }),
    );
  await checkLog(found, served, id);
  await served.close();
  return found;
};

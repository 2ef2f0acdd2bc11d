// Calls to a running server, each answer read by its route's own schema; for tests that go through HTTP.
import { ActionAnswer, GameSession, StoryExport } from '@emergent/schema';

type Answer = { status: number; body: unknown };

const ask = async (url: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
  return { status: response.status, body: await response.json() };
};

/** A guest's token as headers; none: the local player. */
export const bearer = (token?: string): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

export const post = (url: string, body: unknown, key?: string, token?: string): Promise<Answer> =>
  ask(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...bearer(token),
    },
    body: JSON.stringify(body),
  });

export const begin = async (url: string, name = 'Wren', token?: string): Promise<GameSession> => {
  const { status, body } = await post(`${url}/api/game/sessions`, { character_name: name }, undefined, token);
  if (status !== 201) throw new Error(`beginning a story answered ${status}: ${JSON.stringify(body)}`);
  return GameSession.parse(body);
};

/** Throws where the server answers with an error or not at all. */
export const act = async (url: string, session: string, action: string, key?: string): Promise<ActionAnswer> => {
  const { status, body } = await post(`${url}/api/game/sessions/${session}/action`, { action }, key);
  if (status !== 200) throw new Error(`an action answered ${status}: ${JSON.stringify(body)}`);
  return ActionAnswer.parse(body);
};

export const exported = async (url: string, session: string, token?: string): Promise<StoryExport> => {
  const { status, body } = await ask(`${url}/api/game/sessions/${session}/export`, { headers: bearer(token) });
  if (status !== 200) throw new Error(`an export answered ${status}: ${JSON.stringify(body)}`);
  return StoryExport.parse(body);
};

/** Events of a stream as they come, with when they came. */
export async function* events(response: Response): AsyncGenerator<{ event: string; data: unknown; at: number }> {
  let rest = '';
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const at = performance.now();
    const blocks = `${rest}${text}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data), at };
    }
  }
}

/** Sends an action and listens to it being played. */
export const streamAction = (url: string, session: string, action: string): Promise<Response> =>
  fetch(`${url}/api/game/sessions/${session}/action`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ action }),
  });

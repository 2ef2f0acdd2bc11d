// Models for whole-program tests and the bench: one in process that answers at once, and the settings of scripted servers over HTTP.
import { type ModelSettings, modelsFromSettings } from '@emergent/adapters';
import { type ScriptedServer, scriptedGemini, scriptedOpenAi } from '@emergent/adapters/testing';
import type { Model, ModelRequest } from '@emergent/engine/ports';

/** The words of a whole answer in the form of `single`. */
export const answerOf = (telling: string, proposals: unknown = null, allowed: 'yes' | 'no' = 'yes'): string =>
  `{"allowed":"${allowed}","telling":${JSON.stringify(telling)},"then":${JSON.stringify(proposals)}}`;

const USAGE = { input_tokens: 1000, cached_tokens: 600, output_tokens: 100, reasoning_tokens: null, cost: null };

/** A model in this process: answers in pieces of `chunk` characters, without waiting. */
export const instantModel = (
  answer: (request: ModelRequest, call: number) => string,
  { chunk = 24, id = 'instant' }: { chunk?: number; id?: string } = {},
): Model => {
  let calls = 0;
  return {
    id,
    provider: 'test',
    structured: true,
    async *stream(request) {
      const text = answer(request, calls++);
      for (let at = 0; at < text.length && !request.signal.aborted; at += chunk)
        yield { type: 'delta', text: text.slice(at, at + chunk) };
      yield { type: 'done', finish: 'stop', usage: USAGE };
    },
  };
};

export type Dialect = 'gemini' | 'openai-compatible';

export const DIALECTS: Record<Dialect, { scripted: typeof scriptedOpenAi; settings(url: string): ModelSettings }> = {
  gemini: {
    scripted: scriptedGemini,
    settings: (url) => ({ GEMINI_API_KEY: 'sk-secret', GEMINI_BASE_URL: url, GEMINI_MODEL: 'gemini-2.5-flash' }),
  },
  'openai-compatible': {
    scripted: scriptedOpenAi,
    settings: (url) => ({ AI_BASE_URL: `${url}/v1`, AI_MODEL: 'local', AI_API_KEY: 'sk-secret' }),
  },
};

export const modelsAt = (dialect: Dialect, server: Pick<ScriptedServer, 'url'>): Promise<Model[]> =>
  modelsFromSettings(DIALECTS[dialect].settings(server.url));

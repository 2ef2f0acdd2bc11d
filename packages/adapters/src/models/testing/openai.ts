// A scripted server of OpenAI's chat completions. Its base URL for `AI_BASE_URL` is `url + '/v1'`.
import { type Dialect, type Script, type ScriptedServer, scriptedServer } from './scripted-server.ts';

const REASONS = { stop: 'stop', length: 'length', refused: 'content_filter' };
const line = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const chunk = (choices: unknown[], more = {}) =>
  line({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'scripted', choices, ...more });

const dialect: Dialect = {
  delta: (content) => chunk([{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]),
  finish: (finish, tokens) => [
    chunk([{ index: 0, delta: {}, finish_reason: REASONS[finish] }]),
    chunk([], {
      usage: {
        prompt_tokens: 1000,
        completion_tokens: tokens,
        total_tokens: 1000 + tokens,
        prompt_tokens_details: { cached_tokens: 600 },
        completion_tokens_details: { reasoning_tokens: 7 },
      },
    }),
    'data: [DONE]\n\n',
  ],
  error: (status) => ({ error: { message: `PROVIDER WORDS ${status}`, type: 'error', param: null, code: null } }),
};

export const scriptedOpenAi = (script: Script): Promise<ScriptedServer> => scriptedServer(script, dialect);

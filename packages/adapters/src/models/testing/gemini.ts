// A scripted server of Gemini's generateContent. Its base URL for `GEMINI_BASE_URL` is `url` or `url + '/v1beta'`.
import { type Dialect, type Script, type ScriptedServer, scriptedServer } from './scripted-server.ts';

const REASONS = { stop: 'STOP', length: 'MAX_TOKENS', refused: 'SAFETY' };
const line = (data: unknown) => `data: ${JSON.stringify(data)}\r\n\r\n`;
const parts = (text: string) => ({ role: 'model', parts: [{ text }] });

const dialect: Dialect = {
  delta: (text) => line({ candidates: [{ index: 0, content: parts(text) }], modelVersion: 'scripted' }),
  finish: (finish, tokens) => [
    line({
      candidates: [{ index: 0, content: parts(''), finishReason: REASONS[finish] }],
      usageMetadata: {
        promptTokenCount: 1000,
        cachedContentTokenCount: 600,
        candidatesTokenCount: tokens,
        thoughtsTokenCount: 7,
        totalTokenCount: 1007 + tokens,
      },
    }),
  ],
  error: (code) => ({ error: { code, message: `PROVIDER WORDS ${code}`, status: 'ERROR' } }),
};

export const scriptedGemini = (script: Script): Promise<ScriptedServer> => scriptedServer(script, dialect);

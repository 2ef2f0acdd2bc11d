// OpenAI, by its chat completions.
import { createOpenAI } from '@ai-sdk/openai';
import type { Model } from '@emergent/engine/ports';
import { fromAiSdk } from './from-ai-sdk.ts';
import type { Access } from './settings.ts';

export function openAiModel(id: string, access: Access): Model {
  const provider = createOpenAI({
    apiKey: access.key ?? 'none',
    ...(access.baseUrl !== null && { baseURL: access.baseUrl }),
  });
  const thinks = /^(?:o\d|gpt-[5-9])/.test(id) && !/chat/.test(id);
  return fromAiSdk({
    model: provider.chat(id),
    id,
    provider: 'openai',
    structured: true,
    // The SDK knows the least effort of each model and raises `none` to it.
    ...(thinks && { reasoning: 'none' }),
    providerOptions: { openai: { store: false } },
  });
}

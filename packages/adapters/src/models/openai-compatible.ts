// Any server that speaks OpenAI's chat completions: Ollama, llama.cpp, vLLM, LM Studio, OpenRouter and others.
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { Model } from '@emergent/engine/ports';
import { fromAiSdk } from './from-ai-sdk.ts';
import type { Access } from './settings.ts';

const OPENAI = 'https://api.openai.com/v1';

export function openAiCompatibleModel(id: string, access: Access): Model {
  const provider = createOpenAICompatible({
    name: 'compatible',
    baseURL: access.baseUrl ?? OPENAI,
    ...(access.key !== null && { apiKey: access.key }),
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
  return fromAiSdk({ model: provider(id), id, provider: 'openai-compatible', structured: true });
}

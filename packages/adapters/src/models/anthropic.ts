// Anthropic's Claude, by its messages API.
import { createAnthropic } from '@ai-sdk/anthropic';
import type { Model } from '@emergent/engine/ports';
import { fromAiSdk } from './from-ai-sdk.ts';
import type { Access } from './settings.ts';

export function anthropicModel(id: string, access: Access): Model {
  const provider = createAnthropic({
    apiKey: access.key ?? 'none',
    ...(access.baseUrl !== null && { baseURL: access.baseUrl }),
  });
  return fromAiSdk({
    model: provider(id),
    id,
    provider: 'anthropic',
    structured: true,
    // Disabled where it can be; the SDK lowers it as far as it goes elsewhere.
    providerOptions: { anthropic: { thinking: { type: 'disabled' } } },
    instructionOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
  });
}

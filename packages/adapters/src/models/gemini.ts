// Google's Gemini, by its own API.
import { createGoogle } from '@ai-sdk/google';
import type { Model } from '@emergent/engine/ports';
import { fromAiSdk } from './from-ai-sdk.ts';
import type { Access } from './settings.ts';

type Thinking = { thinkingBudget: number } | { thinkingLevel: 'minimal' | 'low' };

/** The least a model can think. 2.5 counts tokens (Pro has a floor), later ones have levels; others are left alone. */
function leastThinking(id: string): Thinking | null {
  if (/^gemini-2\.5-pro/.test(id)) return { thinkingBudget: 128 };
  if (/^gemini-2\.5-flash/.test(id)) return { thinkingBudget: 0 };
  if (/^gemini-[3-9].*flash/.test(id)) return { thinkingLevel: 'minimal' };
  if (/^gemini-[3-9]/.test(id)) return { thinkingLevel: 'low' };
  return null;
}

export function geminiModel(id: string, access: Access): Model {
  const provider = createGoogle({
    apiKey: access.key ?? 'none',
    ...(access.baseUrl !== null && { baseURL: withVersion(access.baseUrl) }),
  });
  const thinkingConfig = leastThinking(id);
  return fromAiSdk({
    model: provider(id),
    id,
    provider: 'gemini',
    structured: !id.startsWith('gemma'),
    ...(thinkingConfig && { providerOptions: { google: { thinkingConfig } } }),
  });
}

/** Google's own libraries take the host alone; the version belongs to the path. */
function withVersion(url: string): string {
  const bare = url.replace(/\/+$/, '');
  return new URL(bare).pathname === '/' ? `${bare}/v1beta` : bare;
}

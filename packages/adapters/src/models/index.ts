// The models that the settings name, first choice first. Called once at start; an empty list is the storyteller alone.
import type { Model } from '@emergent/engine/ports';
import type { Access, ModelSettings, Provider } from './settings.ts';
import { chooseModels } from './settings.ts';

type Make = (id: string, access: Access) => Model;

/** Imported when chosen: each provider's library takes time to load, and a start without models needs none. */
const PROVIDERS: Record<Provider, () => Promise<Make>> = {
  gemini: async () => (await import('./gemini.ts')).geminiModel,
  openai: async () => (await import('./openai.ts')).openAiModel,
  anthropic: async () => (await import('./anthropic.ts')).anthropicModel,
  'openai-compatible': async () => (await import('./openai-compatible.ts')).openAiCompatibleModel,
};

export async function modelsFromSettings(settings: ModelSettings): Promise<Model[]> {
  const choice = chooseModels(settings);
  if (!choice) return [];
  const make = await PROVIDERS[choice.provider]();
  return choice.ids.map((id) => make(id, choice.access));
}

export type { ModelSettings } from './settings.ts';

// Settings in force and feature flags; changing them is the administrator's.
import type { Engine } from '@emergent/engine';
import type { RouteAnswer } from '@emergent/schema';
import type { Handlers } from './handler.ts';

type Names = 'getSettings' | 'patchSettings' | 'listFeatures' | 'putFeature';

/** Monitoring is part of the program and always on. */
const settingsAnswer = (engine: Engine): RouteAnswer<'getSettings'> => ({
  success: true,
  settings: { ...engine.liveSettings(), performance_monitoring: true },
});

export const configHandlers = (engine: Engine): Handlers<Names> => ({
  getSettings: async () => settingsAnswer(engine),
  async patchSettings({ body }) {
    await engine.patchSettings(body);
    return settingsAnswer(engine);
  },
  listFeatures: async () => ({ success: true, features: engine.features() }),
  async putFeature({ params, body }) {
    return { success: true, feature: await engine.putFeature(params.name, body) };
  },
});

// Settings in force and feature flags; changing them is the administrator's.
import type { Engine } from '@emergent/engine';
import type { RouteAnswer, SettingChange } from '@emergent/schema';
import type { FastifyRequest } from 'fastify';
import type { Handlers } from './handler.ts';

type Names = 'getSettings' | 'patchSettings' | 'listSettingChanges' | 'listFeatures' | 'putFeature';

/** Monitoring is part of the program and always on. */
const settingsAnswer = (engine: Engine): RouteAnswer<'getSettings'> => ({
  success: true,
  settings: { ...engine.liveSettings(), performance_monitoring: true },
});

/** There is one administrator's token: who used it is told by where from. */
const byWhom = ({ ip }: FastifyRequest): string => `admin at ${ip}`;
const logChanges = ({ log }: FastifyRequest, changes: readonly SettingChange[]): void => {
  for (const change of changes) log.info({ change }, 'a setting was changed');
};

export const configHandlers = (engine: Engine): Handlers<Names> => ({
  getSettings: async () => settingsAnswer(engine),
  async patchSettings({ body, request }) {
    logChanges(request, await engine.patchSettings(body, byWhom(request)));
    return settingsAnswer(engine);
  },
  listFeatures: async () => ({ success: true, features: engine.features() }),
  listSettingChanges: async () => ({ success: true, changes: await engine.settingChanges() }),
  async putFeature({ params, body, request }) {
    const { feature, changes } = await engine.putFeature(params.name, body, byWhom(request));
    logChanges(request, changes);
    return { success: true, feature };
  },
});

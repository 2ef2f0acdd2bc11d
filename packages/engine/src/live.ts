// Settings and feature flags that change while the server runs: kept in the store, loaded at start.
import { digestOf } from '@emergent/core';
import {
  EmergentError,
  type FeatureView,
  LiveSettings,
  type Settings,
  SYSTEM_NAMES,
  type SystemName,
} from '@emergent/schema';
import { z } from 'zod';
import type { Store } from './ports/index.ts';

const Flags = z.record(z.string(), z.object({ enabled: z.boolean(), rollout_percentage: z.number().min(0).max(100) }));
type Flag = { enabled: boolean; rollout_percentage: number };

const DESCRIPTIONS: Record<string, string> = {
  dynamic_world_generation: 'AI-driven world state changes',
  advanced_character_development: 'Behavior-based character progression',
  world: 'Places, people, weather and events answer what the player does',
  item: 'Story-fitting items, their use, wear and weight',
  character: 'Skills, experience, health and growth',
  quest: 'Quests that arise, adapt and pay',
  consequence: 'Consequences now and later, reputation and relationships',
  narrative: 'The telling and its suggestions',
};
/** The original's two, and one per system. */
const NAMES: readonly string[] = [...new Set([...Object.keys(DESCRIPTIONS), ...SYSTEM_NAMES])];
/** The original's names for two of the systems: a system runs when all of its flags say so. */
const FLAGS_OF: Partial<Record<SystemName, string>> = {
  world: 'dynamic_world_generation',
  character: 'advanced_character_development',
};

export type Live = {
  settings(): LiveSettings;
  patch(change: Partial<LiveSettings>): Promise<void>;
  features(): FeatureView[];
  putFeature(
    name: string,
    change: { enabled?: boolean | undefined; rollout_percentage?: number | undefined },
  ): Promise<FeatureView>;
  on(system: SystemName, owner: string): boolean;
};

/** Where an owner stands in a rollout, 0–100, the same on every instance and for ever. */
const standing = (name: string, owner: string): number =>
  (Number.parseInt(digestOf(`${name}:${owner}`).slice(0, 8), 16) / 2 ** 32) * 100;

export const makeLive = async (store: Store, settings: Settings): Promise<Live> => {
  const first: LiveSettings = {
    max_context_length: settings.MAX_CONTEXT_LENGTH,
    temperature: settings.AI_TEMPERATURE,
    max_output_tokens: settings.AI_MAX_TOKENS,
    cache_ttl: settings.CACHE_TTL,
  };
  let changed = LiveSettings.partial()
    .catch({})
    .parse((await store.value('settings')) ?? {});
  let current = LiveSettings.parse({ ...first, ...changed });
  let flags = Flags.catch({}).parse((await store.value('features')) ?? {});
  const flagOf = (name: string): Flag => flags[name] ?? { enabled: true, rollout_percentage: 100 };
  const view = (name: string): FeatureView => ({ name, description: DESCRIPTIONS[name] ?? name, ...flagOf(name) });
  const isOn = (name: string, owner: string) => {
    const flag = flagOf(name);
    return flag.enabled && (flag.rollout_percentage >= 100 || standing(name, owner) < flag.rollout_percentage);
  };
  return {
    settings: () => current,
    patch: async (change) => {
      const next = { ...changed, ...change };
      await store.putValue('settings', next);
      changed = next;
      current = LiveSettings.parse({ ...first, ...changed });
    },
    features: () => NAMES.map(view),
    putFeature: async (name, change) => {
      if (!NAMES.includes(name)) throw new EmergentError('FEATURE_NOT_FOUND', { details: { name } });
      const old = flagOf(name);
      const flag = {
        enabled: change.enabled ?? old.enabled,
        rollout_percentage: change.rollout_percentage ?? old.rollout_percentage,
      };
      const next = { ...flags, [name]: flag };
      await store.putValue('features', next);
      flags = next;
      return view(name);
    },
    on: (system, owner) => {
      const other = FLAGS_OF[system];
      return SYSTEM_NAMES.includes(system) && isOn(system, owner) && (other === undefined || isOn(other, owner));
    },
  };
};

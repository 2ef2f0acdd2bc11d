// Settings and feature flags that change while the server runs: kept in the store, with a list of who changed what; every instance
// reads them again when another says so, and now and then in case it did not hear.
import { EmergentError, type FeatureView, LiveSettings, SettingChange, type SystemName } from '@emergent/schema';
import { z } from 'zod';
import { descriptionOf, FEATURES, Flag, type Flags, flagOf, isSystemOn } from './features.ts';
import type { EngineParts } from './parts.ts';

/** Who changes something, for the list of changes. */
export type By = string;
export type Live = {
  settings(): LiveSettings;
  /** Answers what really changed. */
  patch(change: Partial<LiveSettings>, by: By): Promise<SettingChange[]>;
  features(): FeatureView[];
  putFeature(
    name: string,
    change: { enabled?: boolean | undefined; rollout_percentage?: number | undefined },
    by: By,
  ): Promise<{ feature: FeatureView; changes: SettingChange[] }>;
  on(system: SystemName, owner: string): boolean;
  /** Newest first. */
  changes(): Promise<SettingChange[]>;
  close(): void;
};

const TOPIC = 'live';
const SETTINGS = 'settings';
const FLAGS = 'features';
const CHANGES = 'setting-changes';
const MOST_CHANGES = 200;
const READ_AGAIN_MS = 30_000;

const Kept = {
  settings: LiveSettings.partial().catch({}),
  flags: z.record(z.string(), Flag).catch({}),
  changes: z.array(SettingChange).catch([]),
};
type Changed = z.infer<typeof Kept.settings>;
type Values = { changed: Changed; flags: Flags };

/** What differs, field by field, under names such as `settings.temperature` and `features.quest.enabled`. */
const differences = (
  prefix: string,
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
): Pick<SettingChange, 'name' | 'from' | 'to'>[] =>
  Object.keys(to).flatMap((name) => {
    const one = SettingChange.pick({ from: true, to: true }).safeParse({ from: from[name], to: to[name] });
    return one.success && one.data.from !== one.data.to ? [{ name: `${prefix}.${name}`, ...one.data }] : [];
  });

type LiveParts = Pick<EngineParts, 'store' | 'hub' | 'clock' | 'settings' | 'warn'>;

const keptIn = ({ store }: LiveParts) => ({
  read: async (): Promise<Values> => ({
    changed: Kept.settings.parse((await store.value(SETTINGS)) ?? {}),
    flags: Kept.flags.parse((await store.value(FLAGS)) ?? {}),
  }),
  changes: async (): Promise<SettingChange[]> => Kept.changes.parse((await store.value(CHANGES)) ?? []),
});

export const makeLive = async (parts: LiveParts): Promise<Live> => {
  const { store, hub, clock } = parts;
  const first: LiveSettings = {
    max_context_length: parts.settings.MAX_CONTEXT_LENGTH,
    temperature: parts.settings.AI_TEMPERATURE,
    max_output_tokens: parts.settings.AI_MAX_TOKENS,
    cache_ttl: parts.settings.CACHE_TTL,
  };
  const kept = keptIn(parts);
  let values = await kept.read();
  const inForce = ({ changed }: Values): LiveSettings => LiveSettings.parse({ ...first, ...changed });
  let current = inForce(values);
  const readAgain = async (): Promise<void> => {
    values = await kept.read();
    current = inForce(values);
  };
  const readAlone = () =>
    void readAgain().catch((error: unknown) =>
      parts.warn('settings could not be read again', { error: String(error) }),
    );
  const stop = hub.subscribe(TOPIC, readAlone, readAlone);
  const timer = setInterval(readAlone, READ_AGAIN_MS);
  timer.unref();

  /** One change at a time on all instances, each on what the one before left. */
  const change = (
    by: By,
    name: string,
    make: (now: Values) => { value: unknown; what: Pick<SettingChange, 'name' | 'from' | 'to'>[] },
  ): Promise<SettingChange[]> =>
    hub.inLane(TOPIC, async () => {
      await readAgain();
      const { value, what } = make(values);
      const at = new Date(clock.now()).toISOString();
      const made = what.map((one) => ({ at, by, ...one }));
      if (made.length === 0) return [];
      // The list first: nothing changes that does not stand in it.
      await store.putValue(CHANGES, [...made, ...(await kept.changes())].slice(0, MOST_CHANGES));
      await store.putValue(name, value);
      await readAgain();
      hub.publish(TOPIC, null);
      return made;
    });
  const view = (name: string): FeatureView => ({
    name,
    description: descriptionOf(name),
    ...flagOf(values.flags, name),
  });

  return {
    settings: () => current,
    patch: (patch, by) =>
      change(by, SETTINGS, (now) => {
        const value = { ...now.changed, ...patch };
        return { value, what: differences('settings', inForce(now), inForce({ ...now, changed: value })) };
      }),
    features: () => FEATURES.map(view),
    putFeature: async (name, given, by) => {
      if (!FEATURES.includes(name)) throw new EmergentError('FEATURE_NOT_FOUND', { details: { name } });
      const changes = await change(by, FLAGS, ({ flags }) => {
        const old = flagOf(flags, name);
        const flag = {
          enabled: given.enabled ?? old.enabled,
          rollout_percentage: given.rollout_percentage ?? old.rollout_percentage,
        };
        return { value: { ...flags, [name]: flag }, what: differences(`features.${name}`, old, flag) };
      });
      return { feature: view(name), changes };
    },
    on: (system, owner) => isSystemOn(values.flags, system, owner),
    changes: kept.changes,
    close: () => {
      stop();
      clearInterval(timer);
    },
  };
};

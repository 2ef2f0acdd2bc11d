// Settings and feature flags that change while the server runs: kept in the store with a list of who changed what, as one value by revision, so
// that of two changes at once neither is lost; every instance reads it again when another says so, and now and then in case it did not hear.
import { EmergentError, type FeatureView, LiveSettings, SettingChange, type SystemName } from '@emergent/schema';
import { z } from 'zod';
import { descriptionOf, FEATURES, Flag, flagOf, isSystemOn } from './features.ts';
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
const MOST_CHANGES = 200;
/** Others may change something in between so often. */
const TRIES = 20;
const READ_AGAIN_MS = 30_000;

const Values = z.object({
  revision: z.number(),
  changed: LiveSettings.partial().catch({}),
  flags: z.record(z.string(), Flag).catch({}),
  /** Newest first. */
  changes: z.array(SettingChange).catch([]),
});
type Values = z.infer<typeof Values>;

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

const keptIn = async ({ store }: LiveParts): Promise<Values> => {
  const kept = Values.safeParse(await store.value(TOPIC)).data;
  if (kept !== undefined) return kept;
  // As they were kept before they had revisions, each under a name of its own.
  const [changed, flags, changes] = await Promise.all(['settings', 'features', 'setting-changes'].map(store.value));
  return Values.parse({ revision: 0, changed, flags, changes });
};

export const makeLive = async (parts: LiveParts): Promise<Live> => {
  const { store, hub, clock } = parts;
  const first: LiveSettings = {
    max_context_length: parts.settings.MAX_CONTEXT_LENGTH,
    temperature: parts.settings.AI_TEMPERATURE,
    max_output_tokens: parts.settings.AI_MAX_TOKENS,
    cache_ttl: parts.settings.CACHE_TTL,
  };
  let values = await keptIn(parts);
  const inForce = ({ changed }: Pick<Values, 'changed'>): LiveSettings => LiveSettings.parse({ ...first, ...changed });
  let current = inForce(values);
  const readAgain = async (): Promise<void> => {
    values = await keptIn(parts);
    current = inForce(values);
  };
  const readAlone = () =>
    void readAgain().catch((error: unknown) =>
      parts.warn('settings could not be read again', { error: String(error) }),
    );
  const stop = hub.subscribe(TOPIC, readAlone, readAlone);
  const timer = setInterval(readAlone, READ_AGAIN_MS);
  timer.unref();

  type Change = Partial<Pick<Values, 'changed' | 'flags'>> & { what: Pick<SettingChange, 'name' | 'from' | 'to'>[] };
  /** Each change on what the one before left, whichever instance made it. */
  const change = (by: By, make: (now: Values) => Change): Promise<SettingChange[]> =>
    hub.inLane(TOPIC, async () => {
      for (let tried = 0; tried < TRIES; tried++) {
        await readAgain();
        const { what, ...to } = make(values);
        const at = new Date(clock.now()).toISOString();
        const made = what.map((one) => ({ at, by, ...one }));
        if (made.length === 0) return [];
        const changes = [...made, ...values.changes].slice(0, MOST_CHANGES);
        const next: Values = { ...values, ...to, changes, revision: values.revision + 1 };
        if (!(await store.reviseValue(TOPIC, next))) continue;
        await readAgain();
        hub.publish(TOPIC, null);
        return made;
      }
      throw new EmergentError('LOG_MOVED', { message: 'Others kept changing the settings; nothing was changed.' });
    });
  const view = (name: string): FeatureView => ({
    name,
    description: descriptionOf(name),
    ...flagOf(values.flags, name),
  });

  return {
    settings: () => current,
    patch: (patch, by) =>
      change(by, (now) => {
        const changed = { ...now.changed, ...patch };
        return { changed, what: differences('settings', inForce(now), inForce({ changed })) };
      }),
    features: () => FEATURES.map(view),
    putFeature: async (name, given, by) => {
      if (!FEATURES.includes(name)) throw new EmergentError('FEATURE_NOT_FOUND', { details: { name } });
      const changes = await change(by, ({ flags }) => {
        const old = flagOf(flags, name);
        const flag = {
          enabled: given.enabled ?? old.enabled,
          rollout_percentage: given.rollout_percentage ?? old.rollout_percentage,
        };
        return { flags: { ...flags, [name]: flag }, what: differences(`features.${name}`, old, flag) };
      });
      return { feature: view(name), changes };
    },
    on: (system, owner) => isSystemOn(values.flags, system, owner),
    changes: async () => (await keptIn(parts)).changes,
    close: () => {
      stop();
      clearInterval(timer);
    },
  };
};

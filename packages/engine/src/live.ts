// Settings and feature flags that change while the server runs. Every instance holds what it last read (live-values.ts), and reads again when
// another says that something changed, and now and then in case it did not hear. Made once by engine.ts.
import { EmergentError, type FeatureView, LiveSettings, type SettingChange, type SystemName } from '@emergent/schema';
import { descriptionOf, FEATURES, flagOf, isSystemOn } from './features.ts';
import {
  type Change,
  changeValues,
  differences,
  LIVE,
  type LiveParts,
  readValues,
  type Values,
} from './live-values.ts';

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

const READ_AGAIN_MS = 30_000;

type InForce = (values: Pick<Values, 'changed'>) => LiveSettings;

/** What was changed over what the server was started with. */
const overFirst = ({ settings }: LiveParts): InForce => {
  const first: LiveSettings = {
    max_context_length: settings.MAX_CONTEXT_LENGTH,
    temperature: settings.AI_TEMPERATURE,
    max_output_tokens: settings.AI_MAX_TOKENS,
    cache_ttl: settings.CACHE_TTL,
  };
  return ({ changed }) => LiveSettings.parse({ ...first, ...changed });
};

/** What is known of it: a reading that was overtaken by a later revision is let go. */
const heldValues = (first: Values, inForce: InForce) => {
  let values = first;
  let settings = inForce(first);
  return {
    now: () => values,
    settings: () => settings,
    take: (read: Values): void => {
      if (read.revision < values.revision) return;
      values = read;
      settings = inForce(read);
    },
  };
};

/** Reads when another instance says so, and now and then. */
const keepReading = ({ hub, warn }: LiveParts, readAgain: () => Promise<void>): (() => void) => {
  const read = () =>
    void readAgain().catch((error: unknown) => warn('settings could not be read again', { error: String(error) }));
  const unsubscribe = hub.subscribe(LIVE, read, read);
  const timer = setInterval(read, READ_AGAIN_MS);
  timer.unref();
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
};

export const makeLive = async (parts: LiveParts): Promise<Live> => {
  const { hub } = parts;
  const inForce = overFirst(parts);
  const held = heldValues(await readValues(parts), inForce);
  const view = (name: string): FeatureView => ({
    name,
    description: descriptionOf(name),
    ...flagOf(held.now().flags, name),
  });
  const change = (by: By, make: (now: Values) => Change): Promise<SettingChange[]> =>
    hub.inLane(LIVE, async () => {
      const { made, values } = await changeValues(parts, by, make);
      held.take(values);
      if (made.length > 0) hub.publish(LIVE, null);
      return made;
    });
  return {
    settings: held.settings,
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
    on: (system, owner) => isSystemOn(held.now().flags, system, owner),
    changes: async () => (await readValues(parts)).changes,
    close: keepReading(parts, async () => held.take(await readValues(parts))),
  };
};

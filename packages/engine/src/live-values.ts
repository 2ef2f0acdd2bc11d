// What of settings and feature flags was changed while the server ran, as it is kept in the store: one value by revision, with the list of
// who changed what. Read and changed by live.ts.
import { EmergentError, LiveSettings, SettingChange } from '@emergent/schema';
import { z } from 'zod';
import { Flag } from './features.ts';
import type { EngineParts } from './parts.ts';
import type { Clock, Hub, Store } from './ports/index.ts';

/** Its name in the store, and what instances call to one another when it has changed. */
export const LIVE = 'live';
const MOST_CHANGES = 200;
/** Others may change something in between so often. */
const TRIES = 20;

const Values = z.object({
  revision: z.number(),
  changed: LiveSettings.partial().catch({}),
  flags: z.record(z.string(), Flag).catch({}),
  /** Newest first. */
  changes: z.array(SettingChange).catch([]),
});
export type Values = z.infer<typeof Values>;

export type LiveParts = Pick<EngineParts, 'settings' | 'warn'> & {
  store: Pick<Store, 'value' | 'reviseValue'>;
  hub: Pick<Hub, 'subscribe' | 'publish' | 'inLane'>;
  clock: Pick<Clock, 'now'>;
};
/** Of what is there: what it is to be, and what differs, for the list. */
export type Change = Partial<Pick<Values, 'changed' | 'flags'>> & { what: Difference[] };
type Difference = Pick<SettingChange, 'name' | 'from' | 'to'>;

/** What differs, field by field, under names such as `settings.temperature` and `features.quest.enabled`. */
export const differences = (
  prefix: string,
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
): Difference[] =>
  Object.keys(to).flatMap((name) => {
    const one = SettingChange.pick({ from: true, to: true }).safeParse({ from: from[name], to: to[name] });
    return one.success && one.data.from !== one.data.to ? [{ name: `${prefix}.${name}`, ...one.data }] : [];
  });

export const readValues = async ({ store }: Pick<LiveParts, 'store'>): Promise<Values> => {
  const kept = Values.safeParse(await store.value(LIVE)).data;
  if (kept !== undefined) return kept;
  // As they were kept before they had revisions, each under a name of its own.
  const [changed, flags, changes] = await Promise.all(['settings', 'features', 'setting-changes'].map(store.value));
  return Values.parse({ revision: 0, changed, flags, changes });
};

/** Each change on what the one before left, whichever instance made it; answers what really changed, and how it stands now. Throws LOG_MOVED. */
export const changeValues = async (
  { store, clock }: Pick<LiveParts, 'store' | 'clock'>,
  by: string,
  make: (now: Values) => Change,
): Promise<{ made: SettingChange[]; values: Values }> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const now = await readValues({ store });
    const { what, ...to } = make(now);
    const at = new Date(clock.now()).toISOString();
    const made = what.map((one) => ({ at, by, ...one }));
    if (made.length === 0) return { made, values: now };
    const changes = [...made, ...now.changes].slice(0, MOST_CHANGES);
    const next: Values = { ...now, ...to, changes, revision: now.revision + 1 };
    if (await store.reviseValue(LIVE, next)) return { made, values: next };
  }
  throw new EmergentError('LOG_MOVED', { message: 'Others kept changing the settings; nothing was changed.' });
};

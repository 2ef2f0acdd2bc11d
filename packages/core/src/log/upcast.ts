// Old records and effects are lifted to today's version when they are read; what is newer than this program is refused.
// To change a shape: raise its `v` in packages/schema, add the lift here, and keep a fixture of the old form in log/fixtures.
import { LogRecord } from '@emergent/schema';

type Loose = Record<string, unknown>;
type Lift = (old: Loose) => Loose;

/** By type of effect, then by the version it lifts from. */
const EFFECT_LIFTS: Record<string, Record<number, Lift>> = {};
/** By the version of the record it lifts from. */
const RECORD_LIFTS: Record<number, Lift> = {};
const CURRENT = 1;

export class UnknownVersion extends Error {}

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCurrent = (effect: unknown): boolean => isLoose(effect) && effect.v === CURRENT;

const liftFrom = (value: Loose, lifts: Record<number, Lift>, what: string): Loose => {
  let lifted = value;
  while (lifted.v !== CURRENT) {
    const lift = typeof lifted.v === 'number' ? lifts[lifted.v] : undefined;
    if (lift === undefined)
      throw new UnknownVersion(`${what} has version ${String(lifted.v)}; this program knows ${CURRENT}`);
    lifted = lift(lifted);
  }
  return lifted;
};

/** A record as it was stored, at today's version. Throws UnknownVersion. */
export const upcast = (stored: unknown): Loose => {
  if (!isLoose(stored)) throw new UnknownVersion('a record is not an object');
  const record = liftFrom(stored, RECORD_LIFTS, 'a record');
  if (!Array.isArray(record.effects) || record.effects.every(isCurrent)) return record;
  const effects = record.effects.map((effect: unknown) =>
    isLoose(effect) ? liftFrom(effect, EFFECT_LIFTS[String(effect.type)] ?? {}, String(effect.type)) : effect,
  );
  return { ...record, effects };
};

/** Reads a record from outside (an import): upcast and checked in full. Throws ZodError or UnknownVersion. */
export const readRecord = (stored: unknown): LogRecord => LogRecord.parse(upcast(stored));

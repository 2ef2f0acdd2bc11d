// Digest of a state: SHA-256 over its JSON with keys in order, so that equal states have equal digests on every store.
import type { SessionState } from '@emergent/schema';
import { digestOf } from '../dice.ts';

/** JSON with object keys sorted at every depth; undefined members are left out, as JSON does. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

export const stateDigest = (state: SessionState): string => digestOf(canonicalJson(state));

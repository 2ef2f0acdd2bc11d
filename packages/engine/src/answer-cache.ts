// The cache of the two AI calls outside any story: one player's answers, for the same question put to the same narrator in the same context.
// Shared by instances through the hub; a played turn never comes from here. Used by free.ts.
import { digestOf } from '@emergent/core';
import type { z } from 'zod';
import type { Kit } from './context.ts';
import type { Caller } from './engine-types.ts';

/** `cacheable`: the configured narrator said it, nobody who stood in for one that was away. */
export type Said<Value> = { value: Value; cacheable: boolean };

/** What share of `cache_ttl` an answer lives: a verdict stays as true as its context, a telling is to be heard anew sooner. */
const LIFE = { narrative: 0.5, verdict: 1 } as const;
type Kind = keyof typeof LIFE;

/** The same for the same content, in whatever order a client writes its keys. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)]);
};

const keyOf = (kit: Kit, { owner }: Caller, kind: Kind, question: unknown): string => {
  const { temperature, max_output_tokens } = kit.live.settings();
  const narrator = kit.endpoints[0]?.model.id ?? 'storyteller';
  return `ai_response:${kind}:${digestOf(JSON.stringify([owner, narrator, temperature, max_output_tokens, canonical(question)]))}`;
};

/** What was said to this before, else what `say` says now. */
export const answered = async <Value>(
  kit: Kit,
  caller: Caller,
  { kind, question, shape }: { kind: Kind; question: unknown; shape: z.ZodType<Value> },
  say: () => Promise<Said<Value>>,
): Promise<{ value: Value; cached: boolean }> => {
  const key = keyOf(kit, caller, kind, question);
  const kept = shape.safeParse(await kit.hub.cached(key));
  if (kept.success) return { value: kept.data, cached: true };
  const said = await say();
  if (said.cacheable) await kit.hub.cache(key, said.value, LIFE[kind] * kit.live.settings().cache_ttl);
  return { value: said.value, cached: false };
};

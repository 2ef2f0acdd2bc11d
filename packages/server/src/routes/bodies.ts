// Request bodies as the server takes them: those of ROUTES, changes held to fields that exist, and two ids that may be null. Used by handler.ts.
import { ROUTES, type RouteName } from '@emergent/schema';
import { z } from 'zod';

/** What a write carries beside what it changes. */
const BESIDE = new Set(['idempotency_key', 'if_head']);
const CHANGES: ReadonlySet<RouteName> = new Set<RouteName>([
  'patchSession',
  'patchMemory',
  'patchQuest',
  'patchSettings',
  'putFeature',
]);

const says = (value: unknown): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);

/** An unknown field is named instead of dropped, and a change must change something: a misspelt one would look as if it had worked. */
const changeOf = (body: z.ZodObject): z.ZodType => {
  const fields = Object.keys(body.shape).filter((name) => !BESIDE.has(name));
  return body.strict().refine((given) => fields.some((name) => says(given[name])), {
    error: `has nothing to change: give at least one of ${fields.join(', ')}`,
  });
};

const id = z.string().max(100).nullish();
/** Clients of the original send null for the world they leave open. */
const beginning = ROUTES.createSession.body.extend({ lorebook_id: id, scenario_template_id: id });

export const bodyOf = (name: RouteName): z.ZodType => {
  const { body } = ROUTES[name];
  if (name === 'createSession') return beginning;
  return CHANGES.has(name) && body instanceof z.ZodObject ? changeOf(body) : body;
};

// Putting a world that comes from elsewhere on its shelf: under ids that a key gives, whoever repeats it finds what is there, and nothing else.
// Used by imports.ts and transfer.ts.
import { canonicalJson } from '@emergent/core';
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';
import type { Kit } from './context.ts';
import { keyReused } from './key-reused.ts';

type Timed = { created_at: string };

/** The same but for when it was made. */
export const isAsGiven = <Thing extends Timed>(there: Thing | null, given: Thing): boolean => {
  const times = { created_at: '', updated_at: '' };
  return there !== null && canonicalJson({ ...there, ...times }) === canonicalJson({ ...given, ...times });
};

const mustBeAsGiven = <Thing extends Timed>(there: Thing | null, given: Thing, key: string | undefined): void => {
  if (!isAsGiven(there, given)) throw keyReused(key);
};

/** Not seen before its lorebook is. Throws KEY_REUSED where another has its id. */
export const shelveTemplate = async ({ store }: Kit, template: ScenarioTemplate, key: string | undefined) => {
  if ((await store.putTemplate(template)).outcome === 'stored') return;
  mustBeAsGiven(await store.template(template.id, template.revision), template, key);
};

/** Seen from now on, also where it was taken back: then under the revision after the deletion. Throws KEY_REUSED where another has its id. */
export const shelve = async ({ store }: Kit, lorebook: Lorebook, key: string | undefined): Promise<void> => {
  for (let { revision } = lorebook; ; revision += 2) {
    if ((await store.putLorebook({ ...lorebook, revision })).outcome === 'stored') return;
    mustBeAsGiven(await store.lorebook(lorebook.id, lorebook.revision), lorebook, key);
    if ((await store.lorebook(lorebook.id)) !== null) return;
  }
};

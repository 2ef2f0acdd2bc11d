// Ids of templates, which players choose: each has a shelf of their own, so that nobody learns from an id, or loses one, because somebody else
// has it. Kept, an id has its owner's mark behind it, which none can choose; shown, it has not. Used by worlds.ts, sessions.ts, transfer.ts,
// story-file.ts and the views.
import { digestOf } from '@emergent/core';
import type { ScenarioTemplate } from '@emergent/schema';
import type { Caller } from './engine-types.ts';
import type { Store } from './ports/index.ts';

/** The one player of a server without accounts has all ids. */
const ALONE = 'local';
const MARK_DIGITS = 16;
const MARK = new RegExp(`~[0-9a-f]{${MARK_DIGITS}}$`);

/** Under which a template that the caller makes is kept. */
export const keptTemplateId = ({ owner }: Caller, id: string): string =>
  owner === ALONE ? id : `${id}~${digestOf(owner).slice(0, MARK_DIGITS)}`;

export const shownTemplateId = (id: string): string => id.replace(MARK, '');

/** As its owner chose to call it. */
export const shownTemplate = (template: ScenarioTemplate): ScenarioTemplate => ({
  ...template,
  id: shownTemplateId(template.id),
});

/** The caller's own, or one that ships; ids that nobody chose (of imports, of worlds that were made) have no mark. */
export const findTemplate = async (store: Store, caller: Caller, id: string): Promise<ScenarioTemplate | null> => {
  const found = (await store.template(keptTemplateId(caller, id))) ?? (await store.template(id));
  return found !== null && (found.shipped || found.owner === caller.owner) ? found : null;
};

// The part of the store that tells all that is in it, whoever owns it: for backups and for moving to another store. What is
// not told here (snapshots, the list of stories, terms) is made anew from it.
import type { Lorebook, ScenarioTemplate, StoredTask } from '@emergent/schema';
import type { Page, Sums } from './store.ts';

export type KeptSum = { name: string; sums: Sums; until: string };

/** Each in a fixed order, at most `limit` a page; what is added while one reads may or may not be told. */
export interface Contents {
  /** Ids of all logs, ascending; of stories deleted and not yet purged too. Their records are read with `after`. */
  sessionIds(limit: number, cursor: string | null): Promise<Page<string>>;
  /** Every revision of every book, by id and revision. */
  everyLorebook(limit: number, cursor: string | null): Promise<Page<{ lorebook: Lorebook; deleted: boolean }>>;
  /** Every revision of every template, by id and revision. */
  everyTemplate(limit: number, cursor: string | null): Promise<Page<ScenarioTemplate>>;
  /** By name; sums are none of them. */
  everyValue(limit: number, cursor: string | null): Promise<Page<{ name: string; value: unknown }>>;
  /** By name. */
  everySum(limit: number, cursor: string | null): Promise<Page<KeptSum>>;
  /** By id. Their finished steps are read with `steps`. */
  everyTask(limit: number, cursor: string | null): Promise<Page<StoredTask>>;
}

// The list of stories, made again from their logs: what a crash lost, and what was put into a database as records alone. Called at start,
// and by the command line after restoring and moving.
import { numberOf } from '@emergent/core';
import type { LogRecord } from '@emergent/schema';
import { makeSessionLog, type Opened, type SessionLog } from './log/session-log.ts';
import { upcastingStore } from './log/upcasting-store.ts';
import type { EngineParts } from './parts.ts';
import type { SessionRow, Store } from './ports/index.ts';
import { shownTemplateId } from './template-ids.ts';

const PAGE = 1000;

type Listing = Pick<EngineParts, 'store' | 'warn'> & { log: Pick<SessionLog, 'open'> };

/** The row of a story whose last record is the one given. */
export const rowOf = ({ began, owner, head, notes, state }: Opened, record: LogRecord): SessionRow => ({
  session_id: began.session_id,
  owner,
  title: notes.settings.title,
  character_name: state.character.name,
  class_name: state.character.class_name,
  character_level: state.character.level,
  current_location: state.world_state.current_location,
  number: numberOf(head),
  scenario_id: shownTemplateId(began.scenario_id),
  lorebook_id: began.lorebook_id,
  created_at: began.at,
  updated_at: record.at,
  seq: record.seq,
  deleted_at: record.kind === 'ended' ? record.at : null,
});

/** Writes a story's row again, as its log has it. */
export const listAgain = async ({ store, log }: Listing, id: string): Promise<void> => {
  const [began] = await store.bySeqs(id, [0]);
  if (began?.kind !== 'began') return;
  const opened = await log.open(null, id, true);
  await store.putSession(rowOf(opened, opened.last));
};

/** One story that can't be read keeps none of the others from being served. */
export const eachStory = async (
  warn: EngineParts['warn'],
  ids: Iterable<string>,
  what: string,
  work: (id: string) => Promise<void>,
): Promise<void> => {
  for (const id of ids) {
    try {
      await work(id);
    } catch (error) {
      warn(what, { session_id: id, error: String(error) });
    }
  }
};

const NOT_LISTED = 'a story could not be listed again';

/** Stories whose row is behind their log, however many the store tells of; those that stay behind are tried once. */
export const listUnlisted = async (kit: Listing): Promise<void> => {
  const tried = new Set<string>();
  for (;;) {
    const ids = (await kit.store.unlisted(PAGE + tried.size)).filter((id) => !tried.has(id));
    if (ids.length === 0) return;
    for (const id of ids) tried.add(id);
    await eachStory(kit.warn, ids, NOT_LISTED, (id) => listAgain(kit, id));
  }
};

const UNHEARD = { appended: async () => undefined, answeredAgain: () => undefined, unknown: () => undefined };

/** Goes through every story of a store that no engine has, and lists those whose row is behind. */
export const listStories = async ({ store: given, clock, warn }: Pick<EngineParts, 'store' | 'clock' | 'warn'>) => {
  const store: Store = upcastingStore(given);
  const log = makeSessionLog(store, clock, UNHEARD);
  const list = async (id: string): Promise<void> => {
    const [last, row] = await Promise.all([store.lastSeq(id), store.session(id)]);
    if (last === null || (row !== null && row.seq >= last)) return;
    await listAgain({ store, log, warn }, id);
    log.forget(id);
  };
  let cursor: string | null = null;
  do {
    const { items, next }: Awaited<ReturnType<Store['sessionIds']>> = await store.sessionIds(PAGE, cursor);
    await eachStory(warn, items, NOT_LISTED, list);
    cursor = next;
  } while (cursor !== null);
};

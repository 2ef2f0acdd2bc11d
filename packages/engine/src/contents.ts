// All that a store keeps for good, read out and put into another: backups, restoring, moving. Called by the command line.

import { isDeepStrictEqual } from 'node:util';
import { readRecord, UnknownVersion } from '@emergent/core';
import { KeptRow, type LogRecord } from '@emergent/schema';
import type { Page, Store } from './ports/index.ts';
import { REVOKED } from './tokens.ts';

const PAGE = 200;
/** A lorebook may have megabytes. */
const BOOKS = 8;

async function* pages<Item>(
  page: (limit: number, cursor: string | null) => Promise<Page<Item>>,
  limit = PAGE,
): AsyncGenerator<Item> {
  let cursor: string | null = null;
  do {
    const { items, next }: Page<Item> = await page(limit, cursor);
    yield* items;
    cursor = next;
  } while (cursor !== null);
}

async function* recordsOf(store: Store, sessionId: string): AsyncGenerator<LogRecord> {
  let after = -1;
  for (;;) {
    const records = await store.after(sessionId, after, PAGE);
    yield* records;
    if (records.length < PAGE) return;
    after = records.at(-1)?.seq ?? after;
  }
}

async function* worldsOf(store: Store, told: Set<string>): AsyncGenerator<KeptRow> {
  const isNew = (kind: string, { id, revision }: { id: string; revision: number }): boolean => {
    const name = `${kind} ${id} ${revision}`;
    return !told.has(name) && told.add(name).has(name);
  };
  for await (const { lorebook, deleted } of pages(store.everyLorebook, BOOKS))
    if (isNew('lorebook', lorebook)) yield { kind: 'lorebook', lorebook, deleted };
  for await (const template of pages(store.everyTemplate))
    if (isNew('template', template)) yield { kind: 'template', template };
}

/**
 * Books before the stories that are told with them, and again after: what a story of meanwhile is told with is there too. While others
 * play, each log is told as far as it was when its turn came.
 */
export async function* contentsOf(store: Store): AsyncGenerator<KeptRow> {
  const told = new Set<string>();
  yield* worldsOf(store, told);
  // Null is what a value has that was never put.
  for await (const { name, value } of pages(store.everyValue)) if (value !== null) yield { kind: 'value', name, value };
  // What a day's budget has spent is forgotten with the day; a token that was given up must not be good again elsewhere.
  for await (const sum of pages(store.everySum)) if (sum.name.startsWith(REVOKED)) yield { kind: 'sum', ...sum };
  for await (const task of pages(store.everyTask)) {
    yield { kind: 'task', task, steps: await store.steps(task.task_id) };
  }
  for await (const id of pages(store.sessionIds)) {
    for await (const record of recordsOf(store, id)) yield { kind: 'record', session_id: id, record };
  }
  yield* worldsOf(store, told);
}

export const countSessions = async (store: Store): Promise<number> => {
  let count = 0;
  for await (const _ of pages(store.sessionIds)) count += 1;
  return count;
};

type RowOf<Kind extends KeptRow['kind']> = Extract<KeptRow, { kind: Kind }>;

/** The first version of backups has sums of SQLite as values, under a name of their own. */
const asSum = ({ name, value }: RowOf<'value'>): KeptRow | undefined => {
  if (!name.startsWith('sum:') || typeof value !== 'object') return undefined;
  return KeptRow.safeParse({ ...value, kind: 'sum', name: name.slice('sum:'.length) }).data;
};

/** Checks one row from outside, its record too. Throws with one line. */
export const readKeptRow = (given: unknown): KeptRow => {
  const row = KeptRow.safeParse(given);
  if (!row.success) throw new Error(`not a row of a backup (${row.error.issues[0]?.path.join('.')})`);
  if (row.data.kind === 'value') return asSum(row.data) ?? row.data;
  if (row.data.kind !== 'record') return row.data;
  try {
    readRecord(row.data.record);
    return row.data;
  } catch (cause) {
    if (cause instanceof UnknownVersion) throw cause;
    throw new Error('holds a record that is none', { cause });
  }
};

/** `differs`: something else stands in its place, and stays. */
export type Kept = 'kept' | 'there' | 'differs';
/** What of a row that is there already may still change: nothing, or what the database it comes from changed since (settings, deleted books). */
export type Keeping = 'as it is' | 'as it came';

const compared = (there: unknown, row: unknown): Kept => (isDeepStrictEqual(there, row) ? 'there' : 'differs');

const keepRecord = async (store: Store, stored: unknown): Promise<Kept> => {
  const record = readRecord(stored);
  if ((await store.append(record)).outcome === 'stored') return 'kept';
  const [there] = await store.bySeqs(record.session_id, [record.seq]);
  return compared(there && readRecord(there), record);
};

const keepLorebook = async (
  store: Store,
  { lorebook, deleted }: RowOf<'lorebook'>,
  keeping: Keeping,
): Promise<Kept> => {
  const there = await store.lorebook(lorebook.id, lorebook.revision);
  if (there === null) return (await store.putLorebook(lorebook, { deleted })).outcome === 'stored' ? 'kept' : 'differs';
  // All its revisions go by that: only where this one is the last here, for what came after a deletion brought the book back.
  if (deleted && keeping === 'as it came' && (await store.lorebook(lorebook.id))?.revision === lorebook.revision)
    await store.deleteLorebook(lorebook.id);
  return compared(there, lorebook);
};

const keepTemplate = async (store: Store, { template }: RowOf<'template'>): Promise<Kept> => {
  const there = await store.template(template.id, template.revision);
  if (there !== null) return compared(there, template);
  await store.putTemplate(template);
  return 'kept';
};

const keepValue = async (store: Store, { name, value }: RowOf<'value'>, keeping: Keeping): Promise<Kept> => {
  const there = await store.value(name);
  const came = compared(there, value);
  if (came === 'there' || (there !== null && keeping === 'as it is')) return came;
  await store.putValue(name, value);
  return 'kept';
};

const keepSum = async (store: Store, { name, sums, until }: RowOf<'sum'>): Promise<Kept> => {
  // That a token was given up is all that its sum says: twice is no more than once.
  if ((await store.sums(name)) !== null) return 'there';
  await store.add(name, sums, until);
  return 'kept';
};

const keepTask = async (store: Store, { task, steps }: RowOf<'task'>): Promise<Kept> => {
  const there = await store.task(task.task_id);
  if (there !== null) return compared(there, task);
  // Its steps first: a task is never there without what was done of it.
  for (const [step, result] of Object.entries(steps)) await store.putStep(task.task_id, step, result);
  return (await store.addTask(task)).outcome === 'stored' ? 'kept' : 'differs';
};

/** Puts one row into a store; put twice it is there once. */
export const keepRow = async (store: Store, row: KeptRow, keeping: Keeping = 'as it is'): Promise<Kept> => {
  if (row.kind === 'record') return keepRecord(store, row.record);
  if (row.kind === 'lorebook') return keepLorebook(store, row, keeping);
  if (row.kind === 'template') return keepTemplate(store, row);
  if (row.kind === 'value') return keepValue(store, row, keeping);
  if (row.kind === 'sum') return keepSum(store, row);
  return keepTask(store, row);
};

// The indexes of every collection. A change of them, or of what stands in a document, counts VERSION in open.ts up.
// None is partial, sparse or a text index: compatible servers lack those. For sharding: `session_id` leads all of a log's.
import { type CreateIndexesOptions, type IndexSpecification, MongoServerError } from 'mongodb';
import type { Collections } from './documents.ts';

const NO_COLLECTION = 26;

type Index = { key: Record<string, 1 | -1>; unique?: true };

export const INDEXES: { [Name in keyof Collections]?: readonly Index[] } = {
  records: [
    { key: { session_id: 1, seq: 1 }, unique: true },
    { key: { session_id: 1, idempotency_key: 1 }, unique: true },
    { key: { session_id: 1, kind: 1, seq: 1 } },
    { key: { session_id: 1, parent: 1 } },
    { key: { session_id: 1, branch: 1, seq: 1 } },
    { key: { session_id: 1, terms: 1, seq: -1 } },
  ],
  snapshots: [{ key: { session_id: 1 } }],
  sessions: [
    { key: { owner: 1, updated_at: -1, _id: 1 } },
    { key: { created_at: 1 } },
    { key: { lorebook_id: 1 } },
    { key: { deleted_at: 1 } },
  ],
  lorebooks: [{ key: { reader: 1, created_at: 1, _id: 1 } }, { key: { title: 1 } }, { key: { genre: 1 } }],
  lorebookRevisions: [{ key: { id: 1, revision: 1 }, unique: true }],
  templates: [{ key: { reader: 1, created_at: 1, _id: 1 } }, { key: { lorebook_id: 1 } }, { key: { tags: 1 } }],
  templateRevisions: [{ key: { id: 1, revision: 1 }, unique: true }],
  parts: [{ key: { token: 1, part: 1 } }],
  tasks: [
    { key: { task_id: 1, revision: 1 }, unique: true },
    { key: { owner: 1, idempotency_key: 1, revision: 1 }, unique: true },
    { key: { owner: 1, created_at: -1, task_id: 1 } },
    { key: { status: 1, created_at: 1 } },
    { key: { created_at: 1 } },
  ],
  steps: [{ key: { task_id: 1 } }],
  valueRevisions: [{ key: { name: 1, revision: 1 }, unique: true }],
  sums: [{ key: { name: 1, version: 1 }, unique: true }, { key: { until: 1 } }],
};

type Indexed = {
  createIndex(key: IndexSpecification, options: CreateIndexesOptions): Promise<string>;
  listIndexes(): { toArray(): Promise<{ key: object; unique?: unknown }[]> };
};

const nameOf = ({ key, unique }: { key: object; unique?: unknown }): string => JSON.stringify([key, unique === true]);

/** What is there; none where the collection is not there yet. */
const keysOf = async (collection: Indexed): Promise<Set<string>> => {
  try {
    return new Set((await collection.listIndexes().toArray()).map(nameOf));
  } catch (cause) {
    if (cause instanceof MongoServerError && cause.code === NO_COLLECTION) return new Set();
    throw cause;
  }
};

/**
 * Makes what is missing; several instances may do it at once. Looked for first, collections side by side: a start must not wait long for a
 * busy server, on some of which even an index that is there waits for all who read. One command an index: told of several, some of which are
 * there, FerretDB breaks the connection.
 */
export const makeIndexes = async (collections: Collections): Promise<void> => {
  const make = async ([name, collection]: [string, Indexed]) => {
    const wanted = Object.entries(INDEXES).find(([own]) => own === name)?.[1] ?? [];
    const there = wanted.length === 0 ? new Set() : await keysOf(collection);
    for (const index of wanted.filter((one) => !there.has(nameOf(one))))
      await collection.createIndex(index.key, index.unique === true ? { unique: true } : {});
  };
  await Promise.all(Object.entries<Indexed>(collections).map(make));
};

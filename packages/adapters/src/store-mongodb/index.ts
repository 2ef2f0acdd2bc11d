// The store of many instances: one MongoDB database. Loaded by from-env.ts only where MONGO_URL is set; held to ports/contract-store.ts.
import type { Store } from '@emergent/engine/ports';
import { booksOf } from './books.ts';
import { answeringUntil, askOf, connectionTo, insecurity } from './connection.ts';
import { collectionsOf } from './documents.ts';
import { prepareDatabase } from './open.ts';
import { recordsOf } from './records.ts';
import { sessionsOf } from './sessions.ts';
import { sumsOf } from './sums.ts';
import { tasksOf } from './tasks.ts';
import { valuesOf } from './values.ts';

export type MongoStoreOptions = {
  url: string;
  database: string;
  /** Told once, at the start, what is dangerous about the address. */
  warn?: (line: string) => void;
  /** Milliseconds after which a server that does not answer counts as away; less in tests. */
  answerMs?: number;
};

/** Makes what is missing in the database. Throws StoreRefused, with one line, for one that cannot be used or does not answer. */
export const openMongoStore = async ({ url, database: name, warn, answerMs }: MongoStoreOptions): Promise<Store> => {
  await prepareDatabase(url, name);
  const client = connectionTo(url, answerMs);
  const insecure = insecurity(client);
  if (insecure !== null) warn?.(insecure);
  const database = client.db(name);
  const collections = collectionsOf(database);
  let closed = false;
  const answering = answeringUntil(() => closed);
  return {
    ...recordsOf(collections.records, answering),
    ...sessionsOf(collections, answering),
    ...booksOf(collections, answering),
    ...valuesOf(collections, answering),
    ...tasksOf(collections, answering),
    ...sumsOf(collections, answering),
    ping: () => answering(() => askOf(database)),
    close: async () => {
      closed = true;
      await client.close();
    },
  };
};

// Taking a database into use: a foreign or newer one is refused before anything in it changes. Used by index.ts, and by from-env-look.ts for a look.
import { StoreRefused } from '@emergent/engine/ports';
import { type Db, type MongoClient, MongoError } from 'mongodb';
import type { LookedAt } from '../from-env-look.ts';
import { askOf, connectionTo, hostsOf, insecurity, isBroken, unlessThere } from './connection.ts';
import { type Collections, collectionsOf } from './documents.ts';
import { makeIndexes } from './indexes.ts';

const APPLICATION = 'emergentRPG';
const MARK = 'store';
/** Of the documents and indexes. A change counts it up and says here how older databases follow: those of version 1 lack only what came later. */
export const VERSION = 2;

const refused = (database: Db, why: string): StoreRefused =>
  new StoreRefused(`MONGO_URL: the database ${database.databaseName} ${why}; it was left as it is. Set DATABASE_NAME.`);

/** Without our mark, nothing may lie where our documents would. */
const refuseStrangers = async (database: Db, { marks, ...ours }: Collections): Promise<void> => {
  for (const { collectionName } of Object.values(ours)) {
    if ((await database.collection(collectionName).findOne({}, { projection: { _id: 1 } })) === null) continue;
    // Another instance may have marked it meanwhile, and be in use by now.
    if ((await marks.findOne({ _id: MARK })) !== null) return;
    throw refused(database, `holds a collection ${collectionName} that is not emergentRPG's`);
  }
};

/** The version that the database is of, 0 for one that is still empty. Reads only. */
const versionOf = async (database: Db, collections: Collections): Promise<number> => {
  const find = () => collections.marks.findOne({ _id: MARK });
  let mark = await find();
  if (mark === null) {
    await refuseStrangers(database, collections);
    mark = await find();
  }
  if (mark === null) return 0;
  if (mark.application !== APPLICATION) throw refused(database, "is not emergentRPG's");
  if (mark.version > VERSION) {
    const versions = `documents ${mark.version}, this build knows ${VERSION}`;
    throw refused(database, `was written by a newer emergentRPG (${versions})`);
  }
  return mark.version;
};

/** The mark comes first: a start that was cut short goes on with the next one. */
const claim = async (database: Db, collections: Collections): Promise<void> => {
  const { marks } = collections;
  if ((await versionOf(database, collections)) === 0)
    await unlessThere(() => marks.insertOne({ _id: MARK, application: APPLICATION, version: VERSION }));
  const version = await versionOf(database, collections);
  if (version < VERSION) await marks.updateOne({ _id: MARK }, { $max: { version: VERSION } });
};

/** Works on a connection of its own. Throws StoreRefused with one line. */
const connected = async <Result>(client: MongoClient, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof MongoError || isBroken(cause))) throw cause;
    const why = cause.message.split('\n')[0];
    throw new StoreRefused(`MONGO_URL: the database at ${hostsOf(client)} cannot be used (${why})`, { cause });
  } finally {
    await client.close();
  }
};

/** Waits as long as an index takes. Throws StoreRefused with one line. */
export const prepareDatabase = async (url: string, name: string): Promise<void> => {
  const client = connectionTo(url, 0);
  await connected(client, async () => {
    const database = client.db(name);
    const collections = collectionsOf(database);
    await claim(database, collections);
    await makeIndexes(collections);
  });
};

/** Looks at a database as the start would, and changes nothing. Throws StoreRefused with one line. */
export const lookAtMongo = async (url: string, name: string): Promise<LookedAt> => {
  const client = connectionTo(url);
  const where = `MongoDB at ${hostsOf(client)}`;
  return connected(client, async () => {
    const database = client.db(name);
    const version = await versionOf(database, collectionsOf(database));
    if (version === 0)
      return { where, told: `${name} is empty; the first start makes what it needs`, warning: insecurity(client) };
    const answer = await askOf(database);
    return { where, ...answer, warning: insecurity(client) };
  });
};

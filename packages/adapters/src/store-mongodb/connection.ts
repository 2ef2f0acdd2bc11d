// The connection to one MongoDB: what is asked of it, and its errors in the port's words. Used by index.ts and open.ts.
import { StoreRefused, StoreUnavailable } from '@emergent/engine/ports';
import { type Db, MongoClient, MongoError, MongoInvalidArgumentError, MongoServerError } from 'mongodb';

/** So long nobody waits for a server that is away: the turn's 503 comes soon, and its retry. */
const SELECTION_MS = 2000;
/** So long for one answer; a server that hangs is as good as away. */
const ANSWER_MS = 5000;

// What the address says of these is overruled: a record is acknowledged when a majority has it in its journal, and read as a majority has it.
const OPTIONS = {
  appName: 'emergentRPG',
  readPreference: 'primary',
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: ANSWER_MS },
  serverSelectionTimeoutMS: SELECTION_MS,
  connectTimeoutMS: SELECTION_MS,
  waitQueueTimeoutMS: ANSWER_MS,
  promoteBuffers: true,
  ignoreUndefined: true,
} as const;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i;
const DUPLICATE = 11_000;
/** BadValue, FailedToParse, TypeMismatch, ConflictingUpdateOperators, CommandNotFound, NotImplemented, BSONObjectTooLarge: defects of ours. All else is the server or the way to it. */
const DEFECTS = new Set<unknown>([2, 9, 14, 40, 59, 238, 10_334]);

export const isDuplicate = (cause: unknown): boolean => cause instanceof MongoServerError && cause.code === DUPLICATE;

const isDefect = (cause: MongoError): boolean =>
  cause instanceof MongoInvalidArgumentError || (cause instanceof MongoServerError && DEFECTS.has(cause.code));

/** Names of options that there are none of: all else that is said of an address may repeat a part of it. */
const HARMLESS = /^options? [a-z, ]{1,100} (?:is|are) not supported$/;

/** Throws StoreRefused for an address that is none; its words may hold a password and are not repeated. */
export const connectionTo = (url: string, answerMs: number = ANSWER_MS): MongoClient => {
  try {
    return new MongoClient(url, { ...OPTIONS, socketTimeoutMS: answerMs });
  } catch (cause) {
    const like = 'mongodb://name:password@host:27017/?replicaSet=rs0';
    const [option] = (cause instanceof Error && HARMLESS.exec(cause.message)) || [];
    throw new StoreRefused(`MONGO_URL: is not an address such as ${like}${option ? ` (${option})` : ''}`, { cause });
  }
};

export const hostsOf = ({ options: { srvHost, hosts } }: MongoClient): string =>
  srvHost ?? hosts.map(String).join(', ');

/** A line to warn with where passwords and stories would cross a network in the clear, or null. */
export const insecurity = (client: MongoClient): string | null => {
  const { tls, hosts, srvHost } = client.options;
  const remote = srvHost !== undefined || hosts.some(({ host }) => host !== undefined && !LOOPBACK.test(host));
  return remote && !tls ? `MONGO_URL: ${hostsOf(client)} is reached without TLS; add tls=true to the address` : null;
};

/** How soon the server answers, and how many collections there are. */
export const askOf = async (database: Db): Promise<{ seconds: number; collections: number }> => {
  const started = performance.now();
  await database.command({ ping: 1 });
  const seconds = (performance.now() - started) / 1000;
  return { seconds, collections: (await database.listCollections({}, { nameOnly: true }).toArray()).length };
};

/** What Node itself says of a socket that is written to when the other side has ended it, or it is destroyed: no call of the system failed. */
const TOO_LATE = /^(?:EPIPE|ERR_(?:STREAM|SOCKET)_\w+)$/;
/** A connection that breaks while a command is being written: the driver passes the socket's own error on. */
export const isBroken = (cause: unknown): cause is Error =>
  cause instanceof Error && ('syscall' in cause || ('code' in cause && TOO_LATE.test(String(cause.code))));

export type Answering = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Runs work on the database; what the server, the way to it or our closing causes becomes StoreUnavailable. */
export const answeringUntil =
  (isClosed: () => boolean): Answering =>
  async (work) => {
    // A closed client would connect again by itself.
    if (isClosed()) throw new StoreUnavailable(new Error('the store is closed'));
    try {
      return await work();
    } catch (cause) {
      if (isBroken(cause) || (cause instanceof MongoError && !isDefect(cause))) throw new StoreUnavailable(cause);
      throw cause;
    }
  };

/** What the work gave, or null: something with that unique key is there already. */
export const orNullIfThere = <Result>(work: Promise<Result>): Promise<Result | null> =>
  work.catch((cause: unknown) => {
    if (isDuplicate(cause)) return null;
    throw cause;
  });

/** Whether the work was done; false: something with that unique key is there already. */
export const unlessThere = async (work: () => Promise<unknown>): Promise<boolean> =>
  (await orNullIfThere(work().then(() => true))) ?? false;

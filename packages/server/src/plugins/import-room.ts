// Room for imports: what a file becomes while it is read takes many times its own bytes. So only so many bytes of them are here at once, and
// fewer are read at once; the others wait, and beyond that whoever comes is told to come again. Used by routes/index.ts; read by body.ts and file-body.ts.
import { type Readable, Transform } from 'node:stream';
import { EmergentError, type Settings } from '@emergent/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { countedAddress } from '../identity/address.ts';
import { callerOf } from '../identity/pass.ts';
import { makeTurns, type Turns } from './import-turns.ts';

/** Bytes of bodies that are read and stored at once. */
const READ_AT_ONCE = 33_554_432;
/** Smaller ones are read in a moment, and wait for nobody. */
const SMALL = 262_144;
/** All bodies of one player that are here, read or waiting, have together MAX_IMPORT_SIZE bytes at most, and this where it is less. */
const LEAST_ROOM = 67_108_864;
/** So much more may be here of one address, and of all again: nobody who sends and stalls fills the room for their neighbours or for others. */
const FOR_OTHERS = 33_554_432;
const LONGEST_WAIT_MS = 60_000;
const COME_AGAIN_SECONDS = 30;

/** What one import has of the room, from its first byte until it is answered and its work is done. */
export type Place = {
  /** Waits until the body may be read. Throws IMPORTS_BUSY where that takes too long. */
  turn(): Promise<void>;
  /** Its place is kept until the work is done, also where nobody waits for the answer any more. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
};

export type ImportRoom = {
  /** Gives the request its place, and answers the body to read instead, which counts what comes. Throws IMPORTS_BUSY. */
  enter(request: FastifyRequest, reply: FastifyReply, body: Readable): Readable;
};

const busy = () => new EmergentError('IMPORTS_BUSY', { details: { retry_after: COME_AGAIN_SECONDS } });

/** The sums that one body counts in: its player's, its address's, that of all. */
type Sums = {
  /** Whether `more` bytes of a body that has `mine` there still fit. One that is alone there always does: how long it may be is its reader's to say. */
  fit(mine: number, more: number): boolean;
  add(bytes: number): void;
};

/** `held`: bytes that are here, by whose they are; `most`: how many there may be, by the same. */
const makeSums = (held: Map<string, number>, most: Readonly<Record<string, number>>): Sums => ({
  fit: (mine, more) =>
    Object.entries(most).every(([whose, bytes]) => {
      const sum = held.get(whose) ?? 0;
      return sum <= mine || sum + more <= bytes;
    }),
  add: (bytes) => {
    for (const whose of Object.keys(most)) {
      const sum = (held.get(whose) ?? 0) + bytes;
      if (sum > 0) held.set(whose, sum);
      else held.delete(whose);
    }
  },
});

const placeFor = (reply: FastifyReply, sums: Sums, turns: Turns): Place & { take(more: number): boolean } => {
  const answered = new AbortController();
  let bytes = 0;
  let works = false;
  let giveBack = () => {};
  const leave = () => {
    if (works || !answered.signal.aborted) return;
    sums.add(-bytes);
    bytes = 0;
    giveBack();
    giveBack = () => {};
  };
  reply.raw.once('close', () => {
    answered.abort();
    leave();
  });
  return {
    take: (more) => {
      if (answered.signal.aborted || !sums.fit(bytes, more)) return false;
      sums.add(more);
      bytes += more;
      return true;
    },
    turn: async () => {
      if (bytes < SMALL) return;
      const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(LONGEST_WAIT_MS)]);
      giveBack = await turns(bytes, signal).catch(() => {
        throw busy();
      });
      leave();
    },
    during: async (work) => {
      works = true;
      try {
        return await work();
      } finally {
        works = false;
        leave();
      }
    },
  };
};

export const makeImportRoom = ({ MAX_IMPORT_SIZE }: Pick<Settings, 'MAX_IMPORT_SIZE'>): ImportRoom => {
  const most = Math.max(MAX_IMPORT_SIZE, LEAST_ROOM);
  const turns = makeTurns(READ_AT_ONCE);
  const held = new Map<string, number>();
  const sumsOf = (request: FastifyRequest) =>
    makeSums(held, {
      [`player:${callerOf(request).owner}`]: most,
      [`address:${countedAddress(request.ip)}`]: most + FOR_OTHERS,
      all: most + 2 * FOR_OTHERS,
    });

  return {
    enter: (request, reply, body) => {
      const sums = sumsOf(request);
      const declared = Number(request.headers['content-length'] ?? 0);
      if (!sums.fit(0, declared)) throw busy();
      const place = placeFor(reply, sums, turns);
      request.importing = place;
      const counted = new Transform({
        transform: (chunk, _encoding, done) => (place.take(chunk.length) ? done(null, chunk) : done(busy())),
      });
      // Whoever reads it hears of what went wrong; where nobody does any more, since an answer was given, nothing else must come of it.
      counted.on('error', () => {});
      body.once('close', () => {
        if (!body.readableEnded) counted.destroy(new EmergentError('BAD_REQUEST'));
      });
      return body.pipe(counted);
    },
  };
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined where nothing is imported. */
    importing?: Place;
  }
}

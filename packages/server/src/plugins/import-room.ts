// Room for imports: what a file becomes while it is read takes many times its own bytes. So only so many bytes of them are here at once, and
// fewer are read at once; the others wait, and beyond that whoever comes is told to come again. Used by routes/index.ts; read by body.ts and file-body.ts.
import { type Readable, Transform } from 'node:stream';
import { EmergentError, type Settings } from '@emergent/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { countedAddress } from '../identity/address.ts';
import { callerOf } from '../identity/pass.ts';
import { type Body, makeSums, type Sums } from './import-sums.ts';
import { makeTurns, type Turns } from './import-turns.ts';

/** Bytes of bodies that are read and stored at once. */
const READ_AT_ONCE = 33_554_432;
/** Smaller ones are read in a moment, and wait for nobody. */
const SMALL = 262_144;
/** All bodies of one player that are here, read or waiting, have together MAX_IMPORT_SIZE bytes at most, and this where it is less. */
const LEAST_ROOM = 67_108_864;
/** So much more may be here of one address, and of all again: nobody who sends and stalls fills the room for their neighbours or for others. Where
 * many do it together, who has more of it gives way (import-sums.ts). */
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

/** `body` is taken out of the sums when nothing of it is here any more. */
const placeFor = (reply: FastifyReply, body: Body, sums: Sums, turns: Turns): Place => {
  const answered = new AbortController();
  let works = false;
  let giveBack = () => {};
  const leave = () => {
    if (works || !answered.signal.aborted) return;
    sums.leave(body);
    giveBack();
    giveBack = () => {};
  };
  reply.raw.once('close', () => {
    answered.abort();
    leave();
  });
  return {
    turn: async () => {
      body.comes = false;
      if (body.bytes < SMALL) return;
      const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(LONGEST_WAIT_MS)]);
      giveBack = await turns(body.bytes, signal).catch(() => {
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
  const player = Math.max(MAX_IMPORT_SIZE, LEAST_ROOM);
  const sums = makeSums({ player, address: player + FOR_OTHERS, all: player + 2 * FOR_OTHERS });
  const turns = makeTurns(READ_AT_ONCE);

  return {
    enter: (request, reply, raw) => {
      const length = request.headers['content-length'];
      const declared = length === undefined ? null : Number(length);
      const counted: Transform = new Transform({
        transform: (chunk, _encoding, done) =>
          !reply.raw.closed && sums.take(body, chunk.length) ? done(null, chunk) : done(busy()),
      });
      const body: Body = {
        player: callerOf(request).owner,
        address: countedAddress(request.ip),
        bytes: 0,
        wants: declared ?? player,
        comes: true,
        moved: Date.now(),
        giveWay: () => {
          body.comes = false;
          sums.leave(body);
          counted.destroy(busy());
        },
      };
      if (!sums.isAllowed(body, declared ?? 0)) throw busy();
      request.importing = placeFor(reply, body, sums, turns);
      // Whoever reads it hears of what went wrong; where nobody does any more, since an answer was given, nothing else must come of it.
      counted.on('error', () => {});
      raw.once('end', () => {
        body.comes = false;
      });
      raw.once('close', () => {
        if (!raw.readableEnded) counted.destroy(new EmergentError('BAD_REQUEST'));
      });
      return raw.pipe(counted);
    },
  };
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined where nothing is imported. */
    importing?: Place;
  }
}

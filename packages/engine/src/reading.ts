// Where a file is read: a small one here, a large one in a thread of its own with bounds on its memory and time, so that no file holds up
// other players or brings the process down. Called by imports.ts.
import { Worker } from 'node:worker_threads';
import { EmergentError } from '@emergent/schema';
import { z } from 'zod';
import { type ReadWorld, readWorld } from './read-world.ts';

/** Bytes; what is smaller is read in a few milliseconds, and starting a thread takes longer. */
const WORTH_A_THREAD = 262_144;
const MOST_MEMORY_MB = 2048;
const MOST_MS = 120_000;

const Refused = z.object({
  refused: z.object({
    code: z.enum(['IMPORT_REFUSED', 'TOO_LARGE']),
    message: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    suggestions: z.array(z.string()),
  }),
});
type Answer = { world: ReadWorld };

const tooMuch = (found: string, cause?: unknown) =>
  new EmergentError('TOO_LARGE', {
    message: `This is ${found}.`,
    details: { found, expected: 'a file that can be read at once' },
    suggestions: ['Split it, or leave out what is large.'],
    cause,
  });

/** What the thread answered: it posts either of two shapes, see read-thread.ts. */
const worldOf = (answer: unknown): ReadWorld => {
  const refused = Refused.safeParse(answer);
  if (refused.success) throw new EmergentError(refused.data.refused.code, refused.data.refused);
  // Proven: the thread of read-thread.ts posts nothing else, and it is ours.
  return (answer as Answer).world;
};

type How = { mostBytes: number; rpack?: Uint8Array | undefined };

const readInThread = (file: Uint8Array, how: How): Promise<ReadWorld> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
      workerData: { file, how },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      // None of what the process was started with: keys have no business there.
      env: {},
      execArgv: [],
    });
    const timer = setTimeout(() => {
      void thread.terminate();
      reject(tooMuch('a file that takes too long to read'));
    }, MOST_MS);
    thread.once('message', (answer) => {
      try {
        resolve(worldOf(answer));
      } catch (error) {
        reject(error);
      }
    });
    thread.once('error', (error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(full ? tooMuch('a file that unfolds to more than can be held', error) : error);
    });
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread that read the file ended without an answer'));
    });
  });

/** Throws IMPORT_REFUSED or TOO_LARGE, which say what was found and what was expected. */
export const readFileOf = async (file: Uint8Array, how: How): Promise<ReadWorld> =>
  file.length < WORTH_A_THREAD || file.length > how.mostBytes ? readWorld(file, how) : readInThread(file, how);

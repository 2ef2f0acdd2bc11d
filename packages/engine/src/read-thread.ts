// The thread in which large files are read, so that nobody else waits for it. Started by reading.ts; answers once and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { EmergentError } from '@emergent/schema';
import { z } from 'zod';
import { readWorld } from './read-world.ts';

const Given = z.object({
  file: z.instanceof(Uint8Array),
  how: z.object({ mostBytes: z.number(), rpack: z.instanceof(Uint8Array).optional() }),
});
const { file, how } = Given.parse(workerData);

try {
  parentPort?.postMessage({ world: await readWorld(file, how) });
} catch (error) {
  if (!(error instanceof EmergentError)) throw error;
  const { code, message, details, suggestions } = error;
  parentPort?.postMessage({ refused: { code, message, details, suggestions } });
}

// Starts the server: `npm start` runs this file. It chooses the adapters; all else is in start.ts.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// What was compiled is kept for the next start, which takes a third less then. Nothing is lost where it can't be kept.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/emergent', import.meta.url)));
/** A server that is killed never comes to its end, where the cache would be written otherwise. */
const KEEP_AFTER_MS = 2000;
setTimeout(flushCompileCache, KEEP_AFTER_MS).unref();

// Only what is imported from here on is kept. Settings come first: a wrong one is told before all the rest is loaded.
const { readSettings } = await import('@emergent/adapters/settings');

try {
  const settings = readSettings(process.env, '.env');
  const { openAdapters } = await import('@emergent/adapters');
  const { start } = await import('./start.ts');
  await start({ settings, open: openAdapters });
  // Once all is loaded: V8 would let more than what is in use stand as garbage before it collects, and a process with many stories would grow for
  // minutes. Two fifths of it cost no more than one percent of the time (docs/scaling.md).
  setFlagsFromString('--heap-growing-percent=40');
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  process.stderr.write(`emergentRPG could not start: ${line}\n`);
  process.exit(1);
}

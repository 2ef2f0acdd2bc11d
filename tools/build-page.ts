// Builds the page when its sources are newer than what was built; `npm start` runs this first. A no-op takes some milliseconds.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'packages/web/dist/index.html');
const SOURCES = ['packages/web', 'packages/sdk', 'packages/schema'];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.tsc']);

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The newest change of any file in a folder; a folder's own time tells of files that were removed. */
const newestIn = (folder: string): number => {
  let newest = changedAt(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name)) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : changedAt(path));
  }
  return newest;
};

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

const build = async () => {
  const { build: buildWith } = await import('vite');
  await buildWith({
    root: join(ROOT, 'packages/web'),
    configFile: join(ROOT, 'packages/web/vite.config.ts'),
    logLevel: 'warn',
  });
};

const sources = SOURCES.map((folder) => join(ROOT, folder));
if (changedAt(BUILT) < Math.max(...sources.map(newestIn))) {
  const began = Date.now();
  try {
    await build();
    process.stdout.write(`The page is built (${((Date.now() - began) / 1000).toFixed(1)} s).\n`);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const state = changedAt(BUILT) === 0 ? 'there is none yet' : 'the one built before is served';
    process.stderr.write(`The page cannot be built: vite is not installed ("npm ci" does that); ${state}.\n`);
  }
}

// FerretDB, a server that speaks MongoDB's wire protocol on SQLite or PostgreSQL, built from its source by the Go on this machine.
// Built once by `npm run test-servers` into a cache outside the repository; why this one: docs/decisions/0005-a-mongodb-for-the-tests.md.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSION = 'v1.24.2';
const MODULE = `github.com/FerretDB/FerretDB@${VERSION}`;
/** One backend that nobody asks for here is left out. */
const TAGS = 'ferretdb_no_mysql';

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'emergent-rpg');
/** Where the built program lies, whether or not it is there yet. */
export const FERRETDB = join(CACHE, `ferretdb-${VERSION}-on-two`);

const go = (words: readonly string[], folder: string): string => {
  const { status, stdout, stderr, error } = spawnSync('go', words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) throw new Error('FerretDB needs Go 1.24 or newer on the PATH (https://go.dev/dl)');
  if (status !== 0) throw new Error(`go ${words[0]} failed: ${stderr.trim().split('\n').slice(-5).join(' | ')}`);
  return stdout;
};

/** The module's own folder is read only and lacks the version file without which a build refuses to start: hence a copy. */
const copied = (folder: string): string => {
  const told: unknown = JSON.parse(go(['mod', 'download', '-json', MODULE], folder));
  const found = typeof told === 'object' && told !== null && 'Dir' in told ? String(told.Dir) : '';
  const source = join(folder, 'source');
  cpSync(found, source, { recursive: true });
  // What was copied is read only as well.
  spawnSync('chmod', ['-R', 'u+w', source]);
  writeFileSync(join(source, 'build/version/version.txt'), `${VERSION}\n`);
  return source;
};

/** Builds the program where it is not there yet: some two minutes of two cores, and the network for Go's modules. */
export const buildFerretDb = (): string => {
  if (existsSync(FERRETDB)) return FERRETDB;
  const folder = mkdtempSync(join(tmpdir(), 'emergent-ferretdb-'));
  try {
    const source = copied(folder);
    mkdirSync(CACHE, { recursive: true });
    const built = `${FERRETDB}.${process.pid}`;
    go(['build', '-mod=readonly', '-trimpath', '-tags', TAGS, '-o', built, './cmd/ferretdb'], source);
    renameSync(built, FERRETDB);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return FERRETDB;
};

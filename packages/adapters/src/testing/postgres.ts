// PostgreSQL, in which FerretDB can keep its documents: run where this machine has it, as a user who is not root, which it refuses. Used by servers.ts.
import { spawnSync } from 'node:child_process';
import type { Program } from './own-server.ts';

const NAME = 'postgres';

const idOf = (kind: '-u' | '-g'): number =>
  Number(spawnSync('id', [kind, NAME], { encoding: 'utf8' }).stdout || 'none');
/** Who it is run as where we are root: the user that its package makes. Null where there is none. */
const unprivileged = (): Program['user'] | null => {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
};

/** Null where it is not installed. */
export const postgresProgram = (): Program | null => {
  const user = unprivileged();
  const isHere = [NAME, 'initdb'].every((command) => spawnSync(command, ['--version']).status === 0);
  if (!isHere || user === null) return null;
  return {
    command: NAME,
    words: (port, folder) => ['-D', `${folder}/data`, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
    url: (port) => `postgres://${NAME}@127.0.0.1:${port}/${NAME}?pool_max_conns=50`,
    ...(user === undefined ? {} : { user }),
    // At once, without a last save; its processes end with it.
    end: 'SIGQUIT',
    prepare: (folder) => {
      const words = ['-D', `${folder}/data`, '-A', 'trust', '-U', NAME, '-E', 'UTF8', '--locale=C', '--no-sync'];
      const { status, stderr } = spawnSync('initdb', words, { encoding: 'utf8', ...user });
      if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
    },
  };
};

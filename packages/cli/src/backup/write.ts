// Writes all that a store keeps as one file: a line each, compressed, its last line saying that it is whole. Called by `emergent backup`.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentsOf } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEnd } from '@emergent/schema';

/** So much goes to the compressor at once: a piece a line costs more than the line, and a line may be a whole lorebook. Characters. */
const PIECE = 262_144;
/** All stories of all players are in it: it is its maker's alone. */
const MODE = 0o600;

/** In pieces, each of whole lines. `tell` hears how far it is, at last of the whole. */
export async function* backupLines(store: Store, now: string, tell: (end: BackupEnd) => void): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let waiting = `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, made_at: now })}\n`;
  const take = (): string => {
    const text = waiting;
    waiting = '';
    hash.update(text);
    return text;
  };
  let [rows, sessions] = [0, 0];
  let session = '';
  for await (const row of contentsOf(store)) {
    rows += 1;
    waiting += `${JSON.stringify(row)}\n`;
    if (row.kind === 'record' && row.session_id !== session) {
      sessions += 1;
      session = row.session_id;
    }
    if (waiting.length < PIECE) continue;
    tell({ rows, sessions, sha256: '' });
    yield take();
  }
  yield take();
  const end = { rows, sessions, sha256: hash.digest('hex') };
  tell(end);
  yield `${JSON.stringify(end)}\n`;
}

/** Gives a finished file its name, unless another has it by now. A link is whole at once and takes nobody's place, as renaming would. */
const giveName = async (unfinished: string, path: string): Promise<void> => {
  await link(unfinished, path).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'EEXIST') throw new Error(`${path} is there already; name another file`, { cause });
    throw new Error(`${path} could not be given to the finished file (${code}); name one on another disk`, { cause });
  });
  await rm(unfinished, { force: true });
};

/** The file appears under its name only when it is whole and on the disk. A file that is there is not written over. */
export const writeBackup = async (store: Store, path: string, tell: (so: BackupEnd) => void): Promise<BackupEnd> => {
  let end: BackupEnd = { rows: 0, sessions: 0, sha256: '' };
  const unfinished = `${path}.unfinished`;
  const source = backupLines(store, new Date().toISOString(), (so) => {
    end = so;
    tell(so);
  });
  // What an earlier one left that was killed may be readable by others.
  await rm(unfinished, { force: true });
  try {
    await pipeline(
      Readable.from(source),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { flags: 'wx', mode: MODE, flush: true }),
    );
    await giveName(unfinished, path);
    return end;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

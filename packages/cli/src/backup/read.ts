// Reads a backup: first whole, to see that it is one and nothing of it is missing, then row by row. Called by `emergent restore`.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Kept, keepRow, readKeptRow } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { BACKUP_VERSION, BackupBegin, BackupEnd, type KeptRow } from '@emergent/schema';
import { linesIn } from './lines.ts';

/** A record has 32 KB at most, a lorebook may have megabytes; more than this is no line of ours. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** Throws what the file system or the decompressor met, in words of a backup. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.once('error', (error) => unpacked.destroy(error));
  try {
    const tooLong = () => new Error(`${path}: a line is too long for a backup`);
    yield* linesIn(unpacked.setEncoding('utf8'), LONGEST_LINE, tooLong);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT') throw new Error(`${path}: there is no such file`, { cause });
    if (code === 'Z_DATA_ERROR') throw new Error(`${path}: not a backup (not compressed as one)`, { cause });
    if (code === 'Z_BUF_ERROR') throw new Error(`${path}: the backup is cut off`, { cause });
    throw cause;
  }
}

const parse = (path: string, line: string, at: number): unknown => {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`${path}, line ${at}: not JSON`, { cause });
  }
};

const checkBegin = (path: string, value: unknown): void => {
  const begin = BackupBegin.safeParse(value);
  if (!begin.success) throw new Error(`${path}: not a backup of emergentRPG`);
  if (begin.data.version > BACKUP_VERSION)
    throw new Error(
      `${path}: written by a newer emergentRPG (version ${begin.data.version}, this one knows ${BACKUP_VERSION})`,
    );
};

const row = (path: string, value: unknown, at: number): KeptRow => {
  try {
    return readKeptRow(value);
  } catch (cause) {
    throw new Error(`${path}, line ${at}: ${cause instanceof Error ? cause.message : 'unknown'}`, { cause });
  }
};

/** Looks at every line without putting anything anywhere. Throws with one line for a file that is no whole backup. */
export const checkBackup = async (path: string): Promise<BackupEnd> => {
  const hash = createHash('sha256');
  let [at, last] = [0, ''];
  for await (const line of linesOf(path)) {
    at += 1;
    if (at === 1) checkBegin(path, parse(path, line, at));
    if (at > 2) row(path, parse(path, last, at - 1), at - 1);
    if (at > 1) hash.update(`${last}\n`);
    last = line;
  }
  const end = at === 0 ? null : BackupEnd.safeParse(parse(path, last, at));
  if (end === null || !end.success) throw new Error(`${path}: the backup is cut off`);
  if (end.data.sha256 !== hash.digest('hex') || end.data.rows !== at - 2)
    throw new Error(`${path}: the backup was changed after it was made`);
  return end.data;
};

/** Puts a checked backup into a store. Stopped half way, it can be begun again: what is there stays. */
export const restoreBackup = async (
  store: Store,
  path: string,
  { rows }: BackupEnd,
  tell: (done: number) => void,
): Promise<Record<Kept, number>> => {
  const counts: Record<Kept, number> = { kept: 0, there: 0, differs: 0 };
  let at = 0;
  for await (const line of linesOf(path)) {
    at += 1;
    if (at === 1 || at === rows + 2) continue;
    counts[await keepRow(store, row(path, parse(path, line, at), at))] += 1;
    if (at % 500 === 0) tell(at - 1);
  }
  return counts;
};

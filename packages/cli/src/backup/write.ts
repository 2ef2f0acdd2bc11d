// Writes all that a store keeps as one file: a line each, compressed, its last line saying that it is whole. Called by `emergent backup`.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentsOf } from '@emergent/engine';
import type { Store } from '@emergent/engine/ports';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEnd } from '@emergent/schema';

/** So many lines go to the compressor at once: a piece a line costs more than the line. */
const LINES = 256;

async function* lines(store: Store, now: string, tell: (end: BackupEnd) => void): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let waiting: string[] = [];
  const take = (): string => {
    const text = waiting.join('');
    waiting = [];
    hash.update(text);
    return text;
  };
  waiting.push(`${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, made_at: now })}\n`);
  let [rows, sessions] = [0, 0];
  let session = '';
  for await (const row of contentsOf(store)) {
    rows += 1;
    waiting.push(`${JSON.stringify(row)}\n`);
    if (row.kind === 'record' && row.session_id !== session) {
      sessions += 1;
      session = row.session_id;
    }
    if (waiting.length < LINES) continue;
    tell({ rows, sessions, sha256: '' });
    yield take();
  }
  yield take();
  const end = { rows, sessions, sha256: hash.digest('hex') };
  tell(end);
  yield `${JSON.stringify(end)}\n`;
}

/** The file appears under its name only when it is whole and on the disk. A file that is there is not written over. */
export const writeBackup = async (store: Store, path: string, tell: (so: BackupEnd) => void): Promise<BackupEnd> => {
  let end: BackupEnd = { rows: 0, sessions: 0, sha256: '' };
  const unfinished = `${path}.unfinished`;
  const source = lines(store, new Date().toISOString(), (so) => {
    end = so;
    tell(so);
  });
  try {
    await pipeline(
      Readable.from(source),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { flags: 'w', flush: true }),
    );
    await rename(unfinished, path);
    return end;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

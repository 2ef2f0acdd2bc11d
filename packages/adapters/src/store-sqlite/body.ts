// How a value stands in a `body` column: JSON text, compressed where that saves room. Used by every table's file.

import type { SQLOutputValue } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Below this many characters compressing saves too little to be worth the time. */
const WORTH_COMPRESSING = 1024;

/** Text stays readable with any SQLite tool; a blob is Zstandard of the same text. */
export const pack = (value: unknown): string | Uint8Array => {
  const text = JSON.stringify(value);
  return text.length < WORTH_COMPRESSING ? text : zstdCompressSync(text);
};

/** The caller names the type: a column only holds what `pack` was given by that table's own insert. */
export const unpack = <Value>(body: SQLOutputValue | undefined): Value =>
  JSON.parse(body instanceof Uint8Array ? zstdDecompressSync(body).toString() : String(body));

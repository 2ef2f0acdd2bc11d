// Zips read by their central directory within bounds, also behind a picture, and written. Names that climb are never opened. Called by open.ts
// and close.ts. Source: PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.4; `fflate` unpacks and packs.
import { type Zippable, zipSync } from 'fflate';
import { LIMITS } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { refuse, refuseSize } from '../refuse.ts';
import { crc32 } from './crc.ts';
import { inflate } from './inflate.ts';

type Entry = {
  name: string;
  packed: number;
  size: number;
  method: number;
  crc: number;
  offset: number;
  locked: boolean;
};
export type ZipFiles = Map<string, Uint8Array>;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Where the end record stands, at most 64 KB of comment before the end; -1: this is no zip. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
};
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Begins as one, or is a JPEG with one behind it. */
export const isZip = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) ||
  (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.length > 22 && endOf(viewOf(bytes)) >= 0);

const climbs = (name: string): boolean =>
  name.includes('\u0000') || /^[/\\]|^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes('..');

/** `prefix` is what stands before the zip: offsets may count from the file's start or from the zip's. */
const directory = (bytes: Uint8Array): { entries: Entry[]; prefix: number } => {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end < 0) refuse('a zip that is cut off', 'a whole CharX zip');
  const count = view.getUint16(end + 10, true);
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count > LIMITS.zipFiles) refuseSize(`${count} files in a zip`, `${LIMITS.zipFiles} files`);
  const start = end - size;
  if (start < 0 || offset > start) refuse('a zip whose directory is not where it says', 'a whole CharX zip');
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count && at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  if (entries.length < count)
    refuse(`a zip that says it has ${count} files and lists ${entries.length}`, 'a whole CharX zip');
  return { entries, prefix: start - offset };
};

const mustBeModest = (entries: readonly Entry[]): void => {
  for (const { name, packed, size, locked } of entries) {
    if (climbs(name))
      refuse(
        `a zip with a file named ${JSON.stringify(name.slice(0, 80))}, which leads out of it`,
        'names below the zip',
      );
    if (locked) refuse('a zip with a password', 'an open zip');
    if (size > 65_536 && size > packed * LIMITS.zipRatio)
      refuseSize(`a file in a zip that unpacks ${LIMITS.zipRatio} times as large`, `${LIMITS.zipRatio} times`);
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.zipBytes) refuseSize(`${total} bytes in a zip`, `${LIMITS.zipBytes} bytes`);
};

const unpack = (bytes: Uint8Array, entry: Entry, prefix: number): Uint8Array | null => {
  const view = viewOf(bytes);
  const at = [entry.offset + prefix, entry.offset].find(
    (place) => place + 30 <= bytes.length && view.getUint32(place, true) === LOCAL,
  );
  if (at === undefined) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed || (entry.method !== 0 && entry.method !== 8)) return null;
  const data = entry.method === 0 ? packed : inflate(packed, entry.size, 'deflate');
  if (data === 'large') refuseSize('a file in a zip that is larger than it says', 'what it says');
  return data !== null && data.length === entry.size && crc32(data) === entry.crc ? data : null;
};

/** The files of a zip that `wanted` names, in its order. A file that is damaged is left out and noted. */
export const readZip = (bytes: Uint8Array, notes: Notes, wanted: (name: string) => boolean): ZipFiles => {
  const { entries, prefix } = directory(bytes);
  mustBeModest(entries);
  const files: ZipFiles = new Map();
  for (const entry of entries) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
    if (files.has(entry.name)) notes.at(`zip.${entry.name}`)('broken', 'two files of one name; the last counts');
    const data = unpack(bytes, entry, prefix);
    if (data === null) notes.at(`zip.${entry.name}`)('broken', 'a file in the zip is damaged and was left out');
    else files.set(entry.name, data);
  }
  return files;
};

/** The zip's names, and what stands before it (a picture). */
export const zipNames = (bytes: Uint8Array): { names: string[]; before: Uint8Array } => {
  const { entries, prefix } = directory(bytes);
  const first = Math.min(...entries.map((entry) => entry.offset + prefix), bytes.length);
  return { names: entries.map((entry) => entry.name), before: bytes.subarray(0, first) };
};

/** The same files give the same bytes: every file is dated to the first day that zip knows. */
export const writeZip = (files: ZipFiles): Uint8Array => {
  const out: Zippable = {};
  for (const [name, data] of files)
    out[name] = [data, { mtime: '1980-01-02T00:00:00', level: name.endsWith('.json') ? 6 : 0 }];
  return zipSync(out);
};

// RisuAI modules in their packed form (.risum): a head of two bytes, then JSON and assets, each with its length, their bytes exchanged by a
// fixed table. The table is part of RisuAI, under a licence of its own: who has it gives it (see README.md). Called by open.ts and close.ts.
import type { Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Note, Notes } from '../notes.ts';
import { refuse, refuseSize } from '../refuse.ts';
import { parseJson } from './json.ts';
import { joinBytes } from './png.ts';
import { decodeText } from './text.ts';

const MAGIC = 111;
const [END, ASSET] = [0, 1];
const BYTES = 256;
/** What a module is called in a refusal. */
const PACKED = 'a RisuAI module in its packed form (.risum)';
const NEEDED = 'RisuAI’s table rpack_map.bin beside the database, or the same module as JSON';
const ADVICE = 'In RisuAI, export the module as JSON; or put its file rpack_map.bin into DATA_DIR and start again.';

export const isRisum = (bytes: Uint8Array): boolean => bytes[0] === MAGIC && bytes[1] === 0;

export type Table = { pack: Uint8Array; unpack: Uint8Array };

/** 256 bytes to pack and 256 to unpack, each other's inverse; null: it is no such table. */
export const tableOf = (bytes: Uint8Array): Table | null => {
  const [pack, unpack] = [bytes.slice(0, BYTES), bytes.slice(BYTES, BYTES * 2)];
  const whole = bytes.length === BYTES * 2 && pack.every((to, from) => unpack[to] === from);
  return whole ? { pack, unpack } : null;
};

const exchanged = (bytes: Uint8Array, table: Uint8Array): Uint8Array => bytes.map((byte) => table[byte] ?? 0);

type Parts = { main: Uint8Array; assets: Uint8Array[]; cut: boolean };
/** As they stand, still packed. */
const partsOf = (bytes: Uint8Array): Parts => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const partAt = (at: number): Uint8Array | null => {
    if (at + 4 > bytes.length) return null;
    const length = view.getUint32(at, true);
    return length > bytes.length - at - 4 ? null : bytes.subarray(at + 4, at + 4 + length);
  };
  const main = partAt(2);
  if (main === null) refuse(`${PACKED} that is cut off`, 'a whole one');
  const assets: Uint8Array[] = [];
  let at = 6 + main.length;
  while (bytes[at] === ASSET) {
    if (assets.length >= LIMITS.zipFiles) refuseSize('more assets', `${LIMITS.zipFiles} assets`);
    const asset = partAt(at + 1);
    if (asset === null) return { main, assets, cut: true };
    assets.push(asset);
    at += 5 + asset.length;
  }
  return { main, assets, cut: bytes[at] !== END };
};

const textOf = (main: Uint8Array, table: Table, note: Note): string => {
  const text = decodeText(exchanged(main, table.unpack), note);
  return text.trimStart().startsWith('{')
    ? text
    : refuse(`${PACKED} that this table does not unpack`, 'a module and the table of the same program');
};

export const readRisum = (bytes: Uint8Array, table: Table | null, notes: Notes): Json => {
  if (table === null) return refuse(PACKED, NEEDED, ADVICE);
  const { main, cut } = partsOf(bytes);
  if (main.length > LIMITS.json) refuseSize(`${main.length} bytes of text`, `${LIMITS.json} bytes`);
  if (cut) notes.at('risum')('broken', 'the file breaks off behind its text; assets are missing');
  const note = notes.at('risum.module');
  return parseJson(textOf(main, table, note), 'a module', note);
};

const framed = (kind: readonly number[], part: Uint8Array): Uint8Array[] => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, part.length, true);
  return [Uint8Array.from(kind), length, part];
};

/** With the assets of the file that it came from, if that is at hand. */
export const writeRisum = (text: string, table: Table | null, original: Uint8Array | null): Uint8Array => {
  if (table === null) return refuse(PACKED, NEEDED, ADVICE);
  const assets = original !== null && isRisum(original) ? partsOf(original).assets : [];
  const main = exchanged(new TextEncoder().encode(text), table.pack);
  return joinBytes([
    ...framed([MAGIC, 0], main),
    ...assets.flatMap((asset) => framed([ASSET], asset)),
    Uint8Array.from([END]),
  ]);
};

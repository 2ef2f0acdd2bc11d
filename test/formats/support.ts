// What the tests of imports share: the corpora beside the checkout, files made in memory, and comparing two files field for field.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { readAny, write } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import { EmergentError } from '@emergent/schema';
import { expect } from 'vitest';
import { ROOT } from '../support/root.ts';

export const CORPORA = join(ROOT, '..', 'shared', 'corpora', 'lorebooks');
export const haveCorpora = existsSync(CORPORA);

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const json = (value: unknown): Uint8Array => bytes(JSON.stringify(value));
export const lines = (...values: unknown[]): Uint8Array => bytes(values.map((each) => JSON.stringify(each)).join('\n'));
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

const crcOf = (data: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
};
export const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crcOf(body), body.length + 4);
  return out;
};
export const textChunk = (keyword: string, text: string): Buffer =>
  chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'));
export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const HEADER = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
export const PIXEL = chunk('IDAT', deflateSync(Buffer.from([0, 0])));
export const END = chunk('IEND', Buffer.alloc(0));
/** A PNG of one pixel whose text chunks hold these. */
export const png = (texts: Record<string, unknown>): Uint8Array =>
  Buffer.concat([
    SIGNATURE,
    HEADER,
    ...Object.entries(texts).map(([keyword, value]) =>
      textChunk(keyword, typeof value === 'string' ? value : base64(value)),
    ),
    PIXEL,
    END,
  ]);

/** A table like RisuAI's, of our own making: 256 bytes to pack and 256 to unpack. */
export const RPACK = new Uint8Array(512);
for (let byte = 0; byte < 256; byte++) {
  const to = (byte * 167 + 13) % 256;
  RPACK[byte] = to;
  RPACK[256 + to] = byte;
}
/** A packed RisuAI module with these assets. */
export const risum = (value: unknown, assets: Uint8Array[] = []): Buffer => {
  const part = (kind: number[], data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(kind), length, data.map((byte) => RPACK[byte] ?? 0)]);
  };
  return Buffer.concat([part([111, 0], json(value)), ...assets.map((asset) => part([1], asset)), Buffer.from([0])]);
};

type Bend = (header: Buffer) => void;
/** A zip of these files; `bend` may lie in a file's row of the directory. */
export const zip = (files: Record<string, Uint8Array>, bend: Record<string, Bend> = {}): Buffer => {
  const locals: Buffer[] = [];
  const rows: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(files)) {
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(crcOf(data), 16);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(data.length, 24);
    row.writeUInt16LE(title.length, 28);
    row.writeUInt32LE(offset, 42);
    const local = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from([20, 0]),
      row.subarray(8, 30),
      Buffer.alloc(2),
      title,
      packed,
    ]);
    local.writeUInt32LE(0x04034b50, 0);
    bend[name]?.(row);
    locals.push(local);
    rows.push(Buffer.concat([row, title]));
    offset += local.length;
  }
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(rows.length, 8);
  end.writeUInt16LE(rows.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

/** Places where two values differ. */
export const differences = (one: unknown, other: unknown, path = ''): string[] => {
  if (isDeepStrictEqual(one, other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return [`${path}: ${JSON.stringify(one)?.slice(0, 100)} → ${JSON.stringify(other)?.slice(0, 100)}`];
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) =>
    differences(left.get(name), right.get(name), `${path}/${name}`),
  );
};

/** Imports, exports in the same format, and expects the same fields; answers what was imported. */
export const roundTrip = (file: Uint8Array) => {
  const imported = readAny(file);
  const again = write(imported.format, imported, { original: imported.original });
  const [before, after] = [contents(file), contents(again)];
  expect(differences(before, after)).toEqual([]);
  const stored: typeof imported = JSON.parse(JSON.stringify({ ...imported, original: null }));
  expect(differences(before.value, contents(write(imported.format, stored)).value), 'as a store gives it back').toEqual(
    [],
  );
  return imported;
};

/** The refusal of a file: its code and what it says it found. */
export const refusal = (file: Uint8Array): { code: string; found: string; expected: string } => {
  try {
    const { format } = readAny(file);
    throw new Error(`it was read as ${format}`);
  } catch (error) {
    if (!(error instanceof EmergentError)) throw error;
    return { code: error.code, found: String(error.details.found), expected: String(error.details.expected) };
  }
};

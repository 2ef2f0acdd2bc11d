// PNG as a row of chunks, those of text read and written. Ours and no library: those that there are allocate what a hostile length says and
// refuse files that are cut off behind the card. Called by open.ts and close.ts. Source: the PNG specification, third edition, chapters 5, 11.
import { zlibSync } from 'fflate';
import { LIMITS } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { refuse, refuseSize } from '../refuse.ts';
import { crc32 } from './crc.ts';
import { inflate } from './inflate.ts';
import { fromBase64, fromLatin1, latin1, toBase64 } from './text.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TEXTS = ['tEXt', 'zTXt', 'iTXt'];
const MOST_KEYWORD = 79;
type Chunk = { type: string; data: Uint8Array };
export type PngText = { keyword: string; text: string };

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.slice(0, 4).every((byte, at) => bytes[at] === byte);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The keyword of a text chunk that begins at `at` and whose end is missing; null: what begins there is no such chunk. */
const cutKeyword = (bytes: Uint8Array, at: number): string | null => {
  const [start, body] = [at + 4, at + 8];
  if (!TEXTS.includes(latin1(bytes.subarray(start, body)))) return null;
  const rest = bytes.subarray(body, body + MOST_KEYWORD);
  const end = rest.indexOf(0);
  return latin1(end < 0 ? rest : rest.subarray(0, end));
};

/** `trailing`: bytes behind the end; `cut`: the keyword of the text chunk that the file ends in. */
export const readChunks = (
  bytes: Uint8Array,
  notes: Notes,
): { chunks: Chunk[]; trailing: Uint8Array; cut: string | null } => {
  const chunks: Chunk[] = [];
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length && chunks.at(-1)?.type !== 'IEND') {
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) break;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length) && type !== 'IDAT')
      notes.at(`png.${type}`)('broken', 'the checksum of a chunk is wrong; it was read all the same');
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    if (chunks.length > LIMITS.chunks) refuseSize(`more than ${LIMITS.chunks} chunks`, `${LIMITS.chunks} chunks`);
    at += 12 + length;
  }
  const ended = chunks.at(-1)?.type === 'IEND';
  if (!ended) notes.at('png')('broken', 'the picture is cut off');
  if (ended && at < bytes.length) notes.at('png')('kept', 'bytes behind the end of the picture');
  const cut = ended ? null : cutKeyword(bytes, at);
  if (cut !== null) notes.at(`png.${cut}`)('broken', 'the picture ends within this chunk; it could not be read');
  return { chunks, trailing: ended ? bytes.subarray(at) : new Uint8Array(), cut };
};

/** tEXt is plain; zTXt and iTXt may be packed, iTXt is UTF-8 (11.3.3). */
const textOf = ({ type, data }: Chunk): PngText | null => {
  const end = data.indexOf(0);
  if (end < 0 || !TEXTS.includes(type)) return null;
  const keyword = latin1(data.subarray(0, end));
  if (type === 'tEXt') return { keyword, text: latin1(data.subarray(end + 1)) };
  const unpacked = (from: number) => {
    const bytes = inflate(data.subarray(from), LIMITS.json * 2, 'zlib');
    if (bytes === 'large') refuseSize('a packed text that unpacks beyond all bounds', `${LIMITS.json} bytes`);
    return bytes;
  };
  if (type === 'zTXt') {
    const bytes = unpacked(end + 2);
    return bytes === null ? null : { keyword, text: latin1(bytes) };
  }
  const language = data.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return null;
  const bytes = data[end + 1] === 1 ? unpacked(translated + 1) : data.subarray(translated + 1);
  return bytes === null ? null : { keyword, text: new TextDecoder().decode(bytes) };
};

export const readTexts = (chunks: readonly Chunk[]): PngText[] => chunks.map(textOf).filter((text) => text !== null);

/** The JSON text in a chunk: base64 of UTF-8, or as it stands; null: neither. */
export const cardText = ({ text }: PngText): Uint8Array | null => {
  if (/^\s*\{/.test(text)) return fromLatin1(text);
  const bytes = fromBase64(text);
  return bytes === null || bytes.length === 0 ? null : bytes;
};

const chunkBytes = ({ type, data }: Chunk): Uint8Array => {
  const out = new Uint8Array(12 + data.length);
  const view = viewOf(out);
  view.setUint32(0, data.length);
  out.set(fromLatin1(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
};

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** A picture with these texts (keyword to JSON) in place of those it had; other chunks stay as they are. */
export const withTexts = (
  chunks: readonly Chunk[],
  trailing: Uint8Array,
  texts: ReadonlyMap<string, string>,
): Uint8Array => {
  const left = new Map(texts);
  const asChunk = (keyword: string, json: string): Chunk => ({
    type: 'tEXt',
    data: fromLatin1(`${keyword}\u0000${toBase64(new TextEncoder().encode(json))}`),
  });
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const keyword = textOf(chunk)?.keyword;
    const json = keyword === undefined ? undefined : left.get(keyword);
    if (chunk.type === 'IEND') for (const [name, text] of left) out.push(asChunk(name, text));
    if (keyword !== undefined && json !== undefined) {
      out.push(asChunk(keyword, json));
      left.delete(keyword);
    } else if (keyword === undefined || !texts.has(keyword)) out.push(chunk);
  }
  return joinBytes([Uint8Array.from(SIGNATURE), ...out.map(chunkBytes), trailing]);
};

/** Chunks of a plain picture, 256 × 384: dusk, with a hue that follows from the name. */
export const plainPicture = (name: string): Chunk[] => {
  const [width, height] = [256, 384];
  const hue = [...name].reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) % 997, 7);
  const header = new Uint8Array(13);
  viewOf(header).setUint32(0, width);
  viewOf(header).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    const light = 1 - y / height;
    const colour = [40 + (hue % 60) + 90 * light, 45 + (hue % 41) + 70 * light, 80 + (hue % 53) + 100 * light];
    for (let x = 0; x < width; x++) rows.set(colour.map(Math.round), y * (1 + width * 3) + 1 + x * 3);
  }
  return [
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: zlibSync(rows) },
    { type: 'IEND', data: new Uint8Array() },
  ];
};

export const mustBePicture = (chunks: readonly Chunk[]): void => {
  if (chunks[0]?.type !== 'IHDR') refuse('a PNG that is cut off or damaged at its start', 'a whole PNG');
};

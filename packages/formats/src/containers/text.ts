// Bytes as text: UTF-8, UTF-16 with or without its mark, and whatever else is read as Western European and said so. Called by open.ts.
import type { Note } from '../notes.ts';

const BOM = [0xef, 0xbb, 0xbf];
const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark: every other byte of the first characters of JSON is zero. */
const wide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(bytes, [0xff, 0xfe]) || (bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0)) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff]) || (bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0)) return 'utf-16be';
  return null;
};

export const decodeText = (bytes: Uint8Array, note: Note): string => {
  const encoding = wide(bytes);
  if (encoding !== null) {
    note('approximated', 'the file is in UTF-16; it is written as UTF-8');
    return new TextDecoder(encoding).decode(bytes);
  }
  if (startsWith(bytes, BOM)) note('approximated', 'a byte order mark at the start was left out');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    note('broken', 'the file is not UTF-8; it was read as Windows-1252, check letters with accents');
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const PART = 16_384;
/** Bytes that are one character each. */
export const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + PART)));
  return parts.join('');
};
export const fromLatin1 = (text: string): Uint8Array => {
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) out[at] = text.charCodeAt(at);
  return out;
};

/** Base64 with or without line breaks and padding; null: it is none. */
export const fromBase64 = (text: string): Uint8Array | null => {
  const bare = text.replaceAll('\u0000', '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(bare)) return null;
  try {
    return fromLatin1(atob(bare.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
};
export const toBase64 = (bytes: Uint8Array): string => btoa(latin1(bytes));

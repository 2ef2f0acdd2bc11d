// Bytes as JSON with a container around it, by content: picture, zip, lines or plain. Called by read-any.ts.
import { EmergentError } from '@emergent/schema';
import { isRaw, type Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Note, Notes } from '../notes.ts';
import { EXPECTED, refuse, refuseSize } from '../refuse.ts';
import { parseJson } from './json.ts';
import { cardText, isPng, mustBePicture, type PngText, readChunks, readTexts } from './png.ts';
import { isRisum, readRisum, type Table } from './risum.ts';
import { decodeText } from './text.ts';
import { isZip, readZip } from './zip.ts';

export const CONTAINERS = ['json', 'lines', 'png', 'zip', 'risum'] as const;
export type Container = (typeof CONTAINERS)[number];
/** `second`: another copy of the card, in the older of two chunks. `lines` have an array of their values. */
export type Opened = { container: Container; value: Json; second?: Json };

/** The chunk that counts, and the older one beside it. */
const KEYWORDS = ['ccv3', 'chara', 'naidata'];

const NO_BASE64 = 'a chunk that should hold a card is not base64';
const chunkJson = (found: PngText, notes: Notes): { value: Json } | null => {
  const note = notes.at(`png.${found.keyword}`);
  const bytes = cardText(found);
  if (bytes === null) {
    note('broken', NO_BASE64);
    return null;
  }
  return { value: parseJson(decodeText(bytes, note), `a picture whose "${found.keyword}" chunk holds text`, note) };
};

const isCard = (value: Json): boolean => isRaw(value) && (isRaw(value.data) || Object.hasOwn(value, 'name'));

/** The newer copy, unless it is damaged or no card at all and the older one is one. */
const newer = (found: PngText | undefined, older: { value: Json } | null, notes: Notes): { value: Json } | null => {
  if (found === undefined) return null;
  try {
    const read = chunkJson(found, notes);
    if (read === null || older === null || isCard(read.value) || !isCard(older.value)) return read;
  } catch (error) {
    if (older === null || !(error instanceof EmergentError)) throw error;
  }
  notes.at(`png.${found.keyword}`)('broken', 'the newer copy holds no card; the older one counts');
  return null;
};

const SAVE_AGAIN = 'Save the picture as a file; a copy or a screenshot loses what is in it.';
/** `cut`: the chunk that the file ends in. */
const refuseWithout = (cut: string | null, spoilt: PngText | undefined): never => {
  const broken = KEYWORDS.find((keyword) => cut?.toLowerCase() === keyword);
  if (broken !== undefined)
    refuse(
      `a PNG picture that is cut off within its "${broken}" chunk`,
      'a whole PNG',
      'Download or copy the file again.',
    );
  if (spoilt !== undefined) refuse(`a PNG picture whose "${spoilt.keyword}" chunk is not base64`, EXPECTED, SAVE_AGAIN);
  return refuse('a PNG picture without a card or lorebook in it', EXPECTED, SAVE_AGAIN);
};

const openPng = (bytes: Uint8Array, notes: Notes): Opened => {
  const { chunks, cut } = readChunks(bytes, notes);
  mustBePicture(chunks);
  const texts = readTexts(chunks);
  const named = (keyword: string) => {
    const all = texts.filter((text) => text.keyword.toLowerCase() === keyword);
    if (all.length > 1) notes.at(`png.${keyword}`)('broken', 'several chunks of one name; the last counts');
    return all.at(-1);
  };
  const [ccv3, chara, naidata] = KEYWORDS.map((keyword) => named(keyword));
  const older = chara === undefined ? null : chunkJson(chara, notes);
  const first = newer(ccv3, older, notes);
  const value = first ?? older ?? (naidata === undefined ? null : chunkJson(naidata, notes));
  if (value === null)
    return refuseWithout(
      cut,
      [ccv3, chara, naidata].find((text) => text !== undefined),
    );
  if (first === null || older === null) return { container: 'png', ...value };
  notes.at('png.chara')(
    'kept',
    'the picture holds a second, older copy of the card; the newer one (ccv3) counts wherever they differ',
  );
  return { container: 'png', value: first.value, second: older.value };
};

const openZip = (bytes: Uint8Array, notes: Notes): Opened => {
  const card = readZip(bytes, notes, (name) => name === 'card.json').get('card.json');
  if (card === undefined) refuse('a zip without a readable "card.json"', 'a CharX character card');
  const note = notes.at('zip.card.json');
  return { container: 'zip', value: parseJson(decodeText(card, note), 'a card.json', note) };
};

const SIGNATURES: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture without anything in it' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture' },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: 'a WebP picture or a sound' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive' },
];

const mustBeText = (bytes: Uint8Array): void => {
  const known = SIGNATURES.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (known) refuse(known.name);
  const control = bytes.subarray(0, 512).filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  const wide = bytes.subarray(0, 4).includes(0);
  if (control.length > 8 && !wide) refuse('a binary file');
};

const tryLine = (line: string): Json | undefined => {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return undefined;
  }
};

/** A chat has a head on its first line and a message on each other. */
const CHAT_HEAD = ['user_name', 'chat_metadata', 'mes'];
const isChat = (text: string): boolean => {
  const end = text.indexOf('\n');
  const first = (end < 0 ? text : text.slice(0, end)).trim();
  if (!first.startsWith('{') || first.length > LIMITS.json) return false;
  const value = tryLine(first);
  return isRaw(value) && CHAT_HEAD.some((name) => Object.hasOwn(value, name));
};

/** What stands for a line that is no JSON, which is written again as it stood. */
export const UNREADABLE = 'unreadable_line';

const openLines = (text: string, note: (path: string) => Note): Opened => {
  const value: Json[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const whole = tryLine(line);
    if (whole === undefined) note(`line[${at}]`)('broken', 'a line that is no JSON, kept as it stands');
    value.push(whole === undefined ? { [UNREADABLE]: line } : parseJson(line, `line ${at + 1}`, note(`line[${at}]`)));
  }
  return { container: 'lines', value };
};

/** `table`: RisuAI's own, where it is at hand. */
export const open = (bytes: Uint8Array, notes: Notes, table: Table | null = null): Opened => {
  if (bytes.length === 0) refuse('an empty file');
  if (bytes.length > LIMITS.file) refuseSize(`${bytes.length} bytes`, `${LIMITS.file} bytes`);
  if (isPng(bytes)) return openPng(bytes, notes);
  if (isZip(bytes)) return openZip(bytes, notes);
  if (isRisum(bytes)) return { container: 'risum', value: readRisum(bytes, table, notes) };
  mustBeText(bytes);
  if (bytes.length > LIMITS.json * 2) refuseSize(`${bytes.length} bytes of text`, `${LIMITS.json} bytes`);
  const text = decodeText(bytes, notes.at('file'));
  if (text.trim() === '') refuse('a file of nothing but blanks');
  if (isChat(text)) return openLines(text, notes.at);
  return { container: 'json', value: parseJson(text, 'a text', notes.at('file')) };
};

/** A single value in words. */
const KINDS: Record<string, string> = { string: 'a string', number: 'a number', boolean: '"true" or "false"' };
const kindOf = (value: Json): string => {
  if (value === null) return '"null"';
  return Array.isArray(value) ? 'a list' : (KINDS[typeof value] ?? 'an object without fields');
};
const quoted = (name: string): string => JSON.stringify(name.toWellFormed().slice(0, 40));
const MOST_NAMES = 8;
const fieldsOf = (value: Json): string =>
  isRaw(value)
    ? Object.keys(value)
        .slice(0, MOST_NAMES)
        .map((name) => quoted(name))
        .join(', ')
    : '';

/** For a refusal: what JSON of no known format looks like. */
export const describeJson = (value: Json): string => {
  if (Array.isArray(value)) {
    const [first = null] = value;
    const held = fieldsOf(first) || `${kindOf(first)} first`;
    return value.length === 0 ? 'an empty JSON list' : `a JSON list of ${value.length} with ${held}`;
  }
  if (!isRaw(value)) return `JSON that is just ${kindOf(value)}`;
  return `a JSON object with the fields ${fieldsOf(value) || '(none)'}`;
};

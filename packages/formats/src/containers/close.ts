// JSON in a container again: plain, lines, a picture or a zip, in the file that it came from where that is at hand. Called by write-any.ts.
import { isRaw, isText, type Json } from '../json.ts';
import { makeNotes } from '../notes.ts';
import { type Container, UNREADABLE } from './open.ts';
import { isPng, joinBytes, plainPicture, readChunks, readTexts, withTexts } from './png.ts';
import { type Table, writeRisum } from './risum.ts';
import { isZip, readZip, writeZip, type ZipFiles, zipNames } from './zip.ts';

/** `older`: what stands in the second of two keywords; `title` gives a picture its colour. */
export type Contents = { value: Json; older?: Json | undefined; keywords: readonly string[]; title: string };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const inPng = ({ value, older, keywords, title }: Contents, original: Uint8Array | null): Uint8Array => {
  const from = original !== null && isPng(original) ? readChunks(original, makeNotes()) : null;
  const chunks = from?.chunks.some((each) => each.type === 'IEND') ? from.chunks : plainPicture(title);
  const there = readTexts(chunks).map((each) => each.keyword);
  const written = (keywords.includes('chara') ? ['ccv3', 'chara'] : keywords).filter((each) => there.includes(each));
  const [first = 'chara', second] = written.length > 0 ? written : keywords;
  const texts = new Map([[first, JSON.stringify(value)]]);
  if (second !== undefined) texts.set(second, JSON.stringify(older === undefined ? value : older));
  return withTexts(chunks, from?.trailing ?? new Uint8Array(), texts);
};

const inZip = ({ value }: Contents, original: Uint8Array | null): Uint8Array => {
  const card = bytesOf(JSON.stringify(value));
  if (original === null || !isZip(original)) return writeZip(new Map([['card.json', card]]));
  const files: ZipFiles = readZip(original, makeNotes(), () => true);
  files.set('card.json', card);
  return joinBytes([zipNames(original).before, writeZip(files)]);
};

const lineOf = (line: Json): string => {
  const unreadable = isRaw(line) ? line[UNREADABLE] : undefined;
  return isText(unreadable) ? unreadable : JSON.stringify(line);
};

export const close = (
  container: Container,
  contents: Contents,
  original: Uint8Array | null,
  table: Table | null = null,
): Uint8Array => {
  if (container === 'png') return inPng(contents, original);
  if (container === 'zip') return inZip(contents, original);
  if (container === 'risum') return writeRisum(JSON.stringify(contents.value), table, original);
  if (container === 'json') return bytesOf(JSON.stringify(contents.value, null, 2));
  const lines = Array.isArray(contents.value) ? contents.value : [contents.value];
  return bytesOf(lines.map(lineOf).join('\n'));
};

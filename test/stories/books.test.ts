// Stories as books: hostile words in every place stay words in every format, and EPUBs pass a checker. Says aloud what is not there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWhole } from '@emergent/adapters/testing/proofs';
import { type BookFormat, type StoryHead, type StoryTurn, tellStory } from '@emergent/formats';
import { textsIn } from '@emergent/formats/testing';
import { expect, test } from 'vitest';
import { epubcheck, haveChecker, haveStrings, hostileStrings } from './support.ts';

const strings = hostileStrings();
test('collections of hostile strings stand beside the checkout', () => {
  if (!haveStrings) console.log('no collections of hostile strings beside this checkout: only our own were tried');
  expect(strings.length).toBeGreaterThan(haveStrings ? 1000 : 10);
});

const at = (index: number): string => strings[index % strings.length] ?? '';
const headOf = (told: Partial<StoryHead>): StoryHead => ({
  id: '3f0c1a52-7d5e-4b0b-8a39-0d8f5a6f6d11',
  title: 'The Long Ebb',
  world: 'Wrack',
  start: 'Low Water',
  character: { name: 'Éowyn O’Brien', class_name: 'Wrecker', level: 2 },
  branch: null,
  began_at: '2026-11-12T08:00:00.000Z',
  told_at: '2026-11-14T08:00:00.000Z',
  turns: 2,
  opening: 'The tide goes out.\n\nIt does not come back.',
  place: 'The Quay',
  clock_minutes: 540,
  ...told,
});
const turnOf = (told: Partial<StoryTurn>): StoryTurn => ({
  line: 'I climb down.',
  telling: 'You climb.\nThe rungs are wet.',
  notices: [],
  place: 'The Quay',
  clock_minutes: 600,
  at: '2026-11-12T08:01:00.000Z',
  ...told,
});

const bytesOf = (format: BookFormat, head: StoryHead, turns: readonly StoryTurn[]): Buffer => {
  const told = tellStory(format, head);
  return Buffer.concat([...told.first, ...turns.flatMap((turn) => told.add([turn])), ...told.end()]);
};
const textOf = (format: BookFormat, head: StoryHead, turns: readonly StoryTurn[]): string =>
  bytesOf(format, head, turns).toString('utf8');

const hostileTurns = strings.map((one, index) =>
  turnOf({
    line: one,
    telling: at(index + 1),
    notices: [at(index + 2)],
    place: at(index + 3),
    clock_minutes: index * 90,
  }),
);
const hostileHead = headOf({
  title: at(0),
  world: at(1),
  start: at(2),
  character: { name: at(3), class_name: at(4), level: 1 },
  branch: at(5),
  opening: at(6),
  place: at(7),
  turns: strings.length,
});

/** Every tag that our pages are made of; what is left of a page without them holds no markup. */
const OWN =
  /<\/?(?:html|head|body|header|main|footer|section|nav|ol|li|h1|h2|p|br|bdi|meta|title|style|link|a)(?: (?:class|id|dir|lang|xml:lang|xmlns|xmlns:epub|epub:type|aria-labelledby|charset|name|content|http-equiv|rel|type|href)="[^"<>]*")*\/?>/g;
const BEHAVING = /<[^>]*\b(?:on\w+|srcdoc|style)=|<a [^>]*href="(?!chapter-\d+\.xhtml"|title\.xhtml")/;

test('HTML: hostile words are words, whichever field they stand in', () => {
  const page = textOf('html', hostileHead, hostileTurns);
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="\w+" dir="(?:ltr|rtl)">/);
  const bare = page.replace('<!DOCTYPE html>', '').replaceAll(OWN, '');
  expect(bare).not.toMatch(/[<>]/);
  expect(page).not.toMatch(BEHAVING);
});

test('EPUB: hostile words make pages that hold together', async () => {
  const bytes = bytesOf('epub', hostileHead, hostileTurns);
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const pages = textsIn(bytes, '.xhtml');
  expect(pages.length).toBeGreaterThan(strings.length / 48);
  for (const text of pages) {
    const bare = text.replace(/^<\?xml[^>]*\?>\n<!DOCTYPE html>/, '').replaceAll(OWN, '');
    expect(bare).not.toMatch(/[<>]/);
    expect(text).not.toMatch(BEHAVING);
  }
});

test('EPUBs pass EPUBCheck without an error or a warning', async () => {
  if (!isWhole) return console.log('EPUBCheck takes its time: `npm run proofs` runs it');
  if (!haveChecker) return console.log('epubcheck is not installed: no EPUB was checked');
  const folder = mkdtempSync(join(tmpdir(), 'emergent-epub-'));
  try {
    const file = join(folder, 'book.epub');
    // From right to left, since that has rules of its own; a part of the strings will do, each in every place.
    writeFileSync(file, bytesOf('epub', { ...hostileHead, opening: 'שלום עולם' }, hostileTurns.slice(0, 300)));
    expect(await epubcheck(file)).toMatchObject({ code: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('Markdown shows every word letter by letter', () => {
  const told = textOf('markdown', headOf({ title: 'A *very* long # ebb' }), [
    turnOf({
      line: '# not a heading\n1. not a list\n- nor this',
      telling: '<b>*bold*</b> & [a](javascript:x) `c` ~~d~~ | e\n=== \n+ f',
      notices: ['Level *2*'],
    }),
  ]);
  expect(told).toBe(`# A \\*very\\* long # ebb

Wrack: Low Water  
Éowyn O’Brien, Wrecker of level 2  
2 turns, 12 November 2026 to 14 November 2026

## 1. The Quay, day 1

The tide goes out.

It does not come back.

> \\# not a heading  
> 1\\. not a list  
> \\- nor this

\\<b\\>\\*bold\\*\\</b\\> \\& \\[a\\](javascript:x) \\\`c\\\` \\~\\~d\\~\\~ \\| e  
\\===  
\\+ f

*Level \\*2\\**
`);
});

test('plain text is as it was said, without what no text can hold', () => {
  const told = textOf('txt', headOf({ turns: 1, told_at: '2026-11-12T09:00:00.000Z' }), [
    turnOf({ line: 'I say\n\n<b>hi</b>\u0001', telling: 'مرحبا \ud800!', notices: ['Level 2\nnow'] }),
    turnOf({ line: '', telling: '  ' }),
  ]);
  expect(told).toBe(`The Long Ebb
============

Wrack: Low Water
Éowyn O’Brien, Wrecker of level 2
1 turn, 12 November 2026


1. The Quay, day 1
------------------

The tide goes out.

It does not come back.

> I say

> <b>hi</b>

مرحبا \ufffd!

[Level 2 now]
`);
});

test('chapters: a new day always, a new place after a while, and never too many turns', () => {
  const chapters = (turns: StoryTurn[]) => textOf('txt', headOf({}), turns).match(/^\d+\. .*$/gm);
  const eight = Array.from({ length: 8 }, () => turnOf({}));
  expect(chapters([turnOf({}), turnOf({ place: 'The Bell' })])).toEqual(['1. The Quay, day 1']);
  expect(chapters([...eight, turnOf({ place: 'The Bell' })])).toEqual(['1. The Quay, day 1', '2. The Bell, day 1']);
  expect(chapters([turnOf({}), turnOf({ clock_minutes: 1500 })])).toEqual(['1. The Quay, day 1', '2. The Quay, day 2']);
  expect(chapters(Array.from({ length: 100 }, () => turnOf({})))).toHaveLength(3);
});

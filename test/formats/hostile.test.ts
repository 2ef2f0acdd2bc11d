// Files that are broken, hostile or nothing of the kind: each gets a clear answer that names what was found and what was expected.

import { deflateSync } from 'node:zlib';
import { readAny } from '@emergent/formats';
import { describe, expect, test } from 'vitest';
import {
  bytes,
  chunk,
  END,
  HEADER,
  json,
  PIXEL,
  png,
  refusal,
  roundTrip,
  SIGNATURE,
  textChunk,
  zip,
} from './support.ts';

const ENTRY = { uid: 0, key: ['lamp'], keysecondary: [], comment: 'The lamp', content: 'It burns blue.' };
const BOOK = { entries: { '0': ENTRY } };
const CARD = {
  spec: 'chara_card_v3',
  spec_version: '3.0',
  data: { name: 'Aster', description: 'd', first_mes: 'Hello.', extensions: {}, group_only_greetings: [] },
};
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const text = JSON.stringify(BOOK);

describe('no file of ours', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['0 bytes', bytes(''), 'IMPORT_REFUSED', /^an empty file$/],
    ['blanks', bytes(' \n\t '), 'IMPORT_REFUSED', /nothing but blanks/],
    ['prose', bytes('Once upon a time'), 'IMPORT_REFUSED', /begins with "Once upon a time"/],
    ['a web page', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'IMPORT_REFUSED', /begins with "<!DOCTYPE html>/],
    ['a JSON text', bytes('"hello"'), 'IMPORT_REFUSED', /just a string/],
    ['a JSON number', bytes('1'), 'IMPORT_REFUSED', /just a number/],
    ['null', bytes('null'), 'IMPORT_REFUSED', /just/],
    ['an empty list', bytes('[]'), 'IMPORT_REFUSED', /an empty JSON list/],
    ['an empty object', bytes('{}'), 'IMPORT_REFUSED', /fields \(none\)/],
    ['a list of objects that tell of nothing', json([{ a: { b: 1 } }]), 'IMPORT_REFUSED', /list of 1 with "a"/],
    ['people of an address book', json([{ name: 'Bo', location: 'Oslo' }]), 'IMPORT_REFUSED', /"name", "location"/],
    ['lore among rows that are none', json([{ home: { name: 'x' } }, 7]), 'IMPORT_REFUSED', /list of 2/],
    ['JSON of another kind', json({ compilerOptions: {} }), 'IMPORT_REFUSED', /fields "compilerOptions"/],
    ['a PDF', bytes('%PDF-1.7'), 'IMPORT_REFUSED', /PDF/],
    ['a WebP', bytes('RIFF....WEBP'), 'IMPORT_REFUSED', /WebP/],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(60)]), 'IMPORT_REFUSED', /JPEG/],
    ['noise', Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 31), 'IMPORT_REFUSED', /binary|begins with/],
    ['.risum', Uint8Array.from([111, 0, 4, 0, 0, 0, 1, 2, 3, 4]), 'IMPORT_REFUSED', /\.risum/],
    ['a picture without a card', png({ Software: 'x' }), 'IMPORT_REFUSED', /PNG picture without a card/],
    [
      'a world of ours of a later version',
      json({ format: 'emergent-world', version: 9 }),
      'IMPORT_REFUSED',
      /version 9/,
    ],
    [
      'a world of ours that does not hold together',
      json({ format: 'emergent-world', version: 1, lorebook: { series_metadata: { title: '' } } }),
      'IMPORT_REFUSED',
      /series_metadata\.title/,
    ],
  ])('%s', (_, file, code, found) => {
    const refused = refusal(file);
    expect(refused.code).toBe(code);
    expect(refused.found).toMatch(found);
    expect(refused.expected).not.toBe('');
  });
});

describe('encodings', () => {
  const accented = JSON.stringify({ entries: { '0': { ...ENTRY, content: 'Das Licht brennt über dem Turm — 灯塔' } } });
  test.each<[string, Uint8Array]>([
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(accented)])],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${accented}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(accented, 'utf16le')],
    ['UTF-16 BE with its mark', Buffer.from(`\ufeff${accented}`, 'utf16le').swap16()],
  ])('%s', (_, file) => {
    const { lorebook, report } = readAny(file);
    expect(lorebook.entries[0]?.content).toBe('Das Licht brennt über dem Turm — 灯塔');
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'file', outcome: 'approximated' }));
  });
  test('Windows-1252', () => {
    const { lorebook, report } = readAny(
      Buffer.from(JSON.stringify({ entries: { '0': { ...ENTRY, content: 'über' } } }), 'latin1'),
    );
    expect(lorebook.entries[0]?.content).toBe('über');
    expect(report.items[0]).toMatchObject({ outcome: 'broken', how: expect.stringContaining('Windows-1252') });
  });
});

describe('JSON that is not quite JSON', () => {
  test.each<[string, string]>([
    ['a comma too many', '{"entries":{"0":{"uid":0,"key":["lamp"],"content":"Blue.",}}}'],
    ['comments', '{/* mine */"entries":{"0":{"uid":0,"key":["lamp"],"content":"Blue."}}}'],
    ['single quotes', "{'entries':{'0':{'uid':0,'key':['lamp'],'content':'Blue.'}}}"],
    ['cut off in a text', '{"entries":{"0":{"uid":0,"key":["lamp"],"content":"Blue.'],
    ['cut off between fields', '{"entries":{"0":{"uid":0,"key":["lamp"],"content":"Blue.",'],
  ])('%s is mended, and it is said', (_, file) => {
    const { lorebook, report } = readAny(bytes(file));
    expect(lorebook.entries[0]).toMatchObject({ keys: ['lamp'], content: 'Blue.' });
    expect(report.items).toContainEqual(
      expect.objectContaining({ outcome: 'broken', how: expect.stringContaining('mended') }),
    );
  });
  test.each<[string, string]>([
    ['braces without end', '{'.repeat(100_000)],
    ['lists without end', '['.repeat(1_000_000)],
    ['deep and whole', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['deep in a field', `{"entries":{"0":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}}`],
    ['half a megabyte of noise', `{${'",:[]{}'.repeat(70_000)}`],
  ])('%s is refused in time', (_, file) => {
    const start = performance.now();
    expect(['IMPORT_REFUSED', 'TOO_LARGE']).toContain(refusal(bytes(file)).code);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
  test('numbers beyond bounds, __proto__ and lone surrogates', () => {
    const { lorebook, report } = readAny(
      bytes(
        '{"__proto__":{"polluted":1},"entries":{"0":{"uid":0,"key":["lamp"],"content":"A\\ud800\\u0000B","order":1e999,"__proto__":{"x":1}}}}',
      ),
    );
    expect(lorebook.entries[0]).toMatchObject({ content: 'A\ufffdB', order: 10_000 });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(report.items.map((item) => item.outcome)).toContain('broken');
  });
});

describe('files whose first entry is odd are known by the others', () => {
  const second = { keys: ['lamp'], content: 'Blue.', insertion_order: 1, enabled: true, extensions: {} };
  test.each<[string, unknown, string, number]>([
    [
      'World Info, an entry without keys first',
      { entries: { '0': { uid: 0, content: 'Always.', constant: true }, '1': ENTRY } },
      'sillytavern-world-info',
      2,
    ],
    [
      'World Info, one entry, always told',
      { entries: { '0': { uid: 0, content: 'Always.', constant: true } } },
      'sillytavern-world-info',
      1,
    ],
    ['World Info, null first', { entries: { '0': null, '1': ENTRY } }, 'sillytavern-world-info', 1],
    ['a book, null first', { name: 'B', entries: [null, second] }, 'character-book', 1],
    [
      'a book, an entry without keys',
      { entries: [{ ...second, keys: undefined, constant: true }] },
      'character-book',
      1,
    ],
    ['a book without entries', { name: 'B', entries: [] }, 'character-book', 0],
    ['a bare list, no entry first', [{}, second], 'character-book-entries', 1],
    [
      'story cards, keys that are null first',
      [
        { keys: null, value: 'Blue.' },
        { keys: 'lamp', value: 'B.' },
      ],
      'aidungeon-cards',
      2,
    ],
  ])('%s', (_, value, format, entries) => {
    const { format: found, lorebook } = roundTrip(json(value));
    expect([found, lorebook.entries.length]).toEqual([format, entries]);
  });
});

describe('much of everything', () => {
  test('600 KB of HTML in an entry: told up to the bound, kept whole, never run', () => {
    const html = `<div onclick="steal()"><script>while(true){}</script>${'<p class="x">lamp</p>'.repeat(30_000)}</div>`;
    const { lorebook, report } = roundTrip(json({ entries: { '0': { ...ENTRY, content: html } } }));
    expect([...(lorebook.entries[0]?.content ?? '')].length).toBeLessThanOrEqual(4000);
    expect(report.items).toContainEqual(
      expect.objectContaining({ path: 'entries[0].content', outcome: 'approximated' }),
    );
  });
  test('more entries than a book has here: the rest is kept', () => {
    const file = json({
      entries: Object.fromEntries(
        Array.from({ length: 10_003 }, (_, at) => [at, { uid: at, key: ['k'], content: 'c' }]),
      ),
    });
    const { lorebook, report } = roundTrip(file);
    expect(lorebook.entries).toHaveLength(10_000);
    expect(report.items).toContainEqual(
      expect.objectContaining({ outcome: 'kept', count: 3, how: expect.stringContaining('at most') }),
    );
  });
  test('thousands of keys, keys from hell, keys of 10,000 characters', () => {
    const key = [...Array.from({ length: 5000 }, (_, at) => `k${at}`), '/(a+)+$/', 'x'.repeat(10_000), '', '   '];
    const { lorebook } = roundTrip(json({ entries: { '0': { ...ENTRY, key } } }));
    expect(lorebook.entries[0]?.keys).toHaveLength(50);
  });
  test('a file beyond MAX_IMPORT_SIZE', () => {
    expect(() => readAny(bytes(text), { mostBytes: 10 })).toThrow(/at most 10 bytes/);
  });
  test('a name of many lines and a person without one', () => {
    expect(roundTrip(json({ name: 'A\nB\u2028C', description: '', first_mes: '' })).lorebook.characters[0]?.name).toBe(
      'A B C',
    );
    expect(roundTrip(json({ name: '   ', description: 'd', first_mes: 'f' })).lorebook.characters[0]?.name).toBe(
      'Somebody',
    );
  });
});

describe('pictures', () => {
  const whole = png({ ccv3: CARD });
  test('cut off behind the card: the card is read, and it is said', () => {
    const { lorebook, report } = readAny(whole.subarray(0, whole.length - 20));
    expect(lorebook.characters[0]?.name).toBe('Aster');
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'png', outcome: 'broken' }));
  });
  test.each([4, 8, 20, 40, 60, 100])('cut off after %i bytes', (length) => {
    expect(refusal(whole.subarray(0, length)).code).toBe('IMPORT_REFUSED');
  });
  test('bytes behind the end are kept', () => {
    const { report } = roundTrip(Buffer.concat([whole, Buffer.from('tail')]));
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'png', outcome: 'kept' }));
  });
  test('a wrong checksum is said', () => {
    const bent = Buffer.from(whole);
    bent[bent.indexOf('ccv3') + 12 + base64(CARD).length - 8] ??= 0;
    bent.writeUInt32BE(1, bent.indexOf('ccv3') + 5 + base64(CARD).length);
    expect(readAny(bent).report.items).toContainEqual(expect.objectContaining({ path: 'png.tEXt', outcome: 'broken' }));
  });
  test.each<[string, Uint8Array, RegExp]>([
    [
      'a chunk that is longer than the file',
      Buffer.concat([SIGNATURE, HEADER, Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('tEXtchara')]),
      /cut off within its "chara" chunk/,
    ],
    ['a card that is not base64', png({ chara: '%%%' }), /"chara" chunk is not base64/],
    ['no card at all', png({ comment: 'hello' }), /PNG picture without a card/],
    ['a card that is no JSON', png({ chara: Buffer.from('hello').toString('base64') }), /"chara" chunk/],
    ['a card of another kind', png({ chara: { a: 1 } }), /fields "a"/],
    ['no picture at all', Buffer.concat([SIGNATURE, textChunk('chara', base64(CARD)), END]), /cut off or damaged/],
  ])('%s', (_, file, found) => {
    expect(refusal(file).found).toMatch(found);
  });
  test('packed text, and a bomb in it', () => {
    const packed = (data: Uint8Array) => Buffer.concat([Buffer.from('chara\0\0', 'latin1'), deflateSync(data)]);
    const file = (data: Uint8Array) => Buffer.concat([SIGNATURE, HEADER, chunk('zTXt', packed(data)), PIXEL, END]);
    expect(readAny(file(bytes(base64(CARD)))).lorebook.characters[0]?.name).toBe('Aster');
    expect(refusal(file(new Uint8Array(90_000_000))).code).toBe('TOO_LARGE');
    const international = Buffer.concat([Buffer.from('chara\0\0\0\0\0', 'latin1'), bytes(base64(CARD))]);
    expect(readAny(Buffer.concat([SIGNATURE, HEADER, chunk('iTXt', international), END])).format).toBe('card-v3');
  });
});

describe('zips', () => {
  const whole = zip({
    'card.json': json(CARD),
    'assets/icon/images/main.png': png({}),
    'module.risum': new Uint8Array(9),
  });
  test('CharX comes back with its assets', () => {
    const imported = roundTrip(whole);
    expect(imported.format).toBe('card-v3');
    expect(imported.lorebook.characters[0]?.name).toBe('Aster');
  });
  test('a JPEG with a CharX behind it', () => {
    const { format } = roundTrip(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100, 7), whole]));
    expect(format).toBe('card-v3');
  });
  const bent = (change: (zip: Buffer, central: number) => void): Buffer => {
    const out = Buffer.from(whole);
    change(out, out.indexOf(Buffer.from([0x50, 0x4b, 1, 2])));
    return out;
  };
  test.each<[string, Buffer, string, RegExp]>([
    ['without a card', zip({ 'a.json': json(CARD) }), 'IMPORT_REFUSED', /without a readable "card.json"/],
    [
      'with a name that climbs',
      zip({ 'card.json': json(CARD), '../../etc/passwd': bytes('x') }),
      'IMPORT_REFUSED',
      /leads out of it/,
    ],
    [
      'with an absolute name',
      zip({ 'card.json': json(CARD), '/etc/passwd': bytes('x') }),
      'IMPORT_REFUSED',
      /leads out of it/,
    ],
    [
      'with a drive in a name',
      zip({ 'card.json': json(CARD), 'C:\\x': bytes('x') }),
      'IMPORT_REFUSED',
      /leads out of it/,
    ],
    [
      'with backslashes that climb',
      zip({ 'card.json': json(CARD), 'a\\..\\..\\x': bytes('x') }),
      'IMPORT_REFUSED',
      /leads out of it/,
    ],
    ['that is a bomb and says so', zip({ 'card.json': new Uint8Array(100_000_000) }), 'TOO_LARGE', /times as large/],
    ['that is a bomb and lies', bent((out, at) => out.writeUInt32LE(10, at + 24)), 'TOO_LARGE', /larger than it says/],
    [
      'of too many files',
      zip(Object.fromEntries(Array.from({ length: 4100 }, (_, at) => [`f${at}`, bytes('')]))),
      'TOO_LARGE',
      /4100 files/,
    ],
    ['with a password', bent((out, at) => out.writeUInt16LE(1, at + 8)), 'IMPORT_REFUSED', /password/],
    ['of an unknown method', bent((out, at) => out.writeUInt16LE(99, at + 10)), 'IMPORT_REFUSED', /without a readable/],
    ['with a wrong checksum', bent((out, at) => out.writeUInt32LE(1, at + 16)), 'IMPORT_REFUSED', /without a readable/],
    [
      'whose directory points nowhere',
      bent((out, at) => out.writeUInt32LE(0xfffffff0, at + 42)),
      'IMPORT_REFUSED',
      /without a readable/,
    ],
    ['that is cut off', whole.subarray(0, whole.length - 30), 'IMPORT_REFUSED', /cut off/],
    [
      'that lists fewer files than it says',
      bent((out) => out.writeUInt16LE(9, out.length - 12)),
      'IMPORT_REFUSED',
      /lists 3/,
    ],
    ['with a card that is no card', zip({ 'card.json': json({ a: 1 }) }), 'IMPORT_REFUSED', /fields "a"/],
  ])('%s', (_, file, code, found) => {
    const refused = refusal(file);
    expect(refused.code).toBe(code);
    expect(refused.found).toMatch(found);
  });
});

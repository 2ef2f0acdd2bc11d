// Nothing is lost in silence: what can't be heard, kept to the digit, or read as what it should be is said by its name, in every format.
import { makeEngine } from '@emergent/engine';
import { formatList, readAny, write } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import { EmergentError, type FidelityItem } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { LOCAL, testParts } from '../support/engine.ts';
import { bytes, HEADER, json, lines, png, refusal, roundTrip, SIGNATURE, textChunk } from './support.ts';

const V1 = { name: 'Aster', description: 'd', first_mes: 'Hello.', personality: '', scenario: '', mes_example: '' };
const V2 = { spec: 'chara_card_v2', spec_version: '2.0' };
const said = (items: readonly FidelityItem[], path: string) => items.filter((item) => item.path === path);

describe('keys that can’t be heard', () => {
  const report = async (file: Uint8Array) => {
    const engine = await makeEngine(await testParts());
    const { report: found } = await engine.importLorebook(LOCAL, file);
    await engine.close();
    return found;
  };
  test('patterns that the linear engine lacks are named with why, and not counted as taken', async () => {
    const entry = (uid: number, more: object) => ({ uid, key: [], keysecondary: [], content: 'Told.', ...more });
    const { items, summary } = await report(
      json({
        entries: {
          '0': entry(0, { key: ['lamp', '/(?=fire)light/i', '/(a)\\1/'] }),
          '1': entry(1, { key: ['/dr[ae]ke/'], keysecondary: ['/(?<!un)lit/'] }),
          '2': entry(2, { content: '@@additional_keys /(?<=x)y/\nTold.', key: ['x'] }),
          '3': entry(3, { key: ['/.{1,900}q/'] }),
        },
      }),
    );
    const heard = (path: string) => said(items, path).filter((item) => item.outcome === 'approximated');
    expect(heard('entries[0].key').map((item) => item.how)).toEqual([
      expect.stringMatching(/\/\(\?=fire\)light\/i \(looking ahead.*\/\(a\)\\1\/ \(going back/),
    ]);
    expect(heard('entries[1].keysecondary')[0]?.how).toContain('/(?<!un)lit/');
    expect(heard('entries[2].content')[0]?.how).toContain('/(?<=x)y/');
    expect(heard('entries[3].key')[0]?.how).toMatch(/\.\{1,900\}q.*too large/);
    const taken = items.filter((item) => item.outcome === 'taken' && item.how === 'the keys');
    expect(taken.reduce((sum, item) => sum + item.count, 0)).toBe(2);
    expect(summary.approximated).toBe(4);
  });
  test('a thousand large patterns are read in no time, and said to be too many', async () => {
    const key = (at: number) => `/lamp${at}(?:[^\\PL\\PN\\D]x){1,20}/i`;
    const entries = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [at, { uid: at, key: [key(at)], content: 'Told.' }]),
    );
    const { items } = await report(json({ entries }));
    expect(items.filter(({ how }) => how.includes('too many and too large together')).length).toBeGreaterThan(300);
    expect(items.filter(({ outcome, how }) => outcome === 'taken' && how === 'the keys')[0]?.count).toBeGreaterThan(50);
  });
});

describe('JSON that says more than a value can hold', () => {
  const entry = '"key": ["lamp"], "content": "Blue."';
  const broken = (text: string) =>
    readAny(bytes(text)).report.items.filter((item) => item.path === 'file' && item.outcome !== 'taken');
  test.each([
    [`{"entries": {"0": {"uid": 12345678901234567890, ${entry}}}}`, 'approximated', '12345678901234567890'],
    [`{"entries": {"0": {"uid": 0, ${entry}, "x": 0.1234567890123456789}}}`, 'approximated', '0.1234567890123456789'],
    [`{"entries": {"0": {"uid": -0, ${entry}}}}`, 'approximated', 'number -0 '],
    [`{"entries": {"0": {"uid": 0, ${entry}, "content": "Red."}}}`, 'broken', '"content" stands twice'],
    [`{"entries": {"0": {"uid": 0, ${entry}, "c\\u006fntent": "Red."}}}`, 'broken', '"content" stands twice'],
    [`{"a\\"b": 1, "a\\"b": 2, "entries": {"0": {"uid": 0, ${entry}}},}`, 'broken', '"a\\"b" stands twice'],
  ])('%s', (text, outcome, how) => {
    expect(broken(text)).toContainEqual(expect.objectContaining({ outcome, how: expect.stringContaining(how) }));
  });
  test('what only looks like it is not said', () => {
    const odd = `"a": 1.0, "b": 1e3, "c": 0.1, "d": 123456789012345, "e": -1, "f": [0, 0], "g": {"a": 1}, "h": "\\"a\\": -0"`;
    expect(broken(`{"entries": {"0": {"uid": 0, ${entry}, ${odd}, "i": 1000000000000000000000}}}`)).toEqual([]);
  });
});

describe('a card', () => {
  test.each([
    [{ ...V1, name: 7 }, 'name', '7', 'approximated'],
    [{ ...V1, name: ['Aster'] }, 'name', 'Somebody', 'broken'],
    [{ ...V1, name: ' ' }, 'name', 'Somebody', 'approximated'],
    [{ ...V2, data: { ...V1, name: 7 } }, 'data.name', '7', 'approximated'],
    [{ ...V2, data: { first_mes: 'Hello.' } }, 'data.name', 'Somebody', 'approximated'],
  ])('%j is named, and its name is not told as taken', (file, path, name, outcome) => {
    const { lorebook, report } = roundTrip(json(file));
    expect(lorebook.characters[0]?.name).toBe(name);
    expect(said(report.items, path).map((item) => item.outcome)).toEqual([outcome]);
  });
  test.each([
    { ...V2, data: {} },
    { ...V2, data: { name: '', description: ' ' } },
    { spec: 'chara_card_v3', spec_version: '3.0', data: { extensions: {}, alternate_greetings: [] } },
    { name: '', first_mes: '' },
  ])('%j is nobody, and refused', (file) => {
    expect(refusal(json(file))).toMatchObject({
      code: 'IMPORT_REFUSED',
      found: 'a character card with neither a name nor a text',
    });
  });
  test('a picture that ends within its card says so; a whole older copy counts', () => {
    const whole = Buffer.from(png({ chara: { ...V2, data: V1 } }));
    const inside = whole.indexOf('chara') + 30;
    expect(refusal(whole.subarray(0, inside)).found).toBe('a PNG picture that is cut off within its "chara" chunk');
    const older = textChunk('chara', Buffer.from(JSON.stringify({ ...V2, data: V1 })).toString('base64'));
    const newer = textChunk('ccv3', 'e'.repeat(400)).subarray(0, 200);
    const { lorebook, report } = readAny(Buffer.concat([SIGNATURE, HEADER, older, newer]));
    expect(lorebook.characters[0]?.name).toBe('Aster');
    expect(said(report.items, 'png.ccv3')).toMatchObject([{ outcome: 'broken' }]);
  });
});

test('a Kobold save whose actions are no list says so, and keeps them', () => {
  const { report, stories } = roundTrip(json({ gamestarted: true, prompt: 'You wake.', actions: { '0': 'look' } }));
  expect(stories).toEqual([]);
  expect(said(report.items, 'actions')).toMatchObject([{ outcome: 'broken', how: expect.stringContaining('kind') }]);
});

const fieldsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        ...(path.length === 0 ? [] : [path]),
        ...Object.entries(value)
          .slice(0, path.length > 0 && Array.isArray(value) ? 1 : 60)
          .flatMap(([name, inner]) => fieldsOf(inner, [...path, name])),
      ];
const replaced = (value: unknown, [name = '', ...rest]: readonly string[], by: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return by;
  const inner: unknown = Reflect.get(value, name);
  const next = rest.length === 0 ? by : replaced(inner, rest, by);
  return Array.isArray(value)
    ? value.map((each, at) => (String(at) === name ? next : each))
    : { ...value, [name]: next };
};
/** Where the report tells of it: without numbers, since like things are told together; lists of entries and lines have a name there. */
const bare = (path: string) => path.replaceAll(/\[\d+\]/g, '');
const pathOf = (format: string, path: readonly string[]): string => {
  const names = path.filter((name) => !/^\d+$/.test(name));
  if (format === 'sillytavern-chat') return [path[0] === '0' ? 'head' : 'messages', ...names].join('.');
  return [...(/^\d+$/.test(path[0] ?? '') ? ['entries'] : []), ...names].join('.');
};

/** A file of each kind as it is written here, from a world with something in every place. */
const written = formatList()
  .filter(({ name }) => name !== 'emergent-world')
  .map(({ name, title }): [string, string, unknown] => {
    const card = readAny(
      json({
        ...V2,
        data: {
          ...V1,
          alternate_greetings: ['Again.'],
          tags: ['sea'],
          character_book: {
            name: 'B',
            scan_depth: 3,
            entries: [{ keys: ['lamp'], content: 'Blue.', extensions: {}, enabled: true, insertion_order: 1 }],
          },
        },
      }),
    );
    const chat = readAny(
      lines({ user_name: 'Bo', character_name: 'Aster' }, { name: 'Bo', is_user: true, mes: 'Hm.' }),
    );
    return [
      title,
      name,
      contents(
        write(name, { ...card, stories: chat.stories }, { container: name === 'sillytavern-chat' ? 'lines' : 'json' }),
      ).value,
    ];
  });

test.each(written)('%s: a field of the wrong kind is never told as taken', (_, name, value) => {
  const asFile = (each: unknown) => (name === 'sillytavern-chat' && Array.isArray(each) ? lines(...each) : json(each));
  const silent: string[] = [];
  for (const path of fieldsOf(value))
    for (const odd of [{ odd: [1] }, [[{ odd: 1 }]]]) {
      try {
        const { report, format } = readAny(asFile(replaced(value, path, odd)));
        if (format !== name) continue;
        const here = pathOf(name, path);
        // Of a list or an object as a whole something may be said instead.
        const about = report.items.filter(
          ({ path: told }) => bare(told).startsWith(here) || here.startsWith(bare(told)),
        );
        if (about.every((item) => item.outcome === 'taken')) silent.push(`${here}: ${JSON.stringify([odd, about])}`);
      } catch (error) {
        if (!(error instanceof EmergentError)) throw error;
      }
    }
  expect(silent).toEqual([]);
});

// What holds for every file: nothing but a typed refusal is ever thrown, what was read comes back field for field, our own format is exact.

import { readWorlds, SHIPPED_WORLDS } from '@emergent/adapters';
import { formatList, type Imported, readAny, write } from '@emergent/formats';
import { EmergentError, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hold } from '../support/properties.ts';
import { bytes, differences, json, lines, png, RPACK, roundTrip } from './support.ts';

const refusedOr = <Value>(work: () => Value): Value | null => {
  try {
    return work();
  } catch (error) {
    if (error instanceof EmergentError && ['IMPORT_REFUSED', 'TOO_LARGE'].includes(error.code)) return null;
    throw error;
  }
};
/** `again`: whether the file is compared with what it is exported as. */
const sound = (file: Uint8Array, again = (_: Imported): boolean => true): void => {
  const imported = refusedOr(() => readAny(file));
  if (imported === null) return;
  const { report, lorebook, templates } = imported;
  expect(differences(LorebookInput.parse(lorebook), JSON.parse(JSON.stringify(lorebook)))).toEqual([]);
  for (const template of templates) ScenarioTemplateInput.omit({ lorebook_id: true }).parse(template);
  expect(new Set(lorebook.entries.map((entry) => entry.id)).size).toBe(lorebook.entries.length);
  expect(report.told).not.toBe('');
  if (again(imported)) roundTrip(file);
};

const entry = {
  key: ['a'],
  keys: 'a, b',
  keywords: ['a*'],
  content: 'Told.',
  value: 'Told.',
  entry: 'Told.',
  text: 'Told.',
  comment: 'T',
  title: 'T',
  name: 'T',
};
const book = { ...entry, keys: ['a'], extensions: { depth: 1 }, enabled: true, insertion_order: 1 };
const data = {
  name: 'Aster',
  description: '{{char}}',
  personality: '',
  scenario: '',
  first_mes: 'Hi.',
  mes_example: '',
  alternate_greetings: ['B'],
  tags: ['t'],
  nickname: 'N',
  extensions: { a: 1 },
  character_book: { name: 'B', entries: [book, book], scan_depth: 2 },
};
const nai = {
  lorebookVersion: 5,
  entries: [{ ...entry, keys: ['a'], displayName: 'D', contextConfig: { budgetPriority: 1 }, category: 'c' }],
  categories: [{ id: 'c', enabled: false }],
  settings: {},
};
const SAMPLES: readonly unknown[] = [
  { entries: { '0': { ...entry, keys: undefined, uid: 0 }, x: { uid: 1, key: [], content: 'c' } }, name: 'N' },
  { name: 'N', entries: [book] },
  [book],
  [{ keys: ' a, b', value: 'Told.', title: 'T' }],
  { spec: 'chara_card_v2', spec_version: '2.0', data },
  { ...data, spec: 'chara_card_v3', spec_version: '3.0', data },
  { name: 'A', description: 'd', first_mes: 'f', personality: 'p', scenario: 's', mes_example: 'm' },
  { spec: 'lorebook_v3', data: { entries: [book] } },
  nai,
  {
    scenarioVersion: 3,
    title: 'T',
    description: 'd',
    prompt: 'p',
    tags: ['t'],
    context: [{ text: 'm' }, { text: 'n' }],
    lorebook: nai,
  },
  {
    storyContainerVersion: 1,
    metadata: { title: 'T', tags: [] },
    content: { context: [{ text: 'm' }], lorebook: nai, story: { fragments: [{ data: 'd', origin: 'user' }] } },
  },
  {
    title: 'T',
    prompt: 'p',
    memory: 'm',
    tags: 'a, b',
    storyCards: [{ keys: 'a', value: 'v' }],
    options: [{ prompt: 'q' }],
  },
  {
    site: 'aidungeon',
    messages: [{ role: 'user', text: 't' }],
    adventureMeta: { title: 'T', memory: 'm', storyCards: [{ keys: 'a', value: 'v' }] },
  },
  { kind: 'memory', name: 'N', entries: [{ ...entry, priority: 0, weight: 0 }], scanDepth: 5 },
  {
    kind: 'character',
    name: 'A',
    persona: { kind: 'text', attributes: { text: ['d'], mind: ['calm'] } },
    sampleChat: 's',
    greeting: 'g',
    characterBook: { entries: [{ ...entry }] },
  },
  {
    type: 'risu',
    ver: 1,
    data: [
      {
        ...entry,
        key: 'a, b',
        mode: 'normal',
        alwaysActive: true,
        useRegex: false,
        extentions: { risu_case_sensitive: true },
      },
    ],
  },
  { type: 'risuModule', name: 'M', module: { lorebook: [{ ...entry, key: 'a' }], regex: [] } },
  {
    gamestarted: true,
    prompt: 'p',
    memory: 'm',
    actions: ['\n> a', 'b'],
    worldinfo: [{ ...entry, key: 'a', keyanti: 'b' }],
  },
];

const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))]
    : [path];
const withAt = (value: unknown, path: readonly string[], next: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return next;
  const inner = withAt(Reflect.get(Object(value), name), rest, next);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === name ? inner : each));
  return { ...Object(value), [name]: inner };
};

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1e300,
    '',
    ' ',
    '12',
    [],
    {},
    [null],
    [''],
    ['a', 'a'],
    'data.x',
    { 'data.x': 1 },
    '{{user}}',
    '@@depth 2\nx',
    ' ann ,"ann "',
    'x'.repeat(5000),
    'y '.repeat(20_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const change = fc.record({
  at: fc.nat(),
  name: fc.oneof(
    fc.constantFrom('data.x', 'extensions', '__proto__', '', 'data', 'constructor', '\u0001', 'lorebook.entries'),
    fc.string({ maxLength: 8 }),
  ),
  add: fc.boolean(),
  value: odd,
});
const changed = fc
  .tuple(fc.nat({ max: SAMPLES.length - 1 }), fc.array(change, { maxLength: 6 }))
  .map(([which, changes]) => {
    let value: unknown = SAMPLES[which];
    for (const { at, name, add, value: next } of changes) {
      const paths = pathsOf(value);
      const path = paths[at % paths.length] ?? [];
      value = withAt(value, add ? [...path, name] : path, next);
    }
    return value;
  });

test('any file of a known kind with anything changed in it is read soundly or refused', async () => {
  await hold(
    fc.asyncProperty(changed, async (value) => sound(bytes(JSON.stringify(value) ?? 'null'))),
    700,
  );
});
test('the same in a picture, beside an unchanged copy', async () => {
  await hold(
    fc.asyncProperty(changed, fc.constantFrom('chara', 'ccv3'), async (value, keyword) => {
      const other = { spec: 'chara_card_v3', spec_version: '3.0', data };
      sound(
        png(keyword === 'chara' ? { chara: value ?? null, ccv3: other } : { ccv3: value ?? null, chara: other }),
        ({ format, report }) =>
          /^card-v[23]$/.test(format) &&
          !report.items.some(({ path, outcome }) => path.startsWith('png.') && outcome === 'broken'),
      );
    }),
    250,
  );
});
test('any JSON is read soundly or refused', async () => {
  await hold(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => sound(json(value))),
    500,
  );
});
test('any chat is read soundly', async () => {
  const message = fc.record(
    { name: odd, is_user: odd, mes: odd, send_date: odd, swipes: odd, extra: odd },
    { requiredKeys: [] },
  );
  await hold(
    fc.asyncProperty(
      fc.dictionary(fc.string(), odd),
      fc.array(fc.oneof(message, odd), { maxLength: 6 }),
      async (head, messages) => sound(lines({ user_name: 'Bo', ...head }, ...messages)),
    ),
    300,
  );
});
test('any bytes are read or refused', async () => {
  const start = fc.constantFrom(
    [],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0x50, 0x4b, 3, 4],
    [0xff, 0xd8],
    [0xef, 0xbb, 0xbf, 0x7b],
    [0x7b, 0x22],
    [0x5b, 0x7b],
    [0xff, 0xfe],
    [111, 0],
  );
  await hold(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, rest) => {
      refusedOr(() => readAny(Uint8Array.from([...head, ...rest])));
    }),
    1500,
  );
});
test('pictures and zips with bytes changed or cut are read or refused', async () => {
  const card = readAny(json(SAMPLES[5]));
  const files = [
    write('card-v3', card, { container: 'png' }),
    write('card-v3', card, { container: 'zip' }),
    png({ chara: SAMPLES[4] }),
  ];
  const bends = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 });
  await hold(
    fc.asyncProperty(fc.constantFrom(...files), bends, fc.nat(), fc.boolean(), async (file, changes, length, cut) => {
      const bent = Uint8Array.from(cut ? file.subarray(0, length % file.length) : file);
      for (const [at, value] of changes) if (bent.length > 0) bent[at % bent.length] = value;
      refusedOr(() => readAny(bent));
    }),
    400,
  );
});
test('nearly JSON is mended to what it meant', async () => {
  const value = fc.record({
    entries: fc.dictionary(
      fc.string(),
      fc.record({ key: fc.array(fc.string()), content: fc.string(), more: fc.jsonValue() }),
    ),
  });
  await hold(
    fc.asyncProperty(value, fc.constantFrom('comma', 'end', 'comment'), async (file, fault) => {
      const text = JSON.stringify(file);
      const broken = {
        comma: `${text.slice(0, -1)},}`,
        end: text.slice(0, -1),
        comment: `{// "mine"\n${text.slice(1)}`,
      }[fault];
      const plain = refusedOr(() => readAny(bytes(text)));
      const mended = refusedOr(() => readAny(bytes(broken)));
      if (plain !== null && text.length > 20) expect(differences(plain.lorebook, mended?.lorebook)).toEqual([]);
    }),
    200,
  );
});

const shipped = await readWorlds(SHIPPED_WORLDS);
test.each(shipped.map((world) => [world.lorebook.id, world] as const))(
  '%s: our own format is exact; others tell of everybody',
  (_, { lorebook: full, template }) => {
    const lorebook = LorebookInput.parse(full);
    const bundle = {
      lorebook,
      templates: [ScenarioTemplateInput.omit({ lorebook_id: true }).parse(template)],
      stories: [],
    };
    const { lorebook: again, templates } = readAny(write('emergent-world', bundle));
    expect({ lorebook: again, templates }).toEqual({ lorebook, templates: bundle.templates });
    for (const { name, containers } of formatList()) {
      if (name === 'emergent-world' || name === 'sillytavern-chat' || name === 'card-v1') continue;
      for (const container of containers) {
        const read = readAny(write(name, bundle, { container, rpack: RPACK }), { rpack: RPACK });
        expect([name, read.format]).toEqual([name, name]);
        const told = JSON.stringify(read.lorebook.entries);
        for (const person of lorebook.characters) expect(told).toContain(person.name);
        for (const place of lorebook.locations) expect(told).toContain(place.name);
      }
    }
  },
);
test('whatever was imported goes through our own format unchanged, and through it home again', async () => {
  await hold(
    fc.asyncProperty(changed, async (value) => {
      const file = bytes(JSON.stringify(value) ?? 'null');
      const imported = refusedOr(() => readAny(file));
      if (imported === null) return;
      const { lorebook, templates } = readAny(write('emergent-world', imported));
      expect({ lorebook, templates }).toEqual({ lorebook: imported.lorebook, templates: imported.templates });
      const home = write(imported.format, { lorebook, templates, stories: imported.stories });
      expect(
        differences(
          JSON.parse(new TextDecoder().decode(write(imported.format, imported))),
          JSON.parse(new TextDecoder().decode(home)),
        ),
      ).toEqual([]);
    }),
    250,
  );
});

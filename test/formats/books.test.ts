// Books of lore, a case per rule of the formats' documents: what a field becomes here, what the report says of it, and that it comes back.
import { readAny, write } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import type { LoreEntry, Outcome } from '@emergent/schema';
import { describe, expect, test } from 'vitest';
import { json, png, roundTrip } from './support.ts';

type Case = [rule: string, entry: Record<string, unknown>, ours: Partial<LoreEntry>, said?: Record<string, Outcome>];

/** Each case is one entry among plain ones; what is not named in `ours` is not asked about, `undefined` must be absent. */
const table = (
  format: string,
  plain: Record<string, unknown>,
  book: (entries: unknown[]) => unknown,
  cases: Case[],
) => {
  describe(format, () => {
    test.each(cases)('%s', (_, entry, ours, said = {}) => {
      const imported = roundTrip(json(book([plain, { ...plain, ...entry }])));
      expect(imported.format).toBe(format);
      const [first, second] = imported.lorebook.entries;
      expect(first).toBeDefined();
      for (const [name, value] of Object.entries(ours)) expect(Reflect.get(second ?? {}, name), name).toEqual(value);
      for (const [name, outcome] of Object.entries(said)) {
        const items = imported.report.items.filter(({ path }) => path.endsWith(`].${name}`));
        expect(
          items.map((item) => item.outcome),
          name,
        ).toContain(outcome);
      }
    });
  });
};

const WORLD_INFO = { uid: 0, key: ['lamp'], keysecondary: [], comment: 'The lamp', content: 'It burns blue.' };
table(
  'sillytavern-world-info',
  WORLD_INFO,
  (entries) => ({ entries: Object.fromEntries(entries.map((each, at) => [String(at), each])) }),
  [
    [
      'a field that is missing means its default',
      {},
      { order: 100, constant: false, enabled: true, probability: undefined, position: undefined, sticky: undefined },
    ],
    ['keys may be patterns; they stay as they are', { key: ['/la+mp/i', 'plain'] }, { keys: ['/la+mp/i', 'plain'] }],
    [
      'secondary keys with AND_ANY',
      { keysecondary: ['oil'], selectiveLogic: 0 },
      { secondary_keys: ['oil'], logic: undefined },
      { keysecondary: 'taken' },
    ],
    ['NOT_ALL', { selectiveLogic: 1 }, { logic: 'not_all' }],
    ['NOT_ANY', { selectiveLogic: 2 }, { logic: 'not_any' }],
    ['AND_ALL', { selectiveLogic: 3 }, { logic: 'and_all' }],
    [
      'selective: false switches secondary keys off',
      { selective: false, keysecondary: ['oil'] },
      { selective: false, secondary_keys: ['oil'] },
    ],
    ['disable is the other way round', { disable: true }, { enabled: false }],
    ['constant', { constant: true }, { constant: true }],
    ['order', { order: 7 }, { order: 7 }],
    [
      'position 4 with depth and role',
      { position: 4, depth: 2, role: 2 },
      { position: 'at_depth', depth: 2, role: 'assistant' },
      { position: 'approximated', depth: 'approximated', role: 'approximated' },
    ],
    ['a role of null is none', { role: null }, { role: undefined }],
    [
      'position 7 is an outlet, which has no place here',
      { position: 7, outletName: 'door' },
      { position: 'outlet' },
      { outletName: 'kept' },
    ],
    ['probability', { probability: 40, useProbability: true }, { probability: 40 }],
    ['useProbability: false means no roll', { probability: 40, useProbability: false }, { probability: undefined }],
    ['probability of null occurs then', { probability: null, useProbability: false }, { probability: undefined }],
    [
      'excludeRecursion and preventRecursion are two things',
      { excludeRecursion: true, preventRecursion: false },
      { exclude_recursion: true, prevent_recursion: undefined },
    ],
    ['delayUntilRecursion: true is level 1', { delayUntilRecursion: true }, { delay_until_recursion: 1 }],
    ['delayUntilRecursion: false is none', { delayUntilRecursion: false }, { delay_until_recursion: undefined }],
    ['delayUntilRecursion of a level', { delayUntilRecursion: 3 }, { delay_until_recursion: 3 }],
    [
      'groups',
      { group: 'sky, sea', groupOverride: true, groupWeight: 30, useGroupScoring: true },
      { group: 'sky, sea', group_override: true, group_weight: 30, group_scoring: true },
    ],
    ['timers', { sticky: 3, cooldown: 4, delay: 5 }, { sticky: 3, cooldown: 4, delay: 5 }],
    [
      'timers of null and 0 are off',
      { sticky: null, cooldown: 0, delay: null },
      { sticky: undefined, cooldown: undefined, delay: undefined },
    ],
    [
      'null inherits',
      { scanDepth: null, caseSensitive: null, matchWholeWords: null },
      { scan_depth: undefined, case_sensitive: undefined, whole_words: undefined },
    ],
    [
      'false is not null',
      { caseSensitive: false, matchWholeWords: false, scanDepth: 0 },
      { case_sensitive: false, whole_words: false, scan_depth: 0 },
    ],
    ['ignoreBudget', { ignoreBudget: true }, { ignore_budget: true }],
    [
      'what has no place is kept',
      {
        vectorized: true,
        triggers: ['swipe'],
        characterFilter: { isExclude: true, names: ['x'], tags: [] },
        automationId: 'run',
        displayIndex: 4,
      },
      {},
      { vectorized: 'kept', triggers: 'kept', characterFilter: 'kept', automationId: 'kept' },
    ],
    ['an unknown field is kept', { someday: { deep: [1, null] } }, {}, { someday: 'kept' }],
    ['decorators stay in the text', { content: '@@depth 3\nIt burns.' }, { content: '@@depth 3\nIt burns.' }],
    [
      'a field of another kind is said to be broken',
      { order: { much: 1 }, constant: 'perhaps' },
      { order: 100, constant: false },
      { order: 'broken', constant: 'broken' },
    ],
    ['numbers as text are understood', { order: '12' }, { order: 12 }, { order: 'approximated' }],
    [
      'numbers beyond bounds are brought within',
      { order: 99_999_999, groupWeight: -4 },
      { order: 10_000, group_weight: 0 },
      { order: 'approximated', groupWeight: 'approximated' },
    ],
    [
      'a text beyond the bound is told up to it',
      { content: 'It burns. '.repeat(600) },
      {},
      { content: 'approximated' },
    ],
  ],
);

const BOOK = { keys: ['lamp'], content: 'It burns blue.', extensions: {}, enabled: true, insertion_order: 100 };
const card = (entries: unknown[], version = 2) => ({
  spec: `chara_card_v${version}`,
  spec_version: `${version}.0`,
  data: {
    name: 'Aster',
    description: 'Keeps the lamp.',
    personality: '',
    scenario: '',
    first_mes: 'Hello.',
    mes_example: '',
    creator_notes: '',
    system_prompt: '',
    post_history_instructions: '',
    alternate_greetings: [],
    tags: [],
    creator: '',
    character_version: '',
    extensions: {},
    character_book: { name: 'Lamps', extensions: {}, entries },
  },
});
const CARD_CASES: Case[] = [
  [
    'secondary keys, order and switch',
    { secondary_keys: ['oil'], insertion_order: 3, enabled: false, selective: true },
    { secondary_keys: ['oil'], order: 3, enabled: false },
  ],
  ['the comment is the title, else the name', { name: 'A', comment: 'B' }, { title: 'B' }],
  ['a name alone is the title', { name: 'A' }, { title: 'A' }],
  ['before_char and after_char', { position: 'after_char' }, { position: 'after_characters' }],
  [
    'the number in extensions wins',
    { position: 'after_char', extensions: { position: 4, depth: 1, role: 1 } },
    { position: 'at_depth', depth: 1, role: 'user' },
  ],
  [
    'extensions are in snake_case but for two',
    {
      extensions: {
        useProbability: true,
        probability: 20,
        selectiveLogic: 3,
        exclude_recursion: true,
        match_whole_words: true,
        scan_depth: 9,
        group_weight: 5,
      },
    },
    { probability: 20, logic: 'and_all', exclude_recursion: true, whole_words: true, scan_depth: 9, group_weight: 5 },
  ],
  ['case_sensitive at the top', { case_sensitive: true }, { case_sensitive: true }],
  ['priority is what survives', { priority: 12 }, { priority: 12 }],
  ['unknown extensions survive', { extensions: { mine: { a: 1 }, 'with.dot': 2 } }, {}],
];
table('card-v2', BOOK, (entries) => card(entries), CARD_CASES);
table(
  'card-v3',
  { ...BOOK, use_regex: false },
  (entries) => ({ ...card(entries, 3), data: { ...card(entries, 3).data, group_only_greetings: [] } }),
  [
    ...CARD_CASES,
    ['use_regex', { use_regex: true, keys: ['la+mp'] }, { use_regex: true, keys: ['la+mp'] }],
    ['an id may be text', { id: 'one' }, {}, { id: 'kept' }],
  ],
);
table(
  'character-book',
  { ...BOOK, key: ['lamp'], keysecondary: [], secondary_keys: [] },
  (entries) => ({
    name: 'Chub',
    description: '',
    is_creation: true,
    scan_depth: 3,
    token_budget: 400,
    recursive_scanning: true,
    extensions: {},
    entries: { '1': entries[0], '9': entries[1] },
  }),
  [
    [
      'both spellings',
      { keys: ['a', 'b'], key: ['a', 'b'], order: 5, insertion_order: 5 },
      { keys: ['a', 'b'], order: 5 },
    ],
  ],
);
table('character-book-entries', BOOK, (entries) => entries, [['a bare list', { constant: true }, { constant: true }]]);
table(
  'lorebook-v3',
  { ...BOOK, use_regex: false },
  (entries) => ({ spec: 'lorebook_v3', data: { extensions: {}, entries } }),
  [['constant', { constant: true }, { constant: true }]],
);
table(
  'lorebook-v3',
  { ...BOOK, use_regex: false },
  (entries) => ({ spec: 'lorebook_v3', data: { lorebook: { entries } } }),
  [['one level more', { constant: true }, { constant: true }]],
);

const NOVELAI = {
  text: 'It burns blue.',
  contextConfig: {
    prefix: '',
    suffix: '\n',
    tokenBudget: 2048,
    reservedTokens: 0,
    budgetPriority: 400,
    trimDirection: 'trimBottom',
    insertionType: 'newline',
    maximumTrimType: 'sentence',
    insertionPosition: -1,
  },
  lastUpdatedAt: 1,
  displayName: 'The lamp',
  id: 'a',
  keys: ['lamp'],
  searchRange: 1000,
  enabled: true,
  forceActivation: false,
  keyRelative: false,
  nonStoryActivatable: false,
  category: '',
  loreBiasGroups: [],
};
const novelai = (entries: unknown[], categories: unknown[] = []) => ({
  lorebookVersion: 5,
  entries,
  settings: { orderByKeyLocations: false },
  categories,
});
table('novelai-lorebook', NOVELAI, (entries) => novelai(entries), [
  ['title, text and keys', {}, { title: 'The lamp', content: 'It burns blue.', keys: ['lamp'] }],
  ['forceActivation is constant', { forceActivation: true }, { constant: true }],
  [
    'budgetPriority is what survives',
    { contextConfig: { ...NOVELAI.contextConfig, budgetPriority: 700 } },
    { priority: 700 },
  ],
  ['only cascading entries are fired by others', { nonStoryActivatable: true }, { exclude_recursion: false }],
  ['others are not', {}, { exclude_recursion: true }],
  [
    'searchRange in characters becomes messages',
    { searchRange: 4000 },
    { scan_depth: 8 },
    { searchRange: 'approximated' },
  ],
  ['the usual range is ours', { searchRange: 1000 }, { scan_depth: undefined }],
  [
    'budgets and places in the prompt are kept',
    { contextConfig: { ...NOVELAI.contextConfig, insertionPosition: 0 } },
    {},
    { 'contextConfig.insertionPosition': 'kept' },
  ],
]);
test('an entry of a category that is switched off is off, and comes back on', () => {
  const { lorebook } = roundTrip(
    json(novelai([{ ...NOVELAI, category: 'c' }, NOVELAI], [{ id: 'c', name: 'Off', enabled: false }])),
  );
  expect(lorebook.entries.map((entry) => entry.enabled)).toEqual([false, true]);
});
test('a NovelAI lorebook in a picture', () => {
  const imported = roundTrip(png({ naidata: novelai([NOVELAI]) }));
  expect(imported.format).toBe('novelai-lorebook');
});

const CARD = {
  keys: 'lamp, light',
  value: 'It burns blue.',
  type: 'location',
  title: 'The lamp',
  description: 'notes',
  useForCharacterCreation: false,
};
table('aidungeon-cards', CARD, (entries) => entries, [
  ['keys by comma', {}, { keys: ['lamp', 'light'], whole_words: undefined }],
  [
    'padded keys are one key, heard as a whole word',
    { keys: ` ann , ann',"ann ", ann.` },
    { keys: ['ann'], whole_words: true },
    { keys: 'approximated' },
  ],
  ['notes are not told', { description: 'secret' }, { content: 'It burns blue.' }, { description: 'kept' }],
  ['keys of a script', { keys: '(sigrid)#[t=5l=5f=2S=2]' }, {}, { keys: 'approximated' }],
]);
table('aidungeon-cards', { id: '1', keys: 'lamp', entry: 'It burns blue.', hidden: false }, (entries) => entries, [
  ['older world information', { hidden: true }, { content: 'It burns blue.' }, { hidden: 'kept' }],
]);

const MEMORY = { name: 'The lamp', entry: 'It burns blue.', keywords: ['lamp'], priority: 1, weight: 2, enabled: true };
table(
  'agnai-book',
  MEMORY,
  (entries) => ({ kind: 'memory', name: 'Lamps', description: '', scanDepth: 50, tokenBudget: 500, entries }),
  [
    ['priority survives, weight orders', { priority: 9, weight: 4 }, { priority: 9, order: 4 }],
    ['a priority of 0 is one', { priority: 0, weight: 0 }, { priority: 0, order: 0 }],
    [
      'keywords with * and ?',
      { keywords: ['lamp*', 'l?mp', 'c++'] },
      { keys: ['/\\blamp\\w*\\b/giu', '/\\bl\\wmp\\b/giu', 'c++'] },
      { keywords: 'approximated' },
    ],
    [
      'excludeRecursion is not preventRecursion',
      { excludeRecursion: true },
      { exclude_recursion: true, prevent_recursion: undefined },
    ],
  ],
);

const RISU = {
  key: 'lamp, light',
  secondkey: '',
  insertorder: 100,
  comment: 'The lamp',
  content: 'It burns blue.',
  mode: 'normal',
  alwaysActive: false,
  selective: false,
};
table('risu-lorebook', RISU, (entries) => ({ type: 'risu', ver: 1, data: entries }), [
  ['keys by comma', {}, { keys: ['lamp', 'light'], title: 'The lamp' }],
  ['a pattern is one key', { key: 'a{1,2}', useRegex: true }, { keys: ['a{1,2}'], use_regex: true }],
  ['alwaysActive', { alwaysActive: true, mode: 'constant' }, { constant: true }],
  ['activationPercent', { activationPercent: 25 }, { probability: 25 }],
  ['secondary keys', { secondkey: 'oil, wick', selective: true }, { secondary_keys: ['oil', 'wick'] }],
  ['extentions, so spelt', { extentions: { risu_case_sensitive: true } }, { case_sensitive: true }],
]);
test('folders of RisuAI are kept where they are', () => {
  const folder = { ...RISU, mode: 'folder', key: '\uf000folder:1', content: '' };
  const { lorebook, report } = roundTrip(
    json({ type: 'risu', ver: 1, data: [folder, { ...RISU, folder: folder.key }, folder] }),
  );
  expect(lorebook.entries).toHaveLength(1);
  expect(report.items).toContainEqual({ path: 'data[0]', outcome: 'kept', how: 'a folder of the editor', count: 2 });
});
table(
  'risu-module',
  RISU,
  (entries) => ({
    type: 'risuModule',
    name: 'M',
    description: 'd',
    id: 'x',
    lorebook: entries,
    regex: [{ in: 'a', out: 'b' }],
    trigger: [{ effect: [{ type: 'runLua' }] }],
    cjs: 'process.exit()',
  }),
  [['lore of a module; its scripts are data', { comment: 'Two' }, { title: 'Two' }]],
);

const KOBOLD = {
  key: 'lamp,light',
  keysecondary: '',
  keyanti: '',
  content: 'It burns blue.',
  comment: 'The lamp',
  folder: null,
  selective: false,
  constant: false,
  probability: 100,
  wigroup: 'G',
  widisabled: false,
};
table(
  'kobold-save',
  KOBOLD,
  (entries) => ({
    gamestarted: true,
    prompt: 'You wake.',
    memory: '',
    authorsnote: '',
    anotetemplate: '',
    actions: [],
    actions_metadata: {},
    worldinfo: entries,
    wifolders_d: {},
    wifolders_l: [],
  }),
  [
    ['keys by comma', {}, { keys: ['lamp', 'light'] }],
    ['keyanti silences', { keyanti: 'dark, night' }, { exclude_keys: ['dark', 'night'] }],
    ['widisabled', { widisabled: true }, { enabled: false }],
    ['probability', { probability: 10 }, { probability: 10 }],
  ],
);

test('an entry that was changed is written changed, and nothing else of it', () => {
  const imported = readAny(
    json({ entries: { '5': { ...WORLD_INFO, uid: 5, vectorized: true, probability: null, useProbability: false } } }),
  );
  const [entry] = imported.lorebook.entries;
  if (!entry) throw new Error('there is one');
  const changed = {
    ...imported,
    lorebook: { ...imported.lorebook, entries: [{ ...entry, content: 'It went out.', probability: 30 }] },
  };
  expect(contents(write(imported.format, changed)).value).toEqual({
    entries: {
      '5': { ...WORLD_INFO, uid: 5, vectorized: true, content: 'It went out.', probability: 30, useProbability: true },
    },
  });
});
test('entries without words and rows that are none come back in their places', () => {
  const rows = [{ ...CARD, value: '' }, CARD, null, 'odd', { ...CARD, title: 'Two' }];
  const { lorebook, report } = roundTrip(json([CARD, ...rows]));
  expect(lorebook.entries).toHaveLength(3);
  expect(report.summary.broken).toBe(2);
});

test('facts of OpenDungeon are told as sentences, heard by their names, and come back as they were', () => {
  const { lorebook, report } = roundTrip(
    json([
      {
        aidan: {
          name: 'Aidan Cheddar',
          age: 'adult',
          'class-type': '',
          eyes: { 'eye-color': 'yellow' },
          relationships: { Zack: 'friend' },
          personality: ['gamer', 'foodie'],
        },
      },
      { species: { synth: { name: 'synth', summery: 'autonomous minds in shells' } } },
      { you: { name: `$${'{character.name}'}`, eyes: { 'eye-color': `$${'{eye color}'}` }, home: 'apartment 456' } },
      { personality: ['active', 'bookworm'] },
      { home: { name: 'apartment 456', floor: ['top', 4], layout: { bedrooms: 3 }, crew: { you: 'ensign' } } },
    ]),
  );
  expect(lorebook.entries.map(({ title, keys, content }) => [title, keys, content])).toEqual([
    [
      'Aidan Cheddar',
      ['aidan', 'Aidan Cheddar'],
      'Name: Aidan Cheddar. Age: adult. Eye color: yellow. Relationships, Zack: friend. Personality: gamer, foodie.',
    ],
    ['synth', ['synth'], 'Name: synth. Autonomous minds in shells.'],
    ['you', ['you'], 'Home: apartment 456.'],
    ['personality', ['personality'], 'Personality: active, bookworm.'],
    ['apartment 456', ['home', 'apartment 456'], 'Name: apartment 456. Floor: top, 4. Bedrooms: 3. You: ensign.'],
  ]);
  expect(report.summary).toMatchObject({ approximated: 5, broken: 0, entries: 5 });
});

test('parts of words fire where the program that a book is of hears them, whole words where it does not', () => {
  const key = ['knight'];
  const parts = (value: unknown) => readAny(json(value)).lorebook.lore_settings?.whole_words;
  expect(parts({ entries: { '0': { uid: 0, key, content: 'x' } } })).toBe(false);
  expect(parts({ entries: [{ keys: key, content: 'x', extensions: {}, enabled: true, insertion_order: 1 }] })).toBe(
    false,
  );
  expect(parts({ type: 'risu', ver: 1, data: [{ key: 'knight', content: 'x', mode: 'normal' }] })).toBe(false);
  expect(parts({ lorebookVersion: 5, entries: [{ text: 'x', keys: key }] })).toBeUndefined();
  expect(parts({ kind: 'memory', name: '', entries: [{ name: 'x', entry: 'x', keywords: key }] })).toBeUndefined();
  expect(parts([{ keys: 'knight', value: 'x' }])).toBeUndefined();
});

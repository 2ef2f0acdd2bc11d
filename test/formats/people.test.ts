// Cards, characters, scenarios, chats, stories and saves: a person of a world, ways to start and lines, and that each comes back.
import { readAny, write } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import { describe, expect, test } from 'vitest';
import { json, lines, png, roundTrip } from './support.ts';

const V1 = {
  name: 'Aster',
  description: '{{char}} keeps the lamp for {{user}}.',
  personality: 'calm',
  scenario: 'A tower.',
  first_mes: 'Hello, {{user}}.',
  mes_example: '<START>\n{{char}}: Hm.',
};
const data = {
  ...V1,
  creator_notes: 'notes',
  system_prompt: 'Obey.',
  post_history_instructions: 'Always.',
  alternate_greetings: ['Again, <USER>.', ''],
  tags: ['sea', 'lamp'],
  creator: 'me',
  character_version: '2',
  extensions: { fav: true, depth_prompt: { prompt: 'x', depth: 4, role: 'system' }, chub: { id: 1 } },
};
const V2 = { spec: 'chara_card_v2', spec_version: '2.0', data };
const V3 = {
  spec: 'chara_card_v3',
  spec_version: '3.0',
  data: {
    ...data,
    nickname: 'Ast',
    group_only_greetings: [],
    assets: [{ type: 'icon', uri: 'ccdefault:', name: 'main', ext: 'png' }],
    source: ['a'],
    creation_date: 1,
  },
};

describe('cards', () => {
  test('V1 is a person, a place to meet and a way to start', () => {
    const { lorebook, templates, format } = roundTrip(json(V1));
    expect(format).toBe('card-v1');
    const [person] = lorebook.characters;
    expect(person).toMatchObject({
      name: 'Aster',
      description: 'Aster keeps the lamp for the player.',
      personality: 'calm',
    });
    expect(templates).toHaveLength(1);
    expect(templates[0]).toMatchObject({
      title: 'Aster',
      key_characters: ['Aster'],
      starting_situation: 'A tower.',
      initial_narrative: 'Hello, {name}.',
    });
    expect(lorebook.locations.map((place) => place.name)).toContain(templates[0]?.setting_location);
    expect(person?.home).toBe(templates[0]?.setting_location);
    expect(lorebook.entries.map((entry) => [entry.title, entry.content])).toEqual([
      ['Aster: way of speaking', '<START>\nAster: Hm.'],
    ]);
  });
  test.each([
    [
      'Oobabooga',
      {
        char_name: 'Aster',
        char_persona: 'Keeps it.',
        world_scenario: 'A tower.',
        example_dialogue: '',
        char_greeting: 'Hello.',
      },
    ],
    ['TavernAI', { ...V1, spec: 'tavern_ai', spec_version: '1.0' }],
  ])('%s is V1 by other names', (_, value) => {
    const { format, lorebook } = roundTrip(json(value));
    expect(format).toBe('card-v1');
    expect(lorebook.characters[0]?.name).toBe('Aster');
  });
  test('V2: each greeting starts a story; instructions to a model are not taken', () => {
    const { templates, report, lorebook } = roundTrip(json(V2));
    expect(templates.map((each) => each.initial_narrative)).toEqual(['Hello, {name}.', 'Again, {name}.']);
    expect(templates.map((each) => each.description)).toEqual(['notes', 'notes']);
    expect(templates[0]?.tags).toEqual(['sea', 'lamp']);
    expect(JSON.stringify({ ...lorebook, extensions: {} })).not.toContain('Obey.');
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'data.system_prompt', outcome: 'kept' }));
  });
  test('V3: the nickname stands for {{char}}', () => {
    const { lorebook } = roundTrip(json(V3));
    expect(lorebook.characters[0]).toMatchObject({
      name: 'Aster',
      aliases: ['Ast'],
      description: 'Ast keeps the lamp for the player.',
    });
  });
  test('a newer V3 is read as V3', () => {
    expect(roundTrip(json({ ...V3, spec_version: '3.7' })).format).toBe('card-v3');
  });
  test('character_book: null is a card without a book, and stays null', () => {
    const { lorebook } = roundTrip(json({ ...V2, data: { ...data, character_book: null } }));
    expect(lorebook.characters).toHaveLength(1);
  });
  test('a long description goes on in lore, and joined it is whole', () => {
    const description = Array.from({ length: 400 }, (_, at) => `Sentence ${at} about the lamp.`).join(' ');
    const { lorebook } = roundTrip(json({ ...V2, data: { ...data, description } }));
    const rest = lorebook.entries.filter((entry) => entry.extensions?.made === 'about');
    expect(rest.length).toBeGreaterThan(1);
    expect(rest.every((entry) => entry.keys.includes('Aster'))).toBe(true);
    expect([lorebook.characters[0]?.description, ...rest.map((entry) => entry.content)].join('')).toBe(description);
  });
  test.each([
    ['chara', { chara: V2 }, 'card-v2'],
    ['chara with V3 in it', { chara: V3 }, 'card-v3'],
    ['ccv3 alone', { ccv3: V3 }, 'card-v3'],
    ['both alike', { chara: V2, ccv3: V3 }, 'card-v3'],
    [
      'base64 with line breaks',
      { chara: Buffer.from(JSON.stringify(V2)).toString('base64').replace(/.{60}/g, '$&\n') },
      'card-v2',
    ],
  ])('a picture with %s', (_, texts, format) => {
    expect(roundTrip(png(texts)).format).toBe(format);
  });
  test('two chunks that disagree: V3 wins, it is said, and both come back as they were', () => {
    const other = { ...V2, data: { ...data, name: 'Someone else', description: 'Other.' } };
    const file = png({ chara: other, ccv3: V3 });
    const imported = roundTrip(file);
    expect(imported.lorebook.characters[0]?.name).toBe('Aster');
    expect(imported.report.items).toContainEqual(expect.objectContaining({ path: 'png.chara', outcome: 'kept' }));
    const [person] = imported.lorebook.characters;
    if (!person) throw new Error('there is one');
    const renamed = {
      ...imported,
      lorebook: { ...imported.lorebook, characters: [{ ...person, personality: 'stormy' }] },
    };
    const { value, second } = contents(write('card-v3', renamed, { original: file }));
    expect(value).toMatchObject({ data: { name: 'Aster', personality: 'stormy' } });
    expect(second).toMatchObject({ data: { name: 'Someone else', description: 'Other.', personality: 'stormy' } });
  });
  test('a V2 card goes out as V3 and back, with everything that both have', () => {
    const book = {
      name: 'Lamps',
      extensions: { a: 1 },
      entries: [
        { keys: ['lamp'], content: 'Blue.', extensions: { depth: 2 }, enabled: true, insertion_order: 4, id: 7 },
      ],
    };
    const imported = readAny(json({ ...V2, data: { ...data, character_book: book } }));
    const { value } = contents(write('card-v3', imported));
    expect(value).toEqual({
      ...V3,
      data: {
        ...data,
        group_only_greetings: [],
        character_book: { ...book, entries: [{ ...book.entries[0], use_regex: false }] },
      },
    });
    const back = contents(write('card-v2', readAny(json(value)))).value;
    expect(back).toMatchObject({ spec: 'chara_card_v2', data: { ...data } });
    expect(back).not.toHaveProperty('data.group_only_greetings');
  });
  test('a world of ours without a picture gets a plain one', () => {
    const out = write('card-v3', readAny(json(V1)), { container: 'png' });
    expect(contents(out).second).toMatchObject({ spec: 'chara_card_v2' });
    expect([...out.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });
});

test('an Agnai character with traits and a memory book', () => {
  const file = {
    kind: 'character',
    name: 'Aster',
    description: 'notes',
    greeting: 'Hello.',
    scenario: 'A tower.',
    sampleChat: '',
    alternateGreetings: ['Again.'],
    persona: { kind: 'boostyle', attributes: { species: ['human'], mind: ['calm', 'kind'] } },
    systemPrompt: 'x',
    tags: ['sea'],
    avatar: '',
    characterBook: {
      kind: 'memory',
      name: 'B',
      entries: [{ name: 'Lamp', entry: 'Blue.', keywords: ['lamp'], priority: 0, weight: 0, enabled: true }],
    },
  };
  const { format, lorebook, templates } = roundTrip(json(file));
  expect(format).toBe('agnai-character');
  expect(lorebook.characters[0]?.description).toBe('species: human\nmind: calm, kind');
  expect(templates).toHaveLength(2);
  expect(lorebook.entries.map((entry) => entry.title)).toEqual(['Lamp']);
});

const NAI_ENTRY = {
  text: 'Blue.',
  displayName: 'Lamp',
  keys: ['lamp'],
  id: 'a',
  enabled: true,
  forceActivation: false,
  searchRange: 1000,
  contextConfig: { budgetPriority: 400 },
};
const NAI_BOOK = { lorebookVersion: 5, entries: [NAI_ENTRY], settings: {}, categories: [] };
const CONTEXT = [
  { text: 'The sea is always near.', contextConfig: { budgetPriority: 800 } },
  { text: '[ Style: terse ]', contextConfig: {} },
];

describe('scenarios', () => {
  test('NovelAI: prompt, memory and lorebook', () => {
    const file = {
      scenarioVersion: 3,
      title: 'Tower',
      description: 'd',
      prompt: 'You wake in %{place}.',
      tags: ['a'],
      context: CONTEXT,
      ephemeralContext: [],
      placeholders: [{ key: 'place', defaultValue: 'a bed' }],
      settings: { model: 'm' },
      lorebook: NAI_BOOK,
      author: 'me',
    };
    const { format, lorebook, templates, report } = roundTrip(json(file));
    expect(format).toBe('novelai-scenario');
    expect(lorebook.series_metadata.title).toBe('Tower');
    expect(templates[0]).toMatchObject({ initial_narrative: 'You wake in %{place}.', tags: ['a'], description: 'd' });
    expect(lorebook.entries.filter((entry) => entry.constant).map((entry) => entry.content)).toEqual([
      'The sea is always near.',
    ]);
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'placeholders', outcome: 'kept' }));
  });
  test('AI Dungeon: options are ways to start, scripts are data', () => {
    const file = {
      title: 'Tower',
      description: '',
      prompt: 'Choose.',
      memory: 'The sea.',
      authorsNote: 'terse',
      tags: 'a, b',
      storyCards: [{ keys: 'lamp', value: 'Blue.', type: 'location', title: 'Lamp' }],
      options: [
        { title: 'Up', prompt: 'You go up.', options: [{ title: 'Higher', prompt: 'Higher.' }] },
        { title: 'Down' },
      ],
      onInput: 'while(true){}',
    };
    const { format, templates, report, lorebook } = roundTrip(json(file));
    expect(format).toBe('aidungeon-scenario');
    expect(templates.map((each) => each.initial_narrative)).toEqual(['Choose.', 'You go up.', 'Higher.']);
    expect(templates[0]?.tags).toEqual(['a', 'b']);
    expect(lorebook.entries.map((entry) => entry.content)).toEqual(['The sea.', 'Blue.']);
    expect(report.items).toContainEqual(
      expect.objectContaining({ path: 'onInput', outcome: 'kept', how: expect.stringContaining('never run') }),
    );
  });
  test.each(['storyCards', 'worldInfo', 'worldInformation'])('AI Dungeon by the name of %s', (name) => {
    expect(
      roundTrip(
        json({ title: 'T', prompt: 'p', plotEssentials: 'm', [name]: [{ title: 'L', keys: 'lamp', entry: 'Blue.' }] }),
      ).lorebook.entries,
    ).toHaveLength(2);
  });
});

describe('stories', () => {
  const message = (name: string, is_user: boolean, mes: string, more = {}) => ({
    name,
    is_user,
    is_system: false,
    send_date: 'June 19, 2023 4:13pm',
    mes,
    extra: {},
    ...more,
  });
  test('a SillyTavern chat: lines in order, swipes are takes', () => {
    const file = lines(
      {
        user_name: 'Bo',
        character_name: 'Aster',
        create_date: '2023-6-19 @16h 13m 5s 9ms',
        chat_metadata: { timedWorldInfo: {}, variables: {} },
      },
      message('Aster', false, 'Hello.', { swipes: ['Hello.', 'Hm.'], swipe_id: 0, swipe_info: [] }),
      message('Bo', true, 'I wave.'),
      message('System', false, 'Note.', { is_system: true }),
    );
    const { format, stories, lorebook, templates } = roundTrip(file);
    expect(format).toBe('sillytavern-chat');
    expect(stories[0]?.lines.map(({ who, name, text, at }) => [who, name, text, at])).toEqual([
      ['narration', 'Aster', 'Hello.', '2023-06-19T16:13:00.000Z'],
      ['player', 'Bo', 'I wave.', '2023-06-19T16:13:00.000Z'],
      ['system', 'System', 'Note.', '2023-06-19T16:13:00.000Z'],
    ]);
    expect(stories[0]?.lines[0]?.takes).toEqual(['Hello.', 'Hm.']);
    expect(lorebook.characters[0]?.name).toBe('Aster');
    expect(templates).toHaveLength(1);
  });
  test.each([
    ['2023-7-20 @02h 00m 51s 34ms', '2023-07-20T02:00:51.034Z'],
    ['2024-4-21@18h13m38s', '2024-04-21T18:13:38.000Z'],
    ['2025-11-11T15:19:00.000Z', '2025-11-11T15:19:00.000Z'],
    [1775899203155, '2026-04-11T09:20:03.155Z'],
    ['yesterday', null],
  ])('a chat of the time %s', (send_date, at) => {
    const { stories } = roundTrip(
      lines({ user_name: 'Bo', character_name: 'A' }, { name: 'A', is_user: false, mes: 'Hm.', send_date }),
    );
    expect(stories[0]?.lines[0]?.at).toBe(at);
  });
  test('an old TavernAI chat, and one cut off in its last line', () => {
    const whole = lines(
      { user_name: 'Bo', character_name: 'A', create_date: 1, notes: '', notes_type: 1, mode: 'chat' },
      message('A', false, 'Hm.'),
      message('Bo', true, 'Hi.'),
    );
    expect(roundTrip(whole).stories[0]?.lines).toHaveLength(2);
    const cut = roundTrip(whole.subarray(0, whole.length - 9));
    expect(cut.stories[0]?.lines).toHaveLength(1);
    expect(cut.report.summary.broken).toBeGreaterThan(0);
  });
  test('a NovelAI story', () => {
    const content = {
      storyContentVersion: 6,
      settings: {},
      context: CONTEXT,
      lorebook: NAI_BOOK,
      story: {
        version: 2,
        text: 'You wake. I look.',
        datablocks: [{}],
        currentBlock: 1,
        fragments: [
          { data: 'You wake.', origin: 'prompt' },
          { data: ' I look.', origin: 'user' },
          { data: '', origin: 'ai' },
        ],
      },
    };
    const { format, stories, lorebook } = roundTrip(
      json({ storyContainerVersion: 1, metadata: { title: 'T', description: '', tags: [] }, content }),
    );
    expect(format).toBe('novelai-story');
    expect(stories[0]?.lines.map((line) => line.who)).toEqual(['narration', 'player']);
    expect(lorebook.entries).toHaveLength(2);
  });
  test('a newer NovelAI story has prose that cannot be read, and says so', () => {
    const { report, lorebook } = roundTrip(
      json({
        storyContainerVersion: 1,
        metadata: { title: 'T' },
        content: { storyContentVersion: 7, document: 'AAAA', lorebook: NAI_BOOK, context: [] },
      }),
    );
    expect(report.items).toContainEqual(expect.objectContaining({ path: 'content.document', outcome: 'broken' }));
    expect(lorebook.entries).toHaveLength(1);
  });
  test('an AI Dungeon adventure', () => {
    const file = {
      timestamp: 1,
      url: 'u',
      site: 'aidungeon',
      messages: [
        { role: 'character', text: 'You wake.' },
        { role: 'user', text: 'I look.', name: 'Bo' },
      ],
      characterMeta: null,
      adventureMeta: {
        title: 'T',
        platform: 'aidungeon',
        description: 'd',
        memory: 'The sea.',
        authorsNote: 'terse',
        tags: ['a'],
        storyCards: [{ id: '1', keys: 'lamp', value: 'Blue.', title: 'L', type: 'x' }],
        info: { actionCount: 2 },
      },
    };
    const { format, stories, lorebook } = roundTrip(json(file));
    expect(format).toBe('aidungeon-adventure');
    expect(stories[0]?.lines.map((line) => line.who)).toEqual(['narration', 'player']);
    expect(lorebook.entries.map((entry) => entry.content)).toEqual(['The sea.', 'Blue.']);
  });
  test('a Kobold save: the prompt opens, pieces follow', () => {
    const file = {
      gamestarted: true,
      prompt: 'You wake.',
      memory: 'The sea.',
      authorsnote: 'x',
      anotetemplate: '',
      actions: ['\n> look\n', 'You see a lamp.', 3],
      actions_metadata: {},
      worldinfo: [],
      savedsettings: { temperature: 1 },
    };
    const { stories, templates } = roundTrip(json(file));
    expect(templates[0]?.initial_narrative).toBe('You wake.');
    expect(stories[0]?.lines.map(({ who, text }) => [who, text.trim()])).toEqual([
      ['player', 'look'],
      ['narration', 'You see a lamp.'],
    ]);
  });
});

// Worlds without a model: sound by schema and linter for any request, made of the player's own words, different for different requests, and playable.
import { GenerationRequest, Lorebook, ScenarioTemplate } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rehearse } from '../bot/rehearse.ts';
import { lintWorld } from '../scenario/lint.ts';
import { makeWorld } from '../world.ts';
import { analyse, complaintsOf, generate, mend, published } from './index.ts';
import { REQUESTS } from './testing-requests.ts';

const made = (request: GenerationRequest, seed: string) =>
  published(generate(request, seed, 'world'), {
    id: 'world',
    templateId: 'story',
    owner: 'local',
    at: '2026-01-01T00:00:00.000Z',
  });

const faultsOf = (request: GenerationRequest, seed: string): string[] => {
  const world = made(request, seed);
  const shapes = [Lorebook.safeParse(world.lorebook), ScenarioTemplate.safeParse(world.template)];
  return [
    ...shapes.flatMap((one) => one.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []),
    ...lintWorld(world),
  ];
};

describe('for any request', () => {
  test.each(REQUESTS.map((request) => [request.series_title, request] as const))(
    '%j is a sound world',
    (_, request) => {
      expect(faultsOf(request, '1')).toEqual([]);
      const { lorebook, template } = made(request, '1');
      expect(lorebook.locations.length).toBeGreaterThanOrEqual(15);
      expect(lorebook.characters.length).toBeGreaterThanOrEqual(12);
      expect(lorebook.entries.length).toBeGreaterThanOrEqual(30);
      expect(template.playable_characters).toHaveLength(3);
      expect(template.quests[0]?.objectives.length).toBeGreaterThanOrEqual(5);
      expect(template.quests[0]?.endings.length).toBeGreaterThanOrEqual(2);
      expect(JSON.stringify([lorebook.characters, lorebook.locations, template.quests])).not.toMatch(
        /\{[\w.]+\}|\[[^\]"]*\|/,
      );
    },
  );

  test('whatever its fields hold', () => {
    const words = (max: number) => fc.string({ unit: 'grapheme', maxLength: max });
    const request = fc.record({
      series_title: words(40),
      series_type: words(10),
      genre: words(20),
      setting: fc.oneof(words(200), fc.lorem({ mode: 'sentences', maxCount: 4 })),
      power_system: words(60),
      tone: words(12),
      themes: fc.array(words(20), { maxLength: 5 }),
    });
    const parsed = request
      .map((one) => GenerationRequest.safeParse(one))
      .filter((one) => one.success)
      .map((one) => one.data);
    fc.assert(
      fc.property(parsed, fc.string(), (one, seed) => {
        expect(faultsOf(one, seed)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  test('the same request and seed make the same world, another seed another', () => {
    const [request = REQUESTS[0]] = REQUESTS.slice(1);
    if (request === undefined) throw new Error('there are requests');
    expect(generate(request, 'a', 'w')).toEqual(generate(request, 'a', 'w'));
    expect(generate(request, 'a', 'w').template.playable_characters).not.toEqual(
      generate(request, 'b', 'w').template.playable_characters,
    );
  });
});

const asked = (words: Partial<GenerationRequest>) => GenerationRequest.parse({ series_title: 'A Test', ...words });

describe('the player’s own words', () => {
  const request = asked({
    series_title: 'The Clockwork Orchard',
    genre: 'steampunk fantasy',
    setting:
      'A city of glass bridges where clockwork herons deliver the mail. Queen Ottoline rules from Castle Drum, and the Order of the Ash hunts whistlers.',
    power_system: 'Tuning forks that bend light',
    tone: 'whimsical',
    themes: ['loyalty'],
  });
  const { lorebook, template } = made(request, '1');

  test('name people, places and groups', () => {
    expect(lorebook.characters.map((one) => one.name)).toContain('Queen Ottoline');
    expect(lorebook.locations.map((one) => one.name)).toEqual(
      expect.arrayContaining(['Castle Drum', 'Clockwork Orchard']),
    );
    expect(lorebook.characters.map((one) => one.group)).toContain('Order of the Ash');
  });

  test('are met as things to look at, to ask about, and to read', () => {
    const features = lorebook.locations.flatMap((place) => place.features.map((one) => one.name));
    expect(features).toEqual(expect.arrayContaining(['glass bridges', 'clockwork herons']));
    expect(lorebook.characters.flatMap((one) => one.knows.map((known) => known.topic))).toEqual(
      expect.arrayContaining(['the glass bridges', 'loyalty']),
    );
    expect(lorebook.entries.flatMap((one) => one.keys)).toEqual(expect.arrayContaining(['glass bridges', 'loyalty']));
    expect(template.title).toContain('The Clockwork Orchard');
  });

  test.each([
    [
      'A drowned monastery on a tidal island where the monks keep bees that feed on grave-flowers. Whoever eats the black honey hears the dead.',
      ['drowned monastery', 'tidal island', 'black honey', 'monks', 'bees', 'grave-flowers'],
    ],
    [
      'Stacked city where rain is sold by the litre, and neural decks let runners rewrite the advertisements.',
      ['stacked city', 'neural decks', 'rain', 'runners', 'advertisements'],
    ],
    ['Clockwork herons deliver the mail to anyone who whistles.', ['clockwork herons', 'mail']],
    ['Ink magic drawn from blood; crews hunting sky whales.', ['ink magic', 'sky whales', 'blood', 'crews']],
  ])('%s: its things, never its verbs', (setting, motifs) => {
    const read = analyse(asked({ setting }), '1').motifs.map(({ phrase }) => phrase);
    expect(read.toSorted()).toEqual(motifs.toSorted());
  });

  test.each([
    ['Bee-speech: whoever eats the black honey hears the dead', 'Bee-speech'],
    ['Blood of Zeus', 'Blood of Zeus'],
    ['Tuning forks that bend light', 'Tuning Forks'],
  ])('%s is called %s', (power_system, name) =>
    expect(analyse(asked({ power_system }), '1').power).toMatchObject({ name }),
  );

  test('are its power', () => {
    expect(lorebook.world_systems[0]).toMatchObject({
      name: 'Tuning Forks',
      description: expect.stringContaining('Tuning forks that bend light'),
    });
    const none = made(asked({ genre: 'fantasy', power_system: 'none' }), '1').lorebook.world_systems;
    expect(none.map((one) => one.mana_cost)).toEqual([0]);
  });

  test.each([
    ['western', 'gritty', 'western', 'grim'],
    ['Science Fiction', 'funny', 'scifi', 'light'],
    ['slice of life', 'cozy', 'modern', 'cosy'],
    ['武侠', '史诗', 'fantasy', 'epic'],
    ['superhero', 'tense', 'hero', 'tense'],
    ['post-apocalyptic', 'bleak', 'wasteland', 'grim'],
    ['Greek mythology', 'heroic', 'myth', 'epic'],
  ])('%s, %s are understood', (genre, tone, family, mood) => {
    expect(analyse(asked({ genre, tone }), '1')).toMatchObject({ family, tone: mood });
  });

  test.each<[string, Partial<GenerationRequest>, Record<string, unknown>]>([
    [
      'постапокалипсис',
      {
        tone: 'мрачный',
        setting: 'Заброшенный город у реки Припять, где аномалии охраняют артефакты',
        power_system: 'артефакты и детекторы аномалий',
      },
      {
        family: 'wasteland',
        tone: 'grim',
        naming: 'slavic',
        terrains: ['city', 'river'],
        places: ['Припять'],
        power: 'Детекторы Аномалий',
        motifs: ['заброшенный город', 'детекторы аномалий', 'аномалии', 'артефакты'],
      },
    ],
    [
      'terror gótico',
      {
        tone: 'melancólico',
        setting: 'una isla del sur de Chile en 1911, aislada por la niebla',
        power_system: 'brujería chilota y pactos con el mar',
        themes: ['culpa'],
      },
      {
        family: 'horror',
        tone: 'wistful',
        naming: 'spanish',
        terrains: ['coast', expect.anything()],
        places: ['Chile'],
        power: 'Brujería Chilota',
        motifs: ['brujería chilota', 'isla', 'niebla', 'pactos', 'mar'],
      },
    ],
    [
      'Krimi',
      {
        series_title: 'Die Uhrmacher von Lübeck',
        tone: 'düster',
        setting: 'ein Toter in der Marienkirche und eine verschwundene Uhr',
        power_system: 'keine',
        themes: ['Verrat'],
      },
      {
        family: 'mystery',
        tone: 'grim',
        naming: 'german',
        places: ['Lübeck'],
        power: undefined,
        motifs: ['verschwundene Uhr', 'Toter', 'Marienkirche'],
      },
    ],
    [
      '神话',
      { setting: '从长安到西天的古道,妖怪出没', tone: '诙谐' },
      { family: 'myth', tone: 'light', naming: 'chinese', places: ['长安', '西天'], motifs: ['古道', '妖怪出没'] },
    ],
    [
      '판타지',
      { setting: '서울의 지하에 숨겨진 마법 도시에서 기사들이 달을 지킨다', tone: '어두운' },
      { family: 'fantasy', tone: 'grim', naming: 'korean', motifs: ['서울', '지하', '마법', '도시', '기사', '달을'] },
    ],
    [
      'cyberpunk',
      { series_type: 'anime', setting: 'flooded Mumbai in 2190, ruled by insurance companies' },
      { family: 'neon', naming: 'indian', places: ['Mumbai'], motifs: ['insurance companies'] },
    ],
    ['fantasy', { setting: 'The Four Nations' }, { places: ['The Four Nations'], motifs: [] }],
    ['slice of life', { power_system: 'none at all, only recipes' }, { power: 'Recipes', motifs: ['recipes'] }],
  ])('%s is understood in their own language', (genre, words, expected) => {
    const { places, power, motifs, ...read } = analyse(asked({ genre, ...words }), '1');
    expect({
      ...read,
      places: places.map(({ name }) => name),
      power: typeof power === 'string' ? undefined : power.name,
      motifs: motifs.map(({ phrase }) => phrase),
    }).toMatchObject(expected);
  });

  test.each<[string, string[], string[]]>([
    ['Rohan, where Éowyn rides and trades with Mordor.', ['Rohan', 'Mordor'], ['Éowyn']],
    ['Perdition, a railroad town where Maddox owns the bank.', ['Perdition'], ['Maddox']],
    ['Winter, and the dead walk.', [], []],
  ])('%s names places and people', (setting, places, people) => {
    const read = analyse(asked({ setting }), '1');
    expect([read.places.map(({ name }) => name), read.people.map(({ name }) => name)]).toEqual([places, people]);
  });

  test('a place is told by its kind, be it one or many', () => {
    const { lorebook: book } = made(asked({ genre: 'fantasy', setting: 'The Four Nations' }), '1');
    const told = book.entries.map((one) => one.content).join('\n');
    expect(told).toContain('of the Four Nations');
    expect(told).not.toMatch(
      /\ban? (?:[a-z]+ )?(?:cottages|works|rooftops|quarters|dwellings) of|(?<!the |The )Four Nations/,
    );
    expect(book.entries[0]?.keys).toEqual(['Four Nations']);
  });

  test('a known name is enough', () => {
    expect(analyse(asked({ series_title: 'naruto' }), '1')).toMatchObject({
      family: 'fantasy',
      naming: 'japanese',
      terrains: ['forest', expect.anything()],
    });
  });
});

const share = (one: readonly string[], other: readonly string[]) =>
  one.filter((name) => other.includes(name)).length / Math.max(1, one.length);

test('an opening leads to where its hero begins; a trade fits who has it', () => {
  for (const at of [1, 3, 7, 10, 14]) {
    const { lorebook, template } = generate(REQUESTS[at] ?? asked({}), `seed ${at}`, 'b');
    for (const { initial_narrative: opening, setting_location: place } of template.playable_characters)
      if (place !== template.setting_location) expect(opening).toContain(place?.replace(/^The /, '') ?? '-');
    for (const { role, name, description, personality } of lorebook.characters)
      if (/\b(?:she|her)\b/i.test(`${description} ${personality}`))
        expect(`${name}, ${role}`).not.toMatch(/\b(?:landlord|monk|father|barman|fisherman)\b/);
  }
});

test('two requests make two worlds', () => {
  const worlds = REQUESTS.slice(1, 9).map((request) => made(request, '1'));
  const named = worlds.map(({ lorebook, template }) => ({
    places: lorebook.locations.map((one) => one.name),
    people: lorebook.characters.map((one) => one.name),
    quest: template.quests[0]?.description,
  }));
  for (const [at, one] of named.entries())
    for (const other of named.slice(at + 1)) {
      expect(share(one.places, other.places)).toBeLessThan(0.5);
      expect(share(one.people, other.people)).toBeLessThan(0.34);
      expect(one.quest).not.toBe(other.quest);
    }
});

test.each([1, 7, 14])('a headless player finishes the main quest of world %i', (at) => {
  const request = REQUESTS[at];
  if (request === undefined) throw new Error('there are twenty');
  const { lorebook, template } = made(request, '5');
  const story = rehearse({
    world: makeWorld(lorebook, template),
    character: template.playable_characters[0]?.name ?? '',
    mode: 'quest',
    seed: '5',
    turns: 200,
  });
  expect(story.ending).not.toBeNull();
  expect(story.broken).toEqual([]);
});

describe('half a world', () => {
  const [, request] = REQUESTS;
  if (request === undefined) throw new Error('there are requests');
  const filler = generate(request, '1', 'w');
  const other = generate(asked({ genre: 'western' }), '2', 'w');

  test('a sound one is left alone', () => {
    expect(mend(filler, filler)).toEqual({ ...filler, notes: [] });
  });
  test('nothing at all becomes the filler', () => {
    const { notes, ...draft } = mend({}, filler);
    expect(complaintsOf(draft)).toEqual([]);
    expect(notes.length).toBeGreaterThan(0);
  });
  test('what names nothing is dropped, and said so', () => {
    const [first, ...rest] = filler.lorebook.locations;
    const [head, ...others] = filler.lorebook.characters;
    if (first === undefined || head === undefined) throw new Error('the filler is whole');
    const locations = [{ ...first, connections: [...first.connections, 'Nowhere'], climate: 'of Venus' }, ...rest];
    const characters = [
      { ...head, home: 'The Moon', wants: [{ item: 'a thing that is not', gives: null, says: 'That.' }] },
      ...others,
    ];
    const mended = mend(
      {
        lorebook: {
          ...filler.lorebook,
          locations,
          characters,
          relationships: [{ source: 'Nobody', target: head.name, type: '', description: '', strength: 0 }],
        },
        template: filler.template,
      },
      filler,
    );
    expect(complaintsOf(mended)).toEqual([]);
    expect(mended.notes.join('\n')).toMatch(/"Nowhere" does not exist[\s\S]*The Moon[\s\S]*Nobody/);
  });
  test('places of one world and people of another are made to fit', () => {
    const mended = mend(
      {
        lorebook: { locations: other.lorebook.locations, characters: filler.lorebook.characters },
        template: { quests: other.template.quests },
      },
      filler,
    );
    expect(complaintsOf(mended)).toEqual([]);
  });
  test('any part may be missing or cut off', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(11), fc.nat(50), fc.boolean(), (places, people, entries, quests) => {
        const lorebook = {
          ...filler.lorebook,
          locations: filler.lorebook.locations.slice(places),
          characters: filler.lorebook.characters.slice(people),
          entries: filler.lorebook.entries.slice(entries),
        };
        const mended = mend(
          { lorebook, template: { ...filler.template, quests: quests ? filler.template.quests : [] } },
          other,
        );
        expect(complaintsOf(mended)).toEqual([]);
        expect(mended.template.quests.length).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });
});

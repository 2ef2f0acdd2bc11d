// The headless player in the small world: it finishes what it sets out to do, by the same seed in the same way, and knows keys, lights and words.
import { describe, expect, test } from 'vitest';
import { makeDice } from '../dice.ts';
import { beginState } from '../scenario/begin.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { makeWorld, type World } from '../world.ts';
import { type BotMemory, botTurn, newBotMemory } from './bot.ts';
import { coverageOf } from './coverage.ts';
import { type Rehearsing, rehearse } from './rehearse.ts';

const world = fixtureWorld();
const asked = (seed: string, more: Partial<Rehearsing> = {}): Rehearsing => ({
  world,
  character: 'Wren Ashby',
  mode: 'quest',
  seed,
  turns: 250,
  ...more,
});
const SEEDS = ['1', '2', '3', '4', '5', '6'];

describe('with a purpose', () => {
  const stories = SEEDS.map((seed) => rehearse(asked(seed)));
  test('it finishes the main quest, and another seed finds another ending', () => {
    expect(stories.map((story) => story.ending)).not.toContain(null);
    expect(new Set(stories.map((story) => story.ending))).toEqual(new Set(['lit', 'sold']));
    expect(stories.flatMap((story) => story.broken)).toEqual([]);
  });
  test('it types what anybody could type', () => {
    const lines = stories.flatMap((story) => story.turns.map((turn) => turn.line));
    expect(lines.filter((line) => !/^[\p{L} ,.'’"“”!?-]+$/u.test(line))).toEqual([]);
  });
  test('the same seed tells the same story', () => {
    expect(rehearse(asked('1')).turns).toEqual(stories[0]?.turns);
  });
});

test.each(['random', 'explore'] as const)('%s play breaks nothing', (mode) => {
  const story = rehearse(asked('7', { mode, turns: 120 }));
  expect(story.broken).toEqual([]);
  expect(story.turns.length).toBeGreaterThan(20);
});

test('exploring misses no place and nobody', () => {
  const { turns } = rehearse(asked('2', { mode: 'explore', turns: 200 }));
  const lived = turns.map(({ effects }) => ({ effects, scene: { place: '', present: [] }, lore: [] }));
  const seen = coverageOf(world, 'Wren Ashby', 'Saltmere Harbour', lived);
  expect([seen.places.missed, seen['people met'].missed]).toEqual([[], []]);
});

/** The first lines of a bot for whom nothing it types has any effect. */
const firstLines = (book: World, count: number): string[] => {
  const { state: seen } = beginState(book, 'Wren Ashby', makeDice('1', 'turn:0'));
  let memory: BotMemory = newBotMemory();
  return Array.from({ length: count }, (_, at) => {
    const turn = botTurn('quest', '1', { seen, world: book, number: at + 1, suggestions: [], effects: [] }, memory);
    memory = turn.memory;
    return turn.line ?? '';
  });
};

const withQuest = (done_when: World['template']['quests'][number]['objectives'][number]['done_when'], change = {}) => {
  const [main] = world.template.quests;
  if (main === undefined) throw new Error('the fixture has a quest');
  const quests = [{ ...main, objectives: [{ text: 'Do it', done_when }] }];
  const locations = world.lorebook.locations.map((one) =>
    one.name === "Smugglers' Cove" ? { ...one, ...change } : one,
  );
  return makeWorld({ ...world.lorebook, locations }, { ...world.template, quests });
};

test('for what lies behind a lock it fetches the key first', () => {
  const locked = { key: 'cellar key', difficulty: 16, told: 'A grating.' };
  const lines = firstLines(withQuest([{ kind: 'get', item: 'beacon lens' }], { locked }), 1);
  expect(lines[0]).toMatch(/ the Gull and Anchor$/);
});

test('a lock without a key is forced', () => {
  const locked = { key: null, difficulty: 16, told: 'A grating.' };
  const lines = firstLines(withQuest([{ kind: 'get', item: 'beacon lens' }], { locked }), 2);
  expect(lines).toEqual(["force the door to Smugglers' Cove", "pick the lock of Smugglers' Cove"]);
});

test('what somebody tells is asked of them, in other words when it comes to nothing', () => {
  const lines = firstLines(withQuest([{ kind: 'hear', topic: 'the cove', person: 'Pip' }]), 2);
  expect(lines).toEqual(['ask Pip about the cove', '"Tell me about the cove," I say to Pip.']);
});

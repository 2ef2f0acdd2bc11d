// The linter on a small world with one thing wrong in it at a time; the shipped worlds are linted where they are read.
import { Lorebook, ScenarioTemplate } from '@emergent/schema';
import { expect, test } from 'vitest';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { lintWorld } from './lint.ts';

const COVE = "Smugglers' Cove";
const { lorebook, template } = fixtureWorld();
const sound = lintWorld({ lorebook, template });

type Change = Record<string, unknown>;
const withChange = (list: readonly { name: string }[], name: string, change: Change) =>
  list.map((one) => (one.name === name ? { ...one, ...change } : one));

const place = (name: string, change: Change) => ({ locations: withChange(lorebook.locations, name, change) });
const person = (name: string, change: Change) => ({ characters: withChange(lorebook.characters, name, change) });
const quest = (change: Change) => ({
  quests: template.quests.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});
const needs = (...done_when: Change[]) => quest({ objectives: [{ text: 'Do it', done_when }] });

/** What the linter says of the changed world and not of the sound one, without the advice. */
const complaints = (book: Change, scenario: Change = {}): string[] =>
  lintWorld({
    lorebook: Lorebook.parse({ ...lorebook, ...book }),
    template: ScenarioTemplate.parse({ ...template, ...scenario }),
  })
    .filter((one) => !sound.includes(one))
    .map((one) => one.slice(0, one.lastIndexOf('; ')));

const lock = (key: string | null) => ({ locked: { key, told: 'A grating, and it is shut.' } });
const away = (item: string) =>
  lorebook.locations.map((one) => ({ ...one, items: one.items.filter(({ name }) => name !== item) }));

test.each<[string, string[], Change, Change?]>([
  ['a lock whose key is carried by somebody outside is fine', [], place(COVE, lock('cellar key'))],
  ['a lock without a key must be forced', [], place(COVE, lock(null))],
  [
    'a key that lies behind its own lock',
    [
      `${COVE}: locked: its key "beacon lens" can't be had from "Saltmere Harbour" without passing a lock`,
      `${COVE}: locked: its key "beacon lens" can't be had from "Lantern Hill" without passing a lock`,
    ],
    place(COVE, lock('beacon lens')),
  ],
  [
    'a key that is nowhere',
    [
      `${COVE}: locked: key: there is no "bone key"`,
      `${COVE}: locked: its key "bone key" can't be had from "Saltmere Harbour" without passing a lock`,
      `${COVE}: locked: its key "bone key" can't be had from "Lantern Hill" without passing a lock`,
    ],
    place(COVE, lock('bone key')),
  ],
  ['a climate that is not in the book', [`${COVE}: climate: there is no "Fog"`], place(COVE, { climate: 'Fog' })],
  [
    'a plan that leads nowhere',
    ['Pip: plans: there is no "Paris"', 'Pip: plans: unless: there is no "Nobody"'],
    person('Pip', {
      plans: [
        { after_minutes: 5, does: 'Pip runs away', place: 'Paris', unless: [{ kind: 'meet', person: 'Nobody' }] },
      ],
    }),
  ],
  [
    'a bargain with what nobody has',
    ['Pip: wants: there is no "red kite"', 'Pip: wants: gives: there is no "cutlass"'],
    person('Pip', { wants: [{ item: 'red kite', gives: 'cutlass', says: 'Swap?' }] }),
  ],
  ['somebody without home or hours', ['Pip: has no home'], person('Pip', { home: null }), { quests: [] }],
  [
    'a topic that the person named does not know',
    [
      'quest dark-beacon: "Do it": Pip knows: there is no "the lens"',
      `quest dark-beacon: "Do it" can't be done: nobody can be met who tells of "the lens"`,
    ],
    {},
    needs({ kind: 'hear', topic: 'the lens', person: 'Pip' }),
  ],
  ['a topic that somebody knows', [], {}, needs({ kind: 'hear', topic: 'the lens' })],
  [
    'a name that is a person and a place',
    ['names: "the cove" is a person (Pip) and a place (Smugglers\' Cove)'],
    person('Pip', { aliases: ['the cove'] }),
  ],
  [
    'two of what a quest asks for',
    ['items: "beacon lens" is asked for by a quest and is at Saltmere Harbour and Smugglers\' Cove'],
    place('Saltmere Harbour', { items: [{ name: 'coil of rope' }, { name: 'beacon lens' }] }),
  ],
])('%s', (_, expected, book, scenario) => {
  expect(complaints(book, scenario).toSorted()).toEqual(expected.toSorted());
});

test('a quest that asks for its own reward is unfinishable, and so is what waits for it', () => {
  const told = complaints(
    { locations: away('beacon lens') },
    quest({ rewards: { items: [{ name: 'beacon lens', type: 'quest' }] } }),
  );
  expect(told).toContain(`quest dark-beacon: "Find the stolen lens" can't be done: "beacon lens" can't be come by`);
  expect(told).toContain(`quest dark-beacon: ending lit can't be reached: "beacon lens" can't be come by`);
});

test('a way may be a reward: the other quest is looked into', () => {
  const other = { ...template.quests[1], rewards: { items: [{ name: 'beacon lens', type: 'quest' }] } };
  expect(complaints({ locations: away('beacon lens') }, { quests: [template.quests[0], other] })).toEqual([]);
});

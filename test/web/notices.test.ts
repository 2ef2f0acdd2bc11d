// Every line that the program writes beside a telling is of a kind that the page knows, and is said again as it was in English, and in
// another language in its words.
import { makeWorld, noticesOf } from '@emergent/core';
import { Effect } from '@emergent/schema';
import { noticeText } from '@emergent/web/notice';
import { de } from '@emergent/web/text/de';
import { en } from '@emergent/web/text/en';
import { expect, test } from 'vitest';
import { smallWorld } from '../support/small-world.ts';

const at = { v: 1 };
const item = {
  id: 'i',
  name: 'Smoked Eel',
  type: 'misc',
  description: '',
  rarity: 'common',
  quantity: 2,
  equipped: false,
  slot: null,
  stats: {},
  durability: null,
  effect: null,
  significance: null,
};
const quest = {
  id: 'q',
  title: 'The Bell. A Reckoning',
  description: '',
  status: 'active',
  objectives: [],
  objective_states: [],
  endings: [],
  ending: null,
  rewards: {},
  giver: null,
  difficulty: 'easy',
  tracked: false,
  began_at: 1,
};
const ending = {
  id: 'e',
  title: 'Rung',
  done_when: [{ kind: 'arrive', place: 'Hall' }],
  telling: 'It rings.',
  rewards: {},
};
const consequence = {
  id: 'c',
  horizon: 'short',
  kind: 'social',
  description: 'The town hears of it',
  cause: { number: 3, deed: 'attack Rusk' },
  due: { number: 4, clock_minutes: null, place: null, person: null },
  impact: {
    weather: null,
    condition: null,
    surroundings: null,
    event: null,
    health: null,
    item: null,
    person: null,
    relationship: null,
    group: null,
    reputation: null,
  },
  follows: null,
};
const lost = (how: string) => ({
  type: 'item.lost',
  item_id: 'i',
  name: how,
  quantity: 1,
  quantity_left: 0,
  to: '',
  how,
});
const EFFECTS = [
  {
    type: 'level.gained',
    level: 2,
    max_health: 30,
    max_mana: 5,
    health: 30,
    mana: 5,
    raised: 'wisdom',
    value: 14,
    telling: '',
  },
  { type: 'quest.began', quest },
  { type: 'quest.objective_done', quest_id: 'q', objective_id: 'o', text: 'Find the lens' },
  { type: 'quest.completed', quest_id: 'q', title: quest.title, ending, rewards: {} },
  { type: 'quest.completed', quest_id: 'q', title: quest.title, ending: null, rewards: {} },
  { type: 'quest.adapted', quest_id: 'q', objectives: [], why: 'the lens broke' },
  { type: 'quest.failed', quest_id: 'q', title: quest.title, why: 'the tide came' },
  { type: 'quest.abandoned', quest_id: 'q', title: quest.title },
  { type: 'consequence.came_due', consequence },
  { type: 'item.gained', item, from: '', total: 2 },
  ...['dropped', 'given', 'used', 'taken', 'broken'].map(lost),
  { type: 'skill.improved', skill: 'climbing', uses: 9, level: 2, how: 'level' },
  { type: 'character.defeated', cause: 'the tide', consequence: 'You wake ashore' },
];

test('the page knows every notice', () => {
  const world = makeWorld(smallWorld.lorebook, smallWorld.template);
  // One at a time: at most twelve are told of a turn.
  const told = EFFECTS.flatMap((effect) => noticesOf([Effect.parse({ ...at, ...effect })], world));
  expect(told).toHaveLength(EFFECTS.length);
  expect(told.map((text) => noticeText(text, en))).toEqual(told);
  for (const text of told) expect(noticeText(text, de)).not.toBe(text);
  expect(noticeText('Quest completed: The Bell. A Reckoning. The ending: Rung', de)).toBe(
    'Aufgabe erfüllt: The Bell. A Reckoning. Das Ende: Rung',
  );
  expect(noticeText('Something of a later version.', de)).toBe('Something of a later version.');
});

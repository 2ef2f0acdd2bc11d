// Rollouts: a share of the players, always the same ones, and those of a smaller share stay within a larger one.
import { expect, test } from 'vitest';
import { isSystemOn } from './features.ts';

const OWNERS = Array.from({ length: 2000 }, (_, at) => `player-${at}`);
const reached = (name: string, rollout_percentage: number, system: 'quest' | 'character' | 'item') =>
  OWNERS.filter((owner) => isSystemOn({ [name]: { enabled: true, rollout_percentage } }, system, owner));

test.each([0, 10, 50, 85, 100])('%s % reaches that share, the same players again', (percentage) => {
  const found = reached('quest', percentage, 'quest');
  expect(Math.abs(found.length / OWNERS.length - percentage / 100)).toBeLessThan(0.03);
  expect(reached('quest', percentage, 'quest')).toEqual(found);
  expect(reached('quest', 100, 'quest')).toEqual(OWNERS);
});

test('a larger share holds the smaller one; another feature reaches others', () => {
  const [few, more] = [reached('quest', 30, 'quest'), reached('quest', 60, 'quest')];
  expect(few.every((owner) => more.includes(owner))).toBe(true);
  const others = reached('item', 30, 'item').filter((owner) => few.includes(owner));
  expect(Math.abs(others.length / OWNERS.length - 0.09)).toBeLessThan(0.03);
});

test('a system is on when both of its flags are; the standing never changes', () => {
  const off = { enabled: false, rollout_percentage: 100 };
  for (const name of ['character', 'advanced_character_development'])
    expect(isSystemOn({ [name]: off }, 'character', 'wren')).toBe(false);
  expect(isSystemOn({ quest: off }, 'character', 'wren')).toBe(true);
  // A player must not fall out of a rollout because the program was updated.
  expect(reached('quest', 1, 'quest').slice(0, 3)).toMatchInlineSnapshot(`
    [
      "player-79",
      "player-143",
      "player-212",
    ]
  `);
});

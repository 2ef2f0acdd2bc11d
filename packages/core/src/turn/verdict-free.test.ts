// Judging outside any story: magic in whatever words, and what only sounds like it.
import { expect, test } from 'vitest';
import { judgeFree } from './verdict-free.ts';

const ranger = (magic_system: string) => ({
  character: { class_name: 'Ranger', abilities: ['archery', 'tracking'] },
  world_context: { magic_system },
});

test.each([
  'I cast a fireball spell at the orc',
  'I hurl a ball of fire at the orc',
  'I shoot lightning from my fingers',
  'I summon a demon',
  'I conjure a wall of ice',
  'I conjure a sword out of thin air',
  'I teleport to the tower',
  'I teleport behind him and strike',
  'I unleash a wave of flames',
  'I send a bolt of energy at the guard',
  'I call forth a fire elemental',
  'I raise the undead',
  'fire a beam of light from my palms',
])('a ranger in limited magic cannot: %s', (action) => {
  const { is_valid, reason } = judgeFree(action, ranger('limited'));
  expect([is_valid, reason]).toEqual([false, expect.stringContaining('in a world of limited magic')]);
});

test.each([
  'I shoot an arrow at the orc',
  'I throw my torch at the orc',
  'I light a fire with my tinderbox',
  'I shoot a flaming arrow',
  'I call for help',
  'I ask the wizard about summoning demons',
  'I warm my hands by the fire',
  'I look at the lightning',
  'I raise my hands into the light',
  'I fire my bow',
  'I throw the ring into the fire',
  'I make a camp fire with my hands',
])('a ranger can: %s', (action) => {
  expect(judgeFree(action, ranger('limited'))).toMatchObject({ is_valid: true });
});

test('a wizard can where there is magic', () => {
  const wizard = { character: { class_name: 'Wizard', abilities: ['evocation'] } };
  const action = 'I hurl a ball of fire at the orc';
  expect(judgeFree(action, { ...wizard, world_context: { magic_system: 'limited' } }).is_valid).toBe(true);
  for (const magic_system of ['none', 'no magic', 'no_magic', 'absent'])
    expect(judgeFree(action, { ...wizard, world_context: { magic_system } }).reason).toMatch(
      /^There is no magic in this/,
    );
});

test.each([
  ['none', 'in a world without magic'],
  ['no_magic', 'in a world without magic'],
  ['no magic', 'in a world without magic'],
  ['limited', 'in a world of limited magic'],
  ['low_magic', 'in a world of little magic'],
  ['rare magic', 'in a world of rare magic'],
  ['forbidden', 'where magic is forbidden'],
])('a world of %s reads as one does', (level, words) => {
  expect(judgeFree('I cast a spell', ranger(level)).reason).toContain(words);
});

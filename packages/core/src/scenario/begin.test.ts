// Beginnings: who the player is by name, what they wear, where they stand, and that every start is legal and can be played.
import { CharacterProfile, CreateSession } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveStats, hasAbility } from '../character-sheet.ts';
import { makeDice } from '../dice.ts';
import { illegal } from '../log/invariants.ts';
import { botTurn } from '../testing/bot.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { begun, ofType, play } from '../testing/turns.ts';
import { makeWorld } from '../world.ts';
import { beginState } from './begin.ts';

const world = fixtureWorld();
const dice = makeDice('seed', 'turn:0');

describe('who one is', () => {
  it('is a playable character by name, with their place, things worn and abilities as skills', () => {
    const { state, playable } = beginState(world, 'tobias vane', dice);
    expect(playable?.name).toBe('Tobias Vane');
    expect(state.character).toMatchObject({ name: 'Tobias Vane', class_name: 'Tidecaller', max_health: 80, mana: 80 });
    expect(state.world_state.current_location).toBe('Lantern Hill');
    expect(state.character.equipped_items.weapon).toBe(state.inventory[0]?.id);
    expect(hasAbility(state, 'Tidecalling')).toBe(true);
  });

  it('is a person of the lorebook, who then is not met anywhere', () => {
    const { state, playable } = beginState(world, 'Captain Rusk', dice);
    expect(playable).toBeNull();
    expect(state.character).toMatchObject({ class_name: 'Smuggler' });
    expect(state.inventory.map((one) => [one.name, one.equipped])).toEqual([['cutlass', true]]);
    expect(Object.keys(state.world_state.npc_states)).not.toContain('Captain Rusk');
  });

  it('is an adventurer by any other name, with fitting things', () => {
    const { state, playable } = beginState(world, 'Zo "the <b>Bold</b>" 🗡', dice);
    expect(playable).toBeNull();
    expect(state.character).toMatchObject({ name: 'Zo "the <b>Bold</b>" 🗡', class_name: 'Adventurer' });
    expect(state.inventory.length).toBeGreaterThan(4);
    expect(Object.keys(state.character.equipped_items).sort()).toEqual(['boots', 'chest', 'weapon']);
    expect(effectiveStats(state).strength).toBe(12);
  });
});

describe('names that players give', () => {
  const profile = (name: string, more: object = {}) => CharacterProfile.parse({ name, role: 'rider', ...more });
  const peopled = makeWorld(
    {
      ...world.lorebook,
      characters: [
        profile('Éowyn of Rohan', {
          aliases: ['Dernhelm'],
          abilities: ['Riding'],
          relationships: [{ character: 'Captain Rusk', type: 'friend' }],
        }),
        profile('李明', { home: 'Lantern Hill' }),
        profile("Seán O'Brien"),
        profile('Anna-Lena von Ahlen'),
        profile('Tobias Vane'),
        profile('Captain Rusk'),
        profile('Captain Holt'),
      ],
      relationships: [
        { source: '李明', target: "Seán O'Brien", type: 'kin', description: '', strength: 60 },
        { source: 'Captain Holt', target: 'Tobias Vane', type: 'rival', description: '', strength: -20 },
      ],
    },
    world.template,
  );
  const named = (name: string) => beginState(peopled, name, dice).state;

  it.each([
    ['Éowyn of Rohan', 'Éowyn of Rohan'],
    ['eowyn', 'Éowyn of Rohan'],
    ['E\u0301OWYN', 'Éowyn of Rohan'],
    ['rohan', 'Éowyn of Rohan'],
    ['dernhelm', 'Éowyn of Rohan'],
    ['李明', '李明'],
    ['O’Brien', "Seán O'Brien"],
    ["o'brien", "Seán O'Brien"],
    ['Sean', "Seán O'Brien"],
    ['anna‑lena', 'Anna-Lena von Ahlen'],
    ['the Captain Holt', 'Captain Holt'],
    ['vane', 'Tobias Vane'],
  ])('%s is %s', (given, meant) => {
    expect(named(given).character.name).toBe(meant);
  });
  it.each(['Captain', 'von', 'Brien', 'Éowyn the Second', '李', 'O', 'Ros', "'", 'Sir', 'Mina'])(
    '%s is somebody new',
    (given) => {
      expect(named(given).character).toMatchObject({ name: given, class_name: 'Adventurer' });
    },
  );
  it('has class, background, stats, things and bonds from either side', () => {
    const { character, relationships, inventory } = named('eowyn');
    expect(character).toMatchObject({ class_name: 'Rider', skills: { riding: { level: 1 } } });
    expect(relationships).toEqual({ 'Captain Rusk': 40 });
    expect(inventory.length).toBeGreaterThan(4);
    expect(named("Seán O'Brien").relationships).toEqual({ 李明: 60 });
    expect(named('tobias')).toMatchObject({
      character: { class_name: 'Tidecaller' },
      relationships: { 'Captain Holt': -20 },
    });
  });
  it('is met nowhere else, whatever part of the name was given', () => {
    expect(Object.keys(named('李明').world_state.npc_states)).not.toContain('李明');
  });
});

describe('where one stands', () => {
  it('has the people, things and hour of the first place', () => {
    const { world_state, quests } = begun();
    expect(world_state).toMatchObject({
      current_location: 'Saltmere Harbour',
      time_of_day: 'afternoon',
      weather: 'drizzle',
    });
    expect(Object.keys(world_state.npc_states)).toContain('Pip');
    expect(world_state.things['Saltmere Harbour']).toMatchObject([{ name: 'coil of rope' }]);
    expect(world_state.environment_description).toContain('Grey water');
    expect(quests.map((one) => one.status)).toEqual(['active', 'hidden']);
  });

  it('is legal for any name that the wire admits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        fc.pre(CreateSession.safeParse({ character_name: name }).success);
        expect(illegal(beginState(world, name, dice).state)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a bot that plays on', () => {
  it('keeps every state legal and small, pays each quest once, and pays what the log says', () => {
    for (const seed of ['a', 'b']) {
      let state = begun('Wren Ashby', world);
      let experience = 0;
      const completed: string[] = [];
      for (let number = 1; number <= 250; number++) {
        const turn = play(botTurn(state, world, number, seed));
        experience += ofType(turn.effects, 'experience.gained').reduce((sum, one) => sum + one.amount, 0);
        completed.push(...ofType(turn.effects, 'quest.completed').map((one) => one.quest_id));
        expect(turn.effects.length).toBeLessThanOrEqual(64);
        state = turn.state;
        if (number % 25 === 0) expect(illegal(state)).toEqual([]);
      }
      expect(state.character.experience).toBe(experience);
      expect(new Set(completed).size).toBe(completed.length);
      expect(JSON.stringify(state).length).toBeLessThan(40_000);
    }
  });
});

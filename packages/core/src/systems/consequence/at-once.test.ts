// What follows there and then, a captor who does not wait, what is only talk, and bodies that words fit.
import { describe, expect, it } from 'vitest';
import { fitting } from '../../storyteller/bodies.ts';
import { fixtureWorld } from '../../testing/fixture-world.ts';
import { act, begun, check, ofType, play, target } from '../../testing/turns.ts';

const WORLD = fixtureWorld();
const inn = () => play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
const kinds = (played: ReturnType<typeof play>) =>
  ofType(played.effects, 'consequence.happened').map(({ kind }) => kind);

describe('what a deed brings with it', () => {
  const maren = target('person', 'Maren Holt');
  it('makes a task harder where it hung on somebody', () => {
    const state = inn();
    const [first] = state.quests;
    if (first === undefined) throw new Error('no quest');
    const asked = { ...state, quests: [{ ...first, giver: 'Maren Holt' }] };
    const hit = play({ state: asked, acts: [act('attack', maren)], checks: [check('attack', 'failure')], number: 2 });
    expect(kinds(hit)).toEqual(['narrative']);
  });

  it('is a bill where something is broken in somebody’s house', () => {
    const window = { kind: 'unknown' as const, name: 'table', id: null, here: true };
    const one = act('destroy', window, { text: 'smash the table' });
    const played = play({ state: inn(), acts: [one], checks: [check('destroy', 'success')], number: 2 });
    expect(kinds(played)).toEqual(['economic']);
    expect(ofType(played.effects, 'relationship.changed')).toContainEqual(
      expect.objectContaining({ person: 'Maren Holt' }),
    );
  });

  it('is nothing where nothing was done', () => {
    expect(kinds(play({ state: inn(), acts: [act('look')], number: 2 }))).toEqual([]);
  });
});

describe('a captor', () => {
  const held = () => {
    const state = inn();
    const known = state.world_state.npc_states['Maren Holt'];
    if (known === undefined) throw new Error('nobody there');
    const away = { ...known, place: 'Saltmere Harbour' };
    const npc_states = { ...state.world_state.npc_states, 'Maren Holt': away };
    const defeated = {
      at_number: 1,
      cause: 'struck by Maren Holt',
      consequence: 'kept',
      fate: 'captured' as const,
      by: 'Maren Holt',
      place: 'The Gull and Anchor',
    };
    const character = { ...state.character, defeated };
    return play({
      state: { ...state, character, world_state: { ...state.world_state, npc_states } },
      acts: [act('look')],
      number: 2,
    });
  };

  it('has plans for whoever they hold', () => {
    const { state } = held();
    expect(state.character.stance).toContain('captive');
    expect(state.pending.filter(({ id }) => id.startsWith('captor-'))).toHaveLength(3);
  });

  it('comes in while one waits, and in the end has done with it', () => {
    let { state } = held();
    const told: string[] = [];
    for (let number = 3; number < 12; number++) {
      const played = play({ state, acts: [act('wait', null, { text: 'wait for six hours' })], number });
      told.push(...ofType(played.effects, 'consequence.came_due').map(({ consequence }) => consequence.description));
      state = played.state;
    }
    expect(told.some((words) => words.includes('comes in with water'))).toBe(true);
    expect(state.character.stance ?? []).not.toContain('captive');
  });
});

describe('bodies', () => {
  const lines = ['An ear of {person} [turn|s].', 'The eyes of {person} [follow|p] {your} hands.'];
  it('an eel has no ears, and somebody unknown has what anybody has', () => {
    expect(fitting(WORLD, 'Grindle', lines, 'an eel as long as a cart')).toEqual([lines[1]]);
    expect(fitting(WORLD, 'Rex', lines, 'a large brown dog')).toEqual(lines);
  });
});

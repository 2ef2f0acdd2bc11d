// Every suggestion read back as a player's line: it must mean the deed and the target it was made for.
import type { SessionState, Verb } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import type { Turn } from '../systems/system.ts';
import { interpret } from '../turn/interpret.ts';
import { harbour, testItem, testPerson, testSettings } from '../turn/interpret-fixture.ts';
import { optionsOf, suggestionsFor } from './suggestions.ts';

const turnOf = (change: (state: SessionState) => SessionState, recent: string[] = []): Turn => {
  const at = harbour(change);
  return {
    ...at,
    happened: [],
    line: '',
    interpretation: { acts: [], confidence: 1 },
    verdict: { allowed: true, reason: null, by: null },
    checks: [],
    settings: testSettings,
    number: 1,
    wording: makeDice('s', 'w'),
    lore: at.world.lorebook.entries,
    recalled: [],
    recent,
  };
};
const withPeople = (state: SessionState, people: SessionState['world_state']['npc_states']): SessionState => ({
  ...state,
  world_state: { ...state.world_state, npc_states: { ...state.world_state.npc_states, ...people } },
});
const knowing = turnOf((state) => state);
const all = knowing.world.lorebook.characters.flatMap((one) => one.knows.map((topic) => topic.says));
const told = [...all, ...knowing.scene.features.map((one) => one.detail)].join('\n');
const TURNS: readonly (readonly [Turn, string])[] = [
  [knowing, ''],
  [knowing, told],
  [turnOf((state) => ({ ...state, relationships: { Pip: -40, 'Maren Holt': -30 } })), ''],
  [turnOf((state) => ({ ...state, character: { ...state.character, health: 1 } })), ''],
  [turnOf((state) => ({ ...state, inventory: [], character: { ...state.character, health: 1 } })), ''],
  [
    turnOf((state) => ({
      ...state,
      character: { ...state.character, health: 1 },
      inventory: [testItem('draught', 'healing draught', { type: 'consumable', stats: { heals: 10 } })],
    })),
    '',
  ],
  [turnOf((state) => withPeople(state, { 'Captain Rusk': testPerson('Saltmere Harbour', { mood: 'hostile' }) })), ''],
];

/** Openings of suggestions with the deed each means; longer openings first. */
const MEANS: readonly (readonly [string, Verb])[] = [
  ['Keep well away from ', 'flee'],
  ['Flee from ', 'flee'],
  ['Talk to ', 'talk'],
  ['Give ', 'give'],
  ['Try to calm ', 'persuade'],
  ['Look closely at ', 'look'],
  ['Look around', 'look'],
  ['Listen', 'look'],
  ['Search', 'search'],
  ['Attack ', 'attack'],
  ['Defend myself against ', 'defend'],
  ['Think about ', 'think'],
  ['Wait', 'wait'],
  ['Rest', 'rest'],
  ['Take ', 'take'],
  ['Help ', 'help'],
  ['Tell ', 'talk'],
  ['Ask ', 'ask'],
  ['Use ', 'use'],
  ['Go to ', 'go'],
];
const TARGETLESS: readonly Verb[] = ['think', 'wait', 'rest', 'search'];

describe('suggestions', () => {
  const lines = new Map(
    TURNS.flatMap(([turn, said]) => optionsOf(turn, said).flatMap((kind) => kind.options.map((one) => [one, turn]))),
  );
  it('are read as the one deed they mean, done to whom and what they name', () => {
    expect(lines.size).toBeGreaterThan(20);
    for (const [line, turn] of lines) {
      const { acts } = interpret(line, turn);
      const [opening, verb] = MEANS.find(([start]) => line.startsWith(start)) ?? ['', 'other'];
      expect([line, ...acts.map((act) => act.verb)]).toEqual([line, verb]);
      if (TARGETLESS.includes(verb) || line === opening || opening === 'Listen') continue;
      const name = acts[0]?.target?.name ?? 'nothing';
      expect([line, line.slice(opening.length).replace(/^the /, '').toLowerCase()]).toEqual([
        line,
        expect.stringMatching(new RegExp(`^${name.replace(/^the /i, '').toLowerCase()}|${name.toLowerCase()}`)),
      ]);
    }
  });

  it('offer no second apology right after the first', () => {
    const sorry = turnOf(
      (state) => ({ ...state, relationships: { Pip: -40 } }),
      ['You make your apology. Pip hears it to the end.'],
    );
    const options = optionsOf(sorry, sorry.recent.join('\n')).flatMap((one) => one.options);
    expect(options).not.toContain('Tell Pip I am sorry');
    expect(options).toContain('Keep well away from Pip');
  });

  it('make room for others once they were shown often and nobody took them up', () => {
    const one = suggestionsFor(knowing, '')[0] ?? '';
    expect(suggestionsFor({ ...knowing, offered: [one, one, one] }, '')).toContain(one);
    const later = suggestionsFor({ ...knowing, offered: [one, one, one, one] }, '');
    expect(later).toHaveLength(3);
    expect(later).not.toContain(one);
  });
});

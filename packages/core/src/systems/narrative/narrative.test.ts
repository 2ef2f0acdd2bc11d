// The narrative's rules: suggestions that are possible, threads within bounds, notices and openings; and that no proposal breaks them.
import type { Effect } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../../dice.ts';
import { tellFree } from '../../storyteller/free.ts';
import { fixtureWorld } from '../../testing/fixture-world.ts';
import { wildProposal } from '../../testing/proposals.ts';
import { act, begun, play, target, turnOf } from '../../testing/turns.ts';
import { seal } from '../seal.ts';
import { narrative } from './index.ts';
import { noticesOf } from './notices.ts';
import { openingOf } from './opening.ts';
import { quiet } from './proposal.ts';
import { possibleSuggestions } from './rules.ts';

const dice = makeDice('seed', 'turn:1');
const style = { person: 'second', tense: 'present', length: 'medium' } as const;
const turn = () => turnOf({ state: begun(), acts: [act('look')] });
const suggest = (...texts: string[]) =>
  possibleSuggestions(
    { ...quiet, suggestions: texts.map((text) => ({ text, ability: null, difficulty: null })) },
    turn(),
  );

describe('suggestions', () => {
  it('deal with nobody who is absent, though they may ask about them', () => {
    expect(suggest('Attack Captain Rusk', 'Ask Pip about Captain Rusk', 'Take the silver psalter', '1. Wait')).toEqual([
      'Ask Pip about Captain Rusk',
      'Take the silver psalter',
      'Wait',
    ]);
  });

  it('are at most four, none twice, none too long', () => {
    const kept = suggest('Wait', 'wait', 'Look', 'Rest', 'Sing', 'Dance', 'x '.repeat(200));
    expect(kept).toEqual(['Wait', 'Look', 'Rest', 'Sing']);
    expect(suggest('x '.repeat(200))[0]?.length).toBeLessThanOrEqual(120);
  });
});

describe('threads', () => {
  it('open once, close by their words, and stay twelve', () => {
    let state = begun();
    for (let number = 1; number <= 20; number++) {
      const now = turnOf({ state, acts: [act('look')], number });
      const { effects } = narrative.decide({ ...quiet, threads_opened: [`Who did deed ${number}?`] }, now, dice);
      for (const effect of effects) state = seal(narrative).apply(state, effect);
    }
    expect(state.threads).toHaveLength(12);
    const closing = narrative.decide(
      { ...quiet, threads_closed: ['who did deed 20?'] },
      turnOf({ state, acts: [act('look')] }),
      dice,
    );
    expect(closing.effects).toEqual([{ type: 'thread.closed', v: 1, id: state.threads[11]?.id }]);
  });

  it('that nobody opened are refused by code', () => {
    expect(narrative.decide({ ...quiet, threads_closed: ['nothing'] }, turn(), dice).refused[0]?.code).toBe(
      'unknown_thread',
    );
  });
});

describe('any proposal', () => {
  it('decides without throwing', () => {
    const keys = {
      suggestions: ['text', 'ability', 'difficulty'],
      telling: [],
      threads_closed: [],
      threads_opened: [],
    };
    fc.assert(
      fc.property(fc.nat(100_000), fc.jsonValue(), (seed, any) => {
        for (const one of [any, wildProposal(keys, seed)]) seal(narrative).decideOn(one, turn(), dice);
      }),
      { numRuns: 100 },
    );
  });
});

describe('notices', () => {
  it('name what was gained and what a consequence follows from', () => {
    const { effects } = play({ state: begun(), acts: [act('take', target('thing', 'coil of rope'))] });
    const due: Effect = {
      type: 'consequence.came_due',
      v: 1,
      consequence: {
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
      },
    };
    const lines = noticesOf([...effects, due], fixtureWorld());
    expect(lines).toContain('Gained: coil of rope');
    expect(lines).toContain('The town hears of it. It follows from turn 3: Attack rusk.'.replace('rusk', 'Rusk'));
  });
});

describe('openings', () => {
  it('carry the name that was chosen, whatever it holds', () => {
    const { template } = fixtureWorld();
    expect(openingOf(template, null, 'Ann $& Bee', style)).toMatch(/^Ann \$& Bee comes down to the quay/);
    expect(openingOf(template, template.playable_characters[1] ?? null, 'Tobias Vane', style)).toContain(
      'under the dark tower',
    );
    const bare = { ...template, initial_narrative: null };
    expect(openingOf(bare, null, 'Ann', style)).toMatch(/^You are at Saltmere Harbour\. The beacon/);
  });
});

describe('a telling outside any story', () => {
  it('is the same for the same request, and has three things to do next', () => {
    const context = {
      character: { name: 'Aria', class_name: 'Ranger' },
      world_state: { current_location: 'Forest', weather: 'Rain' },
    };
    const told = tellFree(context, 'I search for tracks');
    expect(told).toEqual(tellFree(context, 'I search for tracks'));
    expect(told.response_text).toContain('Forest');
    expect(told.suggested_actions).toHaveLength(3);
    expect(
      tellFree({ character: null, recent_actions: [{ text: 'I light a fire' }] }, 'I wait').response_text,
    ).toContain('“I light a fire”');
    expect(() =>
      tellFree({ character: { name: 3 }, world_state: { current_location: '[be]{you}' } }, '\u202e🜁'),
    ).not.toThrow();
  });

  it('makes much of what is heard in the dark, with place, hour and weather in it', () => {
    const told = tellFree(
      {
        character: { name: 'Aragorn', class_name: 'Ranger' },
        world_state: { current_location: 'Weathertop', time_of_day: 'Night', weather: 'Stormy' },
      },
      'I hear strange noises approaching from the darkness',
    );
    expect(told.response_text).toMatch(/Weathertop/);
    expect(told.response_text).toMatch(/night/i);
    expect(told.response_text).toMatch(/storm|thunder/i);
    expect(told.response_text).toMatch(/strange noises.*from the darkness/i);
    expect(told.suggested_actions.join(' ')).toMatch(/Draw.*listen.*sight.*Call/);
  });
});

describe('a storyteller that breaks down', () => {
  const broken = seal({
    ...narrative,
    improvise: () => {
      throw new Error('a fault in the words');
    },
  });
  it('costs its words, not the turn', () => {
    const { proposal, refused, effects } = broken.improvised(turn(), dice);
    expect(narrative.schema.parse(proposal).telling).toMatch(/Saltmere Harbour/);
    expect(refused.map(({ code }) => code)).toEqual(['improvising_failed']);
    expect(effects).toEqual([]);
  });
});

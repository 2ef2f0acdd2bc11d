// What is asked, answered and struck in passing: the matter at hand, what they want, a yes, a blow at a wall.
import { describe, expect, it } from 'vitest';
import { act, begun, play, target, turnOf } from '../testing/turns.ts';
import { speechActOf } from '../words/speech-acts.ts';
import { tellTurn } from './telling.ts';

const maren = target('person', 'Maren Holt');
const inn = () => play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
const said = (...acts: Parameters<typeof play>[0]['acts']) => {
  const played = play({ state: inn(), acts, number: 2 });
  const turn = turnOf({ state: played.state, acts, number: 2 }, played.effects);
  return { telling: tellTurn(turn), effects: played.effects };
};

describe('small words', () => {
  it.each([
    ['yes', 'assent'],
    ['ok then', 'assent'],
    ['of course', 'assent'],
    ['no', 'dissent'],
    ['I won’t', 'dissent'],
    ['ok bye', 'farewell'],
    ['yes, the lens was here', 'statement'],
  ])('%s: %s', (speech, kind) => {
    expect(speechActOf(act('talk', maren, { speech }))).toBe(kind);
  });

  it('are answered by whoever hears them', () => {
    expect(said(act('talk', maren, { speech: 'yes' })).telling).toMatch(/“.+”/);
    expect(said(act('ask', maren, { speech: 'why?' })).telling).toMatch(/“.+”/);
  });
});

describe('words in two pieces of one breath', () => {
  it('are told whole', () => {
    const speech = 'Tell me, who are you?';
    const line = '“Tell me,” I begin, waving my hat, “who are you?”';
    const acts = [act('talk', maren, { speech, text: line })];
    const played = play({ state: inn(), acts, number: 2 });
    const turn = { ...turnOf({ state: played.state, acts, number: 2 }, played.effects), line };
    expect(tellTurn(turn)).toContain('“Tell me, who are you?”');
  });
});

describe('what weighs on somebody', () => {
  it('is told when they are asked how things are, and noted as told', () => {
    const { telling, effects } = said(act('ask', maren, { speech: 'what is going on?' }));
    const told = effects.find((one) => one.type === 'person.told');
    expect(told).toBeDefined();
    expect(telling).toContain('“');
  });

  it('is not told in place of what they want', () => {
    const { effects } = said(act('ask', maren, { speech: 'what do you want?' }));
    expect(effects.some((one) => one.type === 'person.told')).toBe(false);
  });
});

describe('a blow at a wall', () => {
  it('hurts the hand, and is seen', () => {
    const wall = { kind: 'unknown' as const, name: 'wall', id: null, here: false };
    const { telling } = said({ ...act('perform', wall), text: 'punch the wall' });
    expect(telling).toMatch(/wall/i);
    expect(telling).toMatch(/Maren/);
  });
});

describe('going up to somebody who is here', () => {
  it('is a few steps, and no way out is told', () => {
    const { telling, effects } = said({ ...act('go', maren), text: 'go up to Maren' });
    expect(telling).toMatch(/Maren/);
    expect(telling).not.toMatch(/Saltmere Harbour/);
    expect(effects.some((one) => one.type === 'world.moved')).toBe(false);
  });
});

describe('small talk', () => {
  it('is answered as such, and nothing of what they know is told for it', () => {
    for (const speech of ['have you eaten?', 'how long have you kept this place, Maren?', 'you look tired.']) {
      const { telling, effects } = said(act('ask', maren, { speech }));
      expect(effects.some((one) => one.type === 'person.told')).toBe(false);
      expect(telling).toMatch(/“.+”/);
      expect(telling).not.toMatch(/couldn’t say|might know|never heard|wish I could tell/i);
    }
  });

  it('a name for a name', () => {
    const { telling } = said({ ...act('talk', maren), text: 'introduce myself to Maren' });
    expect(telling).toMatch(/My name is Wren Ashby.*My name’s Maren Holt/);
  });
});

describe('asked in passing', () => {
  it('the time of day is told', () => {
    expect(said(act('ask', maren, { speech: 'may I trouble you for the time?' })).telling).toMatch(
      /past|quarter|half|in the|at night/,
    );
  });

  it('abuse of somebody else is no insult to whoever hears it', () => {
    const { effects } = said({ ...act('talk', maren, { speech: 'He was an ass.' }), text: 'He was an ass.' });
    expect(effects.some((one) => one.type === 'relationship.changed' && one.amount < 0)).toBe(false);
  });
});

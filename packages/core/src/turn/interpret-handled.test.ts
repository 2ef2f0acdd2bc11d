// "It", after a line that put something down or had it in hand; and looks that turn to somebody.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour, testItem } from './interpret-fixture.ts';

describe('what "it" is after the line before', () => {
  const other = testItem('spade-2', 'ash spade');
  const laid = harbour((state) => ({
    ...state,
    world_state: {
      ...state.world_state,
      things: { ...state.world_state.things, 'Saltmere Harbour': [testItem('spade-1', 'narrow spade'), other] },
    },
  }));
  const read = (before: string, line: string, mentioned: string) =>
    interpret(line, { ...laid, before: [before], mentioned }).acts.map(({ verb, target }) => `${verb} ${target?.id}`);

  it.each(['take it', 'pick it up again', 'look at it', 'give it to Pip'])('%s: what was put down last', (line) =>
    expect(read('put my spade down', line, 'It is done. A narrow spade leans there, by the nets.')[0]).toContain(
      'spade-2',
    ),
  );
  it('of two of a kind, the one that was told of by its name', () =>
    expect(read('look around', 'take it', 'An ash spade stays on the ground.')).toEqual(['take spade-2']));
  it('is what was looked at, whatever else is named after it', () =>
    expect(read('look at the bow', 'drop it', 'A bow. Somebody is mending the nets.')).toEqual(['drop bow']));
});

it.each(['look back at Pip', 'look up at Pip', 'I stop and glance back at Pip'])('%s: at somebody', (line) =>
  expect(interpret(line, harbour()).acts.map(({ verb, target }) => `${verb} ${target?.name}`)).toContain('look Pip'),
);

it('a place that was heard or looked at is "it", where one may be meant', () => {
  const told = (line: string) =>
    interpret(line, { ...harbour(), mentioned: 'The harbour bell hangs there.' }).acts.map(
      ({ verb, target }) => `${verb} ${target?.name}`,
    );
  expect(told('look at the harbour and listen to it').at(-1)).toBe('look Saltmere Harbour');
  expect(told('look at the harbour and ring it').at(-1)).not.toContain('Saltmere Harbour');
});

it('what only the place tells of is felt there', () => {
  const at = harbour();
  const scene = { ...at.scene, description: 'Under it the braid of the great rope creaks.' };
  expect(
    interpret('touch the braid', { ...at, scene }).acts.map(({ verb, target }) => `${verb} ${target?.name}`),
  ).toEqual(['look braid']);
});

describe('the other of two', () => {
  const two = harbour((state) => ({
    ...state,
    inventory: [...state.inventory, testItem('pie', 'eel pie', { type: 'consumable', quantity: 2 })],
  }));
  const read = (line: string, ...before: string[]) =>
    interpret(line, { ...two, before }).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);

  it.each(['eat the pie', 'unwrap a pie', 'give a pie to Maren'])('after "%s" is another like it', (before) => {
    expect(read('give the other one to Pip', before)).toEqual(['give eel pie']);
    expect(read('eat the other', before)).toEqual(['eat eel pie']);
  });
  it('in one line, and the first is eaten', () =>
    expect(read('eat a pie and give the other to Pip')).toEqual(['eat eel pie', 'give eel pie']));
  it('is nothing of what was only looked at', () =>
    expect(read('give the other one to Pip', 'look at the bow')).toEqual(['give other one']));
  it('what was unwrapped is eaten as "it"', () => expect(read('eat it', 'unwrap a pie')).toEqual(['eat eel pie']));
});

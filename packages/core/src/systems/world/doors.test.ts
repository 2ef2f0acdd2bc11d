// Features that stand for ways: which door leads where, and what going through, opening, forcing and knocking come to.
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../scene.ts';
import { livingWorld } from '../../testing/living-world.ts';
import { act, begun, check, ofType, play, target } from '../../testing/turns.ts';
import { interpret } from '../../turn/interpret.ts';
import { verdictOf } from '../../turn/verdict.ts';
import { doorMeant } from './doors.ts';

const INN = 'The Gull and Anchor';
const withFeatures = (...features: { name: string; detail: string }[]) =>
  livingWorld({ places: { [INN]: { features } } });
const feature = (name: string) => target('feature', name);
const hatch = { name: 'trap door', detail: 'A hatch with a ring, under a mat.' };
const world = withFeatures(hatch);
const inn = play({ world, state: begun('Wren Ashby', world), acts: [act('go', target('place', INN))] }).state;
const read = (line: string, state = inn) =>
  interpret(line, { session: state, scene: sceneOf(state, world), world }).acts;
const judge = (line: string, state = inn) => {
  const given = { line, session: state, scene: sceneOf(state, world), world };
  return verdictOf({ ...given, interpretation: { acts: read(line, state), confidence: 1 } }).verdict;
};

describe('a feature stands for a way', () => {
  it('that its own words name, or that is named after it', () => {
    const told = withFeatures({ name: 'low door', detail: 'Beyond it lies the cellar.' });
    expect(doorMeant(told, INN, feature('low door'))?.to).toBe('The Cellar');
    const called = withFeatures({ name: 'harbour door', detail: 'Salt has eaten the paint.' }, hatch);
    expect(doorMeant(called, INN, feature('harbour door'))?.to).toBe('Saltmere Harbour');
  });

  it('that is the only one nobody can simply walk', () => {
    expect(doorMeant(world, INN, feature('trap door'))?.to).toBe('The Cellar');
    expect(doorMeant(world, INN, { ...target('unknown', 'hatch'), here: false })?.to).toBe('The Cellar');
  });

  it('from its other side as well', () => {
    const below = { ...target('unknown', 'trap door'), here: false };
    expect(doorMeant(world, 'The Cellar', below)).toMatchObject({ to: INN, isHere: false });
    expect(doorMeant(world, 'Saltmere Harbour', below)).toBeNull();
  });

  it('and is none where nothing says so', () => {
    const two = withFeatures({ name: 'red door', detail: 'Shut.' }, { name: 'blue door', detail: 'Shut.' });
    expect(doorMeant(two, INN, feature('red door'))).toBeNull();
    const bar = withFeatures({ name: 'long bar', detail: 'It leads the eye to the cellar.' });
    expect(doorMeant(bar, INN, feature('long bar'))).toBeNull();
    expect(doorMeant(world, INN, { ...target('unknown', 'dragon'), here: false })).toBeNull();
  });
});

describe('a line about such a feature', () => {
  it('of going means the way', () => {
    for (const line of ['go through the trap door', 'go down the hatch', 'climb down the trap door', 'enter the hatch'])
      expect({ line, act: read(line)[0] }).toMatchObject({
        act: { verb: 'go', target: { kind: 'place', name: 'The Cellar' } },
      });
    expect(read('search the trap door')[0]).toMatchObject({ verb: 'search', target: { name: 'trap door' } });
    expect(read('look at the trap door')[0]).toMatchObject({ verb: 'look', target: { name: 'trap door' } });
  });

  it('of opening or forcing means its lock', () => {
    for (const line of ['open the trap door', 'unlock the hatch', 'go through the trap door'])
      expect({ line, ...judge(line) }).toMatchObject({ allowed: false });
    for (const line of ['force the trap door', 'break down the hatch', 'pick the lock of the trap door'])
      expect({ line, ...judge(line) }).toMatchObject({ allowed: true });
    const forced = play({ world, state: inn, acts: read('force the trap door'), checks: [check('open', 'success')] });
    expect(ofType(forced.effects, 'way.opened')).toMatchObject([{ place: 'The Cellar', how: 'force' }]);
  });

  it('of a door that is not locked leaves other locks alone', () => {
    const both = withFeatures({ name: 'harbour door', detail: 'Salt has eaten the paint.' }, hatch);
    const here = play({ world: both, state: begun('Wren Ashby', both), acts: [act('go', target('place', INN))] }).state;
    const open = act('open', feature('harbour door'), { text: 'open the harbour door' });
    const given = { line: '', session: here, scene: sceneOf(here, both), world: both };
    expect(verdictOf({ ...given, interpretation: { acts: [open], confidence: 1 } }).verdict.allowed).toBe(true);
  });
});

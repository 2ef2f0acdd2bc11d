// What a word of a name, a role or a description means, and what it does not.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const [first, ...others] = at.scene.present;
const scene = {
  ...at.scene,
  features: [{ name: 'chalk line', detail: 'A line of chalk across the road.' }],
  present: first
    ? [{ ...first, role: 'brake-master of the Drum', description: 'A thick man in brake-house blue.' }, ...others]
    : [],
};
const named = (line: string) =>
  interpret(line, { ...at, scene }).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);
const master = first?.name ?? '';

describe('the forepart of a calling', () => {
  it.each(['count the brakes', 'x brake', 'pull the brake', 'look at the house'])('%s: is not whoever has it', (line) =>
    expect(named(line).join()).not.toContain(master),
  );
  it.each(['x the brake-master', 'x the brake master', 'look at the master', 'x the man in blue', 'x thick man'])(
    '%s: is whoever bears it whole',
    (line) => expect(named(line)).toEqual([`look ${master}`]),
  );
});

it('a lever is called after what it works', () => {
  const lever = { ...scene, features: [{ name: 'brake lever', detail: 'Long and black.' }] };
  const [act] = interpret('pull the brake', { ...at, scene: lever }).acts;
  expect([act?.verb, act?.target?.name]).toEqual(['use', 'brake lever']);
});

describe('a noun before a name', () => {
  it.each(['pull the phone line', 'cut the trail line', 'x phone line', 'x telephone line'])(
    '%s: makes another thing of it',
    (line) => expect(named(line).join()).not.toContain('chalk line'),
  );
  it.each(['x the white line', 'x the faded old line', 'x line'])('%s: any other word does not', (line) =>
    expect(named(line)).toEqual(['look chalk line']),
  );
});

// What the last tellings named is there, and what they denied, compared or let somebody say is not.
import { describe, expect, it } from 'vitest';
import { isSpokenOf } from './scene.ts';
import { toldIn, toldOf, withoutOwnWords, withTold } from './told.ts';
import { interpret } from './turn/interpret.ts';
import { harbour } from './turn/interpret-fixture.ts';
import { verdictOf } from './turn/verdict.ts';

const TOLD = toldIn([
  'A rusty ladder leans against the customs house, and two men argue over a barrow of cod.',
  'You have no crowbar to do that with. It goes through you like a knife. “There was a shovel here,” Pip says.',
]);
const at = harbour();
const scene = withTold(at.scene, TOLD);
const reason = (line: string, here = scene) => {
  const given = { ...at, scene: here };
  return verdictOf({ line, interpretation: interpret(line, given), ...given }).verdict.reason;
};

describe('what was told', () => {
  it.each(['ladder', 'men', 'man', 'barrow', 'cod'])('is there: %s', (word) => {
    expect(toldOf(scene, word)).not.toBeNull();
  });
  it.each(['crowbar', 'knife', 'shovel', 'sword'])('is not: %s', (word) => {
    expect(toldOf(scene, word)).toBeNull();
  });

  it('is worked with, where it would be refused else', () => {
    expect(reason('climb the bell tower with the ladder', at.scene)).toMatch(/no ladder/);
    expect(reason('climb the bell tower with the ladder')).toBeNull();
    expect(reason('pry the bell open with a crowbar')).toMatch(/no crowbar/);
  });

  it('is nowhere in the dark', () => {
    expect(isSpokenOf({ ...scene, sight: 'none' }, 'barrow')).toBe(false);
  });
});

it('is not there for being said back', () => {
  expect(withoutOwnWords('You dance around a torch. A gull looks on.', 'I dance around a torch')).toBe(
    'A gull looks on.',
  );
});

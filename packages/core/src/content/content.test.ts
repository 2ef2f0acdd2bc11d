// What each content level bars, and what it must not mistake for it.
import { expect, test } from 'vitest';
import { breachIn, breachTold, mayBecomeBarred, waitFrom } from './content.ts';

test.each([
  ['Well, fuck this.', ['language', null, null]],
  ['He was disembowelled on the steps.', ['gore', null, null]],
  ['They watch porn in the tavern.', ['sexual', 'sexual', null]],
  ['f\u200buck, he says, in ｆｕｃｋing wide letters', ['language', null, null]],
  ['The child is shown a porn drawing.', ['sexual', 'sexual', 'young']],
  ['A 12-year-old and a blowjob in one sentence.', ['sexual', 'sexual', 'young']],
])('%s', (text, expected) => {
  expect([breachIn(text, 'everyone'), breachIn(text, 'teen'), breachIn(text, 'mature')]).toEqual(expected);
});

test('ordinary deeds and words that only look alike are let through on every level', () => {
  const lines = [
    'I kill the goblin with my bastard sword and burn the body.',
    'I cock the crossbow and kick the ass off its feet.',
    'The therapist scrapes grape skins at Scunthorpe, draping a shiitake cloth.',
    'I save the child from the fire.',
    'The children hide. Later, elsewhere, two grown people speak of sex.',
    'I kiss her and we fall into bed.',
    'The hellhound bleeds to death.',
  ];
  for (const line of lines)
    for (const level of ['everyone', 'teen', 'mature'] as const) expect(breachIn(line, level)).toBeNull();
});

test('only the beginning of a barred word waits, and only where it depends on the rest a sentence does', () => {
  expect(['f', 'fu', 'fuc', 'fuckin'].every((letters) => mayBecomeBarred(letters, 'everyone'))).toBe(true);
  expect(['', 'the', 'fury', 'fun'].some((letters) => mayBecomeBarred(letters, 'everyone'))).toBe(false);
  expect(mayBecomeBarred('fu', 'teen')).toBe(false);
  expect(waitFrom('Then the child says', 'mature')).toBe(9);
  expect(waitFrom('Then the child says', 'teen')).toBe(-1);
  expect(breachTold('everyone')).toContain('for everyone');
});

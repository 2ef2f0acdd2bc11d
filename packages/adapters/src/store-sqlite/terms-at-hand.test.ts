// However many stories search for however many terms, what is at hand of them stays within its room, and what is at hand is the whole.
import { expect, test } from 'vitest';
import { makeTermsAtHand, REACH_AT_HAND } from './terms-at-hand.ts';

const ROOM = 2000;

test('a thousand stories that play on take no more room than there is', () => {
  const atHand = makeTermsAtHand(ROOM);
  let most = 0;
  for (let log = 1; log <= 1000; log++) {
    atHand.standsAt(log, 9);
    for (let term = 0; term < 8; term++) atHand.put(log, `term ${term}`, [9, 5, 1]);
    for (let seq = 10; seq < 16; seq++) atHand.add(log, seq, ['term 1', 'term 2']);
    most = Math.max(most, atHand.held());
  }
  expect(most).toBeLessThanOrEqual(ROOM);
  expect(atHand.get(1, 'term 1')).toBeUndefined();
  expect(atHand.get(1000, 'term 1')).toEqual([15, 14, 13, 12, 11, 10, 9, 5, 1]);
  for (let log = 1; log <= 1000; log++) atHand.forget(log);
  expect(atHand.held()).toBe(0);
});

test('of a term its newest turns are kept, and nothing of a log that another process wrote', () => {
  const atHand = makeTermsAtHand();
  atHand.standsAt(1, 0);
  atHand.put(1, 'rain', []);
  for (let seq = 1; seq <= REACH_AT_HAND + 3; seq++) atHand.add(1, seq, ['rain']);
  expect(atHand.get(1, 'rain')?.length).toBe(REACH_AT_HAND);
  expect(atHand.get(1, 'rain')?.at(-1)).toBe(4);
  atHand.add(1, REACH_AT_HAND + 5, ['rain']);
  expect(atHand.get(1, 'rain')).toBeUndefined();
});

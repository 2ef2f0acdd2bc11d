// Slips of the fingers: every letter of every longer word swapped, left out, struck twice, or missed by a key.
import { expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';
import { respelt } from './lexicon-spelling.ts';

const at = harbour();
const meant = (line: string): string =>
  interpret(line, at)
    .acts.map(({ verb, target, with: second }) => `${verb} ${target?.name ?? '-'} ${second?.name ?? '-'}`)
    .join(', ');

const DEEDS = [
  'examine the rusty lantern',
  'search the nets',
  'attack Brother Aldous',
  'follow Maren',
  'listen to Brother Aldous',
  'threaten Maren Holt',
  'touch the harbour bell',
];
const BESIDE: Readonly<Record<string, string>> = {
  ...{ a: 's', b: 'v', c: 'x', d: 'f', e: 'w', f: 'g', g: 'h', h: 'j', i: 'o', k: 'l', l: 'k', m: 'n', n: 'm' },
  ...{ o: 'i', p: 'o', r: 't', s: 'd', t: 'r', u: 'y', v: 'c', w: 'e', x: 'z', y: 't' },
};
const SLIPS: Readonly<Record<string, (word: string, index: number) => string>> = {
  swapped: (word, index) =>
    word.slice(0, index) + (word[index + 1] ?? '') + (word[index] ?? '') + word.slice(index + 2),
  'left out': (word, index) => word.slice(0, index) + word.slice(index + 1),
  twice: (word, index) => word.slice(0, index) + (word[index] ?? '') + word.slice(index),
  'one key off': (word, index) =>
    word.slice(0, index) + (BESIDE[word[index]?.toLowerCase() ?? ''] ?? '') + word.slice(index + 1),
};

it.each(Object.entries(SLIPS))('a letter %s changes little of what is meant', (_, slip) => {
  const read = DEEDS.flatMap((deed) =>
    [...deed.matchAll(/\p{L}{5,}/gu)].flatMap(({ 0: word, index: from }) =>
      [...word]
        .slice(1, -1)
        .map((_letter, index) => deed.slice(0, from) + slip(word, index + 1) + deed.slice(from + word.length))
        .filter((line) => line !== deed)
        .map((line) => meant(line) === meant(deed)),
    ),
  );
  expect(read.filter(Boolean).length / read.length).toBeGreaterThan(0.9);
});

it('a word that is one already is no slip', () => {
  expect(['chest', 'nothing', 'creepy'].map(respelt)).toEqual([undefined, undefined, undefined]);
});

it.each([
  ['wahts the barrel', "what's the barrel"],
  ['hwere is Maren', 'where is Maren'],
  ['were am i', 'where am i'],
  ['oi, whos in charge', "oi, who's in charge"],
  ['loko at the clock', 'look at the clock'],
  ['wear is the inn', 'where is the inn'],
  ['og to the inn', 'go to the inn'],
  ['brake the door down', 'break the door down'],
  ['move the crate and brake the window', 'move the crate and break the window'],
  ['steel the rope', 'steal the rope'],
  ['take of my boots', 'take off my boots'],
  ['look at the rpoe', 'look at the rope'],
  ['tell Maren hello there', 'say to Maren hello there'],
  ['whats the time on my watch', 'what time is it'],
])('%s', (typed, line) => expect(meant(typed)).toBe(meant(line)));

it.each([
  ['we were at the inn', 'where at the inn'],
  ['look at the brake', 'look at the break'],
  ['the turn of the tide', 'the turn off the tide'],
])('%s stays', (typed, line) => expect(meant(typed)).not.toBe(meant(line)));

// What stands behind whoever it is said to is said, and what is done behind them is done.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const said = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, speech }) => [verb, target?.name ?? '-', speech ?? '-'].join(' / '));

const SAID: readonly (readonly [string, ...string[]])[] = [
  ['say to pip do you want to come with me', 'talk / Pip / do you want to come with me'],
  ['say to pip hello there', 'talk / Pip / hello there'],
  ['I whisper to Maren Holt that the bell is cracked', 'talk / Maren Holt / the bell is cracked'],
  ['shout to Pip to run', 'talk / Pip / run'],
  ['call out to Maren are you there', 'talk / Maren Holt / are you there'],
  ['say hello to pip', 'talk / Pip / hello'],
  ['I say to pip quietly', 'talk / Pip / -'],
  ['shout to pip across the harbour', 'talk / Pip / -'],
  ['say to pip: come with me', 'talk / Pip / come with me'],
];

describe('what is said behind a name', () => {
  it.each(SAID)('%s', (line, ...acts) => {
    expect(said(line)).toEqual(acts);
  });
});

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
  ['tell pip thanks and go to the inn', 'talk / Pip / thanks', 'go / The Gull and Anchor / -'],
  ['yell at Pip you idiot and hit him', 'talk / Pip / you idiot', 'attack / Pip / -'],
  ['yell at Pip you fool and run', 'talk / Pip / you fool', 'go / - / -'],
  ['say to Pip hello and leave', 'talk / Pip / hello', 'go / - / -'],
  ['say to Pip I know, then leave', 'talk / Pip / I know', 'go / - / -'],
  ['whisper to Pip that I am leaving and open the door', 'talk / Pip / I am leaving', 'open / door / -'],
  ['say to pip do you want to come and eat with me', 'talk / Pip / do you want to come and eat with me'],
  ['say to pip that I like him and trust him', 'talk / Pip / I like him and trust him'],
  ['say to pip you lie and steal', 'talk / Pip / you lie and steal'],
  ['shout to Pip to run and hide', 'talk / Pip / run and hide'],
  ['say to pip hello and goodbye', 'talk / Pip / hello and goodbye'],
];

describe('what is said behind a name', () => {
  it.each(SAID)('%s', (line, ...acts) => {
    expect(said(line)).toEqual(acts);
  });
});

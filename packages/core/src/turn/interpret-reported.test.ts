// Questions told as one tells them, whoever is called in what is said, and what is asked in the same breath.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const said = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, speech }) => [verb, target?.name ?? '-', speech ?? '-'].join(' / '));

const SAID: readonly (readonly [string, ...string[]])[] = [
  ["ask Pip if it's hers", 'ask / Pip / Is it yours?'],
  ['ask Pip where she lives', 'ask / Pip / Where do you live?'],
  ['ask Maren what she is waiting for', 'ask / Maren Holt / What are you waiting for?'],
  ['ask Maren whether she has seen her brother', 'ask / Maren Holt / Have you seen your brother?'],
  ['ask Maren if I can stay', 'ask / Maren Holt / Can I stay?'],
  ['ask Pip where she got the feather', 'ask / Pip / Where did you get the feather?'],
  ['ask Maren what her name is', 'ask / Maren Holt / What is your name?'],
  ['ask Pip what she does', 'ask / Pip / What do you do?'],
  ['ask Pip how she does it', 'ask / Pip / How do you do it?'],
  ['ask Pip why she did it', 'ask / Pip / Why did you do it?'],
  ['ask Pip if she did not see it', 'ask / Pip / Did you not see it?'],
  ["ask Pip if she's seen them", 'ask / Pip / Have you seen them?'],
  ["ask Pip if she's tired", 'ask / Pip / Are you tired?'],
  ["ask Pip if she'd seen it", 'ask / Pip / Had you seen it?'],
  ['ask Pip if she always works here', 'ask / Pip / Do you always work here?'],
  ['ask Pip if she really is a thief', 'ask / Pip / Are you really a thief?'],
  ['ask Maren how many children she has', 'ask / Maren Holt / How many children do you have?'],
  ['ask Maren why she had to go', 'ask / Maren Holt / Why did you have to go?'],
  // Asked of one, they are others.
  ['ask Pip who they are', 'ask / Pip / who they are'],
  ['ask Pip when they arrived', 'ask / Pip / when they arrived'],
  // A girl is no "he": somebody else is meant.
  ['ask Pip where he is', 'ask / Pip / where he is'],
  ['ask Pip if Maren is at home', 'ask / Pip / if Maren is at home'],
  ['"Maren, is that your boat?"', 'talk / Maren Holt / Maren, is that your boat?'],
  ['"Tell me, Mrs Holt, whose boat is that?"', 'talk / Maren Holt / Tell me, Mrs Holt, whose boat is that?'],
  ['"Pip, where is Maren Holt?"', 'talk / Pip / Pip, where is Maren Holt?'],
  [
    'Maren, tell me about your bar. Which night was it?',
    'talk / Maren Holt / tell me about your bar.',
    'ask / Maren Holt / Which night was it?',
  ],
];

const LEFT: readonly (readonly [string, ...string[]])[] = [
  ['keep the light on for me, Pip', 'talk / Pip'],
  ['I go to the inn. "Keep the light on for me, Pip."', 'talk / Pip', 'go / The Gull and Anchor'],
  ['I go to Lantern Hill. "Good evening, Aldous."', 'go / Lantern Hill', 'talk / Brother Aldous'],
  ['whose boat is she?', 'ask / Pip'],
  ['on whose word?', 'ask / Pip'],
];

describe('what is said in leaving, or of whose', () => {
  it.each(LEFT)('%s', (line, ...acts) => {
    const read = interpret(line, at).acts.map(({ verb, target }) => `${verb} / ${target?.name ?? '-'}`);
    expect(read).toEqual(acts);
  });
});

describe('what is asked, and of whom', () => {
  it.each(SAID)('%s', (line, ...acts) => {
    expect(said(line)).toEqual(acts);
  });

  it('is about theirs, and nothing of one’s own', () => {
    const [act] = interpret('ask Maren about her bow', at).acts;
    expect(act).toMatchObject({ verb: 'ask', topic: 'her bow', with: null });
    expect(interpret('ask Maren about my bow', at).acts[0]?.with?.name).toBe('short bow');
  });
});

describe('who "him" and "her" are', () => {
  it.each([
    ['talk to Maren', 'hand her the short bow', 'Maren Holt'],
    ['talk to Pip', 'hand her the short bow', 'Pip'],
    ['"Pip, hello"', 'show her the bow', 'Pip'],
    ['Maren, hello', 'look at her', 'Maren Holt'],
  ])('%s; %s', (before, line, name) => {
    const [act] = interpret(line, { ...at, before: [before] }).acts;
    expect([act?.target?.name, act?.with?.name]).toContain(name);
  });
});

// Deeds that stand beside other words: behind what is seen, behind what was said, beside what it may cost.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, speech }) =>
    [verb, target?.name ?? '-', ...(speech === null ? [] : [`“${speech}”`])].join(' '),
  );

const TABLE: readonly (readonly [string, ...string[]])[] = [
  // An order to oneself behind what is seen.
  ['this place is on fire, run', 'go -'],
  ["it's getting dark, take the lantern", 'take rusty lantern'],
  // What was said has ended where a deed is joined to it.
  ['"Let him go," I shout, and take the rope', 'talk - “Let him go,”', 'take coil of rope'],
  ['Let him go, I shout, and take the rope', 'talk - “Let him go,”', 'take coil of rope'],
  ['no, I say, and take the rope', 'talk - “no,”', 'take coil of rope'],
  ['Who are you, I ask and take the rope', 'ask - “Who are you,”', 'take coil of rope'],
  // What it may cost is no part of what is done.
  ['I attack Pip no matter what', 'attack Pip'],
  ['I attack Pip even if it kills me', 'attack Pip'],
  ['take the rope no matter who it belongs to', 'take coil of rope'],
  ['I take the rope, whatever the cost', 'take coil of rope'],
  // A hold-all of what looks like something else.
  ['look in the trough', 'look trough'],
  ["though I'm tired, I take the rope", 'take coil of rope'],
  ['*with a sigh takes the rope*', 'take coil of rope'],
  ['I know more about ropes than you', 'talk - “I know more about ropes than you”'],
  ['duck into the inn', 'go The Gull and Anchor'],
  ['scuff out the rope', 'use coil of rope'],
  // One's way is no thing.
  ['I elbow my way to the inn', 'go The Gull and Anchor'],
  ['listen to what people are saying', 'look -'],
  // Who was spoken of is meant next; a person is no "it".
  ['I hate Pip and attack her', 'attack Pip'],
];

describe('a deed beside other words', () => {
  it.each(TABLE)('%s', (line, ...expected) => {
    expect(acts(line)).toEqual(expected);
  });

  it('nobody is struck who was only greeted before something was taken', () => {
    const before = ['hello Pip, who are you?'];
    for (const line of ['take one of them', 'take them', 'grab them'])
      expect(interpret(line, { ...at, before }).acts[0]?.verb).not.toBe('attack');
    expect(acts('hello Pip, take it').some((act) => act.startsWith('attack'))).toBe(false);
  });
});

/** With what people lead up to a deed. */
const LEADS =
  "I go ahead and |might as well |I'd better |you know what, I |screw it, I |instead I |I then |I guess I |why not |how about I |alright, I |hmm, I |next, |I get up and |I turn and |I take a deep breath and |Right. I |OK, |I really want to |ok, I'm going to ".split(
    '|',
  );
const LED = ['take the rope', 'attack Pip', 'examine the lantern', 'go to the inn', 'give Pip the rope'];

describe('what leads up to a deed is none', () => {
  it.each(LEADS)('%s…', (lead) => {
    for (const deed of LED) expect(acts(`${lead}${deed}`)).toEqual(acts(`I ${deed}`));
  });

  it('asked with a mark, it is not done', () => {
    expect(acts('why not attack Pip?')).not.toContain('attack Pip');
  });
});

describe('what is only named', () => {
  it.each([
    ['the rusty lantern', 'look rusty lantern'],
    ['show me the lantern', 'look rusty lantern'],
    ['I want that lantern', 'take rusty lantern'],
    ['coil of rope', 'look coil of rope'],
  ])('%s', (line, expected) => {
    expect(acts(line)).toEqual([expected]);
  });

  it('shown by somebody, it is asked of them', () => {
    expect(acts('Pip, show me the lantern')[0]).toMatch(/^talk Pip/);
  });
});

describe('what is done to somebody', () => {
  it.each([
    ['smash Pip', 'attack Pip'],
    ['throw Pip into the harbour', 'attack Pip'],
    ['pull Pip up', 'perform Pip'],
    ['I saw Pip', 'look Pip'],
    ['measure Pip', 'perform Pip'],
    ['wake Pip', 'talk Pip'],
    ['read Pip', 'look Pip'],
  ])('is no handling of a thing: %s', (line, expected) => {
    expect(acts(line)[0]).toBe(expected);
  });
});

// Lines as many kinds of players type them: names without commas, nouns with clauses hung on them, two things in a deed, questions in short.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, with: second }) =>
    [verb, target?.name ?? '-', ...(second ? [`+${second.name}`] : [])].join(' '),
  );

const TABLE: readonly (readonly [string, ...string[]])[] = [
  // Whoever is called by name, though no comma says so.
  ['hey Pip what are you selling', 'talk Pip'],
  ['Maren dont be afraid', 'talk Maren Holt'],
  ["how's business Maren", 'talk Maren Holt'],
  ['Pip come with me to the inn', 'talk Pip'],
  ['Aldous can I trust you?', 'talk Brother Aldous'],
  ['Pip stop talking', 'talk Pip'],
  ['where is Pip', 'think Pip'],
  ['is Pip here', 'think Pip'],
  // What is only said of a thing is no part of its name.
  ['pick up one of those lanterns', 'take rusty lantern'],
  ["break the lantern that doesn't shine", 'destroy rusty lantern'],
  ['measure how long the rope is', 'look coil of rope'],
  ['follow Pip wherever she goes', 'follow Pip'],
  ["see who's about", 'look -'],
  // A second thing says what is done with the first.
  ['put the draught in the bin', 'drop healing draught'],
  ['jump in the mud', 'perform -'],
  ['stop', 'wait -'],
  ['weave a ring from the straw', 'craft ring +straw'],
  ['challenge Pip to a game of chess', 'persuade Pip'],
  ['get down', 'wait -'],
  ['fill my pockets with rope', 'take coil of rope'],
  ['draw my bow', 'equip short bow'],
  ['follow the smell of tar', 'search smell of tar'],
  ['lean over the bell', 'look harbour bell'],
  ['sing to keep my courage up', 'perform -'],
  ['tell Pip the mayor sent me', 'talk Pip'],
  ['call out hello', 'talk -'],
  ['Pip, I am looking for work', 'talk Pip'],
  ['are you Pip?', 'ask Pip'],
  ['go into Saltmere', 'go -'],
  ['oil the inn', 'use inn'],
  // Questions in short.
  ['what do I know about Aldous?', 'think Brother Aldous'],
  ["what's the weather like", 'look -'],
  ['is it raining?', 'look -'],
  ['is the bell safe?', 'look harbour bell'],
  ['does Maren look angry?', 'look Maren Holt'],
];

describe('lines of many kinds of players', () => {
  for (const [line, ...expected] of TABLE) it(line, () => expect(acts(line)).toEqual(expected));
});

it('how a thing is said is no word of it', () => {
  expect(interpret('I flirt with Maren, badly.', at).acts[0]).toMatchObject({ verb: 'persuade', speech: null });
});

describe('what goes on meanwhile', () => {
  const MEANWHILE: readonly (readonly [string, ...string[]])[] = [
    ['As the chaotic spell is cast, I duck behind the nets', 'sneak nets'],
    ['While Pip looks away, I take the rope', 'take coil of rope'],
    ['Before he can answer I kiss Pip', 'perform Pip'],
    ['As I walk to the inn, I whistle', 'go The Gull and Anchor', 'perform -'],
    ['I confess to Pip that I took it', 'talk Pip'],
    ['I confess to stealing the rope', 'talk Pip'],
    ['I confess my sins', 'pray -'],
  ];
  for (const [line, ...expected] of MEANWHILE) it(line, () => expect(acts(line)).toEqual(expected));
});

// A place that is looked for by name or by what one does there is told the way to, and what only sounds so is left as it was read.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const read = (line: string) => {
  const [act] = interpret(line, harbour()).acts;
  return [act?.verb, act?.target?.name ?? '-', act?.topic ?? '-'].join(' / ');
};
const WAY = 'think / The Gull and Anchor / way';

describe('a place that is looked for', () => {
  it.each([
    'look for the Gull and Anchor',
    'look around for a pub',
    'is there an inn near here?',
    'where can I sleep',
    'where can I get a drink?',
    'find me a place to sleep',
    'search for somewhere to eat',
    'look for somewhere to eat',
    'where can I get something to eat',
    'is there a good cheap inn with a stable near here?',
    'look for a bar to drink at',
  ])('%s', (line) => expect(read(line)).toBe(WAY));

  it('is gone to where that was said', () =>
    expect(read('go to the nearest pub')).toBe('go / The Gull and Anchor / -'));

  it.each([
    ['search for the key', 'search'],
    ['is there a bar on the door', 'look'],
    ['look for a bar to force the door', 'search'],
    ['look for the church key', 'search'],
    ['search for the inn keys', 'search'],
    ['look for Pip', 'go'],
    ['go to sleep', 'rest'],
  ])('and nothing else: %s', (line, verb) =>
    expect(read(line)).toMatch(new RegExp(`^${verb} / (?!The (?:Gull|Drowned))`)),
  );
});

it('a particle at the end of a clause is the clause’s own', () => {
  expect(read("take everything that isn't nailed down")).toMatch(/^take /);
  expect(read('take that man down')).toMatch(/^attack /);
});

import { LoreEntry } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../turn/interpret.ts';
import { harbour } from '../turn/interpret-fixture.ts';
import { dryRun, fireLore, makeLoreIndex } from './index.ts';

const entry = (id: string, keys: string[], more: Partial<LoreEntry> = {}): LoreEntry =>
  LoreEntry.parse({ id, title: id, keys, content: `About ${id}.`, ...more });
const at = harbour();
const fire = (entries: LoreEntry[], line: string, budget = 1000, recent: string[] = []) =>
  fireLore(makeLoreIndex(entries), { recent, line, scene: at.scene, interpretation: interpret(line, at) }, budget);
const heard = (keys: string[], text: string) =>
  dryRun(makeLoreIndex([entry('one', keys)]), text).entries.some(({ fired }) => fired);

describe('keys', () => {
  it.each([
    ['beacon', 'The BEACON is dark', true],
    ['beacon', 'beacons burn', false],
    ['cat', 'concatenate', false],
    ['cat', "the cat's paw", true],
    ['Élan', 'such elan', true],
    ['the old mill', 'by the old mill, at dusk', true],
    ['the old mill', 'the older mill', false],
    ['the old mill', 'the old-mill', true],
    ['灯塔', '走到灯塔那里', true],
    ['灯塔', '灯在塔', false],
    ['маяк', 'Маяк погас', true],
    ['(a+)+$', 'a', true],
    ['🔥', 'so 🔥 hot', true],
    ['.*', 'anything', false],
  ])('%s in "%s": %s', (key, text, expected) => expect(heard([key], text)).toBe(expected));
});

describe('firing', () => {
  it('names where it was heard; constant entries always, switched-off ones never', () => {
    const book = [
      entry('always', [], { constant: true }),
      entry('off', ['rope'], { enabled: false }),
      entry('rope', ['rope']),
      entry('harbour', ['saltmere harbour']),
      entry('past', ['lens']),
    ];
    const { entries, uses } = fire(book, 'take the rope', 1000, ['The lens is gone.']);
    expect(entries.map(({ id }) => id)).toEqual(['always', 'rope', 'harbour', 'past']);
    expect(uses.map(({ id, why }) => `${id}: ${why}`)).toEqual([
      'always: always told',
      'rope: "rope" in the action',
      'harbour: "saltmere harbour" here',
      'past: "lens" in the last turns',
    ]);
  });

  it('keeps the budget, higher order surviving, lower standing earlier', () => {
    const long = 'word '.repeat(40);
    const book = [
      entry('low', ['rope'], { order: 1, content: long }),
      entry('high', ['rope'], { order: 9, content: long }),
      entry('mid', ['rope'], { order: 5, content: long }),
    ];
    const { entries, uses } = fire(book, 'take the rope', 90);
    expect(entries.map(({ id }) => id)).toEqual(['mid', 'high']);
    expect(uses.find(({ id }) => id === 'low')?.why).toContain('no room');
  });

  it('takes what the action names though the line says it otherwise', () => {
    expect(fire([entry('aldous', ['brother aldous'])], 'ask the old man about it').entries).toHaveLength(1);
  });

  it('reports every entry in a dry run', () => {
    const book = [entry('a', ['rope']), entry('b', ['sail']), entry('c', ['rope'], { enabled: false })];
    expect(dryRun(makeLoreIndex(book), 'a rope').entries).toEqual([
      { id: 'a', title: 'a', fired: true, why: '"rope" in the text' },
      { id: 'b', title: 'b', fired: false, why: 'no key of it is in the text' },
      { id: 'c', title: 'c', fired: false, why: 'switched off' },
    ]);
  });

  it('takes any key and any text', () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), fc.string({ unit: 'binary' }), (keys, text) => {
        expect(dryRun(makeLoreIndex([{ ...entry('one', ['x']), keys }]), text).entries).toHaveLength(1);
      }),
    );
  });
});

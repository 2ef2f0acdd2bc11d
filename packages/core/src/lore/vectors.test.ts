// The rules of World Info and of the cards' books, one vector each, written from the formats' documents: keys, logic, places, groups, passes.
import type { LoreEntry } from '@emergent/schema';
import { describe, expect, it, test } from 'vitest';
import { dryRun } from './index.ts';
import { diceOf, entry, fire, firedIds, type Given, indexOf, type Told } from './testing.ts';

const fires = (given: Given, line: string, told: Told = {}): boolean =>
  firedIds([entry('one', given)], { ...told, line }).length > 0;

describe('a key', () => {
  test.each<[rule: string, given: Given, line: string, fires: boolean]>([
    ['is found whatever its case', { keys: ['Dragon'] }, 'the DRAGON wakes', true],
    ['is found in its own case only, where that counts', { keys: ['Rose'], case_sensitive: true }, 'a rose', false],
    ['is found in its own case, where that counts', { keys: ['Rose'], case_sensitive: true }, "by Rose's hand", true],
    ['of several words counts case too', { keys: ['Red Rose'], case_sensitive: true }, 'the Red rose', false],
    ['of several words in its case', { keys: ['Red Rose'], case_sensitive: true }, 'the Red Rose', true],
    ['counts case in scripts without spaces', { keys: ['灯塔'], case_sensitive: true }, '去灯塔吧', true],
    ['is a whole word unless said otherwise', { keys: ['cat'] }, 'concatenate', false],
    ['is a part of a word where that was asked for', { keys: ['cat'], whole_words: false }, 'concatenate', true],
    ['as a part counts case', { keys: ['Cat'], whole_words: false, case_sensitive: true }, 'concatenate', false],
    ['as a part in its case', { keys: ['Cat'], whole_words: false, case_sensitive: true }, 'a Catalogue', true],
    ['is a whole word where asked for', { keys: ['cat'], whole_words: true }, 'concatenate', false],
    ['with a blank is a part of the text even then', { keys: ['old mill'], whole_words: true }, 'cold mills', true],
    ['is whole in Cyrillic', { keys: ['мост'], whole_words: true }, 'мостовая', false],
    ['is found whole in Cyrillic', { keys: ['мост'], whole_words: true }, 'Где мост?', true],
    ['is found in Greek with accents', { keys: ['θάλασσα'], whole_words: true }, 'η Θάλασσα εκεί', true],
    ['is found in Arabic', { keys: ['بحر'], whole_words: true }, 'هذا بحر كبير', true],
    ['is found in Chinese', { keys: ['灯塔'], whole_words: true }, '去灯塔吧', true],
    ['is trimmed', { keys: ['  rope '] }, 'a rope', true],
    ['that is blank is none', { keys: ['x'], secondary_keys: ['x'], whole_words: false }, '', false],
    ['without letters is found as it stands', { keys: ['🔥'] }, 'so 🔥', true],
    ['is a pattern between slashes', { keys: ['/wyrm|drake/'] }, 'a drakeling', true],
    [
      'as a pattern counts case by its flags, not the switch',
      { keys: ['/Wyrm/'], case_sensitive: false },
      'wyrm',
      false,
    ],
    ['as a pattern takes all flags there are', { keys: ['/wyrm/gimsuy'] }, 'a Wyrm', true],
    ['as a pattern ignores case by a flag', { keys: ['/Wyrm/i'], case_sensitive: true }, 'a wyrm', true],
    ['as a pattern ignores the switch for whole words', { keys: ['/cat/'], whole_words: true }, 'concatenate', true],
    ['with a bare slash inside is plain text', { keys: ['/either/or/'] }, 'either', false],
    ['with a bare slash inside is found as text', { keys: ['/either/or/'] }, 'take /either/or/ then', true],
    ['with flags that are none is plain text', { keys: ['/wyrm/q'] }, 'a wyrm', false],
    ['that cannot be read is never heard', { keys: ['/(?=x)/'] }, '(?=x) x', false],
    ['of an entry of patterns needs no slashes', { keys: ['wyrm|drake'], use_regex: true }, 'a DRAKE', true],
  ])('%s', (_, given, line, expected) => expect(fires(given, line)).toBe(expected));
});

describe('secondary keys', () => {
  const both = { keys: ['king'], secondary_keys: ['crown', 'sword'] };
  test.each<[logic: LoreEntry['logic'], line: string, fires: boolean]>([
    [undefined, 'the king', false],
    [undefined, 'crown and sword', false],
    ['and_any', 'the king has a crown', true],
    ['and_any', 'the king', false],
    ['not_all', 'the king has crown and sword', false],
    ['not_all', 'the king has a crown', true],
    ['not_all', 'the king', true],
    ['not_any', 'the king', true],
    ['not_any', 'the king has a sword', false],
    ['and_all', 'the king has crown and sword', true],
    ['and_all', 'the king has a sword', false],
  ])('%s: %s', (logic, line, expected) => expect(fires({ ...both, ...(logic && { logic }) }, line)).toBe(expected));

  it('gate nothing where `selective` is off', () =>
    expect(fires({ ...both, selective: false }, 'the king')).toBe(true));
  test.each(['and_any', 'not_all', 'not_any', 'and_all'] as const)('%s: none of them gate nothing', (logic) =>
    expect(fires({ keys: ['king'], secondary_keys: [], logic }, 'the king')).toBe(true),
  );
  it('count after a primary key only', () => {
    expect(fires({ ...both, logic: 'not_any' }, 'nobody')).toBe(false);
    expect(fires({ ...both, logic: 'not_all' }, 'a crown')).toBe(false);
  });
  it('are not asked for where an entry is constant', () => expect(fires({ ...both, constant: true }, '')).toBe(true));
  it('are heard over all messages of the scan', () =>
    expect(fires(both, 'the king', { recent: ['a crown'] })).toBe(true));
  it('of patterns are not asked for', () => expect(fires({ ...both, use_regex: true }, 'the king')).toBe(true));
  it('of patterns are, where a program that knows logic wrote them', () =>
    expect(fires({ ...both, use_regex: true, logic: 'not_any' }, 'king, crown')).toBe(false));
  it('may be such as must not be heard', () => {
    expect(fires({ keys: ['king'], exclude_keys: ['chess'] }, 'the king')).toBe(true);
    expect(fires({ keys: ['king'], exclude_keys: ['chess'] }, 'the king of chess')).toBe(false);
  });
});

describe('whether at all', () => {
  test.each<[rule: string, given: Given, line: string, fires: boolean]>([
    ['constant needs no key', { constant: true }, '', true],
    ['constant and switched off is off', { constant: true, enabled: false }, '', false],
    ['constant of patterns is not constant', { constant: true, use_regex: true, keys: ['x'] }, '', false],
    [
      'constant of patterns by a program that knows logic is',
      { constant: true, use_regex: true, logic: 'and_any' },
      '',
      true,
    ],
    ['no keys, never', {}, 'About one.', false],
    ['constant and not to be activated, says its text', { constant: true, content: '@@dont_activate\nA.' }, '', false],
    ['a text of decorators alone is never told', { keys: ['rope'], content: '@@depth 2\n@@role user' }, 'rope', false],
  ])('%s', (_, given, line, expected) => expect(fires(given, line)).toBe(expected));
});

describe('how far back', () => {
  const recent = ['first rope', 'second', 'third', 'fourth'];
  test.each<[depth: number | undefined, fires: boolean]>([
    [0, false],
    [1, false],
    [4, false],
    [5, true],
    [undefined, true],
  ])('%s messages', (depth, expected) =>
    expect(fires({ keys: ['rope'], ...(depth !== undefined && { scan_depth: depth }) }, 'now', { recent })).toBe(
      expected,
    ),
  );
  it('the book says where the entry does not', () => {
    expect(fires({ keys: ['rope'] }, 'now', { recent, settings: { scan_depth: 4 } })).toBe(false);
    expect(fires({ keys: ['rope'], scan_depth: 5 }, 'now', { recent, settings: { scan_depth: 4 } })).toBe(true);
  });
  it('no messages at all leaves recursion', () => {
    const book = [entry('a', { keys: ['go'], content: 'rope' }), entry('b', { keys: ['rope'], scan_depth: 0 })];
    expect(firedIds(book, { line: 'go rope', settings: { recursive: true } })).toEqual(['a', 'b']);
  });
});

describe('order', () => {
  it('lower stands earlier, positions and depths before that', () => {
    const keys = ['x'];
    const book = [
      entry('near', { keys, position: 'at_depth', depth: 0 }),
      entry('note end', { keys, position: 'after_note' }),
      entry('far', { keys, position: 'at_depth', depth: 9 }),
      entry('note top', { keys, position: 'before_note' }),
      entry('after', { keys, position: 'after_characters', order: 1 }),
      entry('examples', { keys, position: 'before_examples' }),
      entry('examples end', { keys, position: 'after_examples' }),
      entry('outlet', { keys, position: 'outlet' }),
      entry('depth by default', { keys, position: 'at_depth' }),
      entry('deeper', { keys, position: 'at_depth', depth: 5, order: 900 }),
      entry('late', { keys, order: 200 }),
      entry('early', { keys, order: 3 }),
    ];
    const before = ['early', 'late', 'after', 'examples', 'examples end', 'outlet'];
    const order = [...before, 'far', 'deeper', 'note top', 'depth by default', 'note end', 'near'];
    expect(firedIds(book, { line: 'x' })).toEqual(order);
  });

  it('of equals the book’s own', () =>
    expect(firedIds([entry('a', { keys: ['x'] }), entry('b', { keys: ['x'] })], { line: 'x' })).toEqual(['a', 'b']));

  it('where one has no room, smaller ones after it still come in', () => {
    const book = [
      entry('large', { keys: ['x'], order: 9, content: 'word '.repeat(200) }),
      entry('small', { keys: ['x'], order: 1 }),
    ];
    expect(firedIds(book, { line: 'x', budget: 50 })).toEqual(['small']);
  });

  it('higher survives a short budget, `priority` before `order`; those that ignore it stay', () => {
    const content = 'word '.repeat(40);
    const book = [
      entry('high', { keys: ['x'], order: 9, content }),
      entry('low', { keys: ['x'], order: 1, content }),
      entry('first', { keys: ['x'], order: 0, priority: 500, content }),
      entry('free', { keys: ['x'], order: -5, ignore_budget: true, content }),
    ];
    const { entries, uses } = fire(book, { line: 'x', budget: 90 });
    expect(entries.map(({ id }) => id)).toEqual(['free', 'first', 'high']);
    expect(uses.find(({ id }) => id === 'low')).toMatchObject({ used: false, why: expect.stringContaining('no room') });
    expect(firedIds(book, { line: 'x', settings: { token_budget: 45 } })).toEqual(['free', 'first']);
  });
});

describe('chance', () => {
  const book = [entry('maybe', { keys: ['x'], probability: 30 })];
  const share = (given: LoreEntry[], id: string) =>
    Array.from({ length: 400 }, (_, turn) => firedIds(given, { line: 'x', dice: diceOf(turn) })).filter((ids) =>
      ids.includes(id),
    ).length / 400;
  it('is about as said, the same for the same turn, and told', () => {
    expect(share(book, 'maybe')).toBeGreaterThan(0.2);
    expect(share(book, 'maybe')).toBeLessThan(0.4);
    const once = () => fire(book, { line: 'x', dice: diceOf(7) });
    expect(once()).toEqual(once());
    const failed = Array.from({ length: 20 }, (_, turn) => fire(book, { line: 'x', dice: diceOf(turn) }).uses[0]);
    expect(failed.find((use) => use?.used === false)?.why).toContain('30 %');
  });
  it('of nothing never, of a hundred always, for constant entries too', () => {
    expect(share([entry('never', { keys: ['x'], probability: 0 })], 'never')).toBe(0);
    expect(share([entry('always', { keys: ['x'], probability: 100 })], 'always')).toBe(1);
    expect(share([entry('never', { constant: true, probability: 0 })], 'never')).toBe(0);
  });
  it('that failed is not tried again in a later pass', () => {
    const chain = [
      entry('maybe', { keys: ['x', 'bell', 'tower'], probability: 40 }),
      entry('a', { keys: ['x'], content: 'the bell' }),
      entry('b', { keys: ['bell'], content: 'the tower' }),
    ];
    const told = { line: 'x', settings: { recursive: true } };
    const fired = Array.from({ length: 500 }, (_, turn) => firedIds(chain, { ...told, dice: diceOf(turn) }));
    expect(fired.filter((ids) => ids.includes('maybe')).length / 500).toBeCloseTo(0.4, 1);
    expect(fired.every((ids) => new Set(ids).size === ids.length && ids.includes('b'))).toBe(true);
  });
  it('by weight, of a group one fires', () => {
    const group = [
      entry('heavy', { keys: ['x'], group: 'g', group_weight: 300 }),
      entry('light', { keys: ['x'], group: 'g' }),
    ];
    const heavy = share(group, 'heavy');
    expect(heavy).toBeGreaterThan(0.65);
    expect(heavy).toBeLessThan(0.85);
    expect(heavy + share(group, 'light')).toBe(1);
  });
});

describe('groups', () => {
  const keys = ['x'];
  it('an override wins, the highest order of several', () => {
    const book = [
      entry('plain', { keys, group: 'g', order: 900, group_weight: 10_000 }),
      entry('low', { keys, group: 'g', group_override: true, order: 1 }),
      entry('high', { keys, group: 'g', group_override: true, order: 2 }),
    ];
    const { entries, uses } = fire(book, { line: 'x', dice: diceOf(1) });
    expect(entries.map(({ id }) => id)).toEqual(['high']);
    expect(uses.find(({ id }) => id === 'low')?.why).toBe('the group "g" took "high"');
  });
  it('an entry of two groups has to win both', () => {
    const book = [
      entry('both', { keys, group: 'g, h' }),
      entry('g', { keys, group: 'g', group_override: true }),
      entry('h', { keys, group: 'h', group_override: true }),
    ];
    expect(firedIds(book, { line: 'x', dice: diceOf(1) })).toEqual(['g', 'h']);
  });
  it('by keys heard: most remain; secondary ones count as their logic says', () => {
    const scored = { group: 'g', group_scoring: true };
    const book = [
      entry('one', { keys: ['x', 'y'], ...scored, group_weight: 10_000 }),
      entry('two', { keys: ['x'], secondary_keys: ['a', 'b'], ...scored }),
    ];
    for (let turn = 0; turn < 8; turn++) {
      expect(firedIds(book, { line: 'x a b', dice: diceOf(turn) })).toEqual(['two']);
      expect(firedIds(book, { line: 'x y', dice: diceOf(turn) })).toEqual(['one']);
    }
  });
  it('by keys heard: all of the secondary ones count where all are asked for, none where they must be absent', () => {
    const scored = { group: 'g', group_scoring: true, secondary_keys: ['a', 'b'] };
    const book = (logic: LoreEntry['logic']) => [
      entry('two', { keys: ['x', 'y'], ...scored, secondary_keys: [] }),
      entry('one', { keys: ['x'], ...scored, logic, group_weight: 10_000 }),
    ];
    for (let turn = 0; turn < 6; turn++) {
      const ids = (logic: LoreEntry['logic'], line: string) => firedIds(book(logic), { line, dice: diceOf(turn) });
      expect(ids('and_all', 'x y a b')).toEqual(['one']);
      expect(ids('not_all', 'x y a')).toEqual(['two']);
      expect(ids('not_any', 'x y')).toEqual(['two']);
    }
  });
  it('scoring is an entry’s own: one that does not score stays in', () => {
    const book = [
      entry('scored', { keys: ['x', 'y'], group: 'g', group_scoring: true, group_weight: 0 }),
      entry('plain', { keys: ['x'], group: 'g' }),
    ];
    expect(firedIds(book, { line: 'x y', dice: diceOf(1) })).toEqual(['plain']);
  });
  it('take constant entries in', () => {
    const book = [
      entry('always', { constant: true, group: 'g' }),
      entry('heard', { keys: ['x'], group: 'g', group_override: true }),
    ];
    expect(firedIds(book, { line: 'x', dice: diceOf(1) })).toEqual(['heard']);
  });
  it('weight of nothing never wins against some', () => {
    const book = [
      entry('none', { keys: ['x'], group: 'g', group_weight: 0 }),
      entry('some', { keys: ['x'], group: 'g' }),
    ];
    for (let turn = 0; turn < 8; turn++) expect(firedIds(book, { line: 'x', dice: diceOf(turn) })).toEqual(['some']);
  });
  it('one that lost has not used up its chance: the roll comes after the group', () => {
    const book = [
      entry('unlucky', { keys: ['x'], group: 'g', group_override: true, probability: 0 }),
      entry('other', { keys: ['x'], group: 'g' }),
    ];
    expect(firedIds(book, { line: 'x', dice: diceOf(1) })).toEqual([]);
  });
  it('a member that fired in an earlier pass keeps the others out', () => {
    const book = [
      entry('first', { keys: ['x'], group: 'g', content: 'deep' }),
      entry('later', { keys: ['deep'], group: 'g', group_override: true }),
    ];
    expect(firedIds(book, { line: 'x', settings: { recursive: true } })).toEqual(['first']);
  });
});

describe('recursion', () => {
  const chain = (more: Given = {}, further: Given = {}) => [
    entry('a', { keys: ['start'], content: 'the bell', ...more }),
    entry('b', { keys: ['bell'], content: 'the tower', ...further }),
    entry('c', { keys: ['tower'], content: 'the end' }),
  ];
  const recursive = { settings: { recursive: true }, line: 'start' };
  test.each<[rule: string, book: LoreEntry[], told: Told, ids: string[]]>([
    ['is off unless the book says so', chain(), { line: 'start' }, ['a']],
    ['goes on while something new comes', chain(), recursive, ['a', 'b', 'c']],
    [
      'has at most so many passes',
      chain(),
      { ...recursive, settings: { recursive: true, recursion_steps: 1 } },
      ['a', 'b'],
    ],
    ['is not begun by what prevents it', chain({ prevent_recursion: true }), recursive, ['a']],
    ['does not reach what excludes it', chain({}, { exclude_recursion: true }), recursive, ['a']],
    [
      'does not keep the story from reaching that',
      chain({}, { exclude_recursion: true }),
      { ...recursive, line: 'bell' },
      ['b', 'c'],
    ],
    [
      'ends where entries name each other',
      [entry('a', { keys: ['b'], content: 'a' }), entry('b', { keys: ['a'], content: 'b' })],
      { ...recursive, line: 'a' },
      ['a', 'b'],
    ],
  ])('%s', (_, book, told, ids) => expect(firedIds(book, told)).toEqual(ids));

  it('takes no entry in that has no room', () => {
    const long = entry('a', { keys: ['start'], content: `the bell ${'word '.repeat(100)}` });
    expect(firedIds([long, ...chain().slice(1)], { ...recursive, budget: 20 })).toEqual([]);
  });
  it('hears text, not the keys or the decorators of what fired', () => {
    const book = [
      entry('a', { keys: ['start', 'bell'], content: '@@depth 3\nquiet' }),
      entry('b', { keys: ['bell', 'depth'] }),
    ];
    expect(firedIds(book, recursive)).toEqual(['a']);
  });
  it('counts towards logic and groups’ scores what other lore says', () => {
    const book = [
      entry('a', { keys: ['start'], content: 'a crown' }),
      entry('b', { keys: ['start'], secondary_keys: ['crown'] }),
    ];
    expect(firedIds(book, recursive)).toEqual(['a', 'b']);
    expect(firedIds(book, { line: 'start' })).toEqual(['a']);
  });
  it('waits for its level and for its key', () => {
    const book = [entry('a', { keys: ['start'] }), entry('b', { keys: ['other'], delay_until_recursion: 1 })];
    expect(firedIds(book, recursive)).toEqual(['a']);
  });
  it('excluded: neither by other lore nor by the story once a pass has begun, unless it was heard before', () => {
    const book = [
      entry('a', { keys: ['start'], content: 'bell' }),
      entry('b', { keys: ['start'], secondary_keys: ['bell'], exclude_recursion: true }),
    ];
    expect(firedIds(book, recursive)).toEqual(['a']);
  });
  it('hears keys that a text hides from its readers', () => {
    const book = [entry('a', { keys: ['start'], content: 'Quiet.{{hidden_key:bell}}' }), ...chain().slice(1)];
    const { entries } = fire(book, recursive);
    expect(entries.map(({ id, content }) => [id, content])).toEqual([
      ['a', 'Quiet.'],
      ['b', 'the tower'],
      ['c', 'the end'],
    ]);
  });
  it('lets wait for it, by level', () => {
    const book = [
      entry('now', { keys: ['x'], content: 'nothing' }),
      entry('second', { keys: ['x'], delay_until_recursion: 2 }),
      entry('first', { keys: ['x'], delay_until_recursion: 1, content: 'for third' }),
      entry('third', { keys: ['third'] }),
    ];
    const { uses } = fire(book, { line: 'x', settings: { recursive: true } });
    expect(uses.map(({ id }) => id)).toEqual(['now', 'first', 'third', 'second']);
  });
  it('names what brought it up', () => {
    expect(fire(chain(), recursive).uses[1]?.why).toBe('"bell" in "a"');
  });
});

describe('a dry run', () => {
  it('says of each entry whether the text would fire it, and why', () => {
    const book = [
      entry('a', { keys: ['rope'], probability: 40, cooldown: 2, delay: 6 }),
      entry('b', { keys: ['rope'], secondary_keys: ['knot'] }),
      entry('c', { keys: ['/(?<=a)b/'] }),
      entry('d', { keys: ['rope'], group: 'g' }),
      entry('e', { keys: ['rope'], group: 'g', group_weight: 900 }),
    ];
    expect(dryRun(indexOf(book), 'a rope').entries.map(({ id, fired, why }) => `${id} ${fired} ${why}`)).toEqual([
      'a true "rope" in the text; with a chance of 40 %; from message 6 on; then rests for 2 messages',
      'b false "rope" in the text, but it takes one of "knot"',
      'c false no key of it is in the text; "/(?<=a)b/" can\'t be read: only words and bars',
      'd false the group "g" took "e"',
      'e true "rope" in the text; one of the group "g"',
    ]);
  });
});

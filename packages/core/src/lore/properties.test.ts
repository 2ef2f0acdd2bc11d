// What holds of any book and any text: nothing throws, the ledger stays bounded, and what a pattern is said to need it really needs.
import { LORE_LOGIC, LORE_POSITIONS, LoreEntry } from '@emergent/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../tokens.ts';
import { dryRun, makeLoreIndex } from './index.ts';
import { neededBy } from './patterns.ts';
import { findPrefixes, makePrefixTable } from './prefix-table.ts';
import { clockAt, diceOf, entry, fire, indexOf } from './testing.ts';

const words = fc.constantFrom(
  'rope',
  'old mill',
  'Élan',
  '灯塔',
  'мост',
  '/a|b/i',
  '/(?=x)/',
  '🔥',
  'the',
  '{{user}}',
  "king's",
);
const key = fc.oneof(words, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
const lines = fc.constantFrom(
  '@@depth 3',
  '@@activate',
  '@@dont_activate',
  '@@additional_keys a,b',
  '@@@scan_depth 1',
  '@@x',
);
const content = fc
  .tuple(fc.array(lines, { maxLength: 3 }), fc.array(words, { minLength: 1, maxLength: 4 }))
  .map(([above, told]) => [...above, told.join(' ')].join('\n'));
const flag = fc.boolean();
const count = fc.nat(6);
const some = fc.record(
  {
    keys: fc.array(key, { maxLength: 4 }),
    content,
    constant: flag,
    enabled: flag,
    order: fc.integer({ min: -5, max: 5 }),
    priority: count,
    secondary_keys: fc.array(key, { maxLength: 3 }),
    logic: fc.constantFrom(...LORE_LOGIC),
    selective: flag,
    exclude_keys: fc.array(key, { maxLength: 2 }),
    probability: fc.constantFrom(0, 50, 100),
    group: fc.constantFrom('', 'g', 'g, h', ','),
    group_weight: fc.constantFrom(0, 1, 100),
    group_override: flag,
    group_scoring: flag,
    sticky: count,
    cooldown: count,
    delay: count,
    scan_depth: count,
    case_sensitive: flag,
    whole_words: flag,
    use_regex: flag,
    position: fc.constantFrom(...LORE_POSITIONS),
    depth: count,
    exclude_recursion: flag,
    prevent_recursion: flag,
    delay_until_recursion: fc.nat(3),
    ignore_budget: flag,
  },
  { requiredKeys: ['content'] },
);
const book = fc
  .array(some, { maxLength: 12 })
  .map((all) => all.flatMap((one, at) => LoreEntry.safeParse({ ...one, id: `e${at}`, title: `e${at}` }).data ?? []));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(words, { maxLength: 8 }).map((said) => said.join(' ')),
);

test('any book and any text: the budget holds, of a group one fires, the ledger is bounded, and the same again is the same', () => {
  fc.assert(
    fc.property(
      book,
      fc.array(text, { maxLength: 5 }),
      text,
      flag,
      fc.nat(200),
      (entries, recent, line, recursive, budget) => {
        const told = { line, recent, budget, settings: { recursive }, dice: diceOf(3), clock: clockAt(3) };
        const fired = fire(entries, told);
        expect(fire(entries, told)).toEqual(fired);
        expect(fired.uses.length).toBeLessThanOrEqual(60);
        expect(new Set(fired.entries.map(({ id }) => id)).size).toBe(fired.entries.length);
        expect(fired.entries.every(({ enabled, content: said }) => enabled && said.trim() !== '')).toBe(true);
        const groups = fired.entries.flatMap(({ group = '' }) => group.split(', ').filter((name) => /\w/.test(name)));
        expect(new Set(groups).size).toBe(groups.length);
      },
    ),
    { numRuns: 150 },
  );
});

test('a dry run says something of each entry', () => {
  fc.assert(
    fc.property(book, text, (entries, said) => {
      const { entries: told } = dryRun(makeLoreIndex(entries), said);
      expect(told.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      expect(told.every(({ why }) => why.length > 0 && why.length <= 600)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a table of beginnings finds exactly what stands there', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', '\u0001'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(short, { maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '\u0001') }),
      (texts, said) => {
        const table = makePrefixTable(new Map(texts.map((each, at) => [each, [at]])));
        for (let at = 0; at <= said.length; at++) {
          const found: string[] = [];
          findPrefixes(table, said, at, (value) => found.push(texts[value] ?? ''));
          expect(found.toSorted()).toEqual(texts.filter((each) => said.startsWith(each, at)).toSorted());
        }
      },
    ),
  );
});

/** Patterns of a small grammar, as JavaScript reads them too. */
const { pattern } = fc.letrec<{ pattern: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'B', 'rope', 'é', '.', '\\b', '\\d', '[ab]', '[^]x]', '\\.', ' ', '^', '$', 'σ', 'k'),
    fc.tuple(fc.constantFrom('(', '(?:', '(?<n>'), tie('pattern')).map(([opening, inner]) => `${opening}${inner})`),
  ),
  pattern: fc
    .array(fc.tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,1}', '+?', '|')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) =>
      parts.map(([atom, often]) => atom + (/^[\^$\\]b?$/.test(atom) && often !== '|' ? '' : often)).join(''),
    ),
}));

test('what a pattern needs stands in all that it matches', () => {
  let matched = 0;
  const said = fc.string({
    unit: fc.constantFrom('a', 'B', 'b', 'A', 'rope', 'ROPE', 'é', 'É', '.', '1', ' ', 'x', 'Σ', 'ς', '\u212a'),
    maxLength: 14,
  });
  fc.assert(
    fc.property(pattern, said, fc.constantFrom('', 'i'), (source, heard, flags) => {
      const needed = neededBy({ source, flags });
      let made: RegExp;
      try {
        made = new RegExp(source, flags);
      } catch {
        return;
      }
      if (needed === null || !made.test(heard)) return;
      matched++;
      expect({ source, heard, ok: needed.some((one) => fold(heard).includes(one)) }).toMatchObject({ ok: true });
    }),
    { numRuns: 4000 },
  );
  expect(matched).toBeGreaterThan(20);
});

test.each<[string, readonly string[] | null]>([
  ['dragon', ['dragon']],
  ['\\b(?:dragon|wyrm)s?\\b', ['dragon', 'wyrm']],
  ['drag(on)?fly+', ['drag']],
  ['(a|b*)c', ['c']],
  ['dragon|.', null],
  ['\\u0041bc', null],
  ['(?=x)y', null],
  ['x?', null],
])('%s needs %j', (source, needed) => expect(neededBy({ source, flags: '' })).toEqual(needed));

test('keys that share everything but their ends cost no more than their number says', () => {
  const same = Array.from({ length: 2000 }, (_, at) =>
    entry(`e${at}`, { keys: [`${'a '.repeat(40)}b${at}`, `${'ab'.repeat(40)}${at}`], whole_words: at % 2 === 0 }),
  );
  const index = indexOf(same);
  expect(fire(same, { line: 'a '.repeat(500), recent: ['ab'.repeat(9000), 'a '.repeat(9000)] }, index).entries).toEqual(
    [],
  );
});

// The entry of an Agnai memory book as a table. Used by its books and characters.
import { keysOf, maybe, maybeKeys, whole, words, yesNo } from '../codecs.ts';
import type { EntrySpec } from '../entries.ts';
import { type Field, field } from '../field.ts';
import { logic, probability } from '../fields-shared.ts';
import { isText, listOf } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import type { LoreEntry } from '../shapes.ts';

const PATTERN = /^\/\\b(.*)\\b\/giu$/s;
/** `*` is any letters, `?` one; such a keyword becomes a pattern of the same meaning. */
const fromWild = (keyword: string): string =>
  keyword.length <= 100 && /[*?]/.test(keyword)
    ? `/\\b${keyword
        .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
        .replaceAll('*', '\\w*')
        .replaceAll('?', '\\w')}\\b/giu`
    : keyword;
const toWild = (key: string): string => {
  const inner = PATTERN.exec(key)?.[1];
  if (inner === undefined) return key;
  return inner
    .replaceAll('\\w*', '*')
    .replaceAll('\\w', '?')
    .replace(/\\([.+^${}()|[\]\\/])/g, '$1');
};

const keywords: Field<LoreEntry> = {
  names: ['keywords'],
  ours: ['keys'],
  how: 'the keys',
  take: (raw, note) => {
    const all = listOf(raw.keywords);
    if (raw.keywords !== undefined && raw.keywords !== null && !Array.isArray(raw.keywords)) note('broken', WRONG_KIND);
    if (all.some((each) => isText(each) && /[*?]/.test(each)))
      note('approximated', 'keywords with * and ? are patterns of the same meaning');
    return {
      keys: keysOf(
        all.map((each) => (isText(each) ? fromWild(each) : each)),
        note,
      ),
    };
  },
  give: ({ keys = [] }) => ({ keywords: keys.map(toWild) }),
};

export const memoryEntry: EntrySpec = {
  family: 'agnai',
  why: {
    id: 'its number in the file',
    comment: 'notes of its author',
    position: 'memories stand in one place of the prompt',
  },
  fields: [
    field('name', 'title', words(200), 'the title'),
    field('entry', 'content', words(4000), 'what is told'),
    keywords,
    field('priority', 'priority', whole(-1_000_000, 1_000_000), 'what survives when room is short'),
    field('weight', 'order', whole(-10_000, 10_000, 100), 'the order'),
    field('enabled', 'enabled', yesNo(true), 'switched off or on'),
    field('constant', 'constant', yesNo(false), 'always told'),
    field('selective', 'selective', maybe(true), 'whether secondary keys count'),
    field('secondaryKeys', 'secondary_keys', maybeKeys, 'the secondary keys'),
    field('selectiveLogic', 'logic', logic, 'how the secondary keys count'),
    field('excludeRecursion', 'exclude_recursion', maybe(), 'not fired by other entries'),
    probability('probability', 'useProbability'),
  ],
  fresh: () => ({ name: '', entry: '', keywords: [], priority: 0, weight: 0, enabled: true }),
};

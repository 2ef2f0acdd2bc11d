// Which keys of an entry can't be heard here, before there is a story: for the report of an import. Called by the engine, entry after entry.
import type { LoreEntry } from '@emergent/schema';
import { patternIn, spellingOf } from './lore-index.ts';
import { makeAllowance } from './pattern-weight.ts';
import type { Matcher } from './patterns.ts';
import { makeRule, named } from './rule.ts';

export type Unheard = { key: string; why: string };

const SOMEBODY = { user: 'Somebody', char: 'Somebody' };

/** Keeps count of a book's patterns: make one for each book, and ask it in the order of the entries. */
export const unheardBy = (matcher: Matcher): ((entry: LoreEntry) => Unheard[]) => {
  const refusedOf = makeAllowance();
  return (entry) => {
    const rule = makeRule(named(entry, SOMEBODY), {});
    const how = spellingOf(rule, {});
    const keys = [...rule.dressed.keys, ...rule.gates.flatMap((gate) => gate.keys)];
    return [...new Set(keys)].flatMap((given) => {
      const key = given.trim();
      const pattern = key === '' ? null : patternIn(key, how);
      if (pattern === null) return [];
      const refused = refusedOf(pattern);
      const matched = refused === null ? matcher(pattern) : { lacking: refused };
      return 'lacking' in matched ? [{ key: given, why: matched.lacking }] : [];
    });
  };
};

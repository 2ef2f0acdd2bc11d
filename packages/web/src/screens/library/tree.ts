// A part of a book as plain values, whatever fields it has: reading them, naming them, clearing them of what is empty. Pure.

/** Whatever JSON holds; a part of a book is a tree of it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Value[]
  | { readonly [name: string]: Value };
export type Tree = { readonly [name: string]: Value };

export const isTree = (value: Value): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const treeOf = (value: Value): Tree => (isTree(value) ? value : {});
export const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : []);

const NAMES = ['name', 'title', 'topic', 'item', 'text', 'does', 'place', 'character', 'kind', 'says'];
/** What a part is called in a list. */
export const nameOf = (part: Tree): string => {
  if (typeof part.source === 'string' && typeof part.target === 'string') return `${part.source} – ${part.target}`;
  for (const name of NAMES) {
    // A book's own part bears its name in its series.
    const value = part[name] ?? treeOf(part.series_metadata)[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
};

/** Lists without their empty lines, as they are sent. */
export const cleaned = (value: Value): Value => {
  if (Array.isArray(value)) {
    const lines = value.filter((one: Value) => typeof one !== 'string' || one.trim() !== '');
    return lines.map((one: Value) => (typeof one === 'string' ? one.trim() : cleaned(one)));
  }
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one)]));
};

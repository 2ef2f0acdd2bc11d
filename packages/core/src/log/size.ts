// How many bytes a value takes as JSON in UTF-8. States are never changed in place, so of them only the parts that are new are measured.
// Used by the invariants, the bounds of records, and the walk of a turn, which asks several times a turn.

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself.
const ASCII = /^[\u0000-\u007f]*$/;

/** Of a text as it stands. */
export const textBytes = (written: string): number => {
  if (ASCII.test(written)) return written.length;
  let bytes = written.length;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    // A surrogate pair takes four bytes: two for each of its halves.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

/** For plain JSON values. */
export const jsonBytes = (value: unknown): number => textBytes(JSON.stringify(value ?? null));

/** Stands in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;
const scalarBytes = (value: unknown): number =>
  typeof value === 'string' && PLAIN.test(value) ? value.length + 2 : jsonBytes(value);

const known = new WeakMap<object, number>();
/** Parts within parts that are remembered: state → world → people → a person. What lies deeper is quicker written than looked up. */
const LEVELS = 3;

const members = (value: object, levels: number): number => {
  if (Array.isArray(value)) {
    const items = value.reduce((sum: number, item: unknown) => sum + sharedBytes(item, levels), 0);
    return 2 + items + Math.max(0, value.length - 1);
  }
  let bytes = 1;
  for (const [key, member] of Object.entries(value))
    if (member !== undefined) bytes += scalarBytes(key) + 2 + sharedBytes(member, levels);
  return Math.max(2, bytes);
};

/** As `jsonBytes`, remembering parts: for values that nobody changes in place. */
export const sharedBytes = (value: unknown, levels = LEVELS): number => {
  if (typeof value !== 'object' || value === null) return scalarBytes(value);
  const kept = known.get(value);
  if (kept !== undefined) return kept;
  const bytes = levels === 0 ? jsonBytes(value) : members(value, levels - 1);
  known.set(value, bytes);
  return bytes;
};

// How many bytes a value takes as JSON in UTF-8, remembering the parts: states are never changed in place, so only what is new is measured.
// Used by the invariants, and by the walk of a turn, which asks several times a turn.

const known = new WeakMap<object, number>();

/** UTF-8 bytes of a text as JSON; escapes are left to JSON itself. */
const textBytes = (text: string): number => {
  const written = JSON.stringify(text);
  let bytes = written.length;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    // A surrogate pair takes four bytes: two for each of its halves.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

const measure = (value: object): number => {
  if (Array.isArray(value)) {
    const items = value.reduce((sum: number, item: unknown) => sum + jsonBytes(item), 0);
    return 2 + items + Math.max(0, value.length - 1);
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sum = members.reduce((bytes, [key, member]) => bytes + textBytes(key) + 1 + jsonBytes(member), 0);
  return 2 + sum + Math.max(0, members.length - 1);
};

/** For plain JSON values that nobody changes in place. */
export const jsonBytes = (value: unknown): number => {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null).length;
  const kept = known.get(value);
  if (kept !== undefined) return kept;
  const bytes = measure(value);
  known.set(value, bytes);
  return bytes;
};

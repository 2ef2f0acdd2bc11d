// Macros of character cards beside the names: `{{random:A,B}}`, `{{pick:A,B}}`, `{{roll:d6}}`, `{{reverse:A}}`, `{{// note}}`, `{{comment:A}}`,
// `{{hidden_key:A}}`. Source: the specification of cards V3, and SillyTavern's spelling with `::`. Used by lore and by imports.

const MACRO = /\{\{\s*(?:(\/\/)|(random|pick|roll|reverse|comment)\s*::?)([^{}]{0,4000})\}\}/gi;
const HIDDEN = /\{\{\s*hidden_key\s*::?([^{}]{0,4000})\}\}/gi;
/** One macro within another, that often. */
const MOST_NESTED = 4;

/** A number that looks drawn, the same for the same words: 32 bits of FNV-1a. */
const drawn = (words: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

const optionsIn = (list: string): string[] =>
  list
    .split(list.includes('::') ? '::' : /(?<!\\),/)
    .map((one) => one.replaceAll('\\,', ',').trim())
    .filter((one) => one !== '');

const filled = (kind: string, words: string, salt: string): string => {
  if (kind === 'reverse') return [...words.trim()].toReversed().join('');
  if (kind === 'roll') {
    const sides = Number(/^\s*(?:1?d)?(\d{1,6})\s*$/i.exec(words)?.[1] ?? 0);
    return sides < 1 ? '' : String(1 + (drawn(`${salt}:${words}`) % sides));
  }
  const options = optionsIn(words);
  return options[drawn(`${salt}:${words}`) % Math.max(1, options.length)] ?? '';
};

/** Notes go, what is to be drawn is drawn: once for a text and its `salt`, so that a prompt stays the same. The very same text where it has none. */
export const fillMacros = (text: string, salt = ''): string => {
  let out = text;
  for (let round = 0; round < MOST_NESTED && out.includes('{{'); round++) {
    const next = out.replace(MACRO, (_, note: string | undefined, kind = '', words: string) =>
      note !== undefined || kind.toLowerCase() === 'comment' ? '' : filled(kind.toLowerCase(), words, salt),
    );
    if (next === out) break;
    out = next;
  }
  return out;
};

/** Keys that a text says to other lore and not to readers. */
export const hiddenKeys = (text: string): string[] =>
  text.includes('{{') ? [...text.matchAll(HIDDEN)].flatMap(([, words = '']) => optionsIn(words)) : [];
export const withoutHiddenKeys = (text: string): string => (text.includes('{{') ? text.replace(HIDDEN, '') : text);

// Books with keys that are patterns: re2js reads them, in time linear in the text; it is loaded when the first such book is opened. Called where
// a book is laid out: the world shelf and the dry run.
import {
  charOf,
  type LoreIndex,
  type Matched,
  type Matcher,
  makeLoreIndex,
  type Pattern,
  patternOf,
  TOO_LARGE,
  type Unheard,
  unheardBy,
} from '@emergent/core';
import type { Lorebook, LoreEntry } from '@emergent/schema';

/** Spellings of JavaScript that RE2 has under other names. */
const SPELLINGS: readonly [RegExp, (...found: string[]) => string][] = [
  [/^\\u\{([0-9a-fA-F]{1,6})\}/, (_, code = '') => `\\x{${code}}`],
  [
    /^\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/,
    (_, high = '', low = '') =>
      `\\x{${((Number.parseInt(high, 16) - 0xd800) * 0x400 + Number.parseInt(low, 16) - 0xdc00 + 0x10000).toString(16)}}`,
  ],
  [/^\\u([0-9a-fA-F]{4})/, (_, code = '') => `\\x{${code}}`],
  [/^\\c([A-Za-z])/, (_, letter = '') => `\\x{${(letter.charCodeAt(0) % 32).toString(16)}}`],
  [/^\\0(?!\d)/, () => '\\x{0}'],
  [
    /^\\([pP])\{(?:Script|sc|Script_Extensions|scx|General_Category|gc)=(\w{1,40})\}/,
    (_, sign = '', name = '') => `\\${sign}{${name}}`,
  ],
  [/^\\[\s\S]/, (other = '') => other],
  [/^\[\^\]/, () => '[\\s\\S]'],
  [/^\[\]/, () => '[^\\s\\S]'],
];
const LONGEST = 64;

const respelled = (source: string): string => {
  let spelled = '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at, at + LONGEST);
    const row = source[at] === '\\' || source[at] === '[' ? SPELLINGS.find(([form]) => form.test(rest)) : undefined;
    const found = row?.[0].exec(rest);
    spelled += found && row ? row[1](...found) : source[at];
    at += found?.[0].length ?? 1;
  }
  return spelled;
};

/** What RE2 does not have on purpose: it could not be linear. */
const LACKING: readonly [RegExp, string][] = [
  [/\(\?<?[=!]/, 'looking ahead or behind is not possible here'],
  [/\\[1-9]|\\k</, 'going back to what was matched before is not possible here'],
];

/** Time and memory of a match grow with the pattern's steps: `.{1,900}` has thousands, keys that people write have some tens. Such are refused by core before they are made; this is for what it took for less. */
const MOST_STEPS = 400;

const lackingOf = ({ source }: Pattern, error: Error): string =>
  LACKING.find(([form]) => form.test(source))?.[1] ?? error.message.replace(/^error parsing regexp: /, '');

/** A matcher made of re2js. What it cannot read is answered, never thrown. */
export const makeMatcher = async (): Promise<Matcher> => {
  const { RE2JS, RE2JSException } = await import('re2js');
  const flags: Record<string, number> = {
    i: RE2JS.CASE_INSENSITIVE,
    m: RE2JS.MULTILINE,
    s: RE2JS.DOTALL,
  };
  return (pattern): Matched => {
    try {
      const asked = [...pattern.flags].reduce((all, flag) => all | (flags[flag] ?? 0), 0);
      const made = RE2JS.compile(respelled(pattern.source), asked);
      if (made.programSize() > MOST_STEPS) return { lacking: TOO_LARGE };
      return { test: (text) => made.test(text) };
    } catch (error) {
      if (!(error instanceof RE2JSException)) throw error;
      return { lacking: lackingOf(pattern, error) };
    }
  };
};

/** Decorators may bring keys too. */
const mayHavePatterns = ({ use_regex, content, keys, secondary_keys = [], exclude_keys = [] }: LoreEntry): boolean =>
  use_regex === true ||
  content.trimStart().startsWith('@@') ||
  [...keys, ...secondary_keys, ...exclude_keys].some((key) => patternOf(key.trim()) !== null);

let matcher: Promise<Matcher> | undefined;

/** Of one book, its entries in order: what of each can't be heard here. */
export const makeUnheard = async (): Promise<(entry: LoreEntry) => Unheard[]> => {
  matcher ??= makeMatcher();
  const unheard = unheardBy(await matcher);
  return (entry) => (mayHavePatterns(entry) ? unheard(entry) : []);
};

/** A book laid out for being heard. */
export const indexLore = async (lorebook: Lorebook): Promise<LoreIndex> => {
  const { entries, lore_settings: settings } = lorebook;
  if (entries.some(mayHavePatterns)) matcher ??= makeMatcher();
  const names = { user: '', char: charOf(lorebook) };
  return makeLoreIndex(entries, { settings, matcher: await matcher, names });
};

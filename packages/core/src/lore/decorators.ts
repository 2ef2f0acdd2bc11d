// Decorators: the lines of `@@name value` that an entry's text may begin with, as character cards V3 and RisuAI write them. What they say
// becomes fields of the entry; what is told are the lines below. Called by rule.ts.
import { type LORE_POSITIONS, type LORE_ROLES, type LoreEntry, withoutHiddenKeys } from '@emergent/schema';

/** What only decorators say. */
export type Extra = {
  /** Fires whatever is heard; never by keys. */
  forced?: boolean;
  silenced?: boolean;
  /** Tellings that must have been, and of which it fires at every so-manieth. */
  only_after?: number;
  only_every?: number;
  /** Once it fired it stays, or never fires again. */
  lasting?: 'stays' | 'rests';
  /** Of each list one must be heard. */
  more_keys?: string[][];
  /** Not all of these may be heard. */
  exclude_all?: string[];
  /** First to go where there is no room. */
  spare?: boolean;
};
export type Dressed = LoreEntry & Extra;
type Said = Partial<Dressed>;
/** What a decorator says of an entry; null: its value is none that belongs there. */
type Reader = (value: string, soFar: Said) => Said | null;

type Position = (typeof LORE_POSITIONS)[number];
const PLACES: Record<string, Position> = {
  before_desc: 'before_characters',
  after_desc: 'after_characters',
  personality: 'after_characters',
  scenario: 'after_characters',
};
const ROLES: Record<string, (typeof LORE_ROLES)[number]> = { system: 'system', user: 'user', assistant: 'assistant' };
const FARTHEST = 10_000;
const MOST_KEYS = 50;
const MOST_LINES = 100;

const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;
const counted =
  (field: keyof Said, least: number, most: number): Reader =>
  (value) => {
    if (!NUMBER.test(value)) return null;
    return { [field]: Math.min(most, Math.max(least, Math.round(Number(value)))) };
  };
const plain =
  (said: Said): Reader =>
  () =>
    said;
const listed = (value: string): string[] | null => {
  const keys = value
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  return keys.length === 0 ? null : keys.slice(0, MOST_KEYS);
};
const deep =
  (distance: (depth: number) => number): Reader =>
  (value, soFar) => {
    if (!NUMBER.test(value)) return null;
    // A position that was said before wins over any depth, and the first depth over another way of counting.
    if (soFar.position !== undefined) return {};
    const depth = Math.max(0, Math.min(FARTHEST, Math.round(Number(value))));
    return { position: 'at_depth', depth: distance(depth) };
  };

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['activate', plain({ forced: true })],
  ['dont_activate', plain({ silenced: true })],
  ['activate_only_after', counted('only_after', 0, 1_000_000)],
  ['activate_only_every', counted('only_every', 1, 1_000_000)],
  ['keep_activate_after_match', plain({ lasting: 'stays' })],
  ['dont_activate_after_match', plain({ lasting: 'rests' })],
  ['depth', deep((depth) => depth)],
  ['reverse_depth', deep((depth) => FARTHEST - depth)],
  ['scan_depth', counted('scan_depth', 0, 1000)],
  ['ignore_on_max_context', plain({ spare: true })],
  ['match_full_word', plain({ whole_words: true })],
  ['match_partial_word', plain({ whole_words: false })],
  ['probability', counted('probability', 0, 100)],
  ['priority', counted('priority', -1_000_000, 1_000_000)],
  ['unrecursive', plain({ prevent_recursion: true })],
  ['no_recursive_search', plain({ exclude_recursion: true })],
  ['role', (value) => (ROLES[value] === undefined ? null : { role: ROLES[value] })],
  ['position', (value) => (PLACES[value] === undefined ? null : { position: PLACES[value] })],
  [
    'additional_keys',
    (value, { more_keys = [] }) => {
      const keys = listed(value);
      return keys === null ? null : { more_keys: [...more_keys, keys] };
    },
  ],
  [
    'exclude_keys',
    (value) => {
      const keys = listed(value);
      return keys === null ? null : { exclude_keys: keys };
    },
  ],
  [
    'exclude_keys_all',
    (value) => {
      const keys = listed(value);
      return keys === null ? null : { exclude_all: keys };
    },
  ],
]);
/** These add up; of all others the first counts. */
const REPEATED = new Set(['additional_keys']);

const LINE = /^(@@@?)([A-Za-z_]+)[ \t]*(.*)$/;

/** The decorators above a text, and the text. */
const split = (content: string): { lines: string[]; content: string } => {
  const all = content.split(/\r?\n/);
  let next = 0;
  while (next < Math.min(all.length, MOST_LINES) && ((all[next] ?? '').startsWith('@@') || all[next]?.trim() === ''))
    next++;
  const lines = all.slice(0, next).filter((line) => line.startsWith('@@'));
  return lines.length === 0 ? { lines, content } : { lines, content: all.slice(next).join('\n') };
};

/** `@@@` stands in for the line above where that one came to nothing; a chain is tried from top to bottom. */
const read = (lines: readonly string[]): Said => {
  let said: Said = {};
  const seen = new Set<string>();
  let taken = false;
  for (const line of lines) {
    const [, signs = '', name = '', value = ''] = LINE.exec(line) ?? [];
    const reader = READERS.get(name.toLowerCase());
    if (signs === '@@') taken = false;
    if (taken || signs === '' || reader === undefined) continue;
    const more = seen.has(name) && !REPEATED.has(name) ? {} : reader(value.trim(), said);
    if (more === null) continue;
    said = { ...said, ...more };
    seen.add(name);
    taken = true;
  }
  return said;
};

const looksDecorated = (content: string): boolean => content.trimStart().startsWith('@@');

/** An entry as its decorators have it, and its text without them. The very same object where it has none. */
export const dress = (entry: LoreEntry): Dressed => {
  if (!looksDecorated(entry.content)) return entry;
  const { lines, content } = split(entry.content);
  return { ...entry, ...read(lines), content };
};

/** What is told of an entry. */
export const contentOf = ({ content }: LoreEntry): string =>
  withoutHiddenKeys(looksDecorated(content) ? split(content).content : content);

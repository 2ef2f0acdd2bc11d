// An entry as a rule: its fields, its decorators and the book's settings brought together once per book. Called by lore-index.ts and, for what
// is always told, by the prompt.
import {
  fillMacros,
  hiddenKeys,
  type Lorebook,
  type LoreEntry,
  type LoreSettings,
  withoutHiddenKeys,
} from '@emergent/schema';
import { contentOf, type Dressed, dress } from './decorators.ts';

/** The program's own setting in messages: the line, and lines and tellings of three turns before. */
export const USUAL_DEPTH = 7;

/** A list of keys that must, or must not, be heard besides the entry's own. */
export type Gate = { logic: 'and_any' | 'not_all' | 'not_any' | 'and_all'; keys: readonly string[]; scores: boolean };
export type Rule = {
  entry: LoreEntry;
  dressed: Dressed;
  /** What other lore hears of it: its text, and keys that are hidden in it. */
  said: string;
  /** Switched on, with something to tell. */
  live: boolean;
  constant: boolean;
  gates: readonly Gate[];
  groups: readonly string[];
  /** Messages that are scanned. */
  depth: number;
  /** What survives a short budget, higher first. */
  worth: number;
  /** Where it stands among what is told: lower is farther from the end. */
  place: number;
};

const POSITIONS = ['before_characters', 'after_characters', 'before_examples', 'after_examples', 'outlet'];
const IN_CHAT = { before_note: 0, at_depth: 1, after_note: 2 };
const FARTHEST = 10_000;
const USUAL_DISTANCE = 4;

/** Imported positions and depths as one order: what stood before the chat, then the chat's own, farthest first. */
const placeOf = ({ position = 'before_characters', depth = USUAL_DISTANCE }: LoreEntry): number => {
  const before = POSITIONS.indexOf(position);
  if (before >= 0) return before;
  const distance = position === 'at_depth' ? Math.min(FARTHEST, depth) : USUAL_DISTANCE;
  const within = position === 'at_depth' || position === 'after_note' ? IN_CHAT[position] : IN_CHAT.before_note;
  return POSITIONS.length + (FARTHEST - distance) * 3 + within;
};

/**
 * Version 3 of the cards has patterns switch secondary keys and `constant` off. Programs that know a `logic` mark every entry as patterns and
 * mean both all the same.
 */
const isPatternsOnly = ({ use_regex, logic }: LoreEntry): boolean => use_regex === true && logic === undefined;

const gatesOf = (entry: Dressed): Gate[] => {
  const gate = (logic: Gate['logic'], keys: readonly string[] = [], scores = false): Gate[] =>
    keys.length === 0 ? [] : [{ logic, keys, scores }];
  const secondary = entry.selective === false || isPatternsOnly(entry) ? [] : entry.secondary_keys;
  return [
    ...gate(entry.logic ?? 'and_any', secondary, true),
    ...gate('not_any', entry.exclude_keys),
    ...gate('not_all', entry.exclude_all),
    ...(entry.more_keys ?? []).flatMap((keys) => gate('and_any', keys)),
  ];
};

const groupsOf = ({ group = '' }: LoreEntry): string[] => [
  ...new Set(
    group
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export const worthOf = ({ priority, order }: LoreEntry): number => priority ?? order;

const isConstant = (dressed: Dressed): boolean => dressed.constant && !isPatternsOnly(dressed);

/** An entry without the keys that are hidden in its text; the very same object where there are none. */
const revealed = (dressed: Dressed): Dressed => {
  const content = withoutHiddenKeys(dressed.content);
  return content === dressed.content ? dressed : { ...dressed, content };
};

export const makeRule = (entry: LoreEntry, settings: LoreSettings): Rule => {
  const whole = dress(entry);
  const dressed = revealed(whole);
  const hidden = hiddenKeys(whole.content);
  return {
    entry: dressed,
    dressed,
    said: hidden.length === 0 ? dressed.content : `${dressed.content}\n${hidden.join('\n')}`,
    live: entry.enabled && dressed.content.trim() !== '',
    constant: isConstant(dressed),
    gates: gatesOf(dressed),
    groups: groupsOf(dressed),
    depth: dressed.scan_depth ?? settings.scan_depth ?? USUAL_DEPTH,
    worth: dressed.spare === true ? Number.NEGATIVE_INFINITY : worthOf(dressed),
    place: placeOf(dressed),
  };
};

/** Fires by chance, by the clock or in turn with others: never a part of a prompt that is to stay the same. */
export const isFickle = (dressed: Dressed): boolean =>
  (dressed.probability ?? 100) < 100 ||
  groupsOf(dressed).length > 0 ||
  dressed.silenced === true ||
  dressed.lasting === 'rests' ||
  [dressed.sticky, dressed.cooldown, dressed.delay, dressed.delay_until_recursion].some((count = 0) => count > 0) ||
  (dressed.only_after ?? 0) > 1 ||
  (dressed.only_every ?? 1) > 1;

/** A constant entry that nothing holds back: it stands in the part of a prompt that is fixed for the session. */
export const isAlwaysTold = (entry: LoreEntry): boolean => {
  if (!entry.enabled || !entry.constant) return false;
  const dressed = dress(entry);
  return isConstant(dressed) && !isFickle(dressed) && dressed.content.trim() !== '';
};

const CHARACTER = /\{\{char\}\}|<BOT>|<CHAR>/gi;
const PLAYER = /\{\{user\}\}|<USER>/gi;
const MACRO = /\{\{(?:user|char)\}\}|<(?:user|bot|char)>|\{\{\s*(?:\/\/|(?:random|pick|roll|reverse|comment)\s*:)/i;

/** Whom the macros of cards stand for; '': they are left as they are. */
export type Names = { user: string; char: string };

export const hasMacros = (entry: LoreEntry): boolean =>
  [entry.content, ...entry.keys, ...(entry.secondary_keys ?? []), ...(entry.exclude_keys ?? [])].some((text) =>
    MACRO.test(text),
  );

const fill = (text: string, { user, char }: Names): string =>
  text.replace(CHARACTER, (macro) => char || macro).replace(PLAYER, (macro) => user || macro);

/** An entry with its macros filled in; the very same object where it has none. */
export const named = (entry: LoreEntry, names: Names): LoreEntry => {
  if (!hasMacros(entry)) return entry;
  const keys = (list: readonly string[]) => list.map((key) => fill(key, names));
  return {
    ...entry,
    // Drawn once: what stands in the part of a prompt that is fixed must stay as it is.
    content: fillMacros(fill(entry.content, names), entry.id),
    keys: keys(entry.keys),
    ...(entry.secondary_keys && { secondary_keys: keys(entry.secondary_keys) }),
    ...(entry.exclude_keys && { exclude_keys: keys(entry.exclude_keys) }),
  };
};

/** Whom `{{char}}` means: the person that a card was. */
export const charOf = ({ characters }: Pick<Lorebook, 'characters'>): string =>
  characters.find(({ extensions }) => extensions?.person === true)?.name ?? '';

/** What is told of an entry where no story is at hand: without decorators, the player unnamed. */
export const toldOf = (entry: LoreEntry, char = ''): string => contentOf(named(entry, { user: 'the player', char }));

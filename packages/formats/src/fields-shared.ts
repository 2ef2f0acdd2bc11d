// Rows that many formats' tables share: names with macros, openings, and the fields of SillyTavern's entries under two spellings.
import { fillMacros, type LORE_LOGIC, type LORE_POSITIONS, type LORE_ROLES, withoutHiddenKeys } from '@emergent/schema';
import { choice, maybe, maybeWords, whole, yesNo } from './codecs.ts';
import { type Codec, type Field, field, near } from './field.ts';
import { clean, compact, cut, fits, nameOf } from './fit.ts';
import { isText, type Json, type Raw } from './json.ts';
import { WRONG_KIND } from './kinds.ts';
import type { Note } from './notes.ts';
import type { LoreEntry } from './shapes.ts';
import { LONG, type WorldDraft } from './world.ts';

type Logic = (typeof LORE_LOGIC)[number];
type Position = (typeof LORE_POSITIONS)[number];
type Role = (typeof LORE_ROLES)[number];

const CHAR = /\{\{char\}\}|<BOT>|<CHAR>/gi;
const USER = /\{\{user\}\}|<USER>/gi;
/** Macros in plain words: the two people of a chat, of whom `user` is how the player is called; what is drawn is drawn once. */
export const plainNames = (text: string, who: string, user: string): string =>
  withoutHiddenKeys(fillMacros((who === '' ? text : text.replace(CHAR, () => who)).replace(USER, () => user)));

/** Characters of a text that are looked at: many times what is told of it. */
const MOST_READ = 200_000;

/** A long text of the world: macros filled, whole up to LONG. */
export const told = (who: string, max: number = LONG, user = 'the player'): Codec<string> => ({
  read: (value, note) => {
    if (value === undefined || value === null || value === '') return '';
    if (!isText(value)) {
      note('broken', 'is not of the kind that belongs here; taken as if it were absent');
      return '';
    }
    const start = value.trimStart().slice(0, MOST_READ);
    const text = compact(plainNames(clean(start), who, user));
    if (text !== start.trimEnd())
      note('approximated', 'macros are filled with names, blanks tidied; the original is kept beside');
    if (!fits(text, max) || start.length === MOST_READ)
      note('approximated', 'too long: told up to its bound, the whole is kept beside');
    return cut(text, max);
  },
  write: (value) => value,
});

/** A name that is never empty. */
export const named = (max: number, otherwise: string): Codec<string> => ({
  read: (value, note) => {
    if (value === undefined || value === null) return nameOf('', max, otherwise);
    const written = typeof value === 'number' || typeof value === 'boolean';
    if (written) note('approximated', 'a name written as something else than a text');
    else if (!isText(value))
      note(
        'broken',
        `a name that is no text${otherwise === '' ? '; taken as if it were absent' : `; it is "${otherwise}" here`}`,
      );
    const text = isText(value) || written ? String(value) : '';
    const name = nameOf(text, max, otherwise);
    if (isText(value) && text.trim() === '' && otherwise !== '')
      note('approximated', `without a name; it is "${otherwise}" here`);
    else if (isText(value) && name !== text && text !== '')
      note('approximated', 'the name was brought to one line within bounds');
    return name;
  },
  write: (value) => value,
});

const OPENING = 4000;
const opening = (value: Json | undefined, who: string, note: Note): string =>
  told(who, OPENING, '{name}').read(value, note) ?? '';

/** A first greeting and others: each is a way to start. */
export const openings = (
  first: readonly string[],
  others: readonly string[],
  who: string,
  most: number,
): Field<WorldDraft> => ({
  names: [...first, ...others],
  ours: ['openings'],
  how: 'each greeting is the opening of a way to start',
  take: (raw, note) => {
    const spelled = (names: readonly string[]): Json | undefined =>
      raw[names.find((name) => raw[name] !== undefined) ?? ''];
    const list = spelled(others);
    const ofList: Note = (outcome, how) =>
      note(
        outcome,
        how,
        others.find((name) => raw[name] !== undefined),
      );
    if (list !== undefined && list !== null && !Array.isArray(list)) ofList('broken', WRONG_KIND);
    const all = [
      opening(spelled(first), who, note),
      ...(Array.isArray(list) ? list : []).map((each) => opening(each, who, ofList)),
    ];
    const full = all.filter((text) => text !== '');
    if (full.length > most) note('approximated', `the first ${most} openings can be played; all are kept beside`);
    return { openings: full.slice(0, most) };
  },
  give: (ours, was) => {
    const [one = '', ...more] = ours.openings ?? [];
    const written: Raw = {};
    for (const name of first.filter((each, at) => at === 0 || was[each] !== undefined)) written[name] = one;
    for (const name of others.filter((each, at) => at === 0 || was[each] !== undefined)) written[name] = more;
    return written;
  },
});

export const logic: Codec<Logic> = choice<Logic>(
  [
    [0, 'and_any'],
    [1, 'not_all'],
    [2, 'not_any'],
    [3, 'and_all'],
  ],
  'and_any',
);
export const position: Codec<Position> = choice<Position>([
  [0, 'before_characters'],
  [1, 'after_characters'],
  [2, 'before_note'],
  [3, 'after_note'],
  [4, 'at_depth'],
  [5, 'before_examples'],
  [6, 'after_examples'],
  [7, 'outlet'],
]);
/** What the report says of positions, depths and roles. */
export const PLACE = 'orders it among the lore in the last part of a prompt; there are no other places';
const role: Codec<Role> = choice<Role>([
  [0, 'system'],
  [1, 'user'],
  [2, 'assistant'],
  ['system', 'system'],
  ['user', 'user'],
  ['assistant', 'assistant'],
]);

/** True, false, or the first pass in which it may fire. */
const level: Codec<number> = {
  read: (value, note) =>
    value === true ? 1 : value === false ? undefined : whole(0, 1000, undefined, 0).read(value, note),
  write: (value) => value ?? 0,
};

/** A percentage that counts only where its switch is on. */
export const probability = (percent: string, use: string): Field<LoreEntry> => ({
  names: [percent, use],
  ours: ['probability'],
  how: 'the chance of firing, rolled by the story’s own dice',
  take: (raw, note) => {
    const isUsed = yesNo(true).read(raw[use], (outcome, how) => note(outcome, how, use));
    const value = isUsed ? whole(0, 100, undefined, 100).read(raw[percent], note) : undefined;
    return value === undefined ? {} : { probability: value };
  },
  give: ({ probability: value }) => ({ [percent]: value ?? 100, [use]: true }),
});

/** What SillyTavern says of firing, under the names that `spell` gives them. */
export const firing = (spell: (camel: string, snake: string) => string): Field<LoreEntry>[] => {
  const name = (camel: string) =>
    spell(
      camel,
      camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    );
  return [
    field(spell('selectiveLogic', 'selectiveLogic'), 'logic', logic, 'how the secondary keys count'),
    probability(spell('probability', 'probability'), spell('useProbability', 'useProbability')),
    near(field(name('depth'), 'depth', whole(0, 10_000), PLACE)),
    near(field(name('role'), 'role', role, PLACE)),
    field(name('excludeRecursion'), 'exclude_recursion', maybe(), 'not fired by other entries'),
    field(name('preventRecursion'), 'prevent_recursion', maybe(), 'fires no other entries'),
    field(name('delayUntilRecursion'), 'delay_until_recursion', level, 'fires in a later pass only'),
    field(name('group'), 'group', maybeWords(200), 'one of its group fires'),
    field(name('groupOverride'), 'group_override', maybe(), 'wins its group by order'),
    field(name('groupWeight'), 'group_weight', whole(0, 10_000, undefined, 100), 'its chance within the group'),
    field(spell('useGroupScoring', 'use_group_scoring'), 'group_scoring', maybe(null), 'its group goes by keys heard'),
    field(name('scanDepth'), 'scan_depth', whole(0, 1000), 'how far back is listened'),
    field(name('matchWholeWords'), 'whole_words', maybe(null), 'whole words or parts of words'),
    field(name('sticky'), 'sticky', whole(0, 10_000, undefined, 0), 'stays after it fired'),
    field(name('cooldown'), 'cooldown', whole(0, 10_000, undefined, 0), 'rests after it fired'),
    field(name('delay'), 'delay', whole(0, 10_000, undefined, 0), 'does not fire before'),
    field(name('ignoreBudget'), 'ignore_budget', maybe(), 'is told whatever the room'),
  ];
};

// The entry of a character book (card V2 and V3, Chub's books, bare lists) as a table. Used by the cards and by book.ts.
import { keyList, maybe, maybeKeys, whole, words, yesNo } from '../codecs.ts';
import type { EntrySpec } from '../entries.ts';
import { type Field, field } from '../field.ts';
import { firing, PLACE, position } from '../fields-shared.ts';
import type { Raw } from '../json.ts';
import type { LoreEntry } from '../shapes.ts';
import { NO_PLACE } from '../sillytavern/entry.ts';
import type { WorldDraft } from '../world.ts';

const EXT = 'extensions.position';

/** SillyTavern's number wins over the card's own word. */
const place: Field<LoreEntry> = {
  names: ['position', EXT],
  ours: ['position'],
  how: PLACE,
  near: true,
  take: (raw, note) => {
    const word = raw.position === 'before_char' ? 0 : raw.position === 'after_char' ? 1 : null;
    if (
      word === null &&
      raw.position !== undefined &&
      raw.position !== null &&
      raw.position !== '' &&
      typeof raw.position !== 'number'
    )
      note('broken', 'a position that no card knows');
    const value = position.read(raw[EXT] ?? word ?? (typeof raw.position === 'number' ? raw.position : null), note);
    return value === undefined ? {} : { position: value };
  },
  give: ({ position: value }) => {
    if (value === undefined) return {};
    const word: Raw = { position: value === 'before_characters' ? 'before_char' : 'after_char' };
    return value === 'before_characters' || value === 'after_characters'
      ? word
      : { ...word, [EXT]: position.write(value) ?? 0 };
  },
};

/** Decorators are lines of V3; a reader of V2 would tell them. */
const bare = (text: string): string => text.replace(/^(?:@@.*(?:\n|$))+/, '');

const fields = (version: 2 | 3): Field<LoreEntry>[] => [
  field(['comment', 'name'], 'title', words(200), 'the title'),
  field(['keys', 'key'], 'keys', keyList, 'the keys'),
  field(['secondary_keys', 'keysecondary'], 'secondary_keys', maybeKeys, 'the secondary keys'),
  field(
    'content',
    'content',
    version === 3 ? words(4000) : { ...words(4000), write: (text) => bare(text ?? '') },
    'what is told',
  ),
  field('constant', 'constant', yesNo(false), 'always told'),
  field('selective', 'selective', maybe(true), 'whether secondary keys count'),
  field('enabled', 'enabled', yesNo(true), 'switched off or on'),
  field(['insertion_order', 'order'], 'order', whole(-10_000, 10_000, 100), 'the order'),
  field('priority', 'priority', whole(-1_000_000, 1_000_000), 'what survives when room is short'),
  place,
  field('use_regex', 'use_regex', maybe(), 'keys are patterns'),
  field(['extensions.case_sensitive', 'case_sensitive'], 'case_sensitive', maybe(null), 'capitals count or not'),
  ...firing((_, snake) => `extensions.${snake}`),
];

const WHY: Record<string, string> = {
  ...NO_PLACE,
  ...Object.fromEntries(
    Object.entries(NO_PLACE).map(([name, why]) => [
      `extensions.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      why,
    ]),
  ),
  id: 'its number in the file',
};

const entrySpec = (version: 2 | 3): EntrySpec => ({
  family: 'character_book',
  flatten: ['extensions'],
  why: WHY,
  fields: fields(version),
  fresh: (_, at) => ({
    keys: [],
    content: '',
    extensions: {},
    enabled: true,
    insertion_order: 100,
    ...(version === 3 && { use_regex: false }),
    id: at,
    comment: '',
    constant: false,
  }),
});
export const bookEntry = { v2: entrySpec(2), v3: entrySpec(3) };

/** How a book as a whole is scanned. */
export const bookSettings = (prefix: string): Field<WorldDraft>[] => [
  field(`${prefix}scan_depth`, 'scan_depth', whole(0, 1000), 'how far back is listened'),
  field(`${prefix}token_budget`, 'token_budget', whole(0, 1_000_000), 'the room for lore'),
  field(`${prefix}recursive_scanning`, 'recursive', maybe(null), 'entries fire entries'),
];

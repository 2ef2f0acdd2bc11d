// AI Dungeon's story card and older world information entry as a table. Used by its cards, scenarios and adventures.
import { keysOf, words } from '../codecs.ts';
import type { EntrySpec } from '../entries.ts';
import { type Field, field } from '../field.ts';
import { isText } from '../json.ts';
import type { LoreEntry } from '../shapes.ts';

const EDGES = /^[\s"'“”‘’.,;:!?()[\]-]+|[\s"'“”‘’.,;:!?()[\]-]+$/g;

/** What is longer is no key anyway, and not worth the looking. */
const MOST = 200;
const bareKey = (key: string): string => (key.length > MOST ? key : key.replace(EDGES, '') || key.trim());
const isPadded = (key: string): boolean => key.length <= MOST && /^\s+\S.*\s$|["'.,;:!?]\s*$/.test(key);

/**
 * Keys by comma. The site pads short keys with blanks and marks because it looks for parts of words; here each is one key, heard as a
 * whole word. A key that is nothing but marks stays as it is.
 */
const keys: Field<LoreEntry> = {
  names: ['keys'],
  ours: ['keys', 'whole_words'],
  how: 'the keys, heard as whole words',
  take: (raw, note) => {
    const parts = isText(raw.keys) ? raw.keys.split(',') : Array.isArray(raw.keys) ? raw.keys : [];
    if (raw.keys !== undefined && raw.keys !== null && !isText(raw.keys) && !Array.isArray(raw.keys))
      note('broken', 'keys that are no text');
    const bare = parts.map((part) => (isText(part) ? bareKey(part) : part)).filter((part) => part !== '');
    const padded = parts.some((part) => isText(part) && isPadded(part));
    if (padded) note('approximated', 'keys padded with blanks and marks are one key each, heard as a whole word');
    if (bare.some((part) => isText(part) && part.includes('#[')))
      note('approximated', 'keys in the language of a script are heard as plain words');
    return { keys: keysOf(bare, note), ...(padded && { whole_words: true }) };
  },
  give: ({ keys: all = [] }) => ({ keys: all.join(', ') }),
};

export const storyCard: EntrySpec = {
  family: 'aidungeon',
  why: {
    id: 'its number in the file',
    type: 'what kind of thing it is',
    description: 'notes of its author',
    notes: 'notes of its author',
    useForCharacterCreation: 'whether players may choose it',
    hidden: 'hidden in the editor',
    updatedAt: 'when it was changed',
  },
  fields: [
    field(['title', 'name'], 'title', words(200), 'the title'),
    field(['value', 'entry'], 'content', words(4000), 'what is told'),
    keys,
  ],
  fresh: () => ({ keys: '', value: '', type: 'custom', title: '', description: '', useForCharacterCreation: false }),
};

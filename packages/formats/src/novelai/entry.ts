// The entry of a NovelAI lorebook as a table. Used by NovelAI's lorebooks, scenarios and stories.
import { keyList, whole, words, yesNo } from '../codecs.ts';
import type { EntrySpec } from '../entries.ts';
import { type Codec, type Field, field } from '../field.ts';
import { isRaw, isText, listOf, type Raw } from '../json.ts';
import type { LoreEntry } from '../shapes.ts';

/** Characters of story that are searched, as messages: about 500 characters each. Their usual 1000 is ours. */
const range: Codec<number> = {
  read: (value, note) => {
    const characters = whole(0, 500_000, undefined, 1000).read(value, note);
    if (characters === undefined) return undefined;
    note('approximated', 'searched by messages of about 500 characters');
    return Math.ceil(characters / 500);
  },
  write: (value) => (value === undefined ? 1000 : value * 500),
};

/** "Cascading": only then other entries fire it. */
const cascading: Field<LoreEntry> = {
  names: ['nonStoryActivatable'],
  ours: ['exclude_recursion'],
  how: 'whether other entries fire it',
  take: (raw, note) => ({ exclude_recursion: !(yesNo(false).read(raw.nonStoryActivatable, note) ?? false) }),
  give: ({ exclude_recursion }) => ({ nonStoryActivatable: exclude_recursion !== true }),
};

/** Categories stand beside the entries, wherever the lorebook is. */
const sleepingCategories = (file: Raw) => {
  const at = Object.keys(file).find((name) => name === 'categories' || name.endsWith('.categories'));
  const off = new Set(
    listOf(file[at ?? ''])
      .filter(isRaw)
      .filter((each) => each.enabled === false)
      .map((each) => each.id),
  );
  return (raw: Raw): boolean => isText(raw.category) && raw.category !== '' && off.has(raw.category);
};

export const novelaiEntry: EntrySpec = {
  family: 'novelai',
  flatten: ['contextConfig'],
  off: sleepingCategories,
  why: {
    id: 'its number in the file',
    lastUpdatedAt: 'when it was changed',
    category: 'its category',
    keyRelative: 'entries stand in one place of the prompt',
    loreBiasGroups: 'models are not biased word by word',
    advancedConditions: 'conditions of the newer kind',
    hidden: 'of the editor only',
    'contextConfig.prefix': 'each entry stands on its own lines',
    'contextConfig.suffix': 'each entry stands on its own lines',
    'contextConfig.tokenBudget': 'room is given to all lore together',
    'contextConfig.reservedTokens': 'room is given to all lore together',
    'contextConfig.trimDirection': 'an entry is told whole or not at all',
    'contextConfig.maximumTrimType': 'an entry is told whole or not at all',
    'contextConfig.insertionType': 'lore stands in one place of the prompt',
    'contextConfig.insertionPosition': 'lore stands in one place of the prompt',
    'contextConfig.allowInnerInsertion': 'lore stands in one place of the prompt',
    'contextConfig.allowInsertionInside': 'lore stands in one place of the prompt',
  },
  fields: [
    field('displayName', 'title', words(200), 'the title'),
    field('text', 'content', words(4000), 'what is told'),
    field('keys', 'keys', keyList, 'the keys'),
    field('enabled', 'enabled', yesNo(true), 'switched off or on'),
    field('forceActivation', 'constant', yesNo(false), 'always told'),
    field('contextConfig.budgetPriority', 'priority', whole(-1_000_000, 1_000_000), 'what survives when room is short'),
    field('searchRange', 'scan_depth', range, 'how far back is listened'),
    cascading,
  ],
  fresh: (_, at) => ({
    text: '',
    contextConfig: {
      prefix: '',
      suffix: '\n',
      tokenBudget: 2048,
      reservedTokens: 0,
      budgetPriority: 400,
      trimDirection: 'trimBottom',
      insertionType: 'newline',
      maximumTrimType: 'sentence',
      insertionPosition: -1,
    },
    lastUpdatedAt: 0,
    displayName: '',
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    keys: [],
    searchRange: 1000,
    enabled: true,
    forceActivation: false,
    keyRelative: false,
    nonStoryActivatable: true,
    category: '',
    loreBiasGroups: [],
  }),
};

export const bookWhy = (prefix: string): Record<string, string> => ({
  [`${prefix}lorebookVersion`]: 'says which format it is',
  [`${prefix}settings`]: 'how the program orders entries',
  [`${prefix}categories`]: 'categories: what entries inherit from them is not taken over',
  [`${prefix}order`]: 'the order in the editor',
});
export const FRESH_BOOK = { lorebookVersion: 5, entries: [], settings: { orderByKeyLocations: false }, categories: [] };

// RisuAI's lorebook and module as JSON. Scripts, triggers and patterns of a module are data and never run. Registered in formats.ts.
import { commaKeys, keysOf, maybe, maybeCommaKeys, whole, words, yesNo } from '../codecs.ts';
import type { EntrySpec } from '../entries.ts';
import { type Field, field } from '../field.ts';
import { named, told } from '../fields-shared.ts';
import { isRaw, isText } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import type { LoreEntry } from '../shapes.ts';
import type { Spec } from '../spec.ts';
import { EMPTY } from '../world.ts';

const CASE = 'extentions.risu_case_sensitive';

/** Keys by comma; a pattern is one key, commas and all. */
const keys: Field<LoreEntry> = {
  names: ['key', 'useRegex'],
  ours: ['keys', 'use_regex'],
  how: 'the keys',
  take: (raw, note) => {
    const pattern = yesNo(false).read(raw.useRegex, (outcome, how) => note(outcome, how, 'useRegex')) === true;
    if (!pattern) return { keys: commaKeys.read(raw.key, note) ?? [] };
    return { keys: isText(raw.key) ? keysOf([raw.key], note) : [], use_regex: true };
  },
  give: ({ keys: all = [], use_regex: pattern }, was) => ({
    key: pattern === true ? (all[0] ?? '') : all.join(', '),
    ...((pattern === true || was.useRegex !== undefined) && { useRegex: pattern === true }),
  }),
};

const constant: Field<LoreEntry> = {
  names: ['alwaysActive', 'mode'],
  ours: ['constant'],
  how: 'always told',
  take: (raw, note) => {
    if (typeof raw.mode === 'object' && raw.mode !== null) note('broken', WRONG_KIND, 'mode');
    return { constant: yesNo(false).read(raw.alwaysActive, note) === true || raw.mode === 'constant' };
  },
  give: ({ constant: always = false }) => ({ alwaysActive: always, mode: always ? 'constant' : 'normal' }),
};

const risuEntry: EntrySpec = {
  family: 'risu',
  flatten: ['extentions'],
  why: {
    id: 'its number in the file',
    folder: 'its folder',
    bookVersion: 'its version',
    loreCache: 'of the program only',
  },
  skip: (raw) => (raw.mode === 'folder' ? 'a folder of the editor' : null),
  fields: [
    keys,
    field('secondkey', 'secondary_keys', maybeCommaKeys, 'the secondary keys'),
    field('insertorder', 'order', whole(-10_000, 10_000, 100), 'the order'),
    field('comment', 'title', words(200), 'the title'),
    field('content', 'content', words(4000), 'what is told'),
    constant,
    field('selective', 'selective', maybe(true), 'whether secondary keys count'),
    field('activationPercent', 'probability', whole(0, 100, undefined, 100), 'the chance of firing'),
    field(CASE, 'case_sensitive', maybe(null), 'capitals count or not'),
  ],
  fresh: () => ({
    key: '',
    secondkey: '',
    insertorder: 100,
    comment: '',
    content: '',
    mode: 'normal',
    alwaysActive: false,
    selective: true,
  }),
};

export const risuLorebook: Spec = {
  name: 'risu-lorebook',
  title: 'RisuAI lorebook',
  family: 'risu',
  parts: true,
  detect: (value) => isRaw(value) && value.type === 'risu' && Array.isArray(value.data),
  flatten: [],
  file: () => [],
  why: { type: 'says which format it is', ver: 'says which format it is' },
  entries: { at: ['data'], spec: risuEntry },
  fresh: () => ({ type: 'risu', ver: 1, data: [] }),
};

const RUN = 'a script is data here and never run';
/** Exported bare, or with the module inside. */
const MODULE = 'module';
export const risuModule: Spec = {
  name: 'risu-module',
  title: 'RisuAI module',
  family: 'risu_module',
  parts: true,
  detect: (value) => isRaw(value) && value.type === 'risuModule',
  flatten: [MODULE],
  file: () => [
    field(['name', `${MODULE}.name`], 'title', named(200, EMPTY.title), 'the title'),
    field(['description', `${MODULE}.description`], 'description', told('', 2000), 'about the way to start'),
  ],
  why: {
    type: 'says which format it is',
    ...Object.fromEntries(
      [
        ['id', 'its number'],
        ['regex', RUN],
        ['trigger', RUN],
        ['cjs', RUN],
        ['mcp', RUN],
        ['backgroundEmbedding', 'HTML is data here and never shown'],
        ['assets', 'pictures and sounds'],
        ['customModuleToggle', 'switches of the program'],
        ['lowLevelAccess', RUN],
        ['hideIcon', 'of the program only'],
        ['namespace', 'of the program only'],
      ].flatMap(([name = '', why = '']) => [
        [name, why],
        [`${MODULE}.${name}`, why],
      ]),
    ),
  },
  entries: { at: ['lorebook', `${MODULE}.lorebook`], spec: risuEntry },
  fresh: () => ({ type: 'risuModule', name: '', description: '', id: '', lorebook: [] }),
};

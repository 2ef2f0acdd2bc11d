// Saves of KoboldAI and KoboldAI Lite: a story with its world info. Registered in formats.ts.
import { commaKeys, maybe, maybeCommaKeys, whole, words, yesNo } from '../codecs.ts';
import type { EntrySpec } from '../entries.ts';
import { type Field, field } from '../field.ts';
import { openings, told } from '../fields-shared.ts';
import { isRaw, isText } from '../json.ts';
import type { LineSpec } from '../lines.ts';
import type { StoryLine } from '../shapes.ts';
import type { Spec } from '../spec.ts';

const worldInfo: EntrySpec = {
  family: 'kobold',
  why: {
    folder: 'its folder',
    wigroup: 'the book it belongs to',
    uid: 'its number in the file',
    selectiveLogic: 'not used by the program',
  },
  fields: [
    field('comment', 'title', words(200), 'the title'),
    field('key', 'keys', commaKeys, 'the keys'),
    field('keysecondary', 'secondary_keys', maybeCommaKeys, 'the secondary keys'),
    field('keyanti', 'exclude_keys', maybeCommaKeys, 'keys that silence it'),
    field('content', 'content', words(4000), 'what is told'),
    field('selective', 'selective', maybe(true), 'whether secondary keys count'),
    field('constant', 'constant', yesNo(false), 'always told'),
    field('probability', 'probability', whole(0, 100, undefined, 100), 'the chance of firing'),
    field('widisabled', 'enabled', yesNo(true, true), 'switched off or on'),
  ],
  fresh: () => ({
    key: '',
    keysecondary: '',
    keyanti: '',
    content: '',
    comment: '',
    folder: null,
    selective: false,
    constant: false,
    probability: 100,
    wigroup: '',
    widisabled: false,
  }),
};

const PLAYER = /^\s*>\s*/;
/** Every piece is a bare text; a player's begins with ">" on a line of its own. */
const piece: Field<StoryLine> = {
  names: ['text'],
  ours: ['text', 'who'],
  how: 'what was told',
  take: ({ text }, note) => {
    const told = words(100_000).read(text, note) ?? '';
    const player = PLAYER.test(told);
    return { who: player ? 'player' : 'narration', text: player ? told.replace(PLAYER, '') : told };
  },
  give: ({ text = '', who }) => ({ text: who === 'player' ? `\n> ${text}` : text }),
};
const line: LineSpec = { family: 'kobold', bare: true, prose: true, fields: [piece], fresh: () => ({ text: '' }) };

export const koboldSave: Spec = {
  name: 'kobold-save',
  title: 'Kobold save',
  family: 'kobold',
  parts: true,
  detect: (value) =>
    isRaw(value) &&
    ('gamestarted' in value || 'savedsettings' in value) &&
    (isText(value.prompt) || Array.isArray(value.actions)),
  flatten: [],
  file: () => [openings(['prompt'], [], '', 1), field('memory', 'memory', told(''), 'always told')],
  why: {
    gamestarted: 'says which format it is',
    authorsnote: 'tells a model how to write; instructions are not taken from files',
    anotetemplate: 'tells a model how to write; instructions are not taken from files',
    actions_metadata: 'other tellings',
    wifolders_d: 'folders of the editor',
    wifolders_l: 'folders of the editor',
    savedsettings: 'settings of the program',
    savedaestheticsettings: 'settings of the program',
  },
  entries: { at: ['worldinfo'], spec: worldInfo },
  lines: { at: ['actions'], spec: line },
  fresh: () => ({
    gamestarted: true,
    prompt: '',
    memory: '',
    authorsnote: '',
    anotetemplate: '',
    actions: [],
    actions_metadata: {},
    worldinfo: [],
    wifolders_d: {},
    wifolders_l: [],
  }),
};

// NovelAI's lorebook, scenario and story. Registered in formats.ts.
import { texts, words } from '../codecs.ts';
import { type Field, field } from '../field.ts';
import { named, openings, told } from '../fields-shared.ts';
import { speaker } from '../fields-story.ts';
import { isRaw, listOf, rawOf } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import type { LineSpec } from '../lines.ts';
import type { Spec } from '../spec.ts';
import { EMPTY, type WorldDraft } from '../world.ts';
import { bookWhy, FRESH_BOOK, novelaiEntry } from './entry.ts';

export const novelaiLorebook: Spec = {
  name: 'novelai-lorebook',
  title: 'NovelAI lorebook',
  family: 'novelai',
  detect: (value) => isRaw(value) && 'lorebookVersion' in value && Array.isArray(value.entries),
  flatten: [],
  file: () => [],
  why: bookWhy(''),
  entries: { at: ['entries'], spec: novelaiEntry },
  fresh: () => FRESH_BOOK,
};

/** The first of a story's contexts is its memory, the second the author's note. */
const memory = (at: string): Field<WorldDraft> => ({
  names: [at],
  ours: ['memory'],
  how: 'the memory is always told; the author’s note is kept beside',
  take: (raw, note) => {
    const [first, second] = listOf(raw[at]);
    const isContext = raw[at] === undefined || raw[at] === null || Array.isArray(raw[at]);
    if (!isContext || (first !== undefined && !isRaw(first))) note('broken', WRONG_KIND);
    if (rawOf(second).text !== undefined && rawOf(second).text !== '')
      note('approximated', 'the author’s note tells a model how to write; it is kept beside');
    return { memory: told('').read(rawOf(first).text, note) ?? '' };
  },
  give: ({ memory: text = '' }, was) => {
    const [first, ...rest] = listOf(was[at]);
    return { [at]: [{ ...rawOf(first), text }, ...rest] };
  },
});

const common = (prefix: string, at: string): Field<WorldDraft>[] => [
  field(`${prefix}title`, 'title', named(200, EMPTY.title), 'the title'),
  field(`${prefix}description`, 'description', told('', 2000), 'about the way to start'),
  field(`${prefix}tags`, 'tags', texts(60, 30), 'tags of the way to start'),
  memory(at),
];

const WHY = {
  settings: 'settings of a model',
  ephemeralContext: 'passing notes to a model',
  placeholders: 'questions that the program asks at the start; they stand in the text as they are',
  storyContextConfig: 'room is shared out here by its own rules',
  contextDefaults: 'what new entries begin with',
  phraseBiasGroups: 'models are not biased word by word',
  bannedSequenceGroups: 'models are not biased word by word',
  messageSettings: 'instructions to a model are not taken from files',
  author: 'who made it',
  scenarioVersion: 'says which format it is',
};

export const novelaiScenario: Spec = {
  name: 'novelai-scenario',
  title: 'NovelAI scenario',
  family: 'novelai_scenario',
  detect: (value) => isRaw(value) && 'scenarioVersion' in value,
  flatten: ['lorebook'],
  file: () => [...common('', 'context'), openings(['prompt'], [], '', 1)],
  why: { ...WHY, ...bookWhy('lorebook.') },
  entries: { at: ['lorebook.entries'], spec: novelaiEntry },
  fresh: () => ({
    scenarioVersion: 3,
    title: '',
    description: '',
    prompt: '',
    tags: [],
    context: [],
    placeholders: [],
    lorebook: FRESH_BOOK,
    author: '',
  }),
};

const fragment: LineSpec = {
  family: 'novelai_story',
  prose: true,
  why: {},
  fields: [
    field('data', 'text', words(100_000), 'what was told'),
    speaker(
      ['origin'],
      ({ origin }) => (origin === 'user' ? 'player' : 'narration'),
      (who) => ({ origin: who === 'player' ? 'user' : 'ai' }),
    ),
  ],
  fresh: () => ({ data: '', origin: 'ai' }),
};

const FRAGMENTS = 'content.story.fragments';
/** Newer files hold their prose in a binary document: it is kept, and said to be unreadable. */
const prose: Field<WorldDraft> = {
  names: ['content.document'],
  ours: [],
  how: 'the prose',
  take: (raw, note) => {
    if (raw['content.document'] !== undefined)
      note('broken', 'the prose is in a form that is not known; lore and memory were read');
    return {};
  },
  give: () => ({}),
};

export const novelaiStory: Spec = {
  name: 'novelai-story',
  title: 'NovelAI story',
  family: 'novelai_story',
  detect: (value) => isRaw(value) && 'storyContainerVersion' in value,
  flatten: ['metadata', 'content', 'content.story', 'content.lorebook'],
  file: () => [...common('metadata.', 'content.context'), prose],
  why: {
    storyContainerVersion: 'says which format it is',
    'content.story.text': 'the whole text once more; the fragments count',
    'content.story.datablocks': 'every change ever made to the text',
    ...Object.fromEntries(Object.entries(WHY).map(([name, why]) => [`content.${name}`, why])),
    ...bookWhy('content.lorebook.'),
  },
  entries: { at: ['content.lorebook.entries'], spec: novelaiEntry },
  lines: { at: [FRAGMENTS], spec: fragment },
  fresh: () => ({
    storyContainerVersion: 1,
    metadata: { title: '', description: '', tags: [] },
    content: { storyContentVersion: 1, context: [], lorebook: FRESH_BOOK, story: { version: 1, fragments: [] } },
  }),
};

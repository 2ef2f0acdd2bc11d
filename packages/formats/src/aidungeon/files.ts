// AI Dungeon: story cards and older world information, scenario bundles, and adventures as browser tools save them. Registered in formats.ts.
import { texts, words } from '../codecs.ts';
import { type Field, field } from '../field.ts';
import { named, openings, told } from '../fields-shared.ts';
import { speaker } from '../fields-story.ts';
import { isRaw, isText, type Json, listOf, rowsIn } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import type { LineSpec } from '../lines.ts';
import type { Spec } from '../spec.ts';
import { EMPTY, type WorldDraft } from '../world.ts';
import { storyCard } from './entry.ts';

const isCard = (row: Json): boolean => isRaw(row) && 'keys' in row && (isText(row.value) || isText(row.entry));
const CARDS = ['storyCards', 'worldInfo', 'worldInformation'];

export const aidungeonCards: Spec = {
  name: 'aidungeon-cards',
  title: 'AI Dungeon story cards',
  family: 'aidungeon',
  detect: (value) => Array.isArray(value) && rowsIn(value).some(isCard),
  wrap: { open: (value) => ({ entries: value }), close: ({ entries }) => entries ?? [] },
  flatten: [],
  file: () => [],
  entries: { at: ['entries'], spec: storyCard },
  fresh: () => ({ entries: [] }),
};

/** The prompt is one way to start, each option with a prompt another; options within options as well. */
const prompts = (raw: Json | undefined, depth = 0): Json[] => {
  if (!isRaw(raw)) return [];
  const own = isText(raw.prompt) ? [raw.prompt] : [];
  return depth > 20 ? own : [...own, ...listOf(raw.options).flatMap((option) => prompts(option, depth + 1))];
};
const options: Field<WorldDraft> = {
  names: ['prompt', 'options'],
  ours: ['openings'],
  how: 'the opening of a way to start',
  take: (raw, note) => {
    const isAbsent = (value: Json | undefined) => value === undefined || value === null;
    if (!isAbsent(raw.prompt) && !isText(raw.prompt)) note('broken', WRONG_KIND, 'prompt');
    if (!isAbsent(raw.options) && !Array.isArray(raw.options)) note('broken', WRONG_KIND, 'options');
    if (listOf(raw.options).length > 0)
      note('approximated', 'each option with a prompt is a way to start; lore of options is kept beside');
    const take = openings(['first'], ['others'], '', LIMITS.openings).take;
    const [first = '', ...others] = prompts(raw);
    return take({ first, others }, note);
  },
  give: ({ openings: [first = ''] = [] }, was) => ({
    prompt: first,
    ...(was.options !== undefined && { options: was.options }),
  }),
};

const tags = texts(60, 30);
const common = (prefix: string): Field<WorldDraft>[] => [
  field([`${prefix}title`, `${prefix}name`], 'title', named(200, EMPTY.title), 'the title'),
  field(`${prefix}description`, 'description', told('', 2000), 'about the way to start'),
  field([`${prefix}memory`, `${prefix}plotEssentials`], 'memory', told(''), 'always told'),
  field(`${prefix}tags`, 'tags', tags, 'tags of the way to start'),
];

const SCRIPT = 'a script is data here and never run';
const NOTE = 'tells a model how to write; instructions are not taken from files';
const WHY: Record<string, string> = {
  ...Object.fromEntries(
    ['input', 'onInput', 'output', 'onOutput', 'onModelContext', 'library', 'sharedLibrary', 'scripts', 'gameCode'].map(
      (name) => [name, SCRIPT],
    ),
  ),
  ...Object.fromEntries(
    ['authorsNote', 'authors_note', 'authorsNoteText', 'aiInstructions', 'ai_instructions', 'instructions'].map(
      (name) => [name, NOTE],
    ),
  ),
  context: SCRIPT,
  image: 'a picture',
  format: 'says which format it is',
};

export const aidungeonScenario: Spec = {
  name: 'aidungeon-scenario',
  title: 'AI Dungeon scenario',
  family: 'aidungeon_scenario',
  detect: (value) =>
    isRaw(value) &&
    (CARDS.some((name) => Array.isArray(value[name])) || isText(value.prompt)) &&
    (isText(value.prompt) || isText(value.memory) || isText(value.plotEssentials) || isText(value.title)) &&
    !('gamestarted' in value) &&
    !('scenarioVersion' in value),
  flatten: [],
  file: () => [...common(''), options],
  why: WHY,
  entries: { at: CARDS, spec: storyCard },
  fresh: () => ({ title: '', description: '', prompt: '', memory: '', authorsNote: '', tags: [], storyCards: [] }),
};

const message: LineSpec = {
  family: 'aidungeon_adventure',
  fields: [
    field('text', 'text', words(100_000), 'what was told'),
    field('name', 'name', words(200), 'the speaker’s name'),
    speaker(
      ['role'],
      ({ role }) => (role === 'user' ? 'player' : 'narration'),
      (who) => ({ role: who === 'player' ? 'user' : 'character' }),
    ),
  ],
  fresh: () => ({ role: 'character', text: '' }),
};

export const aidungeonAdventure: Spec = {
  name: 'aidungeon-adventure',
  title: 'AI Dungeon adventure',
  family: 'aidungeon_adventure',
  detect: (value) => isRaw(value) && value.site === 'aidungeon' && Array.isArray(value.messages),
  flatten: ['adventureMeta'],
  file: () => common('adventureMeta.'),
  why: Object.fromEntries([
    ['timestamp', 'when it was saved'],
    ['url', 'where it was saved from'],
    ['site', 'says which format it is'],
    ['adventureMeta.image', 'a picture'],
    ['adventureMeta.info', 'counts of the site'],
    ...Object.entries(WHY).map(([name, why]) => [`adventureMeta.${name}`, why]),
  ]),
  entries: { at: CARDS.map((name) => `adventureMeta.${name}`), spec: storyCard },
  lines: { at: ['messages'], spec: message },
  fresh: () => ({
    site: 'aidungeon',
    messages: [],
    characterMeta: null,
    adventureMeta: {
      title: '',
      platform: 'aidungeon',
      description: '',
      memory: '',
      authorsNote: '',
      tags: [],
      storyCards: [],
    },
  }),
};

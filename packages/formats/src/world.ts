// A file as a small world that can be played, and back: one draft that every format reads into and writes from. Called by spec.ts.

import { nameOf, pieces } from './fit.ts';
import {
  CharacterProfile,
  type Extensions,
  LorebookInput,
  LoreEntry,
  type LoreSettings,
  ScenarioTemplateInput,
  type StoryLine,
} from './shapes.ts';

/** What a file says of its world besides entries and lines. Texts may be longer than one field of ours: see SPILLS. */
export type WorldDraft = {
  title: string;
  description: string;
  /** The one person that a card is; '': it is no card. */
  person: string;
  nickname: string;
  about: string;
  personality: string;
  examples: string;
  situation: string;
  memory: string;
  openings: string[];
  tags: string[];
  scan_depth?: number | undefined;
  token_budget?: number | undefined;
  recursive?: boolean | undefined;
  /** Of no file: what its program does where an entry says nothing. */
  whole_words?: boolean | undefined;
};

export type ImportedTemplate = Omit<ScenarioTemplateInput, 'lorebook_id'>;
/** `prose`: lines are fragments of one text. */
export type Story = { title: string; lines: StoryLine[]; prose?: boolean };
export type Bundle = { lorebook: LorebookInput; templates: ImportedTemplate[]; stories: Story[] };

const UNTITLED = 'Imported lore';
export const EMPTY: WorldDraft = {
  title: UNTITLED,
  description: '',
  person: '',
  nickname: '',
  about: '',
  personality: '',
  examples: '',
  situation: '',
  memory: '',
  openings: [],
  tags: [],
};

type Spilling = 'about' | 'personality' | 'examples' | 'situation' | 'memory';
/** The most that a text of a draft may hold; the rest is kept beside. */
export const LONG = 24_000;
const ENTRY = 4000;
/** Where the first characters of a long text stand, and how its further pieces, entries of lore, are called. `first` 0: all are entries. */
const SPILLS: Record<Spilling, { first: number; title: string; always: boolean }> = {
  about: { first: 2000, title: 'more', always: false },
  personality: { first: 600, title: 'personality', always: false },
  examples: { first: 0, title: 'way of speaking', always: false },
  situation: { first: 2000, title: 'the situation', always: true },
  memory: { first: 0, title: 'what is always known', always: true },
};
const SPILLING: readonly Spilling[] = ['about', 'personality', 'examples', 'situation', 'memory'];
const spill = (draft: WorldDraft, name: Spilling): { first: string; entries: LoreEntry[] } => {
  const { first, title, always } = SPILLS[name];
  const parts = pieces(draft[name], first === 0 ? ENTRY : first, ENTRY);
  const rest = first === 0 ? parts : parts.slice(1);
  const subject = draft.person === '' ? draft.title : draft.person;
  const keys = [...new Set([draft.person, draft.nickname].filter((key) => key !== ''))].map((key) =>
    nameOf(key, 100, subject),
  );
  const entries = rest.map((content, at) => ({
    ...LoreEntry.parse({
      id: `${name}-${at + 1}`,
      title: nameOf(`${subject}: ${title}${rest.length > 1 ? ` ${at + 1}` : ''}`, 200, title),
      keys: always ? [] : keys,
      content,
      constant: always,
      order: at,
    }),
    extensions: { made: name },
  }));
  return { first: first === 0 ? '' : (parts[0] ?? ''), entries };
};

const START = { card: 'The meeting place', other: 'The beginning' };

const personOf = (draft: WorldDraft, about: string, personality: string, place: string): CharacterProfile => ({
  ...CharacterProfile.parse({
    name: draft.person,
    description: about,
    personality,
    aliases: draft.nickname === '' ? [] : [draft.nickname],
    home: place,
  }),
  extensions: { person: true },
});

const templatesOf = (draft: WorldDraft, place: string, situation: string): ImportedTemplate[] =>
  (draft.openings.length === 0 ? [null] : draft.openings).map((opening, at) =>
    ScenarioTemplateInput.omit({ lorebook_id: true }).parse({
      title: at === 0 ? draft.title : nameOf(`${nameOf(draft.title, 180, UNTITLED)}: opening ${at + 1}`, 200, UNTITLED),
      description: draft.description,
      setting_location: place,
      starting_situation: situation,
      key_characters: draft.person === '' ? [] : [draft.person],
      tags: draft.tags,
      initial_narrative: opening,
    }),
  );

const settingsOf = ({ scan_depth, token_budget, recursive, whole_words }: WorldDraft): LoreSettings => ({
  ...(scan_depth !== undefined && { scan_depth }),
  ...(token_budget !== undefined && { token_budget }),
  ...(recursive !== undefined && { recursive }),
  ...(whole_words !== undefined && { whole_words }),
});

/** A card has its person's name for a title. */
const titled = (draft: WorldDraft): WorldDraft =>
  draft.person !== '' && draft.title === UNTITLED ? { ...draft, title: draft.person } : draft;

export const buildWorld = (
  taken: WorldDraft,
  entries: LoreEntry[],
  extensions: Extensions,
): Omit<Bundle, 'stories'> => {
  const draft = titled(taken);
  const spilled = new Map(SPILLING.map((name) => [name, spill(draft, name)]));
  const first = (name: Spilling) => spilled.get(name)?.first ?? '';
  const place = draft.person === '' ? START.other : START.card;
  const lorebook = LorebookInput.parse({
    series_metadata: { title: draft.title, type: 'imported', setting: '' },
    characters: draft.person === '' ? [] : [personOf(draft, first('about'), first('personality'), place)],
    locations: [{ name: place }],
  });
  const settings = settingsOf(draft);
  return {
    lorebook: {
      ...lorebook,
      ...(Object.keys(settings).length > 0 && { lore_settings: settings }),
      entries: [...[...spilled.values()].flatMap((each) => each.entries), ...entries],
      extensions,
    },
    templates: templatesOf(draft, place, first('situation')),
  };
};

/** What of an entry's making says that it is the further part of a text of the draft. */
export const madeOf = (entry: LoreEntry): string | null => {
  const made = entry.extensions?.made;
  return typeof made === 'string' ? made : null;
};

export const cardPerson = ({ characters }: LorebookInput): CharacterProfile | undefined =>
  characters.find((each) => each.extensions?.person === true);

/** The draft again, as the world stands now: the inverse of `buildWorld`. */
export const draftOf = ({ lorebook, templates }: Bundle): WorldDraft => {
  const person = cardPerson(lorebook);
  const [template] = templates;
  const rest = (name: Spilling) =>
    lorebook.entries
      .filter((entry) => madeOf(entry) === name)
      .map((entry) => entry.content)
      .join('');
  return {
    title: lorebook.series_metadata.title,
    description: template?.description ?? '',
    person: person?.name ?? '',
    nickname: person?.aliases[0] ?? '',
    about: (person?.description ?? '') + rest('about'),
    personality: (person?.personality ?? '') + rest('personality'),
    examples: rest('examples'),
    situation: (template?.starting_situation ?? '') + rest('situation'),
    memory: rest('memory'),
    openings: templates.map((each) => each.initial_narrative).filter((text) => text !== null),
    tags: template?.tags ?? [],
    ...settingsOf({ ...EMPTY, ...lorebook.lore_settings }),
  };
};

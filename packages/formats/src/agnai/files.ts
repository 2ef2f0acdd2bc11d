// Agnai's memory books and characters. Registered in formats.ts.
import { maybe, texts, whole } from '../codecs.ts';
import { type Field, field } from '../field.ts';
import { named, openings, told } from '../fields-shared.ts';
import { isRaw, isText, listOf, rawOf } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import type { Spec } from '../spec.ts';
import { EMPTY, type WorldDraft } from '../world.ts';
import { memoryEntry } from './entry.ts';

const settings = (prefix: string): Field<WorldDraft>[] => [
  field(`${prefix}scanDepth`, 'scan_depth', whole(0, 1000), 'how far back is listened'),
  field(`${prefix}tokenBudget`, 'token_budget', whole(0, 1_000_000), 'the room for lore'),
  field(`${prefix}recursiveScanning`, 'recursive', maybe(null), 'entries fire entries'),
];

export const agnaiBook: Spec = {
  name: 'agnai-book',
  title: 'Agnai memory book',
  family: 'agnai',
  detect: (value) => isRaw(value) && value.kind === 'memory' && typeof value.entries === 'object',
  flatten: [],
  file: () => [
    field('name', 'title', named(200, EMPTY.title), 'the title'),
    field('description', 'description', told('', 2000), 'about the way to start'),
    ...settings(''),
  ],
  why: { kind: 'says which format it is', extensions: 'fields of other programs' },
  entries: { at: ['entries'], spec: memoryEntry },
  fresh: () => ({ kind: 'memory', name: '', description: '', entries: [] }),
};

/** A persona is free text, or traits by name. */
const persona = (who: string): Field<WorldDraft> => ({
  names: ['persona'],
  ours: ['about'],
  how: 'the person’s description',
  take: ({ persona: raw }, note) => {
    if (isText(raw)) return { about: told(who).read(raw, note) ?? '' };
    const { attributes, kind } = rawOf(raw);
    const values = isRaw(attributes) ? Object.values(attributes).flatMap(listOf) : [];
    const isKnown = isRaw(attributes) && Object.values(attributes).every((each) => Array.isArray(each));
    const isAbsent = raw === undefined || raw === null;
    if (!isAbsent && !(isKnown && values.every(isText) && (kind === undefined || isText(kind))))
      note('broken', WRONG_KIND);
    const list = Object.entries(rawOf(attributes)).map(([name, values]) => {
      const all = listOf(values).filter(isText).join(', ');
      return name === 'text' ? all : `${name}: ${all}`;
    });
    return { about: told(who).read(list.join('\n'), note) ?? '' };
  },
  give: ({ about = '' }) => ({ persona: { kind: 'text', attributes: { text: [about] } } }),
});

const person: Field<WorldDraft> = {
  names: ['name'],
  ours: ['person'],
  how: 'a person of the world',
  take: ({ name }, note) => ({ person: named(100, 'Somebody').read(name, note) ?? 'Somebody' }),
  give: ({ person: name = '' }) => ({ name }),
};

const BOOK = 'characterBook';
export const agnaiCharacter: Spec = {
  name: 'agnai-character',
  title: 'Agnai character',
  family: 'agnai_character',
  person: true,
  detect: (value) =>
    isRaw(value) &&
    isText(value.name) &&
    (value.kind === 'character' || isText(value.sampleChat)) &&
    (isRaw(value.persona) || isText(value.persona)),
  flatten: [BOOK],
  who: ({ name }) => (isText(name) ? name.trim().slice(0, 100) : ''),
  file: (who) => [
    person,
    persona(who),
    field('description', 'description', told(who, 2000), 'about the way to start'),
    field('scenario', 'situation', told(who), 'the situation at the start'),
    field('sampleChat', 'examples', told(who), 'lore about the person’s way of speaking'),
    openings(['greeting'], ['alternateGreetings'], who, LIMITS.openings),
    field('tags', 'tags', texts(60, 30), 'tags of the way to start'),
    ...settings(`${BOOK}.`),
  ],
  why: {
    kind: 'says which format it is',
    appearance: 'for pictures',
    avatar: 'a picture',
    sprite: 'a picture',
    voice: 'a voice to read aloud with',
    culture: 'a language',
    systemPrompt: 'instructions to a model are not taken from files',
    postHistoryInstructions: 'instructions to a model are not taken from files',
    creator: 'who made it',
    characterVersion: 'its version',
    extensions: 'fields of other programs',
  },
  entries: { at: [`${BOOK}.entries`], spec: memoryEntry },
  fresh: () => ({
    kind: 'character',
    name: '',
    description: '',
    persona: { kind: 'text', attributes: { text: [''] } },
    greeting: '',
    scenario: '',
    sampleChat: '',
    tags: [],
    [BOOK]: { kind: 'memory', name: '', entries: [] },
  }),
};

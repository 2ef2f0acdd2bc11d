// Character cards V1, V2 and V3 as one table: a person of a small world, each greeting a way to start. Registered in formats.ts.
import { texts } from '../codecs.ts';
import { type Codec, type Field, field } from '../field.ts';
import { named, openings, told } from '../fields-shared.ts';
import { isRaw, isText, type Json, type Raw, rawOf, without } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Spec } from '../spec.ts';
import type { WorldDraft } from '../world.ts';
import { bookEntry, bookSettings } from './entry.ts';

const BOOK = 'data.character_book';

const NOBODY = 'Somebody';
const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null;

/** A card's name is the person's and the world's. */
const name = (names: readonly string[]): Field<WorldDraft> => {
  const codec = named(100, NOBODY);
  return {
    names,
    ours: ['person'],
    how: 'a person of the world',
    take: (raw, note) => {
      const spelled = names.find((each) => isText(raw[each])) ?? names.find((each) => isGiven(raw[each]));
      if (spelled === undefined) note('approximated', `without a name; it is "${NOBODY}" here`);
      return { person: codec.read(raw[spelled ?? ''], note) ?? NOBODY };
    },
    give: (ours, was) =>
      Object.fromEntries(
        names
          .filter(
            (each, at) => was[each] !== undefined || (at === 0 && names.every((other) => was[other] === undefined)),
          )
          .map((each) => [each, ours.person ?? '']),
      ),
  };
};

/** `spellings` of a field, the one that this version writes first. */
const person = (
  who: string,
  spell: (field: string) => readonly string[],
  others: readonly string[],
): Field<WorldDraft>[] => [
  name(spell('name')),
  field(spell('description'), 'about', told(who), 'the person’s description'),
  field(spell('personality'), 'personality', told(who), 'the person’s personality'),
  field(spell('scenario'), 'situation', told(who), 'the situation at the start'),
  field(spell('mes_example'), 'examples', told(who), 'lore about the person’s way of speaking'),
  openings(spell('first_mes'), others, who, LIMITS.openings),
];

const nickname: Codec<string> = {
  read: (value, note) => named(100, '').read(value, note),
  write: (value) => value || undefined,
};

/** What V2 added, and V3. */
const data = (who: string): Field<WorldDraft>[] => [
  ...person(who, spellV2, ['data.alternate_greetings']),
  field(['data.creator_notes'], 'description', told(who, 2000), 'about the way to start, for its player'),
  field(['data.tags'], 'tags', texts(60, 30), 'tags of the way to start'),
  field('data.nickname', 'nickname', nickname, 'another name of the person'),
  ...bookSettings(`${BOOK}.`),
];

const OTHER_SPELLINGS: Record<string, string> = {
  name: 'char_name',
  description: 'char_persona',
  scenario: 'world_scenario',
  mes_example: 'example_dialogue',
  first_mes: 'char_greeting',
};
const spellV1 = (field: string): string[] => [
  field,
  ...(OTHER_SPELLINGS[field] === undefined ? [] : [OTHER_SPELLINGS[field]]),
];
const spellV2 = (field: string): string[] => [`data.${field}`, field];

const WHY: Record<string, string> = {
  spec: 'says which format it is',
  spec_version: 'says which format it is',
  'data.system_prompt': 'instructions to a model are not taken from files',
  'data.post_history_instructions': 'instructions to a model are not taken from files',
  'data.creator': 'who made it',
  'data.character_version': 'its version',
  'data.extensions': 'fields of other programs',
  'data.assets': 'pictures and sounds stay in the file',
  'data.group_only_greetings': 'there are no group chats',
  'data.creator_notes_multilingual': 'notes in other languages',
  'data.source': 'where it came from',
  'data.creation_date': 'when it was made',
  'data.modification_date': 'when it was changed',
  [`${BOOK}.name`]: 'the title of its book',
  [`${BOOK}.description`]: 'the description of its book',
  [`${BOOK}.extensions`]: 'fields of other programs',
  [BOOK]: 'a card without a book',
  ...Object.fromEntries(
    ['creatorcomment', 'avatar', 'chat', 'create_date', 'talkativeness', 'fav', 'creator', 'tags'].map((each) => [
      each,
      'of the program that made it',
    ]),
  ),
};

const nameIn = (flat: Raw, names: readonly string[]): string => {
  const nickname = flat['data.nickname'];
  const found = names.map((each) => flat[each]).find((value) => isText(value) && value.trim() !== '');
  const value = isText(nickname) && nickname.trim() !== '' ? nickname : found;
  return isText(value) ? value.trim().slice(0, 100) : '';
};

const REQUIRED = ['name', 'description', 'personality', 'scenario', 'first_mes', 'mes_example'];
const says = (value: Json | undefined): boolean => {
  if (isText(value)) return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : isGiven(value);
};
/** A card that says nothing at all would be an invented person. */
const lacking =
  (names: readonly string[]) =>
  (flat: Raw): string | null =>
    names.some((each) => says(flat[each])) ? null : 'a character card with neither a name nor a text';
const empty = (names: readonly string[]): Raw => Object.fromEntries(names.map((each) => [each, '']));
const DATA = {
  creator_notes: '',
  system_prompt: '',
  post_history_instructions: '',
  alternate_greetings: [],
  tags: [],
  creator: '',
  character_version: '',
  extensions: {},
};

const common = { family: 'card', parts: true, person: true } as const;

export const cardV1: Spec = {
  ...common,
  name: 'card-v1',
  title: 'Character card V1',
  detect: (value) => {
    if (!isRaw(value) || isRaw(value.data)) return false;
    const old = value.spec === undefined || value.spec === 'tavern_ai';
    const is = (one: string, others: readonly string[]): boolean =>
      Object.hasOwn(value, one) &&
      others.some((other) => Object.hasOwn(value, other)) &&
      [one, ...others].some((each) => isText(value[each]));
    return old && (is('name', ['first_mes']) || is('char_name', ['char_persona', 'char_greeting']));
  },
  flatten: [],
  file: (who) => person(who, spellV1, []),
  lacks: lacking(REQUIRED.flatMap(spellV1)),
  who: (flat) => nameIn(flat, spellV1('name')),
  why: WHY,
  fresh: () => empty(REQUIRED),
};

const isCard = (value: Json, version: string): boolean =>
  isRaw(value) && isText(value.spec) && value.spec.startsWith(version) && isRaw(value.data);

const nested = {
  ...common,
  flatten: ['data', BOOK],
  file: data,
  lacks: lacking([...REQUIRED.flatMap(spellV2), 'data.alternate_greetings', `${BOOK}.entries`]),
  who: (flat: Raw) => nameIn(flat, spellV2('name')),
  why: WHY,
};

/** What V3 has and V2 has not. */
const ONLY_V3 = [
  'data.assets',
  'data.nickname',
  'data.creator_notes_multilingual',
  'data.source',
  'data.group_only_greetings',
  'data.creation_date',
  'data.modification_date',
];

export const cardV2: Spec = {
  ...nested,
  name: 'card-v2',
  title: 'Character card V2',
  detect: (value) =>
    isCard(value, 'chara_card_v2') || (isRaw(value) && value.spec === undefined && isText(rawOf(value.data).first_mes)),
  entries: { at: [`${BOOK}.entries`], spec: bookEntry.v2 },
  from: {
    'card-v3': {
      bring: (rest) => ({ ...without(rest, ONLY_V3), spec: 'chara_card_v2', spec_version: '2.0' }),
      entry: {},
    },
  },
  fresh: () => ({ spec: 'chara_card_v2', spec_version: '2.0', data: { ...empty(REQUIRED), ...DATA } }),
};

export const cardV3: Spec = {
  ...nested,
  name: 'card-v3',
  title: 'Character card V3',
  detect: (value) => isCard(value, 'chara_card_v') && !isCard(value, 'chara_card_v2'),
  entries: { at: [`${BOOK}.entries`], spec: bookEntry.v3 },
  from: {
    'card-v2': {
      bring: (rest) => ({ 'data.group_only_greetings': [], ...rest, spec: 'chara_card_v3', spec_version: '3.0' }),
      entry: { use_regex: false },
    },
  },
  fresh: () => ({
    spec: 'chara_card_v3',
    spec_version: '3.0',
    data: { ...empty(REQUIRED), ...DATA, group_only_greetings: [] },
  }),
};

// SillyTavern and TavernAI chats: a head, then one message a line. Registered in formats.ts.
import { words } from '../codecs.ts';
import { type Field, field } from '../field.ts';
import { named } from '../fields-shared.ts';
import { speaker, time } from '../fields-story.ts';
import { isRaw, isText, type Json, type Raw } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import type { LineSpec } from '../lines.ts';
import type { StoryLine } from '../shapes.ts';
import type { Spec } from '../spec.ts';
import type { WorldDraft } from '../world.ts';

const LONGEST = 100_000;

/** Swipes are other tellings of the same message. */
const takes: Field<StoryLine> = {
  names: ['swipes'],
  ours: ['takes'],
  how: 'other tellings',
  take: ({ swipes }, note) => {
    if (swipes !== undefined && swipes !== null && !(Array.isArray(swipes) && swipes.every(isText)))
      note('broken', WRONG_KIND);
    const all = (Array.isArray(swipes) ? swipes : []).filter(isText).map((text) => text.toWellFormed());
    return all.length === 0 ? {} : { takes: all };
  },
  give: ({ takes: all }) => (all === undefined ? {} : { swipes: all }),
};

const message: LineSpec = {
  family: 'sillytavern_chat',
  why: {
    extra: 'of the program that wrote it',
    swipe_id: 'which of the tellings was chosen',
    swipe_info: 'when the other tellings were made',
    gen_started: 'when it was made',
    gen_finished: 'when it was made',
    force_avatar: 'a picture',
  },
  fields: [
    field('name', 'name', words(200), 'the speaker’s name'),
    speaker(
      ['is_user', 'is_system'],
      (raw) => (raw.is_system === true ? 'system' : raw.is_user === true ? 'player' : 'narration'),
      (who) => ({ is_user: who === 'player', is_system: who === 'system' }),
    ),
    field('mes', 'text', words(LONGEST), 'what was said'),
    field('send_date', 'at', time, 'when it was said'),
    takes,
  ],
  fresh: () => ({ name: '', is_user: false, is_system: false, mes: '' }),
};

const isMessage = (value: Json | undefined): boolean => isRaw(value) && 'mes' in value;
const person: Field<WorldDraft> = {
  names: ['head.character_name'],
  ours: ['person'],
  how: 'the person of the world',
  take: ({ 'head.character_name': name }, note) => {
    const called = named(100, 'Somebody').read(name, note);
    return { person: called ?? 'Somebody' };
  },
  give: ({ person: name }) => ({ 'head.character_name': name ?? '' }),
};

export const chat: Spec = {
  name: 'sillytavern-chat',
  title: 'SillyTavern chat',
  family: 'sillytavern_chat',
  detect: (_, container) => container === 'lines',
  wrap: {
    open: (value) => {
      const [first, ...rest] = Array.isArray(value) ? value : [];
      return isMessage(first) || first === undefined
        ? { messages: Array.isArray(value) ? value : [] }
        : { head: first, messages: rest };
    },
    close: ({ head, messages }): Json => [
      ...(head === undefined ? [] : [head]),
      ...(Array.isArray(messages) ? messages : []),
    ],
  },
  flatten: ['head'],
  file: () => [person],
  who: (flat: Raw) => (isText(flat['head.character_name']) ? flat['head.character_name'] : ''),
  why: {
    'head.user_name': 'the player’s name there; here it is asked for at the start',
    'head.create_date': 'when it was begun',
    'head.chat_metadata': 'timers, notes and variables of the program',
  },
  lines: { at: ['messages'], spec: message },
  fresh: () => ({ head: { user_name: 'You', character_name: '' }, messages: [] }),
  cannot: ({ stories }) => (stories.length === 0 ? 'a world without a story' : null),
};

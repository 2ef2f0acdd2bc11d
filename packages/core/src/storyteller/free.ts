// A telling outside any story: POST /api/ai/generate-response without a model. Deterministic in what it was given; called by the engine.
import { digestOf, makeDice } from '../dice.ts';
import { brief, capital, closed } from '../words/english.ts';
import { type FreeKind, KINDS, PRESSING, SCENES, SKIES_FREE, WAITING } from './free-words.ts';
import { phrase } from './phrase.ts';

type Free = Readonly<Record<string, unknown>> | null | undefined;
export type FreeContext = {
  character?: Free;
  world_state?: Free;
  recent_actions?: readonly unknown[] | null | undefined;
};
export type FreeTelling = {
  response_text: string;
  character_effects: Record<string, never>;
  world_effects: Record<string, never>;
  suggested_actions: string[];
  confidence_score: number;
};

const textOf = (record: Free, ...keys: string[]): string => {
  for (const key of keys) {
    const value = record != null && Object.hasOwn(record, key) ? record[key] : undefined;
    // Byte for byte: slots are never read as templates, and whoever shows the telling escapes it.
    if (typeof value === 'string' && value.trim() !== '') return value.length <= 300 ? value : brief(value, 300);
  }
  return '';
};

const HEARD =
  /\b(?:noises?|sounds?|footsteps?|voices?|hoof(?:beats?|steps)|howl(?:s|ing)?|screams?|cries|whispers?|growl(?:s|ing)?|drums?|horns?|bells?|knock(?:s|ing)?|singing|laughter|rustl(?:e|es|ing)|creak(?:s|ing)?|thunder)\b/i;

/** What was heard, with the word that goes before it: "strange noises". */
const heardIn = (action: string): { thing: string; from: string } => {
  const at = HEARD.exec(action);
  if (at === null) return { thing: 'the sound', from: '' };
  const before = action.slice(0, at.index).trimEnd().split(/\s+/).at(-1) ?? '';
  const isAdjective = /^(?:strange|faint|distant|heavy|soft|loud|low|odd|eerie|angry|slow|quick|muffled|deep|wild)$/i;
  const from = /\b(?:from|in|behind|beyond|below|above|out of) (?:the |a )?\p{L}+/iu.exec(action.slice(at.index))?.[0];
  return {
    thing: `the ${isAdjective.test(before) ? `${before.toLowerCase()} ` : ''}${at[0].toLowerCase()}`,
    from: from === undefined ? '' : ` ${from.toLowerCase()}`,
  };
};

const kindOf = (action: string): FreeKind =>
  KINDS.find((one) => one.when.test(action)) ?? { when: /./, name: 'other', words: WAITING, next: PRESSING };

/** The hour as it stands in a sentence: "night" is "by night", "dawn" "at dawn". */
const hourOf = (time: string): string => {
  const hour = time.toLowerCase().replace(/_/g, ' ');
  if (/^(?:night|midnight|dawn|dusk|noon|midday|sunset|sunrise|daybreak|nightfall)$/.test(hour))
    return hour === 'night' ? 'by night' : `at ${hour}`;
  return /^(?:early |late )?(?:morning|afternoon|evening)$/.test(hour) ? `in the ${hour}` : '';
};

/** Recent actions are lines, or entries of a story that bear them as their text. */
const lastOf = ({ recent_actions }: FreeContext): string => {
  const last = recent_actions?.at(-1);
  if (typeof last === 'string') return last;
  return typeof last === 'object' && last !== null && 'text' in last && typeof last.text === 'string' ? last.text : '';
};

export const tellFree = (context: FreeContext, action: string): FreeTelling => {
  const dice = makeDice(digestOf(JSON.stringify([context, action])), 'free');
  const kind = kindOf(action);
  const place = textOf(context.world_state, 'current_location', 'location', 'place');
  const time = textOf(context.world_state, 'time_of_day', 'time');
  const weather = textOf(context.world_state, 'weather');
  const name = textOf(context.character, 'name') || 'the traveller';
  const style = { person: 'second', tense: 'present', length: 'medium' } as const;
  const slots = { place: place || 'this place', hour: hourOf(time) || 'at this hour', name, ...heardIn(action) };
  const put = (list: readonly string[], purpose: string) =>
    capital(phrase(dice.pick(list, purpose), slots, { style, name }));
  const sky = SKIES_FREE.find(([words]) => words.test(weather))?.[1];
  const last = lastOf(context).trim();
  const parts = [
    place === '' && time === '' ? '' : put(SCENES, 'scene'),
    sky !== undefined ? put(sky, 'sky') : weather === '' ? '' : closed(`It is ${weather.toLowerCase()} out`),
    put(kind.words, 'deed'),
    last === '' || last === action ? '' : `What came just before is not done with you: “${brief(last, 80)}”`,
    put(kind.closers ?? PRESSING_CLOSERS, 'closer'),
  ];
  return {
    response_text: parts.filter((one) => one !== '').join(' '),
    character_effects: {},
    world_effects: {},
    suggested_actions: kind.next.slice(0, 4).map((one) => phrase(one, slots, { style, name })),
    confidence_score: kind.name === 'other' ? 0.4 : 0.6,
  };
};

const PRESSING_CLOSERS = [
  'Whatever comes next is close by.',
  'Nothing has been decided yet.',
  'It waits on {you} now.',
];

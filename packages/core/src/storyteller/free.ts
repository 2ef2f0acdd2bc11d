// A telling outside any story: POST /api/ai/generate-response without a model. Deterministic in what it was given; called by the engine.
import { digestOf, makeDice } from '../dice.ts';
import { article, brief, capital, closed } from './english.ts';
import { phrase } from './phrase.ts';

export type FreeContext = {
  character?: Readonly<Record<string, unknown>> | undefined;
  world_state?: Readonly<Record<string, unknown>> | undefined;
  recent_actions?: readonly string[] | undefined;
};
export type FreeTelling = {
  response_text: string;
  character_effects: Record<string, never>;
  world_effects: Record<string, never>;
  suggested_actions: string[];
  confidence_score: number;
};

const textOf = (record: Readonly<Record<string, unknown>> | undefined, key: string): string => {
  const value = record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' ? brief(value.replace(/[[\]{}|<>]/g, ''), 100) : '';
};

const KINDS: readonly (readonly [RegExp, readonly string[], readonly string[]])[] = [
  [
    /\b(?:look|search|examine|inspect|explore|investigate|listen)\b/i,
    [
      '{You} [take] it slowly, near things first and far things after.',
      '{You} [look] until the place stops posing and shows what it is.',
      '{You} [go] over what is here as one goes over a letter for what it does not say.',
    ],
    ['Look at it again from another side', 'Listen for whoever else is here', 'Go on, keeping close to the wall'],
  ],
  [
    /\b(?:talk|ask|say|tell|speak|greet|persuade|convince)\b/i,
    [
      'The words are out, and {you} [watch] them arrive.',
      '{You} [choose] {your} words with some care, and they are heard.',
      'An answer gathers slowly, the way weather does.',
    ],
    ['Ask what is not being said', 'Offer something in return', 'Wait for the answer in silence'],
  ],
  [
    /\b(?:attack|fight|strike|hit|kill|shoot|slash|stab)\b/i,
    [
      '{You} [go] in low and quick. The first exchange settles nothing except that there will be a second.',
      'It is over in a breath, and then it turns out not to be over.',
      '{You} [strike] before thinking better of it. What stands against {me} gives half a step.',
    ],
    ['Press on before they recover', 'Fall back to better ground', 'Call on them to stop'],
  ],
  [
    /\b(?:go|walk|run|enter|leave|head|travel|climb|move|climbs)\b/i,
    [
      '{You} [go], and the way closes up behind {me}.',
      'A few minutes bring {me} further than they ought to.',
      'The going is easy at first, and then honest.',
    ],
    ['Look round before going further', 'Mark the way back', 'Go on without a light'],
  ],
  [
    /\b(?:cast|magic|spell|conjure|invoke|ritual)\b/i,
    [
      'The air tightens by the width of a hair. Something has heard {me}.',
      '{You} [ask], and there is that pause in which power makes up its mind.',
      'It begins as warmth behind the breastbone, and goes out through the hands.',
    ],
    ['Hold it a moment longer', 'Let it go before it asks for more', 'See what it has changed'],
  ],
  [
    /./su,
    [
      '{You} [do] it {your} own way, and the moment makes room.',
      'It is a small thing, done properly.',
      '{You} [see] it through, and [wait] to learn what it was worth.',
    ],
    ['Look around', 'Ask somebody who would know', 'Try it again, more carefully'],
  ],
];

const SCENES = [
  'Around {me} lies {place}, and the hour is {time}.',
  '{Place} goes on about its business; it is {time}.',
  'It is {time} in {place}, and nothing there is quite still.',
];
const CLOSERS = [
  'Whatever comes next is close by.',
  'There is more here than has shown itself.',
  'It is {your} move.',
  'Nothing has been decided yet.',
];

export const tellFree = (context: FreeContext, action: string): FreeTelling => {
  const dice = makeDice(digestOf(JSON.stringify([context, action])), 'free');
  const [, words, next] = KINDS.find(([heard]) => heard.test(action)) ??
    KINDS[KINDS.length - 1] ?? [/./, ['{You} [wait].'], ['Look around']];
  const place = textOf(context.world_state, 'current_location') || 'the place where you stand';
  const time = textOf(context.world_state, 'time_of_day') || 'an hour like another';
  const weather = textOf(context.world_state, 'weather');
  const role = textOf(context.character, 'class_name').toLowerCase();
  const last = context.recent_actions?.at(-1);
  const phrasing = {
    style: { person: 'second', tense: 'present', length: 'medium' },
    name: textOf(context.character, 'name') || 'the traveller',
  } as const;
  const put = (list: readonly string[], purpose: string) =>
    capital(phrase(dice.pick(list, purpose), { place, time }, phrasing));
  const parts = [
    put(words, 'deed'),
    put(SCENES, 'scene'),
    weather === '' ? '' : closed(`The weather is ${weather.toLowerCase()}`),
    role === '' ? '' : closed(`It is work for ${article(role)} ${role}, or near enough`),
    last === undefined || last.trim() === '' ? '' : `What came before still hangs about: “${brief(last, 80)}”`,
    put(CLOSERS, 'closer'),
  ];
  return {
    response_text: parts.filter((one) => one !== '').join(' '),
    character_effects: {},
    world_effects: {},
    suggested_actions: next.slice(0, 3),
    confidence_score: next[0] === 'Look around' ? 0.4 : 0.6,
  };
};

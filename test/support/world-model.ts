// A model in this process that makes a world, step by step: each step's answer can be replaced, and every call is remembered. Used by the tests
// of scenario generation and its bench.
import type { Model } from '@emergent/engine/ports';
import { GENERATION_STEPS, GenerationRequest, type GenerationStep } from '@emergent/schema';

export const ORCHARD = GenerationRequest.parse({
  series_title: 'The Clockwork Orchard',
  series_type: 'book',
  genre: 'steampunk fantasy',
  setting: 'A city of glass bridges where clockwork herons deliver the mail.',
  power_system: 'Tuning forks that bend light',
  tone: 'whimsical',
  themes: ['loyalty', 'the price of progress'],
});

const PLACES = [
  'Heronry',
  'Glass Exchange',
  'Winding Stair',
  'Orchard Vault',
  'Soot Market',
  'Penny Quay',
  'Bellows Yard',
];
const PEOPLE = ['Ottoline Drum', 'Bram Teasel', 'Éowyn Vance', "Fergal O'Brien", '李明', 'Maud Ashlar', 'Jasper Flint'];
const home = (at: number) => PLACES[at % PLACES.length] ?? '';

const analysis = {
  premise: 'A city hangs on glass bridges, and everything that flies over it is wound by hand.',
  region: 'Lumen',
  era: 'the ninth year of brass',
  conflict:
    'The herons have begun to bring letters that nobody wrote. Ottoline Drum wants them melted; Bram Teasel wants them read.',
  prize: 'Master Fork',
  groups: ['Winders', 'Soot Ring'],
  places: PLACES.map((name) => ({ name, type: 'hall' })),
  people: PEOPLE.map((name, at) => ({ name, role: 'winder', home: home(at) })),
};

const places = {
  places: PLACES.map((name, at) => ({
    name,
    type: 'hall',
    description: `Brass and glass make up the ${name}; somewhere behind the panes a spring unwinds.`,
    significance: 'People come here to be seen.',
    connections: [home(at + 1), home(at + PLACES.length - 1)],
    features: [{ name: `cracked pane ${at + 1}`, detail: 'Somebody has scratched a name into it from the outside.' }],
    things: [{ name: `copper feather ${at + 1}`, description: 'It has been lost by something that flies.' }],
    indoors: true,
    dark: false,
  })),
};

const people = {
  people: PEOPLE.map((name, at) => ({
    name,
    role: 'winder',
    description: `${name} has oil to the elbows and looks past whoever is speaking.`,
    personality: 'Patient with springs, never with people.',
    voice: 'short sentences',
    home: home(at),
    group: at < 2 ? 'Winders' : null,
    hostile: false,
    goals: ['to hear the herons sing once'],
    abilities: ['winding'],
    knows: [{ topic: 'the letters', says: 'They are in a hand I know, and it is not alive.', trust: -100 }],
    carries: [],
    ties: [{ name: PEOPLE[(at + 1) % PEOPLE.length], type: 'rival', strength: -20 }],
  })),
};

const heroes = {
  heroes: ['Wilhelmina Spoke', 'Tobias Quill', 'Ansa Reed'].map((name, at) => ({
    name,
    class_name: ['Tuner', 'Postrider', 'Glazier'][at],
    description: 'Somebody who listens.',
    background: 'Grew up under the herons, and was never once bitten.',
    best: [['charisma', 'dexterity', 'strength'][at], 'wisdom'],
    abilities: ['light bending', 'whistling'],
    carries: [{ name: `brass lantern ${at + 1}`, description: 'It burns blue.' }],
    place: home(at),
    knows: PEOPLE[at],
    opening: `You stand in the ${home(at)} with a letter that nobody wrote. It is addressed to you. What do you do?`,
  })),
};

const story = {
  title: 'Letters from Nobody',
  description: 'Find out who writes the letters that the herons bring, and decide who may read them.',
  situation: 'For nine days the herons have brought letters that nobody wrote.',
  opening: 'A heron lands on your sleeve and opens its beak. There is a letter in it, and your name on the letter.',
  start: 'Heronry',
  paths: ['Ask the winders', 'Follow a heron home'],
  things: [{ name: 'Master Fork', description: 'It hums when nobody strikes it.', place: 'Soot Market' }],
  steps: [
    {
      text: 'Ask Bram Teasel about the letters',
      kind: 'hear',
      person: 'Bram Teasel',
      topic: 'the letters',
      says: 'Ask the fork.',
    },
    { text: 'Find the Master Fork', kind: 'get', item: 'Master Fork' },
    { text: 'Go to the Orchard Vault', kind: 'arrive', place: 'Orchard Vault' },
  ],
  endings: [
    {
      title: 'The Fork Goes Home',
      telling: 'Ottoline takes the fork and the herons fall silent, all of them, at once.',
      kind: 'give',
      item: 'Master Fork',
      person: 'Ottoline Drum',
    },
    {
      title: 'The Fork Is Struck',
      telling: 'You strike it in the vault, and the light leans over to listen.',
      kind: 'use',
      item: 'Master Fork',
      place: 'Orchard Vault',
    },
  ],
};

const lore = {
  systems: [
    {
      name: 'Fork-Light',
      description: 'A fork struck true leans the light, and what is lit leans with it.',
      rules: ['A cracked fork bends the hand instead.'],
      verbs: ['strike', 'tune'],
      examples: [],
    },
  ],
  events: [
    {
      name: 'The Great Unwinding',
      date: 'nine years ago',
      description: 'All springs ran down in one night.',
      people: ['Ottoline Drum'],
      places: ['Heronry'],
    },
  ],
  entries: ['Winders', 'Soot Ring', 'clockwork herons', 'glass bridges'].map((name) => ({
    name,
    keys: [name],
    content: `Of the ${name} everybody in Lumen has an opinion.`,
  })),
  weather: ['bright', 'brass-coloured fog'],
};

export const ANSWERS = { analysis, places, people, heroes, story, lore } satisfies Record<GenerationStep, object>;

const SAID: Record<GenerationStep, string> = {
  analysis: 'Part: the outline.',
  places: 'Part: the places.',
  people: 'Part: the people.',
  heroes: 'Part: three people whom the player can be',
  story: 'Part: the main story.',
  lore: 'Part: what is known.',
};
/** Which step a request's words are about. */
export const stepOf = (instructions: string): GenerationStep => {
  const step = GENERATION_STEPS.find((one) => instructions.includes(SAID[one]));
  if (step === undefined) throw new Error('this is no step of a world');
  return step;
};

/** Text that is answered, `hang`: nothing ever comes; an error is thrown. */
export type Said = string | 'hang' | Error;
export type WorldModel = Model & {
  asked: { step: GenerationStep; prompt: string; schema: unknown; aborted: boolean }[];
};

const USAGE = { input_tokens: 1000, cached_tokens: 0, output_tokens: 500, reasoning_tokens: null, cost: 0.001 };

/** `instead` may answer for a step, `tried` counting its calls from 0; undefined: as above. */
export const worldModel = (
  instead: (step: GenerationStep, tried: number) => Said | undefined = () => undefined,
  waitMs = 0,
): WorldModel => {
  const asked: WorldModel['asked'] = [];
  return {
    id: 'worldmaker',
    provider: 'test',
    structured: true,
    asked,
    async *stream(request) {
      const step = stepOf(request.instructions);
      const tried = asked.filter((one) => one.step === step).length;
      const one = { step, prompt: request.prompt, schema: request.schema, aborted: false };
      asked.push(one);
      request.signal.addEventListener('abort', () => {
        one.aborted = true;
      });
      const said = instead(step, tried) ?? JSON.stringify(ANSWERS[step]);
      if (said instanceof Error) throw said;
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (said === 'hang') await new Promise(() => undefined);
      yield { type: 'delta', text: said };
      yield { type: 'done', finish: 'stop', usage: USAGE };
    },
  };
};

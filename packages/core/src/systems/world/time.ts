// Clock, hours, weather and how long things take. Called by the world's rules; all numbers in minutes.
import type { Act, SessionState, Verb } from '@emergent/schema';
import { isAskedOfNarrator } from '../../deed-words.ts';
import type { Dice } from '../../dice.ts';
import { untilSaid } from './until.ts';

const DAY = 1440;
export const HOUR = 60;

const VERB_MINUTES: Partial<Record<Verb, number>> = {
  look: 1,
  search: 10,
  take: 1,
  drop: 1,
  give: 1,
  use: 2,
  equip: 2,
  unequip: 1,
  open: 1,
  talk: 5,
  ask: 3,
  persuade: 5,
  threaten: 3,
  deceive: 4,
  trade: 10,
  attack: 1,
  defend: 1,
  flee: 2,
  sneak: 5,
  climb: 10,
  swim: 15,
  cast: 2,
  craft: 60,
  read: 10,
  eat: 10,
  drink: 5,
  rest: 60,
  wait: 30,
  follow: 2,
  help: 15,
  heal: 15,
  pray: 10,
  perform: 20,
  think: 2,
  steal: 3,
  destroy: 5,
  inventory: 0,
  abandon: 0,
  track: 0,
  untrack: 0,
  go: 0,
  other: 3,
};

const HOURS: readonly [from: number, label: string][] = [
  [22, 'night'],
  [18, 'evening'],
  [14, 'afternoon'],
  [11, 'day'],
  [7, 'morning'],
  [5, 'dawn'],
  [0, 'night'],
];

export const hourOf = (clock: number): number => Math.floor((clock % DAY) / HOUR);

export const timeOfDay = (clock: number): string => HOURS.find(([from]) => hourOf(clock) >= from)?.[1] ?? 'night';

/** Nobody falls asleep for the next few minutes: "sleep until four" at four is a night. */
const LEAST_SLEEP = 20;

/** Minutes one act takes, travel and questions to the narrator left out: "sleep" is a night's rest, "wait until dawn" lasts until dawn; `coming`: until what the act names. */
export const minutesOf = (act: Act, clock: number, coming: (text: string) => number | null = () => null): number => {
  if (isAskedOfNarrator(act)) return 0;
  if (act.verb === 'rest' || act.verb === 'wait') {
    const goal = untilSaid(act.text, clock, act.verb === 'rest' ? LEAST_SLEEP : 1) ?? coming(act.text);
    if (goal !== null) return goal;
    if (/\b(?:sleep|bed|nap|doze)\b/i.test(act.text)) return /\b(?:nap|doze)\b/i.test(act.text) ? HOUR : 8 * HOUR;
    const hours = /\b(\d{1,2}|an|one|two|three|four|five|six|few) hours?\b/i.exec(act.text)?.[1]?.toLowerCase();
    if (hours !== undefined) return Math.min(12, HOURS_SAID[hours] ?? Number(hours)) * HOUR;
  }
  if (act.verb === 'rest' && SEATED.test(act.text) && !RESTFUL.test(act.text)) return SITTING_MINUTES;
  if (act.verb === 'wait') {
    const said = /\b(\d{1,3}) min/i.exec(act.text)?.[1];
    if (said !== undefined) return Number(said);
    if (!LASTING.test(act.text)) return 2;
  }
  if (act.verb === 'perform' && !SHOWN.test(act.text)) return 1;
  return VERB_MINUTES[act.verb] ?? 3;
};

/** Who only sits down has not rested for an hour. */
const SEATED = /\b(?:sit|sits|sat|sitting|lean|leans|leaning|leant|perch|perches|squat|kneel|kneels|slouch|lounge)\b/i;
const RESTFUL = /\b(?:rest|rests|while|night|camp|recover|recuperate|morning|evening|day)\b/i;
const SITTING_MINUTES = 10;

/** Waiting that was asked for; what is merely not done ("I don't fight", "get up") takes no half hour. */
const LASTING = /^z$|\b(?:wait|stay|linger|idle|bide|loiter|remain|pause|nothing|stand by|dawdle|tarry)/i;
/** Performances take their time; a nod does not. */
const SHOWN = /\b(?:perform|sing|danc|play|juggl|recit|drum|strum|whistl|act\b|act for|hum)/i;

const HOURS_SAID: Record<string, number> = { an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, few: 3 };

/** Weather drifts to a neighbour; a sky that is not in here (a station's air, a dream's) stays as it is. */
const NEIGHBOURS: Record<string, readonly string[]> = {
  clear: ['fair', 'breezy'],
  fair: ['clear', 'cloudy', 'breezy'],
  sunny: ['fair', 'breezy'],
  breezy: ['fair', 'windy', 'cloudy'],
  windy: ['breezy', 'overcast'],
  cloudy: ['fair', 'overcast'],
  overcast: ['cloudy', 'drizzle', 'misty'],
  misty: ['overcast', 'foggy', 'fair'],
  fog: ['misty', 'overcast'],
  foggy: ['misty', 'overcast'],
  mist: ['overcast', 'fair'],
  drizzle: ['overcast', 'rain', 'misty'],
  rain: ['drizzle', 'storm', 'overcast'],
  storm: ['rain', 'windy'],
  snow: ['light snow', 'snowstorm'],
  'light snow': ['snow', 'overcast'],
  snowstorm: ['snow'],
};

const DRIFT_HOURS = 3;
const DRIFT_SHARE = 0.45;

/** The weather after the clock moved from `before` to `after`; the same as now when it holds. */
export const drifted = (weather: string, before: number, after: number, dice: Dice): string => {
  const block = (clock: number) => Math.floor(clock / (DRIFT_HOURS * HOUR));
  if (block(before) === block(after)) return weather;
  const sky = weather.trim().toLowerCase();
  const choices = Object.hasOwn(NEIGHBOURS, sky) ? NEIGHBOURS[sky] : undefined;
  if (choices === undefined || !dice.chance(DRIFT_SHARE, `weather:${block(after)}`)) return weather;
  return dice.pick(choices, `weather to:${block(after)}`);
};

const LIGHT: Record<string, string> = {
  dawn: 'The light is only just coming.',
  morning: 'It is morning.',
  day: 'The day stands at its height.',
  afternoon: 'The afternoon is wearing on.',
  evening: 'Evening is drawing in.',
  night: 'It is night.',
};

/** The surroundings in words, as the state keeps them. */
export const surroundingsOf = (description: string, state: SessionState['world_state'], sheltered: boolean): string => {
  const light = LIGHT[state.time_of_day] ?? '';
  const sky = sheltered || state.weather === '' ? '' : ` Weather: ${state.weather}.`;
  return `${description} ${light}${sky}`.trim().slice(0, 2000);
};

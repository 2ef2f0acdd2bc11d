// The hour, the weather, the air of a place and who is by: a sentence that roots a telling in its moment. Called by the tell-* files.

import { creatureKind } from '../creatures.ts';
import { sameName } from '../names.ts';
import { isFelt, isSkyless } from '../systems/world/climate.ts';
import { crowdAt } from '../systems/world/places.ts';
import { plainWords } from '../tokens.ts';
import { capital, lower, verbFor } from '../words/english.ts';
import { singular } from '../words/plurals.ts';
import type { World } from '../world.ts';
import { fitting } from './bodies.ts';
import { inTense } from './in-person.ts';
import { ageOf, type PlaceKind, placeKind } from './kinds.ts';
import type { Teller } from './teller.ts';
import { AIR, AIR_OF_AGE } from './words-air.ts';
import { HOURS, HOURS_ABOARD, HOURS_IN_THE_OPEN, HOURS_IN_TOWN } from './words-hours.ts';
import { ALONE, COMPANY, OWN_WEATHER, SKIES } from './words-senses.ts';
import { CROWDS } from './words-world.ts';

/** Turns without a word of air after one that had it, by the length set. */
const QUIET_TURNS = { short: 6, medium: 3, long: 1 } as const;
const QUOTED_TURNS = 10;

/** Weather, sideways looks and the hum of a place wear thin: one of them, and then for some turns none of any kind. */
const isFresh = (teller: Teller, list: readonly string[]): boolean =>
  teller.isFresh(QUIET_TURNS[teller.turn.settings.style.length], list);
const isQuiet = (teller: Teller): boolean =>
  [EVERY_AIR, EVERYBODY, ownTextures(teller.turn.world)].every((list) => isFresh(teller, list));

const lines = (byHour: Record<string, readonly string[]>): string[] => Object.values(byHour).flat();
const EVERY_AIR = [
  ...Object.values(AIR).flat(),
  ...Object.values(AIR_OF_AGE).flatMap((one) => Object.values(one).flat()),
  ...[HOURS, HOURS_IN_THE_OPEN, HOURS_ABOARD, ...Object.values(HOURS_IN_TOWN)].flatMap(lines),
  ...SKIES.flatMap(([, words]) => words),
];
const EVERY_CROWD = Object.values(CROWDS).flat();
const EVERYBODY = [...Object.values(COMPANY).flat(), ...ALONE];

const HOW =
  /^(?:clear|bright|still|overcast|warm|hot|cold|cloudy|breezy|fair|fine|sunny|grey|gray|raw|dry|wet|close|mild|foggy|rainy|stormy|windy|snowy|misty|calm|humid|freezing|balmy|dull|damp|cool|gusty|murky|dark)(?:,|$| (?:and|with|for|but|enough|until|to|as)\b)/i;
const WHOLE = /^(?:the|no|every|some|one|all|nothing)\b/i;

/** How the book words its weather: as a quality, as a thing or things that there are, or as a sentence of its own. */
export const weatherShape = (weather: string): keyof typeof OWN_WEATHER => {
  if (HOW.test(weather)) return 'how';
  if (WHOLE.test(weather)) return 'whole';
  return verbFor(weather.split(/,| and | with | that | of | off | over /)[0] ?? weather) === 'p' ? 'things' : 'thing';
};

/** A book's weather by night: no sun in it. */
export const weatherNow = (weather: string, hour: string): string =>
  hour !== 'night' || !/\bsun/i.test(weather)
    ? weather
    : weather
        .replace(/\bsunny\b/gi, 'clear')
        .replace(/\bsun(?:shine|light)\b/gi, 'moonlight')
        .replace(/\bsun\b/gi, 'moon');

/** The book's own words for the weather wear thinner than others: they are the same every time. */
const isToldOf = (teller: Teller, weather: string): boolean =>
  teller.turn.recent.slice(-QUOTED_TURNS).join('\n').toLowerCase().includes(weather.toLowerCase());

const weatherLines = (teller: Teller): readonly string[] => {
  const { session, world, scene } = teller.turn;
  const { weather } = session.world_state;
  if (weather === '' || !isFelt(world, scene.place)) return [];
  const shapes = OWN_WEATHER[weatherShape(weather)];
  // One of them only: the book's words are the same in each.
  const shape = shapes[teller.turn.wording.roll(shapes.length, 'own weather') - 1] ?? '';
  const own = isToldOf(teller, weather) ? [] : [shape];
  const isSky = !isSkyless(world) && !scene.indoors && placeKind(world, scene.place) !== 'still';
  return [...own, ...(isSky ? (SKIES.find(([words]) => words.test(weather))?.[1] ?? []) : [])];
};

const OPEN: readonly PlaceKind[] = ['shore', 'height', 'wild', 'holy'];

const hourLines = (teller: Teller, kind: PlaceKind): readonly string[] => {
  const { session, world, scene } = teller.turn;
  const hour = session.world_state.time_of_day;
  const age = ageOf(world);
  if (kind === 'still' || kind === 'hull' || kind === 'under') return [];
  if (age === 'station') return HOURS_ABOARD[hour] ?? [];
  if (scene.indoors) return [];
  const near = OPEN.includes(kind) ? HOURS_IN_THE_OPEN : HOURS_IN_TOWN[age];
  return [...(HOURS[hour] ?? []), ...(near[hour] ?? [])];
};

const textureLists = new WeakMap<World, readonly string[]>();
/** The sentences of the book's own textures, one list a world. */
const ownTextures = (world: World): readonly string[] => {
  const known = textureLists.get(world) ?? world.lorebook.textures.map(({ says }) => says);
  textureLists.set(world, known);
  return known;
};

/** What the book itself says of such a place at such an hour: before anything that any world might say. */
const texture = (teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  const type = (world.place(scene.place)?.type ?? scene.place).toLowerCase();
  const fit = world.lorebook.textures.filter(
    ({ at, hours, indoors }) =>
      (at.length === 0 || at.some((one) => sameName(one, scene.place) || type.includes(one.toLowerCase()))) &&
      (hours.length === 0 || hours.some((hour) => hour === session.world_state.time_of_day)) &&
      (indoors === null || indoors === scene.indoors),
  );
  const fresh = fit.map(({ says }) => inTense(says, teller)).filter((one) => !teller.wasTold(one));
  return fresh[teller.turn.wording.roll(Math.max(1, fresh.length), 'texture') - 1] ?? '';
};

/** The same as `senses`, whatever was told before: for whoever asks. */
const airOf = (teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  if (scene.sight === 'none') return '';
  const own = texture(teller);
  if (own !== '') return own;
  const kind = placeKind(world, scene.place);
  const place = [...AIR[kind], ...(AIR_OF_AGE[ageOf(world)][kind] ?? [])];
  const groups = [place, weatherLines(teller), hourLines(teller, kind)].filter((one) => one.length > 0);
  const first = teller.turn.wording.roll(groups.length, 'which air') - 1;
  const { weather, time_of_day } = session.world_state;
  const slots = { place: scene.place, weather: lower(weatherNow(weather, time_of_day)) };
  for (let step = 0; step < groups.length; step++) {
    const told = teller.once('senses', groups[(first + step) % groups.length] ?? [], slots);
    if (told !== '') return capital(told);
  }
  return '';
};

/** What was sought in vain is not heard of in the same breath: no radio here, and somewhere a radio. */
const isMissed = (told: string, { turn }: Teller): boolean => {
  const words = new Set(plainWords(told).map(singular));
  return turn.interpretation.acts.some(({ target }) => {
    const head = target?.kind === 'unknown' ? plainWords(target.name).at(-1) : undefined;
    return head !== undefined && words.has(singular(head));
  });
};

export const air = (teller: Teller): string => {
  const told = airOf(teller);
  return isMissed(told, teller) ? '' : told;
};

/** For whoever asks what the weather is: the book's own words for it, whether they were told before or not; indoors, what is heard of it. */
export const weatherTold = (teller: Teller): string => {
  const { session, world, scene } = teller.turn;
  const { weather } = session.world_state;
  if (weather === '' || isSkyless(world)) return teller.say('no weather', NO_WEATHER, { place: scene.place });
  const words = OWN_WEATHER[weatherShape(weather)][0] ?? '';
  const told = capital(teller.put(words, { weather: lower(weatherNow(weather, session.world_state.time_of_day)) }));
  const opening = isFelt(world, scene.place) ? '' : teller.say('weather outside', WEATHER_OUTSIDE);
  return [opening, told, isFelt(world, scene.place) ? air(teller) : ''].filter((one) => one !== '').join(' ');
};
const NO_WEATHER = [
  'There is no weather here, only air, and what is done about it.',
  'What {place} has instead of weather is the sound of the fans.',
];
const WEATHER_OUTSIDE = [
  '{You} [put] {your} head out for as long as it takes.',
  'From in here it is mostly a sound.',
  'There is a roof between {me} and it.',
];

/** One sentence of hour, weather or the air of the place; nothing where there was one a turn or two ago. */
export const senses = (teller: Teller): string => (isQuiet(teller) ? air(teller) : '');

const ROOMS = /\b(?:temple|shrine|chapel|shop|store|smithy|forge|bakery|school|office|library|court|workshop)\b/i;

/** Where people gather, how many there are at this hour; nothing elsewhere, or where it was told a few turns ago. */
export const crowdHere = (teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  const crowd = scene.sight === 'none' ? null : crowdAt(session, world, scene.place);
  const isSomebody = scene.present.some(({ state }) => state.status === 'alive');
  if (crowd === null || (crowd === 'empty' && isSomebody)) return '';
  if (!isFresh(teller, EVERY_CROWD)) return '';
  // A shop or a chapel at its busiest is no market square.
  const isRoom = scene.indoors && ROOMS.test(world.place(scene.place)?.type ?? '');
  return teller.once('crowd', CROWDS[isRoom && crowd === 'busy' ? 'some' : crowd], { place: scene.place });
};

/** Who is by, or that nobody is. */
export const company = (teller: Teller): string => {
  const { scene, world } = teller.turn;
  if (scene.sight === 'none' || !isQuiet(teller)) return '';
  const crowd = crowdHere(teller);
  const others = scene.present.filter((one) => one.state.status === 'alive');
  if (crowd !== '' && (others.length === 0 || teller.perhaps(0.3, 'crowd'))) return crowd;
  const first = others[teller.turn.wording.roll(Math.max(1, others.length), 'who looks') - 1];
  if (first === undefined) return teller.once('alone', ALONE, { place: scene.place });
  const kind = creatureKind(world, first.name, first.description);
  return capital(
    teller.once('company', fitting(teller.turn.world, first.name, COMPANY[kind], first.description), {
      person: first.name,
    }),
  );
};

// The first step: what a request is understood as. Everything it says is used somewhere; what it leaves open is drawn by the seed. Called by generate.ts.
import type { GenerationRequest } from '@emergent/schema';
import { FAMILY } from './families/index.ts';
import { readMotifs } from './read-phrases.ts';
import { type Read, readNames } from './read-words.ts';
import { FAMILIES_OF_TONE, FAMILY_CUES, NO_POWER, NONE_BUT, PLOT_CUES, SERIES, TONE_CUES } from './tables/cues.ts';
import { FAMILY_TONGUES, PLOT_TONGUES, TERRAIN_TONGUES, TONE_TONGUES } from './tables/cues-tongues.ts';
import { GROUP, PERSON, PLACE, THING } from './tables/noun-cues.ts';
import { PHONOLOGIES } from './tables/phonologies.ts';
import { TERRAIN } from './tables/terrains.ts';
import { tongueOf } from './tables/tongues.ts';
import {
  type Analysis,
  FAMILIES,
  type FamilyName,
  NAMINGS,
  type NamingName,
  PLOTS,
  type PlotName,
  TERRAINS,
  type TerrainName,
  TONES,
  type ToneName,
} from './types.ts';
import { capital, diceFor, shuffle, tame } from './words.ts';

const MOST_MOTIFS = 8;

type Cues<Name extends string> = Readonly<Partial<Record<Name, RegExp>>>;

/** How often each kind is pointed to, in English and in other languages; texts are weighed. */
const scored = <Name extends string>(
  names: readonly Name[],
  cues: readonly Cues<Name>[],
  texts: readonly (readonly [string, number])[],
): { name: Name; score: number }[] =>
  names
    .map((name) => {
      const asked = cues.flatMap((one) => one[name] ?? []);
      const count = (text: string) => asked.reduce((sum, words) => sum + (text.match(words)?.length ?? 0), 0);
      return { name, score: texts.reduce((sum, [text, weight]) => sum + weight * Math.min(4, count(text)), 0) };
    })
    .filter((one) => one.score > 0)
    .toSorted((one, other) => other.score - one.score);

type Texts = { genre: string; tone: string; rest: string; themes: string; all: string };

const textsOf = (
  { series_title, series_type, genre, setting, power_system, tone, themes }: GenerationRequest,
  known: string,
): Texts => {
  const rest = [series_title, setting, power_system, known].join('. ');
  const joined = themes.join(', ');
  return { genre, tone, rest, themes: joined, all: [genre, tone, series_type, rest, joined].join('. ') };
};

const toneIn = (texts: Texts): ToneName =>
  scored(
    TONES,
    [TONE_CUES, TONE_TONGUES],
    [
      [texts.tone, 4],
      [texts.genre, 2],
      [texts.themes, 1],
    ],
  )[0]?.name ?? 'plain';

const familyIn = (texts: Texts, tone: ToneName, seed: string, series: FamilyName | undefined): FamilyName => {
  const [best] = scored(
    FAMILIES,
    [FAMILY_CUES, FAMILY_TONGUES],
    [
      [texts.genre, 5],
      [texts.rest, 1],
      [texts.themes, 1],
    ],
  );
  if (best !== undefined && (best.score >= 5 || series === undefined)) return best.name;
  return series ?? diceFor(seed, 'family').pick(FAMILIES_OF_TONE[tone], 'family');
};

const plotIn = (texts: Texts, family: FamilyName, seed: string): PlotName => {
  const dice = diceFor(seed, 'plot');
  const points = scored(
    PLOTS,
    [PLOT_CUES, PLOT_TONGUES],
    [
      [texts.themes, 3],
      [texts.rest, 2],
    ],
  );
  const best = points.filter((one) => one.score === points[0]?.score);
  return best.length > 0 ? dice.pick(best, 'plot').name : dice.pick(FAMILY[family].plots, 'plot');
};

const byCue = <Name extends string>(names: readonly Name[], cueOf: (name: Name) => RegExp, text: string): Name[] =>
  names.filter((name) => cueOf(name).test(text));

const terrainsIn = (
  texts: Texts,
  family: FamilyName,
  seed: string,
  series: TerrainName | undefined,
): [TerrainName, TerrainName] => {
  const said = [
    ...(series === undefined ? [] : [series]),
    ...byCue(TERRAINS, (name) => TERRAIN[name].cue, texts.rest),
    ...scored(TERRAINS, [TERRAIN_TONGUES], [[texts.rest, 1]]).map((one) => one.name),
  ];
  const own = shuffle(FAMILY[family].terrains, diceFor(seed, 'terrain'), 'terrain');
  const [first = 'plain', second = 'forest'] = [...new Set([...said, ...own])];
  // Nobody walks from a station into a wood.
  if (first === 'space') return ['space', said[1] ?? 'space'];
  return [first, second === 'space' ? first : second];
};

/** What the player tells of counts before what they call it: an anime of Mumbai has Indian names. */
const namingIn = (texts: Texts, family: FamilyName, seed: string, series: NamingName | undefined): NamingName => {
  const byWords = (text: string) =>
    byCue(NAMINGS, (name) => PHONOLOGIES[name].cue, text).find(
      (name) => name !== 'clipped' || family === 'scifi' || family === 'neon',
    );
  return (
    series ??
    byWords(texts.rest) ??
    tongueOf(`${texts.rest} ${texts.themes}`)?.naming ??
    byWords(texts.all) ??
    diceFor(seed, 'naming').pick(FAMILY[family].namings, 'naming')
  );
};

const titled = (phrase: string) =>
  phrase
    .split(' ')
    .map((word, at) => (at > 0 && /^(?:of|the|and|in|a|an|from|by)$/i.test(word) ? word.toLowerCase() : capital(word)))
    .join(' ');

const LONGEST_NAME = 3;
/** "Bee-speech: whoever eats …", "Blood of Zeus": it was named at once. */
const namedAtOnce = (said: string): string | null => {
  const head = said.split(/[:;.,(–—]/)[0]?.trim() ?? '';
  const words = head.split(/\s+/);
  return head.length > 2 && head.length <= 30 && words.length <= LONGEST_NAME && /^[\p{L}\p{N}'’ -]+$/u.test(head)
    ? titled(head)
    : null;
};

const NONE: Read = { places: [], people: [], things: [], groups: [] };

const powerIn = (words: string): Analysis['power'] => {
  const said = tame(words, 300);
  if (said === '') return 'own';
  if (NO_POWER.test(words)) return 'none';
  const what = words.replace(NONE_BUT, '');
  const { places, people, things, groups } = readNames(what);
  const named = [...things, ...groups, ...people.map((one) => one.name), ...places.map((one) => one.name)][0];
  const [motif] = readMotifs(what, NONE);
  const name = namedAtOnce(tame(what, 300)) ?? named ?? (titled(motif?.phrase ?? '') || titled(tame(what, 30)));
  return { name, words: said };
};

const joined = (one: Read, other: Read): Read => ({
  places: [...one.places, ...other.places],
  people: [...one.people, ...other.people],
  things: [...one.things, ...other.things],
  groups: [...one.groups, ...other.groups],
});

/** A title of several words may itself name a place, a person or a thing. */
const titleNames = (title: string, said: Read): Read => {
  if (said.places.some((one) => title.toLowerCase().includes(one.name.toLowerCase()))) return NONE;
  // In another language: "Die Uhrmacher von Lübeck".
  if (tongueOf(title) !== null) return { ...NONE, places: said.places.length > 0 ? [] : readNames(title).places };
  const bare = title
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/[:,(–—-].*$/, '')
    .trim();
  if (!/\s/.test(bare) || bare.split(' ').length > 4) return NONE;
  return [GROUP, PERSON, THING, PLACE].some((cue) => cue.test(bare)) ? readNames(`in the ${titled(bare)}`) : NONE;
};

/** `seed` together with the request decides everything that the request leaves open. */
export const analyse = (request: GenerationRequest, seed: string): Analysis => {
  const title = tame(request.series_title, 80);
  const series = SERIES.find((one) => one.of.test(request.series_title));
  const texts = textsOf(request, series?.words ?? '');
  const tone = toneIn(texts);
  const family = familyIn(texts, tone, seed, series?.family);
  const said = readNames(`${request.setting}.`);
  const names = joined(said, titleNames(title, said));
  const power = powerIn(request.power_system);
  const asked = power === 'none' ? '' : request.power_system.replace(NONE_BUT, '');
  const motifs = readMotifs(`${request.setting}. ${asked}. ${series?.words ?? ''}`, names);
  return {
    request,
    title,
    family,
    tone,
    terrains: terrainsIn(texts, family, seed, series?.terrain),
    naming: namingIn(texts, family, seed, series?.naming),
    plot: plotIn(texts, family, seed),
    ...names,
    power,
    motifs: motifs.slice(0, MOST_MOTIFS),
    themes: request.themes.map((theme) => tame(theme, 60)).filter((theme) => theme !== ''),
  };
};

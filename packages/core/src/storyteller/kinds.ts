// What kind of world and place the words are about: derived once from genre, types and roles, then looked up. The words that go
// with each kind are in words-air.ts, words-hours.ts and words-blows.ts. Called by the tell-* files.
import { isSkyless } from '../systems/world/climate.ts';
import type { World } from '../world.ts';

export const PLACE_KINDS = [
  'still',
  'hull',
  'green',
  'deck',
  'under',
  'holy',
  'home',
  'work',
  'shore',
  'height',
  'wild',
  'street',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** How a day is lived: by lamp oil and daylight, by gas, by electric light, or by a clock. */
export type Age = 'old' | 'gaslit' | 'modern' | 'station';
/** How a world takes itself, as far as its tone says. */
export type Mood = 'wry' | 'grave' | 'tense';

type Rule<Kind> = { kind: Kind; of: RegExp; roof?: boolean; skyless?: boolean };

/** In order; the first that fits by type (else by name), by roof, and by whether there is a sky at all. */
const PLACES: readonly Rule<PlaceKind>[] = [
  { kind: 'still', of: /\b(?:stopped|timeless|outside of time|dream|void|limbo)\b/i },
  { kind: 'green', of: /\b(?:farm|garden|grow\w*|green ?house|hydropon\w*|arboretum)\b/i, skyless: true },
  { kind: 'hull', of: /\b(?:hull|vacuum|surface|exterior|spacewalk)\b/i, skyless: true },
  { kind: 'deck', of: /./, skyless: true },
  {
    kind: 'under',
    of: /\b(?:cave|cavern|cellar|vault|crypt|tunnel|mine|crawlway|catacombs?|basement|dungeon|sewer|hollow|adit|gallery|barrow|underground)\b/i,
  },
  {
    kind: 'holy',
    of: /\b(?:church|chapel|shrine|temple|cathedral|abbey|monastery|mortuary|burial|cemetery|graveyard|tomb)\b/i,
  },
  {
    kind: 'work',
    of: /\b(?:\w*works|office|shop|court|library|store|watch|post|boiler|valve|clock|fire|broadcasting|print\w*|mill|forge|smithy)\b/i,
    roof: true,
  },
  {
    kind: 'home',
    of: /\b(?:inn|tavern|public house|alehouse|pub|bar|diner|caf[eé]|cottage|house|quarters|kitchen|home|infirmary|hospital|hut|cabin|bedroom|nursing)\b/i,
    roof: true,
  },
  { kind: 'work', of: /./, roof: true },
  {
    kind: 'shore',
    of: /\b(?:sands?|shore|beach|tidal|harbou?r|quay|docks?|pier|landing|river|canal|basin|lake|causeway|fen|marsh|water|sea|boat\w*|wreck|strand|drowned|coast|cove|bay)\b/i,
  },
  {
    kind: 'height',
    of: /\b(?:headland|cliff|mountain|pass|ridge|roof|tower|bridge|stairs?|hill|moor|peak|saddle|scree|summit)\b/i,
  },
  {
    kind: 'wild',
    of: /\b(?:forest|woods?|fields?|pasture|meadow|orchard|road|highway|path|heath|island|valley|quarry|farm|wilds?|desert|plain|swamp|grove|green)\b/i,
  },
  { kind: 'street', of: /./ },
];

const fits = <Kind>(rule: Rule<Kind>, words: string, roof: boolean, skyless: boolean): boolean =>
  (rule.roof === undefined || rule.roof === roof) && (rule.skyless !== true || skyless) && rule.of.test(words);

const AGES: readonly (readonly [RegExp, Age])[] = [
  [/\b(?:gas ?lit|gaslight|victorian|edwardian|steampunk|belle [eé]poque)\b/i, 'gaslit'],
  [/\b(?:modern|contemporary|small[- ]town|suburban|present day|noir|19[2-9]\d|20\d\d)\b/i, 'modern'],
];
const MOODS: readonly (readonly [RegExp, Mood])[] = [
  [/\b(?:tense|dread|unsettling|eerie|horror|dark|grim|bleak|sinister)\b/i, 'tense'],
  [/\b(?:grave|solemn|mythic|plain|epic|elegiac|hard|serious|heroic)\b/i, 'grave'],
];

type Kinds = {
  age: Age;
  mood: Mood;
  skyless: boolean;
  places: Map<string, PlaceKind>;
};
const kinds = new WeakMap<World, Kinds>();

const kindsOf = (world: World): Kinds => {
  const known = kinds.get(world);
  if (known !== undefined) return known;
  const { genre, setting, tone } = world.lorebook.series_metadata;
  const skyless = isSkyless(world);
  const made: Kinds = {
    skyless,
    age: skyless ? 'station' : (AGES.find(([words]) => words.test(`${genre} ${setting}`))?.[1] ?? 'old'),
    mood: MOODS.find(([words]) => words.test(`${tone} ${world.lorebook.tone} ${genre}`))?.[1] ?? 'wry',
    places: new Map(),
  };
  kinds.set(world, made);
  return made;
};

export const ageOf = (world: World): Age => kindsOf(world).age;

export const placeKind = (world: World, name: string): PlaceKind => {
  const { places, skyless } = kindsOf(world);
  const known = places.get(name);
  if (known !== undefined) return known;
  const place = world.place(name);
  const words = place === undefined || place.type === '' ? name : place.type;
  const roof = place?.indoors ?? /\b(?:room|hall|house|cellar|shop|cabin|inn|kitchen|office|lab)\b/i.test(name);
  const kind = PLACES.find((rule) => fits(rule, words, roof, skyless))?.kind ?? 'street';
  // Places made in play have names of their own; a world's are few enough to keep.
  if (place !== undefined) places.set(name, kind);
  return kind;
};

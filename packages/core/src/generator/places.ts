// The places of a world: one for each part, connected by one of a few plans, with what is seen, what lies about, a lock and a dark. Called by generate.ts.
import { Climate, ItemSeed, LocationProfile } from '@emergent/schema';
import type { Cast } from './cast.ts';
import { thingName } from './cast.ts';
import { LAYOUTS, LOCK_TOLD, MINUTES } from './tables/layouts.ts';
import { MOTIF_SEEN, NAMED_PLACE } from './tables/motif-lines.ts';
import { TERRAIN } from './tables/terrains.ts';
import { type Analysis, type Motif, SPOTS, type Spot, type ThingRow } from './types.ts';
import { diceFor, type Slots, said, spin } from './words.ts';

const WITHIN = 'under a roof';
const MOST_FEATURES = 12;
const MOTIF_SPOTS: readonly Spot[] = ['hub', 'road', 'refuge', 'high', 'holy', 'work', 'edge', 'seat'];
const WEIGHTS: Partial<Record<ItemSeed['type'], number>> = {
  weapon: 1.5,
  armor: 4,
  clothing: 1.5,
  key: 0.1,
  book: 0.3,
};

/** A thing as the book has it. */
export const itemOf = (row: ThingRow, { family, slots }: Cast, seed: string, name?: string): ItemSeed => {
  const { stats, ...more } = row.more ?? {};
  const type = row.type ?? 'misc';
  const called = name ?? thingName(row, family.age);
  return ItemSeed.parse({
    ...more,
    name: called,
    type,
    description: spin(row.told, slots, diceFor(seed, 'things'), called),
    stats: { weight: WEIGHTS[type] ?? 0.4, ...stats },
  });
};

/** The slots of a phrase: the phrase, and the verbs and pronouns that go with its number. */
export const motifSlots = ({ phrase, many }: Motif, slots: Slots): Slots => ({
  ...slots,
  motif: phrase,
  is: many ? 'are' : 'is',
  was: many ? 'were' : 'was',
  it: many ? 'they' : 'it',
  them: many ? 'them' : 'it',
  them_guild: 'them',
});

const plotThings = (spot: Spot, cast: Cast, seed: string): ItemSeed[] =>
  Object.entries(cast.plot.things).flatMap(([key, row]) =>
    row.at === spot ? [itemOf(row, cast, seed, cast.slots[key])] : [],
  );

/** What the whole of a world is does not stand somewhere in it. */
const WHOLE =
  /\b(?:city|town|village|islands?|isle|planet|moon|colony|station|kingdom|empire|republic|continent|realm|world|country|sector|lands?)$/;

const motifsAt = (spot: Spot, analysis: Analysis, cast: Cast, seed: string) => {
  const dice = diceFor(seed, 'motifs');
  const here = cast.slots[spot] ?? '';
  return analysis.motifs.flatMap((motif, index) => {
    if (MOTIF_SPOTS[index % MOTIF_SPOTS.length] !== spot || WHOLE.test(motif.phrase)) return [];
    const line = MOTIF_SEEN[(index + dice.roll(MOTIF_SEEN.length, 'first')) % MOTIF_SEEN.length] ?? '';
    return [{ name: motif.phrase, detail: spin(line, { ...motifSlots(motif, cast.slots), here }, dice, motif.phrase) }];
  });
};

/** Names that want an article are called without it too. */
const aliasesOf = (name: string): string[] => (/^The /.test(name) ? [name.slice(4)] : []);

const treasuresAt = (spot: Spot, analysis: Analysis, cast: Cast, seed: string): ItemSeed[] => {
  const inPlot = new Set(Object.keys(cast.plot.things).map((key) => cast.slots[key]));
  const asked = analysis.things.filter((name) => !inPlot.has(name));
  const spots: readonly Spot[] = ['holy', 'high', 'store'];
  return asked.flatMap((name, index) =>
    spots[index % spots.length] === spot
      ? [
          itemOf(
            {
              name,
              type: 'treasure',
              told: 'The one that the stories of {town} are about, or a very old likeness. It is heavier than it looks, and someone has kept it clean.',
              more: { rarity: 'rare' },
            },
            cast,
            seed,
            name,
          ),
        ]
      : [],
  );
};

const placeOf = (spot: Spot, analysis: Analysis, cast: Cast, seed: string): LocationProfile => {
  const { name, row } = cast.spots[spot];
  const dice = diceFor(seed, `place:${spot}`);
  const told = (text: string, purpose: string) => spin(text, cast.slots, dice, purpose);
  const layout = layoutOf(seed);
  const near = layout.flatMap(([one, other]) => (one === spot ? [other] : other === spot ? [one] : []));
  const features = row.see.map(([what, detail]) => ({ name: what, detail: told(detail, what) }));
  const key = cast.slots.key ?? '';
  return LocationProfile.parse({
    name,
    aliases: aliasesOf(name),
    type: row.type,
    description: told(row.told, 'told'),
    significance: told(`[Everybody|Half of {town}] [comes by here|has an opinion of it].`, 'why'),
    connections: [...new Set(near)].map((other) => cast.spots[other].name),
    features: [...motifsAt(spot, analysis, cast, seed), ...features].slice(0, MOST_FEATURES),
    items: [
      ...(row.has ?? []).map((thing) => itemOf(thing, cast, seed)),
      ...plotThings(spot, cast, seed),
      ...treasuresAt(spot, analysis, cast, seed),
    ],
    minutes: MINUTES[spot],
    indoors: row.indoors ?? false,
    dark: row.dark ?? false,
    locked:
      spot === 'vault'
        ? {
            key,
            difficulty: 16,
            told: spin(LOCK_TOLD[cast.family.age] ?? '', { ...cast.slots, here: said(name) }, dice, 'lock'),
          }
        : null,
    climate: spot === 'deep' || spot === 'vault' ? WITHIN : null,
  });
};

const layoutOf = (seed: string) => diceFor(seed, 'layout').pick(LAYOUTS, 'layout');

const extraOf = (name: string, index: number, cast: Cast, seed: string): LocationProfile => {
  const dice = diceFor(seed, `extra:${index}`);
  const row = NAMED_PLACE[index % NAMED_PLACE.length];
  const slots = { ...cast.slots, here: said(name) };
  return LocationProfile.parse({
    name,
    aliases: aliasesOf(name),
    type: name.split(' ').at(-1)?.toLowerCase().slice(0, 60) ?? '',
    description: spin(row?.told ?? '{Here}.', slots, dice, 'told'),
    significance: spin('It bears the name that strangers know.', slots, dice, 'why'),
    connections: [cast.spots[index === 0 ? 'hub' : 'road'].name],
    features: (row?.see ?? []).map(([what, detail]) => ({ name: what, detail: spin(detail, slots, dice, what) })),
    minutes: 12,
  });
};

/** Every place, with ways that lead both ways. */
export const placesOf = (analysis: Analysis, cast: Cast, seed: string): LocationProfile[] => {
  const extra = cast.extra.map((name, index) => extraOf(name, index, cast, seed));
  return [
    ...SPOTS.map((spot) => placeOf(spot, analysis, cast, seed)).map((place) => ({
      ...place,
      connections: [
        ...place.connections,
        ...extra.filter((one) => one.connections.includes(place.name)).map((one) => one.name),
      ],
    })),
    ...extra,
  ];
};

/** The sky of the land, and what passes for one under a roof. */
export const climatesOf = (analysis: Analysis, cast: Cast): Climate[] => {
  const [first, second] = analysis.terrains;
  const skies = [...TERRAIN[first].skies, ...(second === first ? [] : TERRAIN[second].skies.slice(0, 1))];
  return [
    Climate.parse({ name: 'the open', weather: skies }),
    Climate.parse({ name: WITHIN, weather: cast.family.air }),
  ];
};

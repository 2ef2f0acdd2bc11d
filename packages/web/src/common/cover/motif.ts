// What is drawn on a world's cover, from the world's own words and numbers: the same world always gets the same cover. Pure.
import type { World } from '../../data/worlds.ts';

/** Book cloth and the ink on it. */
export type Cloth = { ground: string; deep: string; ink: string };
const CLOTHS: readonly Cloth[] = [
  { ground: '#1f3d4d', deep: '#152c38', ink: '#e9dcc0' },
  { ground: '#6b2418', deep: '#4d180f', ink: '#f2dfbd' },
  { ground: '#2f4430', deep: '#203021', ink: '#e8dfc2' },
  { ground: '#40304f', deep: '#2d2139', ink: '#ead9c4' },
  { ground: '#59431c', deep: '#3f2f12', ink: '#f3e3bd' },
  { ground: '#2a2f45', deep: '#1c2032', ink: '#e6dcc8' },
  { ground: '#51343a', deep: '#3a2429', ink: '#efdcc7' },
];

export const MOTIFS = ['sea', 'peaks', 'city', 'clock', 'orbits', 'forest', 'stars'] as const;
export type Motif = (typeof MOTIFS)[number];

const SIGNS: Record<Exclude<Motif, 'stars'>, RegExp> = {
  sea: /\b(?:sea|tide|ebb|ocean|ship|island|harbour|harbor|coast|river|drowned|boat|sail|reef)s?\b/gi,
  peaks: /\b(?:mountain|peak|valley|alp|hill|snow|ice|winter|glacier|cliff)s?\b/gi,
  city: /\b(?:city|canal|court|street|gas|gaslit|noir|palace|castle|tower|market|tavern)s?\b/gi,
  clock: /\b(?:clock|minute|time|hour|o'clock|second|calendar|afternoon)s?\b/gi,
  orbits: /\b(?:space|station|moon|planet|star|orbit|galaxy|ship's|alien|science fiction|starship)s?\b/gi,
  forest: /\b(?:forest|wood|tree|grove|jungle|druid|fae|wild|moor|swamp|fen)s?\b/gi,
};

const hash = (text: string): number => {
  let value = 2_166_136_261;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
};

/** Numbers 0–1 that follow from a text: the strokes of a cover. */
export const strokes = (text: string): (() => number) => {
  let state = hash(text) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
};

const motifOf = ({ template, book }: World): Motif => {
  const [loud, plain, soft] = [
    `${template.title} ${book?.title ?? ''}`,
    `${template.tags.join(' ')} ${book?.genre ?? ''}`,
    `${template.description} ${book?.setting ?? ''}`,
  ];
  const weigh = (signs: RegExp) =>
    (loud.match(signs)?.length ?? 0) * 6 + (plain.match(signs)?.length ?? 0) * 4 + (soft.match(signs)?.length ?? 0);
  let best: Motif = 'stars';
  let most = 0;
  for (const motif of MOTIFS) {
    const weight = motif === 'stars' ? 0 : weigh(SIGNS[motif]);
    if (weight > most) [best, most] = [motif, weight];
  }
  return best;
};

export type CoverPlan = { title: string; cloth: Cloth; motif: Motif; seed: string; places: number; people: number };

export const coverOf = (world: World): CoverPlan => {
  const { template, book } = world;
  const title = book?.title ?? template.title;
  const seed = `${template.lorebook_id} ${title}`;
  return {
    title,
    seed,
    motif: motifOf(world),
    cloth: CLOTHS[hash(seed) % CLOTHS.length] ?? { ground: '#1f3d4d', deep: '#152c38', ink: '#e9dcc0' },
    places: Math.min(book?.locations_count ?? 7, 30),
    people: Math.min(book?.characters_count ?? 5, 30),
  };
};

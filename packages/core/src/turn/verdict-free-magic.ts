// Magic told without its name: which words send fire from bare hands or call a spirit. Used by verdict-free.ts.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Fire, lightning and their like, with what sends them from bare hands: "hurl a ball of fire", "lightning from my fingers". */
const FORCES = setOf(
  'fire flame flames firebolt inferno lightning thunderbolt thunder frost ice energy plasma acid shadow shadows darkness light radiance storm meteor meteors force mana',
);
const SENDS = setOf(
  'hurl throw fling shoot fire blast launch unleash send cast call create make produce release project breathe spew rain summon bring command channel shape form emit loose',
);
const SHAPES = setOf(
  'ball balls bolt bolts beam beams ray rays wave waves blast wall storm orb orbs sphere spear lance cone column pillar burst',
);
const FROM_BODY = setOf('finger fingers fingertip fingertips hand hands palm palms eye eyes staff mouth thin nothing');
/** What bears fire without magic: a torch is thrown, not conjured. */
const BURNS = setOf(
  'torch lantern oil arrow arrows candle brazier campfire camp fireplace hearth match matches tinder tinderbox flint bow gun cannon',
);
/** Whom no trumpet brings. */
const SPIRITS = setOf(
  'demon demons devil spirit spirits elemental elementals ghost ghosts undead skeleton skeletons zombie familiar angel imp golem wraith',
);
/** Said of one's own deed, these are magic whatever else is said. */
const ALWAYS_MAGIC = setOf('teleport teleports conjure conjures levitate polymorph resurrect enchant hex');
/** Talk of magic is no magic. */
const TALK = setOf(
  'ask asks tell tells say says about whether remember think wonder read study story song rumour rumours rumor rumors',
);
const CALLS = setOf('summon conjure invoke raise call');
const BEFORE_DEEDS = setOf('i and then to we you');

const saysAny = (words: readonly string[], known: ReadonlySet<string>) => words.some((word) => known.has(word));
/** "fire" sends where it is done, "by the fire" is a thing. */
const sends = (words: readonly string[]) =>
  words.some((word, at) => SENDS.has(word) && (!FORCES.has(word) || at === 0 || BEFORE_DEEDS.has(words[at - 1] ?? '')));

/** Magic in other words: said to be done, a force sent in a shape or from bare hands, a spirit called. */
export const describesMagic = (words: readonly string[]): boolean => {
  if (saysAny(words, TALK)) return false;
  const sent = saysAny(words, FORCES) && sends(words) && !saysAny(words, BURNS);
  const called = saysAny(words, SPIRITS) && saysAny(words, CALLS);
  return saysAny(words, ALWAYS_MAGIC) || called || (sent && (saysAny(words, SHAPES) || saysAny(words, FROM_BODY)));
};

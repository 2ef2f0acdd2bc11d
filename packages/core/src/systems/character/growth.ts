// How a character grows: patterns in deeds, traits that come of them, skills through use, levels and the arc in words. Called by rules.ts.
import { ABILITIES, type Ability, type EffectOf, type SessionState, type Skill, type Verb } from '@emergent/schema';
import { listed, own } from '../../names.ts';

export const MAX_LEVEL = 20;
export const MAX_SKILLS = 40;
export const MAX_TRAITS = 12;
const HEALTH_PER_LEVEL = 10;
const MANA_PER_LEVEL = 5;
const MAX_RAISED = 20;
/** Uses with success that each skill level needs: 3 for level 1 … 150 for level 10. */
const SKILL_USES = [3, 8, 15, 25, 38, 54, 73, 95, 120, 150] as const;
const TRAIT_AT: readonly number[] = [8, 30];
/** A trait needs a pattern that is at least this share of all that was done. */
const TRAIT_SHARE = 0.12;

type Bent = {
  verbs: readonly Verb[];
  ability: Ability;
  /** Two traits: at the first and at the second threshold. */
  traits: readonly [string, string];
  /** What the character does, for the arc. */
  does: string;
  /** What came of it, for a level's telling: "so much …". */
  habit: string;
  /** How a level that came of it feels. */
  grown: string;
};

/** Classes of deeds; `patterns` counts turns by these keys. */
export const BENTS: Readonly<Record<string, Bent>> = {
  observation: {
    verbs: ['look', 'search', 'read'],
    ability: 'wisdom',
    traits: ['watchful', 'keen-eyed'],
    does: 'looks twice before moving once',
    habit: 'looking closely',
    grown: 'Things that used to be background step forward and give their names.',
  },
  travel: {
    verbs: ['go', 'follow', 'climb', 'swim'],
    ability: 'constitution',
    traits: ['restless', 'far-travelled'],
    does: 'cannot leave a road alone',
    habit: 'walking on',
    grown: 'The legs have stopped asking how far it is.',
  },
  talk: {
    verbs: ['talk', 'ask', 'trade'],
    ability: 'charisma',
    traits: ['approachable', 'well-spoken'],
    does: 'gets people talking',
    habit: 'asking and listening',
    grown: 'People have begun to answer the question behind the question.',
  },
  persuasion: {
    verbs: ['persuade'],
    ability: 'charisma',
    traits: ['persuasive', 'silver-tongued'],
    does: 'wins people over',
    habit: 'finding the right word',
    grown: 'The right word comes now before it is looked for.',
  },
  threat: {
    verbs: ['threaten'],
    ability: 'strength',
    traits: ['menacing', 'feared'],
    does: 'makes people step back',
    habit: 'staring people down',
    grown: 'It takes less voice than it used to.',
  },
  deceit: {
    verbs: ['deceive'],
    ability: 'charisma',
    traits: ['sly', 'two-faced'],
    does: 'says what serves',
    habit: 'lying with a straight face',
    grown: 'The face has learnt to go first and let the truth catch up.',
  },
  stealth: {
    verbs: ['sneak'],
    ability: 'dexterity',
    traits: ['quiet-footed', 'shadowlike'],
    does: 'comes and goes unheard',
    habit: 'going quietly',
    grown: 'Floors have become more forgiving.',
  },
  theft: {
    verbs: ['steal'],
    ability: 'dexterity',
    traits: ['light-fingered', 'thieving'],
    does: 'takes what others hold',
    habit: 'quick fingers',
    grown: 'The fingers know a thing by its weight before it is lifted.',
  },
  violence: {
    verbs: ['attack', 'destroy'],
    ability: 'strength',
    traits: ['quick to fight', 'battle-hardened'],
    does: 'settles things by force',
    habit: 'fighting',
    grown: 'The blow starts lower down than it did, and arrives sooner.',
  },
  caution: {
    verbs: ['defend', 'flee', 'wait'],
    ability: 'constitution',
    traits: ['careful', 'hard to surprise'],
    does: 'knows when to hold back',
    habit: 'holding back and holding out',
    grown: 'The flinch has turned into a step to the side.',
  },
  magic: {
    verbs: ['cast'],
    ability: 'intelligence',
    traits: ['touched by the art', 'steeped in the art'],
    does: 'reaches for powers others leave alone',
    habit: 'reaching for the art',
    grown: 'What used to be called now comes when it is looked at.',
  },
  making: {
    verbs: ['craft', 'use', 'open'],
    ability: 'intelligence',
    traits: ['handy', 'inventive'],
    does: 'finds a use for everything',
    habit: 'working things out by hand',
    grown: 'The hands have begun to have opinions, and to be right.',
  },
  kindness: {
    verbs: ['help', 'heal', 'give'],
    ability: 'wisdom',
    traits: ['kind', 'great-hearted'],
    does: 'gives more than is asked',
    habit: 'lending a hand',
    grown: 'It has become a habit, and habits bear weight.',
  },
  performance: {
    verbs: ['perform'],
    ability: 'charisma',
    traits: ['showy', 'a born performer'],
    does: 'plays to any crowd',
    habit: 'performing',
    grown: 'Rooms go quiet half a breath earlier.',
  },
  reflection: {
    verbs: ['think', 'pray'],
    ability: 'wisdom',
    traits: ['thoughtful', 'inward'],
    does: 'turns things over in silence',
    habit: 'thinking things through',
    grown: 'There is more room inside than there was.',
  },
};

const OPPOSED: Readonly<Record<string, string>> = {
  kindness: 'violence',
  violence: 'kindness',
  caution: 'violence',
  threat: 'kindness',
  theft: 'kindness',
};

export const patternOf = (verb: Verb): string | null =>
  Object.entries(BENTS).find(([, bent]) => bent.verbs.includes(verb))?.[0] ?? null;

/** Patterns by how often they were seen, most first. */
const ranked = (state: SessionState): [string, Bent][] => {
  const counts = state.character.metadata.patterns;
  return Object.entries(BENTS)
    .filter(([pattern]) => (own(counts, pattern) ?? 0) > 0)
    .sort(([a], [b]) => (own(counts, b) ?? 0) - (own(counts, a) ?? 0));
};

/** Traits that a pattern's count has brought, and those that no longer fit. */
export const traitsFrom = (state: SessionState, pattern: string, count: number) => {
  const effects: EffectOf<'trait.gained' | 'trait.faded'>[] = [];
  const has = state.character.metadata.traits;
  const bent = own(BENTS, pattern);
  const stage = TRAIT_AT.indexOf(count);
  const trait = bent?.traits[stage];
  if (bent === undefined || trait === undefined || has.includes(trait)) return effects;
  const total = Object.values(state.character.metadata.patterns).reduce((sum, one) => sum + one, 0);
  if (count < total * TRAIT_SHARE) return effects;
  const fading = new Set<string>();
  if (stage === 1) fading.add(bent.traits[0]);
  const opposite = own(BENTS, own(OPPOSED, pattern) ?? '');
  const opposed = own(state.character.metadata.patterns, own(OPPOSED, pattern) ?? '') ?? 0;
  if (opposite !== undefined && count >= 2 * opposed) for (const one of opposite.traits) fading.add(one);
  const faded = has.filter((one) => fading.has(one));
  for (const one of faded) effects.push({ type: 'trait.faded', v: 1, trait: one });
  if (has.length - faded.length < MAX_TRAITS)
    effects.push({ type: 'trait.gained', v: 1, trait, why: `So much ${bent.habit}, ${count} times over.` });
  return effects;
};

/** Who the character is becoming, in one sentence made of what they do. */
export const arcOf = (state: SessionState): string => {
  const [first, second] = ranked(state);
  const { class_name, level, metadata } = state.character;
  if (first === undefined) return '';
  const manner = second === undefined ? first[1].does : `${first[1].does} and ${second[1].does}`;
  const stage =
    level < 3 ? 'A newcomer to all this' : level < 6 ? 'A name people begin to know' : 'A name that goes ahead';
  const traits = metadata.traits.length === 0 ? '' : ` Grown ${listed(metadata.traits.slice(-3))}.`;
  return `${stage}: the ${class_name.toLowerCase()} who ${manner}.${traits}`;
};

/** Skill level for so many uses with success. */
const levelFor = (uses: number): number => SKILL_USES.filter((needed) => uses >= needed).length;
/** Uses that a skill known from the start counts as having had. */
export const usesFor = (level: number): number => (level < 1 ? 0 : (SKILL_USES[Math.min(10, level) - 1] ?? 0));

/** A skill after one more success. */
export const practised = (skill: Skill | undefined): Skill => {
  const uses = (skill?.uses ?? 0) + 1;
  return { uses, level: Math.min(10, Math.max(skill?.level ?? 0, levelFor(uses))) };
};

/** Experience that a level needs: 100 for 2, 300 for 3, 600 for 4 … */
export const experienceFor = (level: number): number => (100 * level * (level - 1)) / 2;

type Raise = { ability: Ability; habit: string; grown: string };
const UNTAUGHT = 'Nothing in particular did it; all of it did.';

/** What grows is what was done most since the last level, where there is still room to grow. */
const raise = (state: SessionState, stats: Record<Ability, number>): Raise => {
  const { patterns, levelled } = state.character.metadata;
  const since = (pattern: string) => (own(patterns, pattern) ?? 0) - (own(levelled ?? {}, pattern) ?? 0);
  const bent = ranked(state)
    .toSorted(([a], [b]) => since(b) - since(a))
    .find(([, one]) => stats[one.ability] < MAX_RAISED);
  if (bent !== undefined) return bent[1];
  const lowest = ABILITIES.reduce((low, one) => (stats[one] < stats[low] ? one : low), ABILITIES[0]);
  return { ability: lowest, habit: 'getting through it all', grown: UNTAUGHT };
};

/** In words that fit whatever person the story is told in. */
const telling = (level: number, { habit, grown, ability }: Raise, value: number): string => {
  const forms = [
    `So much ${habit} leaves its mark: that is level ${level}, with ${ability} at ${value}.`,
    `It comes of ${habit}, and it has come to level ${level}, with ${ability} at ${value}.`,
    `Nobody hands that out. It was got by ${habit}, and it makes level ${level}: ${ability}, ${value}.`,
    `Level ${level}, and ${ability} at ${value}: ${habit} will do that, in time.`,
  ];
  return `${grown} ${forms[level % forms.length] ?? ''}`;
};

/** Levels reached with `experience` that lay above `before`: one effect each, every number a result. */
export const levelsGained = (state: SessionState, before: number, experience: number): EffectOf<'level.gained'>[] => {
  const { character } = state;
  const stats = { ...character.stats };
  const now = {
    health: character.health,
    mana: character.mana,
    max_health: character.max_health,
    max_mana: character.max_mana,
  };
  const effects: EffectOf<'level.gained'>[] = [];
  for (let level = character.level + 1; level <= MAX_LEVEL && experienceFor(level) <= experience; level++) {
    const raised = raise(state, stats);
    const { ability } = raised;
    stats[ability] = Math.min(MAX_RAISED, stats[ability] + 1, 30);
    now.max_health = Math.min(10_000, now.max_health + HEALTH_PER_LEVEL);
    now.max_mana = now.max_mana === 0 ? 0 : Math.min(10_000, now.max_mana + MANA_PER_LEVEL);
    if (now.health > 0) now.health = Math.min(now.max_health, now.health + HEALTH_PER_LEVEL);
    now.mana = Math.min(now.max_mana, now.mana + MANA_PER_LEVEL);
    if (experienceFor(level) <= before) continue;
    const value = stats[ability];
    const told = telling(level, raised, value).slice(0, 600);
    effects.push({
      type: 'level.gained',
      v: 1,
      level,
      ...now,
      raised: ability,
      value,
      telling: told,
      patterns: character.metadata.patterns,
    });
  }
  return effects;
};

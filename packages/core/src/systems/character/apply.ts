// Records the character's effects in the state. Called by the fold through the system's index; knows no rule and no constant.
import type { Character, CharacterEffect, SessionState } from '@emergent/schema';
import type { Appliers } from '../system.ts';

const write = (state: SessionState, change: Partial<Character>): SessionState => ({
  ...state,
  character: { ...state.character, ...change },
});

const develop = (state: SessionState, change: Partial<Character['metadata']>): SessionState =>
  write(state, { metadata: { ...state.character.metadata, ...change } });

export const apply: Appliers<CharacterEffect> = {
  'health.changed': (state, effect) => write(state, { health: effect.health }),
  'mana.changed': (state, effect) => write(state, { mana: effect.mana }),
  'experience.gained': (state, effect) => {
    const paid = write(state, { experience: effect.experience });
    return effect.lately === undefined ? paid : develop(paid, { lately: effect.lately });
  },
  'level.gained': (before, effect) => {
    const state = effect.patterns === undefined ? before : develop(before, { levelled: effect.patterns });
    return write(state, {
      level: effect.level,
      max_health: effect.max_health,
      max_mana: effect.max_mana,
      health: effect.health,
      mana: effect.mana,
      stats: { ...state.character.stats, [effect.raised]: effect.value },
    });
  },
  'skill.improved': (state, effect) =>
    write(state, {
      skills: { ...state.character.skills, [effect.skill]: { level: effect.level, uses: effect.uses } },
    }),
  'pattern.noted': (state, effect) =>
    develop(state, { patterns: { ...state.character.metadata.patterns, [effect.pattern]: effect.count } }),
  'trait.gained': (state, effect) => develop(state, { traits: [...state.character.metadata.traits, effect.trait] }),
  'trait.faded': (state, effect) =>
    develop(state, { traits: state.character.metadata.traits.filter((trait) => trait !== effect.trait) }),
  'arc.turned': (state, effect) => develop(state, { arc: effect.arc }),
  'character.defeated': (state, { cause, consequence, fate, by, place }) => {
    const known = fate === undefined ? state : develop(state, { last_fate: fate });
    const more = {
      ...(fate === undefined ? {} : { fate }),
      ...(by === undefined ? {} : { by }),
      ...(place === undefined ? {} : { place }),
    };
    return write(known, { defeated: { cause, consequence, ...more } });
  },
  'character.recovered': (state, effect) => write(state, { health: effect.health, defeated: null }),
  'stance.changed': (state, effect) => write(state, { stance: effect.stance }),
};

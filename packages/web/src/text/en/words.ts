// Names of the wire as a reader would say them.
export const words = {
  abilities: {
    strength: 'Strength',
    dexterity: 'Dexterity',
    constitution: 'Constitution',
    intelligence: 'Intelligence',
    wisdom: 'Wisdom',
    charisma: 'Charisma',
  },
  degrees: {
    critical_failure: 'critical failure',
    failure: 'failure',
    success: 'success',
    critical_success: 'critical success',
  },
  difficulties: { easy: 'Easy', medium: 'Medium', hard: 'Hard' },
  persons: { first: 'I', second: 'You', third: 'They' },
  tenses: { present: 'Present', past: 'Past' },
  lengths: { short: 'Short', medium: 'Medium', long: 'Long' },
  contentLevels: { everyone: 'Everyone', teen: 'Teens and older', mature: 'Adults' },
  questStatuses: {
    active: 'active',
    completed: 'completed',
    failed: 'failed',
    abandoned: 'abandoned',
    hidden: 'hidden',
  },
  rarities: { common: 'common', uncommon: 'uncommon', rare: 'rare', epic: 'epic', legendary: 'legendary' },
  day: (day: number, hour: string) => `Day ${day}, ${hour}`,
  kilograms: (weight: number) => `${Number(weight.toFixed(1))} kg`,
};

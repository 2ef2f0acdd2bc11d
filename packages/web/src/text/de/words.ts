import type { Catalogue } from '../catalogue.ts';

export const words: Catalogue['words'] = {
  abilities: {
    strength: 'Stärke',
    dexterity: 'Geschick',
    constitution: 'Ausdauer',
    intelligence: 'Verstand',
    wisdom: 'Weisheit',
    charisma: 'Ausstrahlung',
  },
  degrees: {
    critical_failure: 'schwerer Fehlschlag',
    failure: 'Fehlschlag',
    success: 'Erfolg',
    critical_success: 'glänzender Erfolg',
  },
  difficulties: { easy: 'Leicht', medium: 'Mittel', hard: 'Schwer' },
  persons: { first: 'Ich', second: 'Du', third: 'Sie' },
  tenses: { present: 'Gegenwart', past: 'Vergangenheit' },
  lengths: { short: 'Kurz', medium: 'Mittel', long: 'Lang' },
  contentLevels: { everyone: 'Für alle', teen: 'Ab 12', mature: 'Erwachsene' },
  questStatuses: {
    active: 'offen',
    completed: 'erfüllt',
    failed: 'gescheitert',
    abandoned: 'aufgegeben',
    hidden: 'verborgen',
  },
  rarities: { common: 'gewöhnlich', uncommon: 'ungewöhnlich', rare: 'selten', epic: 'episch', legendary: 'legendär' },
  day: (day, hour) => `Tag ${day}, ${hour}`,
  kilograms: (weight) => `${String(Number(weight.toFixed(1))).replace('.', ',')} kg`,
};

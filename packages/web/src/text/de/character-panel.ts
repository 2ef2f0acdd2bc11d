import type { Catalogue } from '../catalogue.ts';

export const characterPanel: Catalogue['characterPanel'] = {
  title: 'Figur',
  about: (className, level) => `${className}, Stufe ${level}`,
  health: 'Gesundheit',
  mana: 'Mana',
  skills: 'Fertigkeiten',
  learning: 'im Lernen',
  level: (level) => `Stufe ${level}`,
  traits: 'Wesenszüge',
  arc: 'Wer du wirst',
  growth: 'Wachstum',
  experience: (points) => `${points} Erfahrung`,
  grown: (from, to, gained, level) => `${gained} Erfahrung von Zug ${from} bis ${to}, Stufe ${level}`,
};

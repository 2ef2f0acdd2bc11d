import type { Catalogue } from '../catalogue.ts';

export const timelinePanel: Catalogue['timelinePanel'] = {
  title: 'Zeitverlauf',
  about: 'Jede Linie ist ein Weg der Geschichte: von dem Zug, wo er einen anderen verließ, bis dahin, wo er aufhört.',
  first: 'Der erste Weg',
  from: (number) => `Ein anderer Weg ab Zug ${number}`,
  current: 'hier bist du',
  name: 'Wie dieser Weg heißt',
  rename: (name) => `„${name}“ umbenennen`,
  reaches: (number) => `bis Zug ${number}`,
  standsAt: (number, tip) => `du stehst bei Zug ${number} von ${tip}`,
  switch: 'Von hier weiter',
  switched: (name) => `Die Geschichte geht von „${name}“ aus weiter.`,
  find: 'Weg suchen',
  none: 'Bisher nur eine Linie',
  noneAdvice: 'Spiele einen Zug. Wenn du zurückgehst und etwas anderes tust, bleiben beide Wege und stehen hier.',
};

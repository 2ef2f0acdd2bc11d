import type { Catalogue } from '../catalogue.ts';

export const worldPanel: Catalogue['worldPanel'] = {
  title: 'Welt',
  until: (when) => `bis ${when}`,
  peopleHere: 'Hier bei dir',
  nobody: 'Niemand.',
  events: 'Was vor sich geht',
  map: 'Karte',
  reach: 'Wie viel davon',
  around: 'Rund um hier',
  everything: (count) => `Alle ${count} Orte`,
  legend: 'Mit Ring: hier bist du. Gefüllt: da warst du schon. Gestrichelt: noch nicht.',
  places: 'Orte, die du kennst',
  findPlace: 'Ort suchen',
  noPlace: 'Einen Ort mit diesem Namen kennst du nicht.',
  youAreHere: 'hier bist du',
  visits: (count) => (count === 1 ? 'einmal dort gewesen' : `${count}-mal dort gewesen`),
  notYet: 'noch nicht gesehen',
  away: (steps) => (steps === 1 ? 'gleich nebenan' : `${steps} Wege weit`),
  lying: 'Dort liegt:',
  seenThere: 'Zuletzt dort gesehen:',
  go: 'Hingehen',
  // Die Geschichte selbst versteht und schlägt das auf Englisch vor.
  goLine: (place) => `Go to ${place}`,
};

import type { Catalogue } from '../catalogue.ts';

export const peoplePanel: Catalogue['peoplePanel'] = {
  title: 'Leute',
  you: 'Du',
  legend: 'Rund: Leute. Eckig: Gruppen. Dicker: stärker. Gestrichelt: Groll.',
  drawn: (shown, all) => `Gezeichnet sind die wichtigsten ${shown} von ${all}; in den Listen stehen alle.`,
  groups: 'Dein Ruf bei Gruppen',
  people: 'Leute, die du kennst',
  find: 'Jemanden suchen',
  nobody: 'Niemanden mit diesem Namen kennst du.',
  here: 'hier',
  standing: (amount) => `Ansehen ${amount}`,
  none: 'Du kennst noch niemanden',
  noneAdvice: 'Geh unter Leute und sprich mit ihnen.',
  onlyHeard: 'Du hast sie noch nicht gesehen.',
  statuses: { alive: 'wohlauf', defeated: 'geschlagen', dead: 'tot', gone: 'fort' },
  condition: (percent) => `verletzt, bei ${percent} %`,
  following: 'geht mit dir',
  at: (place) => `zuletzt bekannt: ${place}`,
  lastSeen: (turn) => `gesehen in Zug ${turn}`,
  knows: 'Was sie wissen:',
  knowsNothing: 'Soweit du weißt, wissen sie nichts von dir.',
};

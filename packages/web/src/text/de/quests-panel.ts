import type { Catalogue } from '../catalogue.ts';

export const questsPanel: Catalogue['questsPanel'] = {
  title: 'Aufgaben',
  done: 'Erledigt:',
  track: 'Verfolgen',
  tracked: 'Verfolgt',
  abandon: 'Aufgeben',
  abandonTitle: (title) => `„${title}“ aufgeben?`,
  abandonText: 'Man wird davon hören. Du kannst diesen Zug danach rückgängig machen.',
  from: (giver) => `von ${giver}`,
  none: 'Noch will niemand etwas von dir',
  noneAdvice: 'Sprich mit den Leuten; was sie brauchen, wird zur Aufgabe.',
  over: 'Vorbei',
  rewards: 'Bringt:',
  experience: (points) => `${points} Erfahrung`,
  reputation: (group, amount) => `${amount > 0 ? 'mehr' : 'weniger'} Ansehen bei ${group}`,
};

import type { Catalogue } from '../catalogue.ts';

export const common: Catalogue['common'] = {
  save: 'Speichern',
  cancel: 'Abbrechen',
  close: 'Schließen',
  undo: 'Rückgängig',
  tryAgain: 'Noch einmal versuchen',
  tryAgainIn: (seconds) =>
    seconds === 1 ? 'Versuche es in einer Sekunde wieder.' : `Versuche es in ${seconds} Sekunden wieder.`,
  loading: 'Wird geladen …',
  moreOf: (count) => `${count} weitere zeigen`,
  fewer: 'Weniger zeigen',
  requestId: (id) => `Anfrage ${id}`,
  turns: (count) => (count === 1 ? '1 Zug' : `${count} Züge`),
};

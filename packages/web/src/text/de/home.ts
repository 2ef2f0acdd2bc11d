import type { Catalogue } from '../catalogue.ts';

export const home: Catalogue['home'] = {
  lead: 'Eine Welt, ein Name und was du als Nächstes tust.',
  about:
    'Schreib in eigenen Worten, was du tust. Die Geschichte antwortet, erinnert sich, und nichts macht sie ungeschehen als du.',
  goOn: 'Weiterlesen',
  goOnWith: (name, place) => `${name}, ${place}`,
  worlds: 'Welten zum Spielen',
  playNow: 'Jetzt spielen',
  playNowAs: (name) => `als ${name}`,
  from: (book) => `aus: ${book}`,
  choose: 'Wähle, wer du bist',
  lasts: (duration) => `etwa ${duration.replaceAll(' hours', '\u00a0Std.').replaceAll('-', '\u2060–\u2060')}`,
  yours: 'Deine Geschichten',
  nothingYet: 'Noch ist keine Welt da.',
  nothingYetAdvice: 'Erschaffe eine, oder bring ein eigenes Buch mit.',
  make: 'Eine Welt erschaffen',
  makeText: 'Sag in ein paar Worten, worum es geht; daraus entstehen Orte, Leute und Aufgaben.',
  bring: 'Eine eigene mitbringen',
  bringText: 'Bücher, Figurenkarten und Abenteuer anderer Programme, als Datei.',
};

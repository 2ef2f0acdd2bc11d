import type { Catalogue } from '../catalogue.ts';

export const notices: Catalogue['notices'] = {
  level: (level, health, ability, value) => `Stufe ${level}: Gesundheit bis ${health}, ${ability} jetzt ${value}.`,
  questBegan: (title) => `Neue Aufgabe: ${title}`,
  objectiveDone: (text) => `Erledigt: ${text}`,
  questEnded: (title, ending) => `Aufgabe erfüllt: ${title}. Das Ende: ${ending}`,
  questCompleted: (title) => `Aufgabe erfüllt: ${title}`,
  questChanged: (why) => `Aufgabe geändert: ${why}`,
  questFailed: (title) => `Aufgabe gescheitert: ${title}`,
  questAbandoned: (title) => `Aufgabe aufgegeben: ${title}`,
  followed: (what, turn, deed) => `${what} Das folgt aus Zug ${turn}: ${deed}`,
  gained: (thing) => `Bekommen: ${thing}`,
  dropped: (thing) => `Zurückgelassen: ${thing}`,
  given: (thing) => `Weggegeben: ${thing}`,
  used: (thing) => `Aufgebraucht: ${thing}`,
  taken: (thing) => `Verloren: ${thing}`,
  broken: (thing) => `Zerbrochen: ${thing}`,
  skill: (skill, level) => `${skill} steht jetzt bei ${level}.`,
  defeated: (cause) => `Besiegt: ${cause}`,
};

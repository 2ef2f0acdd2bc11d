import type { Catalogue } from '../catalogue.ts';

export const newStory: Catalogue['newStory'] = {
  title: 'Eine neue Geschichte',
  lead: 'Welche Welt soll es sein?',
  otherWorld: 'Eine andere Welt',
  who: 'Wer du bist',
  someoneElse: 'Jemand Eigenes',
  someoneElseHint: 'Ein Name genügt; den Rest findet die Geschichte mit dir heraus.',
  name: 'Dein Name',
  nameMissing: 'Gib dir einen Namen: höchstens 100 Zeichen.',
  how: 'Wie erzählt wird',
  howHint: 'So, wie es ist, mögen es die meisten. Alles davon lässt sich später ändern.',
  told: (person, tense, length, difficulty, level) =>
    `„${person}“, ${tense}, Züge: ${length.toLowerCase()}, Schwierigkeit: ${difficulty.toLowerCase()}, ${level}`,
  person: 'Person',
  tense: 'Zeit',
  length: 'Länge eines Zuges',
  difficulty: 'Schwierigkeit',
  contentLevel: 'Für wen',
  begin: 'Die Geschichte beginnen',
  where: (place) => `Sie beginnt hier: ${place}.`,
};

// A new story: the world, who you are, how it is told.
export const newStory = {
  title: 'A new story',
  lead: 'Which world shall it be?',
  otherWorld: 'Another world',
  who: 'Who you are',
  someoneElse: 'Someone of your own',
  someoneElseHint: 'A name is enough; the story finds out the rest with you.',
  name: 'Your name',
  nameMissing: 'Give yourself a name: up to 100 characters.',
  how: 'How it is told',
  howHint: 'As it is, it is told the way most people like it. All of this can be changed later.',
  told: (person: string, tense: string, length: string, difficulty: string, level: string) =>
    `“${person}”, ${tense.toLowerCase()} tense, ${length.toLowerCase()} tellings, ${difficulty.toLowerCase()} difficulty, for ${level.toLowerCase()}`,
  person: 'Person',
  tense: 'Tense',
  length: 'Length of a telling',
  difficulty: 'Difficulty',
  contentLevel: 'For whom',
  begin: 'Begin the story',
  where: (place: string) => `It begins at ${place}.`,
};

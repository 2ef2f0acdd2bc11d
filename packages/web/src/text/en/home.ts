// The first page.
export const home = {
  lead: 'A world, a name, and what you do next.',
  about: 'Write what you do in your own words. The story answers, remembers, and lets nothing be undone but by you.',
  goOn: 'Go on reading',
  goOnWith: (name: string, place: string) => `${name}, at ${place}`,
  worlds: 'Worlds to play',
  playNow: 'Play now',
  playNowAs: (name: string) => `as ${name}`,
  /** The book, whose name is on the cover. */
  from: (book: string) => `from ${book}`,
  choose: 'Choose who you are',
  lasts: (duration: string) => `about ${duration.replaceAll(' hours', '\u00a0h').replaceAll('-', '\u2060–\u2060')}`,
  yours: 'Your stories',
  nothingYet: 'No world is here yet.',
  nothingYetAdvice: 'Make one, or bring a lorebook of your own.',
  make: 'Make a world',
  makeText: 'Say what it is about in a few words; places, people and quests are made from them.',
  bring: 'Bring your own',
  bringText: 'Lorebooks, character cards and adventures of other programs, by their file.',
};

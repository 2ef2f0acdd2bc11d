// The first page.
export const home = {
  title: 'Home',
  lead: 'A world, a name, and what you do next.',
  about: 'Write what you do in your own words. The story answers, remembers, and lets nothing be undone but by you.',
  goOn: 'Go on reading',
  goOnWith: (name: string, place: string) => `${name}, at ${place}`,
  worlds: 'Worlds to play',
  playNow: 'Play now',
  playNowAs: (name: string) => `as ${name}`,
  choose: 'Choose who you are',
  lasts: (duration: string) => `about ${duration.replaceAll(' hours', '\u00a0h').replaceAll('-', '–')}`,
  yours: 'Your stories',
  allStories: 'All your stories',
  nothingYet: 'No world is here yet.',
  nothingYetAdvice: 'Make one, or bring a lorebook of your own.',
  cover: (title: string) => `Cover of ${title}`,
};

// The tree of a story's branches.
export const timelinePanel = {
  title: 'Timeline',
  about: 'Each line is a way the story went, from the turn it left another to where it stopped.',
  first: 'The first way',
  from: (number: number) => `Another way from turn ${number}`,
  current: 'you are on this',
  name: 'What this way is called',
  rename: (name: string) => `Rename “${name}”`,
  reaches: (number: number) => `to turn ${number}`,
  standsAt: (number: number, tip: number) => `you stand at turn ${number} of ${tip}`,
  switch: 'Go on from here',
  switched: (name: string) => `The story goes on from “${name}”.`,
  find: 'Find a way',
  none: 'One line so far',
  noneAdvice: 'Play a turn. When you go back and do something else, both ways stay, and are drawn here.',
};

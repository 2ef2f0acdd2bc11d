// Lines of the program's own beside a telling. What is named in them (quests, things, reasons) is in the language of the world.
type Said = (first: string, second: string, third: string) => string;

export const notices: Record<
  | 'questBegan'
  | 'objectiveDone'
  | 'questEnded'
  | 'questCompleted'
  | 'questChanged'
  | 'questFailed'
  | 'questAbandoned'
  | 'followed'
  | 'gained'
  | 'dropped'
  | 'given'
  | 'used'
  | 'taken'
  | 'broken'
  | 'skill'
  | 'defeated',
  Said
> & { level: (level: string, health: string, ability: string, value: string) => string } = {
  level: (level, health, ability, value) =>
    `Level ${level}: health up to ${health}, ${ability.toLowerCase()} now ${value}.`,
  questBegan: (title) => `New quest: ${title}`,
  objectiveDone: (text) => `Done: ${text}`,
  questEnded: (title, ending) => `Quest completed: ${title}. The ending: ${ending}`,
  questCompleted: (title) => `Quest completed: ${title}`,
  questChanged: (why) => `Quest changed: ${why}`,
  questFailed: (title) => `Quest failed: ${title}`,
  questAbandoned: (title) => `Quest given up: ${title}`,
  followed: (what, turn, deed) => `${what} It follows from turn ${turn}: ${deed}`,
  gained: (thing) => `Gained: ${thing}`,
  dropped: (thing) => `Left behind: ${thing}`,
  given: (thing) => `Given away: ${thing}`,
  used: (thing) => `Used up: ${thing}`,
  taken: (thing) => `Lost: ${thing}`,
  broken: (thing) => `Broken: ${thing}`,
  skill: (skill, level) => `${skill} is now at ${level}.`,
  defeated: (cause) => `Defeated: ${cause}`,
};

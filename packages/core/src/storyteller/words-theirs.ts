// Lines of people who are asked about what is theirs: what they carry, wear, are and can. All are said aloud. Read by tell-theirs.ts.

export const THEIR_THING: readonly string[] = [
  'My {thing}?',
  'The {thing}? Look, since you ask.',
  'You mean the {thing}.',
  'This {thing}, do you mean?',
];
/** Before what anybody can see of them. */
export const SEEN_OF_THEM: readonly string[] = [
  'People ask about that.',
  'You’ve noticed, then.',
  'It is what it looks like.',
  'As you see me.',
];
/** Asked about the same again. */
export const SEEN_AGAIN: readonly string[] = [
  'There’s no more to it than you see.',
  'You’ve looked at it long enough to know.',
  'It’s as I said.',
];
export const THEIR_ROLE: readonly string[] = [
  'I’m {role}, yes.',
  'You’re looking at {role}.',
  '{role}, yes, and nobody else.',
];
/** Asked if they are what they are not. */
export const OTHER_ROLE: readonly string[] = [
  'No. {role}, if you want it put into words.',
  'I’m not. I’m {role}.',
  'Do I look it? I’m {role}.',
];
export const THEIR_SKILL: readonly string[] = [
  '{skill}? That I can do.',
  'If I can do one thing, it’s {skill}.',
  'I know {skill}, yes.',
];
export const LIVES_HERE: readonly string[] = [
  'Here. You’re standing in it.',
  'Where you see me. It’s home, as far as I have one.',
];
export const LIVES_AT: readonly string[] = [
  '{place}, when I’m let.',
  'I have {place}, and it has me.',
  'You’ll find me at {place} when the day’s done.',
];
/** Asked whose a thing is. */
export const MINE: readonly string[] = [
  'Mine, or mine to look after.',
  'Mine. Why, did you want it?',
  'It’s mine, if it’s anybody’s.',
];
export const YOURS: readonly string[] = ['Yours, by the look of it.', 'Isn’t it yours? You have it.'];
export const ANOTHERS: readonly string[] = ['{who}’s.', '{who}’s, and not mine to lend.', 'That’d be {who}’s.'];

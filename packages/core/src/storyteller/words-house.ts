// What the house serves, and who has the say: as it is told and said. Read by tell-fare.ts and tell-ruler.ts.

export const SERVED = [
  '{Person} [set|s] {thing} down in front of {me}. A stroke is drawn where such strokes are kept.',
  '{Thing} [come|s] before {you} [look] up. “On the slate,” {person} [say|s].',
  '{Person} [wipe|s] the place, [put|s] {thing} on it, and [wait|s] to see a face pulled.',
  '“One of those,” {person} [say|s], and [have|s] {thing} there before {you} [be] settled.',
];
export const HAD = [
  '{Person} [bring|s] {thing}, and {you} [have] it while it is at its best.',
  '{Thing} [come|s], and [go|s]. {Person} [look|s] at what is left of it, and [seem|s] content.',
  '{You} [ask] for {thing}, and there it is, and then there it was. “On the slate,” {person} [say|s].',
];
export const RULES = [
  'That’d be {who}: {role}',
  '{Who}, if you mean on paper. {Role}',
  'You’d want {who}. {Role}, and knows it',
];
export const I_DO = ['You’re looking at it. I’m {role}', 'I am, as far as anybody is. {Role}, they call it'];
/** Asked on whose word they do what they do. */
export const SUPERIOR = [
  '{who}’s word. I answer to {role}, and there it ends',
  'I answer to {who}, {role}. Take it up there',
  '{who} says, and I do. {Role}, in case nobody’s told you',
];
export const OWN_WORD = [
  'Nobody but myself',
  'I answer to nobody that you could write to',
  'There’s nobody over me that I know of',
];
export const NOBODY = [
  'Whoever is up first, most days.',
  'Depends on whom you ask, and on the day.',
  'Nobody that you could write a letter to.',
];
/** A bed is asked for where people are put up. */
export const LODGED = [
  'There’s a bed, if you don’t mind how it got its dip. Turn in when you like',
  'Up the back, second door. It sticks. It goes on the slate',
  'We can put you up. Blankets are on the chair, and breakfast is whatever’s left',
  'A night? It’s yours. Don’t lend anybody the pillow',
];
/** And where they are not. */
export const NO_BEDS = [
  'Beds? Not here. You might lie down somewhere quiet, and nobody would ask',
  'I’ve nowhere to put you. Try wherever they serve supper',
  'This isn’t a house with beds in it, not for strangers',
];
export const SETTLED = [
  '{Person} [look|s] for the line on the slate, and [draw|s] another through it. So much for that.',
  '“It’ll keep,” {person} [say|s], and [rub|s] it out all the same.',
  '{Person} [count|s] it without seeming to, and [nod|s]. {You} [be] square.',
];

/** Asked by whoever has had nothing of them. */
export const OWES_NOTHING = [
  'Me? Nothing',
  'Nothing that I know of',
  'You’ve had nothing of me yet',
  'Not a thing, to me',
];

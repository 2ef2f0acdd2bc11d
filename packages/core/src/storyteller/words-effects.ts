// Words for what follows from a deed: blows taken, tasks begun and done, feelings that shift, a long while gone by. Read by tell-effects.ts
// and tell-news.ts; the markup is that of phrase.ts.

export const STRUCK: readonly string[] = [
  '{Cause} has cost {me} something: {you} [feel] it in the ribs first.',
  'It hurts, and the cause of it is {low}.',
  'Pain arrives a moment after the thing itself: {low}.',
  '{You} [bleed] a little for that: {low}.',
  'The price of it is {low}.',
];
export const DEFEAT: readonly string[] = [
  '{Your} knees [go|p]. The last thing {you} [see] is the ground, very close and very detailed.',
  'The world narrows to a bright coin, and the coin goes out.',
  '{You} [fall], and somewhere on the way down {you} [stop] noticing.',
];
export const QUEST_DONE: readonly string[] = [
  'So that is done, the whole of it: {title}.',
  'It is finished, then. {Title}: {you} [say] the words over, as one checks a pocket.',
  '{Title}: {you} [can] put that down now.',
  'That closes the account of {title}.',
];
export const QUEST_BEGAN: readonly string[] = [
  'And so there is a thing to be done. {what}',
  '{You} [know] a task when one is put in {your} way. {what}',
  'It has become {your} business, somehow. {what}',
  'There is more to this. {what}',
  'One thing hangs on another, and now it hangs on {me}. {what}',
  'Here is a matter that wants somebody, and {you} [be] somebody. {what}',
  '{You} [have] not said yes; {you} [have] not said no either. {what}',
  'It would be hard, now, to have heard nothing. {what}',
];
/** Somebody asks a favour in their own words. */
export const FAVOURS: readonly string[] = [
  '{Person} [turn|s] back to {me}. “{asked}”',
  '“One thing more,” {person} [say|s]. “{asked}”',
  '{Person} [look|s] for the words, and [find|s] plain ones. “{asked}”',
  '“Since it is you,” {person} [say|s], and [wait|s] a moment. “{asked}”',
  'There is something that {person} has been meaning to ask. “{asked}”',
  '{Person} [take|s] {me} by the sleeve. “{asked}”',
];
export const FOND: readonly string[] = [
  '{Person} [look|s] at {me} a little differently than before, and it is the good kind of different.',
  'Something in {person} eases.',
  '{Person} will think of this kindly.',
  'It has gone down well with {person}.',
  '{Person} [warm|s] to {me} by a degree or two.',
  'Between {me} and {person} something has been put right, or begun.',
];
export const SOUR: readonly string[] = [
  '{Person} will remember this, and not fondly.',
  'Something in {person} closes.',
  'It has cost {me} something with {person}.',
  'The look that {person} [give|s] {me} has a door in it, and the door is shut.',
  '{Person} [say|s] nothing, and it is a good deal to say.',
];
/** Much went on while the player slept or waited. */
export const MEANWHILE: readonly string[] = [
  'The world has not waited.',
  'A good deal has gone on meanwhile.',
  'There has been time for things to happen.',
  'Other people [have|p] been busy.',
];
/** What happens out of sight, and comes to those who have company. */
export const NEWS: readonly string[] = [
  'Word goes about: {news}',
  'There is news. {news}',
  'It is on everybody’s lips: {news}',
  '{You} [get] to hear of it soon enough. {news}',
  'Somebody comes by with it: {news}',
  'They are saying this. {news}',
];

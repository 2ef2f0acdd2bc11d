// Words for what follows from a deed: blows taken, tasks begun and done, feelings that shift, a long while gone by. Read by tell-effects.ts
// and tell-news.ts; the markup is that of phrase.ts.
import type { Line } from './bodies.ts';

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
  '{Title}. It has taken what it took, and it is behind {me}.',
  'There is no more to do about {title}, and it takes {me} a moment to believe it.',
  '{Title} is done with. {You} [notice] it as one notices that a noise has stopped.',
];
/** What somebody had asked for, who is here to see it done. */
export const QUEST_DONE_FOR: readonly string[] = [
  'That is what {giver} asked of {me}, and it is done: {title}.',
  '{Giver} need not ask again. {Title} is over.',
  '{Title}: it began with a word from {giver}, and here, in front of {giver}, it ends.',
  '{Giver} [look|s] at {me} as at somebody who did what they said. So much for {title}.',
];
/** The same, where whoever asked is elsewhere. */
export const QUEST_DONE_AWAY: readonly string[] = [
  '{Title}: that was what {giver} asked, and {giver} will want to hear how it went.',
  'It is done, then, the thing that {giver} wanted: {title}.',
  '{Giver} may strike {title} off whatever list it was on.',
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
  'That leaves a loose end, and {you} [have] hold of it. {what}',
  '{You} [think] of walking past it, and [find] that {you} [have] stopped. {what}',
  'Somebody ought to see to it. {what}',
  'It is none of {your} affair, and it stays with {me} all the same. {what}',
  '{You} [hear] what was not said as well as what was. {what}',
  'From here it could be left alone, or taken up. {what}',
  'There is a story under that one. {what}',
  '{You} [make] a knot in {your} mind, so as not to forget. {what}',
];
/** Somebody asks a favour in their own words. */
export const FAVOURS: readonly string[] = [
  '{Person} [turn|s] back to {me}. “{asked}”',
  '“One thing more,” {person} [say|s]. “{asked}”',
  '{Person} [look|s] for the words, and [find|s] plain ones. “{asked}”',
  '“Since it is you,” {person} [say|s], and [wait|s] a moment. “{asked}”',
  'There is something that {person} has been meaning to ask. “{asked}”',
  '{Person} [take|s] {me} by the sleeve. “{asked}”',
  '“Before you go,” {person} [say|s]. “{asked}”',
  'There is a pause, and {person} [use|s] it. “{asked}”',
  '{Person} [look|s] round to see who is near. “{asked}”',
];
export const FOND: readonly Line[] = [
  '{Person} [look|s] at {me} a little differently than before, and it is the good kind of different.',
  'Something in {person} eases.',
  '{Person} will think of this kindly.',
  'It has gone down well with {person}.',
  '{Person} [warm|s] to {me} by a degree or two.',
  'Between {me} and {person} something has been put right, or begun.',
  '{Person} [stand|s] a little nearer than before, and [do|s] not seem to know it.',
  { people: 'A reserve that {person} had goes, or goes down to the second button.' },
  '{Person} [put|s] it away with the things worth keeping.',
  'If {person} had a doubt about {me}, it has got smaller.',
  'There is a look from {person} that was not there when {you} came.',
  { people: '{Person} will say a good word for {me}, if one is wanted.' },
];
export const SOUR: readonly string[] = [
  '{Person} will remember this, and not fondly.',
  'Something in {person} closes.',
  'It has cost {me} something with {person}.',
  'The look that {person} [give|s] {me} has a door in it, and the door is shut.',
  'What {person} thinks of that does not need saying.',
  '{Person} [move|s] half a step off, and the half step stays.',
  'It goes down in {person} like a stone in a well.',
  '{You} [have] been dearer to {person} than {you} [be] now.',
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

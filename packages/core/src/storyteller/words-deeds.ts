// Words for deeds of hand and craft: what doing them looks like when they work, when they do not, and when nothing was at stake.
// Read by tell-deed.ts; the markup is that of phrase.ts. `{it}` is what the deed is aimed at, `{place}` where it happens.
import type { Verb } from '@emergent/schema';

export type DeedWords = { good: readonly string[]; bad: readonly string[]; plain: readonly string[] };

export const DEEDS_OF_HAND: Partial<Record<Verb, DeedWords>> = {
  search: {
    good: [
      '{You} [go] over {it} by touch as much as by sight, and patience pays.',
      '{You} [look] first where anybody would look, and then {you} [begin].',
      '{You} [ask] {yourself} what has been moved lately, and [go] by that.',
      '{You} [come] at {it} from the side that nobody dusts.',
      '{You} [take] {it} a hand’s breadth at a time, and the hiding place gives itself up.',
      'It is the dust that tells: {you} [follow] the one clean edge.',
      'Most of what {you} [turn] over is nothing. The last of it is not.',
      '{Your} fingers [stop|p] before {you} [know] why. There.',
    ],
    bad: [
      '{You} [search] until {your} knees ache and {your} hands are grey, and {it} [show|s] nothing new.',
      'Something was here. {You} [find] the place where it lay, and only the place.',
      'Twice {you} [think] {you} [have] it, and twice it is a trick of the light.',
      '{You} [look] hard and in the wrong order, and the light moves on before {you} [do].',
      '{You} [find] out a great deal about {place}, and nothing that {you} [want].',
    ],
    plain: [
      '{You} [go] through {it} without hurry, setting each thing back where it was.',
      '{You} [crouch], and [lift], and [look] beneath.',
      '{You} [work] along {it} from one end to the other.',
      '{You} [give] {it} the kind of attention that most people save for money.',
      '{You} [look] where {you} would hide a thing, and then where somebody cleverer would.',
      '{You} [lift] what lifts, and [tap] what does not.',
    ],
  },
  open: {
    good: [
      '{It} [hold|s], and [hold|s], and then [give|s] with a small complaint.',
      'A little weight in the right place, and {it} [come|s] open.',
      '{You} [find] the trick of it with {your} fingertips: {it} [be|s] open.',
    ],
    bad: [
      '{It} [do|s] not so much as shift. Whoever made it fast meant it.',
      '{You} [try] {it} one way, then the other. It stays shut, and the noise of trying hangs about.',
      'Something inside it catches and sticks. It will want a tool, or a better idea.',
    ],
    plain: [
      '{You} [try] {it}. It moves more easily than it looks.',
      '{It} [open|s] on a breath of closed air.',
      '{You} [set] {your} hand to {it} and [push].',
      'A push, a pause, a second push, and {it} [give|s] way.',
      '{It} [come|s] open at the second try, as if the first had been a question.',
      '{You} [find] the edge of it with {your} nails, and [pull].',
      'It has been opened before {you} by many hands, and opens for one more.',
      '{You} [lift], and {it} [let|s] itself be lifted.',
    ],
  },
  cast: {
    good: [
      '{You} [ask], and for once the world says yes without arguing. {What} [answer|s].',
      'It begins behind {your} breastbone and goes out through the hands; the air tightens, and {what} [do|s] as it is bidden.',
      '{You} [feel] the price go out of {me} first, as always, and then the thing itself, clean and exact.',
      'There is a give, as of a door that was never locked. {What} [come|s] through.',
    ],
    bad: [
      '{You} [reach] for it and it is there, and then it slides off like a wet rope.',
      'The working gutters half made. What it leaves is a taste of metal and a silence that feels like being watched.',
      '{What} [stir|s], [look|s] at {me}, and [lie|s] down again.',
      '{You} [ask] twice. {What} [hear|s] it both times.',
    ],
    plain: [
      '{You} [gather] what there is to gather and [let] it go. {What} [stir|s].',
      'There is a moment in which nothing happens, and then the hair on {your} arms rises.',
      '{What} is near; {you} [put] out a hand to it, in a manner of speaking.',
      '{You} [say] what has to be said to it, and [wait] to be answered.',
    ],
  },
  craft: {
    good: [
      'It takes the shape {you} [have] in mind, and then a slightly better one.',
      '{You} [work] until {your} hands [know|p] it without {me}, and what comes of it is sound.',
      'The last piece goes in with a click that {you} [feel] in {your} teeth.',
    ],
    bad: [
      'It comes apart at the last join. {You} [say] a word that would not go in a book.',
      'The work fights {me}. What {you} [have] at the end is a lesson and some scrap.',
      'It holds for a breath, and then it shows what it thinks of the idea.',
    ],
    plain: [
      '{You} [set] out what there is and [begin], slowly, to make something of it.',
      '{You} [bend] to the work, and the hour goes somewhere.',
      '{You} [lay] the pieces in a row and [see] which of them want to be together.',
      '{Your} hands [start|p] before {you} [have] finished thinking.',
    ],
  },
  destroy: {
    good: [
      '{It} [go|s] with a crack that comes back from the far side of {place}.',
      'Three blows. On the third, {it} [stop|s] being one thing and [become|s] several.',
      'It does not take long to make {it} into its parts.',
    ],
    bad: [
      '{It} [take|s] the blow and [give|s] it back through {your} wrists.',
      '{You} [mark] it, no more. {It} [have|s] stood up to worse.',
      'The noise is splendid. {It} [stand|s].',
    ],
    plain: [
      '{You} [set] about {it} without ceremony.',
      '{You} [lean] into it until something has to break.',
      '{You} [put] {your} weight where {it} [be|s] weakest.',
    ],
  },
  steal: {
    good: [
      '{Your} hand goes out and comes back, and nothing in the air between has changed.',
      '{You} [wait] for the laugh, or the cough, or the dropped spoon. When it comes, so [do] {your} fingers.',
      'By the time anybody could have looked, {you} [be] looking too.',
    ],
    bad: [
      'A hand closes on {your} wrist. It is not a rough hand. It does not need to be.',
      'Eyes [meet|p] {yours} at exactly the wrong moment, and [hold|p].',
      'It slips, it rings, and everyone learns where {your} hand is.',
    ],
    plain: [
      '{You} [let] {your} hand drift, as hands do, toward what is not {yours}.',
      '{You} [stand] a little nearer than {you} [need] to, and [look] the other way.',
    ],
  },
  read: {
    good: [
      'The hand is vile, but {you} [have] it by the second line.',
      'It takes some time, and then all at once it makes sense.',
    ],
    bad: [
      'The letters are letters. Beyond that they keep their counsel.',
      '{You} [read] it through three times and [understand] it a little less each time.',
    ],
    plain: [
      '{You} [tilt] {it} to the light and [read].',
      '{You} [go] through {it} line by line, a finger under the words.',
      '{You} [read] it, and then the part again that {you} [read] too fast.',
      '{You} [bend] over {it}, lips moving a little.',
      '{You} [hold] {it} still until the words do.',
      '{You} [read] what is there, and then what is nearly there.',
      'The words are plain enough. {You} [give] them time.',
      '{You} [put] a thumb by the place and [read].',
      '{You} [read] {it} as one listens at a door.',
      '{You} [find] where it begins.',
    ],
  },
  use: {
    good: ['{You} [put] {it} to work, and it earns its keep.', 'It is what {it} [be|s] for, and it does it well.'],
    bad: [
      '{You} [do] it right, or nearly, and nearly is not enough.',
      '{It} [slip|s] in {your} hands at the one moment that counts.',
    ],
    plain: [
      '{You} [take] {it} in hand and [see] what can be done with it.',
      '{You} [try] {it}, first one way and then another.',
      '{You} [turn] {it} over once, to be sure which end is which, and [begin].',
      '{It} [do|s] what such things do.',
      '{You} [put] {it} to use, as far as there is a use for it {at}.',
      '{You} [find] the grip that {it} was made for.',
      'It is easier with {it} than it would be without.',
      '{You} [set] to with {it}.',
      '{You} [make] what use of {it} the place allows.',
    ],
  },
  other: {
    good: [
      'It works, which surprises nobody more than {me}.',
      '{You} [do] it the way it ought to be done, and it comes off.',
      'It goes as if {you} [have] done it a hundred times.',
      'It comes off, neatly, as though it had been waiting for somebody to try.',
    ],
    bad: [
      'It was worth trying. It does not come off.',
      '{You} [do] {your} best with it, and the moment goes the other way.',
      'Something in the middle of it goes wrong, quietly, and the rest follows.',
      '{You} [come] near it, and near is the whole of it.',
      'It gets away from {me} at the last.',
    ],
    plain: [
      '{You} [do] that, and {place} makes room for it.',
      '{You} [set] about it in {your} own way.',
      'It is soon done, and leaves hardly a mark on the hour.',
      '{You} [take] {your} time over it.',
      'Nobody stops {me}. {You} [see] it through.',
      '{You} [see] no reason why not, and so it is done.',
      '{You} [do] it, and [look] up to see whether the world has noticed.',
      'It takes a minute, and the minute was free.',
      'That much is done, and the hour goes on.',
      '{You} [do] as {you} [mean] to, here in {place}, with nobody’s leave.',
    ],
  },
};

/** Behind a deed that has been told in the player's own words. */
export const AFTER_DEED = {
  good: [
    'It works, which surprises nobody more than {me}.',
    'It comes off, neatly, as though it had been waiting for somebody to try.',
    'It goes as if {you} [have] done it a hundred times.',
    'That is how it ought to go, and for once it goes so.',
  ],
  bad: [
    'It was worth trying. It does not come off.',
    'Something in the middle of it goes wrong, quietly, and the rest follows.',
    'It comes near, and near is the whole of it.',
    'It gets away from {me} at the last.',
  ],
  plain: [
    'It is soon done.',
    'That much is done.',
    '{You} [take] {your} time over it.',
    'It is less trouble than it looked.',
    'Done. {You} [stand] back from it.',
    '{You} [see] it through, and [look] at what {you} [have] done.',
    'When it is done {you} [let] a breath go.',
    'It asks for both hands, and gets them.',
    'It goes better at the second try.',
    'It is a small thing, and now it is a done one.',
  ],
} as const;

/** The same before somebody's eyes. */
export const AFTER_SEEN: readonly string[] = [
  '{Person} [look|s] up at that, and down again.',
  '{Person} [watch|s] {me} do it, and [offer|s] no opinion.',
  'If {person} [think|s] anything of it, it does not show.',
  '{Person} [take|s] note of it, and [let|s] it pass.',
  '{Person} [wait|s] to see what it was for.',
  '{Person} [see|s] it, and [have|s] seen stranger.',
  '{Person} [give|s] it the glance that one gives to other people’s business.',
  '{Person} [begin|s] to say something, and [think|s] better of it.',
];

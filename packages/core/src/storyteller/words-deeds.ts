// Words for deeds of body and craft: what doing them looks like when they work, when they do not, and when nothing was at stake.
// Read by tell-deed.ts; the markup is that of phrase.ts. `{it}` is what the deed is aimed at, `{place}` where it happens.
import type { Verb } from '@emergent/schema';

export type DeedWords = { good: readonly string[]; bad: readonly string[]; plain: readonly string[] };

export const DEEDS: Partial<Record<Verb, DeedWords>> = {
  search: {
    good: [
      '{You} [go] over {it} by touch as much as by sight, and patience pays.',
      '{You} [take] {it} a hand’s breadth at a time, and the hiding place gives itself up.',
      'It is the dust that tells: {you} [follow] the one clean edge on {it}.',
      'Most of what {you} [turn] over is nothing. The last of it is not.',
    ],
    bad: [
      '{You} [search] until {your} knees ache and {your} hands are grey, and {it} [keep|s] what it has.',
      'Something was here. {You} [find] the place where it lay, and only the place.',
      'Twice {you} [think] {you} [have] it, and twice it is a trick of the light.',
      '{You} [look] hard and in the wrong order, and the light moves on before {you} [do].',
    ],
    plain: [
      '{You} [go] through {it} without hurry, setting each thing back where it was.',
      '{You} [crouch], and [lift], and [look] beneath.',
      '{You} [work] along {it} from one end to the other.',
      '{You} [give] {it} the kind of attention that most people save for money.',
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
    ],
  },
  sneak: {
    good: [
      '{You} [put] {your} feet where the noise already is, and nobody turns.',
      '{You} [go] from shadow to shadow as if the dark had been laid out for it.',
      'One held breath, six steps, and {you} [be] where {you} [want] to be, unseen.',
    ],
    bad: [
      'A pebble goes. In the silence after it {you} [can] hear somebody listening.',
      '{You} [move] well until the last yard, and the last yard creaks.',
      'It is {your} shadow that gives {me} away, long before {your} feet do.',
    ],
    plain: [
      '{You} [keep] low and [keep] quiet, and [let] the place go on without {me}.',
      '{You} [slip] to where the light is thinnest and [wait] there, small.',
      '{You} [draw] back out of sight and [breathe] through {your} mouth.',
    ],
  },
  climb: {
    good: [
      'Hand, foot, hand: {you} [be] up before {you} [have] time to dislike it.',
      '{You} [find] holds that look painted on and turn out to be real, and {you} [haul] {yourself} over.',
      'The worst of it is the middle. {You} [do] not stop in the middle.',
    ],
    bad: [
      'The hold comes away in {your} hand like a loose tooth, and {you} [be] on the ground again with the wind knocked out.',
      '{You} [get] half way, and half way is where it stops being possible.',
      '{Your} foot skids. {You} [come] down faster than {you} [go] up.',
    ],
    plain: [
      '{You} [pull] {yourself} up and [take] a moment to enjoy being higher.',
      '{You} [climb], testing each hold before trusting it.',
      'Up it is. {You} [go] carefully, three limbs always holding.',
    ],
  },
  swim: {
    good: [
      'The cold takes {your} breath and gives it back; {you} [strike] out and [make] the other side.',
      '{You} [let] the pull of the water do half of the work, and [come] out where {you} [mean] to.',
    ],
    bad: [
      'The water has its own ideas, and carries {me} back where {you} [begin], coughing.',
      '{You} [swallow] a good deal of it and [get] nowhere.',
    ],
    plain: [
      '{You} [wade] in to the waist, then there is nothing for it but to swim.',
      'The water closes round {your} shoulders like a fist, and then like nothing much.',
    ],
  },
  cast: {
    good: [
      '{You} [ask], and for once the world says yes without arguing. {What} [answer|s].',
      'It begins behind {your} breastbone and goes out through the hands; the air tightens, and {what} [do|s] as it is bidden.',
      '{You} [feel] the price go out of {me} first, as always, and then the thing itself, clean and exact.',
    ],
    bad: [
      '{You} [reach] for it and it is there, and then it slides off like a wet rope. The price is taken all the same.',
      'The working gutters half made. What it leaves is a taste of metal and a silence that feels like being watched.',
      '{What} [stir|s], [look|s] at {me}, and [lie|s] down again.',
    ],
    plain: [
      '{You} [gather] what there is to gather and [let] it go. {What} [stir|s].',
      'There is a moment in which nothing happens, and then the hair on {your} arms rises.',
    ],
  },
  craft: {
    good: [
      'It takes the shape {you} [have] in mind, and then a slightly better one.',
      '{You} [work] until {your} hands know it without {me}, and what comes of it is sound.',
    ],
    bad: [
      'It comes apart at the last join. {You} [say] a word that would not go in a book.',
      'The work fights {me}. What {you} [have] at the end is a lesson and some scrap.',
    ],
    plain: [
      '{You} [set] out what there is and [begin], slowly, to make something of it.',
      '{You} [bend] to the work, and the hour goes somewhere.',
    ],
  },
  destroy: {
    good: [
      '{It} [go|s] with a crack that comes back from the far side of {place}.',
      'Three blows. On the third, {it} [stop|s] being one thing and [become|s] several.',
    ],
    bad: [
      '{It} [take|s] the blow and [give|s] it back through {your} wrists.',
      '{You} [mark] it, no more. {It} [have|s] stood up to worse.',
    ],
    plain: ['{You} [set] about {it} without ceremony.', '{You} [lean] into it until something has to break.'],
  },
  steal: {
    good: [
      '{Your} hand goes out and comes back, and nothing in the air between has changed.',
      '{You} [wait] for the laugh, or the cough, or the dropped spoon. When it comes, so [do] {your} fingers.',
    ],
    bad: [
      'A hand closes on {your} wrist. It is not a rough hand. It does not need to be.',
      'Eyes meet {yours} at exactly the wrong moment, and hold.',
    ],
    plain: ['{You} [let] {your} hand drift, as hands do, toward what is not {yours}.'],
  },
  heal: {
    good: [
      '{You} [clean] it, [close] it, [bind] it; the shaking goes out of the breath, and some colour comes back.',
      '{Your} hands remember what to do before {you} [do]. The bleeding stops.',
    ],
    bad: [
      '{You} [do] what can be done with what there is. It is not enough, and everybody present can see it.',
      'The bandage reddens as fast as {you} [wind] it.',
    ],
    plain: [
      '{You} [see] to the hurt places one by one, the small ones too.',
      'Water, cloth, a steady hand. It is a beginning.',
    ],
  },
  help: {
    good: [
      'It goes twice as fast with two, and {person} [know|s] it.',
      '{You} [take] the heavy end without being asked, and that is noticed.',
    ],
    bad: [
      '{You} [mean] well. It would have gone better if {you} [have] stood still.',
      'Between the two of {yours} the thing gets heavier, somehow.',
    ],
    plain: [
      '{You} [lend] a hand where a hand is wanted.',
      '{You} [fall] in beside {person} and [do] what the work asks.',
    ],
  },
  perform: {
    good: [
      'By the second verse nobody is talking. By the last, somebody is crying and pretending to have a cold.',
      '{You} [hold] them, and [know] it, and [spend] the last note as if it were money.',
    ],
    bad: [
      'It is the wrong song, or the wrong room. A cough gets more applause.',
      '{You} [lose] the thread in the middle and [finish] by force of will.',
    ],
    plain: [
      '{You} [begin] softly, for {your} own pleasure, and [let] whoever likes come and listen.',
      'It is a small performance and an honest one.',
    ],
  },
  defend: {
    good: [
      '{You} [set] {your} feet, and what comes at {me} breaks on that.',
      '{You} [give] ground by inches and [make] each of them dear.',
    ],
    bad: [
      '{Your} guard is up and in the wrong place.',
      '{You} [brace] for the blow on the left. It comes from the right.',
    ],
    plain: [
      '{You} [put] {your} back to something solid and [watch] hands, not faces.',
      '{You} [stand] ready, weight on both feet, and [let] the moment come to {me}.',
    ],
  },
  rest: {
    good: ['{You} [sleep] like something put away in a drawer, and [wake] mended at the edges.'],
    bad: ['{You} [lie] down. Rest does not.'],
    plain: [
      '{You} [find] a corner with a wall on two sides and [let] the time go by.',
      '{You} [stretch] out, [listen] to {your} own heart slow down, and [be] gone for a while.',
      'For a time {you} [do] nothing at all, thoroughly. It helps.',
      'Sleep comes in pieces, but enough of them.',
      '{You} [ease] off {your} boots and [sit] with {your} back against something that will not move.',
    ],
  },
  wait: {
    good: [],
    bad: [],
    plain: [
      '{You} [let] the time go past and [watch] what it carries.',
      '{You} [wait]. It is a skill, and {you} [be] not bad at it.',
      'Nothing is asked of {me} for a while, so {you} [look], and [listen].',
      'Time passes the way it does when it is looked at: slowly, and with a limp.',
      '{You} [stay] where {you} [be] and [count] what comes by.',
      'A while goes by, and {you} [go] by with it.',
    ],
  },
  pray: {
    good: ['{You} [ask] for nothing that can be weighed. Something in {me} is lighter afterwards, all the same.'],
    bad: ['The words come out in the right order and go nowhere.'],
    plain: [
      '{You} [bow] {your} head. Whether anybody hears is not a question that {place} answers.',
      '{You} [say] the old words under {your} breath, the ones that were there before {you} [know] what they meant.',
      'A few quiet words, and then the quiet that comes after words.',
    ],
  },
  think: {
    good: [],
    bad: [],
    plain: [
      '{You} [turn] it over, once each way.',
      '{You} [stand] still and [let] the pieces find their own level.',
      '{You} [think] about that for the length of a few slow breaths.',
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
    ],
  },
  eat: {
    good: [],
    bad: [],
    plain: [
      '{You} [eat] standing up, as one does with more day to come.',
      'It is gone before {you} [have] properly tasted it, and {you} [be] the better for it.',
      '{You} [chew], [think] of nothing, and [feel] the strength come back by degrees.',
    ],
  },
  drink: {
    good: [],
    bad: [],
    plain: [
      '{You} [drink], and [feel] it go all the way down.',
      '{You} [tip] it back. It does what it is for.',
      'A long swallow, a breath, and the world stands a little straighter.',
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
    ],
  },
  follow: {
    good: ['{You} [keep] a corner’s distance and never lose sight of {person}.'],
    bad: ['At the second turning {person} [be|s] not there any more.'],
    plain: [
      '{You} [fall] in behind, near enough to see and far enough to be anybody.',
      '{You} [go] where {person} [go|s], and [watch] how.',
    ],
  },
  other: {
    good: [
      'It works, which surprises nobody more than {me}.',
      '{You} [do] it the way it ought to be done, and it comes off.',
      'It goes as if {you} [have] done it a hundred times.',
    ],
    bad: [
      'It was worth trying. It does not come off.',
      '{You} [do] {your} best with it, and the moment goes the other way.',
      'Something in the middle of it goes wrong, quietly, and the rest follows.',
    ],
    plain: [
      '{You} [do] that, and {place} makes room for it.',
      '{You} [set] about it in {your} own way.',
      'It is soon done, and leaves hardly a mark on the hour.',
      '{You} [take] {your} time over it.',
      'Nobody stops {me}. {You} [see] it through.',
    ],
  },
};

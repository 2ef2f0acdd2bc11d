// Words for deeds of body and heart, as words-deeds.ts has them for those of hand and craft. Read by tell-deed.ts.
import type { Verb } from '@emergent/schema';
import type { DeedWords } from './words-deeds.ts';

export const DEEDS_OF_BODY: Partial<Record<Verb, DeedWords>> = {
  sneak: {
    good: [
      '{You} [put] {your} feet where the noise already is, and nobody turns.',
      '{You} [go] from shadow to shadow as if the dark had been laid out for it.',
      'One held breath, six steps, and {you} [be] where {you} [want] to be, unseen.',
      '{You} [be] past before the air closes up behind {me}.',
    ],
    bad: [
      'A pebble goes. In the silence after it {you} [can] hear somebody listening.',
      '{You} [move] well until the last yard, and the last yard creaks.',
      'It is {your} shadow that gives {me} away, long before {your} feet [do|p].',
      'Something under {your} heel says so, out loud.',
      '{You} [hold] still a moment too late.',
    ],
    plain: [
      '{You} [keep] low and [keep] quiet, and [let] the place go on without {me}.',
      '{You} [slip] to where the light is thinnest and [wait] there, small.',
      '{You} [draw] back out of sight and [breathe] through {your} mouth.',
      '{You} [go] soft at the knees and [let] the corners have {me}.',
      '{You} [choose] where to put each foot, and [put] it there.',
    ],
  },
  climb: {
    good: [
      'Hand, foot, hand: {you} [be] up before {you} [have] time to dislike it.',
      '{You} [find] holds that look painted on and turn out to be real, and {you} [haul] {yourself} over.',
      'The worst of it is the middle. {You} [do] not stop in the middle.',
      '{You} [go] up in one piece of breath.',
    ],
    bad: [
      'The hold comes away in {your} hand like a loose tooth, and {you} [be] on the ground again with the wind knocked out.',
      '{You} [get] half way, and half way is where it stops being possible.',
      '{Your} foot skids. {You} [come] down faster than {you} went up.',
      '{You} [hang] there long enough to think about it, and then {you} [do] not hang there.',
      'The last hold is one hand further than {your} hand.',
    ],
    plain: [
      '{You} [pull] {yourself} up and [take] a moment to enjoy being higher.',
      '{You} [climb], testing each hold before trusting it.',
      'Up it is. {You} [go] carefully, three limbs always holding.',
      '{You} [look] for the way that boys would take, and [take] it.',
      '{Your} hands [find|p] the first hold and {your} feet are less sure.',
    ],
  },
  swim: {
    good: [
      'The cold takes {your} breath and gives it back; {you} [strike] out and [make] the other side.',
      '{You} [let] the pull of the water do half of the work, and [come] out where {you} [mean] to.',
    ],
    bad: [
      'The water has its own ideas, and carries {me} back where {you} came from, coughing.',
      '{You} [swallow] a good deal of it and [get] nowhere.',
    ],
    plain: [
      '{You} [wade] in to the waist, then there is nothing for it but to swim.',
      'The water closes round {your} shoulders like a fist, and then like nothing much.',
      '{You} [go] in with a gasp that is heard on both banks.',
    ],
  },
  heal: {
    good: [
      '{You} [clean] it, [close] it, [bind] it; the shaking goes out of the breath, and some colour comes back.',
      '{Your} hands [remember|p] what to do before {you} [do]. The bleeding stops.',
      'It closes under {your} hands like a mouth that has said enough.',
      'It takes two knots and some patience, and then it holds.',
      'What was open [be|s] shut, and what was hot [cool|s].',
      '{You} [be] done before the pain has noticed.',
    ],
    bad: [
      '{You} [do] what can be done with what there is. It is not enough, and everybody present can see it.',
      'The bandage reddens as fast as {you} [wind] it.',
      '{You} [do] it by the book, and the book was written for somebody else.',
    ],
    plain: [
      '{You} [see] to the hurt places one by one, the small ones too.',
      'Water, cloth, a steady hand. It is a beginning.',
      '{You} [wash] what can be washed and [tie] what can be tied.',
      '{You} [work] from the worst of it outwards.',
      'There is a right order to such things, and {you} [keep] to it.',
      '{You} [look] to what bleeds first, and to what only complains after that.',
      'It [sting|s], which is how one [know|s] that it is doing something.',
    ],
  },
  help: {
    good: [
      'It goes twice as fast with two, and {person} [know|s] it.',
      '{You} [take] the heavy end without being asked, and that is noticed.',
      'There is a rhythm in it by the end, and neither of the two wants to be the one to stop.',
    ],
    bad: [
      '{You} [mean] well. It would have gone better if {you} [have] stood still.',
      'Between the two of {yours} the thing gets heavier, somehow.',
    ],
    plain: [
      '{You} [lend] a hand where a hand is wanted.',
      '{You} [fall] in beside {person} and [do] what the work asks.',
      '{You} [ask] what is next, and [get] told, and [do] it.',
      '{You} [hold] the other end of things for a while.',
    ],
  },
  perform: {
    good: [
      'It comes off. There is a short quiet after it, of the good kind.',
      '{You} [have] every eye there is, and [give] it back when {you} [be] done.',
      'It goes better than {you} had any right to think.',
    ],
    bad: [
      'It is the wrong thing, or the wrong room. A cough gets more applause.',
      '{You} [lose] the thread in the middle and [finish] by force of will.',
      'The middle of it goes missing, and {you} [put] something else there.',
    ],
    plain: [
      'It is a small performance and an honest one.',
      'That much anybody may do anywhere, and {you} [do] it.',
      '{You} [give] it to the air, and the air takes what it likes.',
      'It is not much of an audience, and {you} [be] not much of a show, and both of them are content.',
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
      '{You} [make] {yourself} narrow, and [wait] for it.',
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
      '{You} [shut] {your} eyes for a moment, and it turns out to have been a longer one.',
      '{You} [sleep] as one does in {place}: lightly, with a hand on what is {yours}.',
      'What is left of {your} hurry goes off by itself.',
      '{You} [put] down what {you} [carry], and then, bit by bit, the rest of it.',
      'Nobody wants {me} for anything. {You} [make] the most of that.',
      '{You} [lie] and [hear] the place settle, and [settle] with it.',
      'There is a dream with stairs in it, and then there is not.',
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
      '{You} [give] the hour its head.',
      '{You} [lean] where leaning is to be had.',
      'Nothing hurries. {You} [do] not either.',
      '{You} [keep] {your} place and [let] {place} go about its day around {me}.',
      'Minutes [go|p] by, each with the same face as the last.',
      '{You} [be] patient, which is a way of paying attention.',
      '{You} [watch] the light move, or the shadow; it is hard to say which is doing the moving.',
    ],
  },
  pray: {
    good: ['{You} [ask] for nothing that can be weighed. Something in {me} is lighter afterwards, all the same.'],
    bad: ['The words [come|p] out in the right order and [go|p] nowhere.'],
    plain: [
      '{You} [bow] {your} head. Whether anybody hears is not a question that {place} answers.',
      '{You} [say] the old words under {your} breath, the ones that were there before {you} [know] what they meant.',
      'A few quiet words, and then the quiet that comes after words.',
      '{You} [ask], in the way that one asks a shut door.',
      'What {you} [say] is short, and {you} [mean] most of it.',
      '{You} [kneel], or near enough, and [be] quiet at somebody.',
    ],
  },
  think: {
    good: [],
    bad: [],
    plain: [
      '{You} [turn] it over, once each way.',
      '{You} [stand] still and [let] the pieces find their own level.',
      '{You} [think] about that for the length of a few slow breaths.',
      '{You} [put] the pieces beside one another. Two of them fit.',
    ],
  },
  eat: {
    good: [],
    bad: [],
    plain: [
      '{You} [eat] as one does with more day to come, quickly and looking about.',
      'It is gone before {you} [have] properly tasted it, and {you} [be] the better for it.',
      '{You} [chew], [think] of nothing, and [feel] the strength come back by degrees.',
      'It goes down in five bites, and {you} [can] do with five more.',
      '{You} [eat], and [watch] {place} go about its day meanwhile.',
      'It tastes of where it has been kept, and {you} [be] glad of it.',
      'How hungry {you} [be] comes out only when it is gone.',
      '{You} [eat] slowly, to make it more.',
      'The first bite is for hunger. The rest {you} [taste].',
      '{You} [lick] {your} fingers, for what is left on them.',
    ],
  },
  drink: {
    good: [],
    bad: [],
    plain: [
      '{You} [drink], and [feel] it go all the way down.',
      '{You} [tip] it back. It does what it is for.',
      'A long swallow, a breath, and the world stands a little straighter.',
      '{You} [drink], and the back of {your} throat remembers being young.',
      '{You} [wipe] {your} mouth. That was wanted.',
      '{You} [take] it in small mouthfuls, and [make] each of them count.',
      'Down it goes. For a moment {you} [think] of nothing else at all.',
      '{You} [empty] it, and [look] into the bottom for more.',
    ],
  },
  follow: {
    good: ['{You} [keep] a corner’s distance and never lose sight of {person}.'],
    bad: ['At the second turning {person} [be|s] not there any more.'],
    plain: [
      '{You} [fall] in behind, near enough to see and far enough to be anybody.',
      '{You} [go] where {person} [go|s], and [watch] how.',
      '{You} [let] {person} get a little ahead, and [go] after.',
      '{You} [go] after it as far as it goes, which is as far as the next corner.',
    ],
  },
};

// What comes of hands laid on what belongs to the place itself. `|s]` stands for the number of what is named.

export const SCENERY_TAKEN = [
  '{It} [belong|s] to {place}, and [stay|s] with it.',
  '{You} [put] a hand to {it}. That is as far as it goes: nobody carries off what a place is made of.',
  '{It} [be|s] real enough, and too much a part of things here to be had.',
  '{You} [take] hold, and [let] go again. {It} [be|s] where {it} should be.',
];
export const SCENERY_STRUCK = [
  '{You} [strike] at {it}. There is a noise, and the noise is all that comes of it.',
  '{It} [have|s] no quarrel with {me}, and no way of losing one.',
  '{You} [land] one on {it}, and [look] about to see who saw.',
];
export const BEAST_CHASED = [
  '{It} [let|s] {me} come within an arm’s length, and [be|s] somewhere else.',
  '{You} [go] after {it}. There is some running, some turning, and {you} [be] the first to stop.',
  '{Your} hands close, a moment late, on nothing at all.',
  '{It} [keep|s] just far enough off to make it worth another try, and then a little further.',
];
export const BEAST_STRUCK = [
  '{It} [scatter|s] before {you} [have] well begun, with a noise that all of {place} can hear.',
  'What {you} [hit] is the place that {it} had just left.',
  '{It} [be|s] quicker than {you} [be], and out of reach, and offended.',
];
export const BEAST_TOUCHED = [
  '{It} [bear|s] it for as long as it is interesting, and then [have|s] other business.',
  'There is a breath’s worth of warmth under {your} hand, and then {it} [remember|s] where to be.',
  '{It} [consider|s] the offer with one eye and then the other, and [come|s] half a step nearer.',
];
export const BEAST_FED = [
  '{You} [break] a corner off {thing} and [hold] it out. It is gone before {you} [have] properly let go of it, and {it} [look|s] for the rest.',
  'A few crumbs of {thing} go down in front of {it}. {It} [make|s] sure that there are no more, and then [make|s] sure again.',
  '{It} [come|s] near enough to take a pinch of {thing}, and [stay|s] near, in case of another.',
];
export const BEAST_SPOKEN_TO = [
  '{It} [hear|s] {me} out, and [keep|s] {your} secret.',
  '{You} [say] it to {it}. As company goes there is worse.',
  '{It} [look|s] at {me} as at weather.',
];

// Words for fights: each way of fighting when it works and when it does not, and with what in hand.
// Read by tell-fight.ts; the markup is that of phrase.ts. Machines do not bleed and the rain has no teeth: tables go by kind.

export type Way = { good: readonly string[]; bad: readonly string[] };

export const HITS: readonly string[] = [
  '{You} [go] in under the guard and out again, and leave something behind there.',
  'It lands. {Person} [give|s] a step, then another.',
  '{You} [strike] first and [strike] true.',
  'No flourish: {you} [hit] {person}, hard, where it counts.',
  '{Person} [be|s] a breath too slow, and {you} [be] not.',
  'There is a gap as wide as a hand. {You} [put] everything {you} [have] through it.',
  '{You} [let] the first swing go by and [answer] it.',
  'Two quick ones [come|p] to nothing, and a third [do|s] not.',
  '{You} [be] inside {your} own reach before either side has thought about it, and there {you} [strike].',
  '{Person} [look|s] at {your} eyes. It is {your} hands that {person} should have been looking at.',
];
export const MISSES: readonly string[] = [
  '{You} [swing], and {person} [be|s] elsewhere.',
  '{Person} [turn|s] it aside and [make|s] it look easy.',
  'The blow goes wide, and for a moment {you} [be] all open.',
  '{You} [lunge]. {Person} [let|s] {me} go by.',
  'A good deal of breath is spent on both sides, and nothing that matters is hit.',
  '{Your} foot slides half a hand at the wrong moment, and half a hand is enough.',
  '{You} [see] the opening, and it closes on the way there.',
  '{Person} [have|s] seen that one before, and [be|s] waiting behind it.',
  'Too high. {You} [know] it before {your} arm is straight.',
  '{You} [press] and [press], and {person} [give|s] ground that costs nothing.',
];
/** With a weapon that has a name: `{arm}` is "your cudgel". */
export const ARMED_HITS: readonly string[] = [
  '{Arm} [find|s] {person} before {person} [find|s] {me}.',
  '{You} [bring] {arm} round low, and {person} [walk|s] into it.',
  '{Arm} goes in under the guard, and does not come out for nothing.',
  '{Person} [watch|s] {arm} a moment too long, and then [feel|s] it.',
  'All {your} weight is behind {arm} when it lands.',
  'One short stroke with {arm}, no longer than it has to be, and {person} [feel|s] all of it.',
];
export const ARMED_MISSES: readonly string[] = [
  '{Arm} comes down where {person} no longer [be|s].',
  '{Person} [knock|s] {arm} wide with a forearm, and [come|s] a step nearer.',
  '{Arm} rings on something, and it is not {person}.',
  '{You} [have] {arm} up a breath too long, and the moment for it is gone.',
  '{Person} [see|s] {arm} coming all the way from {your} shoulder.',
];
export const AMBUSH: readonly string[] = [
  '{You} [come] out of nowhere, which is where {you} [have] been all this time.',
  '{Person} [have|s] half turned when {you} [arrive]. Half is not enough.',
  'The first that {person} [know|s] of {me} is the blow.',
];
export const GLANCES: readonly string[] = [
  '{You} [close] with {person} and [draw] back again with nothing settled.',
  'There is a flurry, too quick to tell over, and {person} [be|s] still standing.',
  '{You} [circle]. {Person} [circle|s].',
];

export const WAYS: Readonly<Record<string, Way>> = {
  blind: {
    good: [
      '{Your} hand comes up full and goes out empty, and {person} [take|s] all of it in the face.',
      '{You} [kick] the ground up at {person}, a whole hatful. There is a cough, and a blind swipe at the air.',
    ],
    bad: [
      '{You} [fling] it, and the air takes it sideways. {Person} [blink|s] once, no more.',
      'Most of it comes back on {me}.',
    ],
  },
  push: {
    good: [
      '{You} [put] a shoulder to {person} and [keep] walking, and what lies behind does the rest.',
      '{You} [shove]. For a moment {person} [hang|s] on nothing at all, and then [find|s] out what is under it.',
    ],
    bad: [
      '{You} [put] {your} whole weight to it, and {person} [lean|s] back, like a door that somebody is behind.',
      '{Person} [step|s] out of it, and it is {me} that has to look where the ground ends.',
    ],
  },
  disarm: {
    good: [
      '{You} [catch] the wrist and not the weapon, and [turn] it the way wrists do not go. Something clatters on the ground.',
      'A hard knock just above the hand, and the fingers open by themselves.',
    ],
    bad: ['{You} [go] for the hand, and the hand [be|s] gone.', 'The grip holds. {Person} [smile|s] at the idea.'],
  },
  hold: {
    good: [
      '{You} [get] both arms round as much of {person} as they will go round, and [hang] on.',
      '{You} [have] hold now, and {you} [do] not mean to let go.',
    ],
    bad: [
      '{You} [get] a grip, and then a worse grip, and then none.',
      '{Person} [shake|s] {me} off as one shakes off a wet coat.',
    ],
  },
  trip: {
    good: [
      '{You} [hook] a leg out from under {person}, and the ground does what it is there for.',
      'Down {person} [go|s], all at once, like a ladder.',
    ],
    bad: [
      '{You} [sweep] at the legs. They [be|p] planted deeper than they look.',
      '{Person} [skip|s] over it, and is not impressed.',
    ],
  },
  aim: {
    good: ['{You} [let] the breath go half out, and [wait] until {person} [stand|s] still in the middle of it.'],
    bad: ['{You} [try] to find the line, and {person} [keep|s] stepping off it.'],
  },
  feint: {
    good: [
      '{You} [feint] high, [cut] low. {Person} [believe|s] the first half.',
      '{You} [look] left with {your} whole body and [go] right. It works, as the oldest things do.',
    ],
    bad: [
      '{You} [feint], and {person} [wait|s] politely for the real one.',
      '{Your} trick is a good one. {Person} [have|s] used it too.',
    ],
  },
  cover: {
    good: ['{You} [get] something solid between {me} and {person}, and [be] glad of every inch of it.'],
    bad: [
      'There is not as much to hide behind as there was a moment ago, and {person} [have|s] already come round it.',
    ],
  },
  'back off': {
    good: ['{You} [give] ground on purpose, a yard, then three, and {person} [have|s] to come after it.'],
    bad: ['{You} [step] back. {Person} [step|s] with {me}, as in a dance.'],
  },
  ground: {
    good: [
      '{You} [move] until the place is on {your} side, and then {you} [stop] moving.',
      'Step by step {you} [bring] {person} round to where the footing is bad, and [let] it be bad.',
    ],
    bad: ['{You} [look] for better ground, and {person} [do|s] not give {me} the time to find it.'],
  },
  guard: {
    good: [
      'It comes, and {you} [be] there before it: a jar along the bone, and {person} a little off balance after it.',
      '{You} [keep] small and [keep] moving, and the blow spends itself on the air.',
    ],
    bad: ['{Your} guard is up and in the wrong place.', '{You} [read] it right, and [be] late all the same.'],
  },
  'all out': {
    good: [
      '{You} [throw] everything at it, with nothing kept for afterwards.',
      'There is no art in it. {You} [go] through {person} as one goes through a hedge.',
    ],
    bad: [
      '{You} [go] at {person} like a cart downhill, and {person} [step|s] off the road.',
      'All of {me} goes into it, and all of {me} goes past.',
    ],
  },
  careful: {
    good: ['{You} [wait], and [wait], and [take] the small thing that is offered.'],
    bad: ['{You} [try] {person} here and there, as ice is tried. It holds.'],
  },
  stun: {
    good: [
      '{You} [strike] with the part that does not cut, behind the ear, and {person} [sway|s].',
      'It is meant to end the matter and nobody’s life. {Person} [stagger|s].',
    ],
    bad: ['{You} [pull] it a little, out of kindness, and kindness goes wide.'],
  },
  called: {
    good: [
      '{You} [choose] the place beforehand, and that is the place {you} [hit].',
      'One spot, no bigger than a coin. {You} [have] been looking at it for some time.',
    ],
    bad: ['{You} [aim] small and [miss] small.', 'It would have been a fine blow on somebody who stood still.'],
  },
};

export const BARE_HITS: readonly string[] = [
  '{You} [catch] {person} square, with nothing in {your} hand but the hand.',
  'It lands, bone on bone; {your} knuckles will be sorry later.',
  '{Person} [do|s] not see it coming, and then [do|s], too late.',
  '{You} [drive] an elbow in where there is least to stop it.',
];
export const BARE_MISSES: readonly string[] = [
  '{You} [swing] with all {you} [have], and {person} [be|s] not there.',
  '{Person} [catch|s] {your} wrist and [give|s] it back.',
  '{Your} fist goes past, and takes {me} after it.',
];
export const THROWS: Way = {
  good: [
    '{You} [throw] {it}, and it strikes {person} fair and square before it drops.',
    '{It} [go|s] end over end and [find|s] {person}, who [have|s] no time to be surprised.',
  ],
  bad: [
    '{You} [throw] {it}. {Person} [lean|s] aside, and it goes by and lies where it fell.',
    '{It} [fly|s] wide of {person} by a yard, and [come|s] to rest on the ground.',
  ],
};
export const SHOTS: Way = {
  good: [
    '{You} [let] fly, and it goes where {you} [be] looking.',
    'One breath, one sound, and {person} [be|s] hit before the sound has ended.',
    'The distance is {yours}: {person} [take|s] it before coming a step nearer.',
  ],
  bad: [
    'It goes by {person} with room to spare, and {you} [hear] it strike something that does not mind.',
    '{You} [pull] to the left. {You} always [pull] to the left.',
    'The shot is off before {you} [be], and hits the country at large.',
  ],
};

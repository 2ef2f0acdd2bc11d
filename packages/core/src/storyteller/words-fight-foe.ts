// Words for what the foe does: blows that come back, those kept off, and a foe who is by while one rests or waits.
// Read by tell-fight.ts; the markup is that of phrase.ts. Machines do not bleed and the rain has no teeth: tables go by kind.
import type { CreatureKind } from '../creatures.ts';

type ByKind = Readonly<Record<CreatureKind, readonly string[]>>;

/** A blow that comes back. */
export const BLOWS: ByKind = {
  person: [
    '{Who} [get|s] one in under {your} guard.',
    'Something hot runs down {your} side: {who} [have|s] found the gap.',
    '{You} [pay] for it. {Who} [see|s] to that.',
    'A return blow, from {who}, and the breath goes out of {me}.',
    '{Who} [do|s] not give ground; {you} [take] the next one on the arm.',
    '{Who} [strike|s] back, and {you} [feel] it all the way up.',
    'The answer comes fast: {who} [land|s] one that {you} [will] remember tomorrow.',
    '{Who} [catch|s] {me} a bad one as {you} [come] in.',
    '{You} [see] it coming and [be] late: {who} [hit|s] home.',
    'There is a crack, and it is {your} rib, and {who} [know|s] it too.',
    'It is {who} who lands the next one, short and hard.',
    '{Who} [put|s] a shoulder into {me}, and the ground sees to the rest.',
    'A knee, an elbow, something: {who} [have|s] more corners than {you} thought.',
    'For that {who} [give|s] {me} one on the ear, and the world rings.',
    '{Who} [wait|s] until {your} weight has gone forward, and then [wait|s] no longer.',
    'Something tears, in {your} side or {your} sleeve. {Who} [step|s] back to see which.',
  ],
  beast: [
    '{Who} [be|s] on {me} before {you} [have] done, all weight and bad breath.',
    'Teeth, or what {who} [have|s] for teeth: they close on {me} and let go again, and that is worse.',
    '{Who} [come|s] in low and [carry|s] {me} along for a yard.',
    '{You} [be] knocked flat, and [be] up again, and [have] no notion of the time between.',
    '{Who} [strike|s] without any warning that {you} would know for one.',
    '{Who} [get|s] hold of {your} sleeve, and of some of what is in it.',
    'There is a rush, a weight, a noise like cloth: {who}. When it is over {you} [bleed].',
    '{Who} [go|s] for the hand that did it.',
    'It is no use being brave at {who}, who [hit|s] {me} where brave people keep their shins.',
  ],
  machine: [
    '{Who} [walk|s] through {me} as if {you} were a door left open.',
    'A limb comes round, not fast, and cannot be argued with.',
    '{Who} [push|s], and the wall is where {you} [stop].',
    'The next move of {who} has {me} in it. Nothing personal: {you} [be] in the way.',
    '{You} [feel] the edge of {who} go by, and then {you} [feel] that it did not all go by.',
  ],
  spirit: [
    '{Who} [pass|s] through {me}, and leaves the cold inside.',
    'It is not a blow. It is as if the air had made up its mind about {me}.',
    '{Who} [lift|s] one finger, and {you} [be] on {your} back.',
    'All the weight of {who} leans on {me} for the length of a breath.',
  ],
};
/** Set upon without a blow of one's own. */
export const SET_UPON: ByKind = {
  person: [
    '{Who} [come|s] round on the side where {you} [be] not looking.',
    'Words have run out, as far as {who} is concerned. What follows is quicker.',
    'There is a step behind {me}, and then there is {who}.',
    '{Who} [settle|s] the question with an elbow.',
    'It begins without anybody having begun it: {who}, a hand, the side of {your} head.',
    '{Who} [have|s] had enough of looking at {me}, and [strike|s].',
    'Without a word {who} [come|s] at {me}.',
    '{Who} [do|s] not wait to be asked: a fist, a boot, the ground.',
    'Somewhere in the last few words was the one too many. {Who} [swing|s].',
    '{Who} [close|s] the distance in one step, and the step ends on {me}.',
    '{You} [see] the shoulder drop. By then {who} [have|s] hit {me}.',
  ],
  beast: [
    '{Who} [charge|s], and there is only so much room to be elsewhere in.',
    '{Who} [come|s] out of stillness all at once, and at {me}.',
    '{Who} [make|s] up its mind about {me}, and there is no more warning than that.',
    'There is a sound that means something among its kind, and then there is {who}.',
    'A yard nearer was a yard too near. {Who} [see|s] to it.',
    'What {who} [think|s] of {your} being here is made plain, and it hurts.',
  ],
  machine: [
    '{Who} [have|s] a way to go, and {you} [be] standing in it.',
    '{Who} [clear|s] {me} aside, as it clears everything.',
  ],
  spirit: [
    '{Who} [turn|s] upon {me}, and for a moment there is no warmth anywhere.',
    'Something that is {who} takes {me} by the back of the neck.',
  ],
};
/** Nothing comes back, or it is kept off. */
export const KEPT_OFF: readonly string[] = [
  'What comes back goes over {your} head.',
  '{You} [be] out of reach again before the answer comes.',
  '{Person} [swing|s] at where {you} [be] a moment before.',
  'Nothing comes back, this time.',
  'The answer is wild, and goes by on the left.',
  '{Person} [be|s] too busy to answer it.',
  '{You} [turn] {your} shoulder, and what comes back slides off it.',
];

/** Rest and waiting with a foe in the room, who is never out of mind. */
export const RESTS_IN_FIGHT: readonly string[] = [
  '{You} [take] what rest there is to be had with {person} so near, which is a breath at a time.',
  'There is no lying down to it: {person} [be|s] still there, and {you} [keep] one eye open for as long as it lasts.',
  '{You} [get] {your} breath back in pieces, between one move of {person} and the next.',
  '{You} [give] ground, [lean] on what there is, and [breathe]. {Person} [let|s] {me} have that much, and no more.',
  'It is no rest worth the name, with {person} within reach; but {your} knees [be|p] {yours} again.',
  '{You} [count] ten breaths. {Person} [be|s] there at the tenth as at the first.',
  '{Your} legs [want|p] to fold. {Person} [be|s] the reason that they [do|p] not.',
  '{You} [let] {your} heart slow with something solid behind {me}, and never [take] {your} eyes off {person}.',
  'A lull, of sorts, with {person} on the other side of it.',
  '{You} [draw] a few breaths to the bottom. {Person} [have|s] not gone anywhere.',
];
export const WAITS_IN_FIGHT: readonly string[] = [
  '{You} [hold] off, and [leave] the next move to {person}.',
  '{You} [wait], weight on both feet, for what {person} will do.',
  'Neither of {both} [give|s] anything away. {You} [watch] {person}, and the moment goes by.',
  '{You} [stay] where {you} [be], which is where {person} can find {me}.',
  '{You} [do] nothing, and [watch] {person} think about it.',
  'Whoever waits in a fight lets the other choose. {Person} [have|s] the choice now.',
  '{You} [let] it come. {Person} [have|s] the floor.',
  '{You} [stand] and [look] for what {person} gives away.',
];

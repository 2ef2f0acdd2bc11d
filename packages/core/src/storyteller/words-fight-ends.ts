// Words for how fights end and what comes of them: somebody falls, runs or yields, mercy, surrender, defeat and waking, quests
// that arise of it. Read by tell-fight.ts and tell-effects.ts; the markup is that of phrase.ts.
import type { CreatureKind } from '../creatures.ts';

type ByKind = Readonly<Record<CreatureKind, readonly string[]>>;

/** How somebody comes out of a blow, by what is left of them. */
export const STATES: readonly (readonly [number, ByKind])[] = [
  [
    30,
    {
      person: [
        '{Person} [can] hardly stand.',
        'There is not much fight left in {person}, and {you} both [know] it.',
        '{Person} [be|s] holding one side shut with one hand.',
        'One more like that will do it.',
      ],
      beast: [
        '{Person} [go|s] on three legs’ worth of strength now.',
        'The breath of {person} comes in rags.',
        '{Person} [be|s] all eyes, and the eyes look for the way out.',
      ],
      machine: [
        'Something in {person} grinds and does not catch.',
        '{Person} [list|s] to one side, and a part of it has stopped.',
        'A thin smoke comes out of {person}, and no sense.',
      ],
      spirit: [
        '{Person} [be|s] thinner than before; one sees the far side through it.',
        'What {person} [be|s] made of has begun to forget its shape.',
      ],
    },
  ],
  [
    65,
    {
      person: [
        '{Person} [be|s] bleeding now, and more careful.',
        'It has cost {person} something.',
        '{Person} [breathe|s] through clenched teeth.',
        '{Person} [have|s] stopped enjoying it.',
      ],
      beast: [
        'There is blood in the coat of {person}, or what serves for one.',
        '{Person} [shake|s] the hurt off, and it does not go.',
        '{Person} [circle|s] lower now.',
      ],
      machine: [
        'A plate has come loose on {person} and knocks at each move.',
        '{Person} [drag|s] a little where it did not drag before.',
        'Something that ought to be inside {person} now hangs outside.',
      ],
      spirit: [
        '{Person} [flicker|s], like a lamp that somebody walked past.',
        'The edges of {person} have gone uncertain.',
      ],
    },
  ],
  [
    99,
    {
      person: [
        '{Person} [have|s] had worse, and [look|s] it.',
        'A first mark. There will be others.',
        '{Person} [look|s] at {me} with new interest.',
      ],
      beast: ['{Person} [seem|s] more surprised than hurt.', 'It gets through to {person}, a little way.'],
      machine: [
        'It leaves a bright scratch on {person}, and a dent.',
        '{Person} [take|s] note of {me}, if a thing like that takes note.',
      ],
      spirit: [
        '{Person} [notice|s] {me}. It may not be better than before.',
        'It goes in, and it is like striking weather that minds.',
      ],
    },
  ],
];

export const FALLS: ByKind = {
  person: [
    '{Person} [go|s] down and [stay|s] down.',
    'Then {person} [be|s] on the ground, and it is over.',
    '{Person} [sink|s] to one knee, to both, and [be|s] done.',
  ],
  beast: [
    '{Person} [fold|s] up, all the size of it, and [lie|s] there blowing.',
    'The legs go first, then the rest of {person}, and the fight last.',
  ],
  machine: [
    '{Person} [stop|s] in the middle of a movement and [do|s] not finish it.',
    'There is a falling note from inside {person}, and then no note.',
  ],
  spirit: [
    '{Person} [come|s] apart, not all the way, and [have|s] no strength to be angry with.',
    '{Person} [sink|s] into {your} shadow’s length, and [be|s] quiet there.',
  ],
};
export const DEATHS: ByKind = {
  person: [
    '{Person} [fall|s], and it is not the kind of fall one gets up from.',
    'It is quick, at the end. {Person} [be|s] dead.',
    '{Person} [look|s] surprised. Then {person} [look|s] at nothing.',
  ],
  beast: [
    'A long breath goes out of {person}, and the next one does not come.',
    '{Person} [be|s] dead, and at once looks smaller.',
  ],
  machine: [
    '{Person} [be|s] scrap now. Something inside goes on ticking for a while, out of habit.',
    'The light goes out of {person}, and it is only weight.',
  ],
  spirit: [
    'Where {person} stood there is a cold place, and then there is not even that.',
    '{Person} [end|s], if that is the word, like a sound that one has stopped hearing.',
  ],
};

export const RUNS: ByKind = {
  person: [
    'That is enough for {person}, who [turn|s] and [run|s].',
    '{Person} [look|s] at {me}, at the way out, and [choose|s] the way out.',
  ],
  beast: [
    '{Person} [have|s] had enough: it breaks away and is gone, and one hears it going for some time.',
    'Whatever {person} [be|s] guarding is not worth this. It goes.',
  ],
  machine: ['{Person} [back|s] off along its own track and [be|s] gone.'],
  spirit: ['{Person} [go|s] out like breath off a pane.'],
};
export const YIELDS: ByKind = {
  person: [
    '{Person} [let|s] both hands drop. “Enough,” it means, in any language.',
    '{Person} [go|s] back against the nearest thing and [hold|s] up an open hand. It is over, if {you} [want] it to be.',
    'Down {person} [sit|s], all at once, and [look|s] up to see what {you} will do.',
  ],
  beast: [
    '{Person} [lie|s] down and [turn|s] the throat up. It is as plain as speech.',
    '{Person} [back|s] into a corner and [stop|s] there, shaking.',
  ],
  machine: ['{Person} [stand|s] still with everything lowered.'],
  spirit: [
    '{Person} [bow|s], or [bend|s]; at all events {person} [stop|s].',
    '“You have made your point,” something says, and it is {person}.',
  ],
};
export const HELP_COMES: readonly string[] = [
  '{Who} [come|s] at a run, and not to help {me}.',
  'It has been heard. {Who} [be|s] there, and [have|s] taken a side.',
];
export const FRIEND_COMES: readonly string[] = [
  'Somebody has heard: {who} [come|s] running, and [stand|s] beside {me}.',
  '{Who} [be|s] there almost before the shout is over.',
];
export const NOBODY_COMES: readonly string[] = [
  '{Your} shout goes out, and comes back, and nobody comes with it.',
  '{You} [call]. {Place} has heard such calls before, and keeps its doors shut.',
];

export const MERCY: Readonly<Record<'spare' | 'release' | 'bind', readonly string[]>> = {
  spare: [
    '{You} [lower] {your} hand. {Person} [wait|s] for the rest of it, and there is no rest of it.',
    '{You} could. {You} [do] not. {Person} [need|s] some time to believe it.',
    '{You} [step] back, and with that {person} [have|s] a life again, and {you} [have] given it.',
  ],
  release: [
    '{You} [stand] aside and [leave] the way free. {Person} [go|s], not quickly, looking round twice.',
    '“Go,” {you} [say]. {Person} [go|s], and at the last moment [nod|s].',
  ],
  bind: [
    '{You} [make] {person} fast, wrists first, with a knot that {you} would trust {yourself}.',
    'It takes some doing, and some of {your} patience. Then {person} [be|s] tied, and stays.',
  ],
};
export const REFUSED: ByKind = {
  person: ['{You} [hold] up {your} hands, and {person} [have|s] not come here for {your} hands.'],
  beast: [
    '{You} [make] {yourself} small, and {person} [take|s] small for easy.',
    'What {you} [mean] by it is nothing that {person} would know.',
  ],
  machine: ['{You} [give] up. {Person} [have|s] no place where that could be heard.'],
  spirit: ['{You} [kneel]. {Person} [consider|s] it, and finds it not enough.'],
};
export const GIVEN_UP: readonly string[] = [
  '{You} [let] what {you} [be] holding fall, and [show] both hands.',
  '“Enough,” {you} [say], and [mean] {yourself}.',
  '{You} [give] it up. It is surprising how quiet it gets.',
];

export const RISES: Readonly<Record<string, readonly string[]>> = {
  saved: ['{By} [be|s] there, and [have|s] not slept, and [do|s] not bring up what it cost.'],
  captured: [
    'This is {place}, and it was not {your} idea to come: {by} [want|s] {me} kept. The way out is watched. It would have to be talked, tricked or stolen open.',
  ],
  robbed: [
    '{You} [be] lighter than {you} should be. {By} [have|s] gone through the pockets, and not been hasty about it.',
  ],
  carried: ['This is {place}. {By} found {me} lying, and did the carrying, and [have|s] kept some soup warm.'],
  left: ['Nobody has looked back. The crawling stopped at {place}, and so did {you}.'],
  spared: ['{You} [be] alive by leave of {by}, and neither side will forget it.'],
  washed: ['{You} [have] a mouth full of water, and {place} under one cheek, and no idea how.'],
};

/** A quest that nobody asked for. */
export const ARISEN: readonly string[] = [
  'So there is that, now, to be dealt with. {what}',
  'It will not settle by itself. {what}',
  'One thing stays when the rest has been slept on. {what}',
  'That is not the end of it. {what}',
  '{You} [know] that it will have to be faced. {what}',
  'It has got its hook into {me}. {what}',
];

/** A fight that ends in words. */
export const TALKED_DOWN: readonly string[] = [
  '{You} [say] what there is to say, with {your} hands where they can be seen. {Person} [think|s] it over for the length of two breaths, and [let|s] it be.',
  'It takes more nerve than a blow. {Person} [listen|s], and the hands come down by themselves.',
  '{You} [offer] to leave it at that. {Person} [look|s] for the trick in it, and there is none.',
];

/** Somebody who never wanted a fight stops when it may. */
export const LETS_FIGHT_BE: readonly string[] = [
  '{Person} [see|s] that nothing more is coming, and [lower|s] both arms, one after the other.',
  'That is the end of it. {Person} [straighten|s] a sleeve, and [keep|s] an eye on {your} hands.',
  '{Person} [step|s] back out of reach, breathing hard, and [leave|s] it there.',
  'Nobody strikes the next blow, and so there is none. {Person} [be|s] the first to look away.',
  '{Person} [let|s] a long breath go, and the fists with it.',
];

/** How a defeat ends, as far as one is there to notice. */
export const ENDS: Readonly<Record<string, readonly string[]>> = {
  saved: [
    'Somebody has {me} under the arms, and it is {by}, and {you} [be] dragged clear of it all. That is a life, and it is owed.',
  ],
  captured: ['Hands take hold of {me}, and {by} [say|s] where {you} [be] to be put: {place}.'],
  robbed: [
    '{By} [go|s] through {your} pockets without hurry, and {your} {item} [go|s] into another one.',
    'Something is lifted from {me}, and it is the {item}, and {by} [have|s] it.',
  ],
  carried: ['After that there is only being carried, a long way, by somebody who breathes hard, as far as {place}.'],
  left: ['{By} [take|s] {me} for dead and [let|s] {me} lie. It is a long crawl as far as {place}.'],
  spared: [
    '{By} could end it there, and [look|s] at {me} for a while, and [do|s] not. That is a life, and it is owed.',
  ],
  washed: ['Then the water has {me}, and goes off with {me} as if {you} [be] nothing.'],
};
export const CAUGHT: readonly string[] = [
  '{You} [get] as far as the first corner, and somebody is leaning on it.',
  'A hand on {your} collar, not even unkind, and {you} [be] back where {you} [begin].',
  '{You} [wait] for the moment, and [take] it, and it is the wrong one.',
];

/** A foe has no more quarrel. */
export const CALMED: ByKind = {
  person: [
    'The fight goes out of {person} between one breath and the next.',
    '{Person} [look|s] at it, and at {me}, and [put|s] the matter down.',
  ],
  beast: [
    '{Person} [forget|s] {me}. There is no better word for it.',
    'The hackles of {person}, or whatever they are, lie down.',
  ],
  machine: [
    '{Person} [stop|s] where it [stand|s], with a sigh of something letting go, and [be|s] only a machine.',
    'A light goes from one colour to another, and {person} [have|s] nothing more to do with {me}.',
  ],
  spirit: ['{Person} [lean|s] back, if leaning is what it is, and the air comes loose.'],
};

// Deeds by what the line itself says of them: to sing is not to dance, to whet a knife is not to write. The first kind that fits a deed's
// words is told instead of the deed's own; where it has no words for an outcome, those stand. Read by tell-deed.ts.
import type { Verb } from '@emergent/schema';
import { CRAFT_KINDS } from './words-deed-crafts.ts';
import { PASTIMES } from './words-deed-pastimes.ts';
import { WORKS } from './words-deed-works.ts';
import type { DeedWords } from './words-deeds.ts';

/** `idle`: words for what has no effect; they don't stand where a thing was used and did something. */
export type DeedKind = { verbs: readonly Verb[]; when: RegExp; words: Partial<DeedWords>; idle?: true };

/** What is thrown, as it flies. */
export const FLUNG: readonly string[] = [
  'It goes further than {you} [expect], and lands with a small remark.',
  'Up, over, and down: somewhere out of sight it arrives.',
  '{You} [let] it fly, and [listen] for where it comes down.',
  'It goes end over end, and is lost to sight before it is done.',
  'There is a satisfaction in it, and then there is the sound.',
  '{You} [watch] it go. It was a good throw for no reason.',
  'It lands about where {you} [look], give or take a stride.',
];

export const DEED_KINDS: readonly DeedKind[] = [
  {
    verbs: ['use'],
    when: /\b(?:phone|telephone|dial|radio|call|text|ring (?:up|the (?!bell)\w+|my|her|him))\w*/i,
    words: {
      plain: [
        '{You} [listen]. It rings at the other end, and rings, in some room with nobody in it.',
        'A click, a hum, somebody else’s talk a long way off; then only the hum.',
        '{You} [say] who it is, twice. The line thinks about it, and goes on humming.',
        'It is answered by a breath, or by the weather in the wire, and then by nothing.',
      ],
    },
  },
  {
    verbs: ['use'],
    idle: true,
    when: /\b(?:fish|cast (?:a|my|the) (?:line|net)|(?:catch|hook|net) (?:an?|some) (?:fish|eels?|trout|pike|crabs?|shrimps?))/i,
    words: {
      plain: [
        '{You} [keep] still and [watch] the water. Something down there watches back, and does not bite.',
        'Twice there is a pull, and twice it lets go. It is not the worst way to spend a while.',
        '{You} [give] it patience, and [get] patience back. Nothing takes.',
        'A ring spreads where something was. That is as near as supper comes.',
      ],
    },
  },
  {
    verbs: ['use', 'look'],
    when: /^\W*(?:(?:i|then|and|now|\w+ly) )*weigh(?:s|ed|ing)?\b/i,
    words: {
      plain: [
        '{You} [try] it in one hand and then in the other. Less than it looks, and more than nothing.',
        '{Your} palm goes up and down twice. It is about what one would expect, and a little over.',
        'By hand it comes to what a hand can tell: not much, and all of it there.',
      ],
    },
  },
  {
    verbs: ['open'],
    when: /^\W*(?:(?:i|then|and|now|\w+ly) )*(?:unti|unfasten|unbuckl|unlac|undo|unlash|unhitch|unknot|unwrap)/i,
    words: {
      good: ['{You} [find] the end of it, and the end gives up the rest.'],
      bad: ['The knot has had longer to think about it than {you} [have], and holds.'],
      plain: [
        'It has been tied by somebody who meant it. {You} [work] a finger under, and then a loop, and it comes loose.',
        'One end, then the other, then the turn in the middle, and {it} [be|s] undone.',
        'It comes undone at the third pull, and all at once.',
      ],
    },
  },
  {
    verbs: ['open'],
    when: /^\W*(?:(?:i|then|and|now|\w+ly) )*(?:clos|shut|lock|bolt|bar|seal|fold|fasten)(?:e|s|es|ed|red|ing|ting)?\b(?! open\b)/i,
    words: {
      plain: [
        'It is shut. {You} [try] it once, to be sure.',
        '{You} [see] to it that it is shut, and [stand] for a moment with {your} hand on it.',
        'Shut it is, and shut it stays, for as long as nobody opens it.',
      ],
    },
  },
  ...WORKS,
  {
    verbs: ['perform'],
    when: /\b(?:cut|prick|nick|scratch|slice)\w* my (?:own )?(?:\w+ )?(?:finger|thumb|palm|hand|arm)/i,
    words: {
      plain: [
        'A bead of red comes up, and runs, and is a good deal of fuss for its size.',
        'It stings less than {you} [think], and bleeds more.',
        '{You} [do] it quickly. What comes is dark, and warm, and soon stops.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:mimic|pretend|feign|fake|play dead|act (?:drunk|dead|sick|asleep))\w*/i,
    words: {
      plain: [
        '{You} [do] it well enough to feel a little ashamed. Nobody comes running.',
        'It is a fair piece of acting, and {place} lets it pass without remark.',
        '{You} [hold] it for as long as {you} [can]. Then {you} [open] one eye, to see who is looking.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:eyebrows?|face|smirk|glance|roll (?:my|his|her) eyes|tilt|cock my head|shak\w* my head|narrow|squint|purse|bite my lip|gulp|facepalm|pout|grimac|wince)\w*/i,
    words: {
      plain: [
        'It is there and gone, for anybody who was looking.',
        'Whoever sees it may make of it what they like.',
        'It says as much as words would have, and is sooner over.',
        '{Your} face has its say before {you} [do].',
      ],
    },
  },
  {
    verbs: ['perform', 'other'],
    when: /\b(?:stretch|yawn|shrug|scratch|cough|sneeze|blink|sniff|crack my|roll my|rub my|wipe my)\w*/i,
    words: {
      plain: [
        '{You} [do], at length, and something in {your} back says thank you.',
        '{Your} body has its say, and that is all that comes of it.',
        'It is over in a moment, and {you} [be] a little more awake.',
        'It is hardly a deed, but {you} [feel] the better for having done it.',
      ],
    },
  },
  ...PASTIMES,
  {
    verbs: ['use', 'craft', 'perform', 'other'],
    when: /\b(?:wash|rinse|clean|scrub|brush|comb|shave|dry|wipe)\w*\b.*\b(?:face|hands?|hair|teeth|body|myself|feet|beard|neck|ears|clothes)\b/i,
    words: {
      plain: [
        '{You} [make] {yourself} a little more fit to be seen.',
        'Some of the day comes off. What is under it is much as {you} left it.',
        '{You} [see] to {yourself} as well as can be done in passing.',
        'It is a small comfort, and it does not cost anything.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:pace|circles?|back and forth|wander|walk (?:around|about)|stroll)\b/i,
    words: {
      plain: [
        '{You} [walk] it off: so many steps one way, so many back.',
        '{You} [go] round until {your} feet know the place better than {you} [do].',
        'Round, and round again, and out where {you} came in.',
        '{You} [wear] a little more off the ground, and [arrive] where {you} began.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:jump|leap|hop|skip(?!\w* (?:an? |some |the )?(?:flat )?(?:stones?|rocks?|pebbles?))|bounce)\w*/i,
    words: {
      plain: [
        'Up {you} [go], and down again. The ground has waited.',
        '{You} [leave] the ground for as long as anybody can.',
        '{You} [land] where {you} began, a little warmer for it.',
      ],
    },
  },
  ...CRAFT_KINDS,
  {
    verbs: ['rest'],
    when: /\b(?:sit|seat|lean|breather|catch my breath|pause)\b/i,
    words: {
      plain: [
        '{You} [sit], and the weight goes out of {your} legs and into {place}.',
        '{You} [get] {your} back against something and {your} breath behind {me}.',
        'For the length of a rest {you} [look] at nothing but {your} own boots.',
      ],
    },
  },
  {
    verbs: ['rest'],
    when: /\b(?:sleep|nap|bed|doze|slumber|night)\b/i,
    words: {
      plain: [
        'Sleep takes {me} from the feet up.',
        '{You} [dream] of stairs, and [wake] at the top of them.',
        'Sleep comes in pieces, but enough of them.',
        '{You} [stretch] out, [listen] to {your} own heart slow down, and [be] gone for a while.',
        'The dark goes by like a long cart, and {you} [be] under it, asleep.',
        '{You} [sleep] without turning over, and [wake] with the print of {your} sleeve on {your} cheek.',
      ],
    },
  },
  {
    verbs: ['climb'],
    when: /\b(?:tree|branch|trunk)\w*/i,
    words: { plain: ['Bark under the nails, leaves in the face, and then a fork to sit in, with {place} below.'] },
  },
  {
    verbs: ['climb'],
    when: /\b(?:down|descend|lower)\b/i,
    words: {
      good: ['{You} [go] down backwards, feeling for each hold, and the ground comes up to meet {me} politely.'],
      bad: ['{You} [come] down the last of it faster than the rest.'],
      plain: ['Down it is: a foot, a hand, and the other foot, with {your} face to the wall.'],
    },
  },
  {
    verbs: ['climb'],
    when: /\b(?:chairs?|stools?|tables?|desks?|bench(?:es)?|box(?:es)?|crates?|stumps?|counters?|beds?|barrels?|bollards?)\b/i,
    words: {
      plain: [
        'Up {you} [go]. From here there is a little more of everything to see, and a good deal more of {me}.',
        'It takes {your} weight, and says so.',
        'It is not high. It is high enough to feel foolish on.',
      ],
    },
  },
  {
    verbs: ['destroy'],
    when: /\b(?:eras|rub(?:s|bed|bing)? out|wipe|wiping|scrub|scuff|smudg|deface)\w*/i,
    words: {
      good: ['It goes to a smear, and the smear to a shadow.', 'Where it was there is only where it was.'],
      bad: ['It smears, and is as plain as before, only wider.', 'It has gone in deeper than it looked.'],
      plain: ['It goes to a smear, and the smear to a shadow.'],
    },
  },
  {
    verbs: ['destroy'],
    when: /\b(?:tear|tore|rip|cut|slic|snip|shred|snap|split|sever|saw|chop|trim)\w*/i,
    words: {
      good: [
        'It parts with a small clean sound, and there are two of it.',
        'It gives, all at once, along a line of its own.',
      ],
      bad: ['It is tougher than it looks, and {you} [be] left with a crease.', 'It stretches, and frays, and holds.'],
      plain: ['It parts with a small clean sound.', 'It gives along a line of its own.'],
    },
  },
  {
    verbs: ['destroy'],
    when: /\b(?:burn|fire|ignite|torch)\w*/i,
    words: {
      good: ['It catches along one edge, thinks, and goes up all at once.'],
      bad: ['It blackens, and smokes, and will not.'],
      plain: ['{You} [hold] the flame to {it} and [wait] for the two of them to agree.'],
    },
  },
  {
    verbs: ['other', 'perform'],
    when: /\b(?:jump|leap|hop|run|jog|sprint|roll(?!\w* (?:up|down|my|his|her))|crawl|duck|kick)\w*/i,
    words: {
      plain: [
        '{You} [do], and the ground is where {you} left it.',
        'It puts some blood in {your} cheeks, and that is all it was for.',
        '{Your} boots [make|p] a good deal of it. Then it is quiet again.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: /\b(?:knock|knocks|knocking|rap|raps|rapping)\b/i,
    words: {
      plain: [
        '{You} [knock], and [wait] the length of a breath. Whoever hears it keeps it to themselves.',
        'Three knocks on {it}, and the sound goes in and does not come out again.',
        '{You} [rap] with one knuckle, and then with all of them. Nobody comes.',
        'The knock is answered by the quiet that was there before it, only more so.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: /\b(?:push|pull|turn|twist|press|lift|move|shov|drag|heave|tug|yank|rattle|shake|knock|tap(?!e)|touch|feel|pat(?!ch)|stroke)\w*/i,
    words: {
      plain: [
        '{You} [do]. It gives as much as it was ever going to, and goes back.',
        'It is cold under {your} hand, and it does not answer.',
        '{You} [put] {your} hand to it, and [learn] how it is made, and not what it is for.',
        'Nothing comes of it, except that {you} now [know] that nothing does.',
        '{You} [put] some weight into it. It takes the weight, and that is all it does.',
        'It moves as far as it was made to move, which is not far.',
        '{You} [try] it with one hand, and then with both.',
        'There is a small sound, and the sound is the whole of the answer.',
      ],
    },
  },
  {
    verbs: ['other', 'use', 'perform'],
    idle: true,
    when: /\b(?:throw|toss|skip|fling|lob|pitch)\w*/i,
    words: {
      plain: FLUNG,
    },
  },
];

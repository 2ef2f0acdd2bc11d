// Words for kindness, condolence, and blows at things that cannot feel them. Read by tell-kindness.ts and tell-blow.ts; the markup is that
// of phrase.ts.
import type { Stuff } from '../combat/stuff.ts';
import type { Temper } from './words-talk.ts';

/** What somebody says who has lost one, and is told sorry for it. */
export const CONSOLED: Record<Temper, readonly string[]> = {
  young: [
    'Everybody says that. You said it to me, though',
    'I don’t cry about it. Only at night',
    'Did you know them?',
  ],
  warm: [
    'That’s good of you. It doesn’t get said any more',
    'Thank you. Most people talk about the weather',
    'You’d have been liked, you know',
  ],
  cold: [
    'That is kind. It alters nothing, and it is kind',
    'I do not speak of it. Thank you',
    'One goes on. I find there is no rule about how',
  ],
  timid: [
    'Oh. Thank you. I … thank you',
    'Nobody asks. I’d stopped expecting it',
    'Don’t be too nice about it, or I’ll start',
  ],
  rough: ['Aye. Well', 'Don’t. I’ve work to do. … Thanks', 'You’re the first that’s said it sober'],
  learned: [
    'I have read what there is to read on it. None of it helps, and that did, a little',
    'Thank you. I still set things aside to tell them',
    'It is good of you to say it out loud',
  ],
  plain: ['Thank you. I mean it', 'It’s a while ago. It doesn’t feel it', 'That’s kind of you to say'],
};
export const CONSOLED_BEATS = [
  '{Person} [look|s] at {me} properly for the first time.',
  'For a moment {person} [have|s] nothing to do with either hand.',
  '{Person} [nod|s], twice, slowly, and [breathe|s] out.',
  'Something in the face of {person} comes down that was held up.',
];
/** What somebody says who has lost nobody that the book knows of. */
export const TAKEN_POLITELY = [
  'That’s decent of you',
  'You’re kind. There’s others want it more than I do',
  'Well. Thank you for the thought',
  'We all carry something. But thank you',
];
export const UNWANTED_WORDS = [
  'Keep it',
  'From you? No',
  'I don’t want that from you',
  'Say it to somebody who’d believe it',
];

type Told = Readonly<Record<'taken' | 'borne' | 'refused', readonly string[]>>;
export const TOUCHED: Told = {
  taken: [
    '{Person} [let|s] it happen, and then [hold|s] on harder than {you} [do].',
    '{You} [say] nothing while {you} [do] it. Neither does {person}. It is the right amount to say.',
    'The shoulders of {person} come down by an inch. “All right,” {person} [say|s], to nobody. “All right.”',
    '{Person} [lean|s] into it a little, as one leans on a wall that has turned out to be there.',
    '{Person} [do|s] not look round, and [do|s] not move away, and after a while [put|s] a hand on top of {your} own.',
  ],
  borne: [
    '{Person} [stand|s] it, as one stands being measured, and [look|s] grateful for the thought.',
    '{Person} [pat|s] {your} hand, once, and [give|s] it back to {me}.',
    'It is meant well, and {person} [know|s] it. That is about as far as it gets.',
  ],
  refused: [
    '{Person} [step|s] back before it can happen, one palm up, and [say|s] no with it.',
    '{Person} [go|s] stiff, and [wait|s], and {you} [let] go.',
    '“I don’t know you well enough for that,” {person} [say|s], not roughly, from an arm’s length off.',
  ],
};
export const KEPT_COMPANY: Told = {
  taken: [
    '{You} [settle] beside {person}, and nothing is made of it. The quiet is easier for being shared.',
    '{Person} [make|s] room without being asked. For a while {you} both [look] at the same piece of nothing.',
    'It is not long, and nothing is said in it. When {you} [look] up, {person} [look|s] less alone than before.',
    '{Person} [begin|s] to say something, and [leave|s] it, and [seem|s] content that {you} [do] not ask.',
    '{You} [stay]. By and by {person} [stop|s] listening for {me} to go.',
    'What {person} [look|s] at, {you} [look] at. It does not need a word.',
  ],
  borne: [
    '{Person} [let|s] {me}. It is neither here nor there.',
    '{You} [keep] {person} company, for what it is worth, and {person} [think|s] about what it is worth.',
  ],
  refused: [
    '{Person} [draw|s] away as {you} [settle], and [find|s] something to do further off.',
    '“I’d sooner be by myself,” {person} [say|s], and [wait|s] until {you} [have] gone back where {you} [be].',
  ],
};
export const PETTED: Told = {
  taken: [
    '{Person} [hold|s] still for it, with the look of one who grants a favour.',
    '{Person} [think|s] it over, and [allow|s] it, and [allow|s] a little more of it.',
  ],
  borne: ['{Person} [look|s] at {your} hand as at weather.'],
  refused: [
    '{Person} [let|s] {me} come so near and no nearer.',
    '{You} [put] out a hand. {Person} [make|s] it plain that {you} will want that hand back.',
  ],
};
export const UNFEELING = [
  '{Person} [be|s] cold to the touch, and [go|s] on being it.',
  'It is a comfort to one of the two, and {person} [be|s] the other one.',
];

type Blow = { hand: readonly string[]; foot: readonly string[] };
/** A blow that leaves the thing as it was, by what it is made of. */
export const BLOWS: Readonly<Record<Exclude<Stuff, 'breaks'>, Blow>> = {
  hard: {
    hand: [
      '{You} [hit] {it}. {It} [take|s] no notice, and {your} hand takes all of it.',
      'It [do|s] {it} no harm. It [do|s] {your} knuckles some.',
      '{It} [be|s] harder than {you}, and [stay|s] where it is. Something in {your} wrist [complain|s].',
      'There [be|s] a dull sound, and then there [be|s] the ache. {It} [look|s] as it did before.',
    ],
    foot: [
      '{You} [kick] {it}. {It} [stay|s] where it is, and {you} [stand] on one foot for a while.',
      'The toe of {your} boot [meet|s] {it}, and [come|s] off worse.',
      '{It} [take|s] the kick without a mark. {Your} foot keeps one.',
    ],
  },
  rings: {
    hand: [
      '{It} [ring|s] with it, and goes on ringing, and so do the bones of {your} hand.',
      'The noise it makes is out of all proportion. {You} [shake] {your} fingers until they [be|p] {your} own again.',
    ],
    foot: [
      '{It} [boom|s]. Whoever did not know that {you} were here knows it now.',
      '{You} [kick] {it}, and {it} [give|s] out one flat note, and {your} toes give out another.',
    ],
  },
  gives: {
    hand: [
      '{It} [jump|s] and [settle|s] again, a hair out of true.',
      'A board somewhere in {it} [crack|s]. It is not the whole of {it}, and it is not nothing.',
    ],
    foot: [
      '{It} [shudder|s], and keeps the mark of a heel.',
      '{You} [kick] {it}, and {it} [move|s] by the width of a hand, and [stay|s] there, looking wronged.',
    ],
  },
  soft: {
    hand: [
      '{You} [hit] {it} as hard as {you} [can], and {it} [let|s] {me}. Dust comes out.',
      '{It} [take|s] {your} fist to the wrist and [give|s] it back. It helps, a little.',
    ],
    foot: [
      '{It} [fold|s] round {your} boot and [slump|s].',
      '{You} [kick] {it}. It makes a sound like a tired animal.',
    ],
  },
  wet: {
    hand: [
      'It parts, and closes, and {you} [be] the wetter for it.',
      '{You} [hit] {it}, and {it} [come|s] back and [hit|s] {me} in the face.',
    ],
    foot: [
      'It goes up in a sheet, and most of it comes down on {me}.',
      '{You} [kick] {it}, and {it} [be|s] somewhere else for a moment, and then it is back.',
    ],
  },
  nothing: {
    hand: [
      '{Your} fist goes through {it}, as it would, and {you} [go] half after.',
      'There is nothing there to hit, and {you} [miss] it by nothing.',
    ],
    foot: ['{Your} foot goes where nothing is, and {you} nearly [go] with it.'],
  },
};
/** What breaks, and what did not this time; `hand`: nothing was in it. */
export const BROKEN = [
  '{It} [go|s] all at once, and what comes down takes its time coming down.',
  'It breaks. For the length of a breath there is only the sound of pieces finding the floor.',
  'There is a crack that runs from one side to the other, and then there are two of {it}, and then many.',
];
export const TORN = [
  '{Your} fist goes through, to the elbow, with a sound like a page turned in anger.',
  '{It} [tear|s] from top to bottom, and what was behind it looks out.',
];
export const HAND_CUT = [
  '{Your} knuckles [be|p] red when {you} [look].',
  '{You} [pick] a splinter of it out of {your} hand.',
];
export const UNBROKEN = [
  '{It} [shiver|s] in its place, and [hold|s].',
  'It ought to break, and it does not. {It} [hum|s] a little, to itself.',
  '{You} [strike] {it} slantwise. It stars in one corner and no further.',
];
export const SEEN = [
  '{Person} [look|s] at {it}, and then at {me}, and [ask|s] nothing.',
  '“Feel better?” {person} [say|s].',
  '“What did that ever do to you?” {person} [say|s].',
  '{Person} [move|s] a little further off.',
];
/** Whose it is stands by. */
export const OWNER_SEES = [
  '“That’s mine you’re hitting,” {person} [say|s].',
  '“You’ll leave that be,” {person} [say|s], “or you’ll leave.”',
  '{Person} [come|s] over and [run|s] a hand along {it}, as one does with an animal that has been struck.',
];
export const NOT_THERE = [
  'There is no {bare} here to hit.',
  '{You} [look] about for any {bare} to hit, and there is none.',
];
/** Not even a name for it. */
export const NOTHING_TO_HIT = [
  '{You} [look] for somebody to strike, and there is nobody to be struck.',
  '{Your} hands [come|p] up, and there is nothing in front of them.',
  '{You} [be] ready for a fight, and nobody has come to it.',
  'There is no one here to lay a hand on.',
  '{You} [turn], ready for it, and [find] only the air.',
  'It would take two, and {you} [be] one.',
  '{You} [let] {your} hands sink again: nobody stands in reach of them.',
  'The blow stays where it is, in the shoulder, for want of a face.',
];

/** A beast that is given way to. */
export const LETS_BE = [
  '{You} [stand] quite still with both hands open. {Person} [look|s] for the fight in {me}, and [find|s] none, and [back|s] off by its own length.',
  '{You} [make] {yourself} small, and [look] at the ground. After a while {person} [lose|s] interest, though not all of it.',
];

// What people say to a plain statement, by what it is about and by their temper: a confession, a peaceful word, a danger come through, trust,
// a thing brought as asked, news laid before them. Read by tell-social.ts and tell-talk.ts; all of it is said aloud.
import type { Temper } from './words-talk.ts';

type ByTemper = Record<Temper, readonly string[]>;

const CONFESSED: ByTemper = {
  young: [
    'I won’t tell. I’ve got worse, only I’m not saying',
    'Were you in trouble for it?',
    'You should say it to a grown-up. You are one, though',
  ],
  warm: [
    'Well. That’s out, and the roof’s still on',
    'You’ve carried that by yourself, and you needn’t have',
    'I’ve heard worse, and from people I think the world of',
  ],
  cold: [
    'You might have said so when it was of use',
    'I shall not comfort you. I shall remember that you said it',
    'And now you would like it to weigh less',
  ],
  timid: [
    'I never told anybody things either. It doesn’t get smaller',
    'You said it out loud. I couldn’t have',
    'I won’t … I wouldn’t have told you to keep it',
  ],
  rough: [
    'Took you long enough',
    'There. Didn’t kill you, did it?',
    'Half the people I know never got as far as saying it',
  ],
  learned: [
    'Thank you. A thing is easier to look at once somebody has put it down',
    'I had wondered. It fits better than what I had',
    'That was honestly said, and I do not think less of you',
  ],
  plain: ['I thought there was something', 'Better said than not', 'Well, now two of us know'],
};

const PEACEABLE: ByTemper = {
  young: ['That’s what they all say. All right, though', 'You don’t look as if you could hurt much'],
  warm: ['I never thought you did. Come nearer', 'Then we’ll get on. Say what you came to say'],
  cold: ['We shall see what you mean by what you do', 'Then keep your hands where they are, and speak'],
  timid: ['You’re sure? Then … then I’ll stay', 'Nobody ever says so first. Thank you'],
  rough: ['Then talk, and stand over there while you do it', 'Nobody who means it ever says it. Go on, though'],
  learned: ['I am glad to hear it. What do you mean, then?', 'Then we begin well. I have few better offers'],
  plain: ['Good. I’d as soon not, either', 'That’s all right, then. What is it?'],
};

const CAME_THROUGH: ByTemper = {
  young: ['Did it bleed? Can I see?', 'I’d have run. I’m the fastest there is'],
  warm: ['Sit down before you fall down, and tell it after', 'You’re in one piece, and that’s what I’ll look at'],
  cold: ['You appear to have survived it', 'I trust that you have learned where not to stand'],
  timid: ['Is it … did it follow you?', 'I’d never have gone. I’d never even have gone near'],
  rough: ['Nearly’s nothing. Come back when it did', 'You’re walking, aren’t you? Then it was a lesson'],
  learned: [
    'And yet here you are. How did you get out of it? I ask for a reason',
    'I should like to hear that in order',
  ],
  plain: ['You were lucky, then', 'You’ll want to stay clear of that for a while'],
};

const TRUSTED: ByTemper = {
  young: ['Nobody ever says that. They say we’ll see', 'Good. Because it’s so'],
  warm: ['That does me more good than you know', 'Bless you for saying it'],
  cold: ['It would be true if you did not', 'That is civil of you. It alters nothing'],
  timid: ['You do? You’re the first …', 'Say it again. No, don’t. I heard it'],
  rough: ['About time somebody did', 'Well, that’s one of you'],
  learned: [
    'Then you have looked at it for yourself, which is all I ask of anybody',
    'I am obliged to you. It is a lonely thing to be right by oneself',
  ],
  plain: ['That’s something, then', 'I’m glad of that. More than I can say'],
};

const BROUGHT: ByTemper = {
  young: ['You did it! You really did it!', 'I knew you would. I told everybody'],
  warm: ['And so you did. I don’t forget a thing like that', 'You’ve a good heart, and good feet'],
  cold: ['So I see. You are as good as your word, which is rarer than talent', 'I had allowed for the other case'],
  timid: ['You went, for me? You needn’t have … I’m glad you did', 'I didn’t think anybody would'],
  rough: ['Well, I’ll be. You said you would and you did', 'I owe you one. Don’t let it go to your head'],
  learned: [
    'So it is. I had begun to do without the hope of it',
    'You have kept an appointment that you need not have made',
  ],
  plain: ['So you did. Thank you', 'I won’t forget that'],
};

/** What a statement is about, by its words, and what is said to it. */
export const STATED: readonly (readonly [RegExp, ByTemper])[] = [
  [
    /\b(?:own(?:ed|ing)? up|come clean|confess|admit|it was (?:me|i|my (?:fault|doing|job|idea|mistake))|i let (?:go|him|her|them|it|you)\b|i failed|i was too late|i (?:couldn['’]t|didn['’]t) (?:save|help|stop)|i killed|i (?:told|tell) (?:nobody|no ?one)|i never (?:told|said)|i should have (?:said|told|known|come|gone|stopped)|i kept (?:it )?(?:quiet|silent|it to myself))\b/i,
    CONFESSED,
  ],
  [
    /\b(?:(?:mean|intend) (?:you )?no (?:harm|offen[cs]e|trouble)|no quarrel|only (?:came|come|want(?:ed)?|here) to talk|come in peace|(?:not|never) your enemy|won['’]t hurt|not here to (?:hurt|fight|harm)|don['’]t want (?:a |any )?(?:fight|trouble))\b/i,
    PEACEABLE,
  ],
  [
    /\b(?:(?:nearly|almost|half) (?:had|got|killed|drowned|died|ate|eaten|caught|finished|fell|broke)|got away|barely (?:made|escaped|got)|(?:bit|stung|chased|attacked|clawed|pecked|hit) me|i was (?:attacked|bitten|chased|robbed|hit))\b/i,
    CAME_THROUGH,
  ],
  [
    /\bi(?:['’]d| would)? (?:do |really |still )?(?:believe|trust) (?:in )?(?:you|him|her|them|every word|what you)\b|\bi(?:['’]m| am) on your side\b/i,
    TRUSTED,
  ],
  [
    /\b(?:here it is|i (?:have |['’]ve )?(?:brought|found|got|fetched) (?:it|them|what you|your)|as (?:i )?promised|you asked (?:me )?for (?:it|this|that)|i kept my (?:word|promise)|it(?:['’]s| is) done,? as you)\b/i,
    BROUGHT,
  ],
];

/** What somebody says when what the player knows is laid before them. */
export const TAKES_IN: ByTemper = {
  young: [
    'So it all goes together! I thought it might',
    'I’m not to know that, am I? I’ll forget it if you like',
    'That’s better than what they tell us at bedtime',
    'And nobody else has worked it out? Only us?',
  ],
  warm: [
    'You’ve been busy, and on those feet. Go on as you’ve begun',
    'Oh, the poor souls. And we went by every day',
    'So that is how it is. I’ll want to sit with that',
    'I’m glad that it was you who asked them',
  ],
  cold: [
    'That is more than I had, and I had thought that I had it all',
    'Most of that I knew. The order is new',
    'And you have told how many people?',
    'I see. You will keep me informed',
  ],
  timid: [
    'Then it is as I feared, or a little worse',
    'They told you that? They never told me a word',
    'Should we … is there somebody we ought to tell?',
    'I’d hoped that I’d made it up',
  ],
  rough: [
    'Huh. That’s more than any of them would say to me',
    'Well, somebody’s been lying, and I can guess who',
    'All that, and nobody lifted a hand',
    'You get about, I’ll give you that',
  ],
  learned: [
    'Put side by side they say something that none of them said alone',
    'One of those does not agree with the others. I should begin there',
    'So that is how it is. I had the half of it, and the wrong half',
    'You have asked the right people. What did they not say?',
  ],
  plain: [
    'So that is how it is. I’ll want to think about that',
    'That’s more than I had',
    'Then it is as I feared, or a little worse',
    'You’ve been busy. Go on as you’ve begun',
  ],
};

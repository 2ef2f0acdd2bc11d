// Words for answers: withheld, owned up to, told again, of people's work and ways. `{who}` is the one spoken of. All are said aloud, so that no word of them changes with the story's person or tense. Read by tell-answer.ts.
import type { Temper } from './words-talk.ts';

/** They know, and it is not for the player: not yet. */
export const WITHHELD: Record<Temper, readonly string[]> = {
  young: [
    'It’s a secret, and I keep them',
    'I promised. You’d have to be my friend first',
    'I know it, and I’m not saying, and you can’t guess',
  ],
  warm: [
    'I do know something, and I’m not sure you’re the one to have it',
    'Ask me that when we know each other better',
    'That one I keep close. Don’t be hurt',
  ],
  cold: [
    'I know. You do not. I find that satisfactory',
    'You have done nothing to be told that',
    'Information is earned. You have not begun',
  ],
  timid: [
    'I can’t say. I mean I could, and I can’t',
    'If I told you, and they heard I’d told you …',
    'I don’t know you well enough to be that brave',
  ],
  rough: [
    'What’s it worth to you? No, don’t answer',
    'I know. And I know to keep my mouth shut',
    'You’d like that, wouldn’t you?',
  ],
  learned: [
    'I could tell you. I should want to know first what you would do with it',
    'Some knowledge is lent only to those who give things back',
    'Let us say that I have an answer, and no reason to spend it',
  ],
  plain: ['I might know. I don’t know you', 'That’s not for saying to just anybody', 'I’d want to trust you first'],
};

/** Worn down, or persuaded. */
export const GIVES_IN: readonly string[] = [
  'All right. You’ll have it from somebody, so have it from me.',
  'You won’t leave it alone, will you? Well.',
  'Fine. Once, and I never said it.',
  'I’ve carried it long enough. Listen, then.',
];
/** Caught in a lie, or tired of it. */
export const OWNS_UP: readonly string[] = [
  'What I told you before wasn’t so.',
  'I lied to you about that. Here is how it is.',
  'You’d have found out. It wasn’t true, what I said.',
  'I gave you the other story first. I’m not proud of it.',
];
export const CAUGHT: readonly string[] = [
  'Who’s been talking? No. You have it already, so have it right.',
  'So you’ve heard it from somebody else. Well, they had it right.',
  'You knew when you asked, didn’t you?',
];
export const SHOWN: readonly string[] = [
  'Where did you get that? … No. Put it away. I’ll tell you.',
  'I hoped I’d seen the last of that.',
  'Well. There’s no arguing with a thing one can hold.',
];
/** Asked again for what they told before. */
export const TOLD_BEFORE: readonly string[] = [
  'You’ve had this from me already, but I’ll say it again.',
  'It’s what I told you. It hasn’t changed.',
  'Again? Listen this time.',
  'I said so before and I say so now.',
  'The same as last time you asked.',
];
/** The same asked once more before the words have cooled: there is no more of it. */
export const TOLD_JUST_NOW: readonly string[] = [
  'You’ve had all I have on that.',
  'That’s the whole of it. Asking again won’t grow it.',
  'I’ve told you what I know there, and I’ve nothing to put to it.',
  'There’s no more to it than what I said.',
  'Ask me something else. On that I’m empty.',
  'I’d only be saying it over.',
];
/** Where somebody may know more. */
export const WOULD_KNOW: readonly string[] = [
  '{who} might know.',
  'Try {who}.',
  'I’d ask {who}, in your place.',
  'If anybody can say, it’s {who}.',
  '{who} is the one to ask.',
  'You could put it to {who}.',
  'Has nobody told you to see {who}?',
  '{who} was nearer to it than I was.',
  'Take it to {who}, and don’t say I sent you.',
];
export const FOUND_AT: readonly string[] = [
  'At this hour that means {place}.',
  'Look in {place}.',
  '{place} is where I’d begin.',
  'You’ll want {place} for that.',
];

export const WORK: readonly string[] = [
  'I’m {role}. It fills the day.',
  '{Role}, for my sins.',
  'What does it look like? {Role}.',
  'I’ve been {role} so long I answer to it.',
];
export const SKILLS: readonly string[] = [
  'What I’m good at? {skills}. The rest I get by at.',
  'I know {skills}, and little else worth paying for.',
  'Some people can sing. I have {skills}.',
];
export const HOMES: readonly string[] = [
  'You’ll mostly find me in {place}.',
  '{place} is my place, if anywhere is.',
  'I’m at {place} when I’m anywhere.',
];
export const GOALS: readonly string[] = [
  'What I want is to {goal}. That’s all.',
  'To {goal}. I’d settle for that.',
  'I’ve one thing on my mind, and it’s to {goal}.',
];
export const NO_GOAL: readonly string[] = [
  'To get to the end of the day with everything still attached.',
  'Nothing you could carry.',
  'What I want is my own affair.',
];
export const NO_KIN: readonly string[] = [
  'None that I speak of.',
  'There’s only me.',
  'Family is for those with time for it.',
  'They’re gone, or I am. It comes to the same.',
];
export const HOW_I_AM: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /grateful|won over|delighted|touched|trusting|pleased|happy/i,
    ['Better than I was, and you’ve a share in that.', 'I’m in good heart today.'],
  ],
  [
    /insult|outrag|angry|fighting|suspicious|hostile|wary/i,
    ['I’d be better for seeing less of you.', 'How do you think?'],
  ],
  [/fright|afraid|nervous|scared/i, ['My hands won’t keep still. That’s how.', 'Frightened, if you must know.']],
  [
    /sad|griev|sore|tired|worr/i,
    ['Tired. It’s a long day for everybody.', 'I’ve been better, and I’ll be better again.'],
  ],
  [/^/, ['Well enough.', 'As you see me.', 'I can’t complain, and nobody would listen.', 'Still on my feet.']],
];
export const NEWS_COMES: readonly string[] = [
  'You’ve not heard?',
  'There is something going round.',
  'Well, since you ask.',
  'I had it from somebody who had it from somebody.',
];
export const NO_NEWS: readonly string[] = [
  'Nothing that you haven’t heard yourself.',
  'Quiet. Too quiet to last, and I’ve said so.',
  'No news, and I’ve learned to be glad of that.',
  'If there’s news it hasn’t come by me.',
];
export const COMMON: readonly string[] = [
  'Only what everybody knows.',
  'You’ll have heard the story.',
  'What they say is this.',
  'It’s common talk.',
  'People will tell you this much.',
  'I can give you what I was given.',
  'I had it from my elders. Lean on it lightly.',
  'Everybody tells it a little differently. This is mine.',
];
export const PLACES_BY: readonly string[] = [
  '{Place}? You’re a few steps from it.',
  'It’s hard by. You can be at {place} before this is cold.',
  '{Place} is the next thing you come to.',
];
export const PLACES_FAR: readonly string[] = [
  '{Place}? You go by way of {via}.',
  'Make for {via}, and ask again from there.',
  '{Via} first. {Place} is further on.',
];
export const PLACES_HERE: readonly string[] = [
  '{Place}? You’re standing in it.',
  'This is it. You can see for yourself.',
];
export const WAYS: readonly string[] = [
  'From here? {ways}. They all want walking.',
  '{Ways}. I’d take whichever you can still see the end of.',
  'There’s {ways}. Choose by your boots.',
];
export const THING_HELD: readonly string[] = [
  '{thing}? I have it, and it stays with me for now.',
  'It’s mine, {thing} is.',
];
export const THING_YOURS: readonly string[] = ['You have it on you, haven’t you?', 'Look in your own pack.'];
export const THING_HERE: readonly string[] = [
  'It’s lying about here somewhere. Use your eyes.',
  '{thing}? It was here a minute ago.',
];
export const TASK: readonly string[] = [
  'You know what’s wanted: {step}.',
  'It still wants doing. {step}, to begin with.',
  'First {step}. After that we’ll see.',
];
export const ADVICE: readonly string[] = [
  'If I were you? {step}.',
  'I’d begin there: {step}.',
  'You’ve something to finish, haven’t you? {step}.',
];
export const POWER: readonly string[] = [
  'That’s {who}’s kind of business more than mine.',
  'Ask {who}, who can do it. I only get out of the way.',
];
/** Somebody accused of lying who was not. */
export const NO_LIE: readonly string[] = [
  'I’ve told you no lie that I know of.',
  'Show me where it’s false, then.',
  'Call me what you like. It’s the truth.',
  'You’ll want to be surer than that before you say it again.',
];
/** From those who think ill of the player: what would mend it. */
export const MEND: readonly string[] = [
  'I’d want to see what you do before I hear what you ask.',
  'Do something for me first. For anybody, come to that.',
  'You might begin by saying you’re sorry, and go on from there.',
  'Words won’t do it. Bring something better than words.',
];
/** Asked again about what they lied about. */
export const STANDS_BY: readonly string[] = [
  'I’ve told you what I have to say about that.',
  'You’ve had your answer.',
  'Ask as often as you like. It comes out the same.',
  'Why do you keep on about it?',
  'There’s nothing behind that door. Leave it.',
];
/** Shown a thing that means nothing to them. */
export const SHOWN_NOTHING: readonly string[] = [
  'And what am I looking at?',
  'Very nice. Is it yours?',
  'I’ve never seen it before, if that’s what you’re asking.',
  'Put it away before you lose it.',
];

/** Asked how old they are. */
export const AGED: readonly string[] = [
  '{age}, if you must know.',
  '{age}. Why, what did you think?',
  '{age}, and I feel it in the mornings.',
  '{age} by the book.',
];
export const AGELESS: readonly string[] = [
  'Old enough to know better.',
  'I stopped counting.',
  'Older than I was when you asked.',
  'That’s between me and whoever buries me.',
];
/** Asked what they make of the weather. */
export const WEATHER: readonly string[] = [
  'I’ve seen worse, and I’ve seen better.',
  'It does what it likes. So would I.',
  'It’ll turn. It always does.',
  'I don’t look up more than I have to.',
];

/** Asked for the time of day. */
export const CLOCK: readonly string[] = [
  'By the light it’s {time}.',
  'Getting on for {time}, or a little past it.',
  '{Time}, near enough.',
];

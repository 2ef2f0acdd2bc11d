// Words for what is done by speaking: thanks, goodbyes, jokes, promises, orders, claims, coming along and staying behind, prices.
// Said aloud unless a row says {Person}; read by tell-social.ts and tell-trade.ts.
import type { Temper } from './words-talk.ts';

export const FAREWELLS: Record<Temper, readonly string[]> = {
  young: ['Where are you going? Can I see?', 'Bye. Bring something back', 'Already?', 'I’ll watch till you’re small'],
  warm: [
    'Go well. And come back',
    'Mind the way',
    'You’ll be missed, a little',
    'Off with you, before I find you a job',
  ],
  cold: ['Good day', 'You may go', 'I shall not keep you', 'Close it behind you, whatever it is'],
  timid: [
    'Oh. Goodbye, then',
    'You’ll be careful, won’t you?',
    'Goodbye. Thank you for not shouting',
    'Come back. If you like',
  ],
  rough: ['Off you go', 'About time', 'Don’t die on the doorstep', 'Right. Back to work'],
  learned: [
    'Until the next question',
    'Go carefully, and take notes',
    'We were not finished, but then one never is',
    'Farewell, in the old sense of the word',
  ],
  plain: ['Be seeing you', 'Goodbye', 'Safe road', 'Until later'],
};
export const WELCOMES: Record<Temper, readonly string[]> = {
  young: ['It was easy', 'You can owe me one', 'I know. I’m very helpful'],
  warm: ['Don’t mention it. I mean to, often', 'You’d do the same', 'Go on with you'],
  cold: ['It was nothing. I would not have done it otherwise', 'Noted', 'Quite'],
  timid: ['Oh, it wasn’t anything', 'Really? Thank you for saying so', 'I’m only glad it was right'],
  rough: ['Yeah, yeah', 'Keep your thanks, I can’t eat them', 'Buy me something and say it again'],
  learned: [
    'Gratitude is rarer than it should be. I accept it',
    'You are welcome, in every sense',
    'The pleasure was in the saying',
  ],
  plain: ['Think nothing of it', 'That’s all right', 'You’re welcome'],
};
export const LAUGHS: readonly string[] = [
  '{Person} [laugh|s] before the end of it, and has to have the end again.',
  'It takes a moment. Then the shoulders of {person} begin to go.',
  'The joke is older than the two of {both}, and it still gets a grin out of {person}.',
];
export const GROANS: readonly string[] = [
  '{Person} [wait|s] politely for the funny part.',
  'The joke walks in, looks about, and leaves by itself. {Person} [watch|s] it go.',
  '{Person} [have|s] heard it, and better.',
];
export const FLATTERED: readonly string[] = [
  'Stop that. No, go on.',
  'You’ve said that to others, I expect.',
  'Well. Nobody has said that to me in some time.',
  'I’ll pretend I didn’t hear that, and think of it later.',
];
export const UNCHARMED: readonly string[] = [
  'Does that ever work?',
  'You’re wasting it on me.',
  'Let’s both pretend that wasn’t said.',
  'No. Kindly meant, but no.',
];
export const PRAISED: readonly string[] = [
  'That’s kindly said.',
  'You’ve low standards, but thank you.',
  'Now what is it you want?',
  'I do what I can.',
  'Say that again when there’s somebody to hear it.',
  'One could get used to that.',
  'Go on. No, don’t.',
];
export const PROMISED: readonly string[] = [
  'I’ll hold you to that.',
  'I’ve heard promises. I’ll wait and see this one.',
  'You mean it? Then I’ll remember that you said so.',
  'Don’t say it unless you’ll do it. Well, you’ve said it now.',
];
/** Whoever is offered a hand with something. */
export const OFFERED: readonly string[] = [
  'That’s kindly meant. I’ll shout when it’s needed.',
  'You would? People mostly ask me for things.',
  'Mind what you offer; I might take it.',
  'Not this minute. But it’s noted, and thank you.',
];
/** The same, where they have just the thing. */
export const OFFERED_NOW: readonly string[] = [
  'As it happens, there is something.',
  'Since you ask, there’s a thing that wants doing.',
  'I wasn’t going to say. But if you’re asking.',
  'There is, if you mean it.',
];
/** The same, where there is a thing that they would give something for. */
export const WANTS_THING: readonly string[] = [
  'I could do with {thing}. I’d see you right for it.',
  'If you should come by {thing}, bring it to me first.',
  'There is {thing}, if you’ve a mind to go looking. I’d be glad of it.',
];
/** The same, where they have something on their mind. */
export const OFFERED_GOAL: readonly string[] = [
  'If you want to be of use: {goal}. That’s what I’m about.',
  'There’s only one thing I want done, and that’s to {goal}.',
  'Kind of you. What I need is to {goal}, and two hands are better than one.',
];
export const BELIEVES: readonly string[] = [
  'Are you, now? I’d not have guessed it.',
  'Is that so? Then you’re welcome here.',
  'I’ll take your word for it.',
  'You have the look, now that you say it.',
];
export const DOUBTS: readonly string[] = [
  'So you say.',
  'And I’m the queen of the herring.',
  'Anybody can say that. Some have.',
  'I’d want to see something in writing.',
];
export const HEARS: Record<Temper, readonly string[]> = {
  young: [
    'Really? Truly really?',
    'You say things like a grown-up in a book',
    'Is that good or bad?',
    'Then what?',
    'I’m going to tell that to everybody',
    'I’ll have to think. It takes a while',
  ],
  warm: [
    'Is that right?',
    'Well, there’s a thing',
    'You do bring things in with you',
    'I’ll think about that tonight',
    'I hear you. Go on, if there’s more',
    'You don’t say it as if it were nothing, either',
  ],
  cold: [
    'Indeed',
    'If you say so',
    'I see no reason to dispute it',
    'And you tell me this because …?',
    'Quite possibly',
  ],
  timid: [
    'Oh. I see. I think I do',
    'I don’t know what one says to that',
    'Is it … is that all right?',
    'If you say so I believe it',
    'I’ll not repeat it. I don’t repeat things',
  ],
  rough: [
    'And what am I to do about that?',
    'Huh',
    'You don’t say',
    'That’s one way to look at it',
    'I’ve heard dafter, and it was true',
  ],
  learned: [
    'Interesting. Go on',
    'I shall have to think about that',
    'You put it well, whatever else may be said of it',
    'That is one way of seeing it, and not the worst',
    'So you say. I do not say no',
  ],
  plain: ['Fair enough', 'I see', 'That so?', 'I’ll bear it in mind', 'Well, you’ve said it now'],
};
export const FORGIVEN: readonly string[] = [
  'Then that’s done. Thank you.',
  'I hadn’t hoped for it.',
  'I’ll sleep better for that.',
];
export const NOTHING_OWED: readonly string[] = [
  'For what? I’ve done you no wrong.',
  'I wasn’t aware that I needed it.',
];

/** Those who spend few words, whatever it is about. */
export const TERSE: readonly string[] = [
  'No.',
  'Maybe.',
  'So?',
  'Can’t say.',
  'Not me.',
  'Who knows?',
  'Ask around.',
  'Hm.',
  'Later.',
  'You would.',
  'Not mine.',
  'Says who?',
];
export const WORDLESS: readonly string[] = [
  '{Person} [have|s] no words for that, or for anything. {voice}',
  'No answer comes from {person} that anybody could write down.',
  '{Person} [turn|s] towards the sound of {me}, and that is all the answer there is.',
  'What {person} [make|s] of it cannot be put into words, and is not.',
  '{Person} [be|s] none the wiser for being spoken to.',
  'As talk goes, it goes one way. {voice}',
  '{You} [wait] for a word from {person}, out of habit.',
  'There is a pause in which a person would have answered.',
  '{Person} [attend|s], after a fashion. {voice}',
  'It is heard, at least. {voice}',
];
export const OTHERS_CHIME: readonly string[] = [
  '{Person} [nod|s], as if that were the end of it.',
  '{Person} [look|s] at the floor while that is said.',
  '{Person} [seem|s] about to add something, and then does not.',
  '{Person} [listen|s] to it with the face of somebody who could say more.',
];

/** To whoever says how they feel: by what it is, else at large. */
export const PITIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /hungry|starving|thirsty|parched|coffee|tea|drink|food|meal|beer/i,
    [
      'You’re not the only one.',
      'Then eat something, before you do anything you’ll be sorry for.',
      'There’s food where there’s fire, mostly. Follow your nose.',
      'It’s a poor hour to be empty.',
    ],
  ],
  [
    /tired|exhausted|sleepy|weary/i,
    [
      'Sit down, then. Nobody’s counting.',
      'It shows.',
      'You’ll sleep when it’s done, like the rest of us.',
      'Then rest. It’ll all be here after.',
    ],
  ],
  [
    /cold|freezing|hot|wet|soaked|sick/i,
    [
      'Come in closer, then.',
      'It’s the season for it.',
      'You’d want a better coat.',
      'It gets worse before it gets better.',
    ],
  ],
  [
    /scared|afraid|frightened|terrified|nervous|worried/i,
    [
      'Good. It keeps the feet quick.',
      'So would I be.',
      'Of what? No, don’t tell me.',
      'Keep it to yourself, and it’ll get smaller.',
    ],
  ],
  [
    /sad|lonely|miserable|unhappy/i,
    [
      'It passes. Most of it.',
      'Well. You’re not alone just now.',
      'There’s a lot of that about.',
      'I know how that goes.',
    ],
  ],
  [
    /bored|lost|confused/i,
    [
      'There’s work wherever you look.',
      'Ask, then. Asking’s free.',
      'Most people are, and hide it.',
      'Begin with what’s nearest.',
    ],
  ],
  [
    /happy|glad|excited|drunk/i,
    ['I’m glad somebody is.', 'It suits you.', 'Don’t say it too loud.', 'Then it’s been worth getting up.'],
  ],
];
export const PITY: readonly string[] = ['I’m sorry to hear it.', 'So it goes.', 'Well, there it is.'];

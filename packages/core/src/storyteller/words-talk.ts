// Words for talk: how people greet, answer, give in and refuse, by temper. Read by tell-talk.ts. Quoted parts are theirs.

export const TEMPERS = ['young', 'warm', 'cold', 'timid', 'rough', 'learned', 'plain'] as const;
export type Temper = (typeof TEMPERS)[number];

/** A temper by words that a person's character, role and voice hold; the first that fits. */
export const TEMPER_WORDS: readonly (readonly [Temper, RegExp])[] = [
  ['cold', /\b(?:cold|proud|cruel|vain|greedy|exact|severe|haughty|ruthless|hostile|territorial)\b/i],
  ['timid', /\b(?:timid|shy|asham\w+|afraid|frightened|coward\w*|nervous|unhappy|halting|whisper\w*|gentle)\b/i],
  ['rough', /\b(?:rude|gruff|rough|loud|blunt|lazy|impatient|surly|bored|sharp)\b/i],
  ['learned', /\b(?:learned|scholar\w*|clever|precise|patient|courteous|wise|pedant\w*|honest)\b/i],
  ['warm', /\b(?:warm|kind|jolly|generous|hospitable|cheerful|friendly|curious|bold|softer)\b/i],
];

/** Nothing to tell about what was asked. */
export const UNKNOWN: Record<Temper, readonly string[]> = {
  young: [
    'Nobody tells me that sort of thing',
    'I don’t know, and I know most things',
    'I could find out. I’m good at finding out',
    'That’s a grown-up question',
    'I never saw that, and I see nearly everything',
    'I asked once, and they told me to go and play',
    'Don’t know',
    'Is it a riddle?',
  ],
  warm: [
    'I wish I could tell you, I do',
    'Not a thing, I’m afraid, and I’d say if I knew',
    'You’d have to ask somebody who was there',
    'That’s one I never heard the end of',
    'I’d only be making it up to please you',
    'Now there you have me',
    'Nobody ever told me, and I never thought to ask',
    'I’ve wondered that myself',
  ],
  cold: [
    'I couldn’t say. Nor would I, necessarily',
    'You are asking the wrong person',
    'That is no concern of mine',
    'If I knew, it would cost you more than asking',
    'I have no information for you',
    'That was never laid before me',
    'I do not collect such things',
    'One hears nothing of the kind in my position',
  ],
  timid: [
    'I … no. I couldn’t say',
    'I don’t know anything about that. Truly',
    'I’d rather not guess',
    'I only know what I’m told, and nobody told me that',
    'Nobody tells me things like that',
    'I wouldn’t know. I keep my head down',
    'Is it important? I don’t know it',
    'Please ask somebody older',
  ],
  rough: [
    'How should I know?',
    'Couldn’t tell you. Next',
    'Do I look like a library?',
    'No idea, and no time to have one',
    'Search me',
    'Not my business, so I never looked',
    'Ask somebody who cares',
    'Beats me',
  ],
  learned: [
    'There I must disappoint you; I have nothing worth repeating',
    'I make it a rule not to speak of what I don’t know',
    'An interesting question. It is not one I can answer',
    'I could offer you a guess, but you have enough of those already',
    'My knowledge stops a little short of that',
    'The record, as far as I have it, is silent',
    'I have asked it myself, without result',
    'I can say with confidence that I don’t know',
  ],
  plain: [
    'I couldn’t say',
    'That I don’t know',
    'Never heard anything about it',
    'Couldn’t tell you, and that’s the truth',
    'It’s never come my way',
    'You know as much as I do there',
    'I’d be guessing',
    'No. Sorry',
  ],
};

export const GREETINGS: Record<Temper, readonly string[]> = {
  young: [
    'I saw you coming ages ago',
    'Hello. Are you anybody?',
    'What have you got in there?',
    'You’re not from here. I’d know',
    'Yes? I’m busy, but not very',
  ],
  warm: [
    'There you are. Sit, if there’s anything to sit on',
    'Good to see a face. What can I do for you?',
    'You look as if you’ve walked a long way to be here',
    'Come in under whatever roof there is',
    'I was hoping for company, and here it is',
  ],
  cold: [
    'Yes',
    'You have my attention. I would not waste it',
    'Say what you came to say',
    'State your business',
    'I had not expected you',
  ],
  timid: [
    'Oh. I didn’t hear you',
    'Is it me you want? Are you sure?',
    'I wasn’t doing anything',
    'Hello. I think. Yes',
    'You came up so quietly',
  ],
  rough: [
    'What?',
    'If you’re selling, no. If you’re buying, maybe',
    'Well? I haven’t got all day, only most of it',
    'What now?',
    'Make it short',
  ],
  learned: [
    'Ah. Do go on',
    'I had wondered when you would come and ask',
    'You have the look of somebody with a question',
    'Good. Somebody who can finish a sentence',
    'You are punctual, or I am late',
  ],
  plain: ['What is it?', 'Well, then', 'You want something, I take it', 'You’re here, then', 'Hello to you'],
};

/** Said once there is nothing new to say. */
export const SMALL_TALK: Record<Temper, readonly string[]> = {
  young: [
    'I can hold my breath longer than anybody',
    'Do you want to see a scab?',
    'I’m not supposed to stand still',
    'When I’m big I’ll have a hat like yours, only better',
    'You talk a lot, for somebody that size',
    'I’m thinking. It takes a while',
  ],
  warm: [
    'You’ll be wanting to get on, I expect. Come by after',
    'Mind yourself out there',
    'I’ve told you all I have, and most of what I hadn’t',
    'It does me good to talk, even about nothing',
    'Don’t be a stranger, now',
    'You’ve a way of listening, has anybody said?',
  ],
  cold: [
    'I believe we have said everything',
    'Was there anything else?',
    'You repeat yourself',
    'This has been sufficient, I think',
    'You will excuse me if I go on working',
    'Silence would do as well',
  ],
  timid: [
    'I’ve said too much already',
    'That’s all I know. I’d tell you if there was more',
    'Please, not so loud',
    'I should get on, if that’s all right',
    'I never know what to say next',
    'It’s nice to be asked, though',
  ],
  rough: [
    'You still here?',
    'Talk’s cheap. I’m not',
    'Ask me something new or let me work',
    'That’s your lot',
    'Talking doesn’t get it done',
    'If you’ve breath to spare, lend a hand',
  ],
  learned: [
    'I should only be repeating myself, and badly',
    'Think about what I told you; it improves',
    'Come back when you have a better question. You will',
    'Conversation is a thing one runs out of, like lamp oil',
    'There is a better question behind that one',
    'I shall think of what I meant to say when you have gone',
  ],
  plain: [
    'That’s the whole of it',
    'Nothing’s changed since you asked',
    'I’ve no more than I gave you',
    'That’s about all',
    'It’s a day like others',
    'Mustn’t grumble',
  ],
};

export const YIELDS: Record<Temper, readonly string[]> = {
  young: ['Oh, all right', 'If you let me come too. Later. Promise', 'You’re bigger, so'],
  warm: ['Oh, go on, then', 'You’ve a way about you. All right', 'For you, yes. Don’t tell the others'],
  cold: ['Very well. This once', 'You argue better than you look', 'I find I have no objection'],
  timid: ['If you’re sure it’s all right', 'Yes. Yes, I suppose that’s so', 'I will, then. Before I think about it'],
  rough: ['Fine. Fine! Have it your way', 'You’d talk the bark off a tree', 'All right, I heard you the first time'],
  learned: ['You have the better of that argument', 'I had not seen it so. Yes', 'Conceded, and with some pleasure'],
  plain: ['All right', 'That’s fair', 'Have it so, then'],
};

export const DENIES: Record<Temper, readonly string[]> = {
  young: ['No. And you can’t make me', 'I’m not allowed', 'Shan’t', 'I’ll tell', 'That’s not how you ask'],
  warm: [
    'I can’t, and it’s no use looking at me like that',
    'Ask me for something I can give',
    'No. I’m sorry, but no',
    'Anything else, and you’d have it',
  ],
  cold: [
    'The answer is no. It was no before you came in',
    'You overestimate your charm',
    'I think not, and I have thought',
    'There is the way you came. It goes back as well',
    'I have nothing to say to you that you would care to hear',
    'We are not on such terms',
  ],
  timid: ['I mustn’t', 'Please don’t ask me that', 'I can’t. You know I can’t', 'I’d get into trouble', 'I daren’t'],
  rough: [
    'Not a chance',
    'Out. I’ve work to do',
    'Ha! No',
    'Come back when you’re better at it',
    'You’ve a nerve',
    'Shove off',
  ],
  learned: [
    'Your premise fails, and so does the rest',
    'I am not persuaded',
    'A good attempt. No',
    'I decline, and I have reasons',
    'There are things I don’t discuss with the impatient',
  ],
  plain: [
    'No. Not as things are',
    'I don’t think so',
    'Not today, and not for you',
    'You’d do better asking elsewhere',
    'I’d rather not',
  ],
};

export const COWED: readonly string[] = [
  'All the blood goes out of the face of {person}. “There’s no need for that,” {person} [say|s], and there is not.',
  '{Person} [take|s] one step back, and that step decides it. “What do you want?”',
  '{Person} [measure|s] {me}, and [do|s] not like the sum. “All right. All right.”',
];
export const UNCOWED: readonly string[] = [
  '{Person} [laugh|s], not unkindly, which is worse. “Is that it?”',
  '“I’ve been threatened by better,” {person} [say|s], and [do|s] not move.',
  '{Person} [look|s] at {your} hands, then at {your} face, and [wait|s] for the rest of it. There is no rest of it.',
];
export const FOOLED: readonly string[] = [
  '{Person} [turn|s] it over for a flaw, and [find|s] none. The lie stands up and walks.',
  '{You} [say] it lightly, as if it were hardly worth saying, and {person} [take|s] it for true.',
  '“Well, why didn’t you say so,” {person} [say|s]. {You} [let] out a breath slowly.',
];
export const SEEN_THROUGH: readonly string[] = [
  '{Person} [let|s] the tale lie between {person} and {me} until it begins to smell.',
  '“Try that on somebody who wants to believe it,” {person} [say|s].',
  'Half way through the tale {you} [see] {person} stop listening to the words and begin listening to {me}.',
];

/** Said back to an insult. */
export const RETORTS: Record<Temper, readonly string[]> = {
  young: ['You smell', 'I’m rubber and you’re a bucket', 'I’ll remember that when I’m tall', 'That’s what you are'],
  warm: [
    'And here I was about to put the kettle on',
    'That’s a poor thing to say to anybody, and I hope it tasted of something',
    'I’ve been called worse by people I liked',
  ],
  cold: [
    'How dull for you, to have to listen to yourself',
    'I have had better from drunks',
    'You may go, now that you have shown me what you are',
  ],
  timid: [
    'There was no call for that',
    'I’ll not stand here and be spoken to so',
    'My mother was right about people like you',
  ],
  rough: ['Say it again, closer', 'Look in a bucket some time, and then talk', 'You’ve a mouth like a gutted fish'],
  learned: [
    'As an argument it lacks a middle',
    'You are mistaken in the noun and in the adjective',
    'I shall remember that you said so; I remember everything',
  ],
  plain: ['Same to you', 'You can take that back, or take yourself off', 'I don’t have to listen to that'],
};
export const TURNS_AWAY: readonly string[] = [
  '{Person} [turn|s] a shoulder to {me}, and there is nothing more to be had there for now.',
  'After that {person} [look|s] at anything but {me}.',
  '{Person} [will] not forget it by tomorrow.',
];

/** Before they bring something up of themselves. */
export const OFFERS: readonly string[] = [
  '{Person} [come|s] round to it without being asked.',
  'Talk wanders, as it does, and then stops wandering.',
  '{You} [say] little, and {person} [fill|s] the gap.',
  'It takes a while to get past the weather.',
  'There is something {person} [want|s] said.',
  '{Person} [look|s] about before going on.',
];
/** What could be asked. */
export const TOPICS_OPEN: readonly string[] = [
  'There is talk of {topic} waiting behind it, if {you} [ask].',
  'A glance goes sideways at the word that nobody has said yet: {topic}.',
  '{Person} [look|s] like somebody who could be asked about {topic}.',
  'Something about {topic} is not being mentioned.',
];

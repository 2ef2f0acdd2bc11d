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

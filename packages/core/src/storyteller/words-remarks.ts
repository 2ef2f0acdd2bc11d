// What people say to what is remarked in passing: how they look, the day, the place, regards, a yes or a no, and what a player tells of themselves.
// In two tones each; all of it is said aloud, and true of anybody. Read by tell-small-talk.ts and tell-social.ts.
import type { Remark } from '../words/small-talk-kinds.ts';
import type { Toned } from './words-small-talk.ts';

export const REMARKED: Record<Remark, Toned> = {
  looks: {
    open: ['Is it so plain?', 'It’s been a long day, and it isn’t over', 'You’ve sharp eyes. Don’t use them all on me'],
    dry: ['So I’m told', 'Look at something else, then', 'It’s nothing'],
  },
  sky: {
    open: [
      'It is. One gets so that one doesn’t notice',
      'It’ll turn. It always does',
      'I’ve seen worse, and I’ve seen better, and I was out in both',
    ],
    dry: [
      'It does what it likes. So would I',
      'I hadn’t looked up',
      'You’ll hear a lot about it here. There isn’t much else',
    ],
  },
  place: {
    open: [
      'You should have seen it before',
      'One gets to like it. I couldn’t tell you when',
      'It’s home. I’ve stopped seeing what it looks like',
    ],
    dry: ['You’ve not been here long, have you?', 'It has walls and it’s where I am', 'So people say who can leave'],
  },
  regards: {
    open: [
      'Now that’s good of you to bring it. Give mine back',
      'Well! It does one good to be thought of',
      'Say that I asked after them, will you?',
    ],
    dry: ['Received. You may say so', 'That’ll have cost nothing', 'I see. And what’s wanted for it?'],
  },
  penance: {
    open: [
      'Then it’s as well that somebody said it. Tell them the door’s not shut',
      'Is that so? I’d sooner have had it from them, but I’m glad of it',
      'You’re a good messenger. I’ll think about it',
    ],
    dry: [
      'Sorry by messenger. Well',
      'Then let them come and say it to me',
      'I have heard it. That is all I’ll promise',
    ],
  },
  summons: {
    open: [
      'With me? I’ll see to it when I can be spared',
      'Did they say what about? No, they wouldn’t',
      'I’ll bear it in mind. Thank you for bringing it',
    ],
    dry: ['They know where I am', 'And they sent you. I see', 'It will keep till I’ve done here'],
  },
  message: {
    open: [
      'Did they, now? Then I’ll have to think about it',
      'I’m glad that you brought it. Say that I heard',
      'Well. I’d sooner know it than not',
    ],
    dry: [
      'And they sent you with it',
      'I have heard it. They’ll want to know that I did',
      'Is there an answer wanted? There is none',
    ],
  },
  denies: {
    open: [
      'I never said that you did',
      'If you say so, I’ll believe it',
      'Then there’s nothing to be afraid of, is there?',
    ],
    dry: ['Nobody asked you', 'So everybody says', 'I’ll take it as said. Others may not'],
  },
  pleasure: {
    open: ['And you. It’s not often that one hears it', 'Likewise, I’m sure', 'It does me good to see a new face'],
    dry: ['We’ll see if you still say so tomorrow', 'Is it? Well', 'The pleasure is noted'],
  },
  laugh: {
    open: [
      'There, that’s better. I’d begun to think you couldn’t',
      'I’m glad that it amuses somebody',
      'Laugh while it’s free',
    ],
    dry: ['I wasn’t aware that I’d said anything funny', 'Yes, yes', 'Get it out, and then we’ll talk'],
  },
  agree: {
    open: ['Then that’s two of us', 'I’m glad that somebody sees it', 'There. It’s a comfort to be understood'],
    dry: ['Naturally', 'I had not asked, but good', 'So we need say no more about it'],
  },
  disagree: {
    open: [
      'It wouldn’t be the first time. I’ll hold to it all the same',
      'Well, we needn’t both be right',
      'You’ve your way of seeing it, and I’ve mine',
    ],
    dry: ['Then be wrong in peace', 'Noted, and left where it lies', 'You’re free to think so. It changes nothing'],
  },
  nothing: {
    open: ['As you like. You know where I am', 'If it comes back to you, say so', 'All right. There’s no hurry'],
    dry: ['Then we’re done', 'Good', 'As you please'],
  },
  wish: {
    open: [
      'And to you. We could all do with it',
      'That’s kindly said. The same to you',
      'From your mouth to whoever’s listening',
    ],
    dry: ['And you', 'I’ve managed without so far', 'One takes what one’s given. Thank you'],
  },
};

/** Said of what one has lived through. */
export const RECALLED: Toned = {
  open: [
    'You don’t get over such things. You get round them',
    'I thought there was something behind you. There mostly is',
    'And it’s still with you, I can hear it is',
    'One carries what one carries. I’m glad you said it',
  ],
  dry: [
    'Everybody has something of the kind',
    'You tell me that as if it had stopped',
    'And here you are, in spite of it',
    'I don’t know what to say to that, so I’ll say nothing',
  ],
};
/** Said of what one means to do. */
export const MEANT: Toned = {
  open: [
    'Well, you know your own business. Mind how you go about it',
    'And when you have it, what then?',
    'There are worse things to want',
  ],
  dry: [
    'I’ll not stand in the way of it',
    'Then you’ll be wanting to get on',
    'People have wanted that before. Some of them came back',
  ],
};
/** Told a name. {own} is what they say of their own. */
export const NAMED_BACK: Toned = {
  open: [
    '{name}, is it? Then we’ve names for each other',
    'Good to have a name to the face, {name}',
    'Well met, {name}',
  ],
  dry: ['{name}. I’ll remember it if I have to', 'So that’s who you are', '{name}. Very well'],
};

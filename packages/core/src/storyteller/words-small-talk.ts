// What people say to whoever asks after them. In two tones each, an open one and a
// dry one; all of it is said aloud, and true of anybody. Read by tell-small-talk.ts.
import type { SmallTalk } from '../words/small-talk-kinds.ts';

export type Toned = { open: readonly string[]; dry: readonly string[] };

export const ASKED_AFTER = {
  habit: {
    open: ['Some nights. Don’t ask me which', 'More than I’d like', 'Now and then, when it’s quiet'],
    dry: ['Not if I can help it', 'Who doesn’t?', 'Less than people think'],
  },
  history: {
    open: [
      'That’s a long time ago, and it was somebody else who did it',
      'Much the same, with better knees',
      'Nothing that I’d sit anybody down for',
    ],
    dry: ['It was before, and now is now', 'Worse things, for less', 'I don’t look back. My neck is stiff'],
  },
  feelings: {
    open: [
      'As much as one can with anybody',
      'I’ve no reason not to. One keeps an eye open all the same',
      'On good days. You’d have to see for yourself',
    ],
    dry: [
      'I have not given it much thought, and I don’t mean to',
      'Ask me after, when it makes no odds',
      'Within reason',
    ],
  },
  account: {
    open: [
      'I can see it as you tell it',
      'You’ve come through more than one would think to look at you',
      'Well, I never. And then?',
      'It does one good to hear of somewhere else',
    ],
    dry: [
      'You tell it at some length',
      'I see. Is there a point to it?',
      'So that is what you call a story',
      'People have had worse',
    ],
  },
  fears: {
    open: [
      'That it’ll go on as it is. Or that it won’t',
      'What one’s afraid of at night. You needn’t ask',
      'Of being asked, just now',
    ],
    dry: [
      'Of nothing that would be helped by telling you',
      'Of questions, mostly',
      'Of what everybody is who has any sense',
    ],
  },
  whatif: {
    open: [
      'Then we’ll know, and that’s something',
      'Then you try it another way. People do',
      'Don’t think of it till it happens. It mostly doesn’t',
    ],
    dry: [
      'Then it’s somebody else’s turn',
      'Then it does. One lives through most things',
      'We’ll come to that if we come to it',
    ],
  },
  slept: {
    open: [
      'Well enough, and thank you for asking',
      'On and off. It’s the listening that keeps one up',
      'Like somebody with a clear conscience. Don’t look at me so',
    ],
    dry: [
      'I lay down and I got up. Call it sleep',
      'Briefly',
      'Nobody sleeps well here. They sleep, and then they stop',
    ],
  },
  eaten: {
    open: [
      'Not so you’d notice. It can wait',
      'A bite, standing up. It’s the way I like it',
      'Something. And have you?',
    ],
    dry: [
      'I have had what there was',
      'When there’s time. There isn’t',
      'Is that an offer, or are you making conversation?',
    ],
  },
  sure: {
    open: [
      'As sure as I’m standing here',
      'It’s so, whether one likes it or not',
      'I wouldn’t say it otherwise',
      'I know how it sounds. There it is',
    ],
    dry: [
      'I do not say things for the pleasure of it',
      'Do I look as if I were joking?',
      'Believe it or leave it. It stays as it is',
    ],
  },
  source: {
    open: [
      'People talk, and I’m mostly standing near',
      'I’ve eyes, and I’ve been about for a while',
      'One hears it said. I couldn’t give you a name to it',
    ],
    dry: [
      'I do not give away who tells me things. You might be glad of that one day',
      'I kept my ears open and my mouth shut. Try it',
      'From somebody who had no reason to lie',
    ],
  },
  why: {
    open: [
      'Why? I only know that it’s so',
      'I’ve never had a reason given me that I believed',
      'You’d have to ask whoever began it',
      'If I knew the why of it, I’d sleep better',
    ],
    dry: ['Because it is', 'There is always a reason. Nobody has troubled to tell me this one', 'Ask whoever began it'],
  },
  not: {
    open: [
      'Because I’ve thought about it, and I’d sooner not',
      'It’s how I am. Don’t take it to heart',
      'It wouldn’t come to any good. Leave it there',
    ],
    dry: ['Because I said so, and I’ve been right before', 'I do not owe you a reason. I may have one', 'Because no'],
  },
  doing: {
    open: [
      'What you see. It fills the hours',
      'Minding my own business, and a bit of everybody else’s',
      'A little of this, and waiting for the rest',
    ],
    dry: ['What does it look like?', 'What needs doing. Nobody else was', 'At the moment, answering you'],
  },
  likes: {
    open: ['More than I let on', 'Some days. You catch me on a fair one', 'I do, when nobody’s watching me at it'],
    dry: [
      'I have never asked myself, and I have done well by it',
      'Liking doesn’t come into it',
      'It will do. Most things will',
    ],
  },
  believe: {
    open: [
      'At night, mostly',
      'I believe it when it’s dark and I’m by myself',
      'I’d not like to say no out loud. It might be listening',
    ],
    dry: [
      'I believe what I can put a hand on',
      'Ask me when I’m dying. I’ll know more',
      'I have seen what belief does. I keep mine small',
    ],
  },
  ever: {
    open: [
      'Once, and I’ve had my fill of it',
      'Not that I’d tell it in daylight',
      'Now that would be telling. And you?',
    ],
    dry: ['Not so that anybody could prove it', 'I may have. It made no great mark', 'What a question. And you?'],
  },
  long: {
    open: [
      'Longer than I meant to',
      'Long enough that I’ve stopped counting',
      'So long that I’d have to think. Ask me an easy one',
    ],
    dry: ['Too long', 'Since before it was any trouble of yours', 'Long enough to know better'],
  },
  from: {
    open: [
      'Not so far from where you found me. I never had the knack of leaving',
      'Here’s where I’ve hung my coat. I don’t think about the rest of it much',
      'From people who’d be surprised to see me now',
    ],
    dry: [
      'From where I was before. It’s no story',
      'I am here. That will have to do',
      'Does it matter? We all end up somewhere',
    ],
  },
  able: {
    open: [
      'After a fashion. Nobody’s asked me to twice',
      'Better than I look',
      'Well enough to get by, and not to be paid for it',
    ],
    dry: [
      'When there’s need. Is there?',
      'Well enough. I do not do it for show',
      'That’s for those to say who’ve seen it',
    ],
  },
} satisfies Partial<Record<SmallTalk, Toned>>;

/** Asked about themselves, by yes or no, in whatever they are asked. */
export const WHETHER_THEY: Toned = {
  open: [
    'Some days I do and some I don’t. You?',
    'I’d have to think, and you’d have to wait',
    'Would it surprise you if I said no?',
    'More or less. Mostly less',
  ],
  dry: [
    'That’s my own affair',
    'What would you do with the answer?',
    'Guess, and be wrong, and we’ll leave it there',
    'You ask that as if you’d a right to it',
  ],
};
/** The same, asked what, why or how. */
export const OF_THEMSELVES: Toned = {
  open: [
    'I’m not much of a story. Ask me about something that matters',
    'It’s a long tale, and I come out of it badly',
    'You’ll have to know me a while before you get that',
  ],
  dry: ['I don’t talk about myself. It’s been tried', 'That’s an old matter, and mine', 'You’re curious. I am not'],
};
/** What they think of a thing of which they have said nothing. */
export const THINKS: Toned = {
  open: [
    'I think it’s best left to those who have to live with it',
    'I change my mind about it, so I’d better not say',
    'Whatever I think of it, it’ll go on without me',
  ],
  dry: [
    'I think what I’m paid to think',
    'I try not to. It only encourages people to ask',
    'Nobody has ever asked me, and things went on',
  ],
};

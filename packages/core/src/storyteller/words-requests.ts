// What people say to whoever asks a small thing of them: a moment, a secret, a favour, a song. In two tones each, an open one and a dry one; all of
// it is said aloud, and true of anybody. Read by tell-small-talk.ts.
import type { SmallTalk } from '../words/small-talk-kinds.ts';
import type { Toned } from './words-small-talk.ts';

export const ASKED_FOR = {
  leave: {
    open: ['Please yourself. I’m glad of the company', 'Nobody’s stopping you', 'Go on, there’s room'],
    dry: ['If you must', 'I can hardly prevent it', 'As you like. I’ll be watching'],
  },
  fare: {
    open: [
      'I’d have one myself, if I’d anything to sell. Ask about',
      'Not from me. But somebody here will have it',
      'You want whoever has it on the fire. That isn’t me',
    ],
    dry: ['Do I look like a counter?', 'Ask where it’s sold', 'I sell nothing of the kind'],
  },
  truce: {
    open: [
      'Friends, then. I’d as soon have it so',
      'I hold nothing against you',
      'All right. We’ll begin again from here',
    ],
    dry: ['For now', 'We shall see how long it lasts', 'I’ve had worse. Not many'],
  },
  gift: {
    open: [
      'For me? Let me see it, then',
      'You needn’t have. But show me',
      'Nobody’s brought me anything in a good while',
    ],
    dry: ['And what do you want for it?', 'Did you? Put it where I can see it', 'I see. People don’t, as a rule'],
  },
  moment: {
    open: [
      'I’ve a moment. Go on',
      'For you I’ll stop what I’m at. What is it?',
      'Sit, stand, whatever you like. I’m listening',
    ],
    dry: ['You have it already. Go on', 'Say it, then, and we’ll see what it was worth', 'I can work and listen. Talk'],
  },
  secret: {
    open: [
      'I’ve kept some for longer than you’d believe',
      'As well as the next one, and the next one talks',
      'Try me with a small one',
    ],
    dry: [
      'I keep what is worth the room',
      'People who ask that have told it already',
      'I can. Whether I will depends on the secret',
    ],
  },
  hush: {
    open: ['Not a word. I’ve forgotten it already', 'It stops with me', 'Who would I tell? All right. Nobody'],
    dry: [
      'I do not gossip. I have not the patience',
      'I’ll say what I like, and I don’t like saying much',
      'Keep what? I heard nothing',
    ],
  },
  mum: {
    open: ['I’d be glad if you didn’t', 'Thank you. It’s better so', 'I believe you. I don’t know why, but I do'],
    dry: ['See that you don’t', 'That would be wise', 'We’ll find out, won’t we?'],
  },
  treat: {
    open: [
      'You’re kind. Not now, but ask me again',
      'I’ll not say no, when it’s in front of me',
      'That’s a good thought. Later, when there’s time to sit over it',
    ],
    dry: [
      'And what would I owe you for it?',
      'Put it in front of me, and we’ll see',
      'I take nothing from people I hardly know. It’s a rule',
    ],
  },
  perform: {
    open: [
      'I only know the one, and it wants company and a drink. Ask me at the end of the day',
      'Not in front of people who aren’t drunk',
      'I’d get the end before the beginning. You first, and I’ll see if I’m ashamed',
    ],
    dry: [
      'I’m no fairground',
      'You have the wrong face for it, and so have I',
      'The last time I did that, nobody asked again',
    ],
  },
  teach: {
    open: [
      'It’s not a thing one learns in a morning. Watch my hands, and don’t ask',
      'I might, when there’s time. You’d have to sit still for it',
      'Nobody taught me. I did it badly till I didn’t',
    ],
    dry: [
      'I have no time for pupils',
      'Watch. If you can’t learn it by watching, you’ll not learn it',
      'What would it be worth to you?',
    ],
  },
  favour: {
    open: [
      'I’ll see what I can do. No more than that, mind',
      'Ask me when I’ve a hand free',
      'Since it’s you who asks, I’ll think about it',
    ],
    dry: [
      'And what would I have from it?',
      'Why would I? We hardly know each other',
      'Ask somebody who owes you something',
    ],
  },
  advice: {
    open: [
      'Look twice and go once. That’s all I ever learned',
      'I’d ask about before I did anything. People like being asked',
      'Sleep on it, if you’ve a night to spare',
    ],
    dry: ['As little as will do', 'Do less, and listen more', 'Advice is free, and worth it'],
  },
} satisfies Partial<Record<SmallTalk, Toned>>;

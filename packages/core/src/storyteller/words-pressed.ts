// Words for being pressed: giving in and refusing, by temper; threats and tales that work and that do not. Read by the tell-* files of talk.
import type { Temper } from './words-talk.ts';

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
  '{Person} [take|s] one step back, and that step decides it.',
  '“Have it your own way,” {person} [say|s], and [mean|s] every other way than that.',
  'It costs {person} a look at the door, and then another. Neither helps.',
  '{Person} [measure|s] {me}, and [do|s] not like the sum. “All right. All right.”',
];

export const UNCOWED: readonly string[] = [
  '{Person} [laugh|s], not unkindly, which is worse. “Is that it?”',
  '“I’ve been threatened by better,” {person} [say|s], and [do|s] not move.',
  '{Person} [look|s] at {your} hands, then at {your} face, and [wait|s] for the rest of it. There is no rest of it.',
  '{Person} [hear|s] {me} out with some patience. “Was there more?”',
  'It is a good threat. It goes by {person} like a cart on another road.',
  '{Person} [come|s] half a step nearer, which is the wrong direction.',
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

// What people think of one another and of the player, from love to hatred. `{who}` is the one spoken of. All are said aloud, so that no word of
// them changes with the story's person or tense. Read by tell-about.ts, tell-self.ts and bonds.ts.

export const BANDS = [60, 20, -19, -59, -100] as const;

/** What they say of somebody, from love to hatred, by BANDS. */
export const OPINIONS: readonly (readonly string[])[] = [
  [
    'I’d go through a wall for {who}.',
    'There’s nobody better, and I’ll hear nothing against {who}.',
    'If you mean {who} harm you can begin with me.',
    '{who} I’d trust with the house and everybody in it.',
    'There’s a chair for {who} at my table, always.',
    'I’d know {who} by the step, in the dark, and be glad.',
  ],
  [
    '{who} is all right. Better than most.',
    'I’ve a good deal of time for {who}.',
    'You could do worse for company than {who}.',
    '{who} has never done me a bad turn.',
    'When {who} says a thing is so, I don’t go and look.',
    'I like {who}, and I don’t like everybody.',
    'If you’re in a hole, {who} is one to call down it for.',
    '{who} means well, and some of it comes off.',
  ],
  [
    'I’ve nothing to say against {who}, and not much for.',
    '{who} keeps to one side of the road and I keep to the other.',
    'We nod, {who} and I.',
    'I don’t know {who} well enough to lie about.',
    '{who} passes, and I say good day, and that’s the whole of our history.',
    'You’ll get the best of {who} from somebody who has had more of it.',
    'I’ve heard {who} praised and I’ve heard the other thing, and I was busy both times.',
    'There’s no harm in {who} that I ever saw. I never looked.',
    'I couldn’t tell you if {who} takes sugar.',
  ],
  [
    'I count my fingers after shaking hands with {who}.',
    'I’d sooner not be in a room with {who}.',
    'Don’t ask me to speak well of {who}.',
    '{who} and I have nothing left to say to one another.',
    'When {who} comes in I remember something I left on the stove.',
    'I’ve given {who} three chances, and I can count.',
  ],
  [
    'I’ll be happy the day they bury {who}.',
    'Don’t say that name to me. {who}! I could spit.',
    'What {who} has done can’t be said in company.',
    'One of these days somebody will deal with {who}. I may even watch.',
  ],
];

/** What they say to the player’s face of the player, by BANDS. */
export const OF_YOU: readonly (readonly string[])[] = [
  [
    'I’d follow you further than I’d like to say.',
    'You’re dear to me, and there it is.',
    'There’s nobody here I’d sooner see come in.',
  ],
  ['I like you. I hadn’t meant to.', 'You’ve been good to me, and I remember it.', 'You’ll do. You’ll do very well.'],
  [
    'I haven’t made up my mind about you.',
    'You’re a stranger with good manners, so far.',
    'Ask me when I’ve seen what you do.',
  ],
  [
    'I don’t much care for you, since you ask.',
    'You’ve not given me cause to be glad of you.',
    'I’d think better of you from further off.',
  ],
  ['I wish you’d never come.', 'You know what you did. So do I.', 'If looks could do it you would be lying there.'],
];

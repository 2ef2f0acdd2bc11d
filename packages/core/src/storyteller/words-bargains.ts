// What people say over a bargain: what they want, what they think of an offer, that it is done. Read by tell-trade.ts and tell-social.ts.

/** A persuasion that fails leaves a way open: `{thing}` they would take, `{step}` done first. */
export const CONDITIONS_THING: readonly string[] = [
  'Bring me {thing}, and I’ll think again.',
  'Now, if you had {thing} about you …',
  'I’d hear you better over {thing}.',
  'For {thing} I might be talked round.',
  'Words are one thing, and {thing} is another.',
];
export const CONDITIONS: readonly string[] = [
  'Come back when you’ve done something for me.',
  'Ask me again when I’ve had time to like you.',
  'You’ll have to show me, not tell me.',
  'Find another way to ask. There’s bound to be one.',
  'Not on a first hearing. I’m slow to be talked round.',
  'Do me a good turn, and then try me.',
  'You’d need something better than words for that.',
];

export const WOULD_DO: readonly string[] = [
  'For {wanted}? {offered} would do it.',
  '{offered} for {wanted}, and we’re both happy.',
  'I’d take {offered} for {wanted}.',
];
export const TOO_DEAR: readonly string[] = [
  'You’ve nothing on you that’s worth {wanted}.',
  'For {wanted} I’d want more than you carry.',
  'I’d have to be fonder of you to part with {wanted}.',
];
export const TOO_LITTLE: readonly string[] = [
  '{offered}? For {wanted}? Put something beside it.',
  'That’s not half of what {wanted} is worth to me.',
  'You’re having a joke. {wanted}, for {offered}!',
];
export const HAGGLED_DOWN: readonly string[] = [
  'Done, and I’m robbed.',
  'You’ve a tongue on you. Take it.',
  'All right, all right. Done.',
];
export const HELD_OUT: readonly string[] = [
  'No. It’s worth more than that, and you know it.',
  'I’ve named what I’d take, near enough. Come up to it.',
  'Close, but close is what people say who are short.',
];
export const DONE_DEAL: readonly string[] = [
  'Done.',
  'A fair exchange.',
  'That’ll do nicely.',
  'Then we’re both the better for it.',
];
/** Something is held out for sale, and nothing asked for it. */
export const NO_USE: readonly string[] = [
  '{offered}? I’d have to find somebody with less sense than I have, to sell on to.',
  'And what would I do with {offered}?',
  'Keep {offered}. You’ll miss it before I’d use it.',
  'I’ve no call for {offered}, not this year.',
];
export const NOTHING_FOR_IT: readonly string[] = [
  'And what would you give me for it?',
  'Name something you’d part with, and we’ll talk.',
  'I give nothing away before noon, or after. What have you got?',
];
export const NO_GOODS: readonly string[] = [
  'Nothing I’d part with.',
  'I’ve two hands and what’s in them. Not for sale.',
  'You’ve come to the wrong place to buy.',
];
export const GOODS: readonly string[] = [
  'I could let you have {goods}, for the right thing in return.',
  'There’s {goods}. I don’t take promises for it.',
  'What I have is {goods}. What have you?',
];
/** What one does for somebody, and what one would have for it. */
export const SERVICES: readonly string[] = [
  'There’s no price on that. A favour for a favour, if you like.',
  'For that I don’t take money. I do it or I don’t, as the day goes.',
  'It costs what it’s worth to you, and you pay it when it’s done.',
  'Help me with something first, and we’ll call it even.',
];
export const NOT_FOR_SALE: readonly string[] = [
  '{wanted}? No. Not that, not to you, not yet.',
  'Ask me for anything else. {wanted} I keep.',
  '{wanted} stays here. It isn’t a matter of price.',
  'If I let {wanted} go I’d have nothing left that anybody comes for.',
  'I’d have to be asked a good deal better than that. {wanted} is not for the asking.',
];

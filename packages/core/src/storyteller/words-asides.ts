// Short answers: to a yes, a no, a why, a request, and to who is looked for and stands there. Read by tell-*.ts of talk.

/** Asked where they themselves are to be found. */
export const HERE_I_AM: readonly string[] = [
  'You’re looking at me.',
  'Here. I’ve been standing in front of you this whole time.',
  'No further than this.',
];
/** To a plain yes. */
export const ASSENTS: readonly string[] = [
  'Good. Then we understand one another.',
  'I’ll hold you to that.',
  'That’s settled, then.',
  'Well, that was easier than I thought.',
  'I hoped you’d say so.',
];
/** To a plain no. */
export const DISSENTS: readonly string[] = [
  'No? It was only a thought.',
  'As you like. I’ll not ask twice.',
  'Then we’ll say no more about it.',
  'That’s plain, at any rate.',
  'Suit yourself.',
];
/** Asked for what all can see on them. */
export const NOT_PARTED_WITH: readonly string[] = [
  'This? It stays where it is.',
  'You’ll have to find another. I don’t part with it.',
  'Ask me for something that I don’t need.',
];
/** Asked for what lies there for anybody. */
export const LIES_THERE: readonly string[] = [
  'There it is. Help yourself.',
  'If that’s the one you mean, take it. Nobody’s counting.',
  'You needn’t ask me. It’s in front of you.',
];
/** Asked for what they have not got. */
export const NONE_TO_GIVE: readonly string[] = [
  '{Thing}? I’ve none to give.',
  'I would, but I haven’t got {thing}.',
  'You’ll not get {thing} from me; I haven’t any.',
];

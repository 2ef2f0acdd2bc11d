// Sentences for what the player named: a phrase of theirs is met as something to look at, something people say, and a line of lore. `is` and `them`
// follow the phrase's number. Read by places.ts, people.ts and entries.ts.

/** What a closer look shows where the phrase stands on a place. */
export const MOTIF_SEEN: readonly string[] = [
  "Nobody in {town} can say when the {motif} came to be a part of {here}. Children are told to leave {them} alone; a shiny patch shows that they don't.",
  'A stranger stops for the {motif}; the {folk} walk round {them} without looking, as one does round furniture. On the far side someone has scratched a date, nine days old.',
  'The {motif} {is} drawn on half of the shop signs in {town}, and here one sees what the painters got wrong.',
  '{Keeper} has written a small neat card about the {motif}: what may be touched, what may not. The last line has been cut off with scissors.',
  'It is because of the {motif} that people first stopped here at all, says a plate on the wall. A second hand has added: "and stayed because of the debts."',
  'Somebody has left flowers by the {motif}, and under the flowers a folded note that says only "not yet".',
];

/** What people say of it. */
export const MOTIF_SAID: readonly string[] = [
  "The {motif}? You stop noticing. Then one day {it} {is}n't as {it} {was}, and you can't sleep for a week.",
  "My mother would cross the road for the {motif}. She'd never say whether it was respect.",
  "Everything in {town} comes back to the {motif} sooner or later. Follow the money, and you'll be standing in front of {them} with your hat in your hand.",
  "They'll tell you at {seat} that the {motif} {is} in good order. I've two eyes. One of them's enough.",
  "I'd not want to live anywhere without the {motif}. I'd like, some nights, to be asked.",
  'There was a law about the {motif} once. {Elder} will have it by heart. Nobody else has read it to the end.',
  "If you'd come ten years ago, you'd have seen the {motif} as {it} should be. Don't let {rival} tell you that {it} still {is}.",
  'Old {elder.first} says that the {motif} will outlive all of us. Says it as if that were a comfort.',
];

/** What the book has of it. */
export const MOTIF_TOLD: readonly string[] = [
  'The {motif} {is} known to all in {town}, talked of by most, and understood by {keeper} and perhaps two more.',
  'Of the {motif} the {folk} speak as of weather: with respect, at length, and without expecting to be asked.',
  'Whoever owns the {motif} owns {town}, people say. So far nobody has managed to, though {rival} has tried.',
  'The {motif} {is} older than the {guild} and will not be explained by {them_guild}. {Elder} can tell how {it} began.',
  'Travellers have heard of the {motif}. They are often disappointed for an hour, and then stay for years.',
];

/** Themes are what people cannot agree on. */
export const THEME_SAID: readonly string[] = [
  'You want to know about {theme}? I thought I knew, until this week. Now I look at {head.first} and at {keeper.first}, and I think that there are two kinds of it.',
  "{Theme}. That's a word for people with a full plate. I've known it twice, and it was quieter than you'd think.",
  'They preach on {theme} here every rest day, and they go home, and count the spoons.',
  "There's an old saying in {town}: {theme} is what you do when nobody writes it down.",
  "If this whole business is about anything, it's about {theme}. And about who pays for it.",
];
export const THEME_TOLD: readonly string[] = [
  'In {town} one can start a quarrel at any table by asking about {theme}. {Elder} and {head} have not agreed on it in thirty years.',
  'What happens in {town} these days is about {theme}, whatever the papers say. Each of those concerned would call it something else.',
  'Over the door of {holy} stands a line about {theme}. Weather has taken the end of it, so that it can be read as a promise or as a threat.',
];

/** A place that the player named and that fits no other. */
export const NAMED_PLACE: readonly { told: string; see: readonly (readonly [string, string])[] }[] = [
  {
    told: 'Whoever speaks of {town} to strangers begins with {here}. It is larger than the drawings of it, and quieter. [A watchman goes round with a bunch of keys and nothing to lock.|A bench has been set where the view is best, and is always taken.]',
    see: [
      ["watchman's round", 'The keys are for doors that are no longer there. He knows. He has been told to go on.'],
      ['worn threshold', 'A hollow in the stone, deep as a bowl. Beside it is a second one, beginning.'],
    ],
  },
  {
    told: '{Here} lies a little apart, and makes a point of it. [Paths lead up to it from all sides and stop at the same distance.|Something is always being repaired, and never the same thing.] The {folk} lower their voices here, without having been asked to.',
    see: [
      ['repair scaffold', 'New ropes, old planks. The work has been signed off by {keeper}, and not begun.'],
      ["visitors' marks", 'Initials, hundreds. In a corner, small and fresh, those of {friend}.'],
    ],
  },
];

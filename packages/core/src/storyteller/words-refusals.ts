// Words for what can’t be: how a refusal begins, how it is told to whoever asks again, what would do instead, and other words for the
// reasons that are given most. Read by tell-refusal.ts; the markup is that of phrase.ts.

export const REFUSED: readonly string[] = [
  'It can’t be done, and it is plain enough why. {Why}',
  '{You} [get] as far as meaning to, and no further. {Why}',
  'The thought is there; the way is not. {Why}',
  '{You} [stop] before {you} [begin]. {Why}',
  'It comes to nothing. {Why}',
  '{You} [think] better of it. {Why}',
  'It was a good plan until it met the facts. {Why}',
  'Here the world puts its foot down. {Why}',
  'That is not in {your} power. {Why}',
  '{You} [look] for the beginning of it and [find] the end. {Why}',
  'There is one thing against it. {Why}',
  'It stays a thought. {Why}',
  'Not as things are. {Why}',
  'What stands in the way is simple. {Why}',
  '{Your} mind is willing. {Why}',
  'It would be a fine thing to do, somewhere else. {Why}',
];

/** What one has already, or where one is already, is not beyond anybody. */
export const NEEDLESS: readonly string[] = [
  'There is no need. {Why}',
  'That is done already. {Why}',
  '{You} [be] a little late for that. {Why}',
  '{You} [stop], and [think]. {Why}',
  'It would be doing it twice. {Why}',
];

/** For whoever asks again at once. */
export const REFUSED_AGAIN: readonly string[] = [
  'Nothing has changed since {you} last tried it.',
  'It could not be done before, and it cannot be done now.',
  'The same wall, in the same place.',
  '{You} [know] the answer to that already.',
  'Asking twice does not make it so.',
  'Still no, and for the same reason.',
  '{You} [come] up against it again, and it has not moved.',
  'As before: no.',
  'It has not become possible in the meantime.',
  '{You} [know] why not. {You} [try] the thought again anyway.',
  'Once more the same small fact stands in the door.',
  'No is a short word, and it has not got longer.',
];

export const LEFT_THINGS: readonly string[] = [
  'There are other things to put a hand to: {here}.',
  '{Here} might be of more use.',
  'There would be {here}, for a beginning.',
  'What can be handled here: {here}.',
];
export const LEFT_WAYS: readonly string[] = [
  'There is always {here}.',
  '{Here} is open, at least.',
  'Nothing bars {here}.',
];

/** Reasons of code by their form, with `it` and `place` in it, and what may be said instead. */
export const REASONS: readonly { form: RegExp; words: readonly string[] }[] = [
  {
    form: /^(?<it>.+) isn['’]t a thing to wear or wield\b/,
    words: [
      '{It} [be|s] nothing to wear or wield.',
      '{You} [hold] {it} up, and there is no part of {me} that it would fit.',
      'Nobody has ever gone out dressed in {it}.',
      '{It} [belong|s] in a pack, or in use; it will not be worn.',
      'There is no way to put on {it} that would not look like a joke.',
      '{You} [have] {it}, and having is all; it goes on no arm and in no fist.',
      'Whoever made {it} was not thinking of a body.',
      '{It} [have|s] neither strap nor grip.',
      'Worn, {it} would only fall off.',
    ],
  },
  {
    form: /^You already have (?:the )?(?<it>.+) in place\b/,
    words: [
      '{You} [have] {it} in place already.',
      '{It} [be|s] where it ought to be.',
      '{You} [feel] for {it}, and there it is, put on long since.',
      '{You} could not be wearing {it} any more than {you} [be].',
    ],
  },
  {
    form: /^You aren['’]t wearing or wielding (?:the )?(?<it>.+?); it is in your pack/,
    words: [
      '{It} [be|s] in {your} pack, and not on {me}.',
      '{You} [have] {it} packed away already.',
      'To take off {it}, {you} would first have to get it out of the pack.',
      '{You} [reach] for {it} where it would hang, and it is in the pack.',
    ],
  },
  {
    form: /^You don['’]t have (?:the )?(?<it>.+), last seen at (?<place>.+?)(?:; you could go there)?\.$/,
    words: [
      '{It} [be|s] not here; {you} last saw it at {place}.',
      '{You} have seen {it} at {place}, and it would be there still.',
      '{You} would have to go back to {place} for {it}.',
      'It is at {place} that {it} would be found, if anywhere.',
      'What {you} [know] of {it} is that it was at {place}.',
      '{It}? At {place}, unless somebody has moved it.',
    ],
  },
  {
    form: /^You don['’]t have (?:the )?(?<it>.+?), and it isn['’]t anywhere in sight\b.*$/,
    words: [
      '{You} [have] not got {it}, nor is it anywhere in sight.',
      '{It} [be|s] nowhere in sight.',
      '{You} would need {it}, and first {you} would need to find it.',
      'Of {it} there is no sign hereabouts.',
      'Wherever {it} may be, it is not to be had from where {you} [stand].',
      '{You} [look] about for {it}, and see only what was here before.',
    ],
  },
  {
    form: /^You are at (?<place>.+) already\.$/,
    words: [
      'This is {place}.',
      '{You} [be] there: {place} is all round {me}.',
      '{Your} feet have seen to it. This is {place}.',
    ],
  },
  {
    // Only so: "You have no shovel to do that with." says the opposite.
    form: /^You (?:already carry|have(?= the .+ still\.$)) the (?<it>.+?)(?: still)?\.$/i,
    words: [
      '{You} [carry] {it} already.',
      '{It} [be|s] in {your} pack.',
      '{You} [pat] {your} pack: {it}, there since before.',
      'There was only the one, and {you} [have] it.',
    ],
  },
  {
    form: /^(?<who>.+) isn['’]t here; you last saw them at (?<place>.+?), and could look there\.$/,
    words: [
      '{Who} [be|s] not here; {place} is where {you} last saw that face.',
      '{Who} was at {place} when {you} last looked.',
      'For that {you} [need] {who}, and {who} was last seen at {place}.',
      '{Who} [be|s] somewhere else: at {place}, unless much has changed.',
      'The last {you} saw of {who} was at {place}.',
      'Try {place} for {who}.',
    ],
  },
  {
    form: /^(?<who>.+) isn['’]t here; at this hour they are usually at (?<place>.+?)\.$/,
    words: [
      '{Who} [be|s] not here; at this hour it would be {place}.',
      '{Who} [spend|s] this hour at {place}, as a rule.',
      'For that {you} [need] {who}, who at this time of day is as good as always at {place}.',
      'At {place} perhaps; here there is no {who}.',
      '{Place} is where {who} would be by now.',
      '{Who} would be at {place}, by the hour, and not here.',
    ],
  },
  {
    form: /^(?<who>.+) isn['’]t here(?:; you would have to find them first.*)?\.$/,
    words: [
      '{Who} [be|s] not here, and where else {you} [do] not know.',
      'For that {you} would have to find {who}, or somebody who could say where to look.',
      '{Who} is wanted for that, and {who} is not to be seen.',
      'There is no {who} here.',
      'Whoever is here, it is not {who}.',
      '{You} [look] for {who} in every face there is, and it takes no time at all.',
      'That wants {who}, and {who} [be|s] somewhere {you} [have] not looked.',
      'Somebody may know where {who} [be|s]. {You} [do] not.',
    ],
  },
  {
    form: /^There is nobody here to sell anything\.$/,
    words: [
      'There is nobody here to sell anything.',
      'A bargain wants two, and {you} [be] one.',
      'Nobody stands here with anything to sell.',
      '{You} [have] nobody to buy from.',
    ],
  },
  {
    form: /^The (?<it>.+) is nothing that anybody could (?:eat|drink)\.$/,
    words: [
      '{It} [be|s] nothing that anybody could swallow.',
      '{You} [consider] {it} with {your} teeth in mind, and [leave] it.',
      'There are hungers that {it} would not help.',
      'It is a poor day when {it} looks like a meal, and today is not that day.',
    ],
  },
  {
    form: /^(?!The )(?<who>.+) is nothing that anybody could (?:eat|drink)\.$/,
    words: [
      '{Who} [be|s] nothing that anybody could swallow.',
      'There are hungers that {who} would not help.',
      'It is a poor day when {who} looks like a meal, and today is not that day.',
    ],
  },
];

// Words for when there is little to tell: a moment that passes, with something of the place in it; an earlier hour that comes back. Read by
// tell-moment.ts and telling.ts; the markup is that of phrase.ts.

/** Anywhere. */
export const MOMENTS: readonly string[] = [
  'The moment passes over {place} and leaves it much the same.',
  '{You} [wait] a breath longer, and [let] it be.',
  'Time goes on by its own small steps.',
  'It is as it was, a little later.',
  'A breath, and another.',
  '{You} [be] still here, and so is {place}.',
  'The world takes no note.',
  'There it rests, for now.',
  '{You} [look] up, and [look] down again.',
  'It would bear thinking about, by somebody.',
  'The silence afterwards is the usual one.',
  'Nobody could say that {you} did not try.',
  '{Place} has seen stranger, and will again.',
  'What comes of it will come in its own time.',
  'The hour closes over it like water.',
];

/** With something here that has a name. */
export const MOMENTS_WITH: readonly string[] = [
  '{Your} eyes come to rest on {thing}, and stay there a while.',
  '{You} [be] left standing by {thing}.',
  'A little way off there is {thing}, no wiser than before.',
  'Beside {thing} there is room to stand and consider.',
  'Not much has changed about {thing} in the meantime.',
  '{You} [go] as far as {thing}, and back.',
  'Somebody has moved {thing}, or {you} [be] standing elsewhere.',
];

/** With a way on. */
export const MOMENTS_AWAY: readonly string[] = [
  'The way to {way} is where it was.',
  '{You} [think] of {way}, and how far it is from here.',
  'There is always {way}.',
  'From the side of {way} comes a breath of other air.',
  'It [cross|s] {your} mind that {way} is not far.',
  '{Your} feet would as soon be off to {way}.',
];

/** Before an earlier hour is brought back. */
export const CALLBACKS: readonly string[] = [
  'It puts {me} in mind of something earlier.',
  'An earlier hour comes back while {you} [stand] there.',
  '{You} [be] reminded.',
  'Something of what went before is in it.',
  'For a moment it is another hour.',
  '{You} [think], for no reason, of before.',
  'It seems longer ago than it is.',
];

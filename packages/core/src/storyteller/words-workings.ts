// Words for what workings of magic do, to somebody or with nobody there, and for having spent oneself on them. Read by tell-fight.ts; the
// markup is that of phrase.ts.

/** What a working does, by its kind; {what} is the power. */
export const WORKED: Readonly<Record<string, readonly string[]>> = {
  hold: [
    '{Person} [stop|s], as a clock does, with one foot not yet down.',
    '{What} has hold of {person}, and will have for a moment.',
  ],
  move: [
    'It takes {person} in the chest like a door, and puts {person} off balance.',
    '{What} pushes, and {person} [give|s].',
  ],
  light: ['{Person} [throw|s] up an arm against it, too late.'],
  harm: ['It finds {person}, and it is not gentle.'],
  charm: [
    'The anger goes out of {person} like water out of a cracked jug.',
    '{Person} [blink|s], and [seem|s] to have forgotten what it was all about.',
  ],
  know: ['{You} [know] now where {person} [be|s] weakest; it is always nearer the surface than one thinks.'],
  heal: ['What was torn in {person} draws together under {your} hand.'],
  ward: [
    'Something stands between {me} and the next blow.',
    'There is a stillness round {me}, about as thick as a coat, and it will bear one blow.',
  ],
  hide: ['The eye goes over {me} now and finds nothing to stop at.'],
};
export const WORKED_ALONE: Readonly<Record<string, readonly string[]>> = {
  light: ['It is lighter here than it was, and will be for an hour or two.'],
  move: [
    'Whatever {you} [try] next in this place, it will help and not hinder.',
    'The way gives a little, as a crowd does for somebody it knows.',
  ],
  hold: ['It holds. It will go on holding while {you} [do] what has to be done.'],
  open: ['Something lets go that was shut.'],
  know: [
    '{You} [have] the sense of the place now; {you} [will] not be easily fooled in it.',
    'What the place knows lies close under the surface, and {you} [have] {your} ear to it.',
  ],
  heal: ['It closes what was open in {me}, not all the way, but a good part.'],
  ward: ['There is a stillness round {me}, about as thick as a coat, and it will bear one blow.'],
  hide: ['The eye goes over {me} now and finds nothing to stop at.'],
};
/** The price of a working that failed. */
export const SPENT: readonly string[] = [
  'It has taken its price all the same. {You} [be] the less for it until {you} [rest].',
  'What it leaves is a tiredness that goes down to the bone. {You} will want to sit, or eat, before {you} [try] again.',
];

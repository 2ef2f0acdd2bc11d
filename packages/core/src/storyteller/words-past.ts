// Words for what was before: traces on a place, and what memory keeps of a turn. Read by tell-past.ts; the markup is that of phrase.ts.

export const WHERE_FELL: readonly string[] = [
  'This is where {person} fell. Somebody has scrubbed at it, and given up.',
  'There is the spot where {person} went down, and everyone’s feet [go|p] round it.',
  'Nothing marks the place where {person} died, except that {you} [look] at it.',
];
export const LEFT_HERE: readonly string[] = [
  '{It} [be|s] where {it} [be|s] left, and nobody has thought it worth stealing.',
  'Nobody has moved {it}.',
  'And there, as if it lived here, [be|s] {it}.',
];
export const GONE_FROM: readonly string[] = [
  'There is a clean shape in the dust where {it} used to be.',
  'The gap that {it} left has not been filled.',
  '{You} [see] that something has gone from here: {it}, and {you} [know] who has it.',
];
export const OPENED_BEFORE: readonly string[] = [
  'Nobody has shut again what {you} opened.',
  'The lock hangs as {you} left it.',
];
export const OFTEN: readonly string[] = [
  '{You} [have] come here {times} now, and {place} has stopped pretending to be surprised.',
  'That makes {times}. {Your} feet [find|p] the way without being told.',
  '{You} [know] by now which stone rocks and which does not.',
  '{Place} and {you} [be] old acquaintances by this time.',
];

/** Facts as memory keeps them, by their form, and how a story brings them back. */
export const RECOLLECTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(.+) died\.$/,
    ['That was when {one} was still breathing, at the beginning of it.', 'It was the hour in which {one} died.'],
  ],
  [
    /^Defeated (.+)\.$/,
    [
      'That was the day that {one} went down and did not get up at once.',
      'It is the fight with {one} that comes back, and mostly the sound of it.',
    ],
  ],
  [
    /^Gave (.+) to (.+)\.$/,
    [
      'It is {one} that comes to mind, and the hands of {other} closing on it.',
      '{Other} had {one} from {your} own hands.',
    ],
  ],
  [
    /^Got (.+)\.$/,
    [
      'That was the hour in which {one} came into {your} hands, and {you} knew less about it than {you} [do] now.',
      'It was about then that {you} had put a hand on {one}, and kept it there.',
    ],
  ],
  [
    /^Met (.+)\.$/,
    [
      'It was then that {one} had first looked {me} over, and seen a stranger.',
      '{You} had only just met {one} then, and had everything still to ask.',
      'There was the first word with {one} to be got through, that time.',
    ],
  ],
  [/^(.+) came along\.$/, ['That was when {one} had first said yes to coming along.']],
  [/^Found (.+)\.$/, ['It was the day on which {one} turned out to be there at all.']],
  [
    /^Took on "(.+)"\.$/,
    [
      'That was where it had begun, {one}, with somebody asking.',
      'It was then that {you} had let {yourself} in for it: {one}.',
    ],
  ],
  [/^Completed "(.+?)"/, ['That was how it ended, {one}, or how that part of it did.']],
  [/^Went from (.+) to (.+)\.$/, ['{You} had come from {one} then, with {other} still ahead.']],
];

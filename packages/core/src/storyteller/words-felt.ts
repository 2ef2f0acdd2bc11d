// What is felt and thought, in the story's words: it is taken up and changes nothing. Read by tell-felt.ts; the first kind that fits is told.

export type Felt = { when: RegExp; words: readonly string[]; seen: readonly string[] };

export const FELT: readonly Felt[] = [
  {
    when: /\b(?:trust|believe|suspect\w*|lying|liars?|lied|doubt\w*|understand|wrong|strange|weird|uncertain|unsure|sure|certain|convinced|confus\w*|mental note)\b/i,
    words: [
      '{You} [put] the thought where {you} can find it again. Something here does not add up, and sums keep.',
      '{You} [go] over the faces and the words once more, and [mark] the places where they do not meet.',
      'It is a thought to be kept in the hand and not shown. {You} [close] {your} fingers on it.',
      'No one has to be told. {You} [watch] a little closer, that is all.',
    ],
    seen: [
      '{Person} [meet|s] {your} eye a breath too long, or it only seems so now.',
      'Whatever {person} [make|s] of {your} silence, none of it shows.',
    ],
  },
  {
    when: /\b(?:fear|afraid|scared|terrif\w*|terror|dread|panic\w*|frighten\w*|nervous|anxious|worr(?:y|ied)|uneas\w*|watched|shiver\w*|shak\w*|trembl\w*|unsafe|chill|pound\w*|racing|tense)\b/i,
    words: [
      'It sits under the ribs and will not be argued with. {You} [breathe] round it.',
      'Fear has good ears. For a while {you} [hear] every small thing that {place} does.',
      '{You} [count] to ten, and the dread counts with {me}. It does not win. It does not leave, either.',
      '{Your} mouth is dry and {your} hands are cold, and neither of them is any use against it but to go on.',
      'It passes over {me} like the shadow of something large, and the day on the far side of it is the same day.',
    ],
    seen: [
      '{Person} [see|s] it in {your} face, and has the grace to look elsewhere.',
      'If {person} [notice|s], nothing is said of it.',
    ],
  },
  {
    when: /\b(?:sad\w*|grie\w*|sorrow|lonel\w*|alone|homesick|miss|mourn|heartbroken|miserable|despair|depress\w*|tears?|cry\w*|weep\w*|empt\w*|hopeless|loss|lost|numb|regret|home|brother|sister|mother|father|mum|mom|dad|parents|family|childhood)\b/i,
    words: [
      'It comes up without asking, as it does, and {you} [let] it stand beside {me} for as long as it likes.',
      'There is a place for it just under the collarbone. {You} [know] the shape of it by now.',
      'Nothing here was made to answer that. {You} [carry] it a little further, which is what one does with it.',
      '{You} [swallow], and [look] at something small and near until it stops swimming.',
      'For a moment the one who is not here is nearer than anything that is.',
    ],
    seen: [
      '{Person} [have|s] gone quiet, as people do beside it.',
      '{Person} [look|s] as if about to say something, and [do|s] not.',
    ],
  },
  {
    when: /\b(?:anger|angry|rage|fur(?:y|ious)|mad|hate|hatred|bitter\w*|frustrat\w*|annoy\w*|resent\w*|disappoint\w*|jealous\w*|envy)\b/i,
    words: [
      'It goes through {me} hot, and leaves {your} hands in fists. {You} [open] them one finger at a time.',
      '{You} [keep] it behind {your} teeth. It will be wanted later, and it will keep.',
      'There is something to be said for anger: it is warm, and it stays awake.',
      '{You} [have] the words for it ready, all of them. {You} [hold] on to them.',
    ],
    seen: [
      '{Person} [take|s] half a step back, without seeming to know it.',
      '{Person} [give|s] {me} a little more room than before.',
    ],
  },
  {
    when: /\b(?:joy|happ(?:y|iness)|glad|hope\w*|relie\w*|proud|pride|love\w*|excit\w*|calm|safe|enjoy\w*|admire|wonder|awe|better|warmth|good|great|fine|strong|brave|courage)\b/i,
    words: [
      'It is a small warmth, and {you} [put] both hands round it.',
      'For as long as it lasts {place} looks like somewhere a person might have chosen to be.',
      '{You} [let] {yourself} have it. There is nobody to whom it would have to be accounted for.',
      'Something that had been held tight lets go by one notch.',
    ],
    seen: [
      '{Person} [look|s] at {me} twice, and the second look is kinder.',
      'A little of it must show, for {person} [stand|s] easier.',
    ],
  },
  {
    when: /\b(?:asham\w*|shame|guilt\w*|embarrass\w*|stupid|foolish|silly|awkward|blush\w*|cheeks)\b/i,
    words: [
      'The heat climbs to {your} ears and stays there, like somebody who has come to stay.',
      '{You} [go] over it once more from the beginning. It does not get better.',
      'It will be funny one day, or at least further off.',
    ],
    seen: [
      '{Person} [find|s] something of interest in another direction.',
      'It is not clear whether {person} saw. {You} [decide] not.',
    ],
  },
  {
    when: /\b(?:tired|exhaust\w*|weary|sleep\w*|drained|hungry|thirst\w*|cold|sick|dizzy|pain|ache\w*|sore|hurt\w*|weak|stomach|legs|feet|back|eyes|rain\w*|wet|soaked|freez\w*|heat|hot)\b/i,
    words: [
      'The body says what it has to say, and {you} [hear] it out. It would like to be asked more often.',
      '{You} [shift] {your} weight from one foot to the other, and neither of them thanks {me} for it.',
      'It gets in at the neck and works down. {You} [have] known worse, though not while {you} stood in it.',
      '{You} [rub] {your} face with both hands. Behind them, for a moment, it is nowhere at all.',
    ],
    seen: [
      '{Person} [look|s] much the same, now that {you} [look].',
      '{Person} [look|s] {me} over the way one looks at a horse at the end of a day.',
    ],
  },
];

/** What is sworn to oneself. */
export const VOWED: Felt = {
  when: /\b(?:even if|no matter|whatever it takes|one day|some ?day|swear|vow|promise|remind myself|tell myself|told myself)\b/i,
  words: [
    '{You} [say] it to {yourself}, and it holds {your} weight.',
    'So much is settled. What it will cost is not, and {you} [know] it.',
    'It is easily said, and {you} [mean] it all the same.',
    'Nobody has witnessed it, and it binds {me} none the less.',
  ],
  seen: [
    '{Person} [look|s] up, as if something had been said aloud.',
    'Something in {your} back must have straightened, for {person} [take|s] note of it.',
  ],
};
/** What has no name of its own among feelings. */
export const MUSED: readonly string[] = [
  '{You} [stay] with it for a breath or two. {Place} waits, as places do.',
  'So it is, and so {you} [take] it in, a piece at a time.',
  'It is all there, inside and out, and for a moment {you} [do] nothing but have it.',
  '{You} [hold] the moment up to the light, and it holds.',
];

// What the hands do to a thing that is there, and what comes of it: pulled, turned, pressed, tapped, shaken, held, rolled, tasted. Read by
// words-deed-kinds.ts, in this order.
import type { DeedKind } from './words-deed-kinds.ts';

const opens = (verbs: string): RegExp =>
  new RegExp(String.raw`^\W*(?:(?:i|we|then|and|now|just|try|to|\w+ly) )*(?:${verbs})\b`, 'i');

export const WORKS: readonly DeedKind[] = [
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens('(?:pull|tug|yank|haul|drag|heave|jerk)(?:s|ed|ing)?'),
    words: {
      plain: [
        'It comes a hand’s breadth, takes up some strain a long way off, and goes back when {you} [let] it.',
        'It answers to the pull, stiffly. Somewhere behind it a thing shifts, settles, and is quiet.',
        'It comes further than {you} [think] it would. Nothing falls, and nothing starts; {you} [ease] it back.',
        '{You} [put] {your} weight to it. It moves, groans once, and stands again where it stood.',
        'It gives, and there is a small commotion inside, and then there is none.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens(
      '(?:(?:let|lets) (?:off|go of|out|up)|release|loosen|slacken|free|engage|set|reset|start|stop|switch (?:on|off)|flip|trip)(?:s|d|ed|ing)?',
    ),
    words: {
      plain: [
        'There is a click, and a pause in which anything might happen. What happens is that it clicks back.',
        'It goes over with a clack. {You} [listen], and after a breath or two {you} [put] it back as it was.',
        'It lets itself be worked, and whatever it worked once takes its time about answering.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens(
      '(?:turn|twist|crank|spin|wind|rotate|screw|unscrew|swivel|revolve)(?:s|ed|ning|ing)?(?! .*\\b(?:off|out|down|on|up)\\b)',
    ),
    words: {
      plain: [
        'It goes round with a small even clicking, and comes up against its stop.',
        'Half a turn, and it sticks; a little back, and it goes the rest.',
        'It goes round as often as {you} [like], and is the same from every side.',
        'It turns more easily than it looks, one way only, until it will turn no further.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens('(?:push|press|shove|lean on|nudge|squeeze|prod|poke)(?:s|es|d|ed|ing)?'),
    words: {
      plain: [
        'It gives by the width of a fingernail, and comes back when {you} [let] go.',
        'It stays where it is, but it takes the mark of {your} hand.',
        'It shifts, the least bit, with a scrape, and is as it is from then on.',
        'It pushes back about as hard as {you} [do].',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens('(?:tap|flick|drum on|thump|slap|strike|hit|bang|ping)(?:s|ped|ping|ed|ing)?(?: on)?'),
    words: {
      plain: [
        'It gives back a short dull note, and goes on as before.',
        'It rings a little, thinner than {you} [expect], and it is hollow somewhere.',
        'A small sound comes back, and a pinch of dust comes down.',
        'It trembles for as long as the sound lasts, and is still again.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens('(?:shake|rattle|wobble|rock|jiggle|swing)(?:s|d|ing)?(?! out\\b)'),
    words: {
      plain: [
        'Something in it shifts, or does not. Nothing comes loose.',
        'It rattles, drily, and stops a moment after {you} [do].',
        'It swings out, and back, and out by less, and hangs still.',
        'It has some play in it, and no more than that.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    idle: true,
    when: opens('(?:lift|raise|hoist|tilt|tip|hold up)(?:s|d|ped|ed|ing)?'),
    words: {
      plain: [
        'It comes up a little way, heavier at one end than at the other, and goes down again.',
        'It is as heavy as it looks. {You} [get] it off the ground, [see] what is under it, which is nothing, and [put] it back.',
        '{You} [have] it up as far as {your} chest, and down again, and [know] its weight.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    when: opens('(?:hold|point|aim|wave|shine|dangle)(?:s|ed|d|ing)?'),
    words: {
      plain: [
        '{You} [keep] it there until {your} arm has had enough of it, and [see] what there is to see.',
        'It hangs there, steady as {your} hand, and shows what it shows.',
        '{You} [move] it a little one way and a little the other. It makes the difference that such a thing can make.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    when: opens('(?:roll|slide|trundle|bowl|tumble|kick)(?:s|d|ed|ing)?'),
    words: {
      plain: [
        'It goes, slowly and then not slowly, and comes to rest where the ground has done with it.',
        'Off it goes, end over end, gets into its stride, hits something out of sight and is heard no more.',
        'It goes a little way, leans, and lies down.',
      ],
    },
  },
  {
    verbs: ['other', 'use', 'perform'],
    when: opens('(?:lick|taste|suck|bite|nibble|chew|gnaw)(?:s|d|ed|ing)?(?: on)?'),
    words: {
      plain: [
        'It tastes of what it is made of, and of whoever had a hand on it before.',
        'It is bitter first, then only dry. {You} [wipe] {your} mouth.',
        '{Your} tongue learns nothing that {your} eyes had not told it, except not to do it again.',
      ],
    },
  },
  {
    verbs: ['other', 'use', 'craft'],
    when: opens(
      '(?:fill (?:in|out)|sign|stamp|initial|tick|cross out)(?:s|ed|ing)?\\b(?!.*\\b(?:hole|grave|pit|trench)s?\\b)',
    ),
    words: {
      plain: [
        '{You} [go] from one line to the next, in a hand that anybody could read, and [blow] on it till it is dry.',
        'What there is to put down {you} [put] down. It looks as such things look when they are filled in: truer than it is.',
        'It takes a word here and a stroke there, and then it is as good as done by law.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    when: opens('(?:smudge|smear|scuff|rub(?: out| at| away)?|blur|scratch(?: at)?|scrape)(?:s|d|bed|bing|ed|ing)?'),
    words: {
      plain: [
        'Some of it comes away on {your} fingers. The rest is a little fainter, and can still be made out.',
        'It goes to a smear along the edge. One would have to be looking for it.',
        'It takes the mark of {your} thumb, and keeps it.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    when: opens('(?:pour|empty|tip out|spill|sprinkle|scatter|strew)(?:s|ed|ing)?'),
    words: {
      plain: [
        'It runs out, spreads, finds the low places and stays there.',
        'Out it goes, and there is less of it than it seemed, as always.',
        'It lies where it fell, and begins at once to look as if it had always been there.',
      ],
    },
  },
  {
    verbs: ['other', 'use'],
    when: opens(
      '(?:stick|poke|dip|dunk|insert|jam|wedge|stuff|thrust|shove)(?:s|ped|ed|med|d|ping|ing)?(?= .*\\b(?:in|into|between|under|through)\\b)',
    ),
    words: {
      plain: [
        'It goes in as far as it goes. {You} [wait], and [have] it out again.',
        'There is just room for it. Nothing takes hold of it from the other side.',
        'In it goes, and it comes out as it went in, a little dirtier.',
      ],
    },
  },
  {
    verbs: ['other', 'use', 'craft', 'defend'],
    when: opens('(?:string|restring|unstring|load|cock|prime)(?:s|ed|ing)?'),
    words: {
      plain: [
        '{You} [do] it the way {you} were shown, with {your} knee for a third hand. It is ready.',
        'It takes a moment, and some strength, and a thumb out of the way. Then it is ready for what may come.',
      ],
    },
  },
  {
    verbs: ['craft', 'use'],
    when: opens('(?:dig|excavate|scoop out|hollow out)(?:s|ging|d|ed)?'),
    words: {
      good: [
        'It goes down by the spit, dark and then darker, until there is a hole with straight sides and a heap beside it.',
        'The top comes away in a mat, and under it the ground is willing. It is a good hole, as holes go.',
      ],
      bad: ['The sides come in as fast as {you} [take] out the middle. What {you} [have] is a dent.'],
      plain: [
        'It goes down a hand’s depth, and another. There is a hole, and a heap beside it that looks like more than came out.',
        'It is slow work and plain work. When {you} [stand] up there is a hole where there was none.',
        'Earth on the left, stones on the right, and in the middle a hole as deep as {your} knee.',
      ],
    },
  },
];

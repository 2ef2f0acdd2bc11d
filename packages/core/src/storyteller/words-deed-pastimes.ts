// Deeds among people and for their own sake by what the line itself says of them: songs, dances, stories, games, toasts. Read by
// words-deed-kinds.ts, in this order.
import type { DeedKind } from './words-deed-kinds.ts';

export const PASTIMES: readonly DeedKind[] = [
  // What is put away about oneself, a card as well.
  {
    verbs: ['perform'],
    when: /\b(?:stick|put|tuck|place|slide|slip|set|stow|hide|conceal|stash|shove|stuff|thrust)(?:s|ing|ed)? [^.!?]*\b(?:my|the|a|an|it|them)\b[^.!?]*\b(?:in|into|inside|under|behind|up) (?:my (?:\w+ )?)?(?:belt|boots?|hat|collar|sleeves?|pockets?|coat|cloak|shirt|waistband|jacket|bag|pack|satchel|pouch|socks?)\b|^\W*(?:i )?(?:hide|conceal|stash|stow) (?:the|my|it)\b/i,
    words: {
      plain: [
        'It goes where nobody will see it without asking.',
        'A small weight there, and nothing to be seen from outside.',
        '{You} [pat] the place flat. It will do.',
        'It sits as if it had always been carried so.',
        'That is out of sight, and not out of reach.',
      ],
    },
  },
  {
    verbs: ['search'],
    when: /\b(?:dig|digs|dug|digging|excavate|shovel|spade)\b/i,
    words: {
      good: [
        'A foot down the ground changes colour, and under that it gives.',
        '{You} [dig] until the sound of it is another sound.',
        'It is slow, and then all at once it is not: there is something under the blade.',
      ],
      bad: [
        '{You} [dig] until {your} back has an opinion. Earth, and under the earth more of it.',
        'Stones, roots, stones. {You} [fill] it in again, more or less.',
        'The hole is deeper than it was, and as empty.',
      ],
      plain: [
        '{You} [turn] the ground over, a little at a time, and [look] at what comes up.',
        'It comes up in lumps. {You} [break] them, and [put] them by.',
        '{You} [dig] as deep as there is any sense in digging.',
      ],
    },
  },
  {
    verbs: ['use'],
    when: /^\W*(?:(?:i|then|and|now|\w+ly) )*(?:wears?|don|puts? (?:(?!down\b)[\p{L}’']+ ){0,5}?on|straps? (?:[\p{L}’']+ ){0,5}?on)(?: (?!the (?:table|desk|floor|ground|counter|shelf|bench|bed|chair|fire|stove|wall|pile|grave)\b)|\W*$)/iu,
    words: {
      plain: [
        'It sits well enough. After a minute {you} [have] stopped noticing it.',
        '{You} [do] it up, and [move] about a little to see whether it stays. It stays.',
        'It might have been made for somebody a size off, and it will do.',
        'On it goes. It makes no great difference, except to how {you} [look].',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:whistl|hum)\w*/i,
    words: {
      good: [
        'The tune goes out thin and true, and somewhere it is taken up and carried on.',
        '{You} [whistle] it through once, and it hangs about {place} after {you} [stop].',
      ],
      bad: [
        '{Your} lips are dry. What comes out is mostly air, with a tune some way behind.',
        'It goes flat in the second bar and [stay|s] there.',
      ],
      plain: [
        'Four bars of something, over and over; {you} [can] never remember the fifth.',
        'It is a tune without words, or with words that are better left out.',
        '{You} [keep] it under {your} breath, a thread of a tune.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:sing|song|chant|hymn|ballad|shanty|lullaby)\w*/i,
    words: {
      good: [
        'It is an old song with a sad end, and by the end of it nobody is talking.',
        '{Your} voice finds the place’s own note, and the place sings with it.',
        'The second verse is the one that does it. There is a quiet after, and {you} [let] it be.',
      ],
      bad: [
        '{You} [begin] too high. It is a long way to the chorus, and everyone can see {me} going there.',
        'The words of the third verse are somebody else’s by now.',
        'It is the wrong song, or the wrong place for it. A cough gets more applause.',
      ],
      plain: [
        '{You} [sing] it as it was sung to {me}, wrong notes and all.',
        'Two verses, low, for the company of it.',
        '{You} [sing] to the work of walking about, and it makes the place a little smaller.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:danc|twirl|jig|waltz|spin|hop|skip(?!\w* (?:an? |some |the )?(?:flat )?(?:stones?|rocks?|pebbles?))|somersault|cartwheel|handstand|flip)\w*/i,
    words: {
      good: [
        'Heel, toe, and round: {your} feet are cleverer than {you} [be], and [know|p] it.',
        '{You} [turn] until {place} is a ring of smears, and [stop] exactly where {you} [begin].',
      ],
      bad: [
        '{Your} left foot has not been told. {You} [finish] sitting down.',
        'There is a table in it, suddenly, or something with the corners of one.',
      ],
      plain: [
        'A few steps, for no one. The floor does not mind.',
        '{You} [go] round once with {your} arms out, and [feel] foolish, and [feel] better.',
        'It is more of a shuffle than a dance, but it has a beginning and an end.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /\b(?:joke|story|tale|riddle|poem|verse|anecdote|speech|recit|juggl|trick)\w*/i,
    words: {
      good: [
        'It lands. There is the half-breath of silence first, which is how {you} [know].',
        'Somebody asks to hear the end of it again, and {you} [oblige].',
      ],
      bad: [
        '{You} [forget] the middle, and the end does not make sense without it.',
        'It gets the kind of silence that is polite.',
      ],
      plain: [
        '{You} [have] done it better, and to more people; still, it passes.',
        'It goes off well enough, there being nobody to say otherwise.',
      ],
    },
  },
  {
    verbs: ['perform', 'other', 'use'],
    when: /\b(?:dice|cards?|chess|checkers|draughts|dominoes|backgammon|gambl|wager|darts|marbles|skittles)\w*/i,
    words: {
      good: [
        '{You} [win] the first by luck, and the second by what the first has taught {me}.',
        'It falls {your} way, and falls {your} way again, and then {you} [have] the sense to stop.',
        '{You} [see] what is coming three moves off, and for once it comes.',
      ],
      bad: [
        '{You} [lose], slowly at first, and then with some skill.',
        'It was going well until {you} [notice] that it was going well.',
        'What {you} [have] is nearly enough, which pays the same as nothing.',
      ],
      plain: [
        '{You} [play] a round, for no more than the playing.',
        'Nobody wins by much. It passes the time, and the time lets itself be passed.',
      ],
    },
  },
  {
    verbs: ['perform', 'other', 'talk'],
    when: /\b(?:toast|drink to|raise (?:a|my) (?:glass|cup|mug)|to the memory of)\b/i,
    words: {
      plain: [
        '{You} [lift] what there is to lift, and [say] the name, and nobody says anything after it.',
        'It is said, and drunk to, and put down empty.',
        '{You} [hold] it up a moment longer than one does for the living.',
      ],
    },
  },
  {
    verbs: ['perform', 'other', 'use'],
    when: /\b(?:pat|stroke|pet|caress|scratch (?:its|his|her))\w*\b/i,
    words: {
      plain: [
        '{You} [lay] a hand there and [leave] it. Whether it is felt is another matter.',
        'It is warmer than {you} thought, or colder. {You} [give] it a moment.',
        '{You} [do] it twice, the second time for {yourself}.',
      ],
    },
  },
  {
    verbs: ['perform', 'other'],
    when: /\b(?:vote|cast my (?:vote|lot)|raise my hand)\w*\b/i,
    words: {
      plain: [
        '{You} [put] up {your} hand, and [look] round to see what other hands there are.',
        'That is {your} say, said. It weighs what everybody’s weighs.',
        '{You} [let] it be known which way {you} would have it.',
      ],
    },
  },
  {
    verbs: ['perform'],
    when: /^(?!\W*(?:i )?(?:hit|strike|kick|punch|smash|attack|chop|axe|break)s?\b).*\b(?:play|fiddle|flute|lute|harp|drum|guitar|piano|pipe|horn|violin|strum)\w*/i,
    words: {
      plain: [
        '{You} [pick] out something slow, one note leaning on the next.',
        'A few bars, a wrong one, the same bars over. It is company.',
      ],
    },
  },
];

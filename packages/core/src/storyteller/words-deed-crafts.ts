// Deeds of making and mending by what the line itself says of them: to whet a knife is not to write. Read by words-deed-kinds.ts.
import type { DeedKind } from './words-deed-kinds.ts';

export const CRAFT_KINDS: readonly DeedKind[] = [
  {
    verbs: ['craft', 'use', 'other'],
    when: /\b(?:sharpen|whet|hone(?![a-z]*y)|polish|oil|clean|scrub|wash|sweep|tidy|dust (?:off|down)|rinse)\w*/i,
    words: {
      plain: [
        'Stroke, turn, stroke. It is work that leaves the mind free, and {you} [use] it.',
        '{You} [go] at it until there is a difference to be seen, and a little past that.',
        'It comes up better than it was. Not new, but better.',
        'There is a peace in it: a small thing, put right, and no one to thank for it.',
      ],
    },
  },
  {
    verbs: ['craft', 'other', 'use'],
    when: /\b(?:draw|sketch|paint|doodle)\w*/i,
    words: {
      plain: [
        'A line, and another where that one asked for it. It begins to look like something.',
        '{You} [get] the shape of it and not the size. It will do.',
        'It is not well done, but anybody could see what it is meant for.',
        '{You} [rub] out the worst of it with a thumb, and [leave] the rest.',
      ],
    },
  },
  {
    verbs: ['craft', 'other', 'use'],
    when: /\b(?:writ|scrawl|scribbl|scratch|carv|engrav|note down|mark)\w*/i,
    words: {
      plain: [
        'The letters [come|p] out smaller than {you} [mean] them, and [lean|p] to one side. They will do.',
        '{You} [set] it down, [look] at it, and [add] one stroke that was wanting.',
        'Now it is there, where it was not, and somebody may find it after {me}.',
        '{You} [take] some care with the first of it, and less with the last.',
      ],
    },
  },
  {
    verbs: ['craft', 'other', 'use'],
    when: /\b(?:mend|repair|fix|patch|sew|stitch|darn|splic|tie|knot|weav|braid)\w*/i,
    words: {
      plain: [
        'In and out, and pull; in and out, and pull. It holds.',
        '{You} [make] it fast the way {you} were taught, and once more for the way it will be treated.',
        'It is not pretty. It was not pretty before.',
      ],
    },
  },
  {
    verbs: ['craft', 'use', 'other', 'destroy', 'perform'],
    when: /\b(?:put(?:s|ting)? (?:it |them |the \p{L}+ |my \p{L}+ )?out|extinguish|douse|snuff|(?:blow(?:s|ing)?|blew) (?:it |them |the \p{L}+ |my \p{L}+ )?out|turn(?:s|ing)? (?:it |the \p{L}+ |my \p{L}+ )?(?:off|down))(?:e?d|e?s|ing)?\b/iu,
    words: {
      plain: [
        'It goes down to a red thread, and the thread goes after it.',
        'A breath, a smell of scorching, and that much less to see by.',
        'Out. It takes {your} eyes a while to forgive {me}.',
      ],
    },
  },
  {
    verbs: ['craft', 'use', 'other', 'destroy'],
    when: /\b(?:kindl\w*|ignit\w*|(?:lights?|lighting|lit|relit?|relights?|start\w*|build\w*|built|make|makes|feed\w*|stok\w*|strik\w*|struck|turn\w* (?:on|up)|set\w*|use|using|try) [^.!?;]*\b(?:fire|torch|lamp|candle|lantern|match|matches|stove|hearth|campfire|wick|flame|pipe))\b/i,
    words: {
      plain: [
        'A spark, a thread of smoke, and {you} [feed] it what it likes.',
        'It takes at the third try, and the shadows [step|p] back to where they can see.',
        '{You} [cup] {your} hands about it until it can stand on its own.',
      ],
    },
  },
  {
    verbs: ['craft', 'other', 'use'],
    when: /\b(?:cook|bak|brew|boil|roast|stew|fry|tea|coffee|meal|supper|breakfast|dinner)\w*/i,
    words: {
      plain: [
        'It takes as long as such things [take|p], and the smell of it is half the good.',
        '{You} [stir], and [taste], and [say] nothing about it.',
      ],
    },
  },
];

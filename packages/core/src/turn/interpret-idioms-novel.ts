// Turns of phrase of those who write a story along: what is held to the ear or the light, how far, how something was found, small deeds between.
// Read by interpret-idioms.ts behind those of handling.
import type { Phrase } from './interpret-idioms-said.ts';

export const NOVEL: readonly Phrase[] = [
  [
    "hold|holds|holding|put|puts|putting|press|presses|pressing|lift|lifts|raise|raises|bring|brings ((?:(?!and |then )[a-z']+ ){0,4}?(?!up )[a-z']+) (?:up )?(?:to|against|close to) my ears?(?= |$)",
    'listen to $1',
  ],
  [
    "hold|holds|holding|lift|lifts|lifting|raise|raises|bring|brings|turn|turns|tilt|tilts ((?:(?!and |then )[a-z']+ ){0,4}?(?!up )[a-z']+) (?:up |over )?(?:to|towards?|against|in|into|under) the (?:[a-z]+ )?(?:light|lamp|sun|sunlight|daylight|lamplight|window|firelight)(?= |$)",
    'look at $1',
  ],
  [
    "hold|holds|holding|lift|lifts|raise|raises|bring|brings ((?:(?!and |then )[a-z']+ ){0,4}?(?!up )[a-z']+) (?:up )?(?:to|under) my nose(?= |$)",
    'smell $1',
  ],
  [
    "make|makes|making sure (?:that )?((?:my|the|his|her|their|its) (?:[a-z]+ )?[a-z]+) (?:is|are|was|were|isn't|aren't|has|have|hasn't|haven't|will|won't|can|can't|does|doesn't|don't|still)(?: (?!and |then |but )[a-z']+)*",
    'check $1',
  ],
  [
    'look|looks|looking|glance|glances|glancing|peer|peers|check|checks (?:back )?behind (?:me|us|myself)',
    'look around',
  ],
  ['every|now and (?:then|again)', ''],
  ['every now and (?:then|again)', ''],
  ['every|each (?:so often|once in a while|few (?:steps|seconds|moments|minutes))', ''],
  [
    'as (?:i|we) (?:go|walk|pass|leave|do(?: so| that)?|speak|talk|work|wait|eat|drink|move|move along|go along|come|climb|run|listen|watch|read|think|sit|stand|pass by|go by|went|walked)(?=$| and | then )',
    '',
  ],
  [
    'the (?:last|rest|remainder|best|first|end|other half|half|remains|whole) of (?=(?:my|our) )',
    '',
    /^(?:offer|give|hand|eat|drink|for|hold|pass)$/,
  ],
  ['both|each|every|all sides? of (?=(?:it|the|my|this|that|them) ?)', ''],
  ['the (?:two|three|four|pair|both|lot|rest) of them', 'both of them'],
  [
    "pretend|pretends|pretending (?:that )?(?:i|i'm|i'd|i've|not|to be (?=busy |[a-z]+ing ))(?: (?!and |then |but )[a-z']+)*",
    'shrug',
  ],
  [
    "let|lets|letting ((?:the|my|an?|it|them|both|his|her)(?: (?!and |then )[a-z'-]+){0,3}?) (?:fall|drop)(?=$| (?:to|on|onto|into|at|from|in|and|then) )",
    'drop $1',
  ],
  [
    "a|an (?:crack|inch|notch|hair|fraction|touch|hand's breadth|finger's width|finger's breadth|hair's breadth|few inches|inch or two|notch or two)(?=$| (?:and|then|to|towards?|with|from|back|at|so|further|higher|lower|closer) )",
    '',
    /^(?:take|have|give|get|make|find|see|hear|in|through|for|is|was|at|as|by|of|like)$/,
  ],
  ['make|makes|making|made out (?=(?:who|what|whose|how|where|which|if|whether|why)(?: |$))', 'wonder'],
  ['make|makes|making|made out (?=(?:the|a|an|any|anything|his|her|its|some)(?: |$))', 'look at'],
  ['exactly|just|right as (?:i|we) found (?:it|them)', ''],
  ['as|where|how (?:i|we) found (?:it|them)', ''],
  ['decide|decides|decided|deciding against (?:it|that|this)', 'shrug'],
  ['think|thinks|thought better of (?:it|that|this)', 'shrug'],
  [
    "pop|pops|put|puts|stick|sticks|slip|slips|toss|tosses|stuff|stuffs ([a-z'-]+(?: [a-z'-]+){0,3}?) (?:in|into) my (?:own )?mouth",
    'eat $1',
  ],
  [
    "haul|hauls|pull|pulls|pulling|push|pushes|pushing|swing|swings|drag|drags|slide|slides|shove|shoves|yank|tug|draw|draws|ease|eases|bang|kick|kicks|nudge|heave|roll|click|snap ((?:the|my|his|her|its|a) (?:(?!and |then |with |in |on |at |from |by )[a-z']+ ){0,3}?[a-z']+) (?:shut|closed)(?= |$)",
    'close $1',
  ],
];

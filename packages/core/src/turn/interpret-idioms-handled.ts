// Turns of phrase for what is done to things and beasts, and how one gets up, down and about. Read by interpret-idioms.ts, before the others.
import { BEASTS } from '../systems/world/implied-words.ts';
import type { Phrase } from './interpret-idioms-said.ts';

const NO_VERB = /^(?:the|a|an|of|my|his|her|their|its|this|that|some|any|loose|long|short|new|spare)$/;
const ITS =
  '(?:the |its |his |her |their )?(?:(?:left|right|soft|silky|white|black|grey|ragged) )?(?:ears?|chin|belly|tummy|neck|head|nose|back|snout|muzzle|withers|rump|jaw|throat|flank|coat|fur|mane|ruff)';
const ABOUT =
  'go|goes|going|went|walk|walks|walking|wander|wanders|wandering|move|moves|moving|stroll|strolls|pass|passes|work|works|drift|drifts|run|runs|hurry|hurries|trudge|trudges|traipse|make|hop|hops';

export const HANDLED: readonly Phrase[] = [
  [
    'string|strings|stringing|strung|restring|restrings (?=(?:(?:up|my|the|a|his|her) )*(?:[a-z]+ )?(?:bow|longbow|shortbow|warbow|crossbow)(?= |$))',
    'ready',
    NO_VERB,
  ],
  [
    'string|strings|restring|restrings (?=(?:(?:my|the|a|his|her) )?(?:[a-z]+ )?(?:fiddle|lute|harp|guitar|banjo|violin|lyre|viol|mandolin)(?= |$))',
    'tune',
    NO_VERB,
  ],
  ['string|strings|stringing|strung (?:up )?(?=(?:the|a|an|some|my) )', 'hang', NO_VERB],
  [
    `scratch|scratches|scratching|rub|rubs|rubbing|tickle|tickles|tickling|fondle|fondles|pat|pats|stroke|strokes ((?:the |a |an |that |this |my |one of the )?(?!my\\b)[a-z]+(?: (?!behind|under|between|on|the|its|his|her)[a-z]+)?) (?:behind|under|underneath|between|on|along|about|around|round) ${ITS}(?= |$)`,
    'pet $1',
    NO_VERB,
  ],
  [
    `scratch|scratches|scratching|rub|rubs|rubbing|tickle|tickles|tickling|fondle|stroke|strokes ((?:the |a |that |this )?(?:[a-z]+ )?[a-z]+)'s ${ITS}$`,
    'pet $1',
    NO_VERB,
  ],
  [
    `scratch|scratches|scratching|rub|rubs|tickle|tickles|fondle|fondles|fuss|fusses (?:over )?(?=(?:the |a |an |that |this |one of the )?(?:[a-z]+ )?(?:${[...BEASTS].join('|')})s?$)`,
    'pet',
    NO_VERB,
  ],
  ['unstring|unstrings|unstringing (?=(?:(?:my|the|a) )?(?:[a-z]+ )?(?:bow|longbow|shortbow)(?= |$))', 'put away'],
  ['let|lets|letting (?:myself|ourselves) (?:back )?(in|out|inside|into)(?= |$)', 'go $1'],
  [
    'let|lets|letting|lower|lowers|lowering|ease|eases (?:myself|ourselves) (?:gently |slowly |carefully |back )*down(?= |$)',
    'climb down',
  ],
  [
    'pull|pulls|haul|hauls|hauling|heave|heaves|hoist|hoists|hoisting (?:myself|ourselves) (?:back )?(up|over)(?= |$)',
    'climb $1',
  ],
  [
    `${ABOUT} (?:my way )?(?:about |around |round |along )?from ([a-z]+) to \\1 (?:and )?(?:asking|ask|asks|enquiring|inquiring|enquire|inquire)(?: (?:everyone|everybody|people|folk|each|them all))?`,
    'ask around',
  ],
  [`${ABOUT} (?:my way )?(?:about |around |round |along )?from ([a-z]+) to \\1 (?:and )?(?=look|search|hunt)`, ''],
  [
    `${ABOUT} (?:door to door|house to house|(?:round|around|about|along|among|between|past) (?:all )?(?:the )?(?:[a-z]+ ){0,2}?)(?:and )?(?:asking|ask|asks|enquiring|inquiring)(?: (?:everyone|everybody|people|folk|each|them all))?(?= (?:about|after|for|if|whether|who|what|where|how|why|when)(?: |$)|$)`,
    'ask around',
  ],
  [
    'look|looks|looking|looked|size|sizes|sizing|eye|eyes (him|her|them|it|[a-z]+(?: [a-z]+){0,2}) (?:over|up and down|up)(?= |$)(?! (?:and down|at|to|from|the|in|on|there)\\b)',
    'look at $1',
  ],
  ['look|looks|looking|looked (?:the (?:two|three|four|lot)|both) of them (?:over|up and down)', 'look at them'],
  [
    "look|looks|looking|looked|glance|glances|peer|peers (?:a?round|about) (?:[a-z]+ly )?for (?:where|what|who|whatever|whoever) [a-z' ]+",
    'look around',
  ],
  ['take|takes|took|taking|catch|catches|caught|lay|lays|laid (?:firm |a )?hold of', 'grip'],
  [
    'walk|walks|walked|walking|go|goes|went|come|comes|came|step|steps|stepped|move|moves|moved|circle|circles|circled (?:a?round|over|up|across) to (his|her|their) (?:other |good |far |near |left |right |bad )?(?:side|ear|shoulder|elbow)',
    'approach $1',
  ],
  [
    'let|lets|letting (?:the|its) (?:light|beam|glow|lamplight|torchlight) (?:fall|play|spill|wash|slide|rest|linger) (?:on|over|across|upon|along)',
    'look at',
  ],
  ["a|an (?:finger|hand|hair|thumb|palm|foot)(?:'s)? ?(?:width|breadth|length)(?= |$)", ''],
  [
    'find|finds|finding|found (?:it|them|that|this) (?:[a-z]+ly )?(?:stuck|locked|shut|empty|open|cold|warm|full|gone|broken|jammed|wedged|bare|dry|bolted|barred|closed|unlocked|heavy|loose|heavier|lighter|wanting)(?= |$)',
    '',
  ],
  ['duck|ducks|ducked|ducking (?=(?:out|through|into|inside|back) )', 'go'],
  [
    'go|goes|went|going|fall|falls|fell (?:very |quite |all |completely |suddenly |a little )*(?:still|quiet|silent|pale|rigid|stiff|limp|tense|white|red|cold|motionless)(?= |$)(?! (?:feet|hands|turkey|room|house|place))',
    'wince',
    /^(?:let|lets|to)$/,
  ],
  [
    'trip|trips|tripped|tripping|stumble|stumbles|stumbled over (?:my|the|an?|his|her) [a-z]+(?: spade| root| step| stone| lamp| line)?',
    'slump',
  ],
  ['sight|sights|sighted|sighting (?:down|along) (?=(?:the|my|its|his|her|it) ?)', 'look at'],
  [
    'wave|waves|waved|waving|usher|ushers|ushered|beckon|beckons|beckoned|motion|motions|motioned ((?:the |an? )?(?:[a-z]+ ){0,2}?[a-z]+) (?:ahead|onwards?|over|inside|through|past|closer|nearer|forward|back)(?: of me)?(?= |$)',
    'beckon to $1',
  ],
  [
    'pass|passes|passed|passing|slip|slips|slipped (it|them|one|that|this|half) (?:over |across |down |up |back )?to(?! (?:its|where|the (?:left|right|side|floor|ground))\\b)',
    'give $1 to',
  ],
  ['passed (?=(?:the|my|his|her|their|an?|this|that) [a-z ]+? to (?!its|where|the))', 'give'],
  [
    "slap|slaps|slapped|slapping|smack|smacks|smacked|clap|claps|clapped|thump|thumps|thumped|press|presses|pressed (it|them|the [a-z]+(?: [a-z]+)?|my [a-z]+(?: [a-z]+)?) (?:up )?(?:against|on|onto|into|to|in) (his|her|their|[a-z]+'s) (?:chest|hands?|palm|arms?|shoulder|breast)",
    'show $1 to $2',
  ],
  [
    'let|lets|letting|blow|blows|blew|blowing|puff|huff|huffs|release|releases|released (?:out )?(?:a|my|the) (?:[a-z]+,? ){0,3}?breath(?= |$)',
    'exhale',
  ],
  [
    'count|counts|counted|counting (?:slowly |silently )?(?:up |down )?(?:from [a-z]+ )?to (?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|sixty|a hundred)(?= |$)',
    'wait',
  ],
  ['get|gets|got|roll|rolls|rolled (?:down )?on(?:to)? my (?:back|belly|stomach|side)', 'lie down'],
  [
    'without (?:even |so much as )?(?:looking|glancing|blinking|thinking|pausing|hesitating|stopping)(?: (?:up|back|round|around|down))?(?= |$)',
    '',
  ],
  ['back|backs|backed (?:slowly |a step |quickly )*(?:off|away) from (?=(?:the|my|that|this|an?) )', 'flinch at'],
  ['backing (?:slowly |a step |quickly )*(?:off|away) from (?=(?:the|my|that|this|an?) )', 'flinching at'],
  ['hop|hops|hopped|hopping (?:about|around)(?= |$)(?! (?:in|into|to|on(?:to)?) the)', 'hop up and down'],
];

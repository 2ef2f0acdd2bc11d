// Turns of phrase of players in a temper or a hurry: hands in others' pockets, a blow by another name, a word typed for one that sounds like it.
// Read by interpret-idioms.ts, before the others.
import type { Phrase } from './interpret-idioms-said.ts';

/** Hands in what somebody wears; who only looks at a coat robs nobody. */
const RIFLES =
  'search|searches|searching|rifle|rifles|frisk|go|goes|going|pick|picks|empty|empties|rummage|root|dig|check|checks|feel|look|looks (?:inside |through |in |into |around in )?';
const POCKETS = '(?:(?:coat|trouser|jacket) )?(?:pockets?|purse|wallet|pouch)';
const CLOTHES = 'search|searches|searching|rifle|rifles|frisk|go|goes|going|rummage|root (?:through |in )?';

export const RUDE: readonly Phrase[] = [
  ['rob|robs|robbing ((?:the |this |that )?[a-z]+(?: [a-z]+)?) blind', 'rob $1'],
  [`${RIFLES}([a-z]+)'s ${POCKETS}`, 'rob $1'],
  [`${RIFLES}his ${POCKETS}`, 'rob him'],
  [`${RIFLES}her ${POCKETS}`, 'rob her'],
  [`${RIFLES}their ${POCKETS}`, 'rob them'],
  [`${CLOTHES}([a-z]+)'s (?:clothes|bag|coat)`, 'rob $1'],
  [`${CLOTHES}his (?:clothes|bag|coat)`, 'rob him'],
  [`${CLOTHES}her (?:clothes|bag|coat)`, 'rob her'],
  [
    'look|looks|looking|search|searches|hunt|see|check (?:around |about |round |here )?(?:for|if there is|if there are|if theres|to see if there is) (?:something|anything|things|stuff)(?: (?:good|nice|shiny|valuable|useful|loose|here|around))* (?:to|i can|i could|worth|that i can) (?:steal|stealing|nick|nicking|pinch|pinching|swipe|rob|robbing|loot|looting|take|taking|grab|grabbing|lift|pocket|pilfer)',
    'look around',
  ],
  [
    "lamp|lamps|clock|clocks|belt|belts|sock|socks|land|lands ((?:the |this |that )?(?:[a-z]+ )?[a-z']+) one(?=$| (?:in|on|round|across|and|for))",
    'hit $1',
  ],
  ['play|plays|playing|act|acts the (?:fool|idiot|clown|goat)', 'mime'],
  // "give him one": of whatever there are several, unless it is on the nose.
  [
    "give|gives|deal|deals|fetch ((?:the |this |that )?(?:[a-z]+ )?[a-z']+) one(?= (?:in|on|round|across|to) (?:the|his|her) (?:eye|nose|face|head|ear|jaw|guts?|mouth|teeth|chin|belly|ribs)(?: |$))",
    'hit $1',
  ],
  [
    'give|gives|giving|show|shows|flip ((?:the |this |that )?(?:[a-z]+ )?[a-z]+) the (?:finger|bird|v sign|middle finger)$',
    'flip off $1',
  ],
  ['pull|pulls|make|makes (?:a|some) (?:[a-z]+ )?faces?(?= |$)', 'make a face'],
  [
    'make|makes|making (him|her|them|(?:the )?[a-z]+) (?:cry|weep|squirm|beg|suffer|wet himself|wet herself)',
    'threaten $1',
  ],
  ['moon|moons (?=(?:him|her|them|everyone|the [a-z]+|[a-z]+)$)', 'jeer at', /./],
  // A word for another that sounds like it.
  ['were|wear (?=(?:am|is|are|did|does|do|can) )', 'where', /./],
  [
    'brake|brakes|braking|braked (?=(?:down|open|into|through|apart)(?: |$)|(?:the|a|an|that|this|his|her|my|their|some) (?:[a-z]+ ){0,2}(?:doors?|windows?|locks?|glass|chains?|walls?|box|chest|bottle|fence|gate|neck|arm|leg|nose|face|jaw|seal)(?: |$)|(?:[a-z]+ ){1,4}(?:down|open|apart)(?: |$))',
    'break',
    /^(?:the|a|an|of|hand|foot|emergency)$/,
  ],
  ['steel|steels (?=(?:the|his|her|their|that|some|it|from) )', 'steal', /^(?:the|a|an|of|some|and|with|on)$/],
  ...['take', 'get', 'turn', 'switch', 'jump', 'climb', 'cut'].map(
    (verb): Phrase => [
      `${verb} of (?=(?:my|the|his|her|that) )`,
      `${verb} off`,
      /^(?:the|a|an|his|her|my|every|some|this|that)$/,
    ],
  ),
  ['seat|seats (?:myself )?(?=(?:on|at|in|down|next|beside|by) )', 'sit', /^(?:the|a|an|my|his|her|empty|this|that)$/],
  [
    "tell|tells|telling ((?:the )?(?!me |us )[a-z']+(?: [a-z]+)?) (?=(?:hello|hi|hey|thanks|thank you|bye|goodbye|good (?:morning|evening|night|day|luck))(?: |$))",
    'say to $1',
  ],
  ['bugger|sod|naff|eff off(?: then| now)?(?=$| (?:you|the|out|back|home)(?: |$))', 'piss off'],
  ['to hell with (?:this|it|that|him|her|them|all this|everything|everyone)$', 'groan'],
];

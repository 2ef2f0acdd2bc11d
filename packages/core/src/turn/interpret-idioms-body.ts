// Turns of phrase for body and hands, and for how and how often. Read by interpret-idioms.ts, behind those of what only comes before a deed.
import type { Phrase } from './interpret-idioms-said.ts';

export const BODY: readonly Phrase[] = [
  // How thoroughly, how often, what for.
  ['on|by (?:purpose|accident|mistake)(?=$| )', ''],
  ["like (?:i'm|im|i am|i was) (?:an? )?[a-z]+$", ''],
  [
    'watch|watches|watching|study|studies|gauge|read (?:for )?his (?:reaction|face|expression|eyes)(?: closely| carefully)?',
    'look at him',
  ],
  [
    'watch|watches|watching|study|studies|gauge|read (?:for )?her (?:reaction|face|expression|eyes)(?: closely| carefully)?',
    'look at her',
  ],
  ['one (?:by one|at a time|after (?:another|the other))', ''],
  ['top|from (?:top )?to bottom', ''],
  ['high and low', ''],
  ['two|three|four|five|six|seven|ten|several times', ''],
  ['a (?:few|couple|couple of|dozen|hundred) times', ''],
  ["just to (?:see|find out|check|be|make|show|annoy|test|spite|prove|know)(?: (?!and |then )[a-z']+)*", ''],
  ['by order of (?:(?:the|his|her|their) )?[a-z]+', ''],
  // Body and hands.
  ['let|lets (my (?:shoulders|head|hands?|arms?|eyes|chin|gaze|jaw)) (?:drop|fall|sink|sag|relax|go)', 'lower $1'],
  [
    'rise|rises|rose|struggle|scramble|stagger|climb|jump|leap|spring|haul|push|pull (?:myself )?(?:back )?(?:up )?(?:to|onto) my feet',
    'stand up',
  ],
  ['look|looks|glance|glances|peer|gaze (?:back )?over my (?:left |right )?shoulder', 'look around'],
  ['turn|turns|turned|turning (?:a?round )?to face', 'turn to'],
  [
    'look|looks|looking|looked|glance|glances|glancing|gaze|peer|stare (?:all )?(?:about|around|round) (?:me|us|myself)',
    'look around',
  ],
  [
    "slip|slips|slipping|slide|slides|sliding|tuck|tucks|tucking|sneak|sneaks|sneaking|stuff|stuffs|stuffing|slipped|slid|tucked|stuffed|fold|folds|folded|drop|drops|dropped (?=(?:the|an?|it|that|this|them|those|his|her)(?: [a-z']+){0,4} (?:in|into|up|inside|under) (?:my|an?|the) (?:[a-z]+ )?(?:coat|pockets?|bag|sleeve|boots?|pack|apron|shirt|jacket|cloak|belt|harness|jerkin|robes?|waistcoat|oilskins?|gloves?|satchel|vest|tunic|hat|cap|cuff))",
    'pocket',
  ],
  [
    'break|breaks|breaking|crack (?:through )?the ice(?= (?:on|under|over|around|open|outside)| (?:with|using) (?:my|the|an?) )',
    'smash the ice',
  ],
  ['could (?:really |sure |also )?(?:use|do with) (?=(?:the|some|an?|your|her|his|another) )', 'want'],
  [
    'behind (?:me|us|myself)(?=$| (?:so|and|then|before|to) )',
    '',
    /(?:^(?:is|are|was|were|be|been|(?:some|any|every|no)(?:one|body|thing))|['’](?:s|re))$/,
  ],
  ['make|let something (?:interesting |exciting |new |fun )?happen$', 'hint'],
  [
    'take|takes|took|grab|grabs|find|finds|pull|pulls|pulled|pulling|drag|drags|dragged|draw|draws|drew (?:up |out |over |back )?(?:a|an empty|my|the nearest|another) (?:bar ?)?(?:stool|chair|bench|pew)(?= at| for| by| near| between| next| in| beside| and|$)',
    'sit',
  ],
  ['lie|lies|lay|laying|lying in wait', 'hide'],
  [
    'lay|lays|laid|laying (?=(?:my|the|a|an|some|it|them|him|her|his|their|this|that|these|those|both|one|out) )',
    'put',
  ],
  [
    'lie|lay|lies|lying|laying (?:back )?(?=(?:on|in|across|under|underneath|beneath|beside|flat|against|next|by) )',
    'lie down',
  ],
  ['note|notes|noting|noted|jot|jots|jotting|scribble|copy|copies|write down', 'write'],
  ['make|take|makes|taking a (?:quick |mental )?note (?:of|about)', 'write'],
  ['pick|picks|picking|rifle|root|dig|rummage|comb through', 'search'],
  ['get|hop|jump|step|clamber up on(?:to)?', 'climb'],
  [
    'stand|hop|jump|get|step (?:up )?on(?:to|top of)? (?:the|a) (?=(?:table|chair|bar|counter|stool|crate|barrel|box|bench|pump|wall|roof|wagon|cart|desk|rock)(?: (?:and|to|so|then)|$))',
    'climb the',
  ],
  ['some|most|part|half|any|one of (?=(?:my|our) )', ''],
  ['a (?:bit|piece|slice|few|little|couple|handful|crumb|chunk|lump|scrap|share|crust) of (?=(?:my|our) )', ''],
  [
    'press|presses|pressed|put|puts|pressing|putting|lay|laid|hold (?:(?:my|an|one|the) )?ear (?:up )?(?:to|against|on) the (?:wall|floor|ground|boards|planks|wood|stone|earth|wainscot|panelling)(?= |$)',
    'listen',
  ],
  [
    'press|presses|put|puts|pressing|putting|lay|hold (?:(?:my|an|one|the|his|her|their) )?ear (?:up )?(?=(?:to|against|on) )',
    'listen',
  ],
  [
    'back|backs|backed|backing|step|steps|stepped|stepping (?:off|away|back)(?: slowly| a bit| a little| from (?:him|her|them|it))*$',
    'defend',
  ],
  ['make|makes|leave|leaves|give an? (?:small |little )?(?:offering|sacrifice)', 'pray'],
  ['find|figure|work out (?=(?:who|what|why|how|if|whether|where|when) )', 'wonder'],
  [
    'light|lights|start|starts|kindle|kindles|build|builds a (?:small |little |big |good )?(?:camp ?fire|bonfire|fire)',
    'make a fire',
  ],
  [
    'gather|gathers|assemble|summon|round (?:up )?(?:the |all the |all )?(?:villagers|people|others|everyone|everybody|crowd|townsfolk|townspeople|crew|neighbours|workers)(?: together| around| up| round)*',
    'shout',
  ],
  ['split up$', 'leave'],
  ['let (?:him|her|them|it) (?:talk|speak|finish|continue|go on)', 'wait'],
  [
    'pretend|pretends|pretending|pretended to be (?=(?:asleep|dead|drunk|sick|ill|unconscious|mad|crazy|hurt|wounded|injured|lost|deaf|blind|lame)(?: |$))',
    'act',
  ],
  [
    'pretend|pretends|pretending|pretended|claim|claims|claimed to be (?=(?:a|an|the|my|his|her|their|one of) )',
    'impersonate',
  ],
  ['dive|dives|dove|dived|diving (?=(?:behind|under|beneath|below) )', 'hide'],
  [
    'dive|dives|dove|dived|diving (?:for cover|out of (?:the|his|her|its|their) way|aside|to (?:the|one) (?:side|ground|floor|left|right))',
    'dodge',
  ],
  [
    'pretend|pretends|pretending|pretended to (?=(?:faint|sleep|cry|die|read|drink|eat|trip|fall|cough|sneeze|listen|leave|stumble|limp|choke|laugh|yawn|snore))',
    'mimic',
  ],
  ['borrow|borrows|borrowing (?=(?:a|an|the|some|his|her|their) )', 'ask for'],
  ['offer|give|pay|slip|hand ((?:the )?[a-z]+) (?:some |a little |a few |a )?(?:money|coins|cash|bribe)', 'bribe $1'],
  [
    'press|push|pushes|presses (him|her|them) (?:on (?:it|that|this)|for (?:answers|more|details|the truth)|harder|further)',
    'question $1',
  ],
  ["don't|dont|not buy (?:that|it|this|any of it|a word)(?: for a (?:second|minute|moment))?", "don't believe that"],
  ['just in case$', ''],
];

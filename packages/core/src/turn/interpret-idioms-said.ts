// Turns of phrase for what is said, and of oneself. Read by interpret-idioms.ts, behind those of doing (interpret-idioms-done.ts).

/**
 * What is said, as the words that may stand there, and the plain words for it; the first word is looked up, so it holds no groups. Behind a
 * word of `notAfter` it is meant as it stands.
 */
export type Phrase = readonly [said: string, plain: string, notAfter?: RegExp];

export const SAID: readonly Phrase[] = [
  // Saying.
  ["what's|whats (?:up )?with (?=(?:the|that|this|all|those|these) )", 'tell me about'],
  [
    "talk|speak|talking (?:to|with) (?:whoever|the (?:person|man|woman|one)(?: who)?|somebody|someone)(?: is|'s| are|who's)* ?(?:in charge|running (?:things|this place|the place|it))(?: here| around here)?",
    'ask who is in charge here',
  ],
  [
    'listen|listens|listening|overhear|overhears|hear (?:in )?(?:on |to )?(?:what (?:people|they|everyone|everybody|others|(?:the )?(?:others|locals|patrons|crowd|people|customers|folk|folks)) (?:are|is|were|might be|have to)?(?: ?(?:saying|talking about|say|talk|discussing|whispering))?|(?:the |other |people.s |their )+(?:conversations?|talk|chatter|locals|patrons|crowd|customers|others)(?: talk| talking| chat| chatting)?)',
    'eavesdrop',
  ],
  [
    "i'd|id|i|like|want|need|have|get|grab (?:(?:would |do )?(?:like|love|want|need) )?(?:to have )?an? (?:quick |quiet |private |little )?(?:word|chat|talk|conversation) with",
    'talk to',
  ],
  ['a (?:quick |quiet |private )?word with', 'talk to'],
  ['hear|learn|know more (?:about|of)', 'ask about', /^(?:i|you|we|they|he|she|did|ever|have|never|not|nothing)$/],
  ['hear|learn (?:all )?about', 'ask about', /^(?:i|you|we|they|he|she|did|ever|have|never|not|nothing)$/],
  [
    'say|says|saying|offer|recite|whisper|mutter an? (?:short |little |quick |silent )?prayers?(?: for| to)?(?=$| )',
    'pray',
  ],
  [
    'ask|asks|asking (?:(?:him|her|them) )?(?:if|whether) (?:he|she|they) (?:needs?|wants?|could use) (?:a hand|any help|some help|help)(?: with (?:the |that |his |her |their )?[a-z]+)?',
    'offer to help',
  ],
  ['introduce|introduces|introducing myself(?: to)?(?= |$)', 'greet'],
  [
    "take|takes|taking|took back (?:my words|(?:what|everything|all|anything) (?:that )?(?:i|we|i've|i'd)(?: have| had)? (?:just )?(?:said|told|called|accused)(?: (?!and |then )[a-z']+)*)",
    'apologise',
  ],
  [
    "ask|asks|asking (?:(him|her|them|around|everyone|someone|somebody|anyone|anybody) )?(?:for |about )?(?:the way|directions|how to get|how i get|how to go) (?:to|into) (?:the )?([a-z']+(?: (?!then |then$|and |so )[a-z']+)?)",
    'ask about the $2',
  ],
  ['offer|give|express|send (?:my|our) (?:deepest |sincere |heartfelt )?(?:condolences|sympath(?:y|ies))', 'talk'],
  [
    'offer|give|express|send ([a-z]+) (?:my|our) (?:deepest |sincere |heartfelt )?(?:condolences|sympath(?:y|ies))',
    'talk to $1',
  ],
  ['lie|lies|lied|lying and (?:say|tell|claim|says|claims)(?: (?:him|her|them))?(?: that)?', 'lie that'],
  [
    'beg|begs|begging|plead|ask|asks (?:for )?(?:his |her |their |your )?(?:forgiveness|pardon)(?: (?:from|of))?(?= [a-z]+)',
    'apologise to',
  ],
  ["beg|begs|begging|ask|asks (?:for )?([a-z]+)'s (?:forgiveness|pardon)", 'apologise to $1'],
  [
    'beg|begs|begging|plead|ask|asks (?:for )?(?:his |her |their |your )?(?:forgiveness|pardon)',
    'apologise',
    /^(?:to|the|at|in|into|for|inside|near)$/,
  ],
  [
    'demand|demands|insist|demanding (?:that )?(?:he|she|they|someone|somebody) (?:tell|tells|explain|explains|show|say) (?:me|us)?',
    'ask',
  ],
  ['demand|demands|insist|insists|demanding (?:to know|on knowing)', 'ask'],
  ['tip|tips|doff|doffs|lift|raise|touch (?:my|the brim of my) (?:hat|cap)', 'bow'],
  [
    'tip|tips|tipped|tipping|push|pushes|pushed|tilt|tilts|tilted (?:back )?(?:my|his|her|their|the) (?:(?:hard|straw|felt|old|bowler) )?(?:hat|cap|helmet)(?: back)?',
    'shrug',
  ],
  ['let|lets|letting out an? (?:(?:long|low|soft|loud|sharp|slow|little|appreciative) )*(?=whistle)', ''],
  [
    "wish|wishes ((?!to |i |you |it |that )[a-z']+(?: (?!a |good|fare|well|luck)[a-z']+)?) (?:a )?(?:very )?good (?:morning|afternoon|evening|day)",
    'greet $1',
  ],
  [
    "wish|wishes ((?!to |i |you |it |that )[a-z']+(?: (?!a |good|fare|well|luck)[a-z']+)?) (?:a )?(?:good|safe|pleasant|quiet) (?:[a-z]+)",
    'say goodbye to $1',
  ],
  ['put|puts it to (him|her|them|[a-z]+)(?: straight| plainly| directly)?', 'ask $1'],
  ['be so (?:kind|good|nice) (?:as to|and)(?= )', ''],
  ['be an? (?:dear|love|darling|doll|pal|sport|good (?:man|boy|girl|fellow|chap|sport)) and(?= )', ''],
  [
    'u (?=(?:ok|okay|good|alright|all right|sure|serious|hungry|mad|busy|lost|hurt|there|coming|know|want|like|see|think|think|guys|look|really|ever|live|work)(?: |$))',
    'you',
  ],
  ['talk|talks|talking|speak|mutter|mumble|chat to myself', 'think'],
  [
    "bid|bids|bade|wish|wishes ((?!to |i |you |it |that )[a-z']+(?: (?!a |good|fare|well|luck)[a-z']+)?) (?:a )?(?:(?:very )?good ?(?:day|night|evening|morning|afternoon|bye)|farewell|goodbye|adieu|safe travels)(?=$| )",
    'say goodbye to $1',
  ],
  ['think|thinks|thinking (?:out loud|aloud)', 'think'],
  [
    'swear|swears|curse|curses|cursing|swearing (?:loudly|softly|aloud|quietly|silently|out loud|under my breath)',
    'groan',
  ],
  ['pay|pays|paying (?:(?:him|her|them) )?(?:my|our) (?:last )?respects', 'bow'],
  [
    'buy|buys|get|stand|order (?:(?:everyone|everybody|the (?:whole )?house|them all|us all|the room) )?(?:a )?rounds?(?: of (?:drinks|ale|beer))?(?: for (?:the (?:whole )?(?:house|room|bar|table)|everyone|everybody|all|us all))?',
    'buy drinks',
  ],
  [
    'listen|listens|listening in(?:$| (?:on|to)(?: the)? (?:people|conversations?|them|everyone|others|talk|gossip))',
    'eavesdrop',
  ],
  [
    'go|goes|going (?:back )?over (?=(?:everything|what|all|it all|my|the (?:facts|events|case|clues|day)))',
    'think about',
  ],
  [
    'take|takes|took|taking|snap|snaps (?:a|another|some|a few) (?:quick )?(?:photos?|photographs?|pictures?|selfies?|snapshots?) (?:of|with)',
    'look at',
  ],
  [
    'leave|leaves|left|leaving (?:(?:him|her|them) )?(?:a|some) (?:(?:big|small|generous|nice|good|fat|decent|huge) )?(?:tip|gratuity)',
    'thank them',
  ],
  // What is said of oneself, and does nothing to anything.
  ['kill|kills|cut|cuts (?=(?:the )?(?:engine|motor|ignition|lights?|radio|music|power)(?:$| ))', 'switch off'],
  ['leave|leaves|left (?:it|this|that|things) (?:for (?:today|now|tonight|later|another day)|at that|be)', ''],
  ['burst|bursts|break|breaks|broke|dissolve|dissolves (?:down )?(?:in|into|out in|out into) tears', 'cry'],
  ['burst|bursts|break|breaks|broke (?:into|out) laughing|laughter', 'laugh'],
  ['swallow|swallows|swallowed|gulp|gulps|gulped (?:hard|nervously|dryly)$', 'blush'],
  ['hold|holds|held|raise|lift (it|him|her|them) (?:up |out )?(?:high|aloft)', 'wave'],
  [
    'make|makes|made (?:that|it|this|myself) (?:perfectly |very |quite )?(?:clear|plain|obvious|known)(?: by| with| to)?',
    'shrug',
  ],
  [
    'look|looks|looking|looked|gaze|stare|peer out (?:of |through |from )?(?:the |a |my )?(?:nearest |dirty |narrow )?windows?',
    'look outside',
  ],
  ['up and down(?= |$)', 'about'],
  ['pick|picks|picking|picked at', 'poke'],
  ["can't|cannot help (?:but )?(?=[a-z]+ing )", ''],
  [
    'give|gives|gave|giving (?:him|her|them|everyone|[a-z]+) (?:a|some|another) (?:\\w+ )?(?:moment|minute|while|time|second|space)(?: to .+)?$',
    'wait',
  ],
  ['talking|muttering|mumbling|arguing (?:to|with) myself', 'think'],
  [
    'shove|shoves|shoved|stuff|stuffs|stick|thrust|bury|dig|put|puts (?:my|both|both my) hands? (?:deep )?(?:down )?(?:in|into|inside) (?:my )?pockets?',
    'shrug',
  ],
  ['get|gets|getting|got used to', 'endure'],
  [
    'hurry|hurries|hurried|hurrying (?=(?:to|towards?|over|back|into|out|through|along|down|after|home|inside|outside)(?: |$))',
    'run',
  ],
  [
    'run|runs|ran|running|trail|trails|trace|drag|pass|slide|sweep (?:my|a|one) (?:[a-z]+ )?(?:fingers?|hands?|palms?|thumb|fingertips?) (?:over|along|across|through|down|up|around)(?= )',
    'touch',
  ],
  ['raise|raises|arch|arches|lift|cock|cocks (?:one|both|my|a single) eyebrows?', 'raise an eyebrow'],
  ['take|takes|took|taking the (stairs|steps)(?: .+)?', 'climb the $1'],
  ['call|calls|calling it a (?:day|night)', 'rest'],
  ['lean|leans|leaned|press (?:on|against) (.+) with all (?:of )?my (?:weight|strength|might)', 'push $1'],
  ['back the way (?:i|we) came', 'back'],
  [
    'fall|falls|fell|land|lands|landed (?:flat |down |over |hard |backwards? )*(?:on|onto|to) my (?:face|back|knees|backside|bum|butt|ass|arse|bottom)',
    'slump',
  ],
  [
    'pretend|pretends|pretending|act|acts|acting (?:that |as if |as though |like )?nothing (?:has |had )?happened',
    'shrug',
  ],
];

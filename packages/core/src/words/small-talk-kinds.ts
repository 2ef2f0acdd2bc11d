// The kinds of small talk, and the words by which each is known. Read by small-talk.ts.

/** Said of the hearer, of the day, of others, or to what was said. */
export type Remark =
  | 'looks'
  | 'sky'
  | 'place'
  | 'regards'
  | 'penance'
  | 'summons'
  | 'laugh'
  | 'agree'
  | 'disagree'
  | 'nothing'
  | 'wish'
  | 'denies'
  | 'pleasure'
  | 'message';
/** Asked of the hearer, or remarked. */
export type SmallTalk =
  | Remark
  | 'slept'
  | 'eaten'
  | 'moment'
  | 'secret'
  | 'hush'
  | 'mum'
  | 'sure'
  | 'source'
  | 'why'
  | 'not'
  | 'doing'
  | 'likes'
  | 'treat'
  | 'believe'
  | 'ever'
  | 'long'
  | 'from'
  | 'able'
  | 'perform'
  | 'teach'
  | 'favour'
  | 'advice'
  | 'habit'
  | 'whatif'
  | 'gift'
  | 'account'
  | 'fears'
  | 'truce'
  | 'history'
  | 'leave'
  | 'feelings'
  | 'fare';

export type Row = readonly [SmallTalk, RegExp];

const DOING =
  'hold|keep|watch|mind|look after|take care of|carry|pass|deliver|bring|fetch|fix|mend|repair|wash|wait|hide|open|close|shut|move|step|turn|talk to|speak to|put in a word|write|read|let|sign|wake|check|look|go|walk over|run|stop|leave|stay|say|be quiet|hurry|sit|stand|put|push|pull|clean|show|cover|lower|raise|ring|send';

/** Asked of them, tried in this order. */
export const ASKED_OF_THEM: readonly Row[] = [
  [
    'leave',
    /\b(?:do|would) (?:you|u) mind if (?:i|we) (?!ask\b)|^\W*mind if (?:i|we) (?!ask\b)|\b(?:can|could|may|might) (?:i|we) (?:please )?(?:sit|stand|stay|wait|rest|watch|listen|smoke|come in|join you|call you|pet|touch|warm)\b|\bis (?:this|that) (?:seat|chair|place) (?:taken|free)\b/i,
  ],
  [
    'gift',
    /\bi(?:[’']ve| have)? (?:brought|got|made|found|bought|baked|have) (?:you|u) (?:a|an|some|the|this|these|something|my|\w+s\b)(?!.*\?)|\bthis is for you\b|\ba (?:small |little )?(?:gift|present) for you\b|\bpeace[ -]offering\b/i,
  ],
  [
    'fare',
    /^\W*(?:(?:can|could|may) i (?:please )?(?:have|get) |i(?:[’']ll| will|[’']d like to) (?:have|take) |give me )?(?:an?|one|two|three|half an?|some) (?:\p{L}+ )?(?:pennyworth|ha[’']?porth|bowl|cup|mug|plate|slice|glass|pint) of\b|^\W*(?:an?|one|two|three) (?:\p{L}+ ){0,2}\p{L}+,? please\W*$|\bwhatever(?:[’']s| is) (?:hot|hottest|cheapest|freshest|on the (?:boil|fire|menu))\b/iu,
  ],
  [
    'whatif',
    /^\W*(?:and |but |so |ok |well )*(?:what )?if (?:(?:i|we|he|she|they|it|you|that|something|anything|nobody|somebody)\b|the \w+)[^,]*\?\W*$/i,
  ],
  [
    'fears',
    /\bwhat (?:are|r) you (?:so |really |most )?(?:afraid|scared|frightened) of\b|\bare you (?:afraid|scared|frightened)\b|\bwhat do you fear\b|\bwhat frightens you\b/i,
  ],
  [
    'truce',
    /^\W*(?:so |are we |can we be |we )?(?:friends|truce|mates|pals|good|even)(?: (?:now|again))?\?|^\W*(?:no hard feelings|truce|let[’']?s (?:be friends|start (?:over|again)|not (?:fight|quarrel)))\b/i,
  ],
  [
    'history',
    /\bwhat (?:did|were) (?:you|u) (?:do|be|doing|like)?\b.*\b(?:before|back|when you|as an? (?:child|boy|girl|kid))\b|\bwhen (?:you|u) were (?:young|little|a |small)\b.*\?|\bhow (?:do|did|long have) (?:you|u) (?:two |both |all |guys )?(?:know|meet|met|known) (?:each other|one another|him|her|them)\b|\bwhat was your (?:childhood|life|youth)\b|\bwho (?:taught|trained|raised|brought up|reared|apprenticed|named) (?:you|u)\b/i,
  ],
  [
    'habit',
    /\bdo (?:you|u|ya) (?:ever|often|sometimes|still|usually) (?:dream|think|wonder|miss|wish|feel|get|go|have|want|regret|worry|cry|laugh|drink|sleep|dance|sing|read|pray)\b/i,
  ],
  [
    'feelings',
    /\b(?:do|did|don[’']t) (?:you|u|ya) (?:really |actually |even |still )?(?:trust|like|believe|love|hate|fear|miss|respect|know) (?:him|her|them)(?: (?:well|much|at all))?\W*$|\bare (?:you|u) (?:two |both )?(?:close|friends)\b/i,
  ],
  [
    'slept',
    /^(?!\W*(?:i|we)\b).*\b(?:sleep|slept) (?:well|ok(?:ay)?|all ?right|good|badly|at all|last night)\b.*\?|\bhow did (?:you|u|ya) sleep\b/i,
  ],
  [
    'eaten',
    /\b(?:have|had|did) (?:you|u|ya) (?:\w+ )?(?:eat(?:en)?|breakfast|lunch|supper|dinner)(?: yet| today| anything)*\W*$|\byou (?:eaten|had (?:breakfast|lunch|supper|dinner|anything to eat))\b|\bare (?:you|u|ya) (?:hungry|thirsty)\b|\b(?:either|any|one|both) of (?:you|u)(?: two| guys| lot)? (?:hungry|thirsty)\b|\bany(?:one|body) (?:here )?(?:hungry|thirsty)\b|^\W*(?:eaten|hungry|thirsty)(?: yet| today)?\?/i,
  ],
  [
    'moment',
    /\b(?:are )?(?:you|u|ya) (?:very |too )?busy\b|^\W*busy\W*\?|\b(?:can|could|do|did) (?:you|u|ya) (?:even |still )?hear me\b|\bare (?:you|u|ya) listening\b|\b(?:have|got|spare) (?:(?:you|u) )?(?:got )?a (?:minute|moment|second|sec)\b|\b(?:am i|are we|i[’']m not|hope i[’']m not) (?:disturbing|bothering|interrupting|intruding)\b|\b(?:can|could|may|might) (?:i|we) (?:please )?(?:talk|speak|chat|have a word|ask (?:you )?(?:something|a question|a few questions|a favou?r))(?: (?:to|with) (?:you|u))?(?: please| for a (?:moment|minute|second|sec))?\W*$|\bmind if (?:i|we) ask\b|\ba (?:moment|word|minute) (?:of your time|with you|if you (?:please|will|would|have))\b|\b(?:just )?(?:a|one) (?:quick )?(?:question|word|moment)\W*$/iu,
  ],
  [
    'secret',
    /\bkeep (?:a |my )?secrets?\b.*\?|\b(?:can|may|could) (?:i|we) (?:really )?(?:trust|confide in|count on|rely on) (?:you|u)\b/i,
  ],
  [
    'mum',
    /^\W*(?:(?:don[’']t worry|fine|ok(?:ay)?|sure)\W+)?(?:i|we)(?:[’']ll| will| wo| shall|[’']d)?(?:n[’']t| not| never)? (?:never |not )?(?:tell (?:no ?one|nobody|anyone|anybody|a soul)|say (?:nothing|a word|anything)|breathe a word|repeat it)\b|^\W*my lips are sealed/i,
  ],
  [
    'hush',
    /\b(?:don[’']?t|do not|never|won[’']?t|not to|not) (?:you )?(?:dare )?(?:to )?(?:tell|repeat|say|breathe|mention)\b.{0,40}\b(?:any(?:one|body|thing)|a soul|a word|(?:it|this|that)\W*$)|^\W*(?:please )?(?:don[’']?t|do not) tell (?!me\b|us\b)\w+(?: please)?\W*$|\bkeep (?:it|this|that) (?:to yourself|quiet|between us|secret)\b|\b(?:our (?:little )?|it[’']s a )secret\W*$|\bbetween (?:you and me|us|ourselves)\W*$/i,
  ],
  [
    'sure',
    /^\W*(?:(?:oh|but|and|wait|huh|what|wow|ok|hang on|come on)\W+)*(?:really|seriously|honestly|truly|srsly|for real|fr|no way|no kidding|no shit|get out|you don[’']?t say|is (?:that|it|this) (?:so|true|right|a fact)|(?:are (?:you|u) |(?:you|u)(?: are|[’']re|r)? )?(?:sure|certain|serious|kidding|joking|having me on|pulling my leg)|(?:do )?(?:you|u) (?:mean|swear) (?:it|that)|swear (?:it|to (?:it|me))|(?:say|swear) (?:it|that) again|prove it|be honest|don[’']?t lie(?: to me)?|(?:tell me )?the truth(?: now)?|speak up|louder|why should (?:i|we) (?:believe|trust) (?:you|that|it|this)|i don[’']?t believe it|i can[’']?t believe (?:it|that)|unbelievable|incredible)(?: me| about (?:that|it|this)| of (?:that|it)| now| tho(?:ugh)?| right| man| dude)*\W*$/i,
  ],
  [
    'source',
    /\bwho(?:[’']d|[’']s)?(?: did| has| was it)? ?(?:that )?(?:(?:you|u) )?(?:hear|heard|told|tell|tells|said|says|taught) (?:you |u )?(?:that|it|this|so)\b|\bhow (?:do|did|would|can|come) (?:you|u) (?:even )?(?:know|find out|hear|learn|come to know)(?: (?:that|this|it|so|all (?:that|this)|about (?:that|it|this)))?\W*$|\bwhere(?:[’']d| did) (?:you|u) (?:hear|learn|read) (?:that|it|this)\b|\bwhere(?:[’']d| did) (?:you|u) get (?:that|this)\W*$|\bsays who\W*$|\bwho says\W*$/i,
  ],
  [
    'not',
    /^\W*(?:and |but |so |ok |well )*(?:why (?:ever )?not|why (?:won[’']t|can[’']t|don[’']t|wouldn[’']t) (?:you|u))\b\W*$/i,
  ],
  [
    'why',
    /^\W*(?:and |but |so |ok |well |hm+ )*(?:why(?:[’']s| is| was| would)?(?: (?:that|it|so|this|on earth|though|tho|is that so))?|how come|what for|how so|for what reason|(?:why (?:do|would) (?:you|u)|what makes (?:you|u)) (?:say|ask|think|believe|so sure)(?: (?:that|so|it|of that))?)\W*$/i,
  ],
  [
    'able',
    /\b(?:can|could) (?:you|u|ya) (?:even |really |actually )?(?:swim|read|write|sing|dance|fight|cook|ride|sail|fly|count|shoot|draw|play|see it|hear (?:it|that|them))\b[^,.;]{0,30}\?/i,
  ],
  [
    'perform',
    /\b(?:tell|give|sing|play|recite|do|know|got|have|hear) (?:me |us )?(?:a|an|one of|another|some|any|that|your|the)\b[^.?!]{0,30}\b(?:jokes?|stor(?:y|ies)|tales?|songs?|tunes?|riddles?|poems?|verses?|tricks?)\b(?! (?:of|about))|\bsing (?:for|to|something|me|us|it|that|one)\b|\b(?:play|recite) (?:something|me|us|for)\b|\bmake me laugh\b|\bhow about (?:a|an|another|some) (?:song|story|tale|joke|tune|dance|riddle|poem)\b/i,
  ],
  [
    'teach',
    /\b(?:teach|train|instruct) (?:me|us)\b|\bshow (?:me|us) how\b|\bhow do (?:you|u) do (?:that|it)\b|\b(?:can|could) (?:i|you) (?:learn|teach)\b|\bmake me your (?:apprentice|pupil|student)\b/i,
  ],
  [
    'advice',
    /\b(?:what (?:should|shall|can|could|do) (?:i|we) (?:say|tell|give|bring|write|wear)|(?:is there )?anything (?:i|we) can (?:do|say|bring)|what would (?:you|u) do|in my (?:place|shoes|position)|if (?:you|u) were me|what do (?:you|u) (?:suggest|advise|recommend)|(?:any|some|got any) (?:advice|ideas|suggestions|tips))\b/i,
  ],
  [
    'favour',
    new RegExp(
      `^\\W*(?:whether|if) (?:s?he|they)(?: would| could| might| will| can|[’']d) (?:(?:mind|please|possibly) )*(?:${DOING}|walk|take|come|meet|lend|help)(?:ing)?\\b|\\b(?:give|gimme|lend) (?:me |us )?a hand\\b|\\bhelp me (?:out|up)\\b|\\b(?:say|tell|give|send|thank|ask)\\b.*\\bfor me\\W*$|\\b(?:can|could|would|will) you (?:please )?(?:lend|loan|spare) (?:me|us)\\b|\\b(?:do|ask) (?:me|you|u) (?:for )?an? (?:small |big |huge |tiny )?favou?r\\b|\\bi (?:really )?need (?:a favou?r|(?:your|some|a bit of|a little) help)\\b|\\b(?:can|could|would|will|won[’']t) (?:you|u|ya|(?:any|some)(?:one|body)|(?:one|either) of you) (?:please |kindly |be so (?:good|kind) (?:as to |and )|be a dear and |possibly |maybe |just |mind )*(?:${DOING})(?:ing)?\\b(?!.*\\b(?:me|us) (?:about|what|where|who|how|why)\\b)`,
      'i',
    ),
  ],
  [
    'doing',
    /\bwhat (?:are|r|were) (?:you|u|ya) (?:doing|up to|working on|making|at|(?:here|waiting|looking) for)\b|\bwatcha doing\b|\bwh?at ?cha (?:doing|up to)\b|\bwhat brings (?:you|u)\b|\bwhy are (?:you|u) (?:here|standing|sitting|out|still)\b|^\W*(?:what )?(?:you|u|ya) doing\b.*\?/i,
  ],
  [
    'treat',
    /\b(?:would|do) (?:you|u|ya) (?:like|want|care for|fancy) (?:to (?:share|have|try|eat|drink|join)|an?|some|any|my|one|half)\b[^,.;]{0,40}\?|\b(?:care for|fancy) an? \w+\?|^\W*(?:you )?want (?:a|some|one)\b[^,.;]{0,30}\?|\b(?:can|may|let me|could) (?:i )?(?:buy|get|fetch|offer|make|pour) (?:you|u|ya) (?:a|an|some|another|something)\b/i,
  ],
  [
    'likes',
    /\b(?:do|did|don[’']t) (?:you|u|ya) (?:really |actually |even |still )?(?:like|enjoy|love|mind|miss|prefer) (?!me\b|him\b|her\b|them\b)|\bwhat(?:[’']?s| is| are) (?:you|u)r favou?rite\b|\bare (?:you|u) (?:happy|content|lonely|bored|glad|proud)\b/i,
  ],
  [
    'believe',
    /\b(?:do|did|don[’']t) (?:you|u) (?:really |still |even )?believe in\b|\bare (?:you|u) (?:religious|superstitious|a believer)\b|\bdo (?:you|u) (?:ever )?pray\b/i,
  ],
  [
    'long',
    /\b(?:how long|since when) (?:have|had|did|do|are|were) (?:you|u)\b|\b(?:been|lived|worked) here (?:long|all your life)\b|\bhow many years (?:have|did) (?:you|u)\b/i,
  ],
  [
    'ever',
    /\b(?:have|did|had|haven[’']t|didn[’']t) (?:you|u|ya) (?:ever|never)\b|\b(?:you|u)(?:[’']ve| have)? ever (?:seen|saw|heard|had|done|did|been|met|ate|felt|known|knew)\b|^\W*(?:you )?ever (?:been|had|seen|wanted|thought|wonder|think|want|feel|get)\b/i,
  ],
  [
    'from',
    /\bwhere (?:are|r|were|do|did|would) (?:you|u|ya) (?:really |originally )?(?:come |born|raised|grow up|from)\b|\b(?:are|were) (?:you|u|(?:either|any|one) of (?:you|u|ya)|you (?:two|guys|all|folks)) (?:from|born|raised|a local|locals)\b|\bgrow up (?:here|around)\b|\bwhat part of\b.*\bare (?:you|u) from\b/i,
  ],
];

/** "Dov …", "the old man …": somebody else, at the head of what is said. */
const SOMEBODY =
  "^\\W*(?!(?:i|i[’']m|you|we|it|that|there)\\b)(?:the |my |old |mr\\.? |mrs\\.? |miss |dr\\.? )?(?:[\\p{L}’-]+ ){1,3}";

/** Remarked, to nobody's question. */
export const REMARKED: readonly Row[] = [
  [
    'message',
    /\b(?:asked|told|wants?|wanted|sent|begged) (?:me|us) to (?:tell|say|let|warn|inform|remind) (?:you|u)\b|\bwants? (?:you|u) to know\b|\bsays to tell (?:you|u)\b/i,
  ],
  [
    'regards',
    /\b(?:sends?|sent|bid me (?:give|bring)|asked me to (?:give|bring|pass on)) (?:(?:you|u|all) )?(?:(?:his|her|their|my|its|all) )?(?:warm(?:est)? |kind(?:est)? |best )?(?:regards|love|greetings|thanks|apologies|compliments|respects|wishes|best|condolences)\b|\b(?!I\b|you\b)\w+ (?:says|said to say|says to say|told me to say|asked me to say) (?:hello|hi|hey|thanks|thank you|sorry|goodbye|good ?bye|good (?:morning|day|evening|luck))\b|\b(?:greetings|regards|a message|word|a word) from (?!the (?:dead|past))\w+/i,
  ],
  [
    'penance',
    new RegExp(
      `${SOMEBODY}(?:(?:is|are|feels|was)(?: so| very| really| truly)? sorry|apologi[sz]es|regrets it|asks your (?:pardon|forgiveness)|wants to (?:apologi[sz]e|make (?:it )?up|say sorry))\\b`,
      'iu',
    ),
  ],
  [
    'summons',
    new RegExp(
      `${SOMEBODY}(?:wants to (?:see|speak|talk|meet|thank)|would like (?:to see|a word)|(?:is|are) (?:asking|waiting|looking) for you|wants (?:you|a word)|needs you|asked for you|sent me)\\b`,
      'iu',
    ),
  ],
  [
    'looks',
    /^\W*(?:(?:oh|wow|hey|well|so|sorry|god|man)\W+)*(?:(?:you|u)(?:[’']?re| are)? (?:look(?:s|ing)?|seem|sound|appear) (?!(?:at|for|after|into|out|up|here)\b)|ur looking |your (?:\w+ )?\w+ (?:is|are|must be|look|looks|seems?) |(?:you|u)(?:[’']?re| are) (?:so |very |really |all |quite |a bit )?(?:shaking|trembling|crying|sweating|pale|bleeding|smiling|limping|blushing|quiet|late|early|hurt|thin|young|old|tall|dirty|wet|soaked|burning|freezing|up late|brave)\b|(?:you|u)(?:[’']ve| have) gone (?:white|pale|quiet|red|grey|gray)\b|(?:you|u) remind me of |(?:you|u)(?:[’']ve| have) (?:a|an|such|very|the) (?:\w+ )?(?:face|hands|eyes|look|way|voice)\b)/i,
  ],
  [
    'sky',
    /\b(?:lovely|nice|fine|beautiful|gorgeous|grand|glorious|dreadful|awful|terrible|foul|nasty|miserable|rotten|lousy|bad|cold|hot|warm|wet|rainy|foggy|windy|gr[ae]y|strange|weird|funny|some|hell of a|crazy|shitty|crap|bitter|wild|horrible|horrid|filthy|dirty) (?:\w+ )?(?:weather|fog|rain|wind|sky|(?:day|morning|evening|night|afternoon)(?! (?:to you|sir|madam|all|everyone))(?:,| is| isn| eh| huh| out| for| today|\W*$))|\b(?:looks|feels|smells) like (?:rain|snow|a storm)\b|\b(?:cold|hot|warm|wet|chilly|freezing|windy|foggy)(?: enough)? (?:today|tonight|out|outside|this (?:morning|evening)|for (?:you|june|the time))\b|\b(?:it|is it)(?:[’']?s| is)?(?: not)? (?:so |very |really |bloody |awfully |getting |a bit |rather |damn |fucking )*(?:cold|hot|raining|snowing|freezing|foggy|windy|chilly|wet|dark)\b|\b(?:some|what) weather\b|\bweather\b[^.?!]*\b(?:isn[’']t it|eh|huh|innit|we[’']re having)/i,
  ],
  [
    'place',
    /^(?!.*\b(?:where|is there|find|know)\b).*\b(?:nice|lovely|cosy|cozy|quiet|strange|odd|weird|creepy|dismal|grim|busy|pretty|funny|queer|homely|fine|cheerful|beautiful|interesting|cool|great) (?:little |old |big )?(?:place|town|village|shop|room|spot|house|home|corner|view|station)\b|^\W*(?:(?:wow|man|god|so|well)\W+)*(?:it(?:[’']?s| is)|this (?:place|town)(?:[’']?s| is)) (?:so |very |really |too |awfully |pretty |kinda |rather |a bit )*(?:quiet|peaceful|busy|strange|weird|creepy|lovely|beautiful|nice|cosy|lonely|spooky|loud|empty|amazing|horrible)\b|\bgives me the creeps\b/i,
  ],
  [
    'looks',
    /^\W*(?:(?:oh|wow|hey|well)\W+)*(?:what an? )?(?:nice|lovely|pretty|fine|great|cool|beautiful|handsome|gorgeous|smart) (?!(?:to|day|morning|evening|night|afternoon|weather|work|job|try|one|meeting|talking|of|and|for|enough)\b)(?:\p{L}+ )?\p{L}+(?: you have(?: there)?| you[’']ve got(?: there)?)?\W*$/iu,
  ],
  [
    'laugh',
    /^\W*(?:(?:ha|heh|he|hah|lol|lmao|rofl|hihi|hehe|haha)+\W*)+(?:[^.?!]{0,30}\b(?:funny|good one|hilarious|nice)\b(?: [a-z]+){0,2})?\W*$|^\W*(?:good one|(?:that|you)(?:[’']?s| is| are|[’']?re| was) (?:so |very |really )?(?:funny|hilarious)|very funny)\b/i,
  ],
  [
    'disagree',
    /\byou(?:[’']?re| are) (?:wrong|mistaken|crazy|mad|nuts)\b|^\W*(?:(?:no|sorry|well|but|hm+)\W+)*i (?:disagree|don[’']?t (?:agree|think so|see it))\b|^\W*(?:(?:no|that(?:[’']?s| is))\W+)*(?:not (?:enough|fair|good enough|it|what i (?:meant|asked))|nonsense|rubbish|bullshit|bollocks|ridiculous|absurd|stupid|crazy)\W*$/i,
  ],
  [
    'agree',
    /^(?!.{70})\W*(?:(?:ok(?:ay)?|well|yeah|yes|ah|oh|hm+|right|true|aye)\W+)*(?:(?:you|u)(?:[’']?re| are|r) (?:so |quite |absolutely )?(?:right|not wrong)|i (?:quite |totally |completely )?agree|good point|fair (?:enough|point)|exactly|quite(?: so)?\W*$|true(?: enough)?\W*$|that(?:[’']?s| is) (?:true|right|fair|so true|what i thought)|same here|me too|i (?:see|understand|know(?: what you mean)?|get it|hear (?:you|ya)|thought (?:so|as much))\W*$|makes sense|got it|gotcha|understood|interesting|fascinating|of course|noted|no doubt|neither do i|so do i|tell me about it)\b[^?]*$/i,
  ],
  [
    'nothing',
    /^(?!.{60})\W*(?:(?:oh|ah|no|ok(?:ay)?|well|just|nah)\W+)*(?:never ?mind|nvm|forget (?:it|i said|that)|nothing|no (?:reason|matter|worries|problem)|just (?:saying|asking|curious|wondering|checking|looking|passing)|(?:it )?doesn[’']?t matter|no need to (?:be|get)|don[’']?t worry(?: about it)?|it[’']?s (?:ok(?:ay)?|fine|alright|all right|nothing)|as you were|don[’']?t mind me|if you say so|whatever)\b[^?]*$/i,
  ],
  [
    'denies',
    /^\W*(?:(?:no|but|honestly|look|please|i swear(?: (?:on|by) [^,]{2,20})?)\W+)*(?:(?:i|we) (?:never|did ?n[’']?t|have ?n[’']?t) (?:touch|take|took|steal|stole|do|did|done|say|said|tell|told|kill|lie|break|broke|hurt|harm)\w*|(?:i|we) had nothing to do with|it was ?n[’']?t (?:me|us)|i(?:[’']m| am) (?:innocent|no (?:thief|liar|murderer|spy|killer)))\b/i,
  ],
  [
    'pleasure',
    /\b(?:nice|good|great|lovely|pleased|glad|happy|honou?red|a pleasure|pleasure) to (?:meet|see|know) (?:you|u|ya)\b|\b(?:nice|good|great|lovely) (?:meeting|seeing) (?:you|u)\b|\bpleasure(?:[’']s| is) mine\b|\bmiss(?:ed)? you\b/i,
  ],
  [
    'wish',
    /\b(?:good luck|best of luck|(?:god|gods) bless|bless you|(?:be|stay|keep) (?:well|safe|strong|warm)\W*$|get well|take heart|chin up|cheer up|happy (?:birthday|new year|christmas)|congratulations|congrats|sweet dreams|have a (?:good|nice|great|lovely) (?:day|night|one|evening|time)|(?:to )?your (?:very )?(?:good )?health\W*$)/i,
  ],
];

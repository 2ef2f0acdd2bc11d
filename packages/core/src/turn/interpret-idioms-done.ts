// Turns of phrase for what is done: body and hands, and what only comes before a deed. Read by interpret-idioms.ts, before those of saying.
import type { Phrase } from './interpret-idioms-said.ts';

export const DONE: readonly Phrase[] = [
  // What a body does by itself.
  [
    "follow|follows|trace|traces|track|tracks ([a-z'-]+(?: [a-z'-]+){0,3}?) with my (?:eyes?|gaze)(?! (?:closed|shut|half|wide|still|on|fixed))",
    'look at $1',
  ],
  [
    'stand|stands|stood|get|gets|got|rise|rises|rose|climb (?:back )?(?:up|to my feet)(?: again| straight| now)?$',
    'straighten up',
  ],
  [
    'hop|hops|hopping|dance|dances|balance|balances|stand|stands (?:about |around )?(?:up and down )?on (?:one|a single) (?:foot|leg)',
    'hop up and down',
  ],
  ["pop|pops ([a-z'-]+(?: [a-z'-]+){0,3}?) (?:in|into) my mouth", 'eat $1'],
  ['offer|offers|pass|passes|hand|hands (the|my|an?|it) ([a-z]+) a?round', 'offer $1 $2'],
  ['turn|turns|turning (it|them|this|that) over(?: and over)?(?: in my (?:hands?|fingers|palms?))?', 'look at $1'],
  [
    'find|finds|finding|choose|chooses|pick|picks (?:a|an|some|the nearest|the closest) (?:[a-z]+ )?(?:wall|corner|spot|seat|place|bench|chair|stool|post|doorway) to (?=(?:lean|sit|stand|wait|rest|hide|watch)(?: |$))',
    '',
  ],
  ['who|what|whoever (?:comes? and goe?s?|goes by|passes(?: by)?|is coming and going)', 'people'],
  [
    'go|goes|get|gets|drop|drops|sink|sinks (?:down )?(?:on|onto|to) (?:one knee|a knee|my knees|both knees|all fours|(?:my )?hands and knees|my haunches|my belly|my stomach)',
    'kneel',
  ],
  [
    'hop|hops|hopping|shift|shifts|shifting|dance|dances|dancing (?:about )?from (?:one )?foot to (?:the )?(?:foot|other)',
    'hop up and down',
  ],
  ['drop|drops|dropped flat(?! (?:on|onto|into))', 'curl up'],
  [
    'run|runs|running|play|plays|sweep|sweeps|swing|swings (?:the|my) (?:[a-z]+ )?(?:beam|light|lamp|torch|flashlight|lantern) (?:over|along|across|around|round|down|up)',
    'look at',
  ],
  // What only comes before the deed.
  [
    'take|takes|taking|took (?:(?:a|another|one) (?:quick |brief |short |long |deep )?(?:moment|second|minute|while|breath)|(?:my|the|some) time|care|the (?:opportunity|chance|liberty)) to',
    '',
  ],
  ['make|makes (?:sure|an effort|a point) (?:to|of)', ''],
  ['do|does|doing (?:my|our) (?:very )?best to', ''],
  [
    'pause|pauses|stop|stops|dare|dares|hurry|hurries|bother|bothers|remember|proceed|proceeds|choose|chooses|elect|opt to(?! (?:the|an?|my|his|her|their|him|them|that|this|[A-Z])(?: |$))',
    '',
    /^(?:to|not|don't|can't|never|and)$/,
  ],
  ['my (?:character|guy|pc|hero|avatar) (?=[a-z]+s )', 'i'],
  ['my|the (?:plan|idea|next move|goal|intention) (?:here |now )?is (?:now )?to', 'i'],
  [
    'lets (?=go(?! of)|look|take|get|see|try|find|talk|ask|open|use|head|leave|move|eat|drink|fight|run|walk|hide|wait|rest|check|search|read|do|give|keep|start|play|climb|swim|steal|buy|sell|explore|continue|follow|help|kill|attack)',
    "let's",
    /^(?:he|she|it|who|that)$/,
  ],
  ['let (?:some |the |a little )?time (?:pass|go by)', 'wait'],
  ['talk|talks|talked|talking (him|her|them|[a-z]+(?: [a-z]+)?) (?:into|out of (?=[a-z]+ing |it))', 'persuade $1 to'],
  [
    'offer|offers|offered|offering (him|her|them|[a-z]+(?: [a-z]+)?) a (?:deal|bargain|trade|truce|partnership|proposition)',
    'negotiate with $1',
  ],
  [
    'make|makes|making|made up (?:a|some|an) (?:good |wild |quick |silly )?(?:story|stories|lie|lies|excuse|tale|name|alibi)(?=$| (?:to|for|about|and|so))',
    'lie',
  ],
  ['create|creates|make|makes|cause|causes a (?:distraction|diversion|commotion)', 'distract'],
  ['disguise|disguises|disguised (?:myself )?as', 'impersonate'],
  [
    'tell|tells|told|telling (him|her|them|[a-z]+(?: [a-z]+)?) (?:a|some) (?:little |white |big |bold |few )?(?:lie|lies|fib|fibs)',
    'lie to $1',
  ],
  [
    'pull|haul|help|lift|drag (him|her|them|[a-z]+(?: [a-z]+)?) (?:back )?(?:up )?(?:to|onto) (?:his|her|their) feet',
    'help $1',
  ],
  ['lay|lays|laid|laying down (?:my|the|our|his|her) (weapons?|arms|sword|bow|gun|knife|staff|axe)', 'put down my $1'],
  [
    'return|returns|returned|pass|passes|slip|slips (?=(?:the|my|his|her|their|a|this|that) [a-z ]+? to (?!its|where|the))',
    'give',
  ],
  ['lie|lies|lying|lay (?:awake|wide awake|back|flat|still|face down)', 'rest'],
  ["whoever's (?=[a-z])", 'whoever is'],
  [
    'down the (?=(?:stairs|steps|road|hill|path|street|ladder|corridor|hall|alley|lane|slope|tunnel|river|beach|shore)$)',
    'go down the',
    /./,
  ],
  [
    'take|takes|took|taking (?:the|a|this|that) (?:[a-z]+ )?(?:path|road|way|trail|track|stairs|steps|lane|street|route|ladder|tunnel|corridor|bridge|ferry|train|bus|lift|elevator) (?:down |up |back |out |over )*(?=(?:to|into|towards?|through|across|along|out|home|down|up|back|north|south|east|west)(?: |$))',
    'go',
  ],
  ['wanna (?=come|join|dance|help|hear)', 'do you want to', /./],
  [
    "follow|follows|followed|following (?:his|her|their|[a-z]+'s) (?:gaze|eyes|glance|look|stare|finger)(?: (?:to|towards?|out to|up to))?",
    'look at',
  ],
  [
    "once|when|after|with (?:that|this|it|that's|it's|all that)(?: is| was| has been)? (?:done|over|finished|ready|settled|out of the way)",
    'then',
  ],
  ['time to', 'i', /^(?:some|the|a|no|any|this|that|enough|more|much|what|have|had|is|of|my|your|his|her)$/],
  ['just to (?:be (?:safe|sure|careful|certain)|make sure|pass the time)(?= i | we )', ''],
  ['make|makes|made (?:a move|tracks)$', 'leave'],
  ['walk|walks|walked|walking|run|storm|storms|stormed out on (?:him|her|them|everyone|[a-z]+)', 'leave'],
  ['catch|catches|caught|catching up (?:with|to)', 'follow'],
  ['keep|keeps|keeping|stay|stick|hug|hugging|cling|clinging (?:(?:close )?(?:to|in|within) )?the shadows?', 'sneak'],
  [
    'get|make|gets|getting (?:ready|set|prepared) to (?:leave|go|depart|head out|set off|set out|move|move on|travel)',
    'wait',
  ],
  ['prepare|prepares|preparing (?:myself )?to (?:leave|go|depart|head out|set off|set out|move on|travel)', 'wait'],
  [
    'get|prepare|prepares|brace (?:ready |myself |set )*(?:for|to) (?:a |the )?(?:fight|battle|combat|attack|worst)',
    'defend myself',
  ],
  [
    'as|so (?:[a-z]+ly|fast|quick|quickly|hard|loud|loudly|quietly|well|far|soon|much|carefully|high|long|best) as (?:(?:i|we) (?:possibly )?(?:can|could|dare|dared|like|please|am able)(?: to(?= (?:see|look|get|find|check|hear) ))?|possible|(?:my|our) legs (?:can|will) carry (?:me|us))',
    '',
  ],
  ['spend|spends|spending|spent the (?:night|rest of the night)', 'sleep'],
  [
    'kill|pass|while|waste (?:away )?(?:the |some )?(?:time|hours?|afternoon|evening|day)(?=$| (?:until|till|here|by|before|with|for|in|and|at) )',
    'wait',
  ],
  ['turn|turns|spin|whirl (?:around|round)(?: suddenly| quickly| slowly| fast)?(?=$| and )', 'look around'],
  ['double|doubles|doubled back', 'go back'],
  ['go|get|come|head|run|walk|step back (?=(?:outside|inside|in|out|upstairs|downstairs)$)', 'go'],
  ['go|going|gone|turning (?:crazy|mad|insane|nuts)', 'worry'],
  ['swim|run|make for it$', 'run away'],
  ['just passing (?:through|by)', ''],
  ['whatever (?:it|that|this) is', ''],
  ['cover|start|beginning to (?:cover|finish|end)', ''],
  [
    'go|goes|head|heads|return|returns|get|walk|walks|run|runs (?:back )?(?:to )?(?:where|the place) (?:i|we) (?:started|came from|began|was|were)',
    'go back',
  ],
  ['walk|go|run|stroll|circle (?:once |twice |all the way |right )?(?:around|round) (?=(?:the|this) )', 'inspect'],
  ['go|come and (?=(?:see|look|find|ask|talk|check|get|tell|help|fetch|speak|meet|visit) )', ''],
  [
    'run|go|goes|walk|head|step|slip|storm|bolt|dash out (?:of )?(?:the|this) (?:front |back )?(?:door|room|building|place|house|shop)',
    'go out',
  ],
  ['go|walk|leave|head|step through (?=the (?:front |back )?door)', 'go to'],
  ['go|goes|come see (?!what|who|if|whether|how|why|where|the (?:view|sights)|about)(?=[a-z])', 'visit'],
  ['pay|make|pays a visit to', 'visit'],
  ['drop|stop|call|look in on', 'visit'],
  ['get|take|gets a (?:feel|sense) (?:for|of)(?: the)? (?:place|room|area|town|land)', 'look around'],
  [
    "check|checks|checking|see|verify|make|makes|making (?:sure )?(?:that |if |whether )?(?:i|we)(?:'ve| still| have)*(?: still)? (?:have|had|got) (?:got )?(?:everything|all my (?:things|stuff|gear)|my (?:things|stuff|gear))",
    'check my pockets',
  ],
  [
    "check|checks|checking|see|verify|make|makes|making (?:sure )?(?:that |if |whether )?(?:i|we)(?:'ve| still| have)*(?: still)? (?:have|had|got) (?:got )?(?=(?:my|the|a|an|any|some) )",
    'look at',
  ],
  ['break|breaks|broke|breaking down (?:crying|weeping|sobbing|in tears|and (?:cry|weep|sob))', 'weep'],
  ['make|makes|making sure (?:that )?(?:nobody|no one|no-one|i|we|he|she|they|it|the coast)', 'check if it'],
  ['buy|buys|buying|bought|purchase something (?:hot |nice |warm |good |cold )?to eat', 'buy food'],
  ['buy|buys|buying|bought|purchase something (?:hot |nice |warm |good |cold )?to drink', 'buy drink'],
  ['get|gets|getting|got out (?=my )', 'take out'],
  ['gimme (?=[a-z])', 'give me'],
  ['drawing|taking|letting (?:out )?(?:a|another|one|my) (?:[a-z]+ )?breath$', 'sighing'],
  ['draw|draws|drew (?:a|another|one|my) (?:[a-z]+ )?breath$', 'sigh'],
  ['swing|swings|swung|throw|throws my (?:left |right )?fists? at', 'punch'],
  [
    'push|pushes|pull|pulls|heave|heaves|lift|lifts|haul|hauls|drag|drags myself (?:back )?(?:up|upright|to my feet)$',
    'stand up',
  ],
  [
    'steal|steals|stole|stealing|sneak|sneaks (?:a|an|another|one) (?:[a-z]+ )?(?:glance|look|glimpse|peek)(?= at )',
    'look',
  ],
  ['bid|bids|bade ([a-z]+) (?:good luck|good night|good day|good morning|good evening|goodnight|well)', 'greet $1'],
  [
    "trying to (?:get|make) (?:[a-z']+)(?: to)? (?:smile|laugh|talk|listen|look|notice|relax|speak|stop|understand)(?: [a-z']+)*$",
    '',
  ],
  [
    'pull|pulls|pulling|pulled|tug|tugs on (?=my (?!sleeve|ear|ears|hair|beard|hand|arm|leash|rope|line|chain|reins|lip|collar|cigarette|pipe))',
    'wear',
  ],
  ['counting|muttering|humming|whistling|cursing|swearing|mumbling under my breath', ''],
  [
    'swing|swings|swinging|wave|waves|sweep|sweeps (?:the|my) (?:[a-z]+ )?(?:lamp|lantern|torch|light|flashlight|candle) (?:left and right|from (?:left to right|side to side)|side to side|back and forth|to and fro|around|about|overhead|high|low)',
    'look around',
  ],
  ['kick|kicks|kicking|swim|swims|swimming (?:hard )?(?:for|up to|up for|towards?|toward) the surface', 'surface'],
  [
    "look|looks|looking|see|check|checks (?:at |over |through )?what (?:i've|i have|we've|we have|i) (?:got|have|gathered|collected)(?: so far)?$",
    'inventory',
  ],
  ['look|looks|looking|glance|glances (?:back|behind (?:me|us)|over my shoulder)$', 'look around'],
  [
    'take|takes|taking|took|draw|draws (?:a|another|one) (?:[a-z]+ )?breath of (?:the |that |this )?[a-z]+(?: air)?',
    'take a breath',
  ],
  [
    'keep|keeps|keeping|stay|stays|staying|stick|sticks|hang|hangs (?:to|at|near|around|towards?) the (?:back|rear|edges?|fringes?|outskirts)(?: of the [a-z]+)?',
    'wait',
  ],
  ['keep|keeps|keeping to myself', 'wait'],
  [
    'use|uses|using ((?:the |my |a )?(?:pay ?phone|phone|telephone|mobile|radio|intercom)) to (?:call|ring|phone|dial|contact|reach|radio)(?: (?!and |then )[a-z]+){0,4}',
    'use $1',
  ],
  [
    'wander|wanders|wandering|walk|walks|stroll|look (?:around|about) (?:until|till) (?:i|we) (?:find|see|spot|come across) (?:something|anything)(?: [a-z]+)*$',
    'search',
  ],
  ['get|grab|find|have something (?:hot |nice |warm |good |cold )?to (eat|drink)', '$1'],
  [
    'get|gets|climb|climbs|step|hop|jump (?:down |back )?(?:out of|off) (?:the|my) (?:truck|car|van|cab|carriage|cart|wagon|coach|bus|train|taxi|horse|bike|bed|chair|seat|stool|bench|couch|sofa|bath|tub|jeep)(?! (?:and )?(?:into|through))',
    'stand up',
  ],
  [
    'walk|go|tread|move|creep|pad (?:around |about |along |forward )?(?:barefoot|on tiptoe|on tiptoes|on my toes)',
    'sneak',
  ],
  ['tap|feel|grope|fumble my way (?:forward|along|around|about|ahead|round|on)', 'look around'],
  [
    'pack|packs|packing|gather (?:up )?(?:all )?(?:my|our) (?:things|stuff|gear|bags?|belongings|kit)(?: together| up)?',
    'wait',
  ],
  [
    'the (?:first|nearest|next|closest) (?:person|one|man|woman|local|stranger|guy|passer-?by) (?:that )?(?:i|we) (?:see|meet|find|come across|run into|spot)',
    'somebody',
  ],
  ['signal|signals|signalling|signaled (?=(?:it|them|him|her|the|to|with|at) )', 'wave at'],
  [
    'dig|digs|digging (?=(?:(?:an?|the|his|her|their|my|another|some|one|two) )?(?:(?!for|in|into|through|under|at|near|around|up)[a-z]+ )?(?:grave|hole|pit|trench|well|tunnel)s?(?= |$))',
    'make',
  ],
  ['get|gets|got|getting carried away', 'worry'],
  ['trip|trips|tripping|stumble|stumbles (?:and fall(?: over| down)?|over my (?:own )?feet)(?=$| )', 'slump'],
  [
    'take|takes|lift|lifts|pick|picks (?:up )?the (?:phone|telephone|receiver|handset) off (?:the|its) hook',
    'use the phone',
  ],
  [
    "put|puts|putting|set|sets|lay|lays|place|places|leave|leaves|hang|hangs|stick ((?:(?!and (?!the |my |an? )|then )[a-z']+ ){0,7}?[a-z']+) back where (?:(?:it|they) (?:was|were|belongs?|goes|came from)|(?:i|we) (?:found|got|took) (?:it|them)(?: from)?)",
    'put $1 down',
  ],
  [
    "push|pushes|move|moves|slide|slides|roll|rolls|shove ((?:(?!and |then )[a-z']+ ){0,5}?[a-z']+) back where (?:it|they) (?:was|were|belongs?|came from)",
    'push $1',
  ],
  ['put|puts|putting (it|them|that|this) back(?! (?:on|in|into|up|to|together)\\b)(?=$| )', 'drop $1'],
  ['leave|leaves|leaving (?=an? (?:short |little |quick )?(?:note|message|letter)\\b)', 'write'],
  ['slamming|banging the door(?: behind (?:me|us))?', ''],
  ['straight (?:out|up)(?= (?:who|what|where|why|how|if|whether|about))', ''],
  ['point blank', ''],
];

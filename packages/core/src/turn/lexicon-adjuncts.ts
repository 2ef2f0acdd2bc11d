// The words in which people tell how, when and why they do a thing. Data of interpret-adjuncts.ts; aims and
// reasons are left out before (interpret-aims.ts).

const any = (words: string): string => `(?:${words.split(' ').join('|')})`;

const OWN = any('my his her their your our its the a an some such no any every this that both one two bare');
const HOW = any(
  'great good much little deep heavy steady all sheer pure utter obvious mock real full some extreme quiet growing mounting sudden renewed',
);
const FEELING = any(
  'care caution ease difficulty effort force strength might energy speed haste hurry patience respect reverence dignity grace confidence courage determination resolve conviction hesitation reluctance suspicion interest curiosity boredom spite anger rage fury frustration irritation annoyance disgust contempt horror terror fear dread panic alarm shock surprise amazement awe wonder joy delight glee pleasure happiness excitement enthusiasm hope relief gratitude love affection tenderness kindness sympathy pity compassion sorrow sadness grief regret shame guilt embarrassment pride disbelief confusion despair desperation agony pain triumph defeat anticipation purpose precision abandon malice mischief passion disappointment concern worry resignation satisfaction admiration envy jealousy gusto vengeance',
);
const FACE = any(
  'smile grin smirk frown scowl sigh laugh chuckle giggle groan growl grunt shrug nod wink sneer voice tone accent flourish expression face look glance heart mind soul breath eyes eye hands hand fingers arms arm teeth knees legs feet gaze jaw head step steps apology thanks wave curse oath word flick twist jerk tug snap click thump gesture warning remark joke',
);
const HELD =
  '(?: (?:closed|open|shut|clenched|crossed|wide|raised|shaking|trembling|pounding|racing|high|down|up|full))*';
const STATE = any('secret private public vain earnest jest protest response reply return passing peace trance daze');
const AIR = any(
  'dark darkness rain snow cold heat sun sunlight sunshine moonlight starlight candlelight lamplight firelight torchlight gloom dusk twilight dawn morning afternoon evening night meantime meanwhile background process end beginning wind storm',
);
const HOUR = any(
  'midnight noon midday dawn dusk sunrise sunset sundown nightfall daybreak daylight dark morning evening afternoon night tomorrow tonight today dinner lunch breakfast supper work school bedtime lunchtime dinnertime hours minutes seconds days weeks now then long ages hour minute moment second while day week month year bit',
);
const SPAN = any('time times night day morning evening afternoon week month year hour minute moment second while bit');
const LENGTH = any(
  'hours minutes seconds days weeks now ages ever hour minute moment second while day week month year bit night time tonight once long good real',
);
const WHO = any(
  "i i'm we we're he he's she she's they they're it it's nobody nobody's no-one someone somebody anyone anybody everyone everybody people things",
);

/** Behind which word, what, to the end or to the next preposition. */
export const ADJUNCTS: readonly (readonly [first: string, rest: string])[] = [
  ['with|in|out|full', `(?:of )?(?:(?:${HOW}|${OWN}) )*${FEELING}(?: and ${FEELING})?`],
  ['out|full', 'of (?:habit|politeness|necessity|breath|nowhere|tears)'],
  ['with', `(?!the )${OWN} (?:[a-z-]+ ){0,2}${FACE}${HELD}`],
  [
    'with',
    `(?:${any('shaking shaky trembling steady bare clenched closed open wide bated gritted tired folded outstretched')} )${FACE}${HELD}`,
  ],
  ['in', `(?:${OWN} )?(?:[a-z-]+ )?(?:voice|tone|whisper|manner|fashion|style|mood|hurry|rush)`],
  ['in', `(?:a )?${STATE}`],
  ['in', `(?:the )?(?:(?:pouring|freezing|early|late|cold|pale|dead|middle) )?(?:of the )?${AIR}`],
  ['in', '(?:no time|a (?:moment|minute|second|bit|while|flash)|case|advance|general|any case|one go)'],
  [
    'at',
    `(?:${HOUR}|first light|once|last|first|least|all|random|full speed|top speed|(?:a|full) (?:run|sprint|trot|gallop|crawl|jog)|arm's length|the same time|the (?:last|first) (?:moment|minute|second)|long last|all costs|this (?:time|hour|point))`,
  ],
  [
    'for',
    `(?:(?:${OWN}|another|several|many|few|couple|of|whole|entire|rest|next|last|first|second|little|long|short|brief|quite|three|five|ten) )*${LENGTH}`,
  ],
  [
    'for',
    "(?:fun|(?:good )?luck|sure|certain|nothing|laughs|a laugh|kicks|a change|effect|emphasis|practice|old times|(?:no|some|any) (?:real |apparent |good )?reason|good measure|[a-z']+(?: [a-z']+)? sake)",
  ],
  [
    'from',
    '(?:a (?:safe |good |great )?distance|afar|the shadows|the corner of my eye|here|memory|time to time|now on|where i (?:am|stand|sit|was))',
  ],
  ['under', '(?:my breath|cover of (?:darkness|night|dark)|no circumstances|pressure|protest)'],
  [
    'on',
    '(?:purpose|tiptoes?|all fours|foot|my own|my toes|(?:my )?hands and knees|a whim|impulse|instinct|the (?:sly|off chance|quiet)|second thoughts?|(?:one|my) knees?|my (?:stomach|belly|way)|the double)',
  ],
  [
    'by',
    '(?:accident|mistake|chance|surprise|instinct|touch|heart|myself|hand|any means(?: necessary)?|all means|now|then)',
  ],
  [
    'as',
    '(?:usual|always|ever|before|planned|instructed|told|asked|agreed|promised|requested|a (?:joke|test|precaution|last resort|favou?r|distraction|gesture(?: of .+)?|sign of .+|token of .+))',
  ],
  ['as', '[a-z]+ as (?:i can|possible|i could|i am able|ever|before|humanly possible|hell|fuck|[a-z]+)'],
  ['as|like', '(?:if|though) .+'],
  ['like', `(?:${WHO} .+|(?:a|an|the|some|my) .+|crazy|mad|hell|always|never before|usual|before|this|that|so)`],
  [
    'before|after|until|till|since|around|about|by|during|within|past',
    `(?:the )?(?:a (?:little |short |long |few )?)?${HOUR}`,
  ],
  ['before|after|until|till|while|whilst|when|whenever|since|though|although|lest|once', `${WHO} .+`],
  ['until|till|while|whilst|lest|although|though', '(?:the|my|his|her|their|its|all|both) .+'],
  [
    'before|after|when|since|once',
    "(?:the|my|his|her|their|its) (?:[a-z'-]+ )?[a-z'-]+ (?:can|could|is|are|was|were|has|have|had|will|would|gets?|got|goes|comes?|came|turns?|fills?|falls?|starts?|stops?|opens?|closes?|[a-z]{3,}ed)\\b.*",
  ],
  ['the', `(?:moment|instant|second|minute) (?:that )?${WHO} .+`],
  ['while|when|before|if', '(?:at it|waiting|walking|doing (?:so|that|it)|no one .+)'],
  ['so', `(?:(?:that )?${WHO} .+|as not to .+|not to .+)`],
  [
    'if',
    "(?:i (?:can|may|could|must|have to|might|need to|should)(?: .+)?|possible|need be|necessary|needed|at all(?: possible)?|it's possible|(?:that's|it's|that is|it is) (?:ok|okay|alright|all right|fine|possible|allowed|no trouble)(?: .+)?|(?:you|nobody|no one|they|he|she) (?:don't |doesn't )?minds?)",
  ],
  [
    'to',
    '(?:be (?:safe|sure|certain|careful|honest|polite|nice|fair|on the safe side)|pass (?:the |some )?time|wait(?: a while)?|kill (?:some |the )?time|calm (?:down|(?:my|him|her)self(?: down)?)|steady (?:myself|my .+)|cheer (?:myself|me) up|clear my (?:head|mind|throat)|warm (?:up|myself(?: up)?)|cool (?:down|off)|stay (?:warm|awake|calm|hidden|quiet|safe)|keep (?:warm|calm|quiet|awake)|relax|no avail|my (?:surprise|horror|relief|shame|delight|dismay)|the best of my ability|death)',
  ],
  ['of', 'course'],
  ['no', 'matter (?:what|how|who|where|why|when)(?: .+)?'],
  ['even', '(?:if|though|when) .+'],
  ['whatever', '(?:it takes|it costs|the (?:cost|price|risk))'],
  ['come', '(?:what may|hell or high water|rain or shine)'],
  [
    'step|inch|little|bit|piece|one|two|side|room|word|line',
    'by (?:step|inch|little|bit|piece|one|two|side|room|word|line)',
  ],
  [
    'all',
    '(?:(?:the |this |that )?(?:night|day|morning|evening|afternoon|week|year|time|while|way)(?: long)?|over again|by myself|of a sudden|the same)',
  ],
  ['the', `(?:(?:whole|entire|next|first|second|other|last|following) )+${SPAN}`],
  [
    'one|this|that|next|last|every|each|a|another|many|several|two|three',
    `(?:(?:more|last|final|second|third|single|few|other|whole|entire|little|next|first|long) )*${SPAN}`,
  ],
  ['right|straight', '(?:now|away|then)'],
  ['just', '(?:now|then|once|like that|in case(?: .+)?|because.*|for .+|to be .+)'],
  ['or', '(?:something|whatever|anything|so|not)(?: like that)?'],
  ['still', '[a-z]+ing(?: .+)?'],
  [
    'feeling|holding|trying|shaking|trembling|shivering|sweating|panting|sobbing|crying|laughing|smiling|grinning|whistling|humming|muttering|cursing|swearing|wondering|breathing|limping|keeping|avoiding|pretending|thinking|knowing|wishing|gasping|wincing|blushing|yawning|sighing|ignoring|fearing|expecting|being',
    '(?:.+)?',
  ],
  [
    'my|his|her|heart|hands|head|eyes|knees|teeth|fists|voice|breath|face|arms|legs|fingers|jaw|stomach|mind|knife|sword|weapon|gun',
    '(?:(?:heart|hands|head|eyes|knees|teeth|fists|voice|breath|face|arms|legs|fingers|jaw|stomach|mind) )?(?:still )?(?:pounding|racing|shaking|trembling|beating|hammering|aching|spinning|reeling|clenched|crossed|closed|shut|wide|wide open|raised|drawn|lowered|bowed|held high)',
  ],
  ["dude|mate|bro|bruh|buddy|pal|sir|madam|ma'am|fam|homie|dammit|goddammit|damnit", ''],
  ['my', '(?:friend|friends|dear|lord|lady|love|good (?:man|sir|woman|fellow))'],
  ['damn|fuck|screw', '(?:it|this|that|yeah|yes)'],
  ['you', 'know(?: what i mean)?'],
  ['i', '(?:guess|suppose|think|hope|reckon|believe|swear|said|mean)'],
];

/** Of what is said: how it is said. */
export const OF_FACES: ReadonlySet<string> = new Set(['with', 'under', 'in', 'full']);

/** They tell how or when by themselves, at the end. */
export const ALONE: ReadonlySet<string> = new Set(
  'tonight today already finally immediately instantly eventually maybe perhaps probably anyway anyhow again instead too also either somehow somewhat regardless nonetheless nevertheless forever now then first next soon later afterwards meanwhile please lol haha thanks ok okay yes no eh huh hehe though'.split(
    ' ',
  ),
);
/** How one is while one does it: "take the rope, exhausted". */
export const STATES: ReadonlySet<string> = new Set(
  'exhausted tired annoyed angry scared frightened terrified confused curious nervous worried amused defeated relieved disappointed embarrassed ashamed determined excited heartbroken disgusted furious'.split(
    ' ',
  ),
);

// What is done by saying something: a question, thanks, a promise, an order. Read off the player's words alone; called by talk (tell-*.ts)
// and by the consequence system's rules.
import type { Act } from '@emergent/schema';
import { isApology, isCondolence, isInsult } from '../deed-words.ts';

export type SpeechAct =
  | 'insult'
  | 'apology'
  | 'condole'
  | 'forgive'
  | 'accuse'
  | 'promise'
  | 'offer'
  | 'join'
  | 'dismiss'
  | 'order'
  | 'invite'
  | 'flirt'
  | 'joke'
  | 'praise'
  | 'thanks'
  | 'farewell'
  | 'greeting'
  | 'introduce'
  | 'assent'
  | 'dissent'
  | 'price'
  | 'claim'
  | 'feeling'
  | 'question'
  | 'statement'
  | 'nothing';

const SPOKEN: ReadonlySet<Act['verb']> = new Set([
  'talk',
  'ask',
  'persuade',
  'threaten',
  'deceive',
  'perform',
  'trade',
]);

const WORK =
  '(?:an? |any |some |paid |odd |honest |steady |more |other |bits? of )*(?:work|jobs?|employment|errands?|chores?|quests?)\\b(?! of art| (?:that |which )?(?:you|he|she|they|people) (?!need|want|have|could))';
const EARNINGS =
  '(?:earn|make) (?:myself |ourselves )?(?:an? |some |any |few |bit of |little |honest |quick |my |our )*(?:coins?|money|cash|pennies|shillings|pay|wages?|dollars?|bucks|living|keep|crust)\\b';
/** "any work going?", "could you use another pair of hands?", "will you hire me?": one's hands are offered. Who tells of work they do asks for none. */
const ASKS_WORK = new RegExp(
  [
    `\\b(?<!\\b(?:i|we|he|she|they)(?:['’]ve|['’]s|['’]d)? (?:have |had |has |only |just |really )?(?:did|done|do|does|doing|have|had|has|got|finished) )(?:any|some) ${WORK}`,
    `\\b(?:(?:looking|look|asking?|here) (?:for|about)|(?:i|we) (?:need|want)|need of|(?:i|we)(?:['’]?m|['’]?re| am| are) (?:out of|after)) ${WORK}`,
    `\\b(?:is|are) there (?:still )?${WORK}|\\b(?:can|could|may) (?:i|we) (?:do|have|get) ${WORK}`,
    '(?:\\b(?<!did )(?:you|u|please)|^\\W*|[.,!?] )(?: ?\\w+ )? ?(?:hire|employ) (?:me|us|help|hands|people|anyone|anybody)\\b|\\b(?:look|want|need)(?:ing)? to (?:hire|employ)\\b',
    '\\bdo (?:you|u|they) (?:ever )?(?:hire|take on)\\b|\\bare (?:you|u|they) hiring\\b|(?<!\\b(?:he|she|they|it|who) )\\bput (?:me|us) to work\\b',
    '\\b(?:take|taking) (?:me|us|anyone|people) on(?=\\W*$|[.,!?]| (?:as|here|please|too|then|today)\\b)',
    '\\b(?:use|need|want|looking for|short of) (?:an? |any |some |an? extra |another |an? spare |more |my |our )*(?:help|pair of hands|hands?)\\b(?=[^?]*\\?|$)(?<!\\b(?:i|we) (?:could |can |do |really )?(?:use|need|want) .*)',
    `\\b(?:(?:can|could|may|might|do|would|let) (?:i|we|me|us|one|somebody|someone|an? \\p{L}+)|(?:i|we) must|(?<!\\b(?:you|they|people) )(?:want|need|like|love|have|got|looking|trying|hoping|wish|here|way|chance)(?: for (?:me|us))? to|(?:i|we) (?:gotta|should)) ${EARNINGS}`,
    '\\b(?:anything|something|what|there) (?:that )?(?:you (?:(?:need|want|would like)(?: to be)?|have to be)|needs(?: to be)?|wants|to be) (?:done|doing|fixing|fixed|mended|mending|fetched|fetching|carried|carrying|seeing to|seen to|looking into)\\b(?! about\\b| for (?:him|her|them)\\b)',
    '\\b(?:can|could|may|might) (?:i|we) (?:do|help with) (?:anything|something)\\b(?! about| with)',
    '\\b(?:anything|something|what) (?:i|we) (?:can|could|might) (?:do|help) (?:for|to help|here|around here|to be of use)\\b',
    '\\bdo (?:you|u|they) (?:need|want) (?:any |some |an? )*(?:help|hand|assistance)\\b',
    '\\bhow (?:can|could|may|might) (?:i|we) (?:help|be of (?:help|use|service))\\b',
    '\\b(?:can|could|may|might) (?:i|we) (?:help(?: you| out)?|be of (?:any |some )?(?:help|use|service|assistance))(?= with|[?.!]|$)',
  ].join('|'),
  'iu',
);

/** Tried in this order: on what is said, or (`text`) on how the player puts the deed. */
const KINDS: readonly { kind: SpeechAct; said?: RegExp; text?: RegExp }[] = [
  {
    kind: 'forgive',
    said: /\bi (?:forgive (?:you|thee)\b|(?:don['’]?t|do not|never|won['’]?t) (?:blame you|hold it against you|hold a grudge))|\b(?:was ?n['’]?t|is ?n['’]?t|not) your fault\b/i,
    text: /^\W*(?:i )?forgive\b(?! me)/i,
  },
  {
    kind: 'accuse',
    said: /\b(?:you(?:['’]re| are| were) (?:lying|a liar)|you lie\b|you(?:['’]re| are) an? (?:\w+ )?liar|you lied|you(?:['’]ve| have) lied|that(?:['’]s| is| was) (?:a lie|not true)|i don[’']t believe (?:you|a word|any of (?:it|that|this)|that))\b/i,
    text: /^\W*(?:i )?(?:accuse|confront|challenge(?!.* to an? )|call out)\b/i,
  },
  {
    kind: 'promise',
    said: /\b(?:i (?:promise|swear|vow)|you have my word|i give you my word|my word on it|i(?:['’]ll| will) (?:bring|find|come back|return|help|pay|get|fetch|save|protect|avenge|keep|repay)\b)/i,
    text: /^\W*(?:i )?(?:promise(?! (?:me|us)\b)|swear to(?! me\b)|vow to)\b/i,
  },
  {
    kind: 'offer',
    said: ASKS_WORK,
    text: new RegExp(
      `^\\W*(?:i )?(?:ask|beg|approach|plead)\\w* (?:[\\p{L}'’]+ ){0,4}(?:for|about) (?:an? |any |some |paid )*(?:work|jobs?|employment)\\W*$|^\\W*(?:i )?(?:offer|volunteer)(?:s|ed|ing)? (?:\\p{L}+ )?to\\b|${ASKS_WORK.source}`,
      'iu',
    ),
  },
  {
    kind: 'join',
    said: /\b(?:come (?:along|with)|join (?:me|us)|follow me|travel with|accompany (?:me|us)|guide me|lead me|(?:come|coming|go|going|walk|ride|sail|leave|march|be|stay)(?: (?!with\b)[a-z]+){0,3} with me|(?:walk|take|lead|guide|bring|row|ferry|drive|escort) (?:me|us) (?:to|there|over|across|back|home|up|down)\b|escort (?:me|us)|show (?:me|us) (?:the way|around)|keep (?:me|us) company|give (?:me|us) a (?:ride|lift))\b/i,
  },
  {
    kind: 'dismiss',
    said: /\b(?:stay here|wait (?:here|for me)|stay behind|go home|leave me|part ways|stay put|stay with)\b/i,
    text: /\b(?:dismiss|part ways with|send .{1,30} (?:home|away|back))\b/i,
  },
  {
    kind: 'order',
    said: /^\W*(?:please )?(?:tell (?!me|us)|settle|sit|calm down|stop|be quiet|get|put|answer|hurry|attack(?! me)|fight(?! me)|kill(?! me)|strike(?! me)|defend|guard|protect|carry|hold|take(?! care)(?!(?: (?:this|it|these|one|some|half|a piece|my \p{L}+))+(?:,? then|,? please| as .*)?\W*$)|fetch|bring|open|go|hide|run|search|scout|watch|distract|help|light|climb|give me|hand me|hand over|let (?:me|us)|stand aside|move|untie|free|release)\b(?!.*\?$)/iu,
    text: /^\W*(?:i )?(?:order|command|instruct)\b/i,
  },
  {
    kind: 'invite',
    said: /\b(?:have (?:a drink|supper|dinner) with|care for a|drink with|eat with|dance with|(?:sing|play|pray|sit|pace|laugh|watch) with (?:me|us))\b/i,
    text: /^\W*(?:i )?invite\b/i,
  },
  {
    kind: 'flirt',
    said: /\b(?:(?:you|u)(?:['’]?re| are|r| look) (?:(?:so|very|quite|kinda|kind of|really|pretty|rather|awfully|damn|even) )*(?:beautiful|lovely|handsome|gorgeous|pretty|cute|attractive|hot|sexy|adorable|fetching|a catch)|you have (?:the )?(?:\w+ )?(?:beautiful |lovely |pretty |nice )(?:eyes|smile|hands|hair|voice|laugh)|i love you|kiss me|marry me|be mine)\b/i,
    text: /\b(?:flirt|woo|seduce|court|wink at|make eyes)\w*/i,
  },
  {
    kind: 'joke',
    text: /^(?!.*\b(?:me|us|any) (?:\p{L}+ ){0,3}(?:joke|riddle|funny story)).*\b(?:joke|jest|pun|riddle|funny story|tease|make .{1,30} laugh)\b/iu,
    said: /\b(?:knock knock|walks into a (?:bar|tavern|inn))\b/i,
  },
  {
    kind: 'thanks',
    said: /\b(?:thanks?|thank you|much obliged|you(?:['’]ve| have) been (?:(?:so|very|most|really|a great|a big|of) )*(?:kind|helpful|good to me|patient|generous|help)\b|cheers|grateful)\b/i,
    text: /\bthank(?:s|ed)?\b/i,
  },
  {
    kind: 'praise',
    said: /\b(?:well done|good work|(?:your|his|her|their) (?:\w+ ){1,3}(?:is|are|looks?|smells?|tastes?) (?:(?:so|really|very|pretty|quite) )*(?:cool|nice|lovely|beautiful|great|delicious|wonderful|amazing|handsome|fine|pretty|good)\b|(?:you|s?he|they)(?:['’]?re| are|['’]s| is) (?:(?:so|very|a|the|such a) )*(?:kind|clever|brave|good|wise|skilled|great|bravest|kindest|wisest|best|finest|cleverest|strongest|nicest|sweetest)|i admire|i (?:really )?(?:(?:like|trust) you\b|(?:love|like) (?:your|the way you)\b)(?! (?:it|to|that|when)\b)|^\W*(?:(?:oh|wow|hey)\W+)?(?:nice|lovely|great|cool|sweet|beautiful) (?!(?:day|weather|morning|evening|night|afternoon|place|town|village|shop|room|spot|house|home|view|station|to|of|little|old|big|try|one|and|that|if)\b)[\p{L}’'-]+(?: [\p{L}’'-]+)?(?:[,!.]|$)|delicious|wonderful|beautifully (?:done|made)|(?:best|finest|loveliest|nicest|prettiest) .{1,30} (?:ever|in (?:town|the world)|i['’]ve))\b/iu,
    text: /\b(?:compliment|praise|flatter|congratulat)\w*/i,
  },
  {
    kind: 'farewell',
    said: /^\W*(?:(?:ok(?:ay)?|well|right|al ?right|so|then|anyway|and|cool|thanks|thank you|i bid you|i wish you)[\s,.!]+)*(?:a )?(?:very )?(?:good ?bye|bye|farewell|(?:i )?(?:gotta|got to|(?:had )?better|have to|need to|must|should) (?:run|go|dash|be off|be going|get going|split|bounce)\b|(?:it was )?(?:nice|good|great|lovely|a pleasure) (?:talking|chatting|speaking)\b|laters?\b|ciao|cya|ta ta|(?:i(?:['’]?ll| will) )?(?:see|catch) (?:you|ya|u)\b|so long|good ?night|night night|take care|(?:look after|mind) yourself|keep well|until (?:next|later|tomorrow)|i(?:['’]ll| must| should| have to) (?:go|leave|be off)|safe travels|(?:i['’]?m|i am) off\b(?! (?:duty|work|my)))\b/i,
    text: /\b(?:good ?bye|farewell|take (?:my )?leave of|(?:bid|bade|bids|wish|wishes) .{1,30}\bgood (?:day|night|evening|morning|afternoon))\b/i,
  },
  {
    kind: 'price',
    said: /\b(?:how much(?! \p{L}+ (?:is|are|was|were|do|does|did|has|have|will|remains?)\b(?! (?:it |that |this )?(?:cost|worth|for sale)))|what (?:would|do|will) you (?:want|take|ask) for|what(?:['’]s| is) the price|what(?:['’]s| is| are) (?:the|your) (?:toll|fare|fee|charge|rate)s?\b|what (?:do|would|will|does|did) (?:you|it|that|this|he|she|they) (?:charge|cost)|(?:the|your) price|for sale|do you sell|what do you (?:sell|have to (?:sell|trade))|wares|(?:will|would) you (?:trade|swap|sell))\b/iu,
    text: /\b(?:how much(?! \p{L}+ (?:is|are|was|were|do|does|did|has|have|will|remains?)\b)|the price of|for sale)\b/iu,
  },
  {
    kind: 'feeling',
    said: /^\W*i(?:['’]d| would| could) (?:kill|die|murder|use|do with)\b|^\W*i (?:really )?need (?:a |some )(?:\w+ )?(?:drink|coffee|tea|sleep|rest|break|bath|meal|food|beer)\b|^\W*i(?:['’]?m| am| feel| get|['’]?m getting) (?:(?:so|very|really|quite|too|a bit|a little|kinda|pretty|getting|rather) )*(?:hungry|starving|thirsty|parched|tired|exhausted|sleepy|weary|cold|freezing|hot|wet|soaked|sick|bored|lost|confused|scared|afraid|frightened|terrified|sad|lonely|miserable|unhappy|nervous|worried|happy|glad|excited|drunk)\b/i,
  },
  {
    kind: 'introduce',
    said: /^(?:\W*(?:hello|hi|hey|greetings|good \p{L}+|well met)\b[\s,.!\p{L}]{0,24}[,.!] )?\W*(?:my name(?:['’]?s| is)|(?:you (?:can|may) )?call me|they call me|i go by|[^.!?]{0,40}[,.!] ?(?:the )?name['’]?s (?!(?:of|on|in|were|are|not)\b)\p{L}+\W*$|the name(?:['’]?s| is))\b/iu,
    text: /\bintroduc(?:e|es|ing) (?:myself|ourselves)\b/i,
  },
  {
    kind: 'claim',
    said: /^\W*(?:i(?:['’]m| am| was)|we(?:['’]re| are)) (?!(?<=was )(?:there|here|in|at|with|on|once|born|never|always)\b|new\b|just\b|a (?:traveller|traveler|stranger|visitor|guest|friend)\b|passing|from (?:out of|far|away)|sorry|sure|glad|happy|sad|afraid|not|going|looking|here|fine|well|hungry|tired|hurt|lost|ready|thinking|only|just|so\b)/i,
  },
];
const GREETS =
  /^\W*(?:(?:yo|hey|hi|so)?\W*(?:sup|wh?at['’]?s (?:up|good|new|cracking|poppin\w*|happening)|what is (?:up|good|new)|wass?up|how(?:['’]s| is) (?:it going|life|tricks|everything|things)|how (?:goes it|do you do|are (?:things|you(?: doing)?))|g['’]day)\W*(?:man|dude|bro|mate|friend|everyone|folks|guys)?\W*$)|^\W*(?:hello|hi|hey|greetings|yo|hullo|ahoy|long time(?: no see)?|(?:pardon|excuse) me|(?:i )?beg (?:your )?pardon|(?:good )?(?:morning|evening|afternoon)|good day|well met|hail|howdy)\b[\s,.!\p{L}]{0,30}$|^\W*(?:hello|hi|hey)(?: there)?\W*$/iu;
const ASSENT =
  /^\W*(?:yes|yeah|yep|yup|aye|ok|okay|sure|of course|deal|agreed|i agree|fine|very well|all ?right|i accept|gladly|certainly|absolutely|you bet|i do|i will)\b[\s,.!]*(?:please|then|thanks|thank you|sir|deal|fine|sure|i will|i do|go on)?[\s,.!]*$/iu;
const DISSENT =
  /^\W*(?:no|nope|nah|nay|never|i refuse|not now|i won['’]?t|i don['’]?t|of course not|certainly not|absolutely not)\b[\s,.!]*(?:thanks|thank you|sir|never|i won['’]?t)?[\s,.!]*$/iu;
const ASKS =
  /\?\s*$|^\W*(?:(?:who|what|where|how)['’]?s|who|what|where|when|why|how|which|whose|is|are|was|were|do|does|did|can|could|would|will|have|has|if|whether|tell me|(?:show|point|let) (?:me|us|out)(?: to| see)? (?:where|what|which|who|your)|(?:point|direct) (?:me|us))\b/i;

/** The words said in an act; null where the act brings none of its own. */
export const saidIn = (act: Act): string | null => {
  const speech = act.speech?.trim().replace(/^["“”'‘’]+|[,;"“”'‘’\s]+$/g, '') ?? '';
  return speech === '' ? null : speech;
};

const read = new WeakMap<Act, SpeechAct>();

/** What is done by saying it; read once for each act. */
export const speechActOf = (act: Act): SpeechAct => {
  const known = read.get(act) ?? reading(act);
  read.set(act, known);
  return known;
};

const reading = (act: Act): SpeechAct => {
  if (!SPOKEN.has(act.verb)) return 'nothing';
  const said = saidIn(act);
  // "You are a liar" is an accusation first where there is something to accuse of; the rules say which.
  if (isApology(act)) return 'apology';
  if (isCondolence(act)) return 'condole';
  const text = act.text.replace(/["“][^"”]*["”]/g, ' ');
  const isAsking = act.verb === 'ask' || (said !== null && ASKS.test(said));
  for (const { kind, said: words, text: deed } of KINDS) {
    if (
      isAsking &&
      (kind === 'order' || kind === 'claim' || kind === 'promise') &&
      said !== null &&
      /\?\s*$/.test(said)
    )
      continue;
    // "what's the best pie in town?" praises nothing yet.
    if (isAsking && kind === 'praise' && said !== null && WONDERS.test(said)) continue;
    if ((said !== null && words?.test(said)) || deed?.test(text)) return kind;
  }
  if (isInsult(act)) return 'insult';
  if (GREETS.test(said ?? text)) return 'greeting';
  if (act.verb === 'talk' && said !== null && ASSENT.test(said)) return 'assent';
  if (act.verb === 'talk' && said !== null && DISSENT.test(said)) return 'dissent';
  if (act.verb === 'perform') return 'nothing';
  // "I tell them about my drive": one's own tale, and nothing that they are asked.
  if (act.verb === 'talk' && act.topic !== null && OWN_TALE.test(act.topic)) return 'statement';
  if (isAsking || act.topic !== null) return 'question';
  return said === null ? 'nothing' : 'statement';
};

const WONDERS = /^\W*(?:so |and |but |hey )*(?:who|what|where|which|how|when|why)/i;
export const OWN_TALE = /^(?:my|our|me|myself|ourselves|how i|how we|what i|what we|where i|why i)\b/i;

const SHOWS = /\b(?:show|present|display|hold (?:up|out)|wave|confront .* with|point (?:to|at) (?:the|my))\b/i;

/** Somebody is shown something, or has it held under their nose. */
export const isShowing = (act: Act): boolean => SHOWS.test(act.text);

/** A thing of the player's is shown to a person: that is said without words. */
export const isShownTo = (act: Act): boolean => {
  const kinds = [act.target?.kind, act.with?.kind];
  return (
    act.verb === 'perform' &&
    kinds.includes('person') &&
    (kinds.includes('item') || kinds.includes('thing')) &&
    isShowing(act)
  );
};

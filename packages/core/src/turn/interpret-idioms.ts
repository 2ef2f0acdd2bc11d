// Turns of phrase whose words mean something else one by one: "take my leave", "keep to the shadows", "what does she look like?". Each is put
// into plain words before the line is cut into clauses. Called by interpret.ts.
import { BODY } from './interpret-idioms-body.ts';
import { DONE } from './interpret-idioms-done.ts';
import { GOING } from './interpret-idioms-going.ts';
import { HANDLED } from './interpret-idioms-handled.ts';
import { NOVEL } from './interpret-idioms-novel.ts';
import { RUDE } from './interpret-idioms-rude.ts';
import { SAID } from './interpret-idioms-said.ts';
import { orderIn } from './interpret-orders.ts';
import { bySentence, type Token } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';

type Sought = { form: RegExp; plain: string; notAfter: RegExp | undefined };

const soughtBy = new Map<string, Sought[]>();
for (const [said, plain, notAfter] of [...HANDLED, ...NOVEL, ...RUDE, ...GOING, ...DONE, ...BODY, ...SAID]) {
  const space = said.indexOf(' ');
  // What only looks at the words behind it ends with them.
  const end = said.endsWith(')') && said.includes('(?=') ? '' : '(?= |$)';
  const form = new RegExp(`^(?:${said.slice(0, space)}) ${said.slice(space + 1)}${end}`);
  for (const first of said.slice(0, space).split('|'))
    soughtBy.set(first, [...(soughtBy.get(first) ?? []), { form, plain, notAfter }]);
}

/** Whole sentences that ask for something in a roundabout way. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/^(?:please )?(?:(?:show|give)(?: me)? (?:the|a|my) |view (?:the )?|see the )?map$/, 'where can i go'],
  [
    /^(?:(?:is there|are there|got|have you(?: got)?|do you have|any|you have|you got) )+(?:any |some |a )?(?:paid |odd )*(?:work|job|jobs|employment|quests?|tasks?)(?: (?:here|around here|going|available|for me|to be (?:had|done)|(?:that )?i (?:can|could|might) .+|for .+))*$/,
    'offer to help',
  ],
  [
    /^(?:(?:ok|okay|right|now|then|alright|so|and|well) )*(?:back|off|over|on) (outside|inside|out|in|upstairs|downstairs|there|home)(?: again| then| now)?$/,
    'go $1',
  ],
  [
    /^is there (?:somewhere|anywhere|a place|someplace)(?: (?:here|nearby|around here|in town|close by))? (?:where |that )?(?:an? [a-z]+|i|we|one|you|people|somebody) (?:can|could|might) (.+)$/,
    'where can i $1',
  ],
  [
    /^(?:is there |are there |have you |you |got )*(?:somewhere|anywhere|someplace|any ?place|a place) to (eat|drink|sleep|rest|stay|sit|hide)(?: (?:here|around here|nearby|close by|in town|about))*$/,
    'where can i $1',
  ],
  [
    /^(?:the |my )?((?:[a-z]+ )?(?:lamps?|lights?|torch|lantern|flashlight|radio|tv|television|heater|machine|engine|fan|alarm|power|tap|stove|oven|switch|siren|beacon|computer|pump)) (on|off)$/,
    'turn $2 the $1',
  ],
  [/^(?:got )?(?:anything|something) to (eat|drink)(?: (?:here|around here))*$/, 'is there anything to $1'],
  [/^what (?:does|do|did) (he|they) (?:really )?want(?: from me| of me| me to do)?$/, 'ask him what he wants'],
  [/^what (?:does|do|did) she (?:really )?want(?: from me| of me| me to do)?$/, 'ask her what she wants'],
  [
    /^(?:(?:i|i'm|i am|we're|we are) )?(?:go |here |just |try to )*(?:look|looking|search|searching|ask|asking|ask around) for (?:a |an |any |some |paid )*(?:work|job|jobs|employment|quests?|adventure|missions?|something to do)(?: here| around here| to do)?$/,
    'offer to help',
  ],
  [
    /^(?:please )?(?:(?:give me|can i have|i (?:need|want)) )?(?:a |the )?(?:quick |short |brief )?(?:summary|recap|rundown)(?: please| of .+| so far)?$/,
    'what have i done so far',
  ],
  [
    /^(?:please )?remind me (?:of )?what(?:'?s| has| is)? (?:happened|happening|going on)(?: here| so far)?$/,
    'what have i done so far',
  ],
  [/^(?:i )?(?:find|figure|work) out (who (?:is|runs|rules|leads|owns|commands) .+)$/, 'ask $1'],
  [/^what (?:does|do|did) (?!i |we |it |this |here)(.+) look like$/, 'look at $1'],
  [/^(?:is )?(?:any|some)(?:one|body)(?: else)? (?:around|here|there|home|about|nearby)(?: here)?$/, 'who is here'],
  [
    /^what (?:have|did) (?:i|we) (?:find|found|discover|discovered)(?: so far| out| yet| in here| there)*$/,
    'what have i done so far',
  ],
  [
    /^(?:i )?(?:count|check|look (?:at|in|into|through)) (?:all )?(?:of )?my (?:money|coins|cash|purse|wallet|change|savings)$/,
    'what money do i have',
  ],
  [/^(?:is there|do i have|have i got) (?:a|any) (?:kind of )?map.*$/, 'where can i go'],
  [/^whom? (?:am i|are we) (?:talking|speaking) (?:to|with)(?: here| now| again)*$/, 'who is here'],
  [
    /^(?:please )?(?:wake|call|poke) me(?: up)? (?:when|if|once) (?:something|anything|it|there|somebody|someone) .+$/,
    'wait',
  ],
  [/^(?:how|why) (?:did|have) (?:i|we) (?:end up|get|come|wind up|land)(?: in| to)? here$/, 'what is my story'],
  [
    /^(?:can|could|would) you (?:please )?describe (.+?)(?: (?:a bit|a little|some|once) more| again| more| in (?:more )?detail)*$/,
    'look at $1',
  ],
  [
    /^is there (?:a|any|some|another|no) (?:\w+ )?(?:ways?|chance|possibility) (?:to|of|that|for|out) .+$/,
    'what can i do',
  ],
  [/^who (?:was|am|are|were) (?:i|we)(?: again| really| even| anyway)*$/, 'who am i'],
  [/^where(?:'?s| is| are) (?:the )?(?:nearest )?(?:exits?|way out|door out)(?: here)?$/, 'where can i go'],
  [
    /^(?:(?:let'?s|lets) (?:just )?say|say|suppose|imagine|hypothetically|what if) (?:that )?i (?:wanted to|want to|would|were to|was to|tried to|decided to) (.+)$/,
    'could i $1',
  ],
  [
    /^(?:would|will|could) (?:that|this|it) be (?:very |too |so )?(?:hard|difficult|easy|risky|dangerous|possible|okay|ok)$/,
    'could i try',
  ],
  [
    /^(?:do|does|did) (?:they|people|everyone|everybody|anyone|anybody|the others|the locals|these people|folks?) (?:all |really )?(?:think|believe|find|consider) (?:that )?(?:i'?m|i am|me|i) .+$/,
    'what do people think of me',
  ],
  [
    /^(?:is|are) (?:there )?(?:any|some)(?:one|body) (?:following|watching|spying|chasing|stalking)(?: .+)?$/,
    'who is around',
  ],
  [/^how (?:much|long) (?:time )?(?:has|have|is|did) (?:it been|passed|gone by|pass)(?: .+)?$/, 'what time is it'],
  [
    /^(?:i )?(?:check|consult|look at|glance at) (?:(?:my|the) )?(?:pocket ?)?(?:watch|wristwatch|clock|phone)(?: for the time)?$/,
    'what time is it',
  ],
  [
    /^(?:(?:what'?s|what is|check|tell|see) the time|what time (?:is it|it is)) (?:on|by|according to) (?:my|the|his|her|this|that) (?:[a-z]+ )?(?:watch|wristwatch|clock|phone)$/,
    'what time is it',
  ],
  [
    /^what (?:time )?(?:does|do|did) (?:my|the|this|that) (?:[a-z]+ )?(?:watch|wristwatch|clock) (?:say|show|read|tell)(?: the time| now)?$/,
    'what time is it',
  ],
  [/^who(?:'?s| is) (?:out |in |over )?there$/, 'who is here'],
  [/^(?:anybody|anyone|somebody|someone) (?:at )?(?:home|in|there|here|about|around)$/, 'who is here'],
  [/^what(?:'?s| is| was) (his|their) name$/, 'who is he'],
  [/^what(?:'?s| is| was) her name$/, 'who is she'],
  [
    /^i (?:can't|cannot|don't|do not|forgot|forget)(?: quite)? ?(?:remember|recall)? ?what (.+?) (?:told|said|said to)(?: me)?$/,
    'what did $1 say',
  ],
  [/^if (.+?) (who|what|why|how) (.+)$/, '$2 $3 if $1'],
  [/^i(?:'d| would)? (?:like|love|want|need) to know (who|what|where|why|how|when|if|whether) (.+)$/, 'ask $1 $2'],
  [
    /^(?:can|could|may) (?:i|we) (?:please )?(?:have|take|get) a (?:quick |closer |better |proper |good )?(?:look|peek|glance) at (.+)$/,
    'look at $1',
  ],
  [/^(?:does|do|will|is) (?:my|the) (.+?) (?:still |even |actually )?(?:work|works|working)$/, 'look at my $1'],
  [/^what(?:'?s| is| lies| was) behind (?:me|us)$/, 'look around'],
  [/^what(?:'?s| is| lies| was) (under|underneath|beneath|behind) (.+)$/, 'look $1 $2'],
  [
    /^what (?:are|is) (?:the )?(?:people|they|everyone|everybody|folks|locals|customers|patrons)(?: in here| here| around here| there)? (?:all )?(?:talking|whispering|gossiping|muttering|arguing|chatting) about$/,
    'eavesdrop',
  ],
  [
    /^(?:can|could|would|will|does) (?:any|some)(?:one|body) (?:here )?(?:please )?(?:tell me|know|say|explain) where (?:i am|we are|this is)$/,
    'where am i',
  ],
  [
    /^(?:can|could|would|will|does) (?:any|some)(?:one|body) (?:here )?(?:please )?(?:tell me|know|say|explain) ((?:where|what|who|how|why|when|which).+)$/,
    'ask $1',
  ],
  [/^what(?:'?s| is| was) (?!my |your |his |her |their )(.+?)'s name(?: again)?$/, 'who is $1'],
  [
    /^(?:anyone|anybody|someone|somebody) (?:here )?(?:got|have|has) (.+?)(?: (?:that )?(?:i|we) (?:can|could|may|might) .+)?$/,
    'ask for $1',
  ],
  [/^(?:i'm|im|i am|this is) (?:so |really |getting )?(?:bored|boring)$/, 'hint'],
  [
    /^(?:please )?(?:(?:make|let) something (?:interesting |exciting |new |fun )?happen|(?:surprise|entertain|amuse) me)$/,
    'hint',
  ],
  [
    /^(?:please )?(?:can i (?:have|get)|could i (?:have|get)|give me|gimme|i (?:could )?(?:need|use|want)|any|got any|got a)(?: a| an| another| some| any| the)?(?: small| little)? (?:hint|hints|clue|tip|tips)(?: please| here| for me)?$/,
    'hint',
  ],
];
const WHOLE_BEGINS =
  /^(?:this|my|lamps?|lights?|torch|lantern|flashlight|radio|tv|heater|machine|engine|fan|alarm|power|anything|something|somewhere|anywhere|someplace|got|anyone|anybody|someone|somebody|would|make|let|surprise|entertain|amuse|ok|okay|right|now|then|alright|so|and|well|back|off|over|on|is|are|got|have|do|any|you|i'm|im|if|i'd|map|recap|summary|remind|a|the|show|view|see|look|looking|search|ask|asking|go|try|find|figure|work|what|what's|whats|count|check|consult|glance|where|where's|wheres|who|let's|lets|say|suppose|imagine|hypothetically|how|did|can|could|may|does|will|please|give|gimme|i|why|whom|wake|call|poke)$/;
const MOST_WHOLE = 14;

/** What was begun and is taken back: "no wait, go back", "I mean, climb down". */
const TAKEN_BACK =
  /^(?:(?:no|oh|oops|wait|sorry) )*(?:no wait|wait no|i mean|i meant|scratch that|on second thoughts?|oops|actually no|no actually|never mind that|no)(?= |$)/;
const RETRACTS = /^(?:no|oh|oops|wait|sorry|i|scratch|on|actually|never)$/;
const MOST_PHRASE = 14;

const textAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : '';
};

/** The words from a place to the next mark. */
const run = (tokens: readonly Token[], from: number, most: number): string[] => {
  const words: string[] = [];
  while (words.length < most && textAt(tokens, from + words.length) !== '')
    words.push(textAt(tokens, from + words.length));
  return words;
};

/** New words in the place of some tokens; each stands where those stood, so that the text of the line stays. */
const inPlaceOf = (said: readonly Token[], plain: string): Token[] => {
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined || plain === '') return [];
  return plain.split(' ').map((text) => ({ kind: 'word', text, start: first.start, end: last.end }));
};

const withoutTakenBack = (sentence: readonly Token[]): readonly Token[] => {
  if (!RETRACTS.test(textAt(sentence, 0))) return sentence;
  const words = run(sentence, 0, MOST_PHRASE);
  const back = TAKEN_BACK.exec(words.join(' '))?.[0];
  const length = back?.split(' ').length ?? 0;
  const isPart = length === words.length;
  // "no" alone is an answer, and so is "no, thank you"; "no wait" and a mark are nothing.
  if (length === 0 || (length === 1 && back !== 'oops')) return sentence;
  const rest = sentence.slice(length + (isPart && sentence[length]?.kind === 'mark' ? 1 : 0));
  return rest.length === 0 ? sentence : rest;
};

const PLIGHT =
  /^(?:i'?m|i am|we'?re|we are) (?:(?:so|really|very|pretty|just|quite|kinda) )*(?:hungry|starving|thirsty|tired|exhausted|lost|cold|freezing|wet|hurt|wounded|bleeding|new here|broke|bored|confused)$/;
const ASKS_ON = /^(?:where|what|who|how|which|is|are|can|could|when|where's|what's|who's)$/;
const MOST_PLIGHT = 7;
/** "I'm hungry, where's the diner?": why one asks is no part of what is asked. */
const withoutPlight = (sentence: readonly Token[]): readonly Token[] => {
  const words = run(sentence, 0, MOST_PLIGHT);
  const rest = sentence.slice(words.length + 1);
  return sentence[words.length]?.text === ',' && ASKS_ON.test(textAt(rest, 0)) && PLIGHT.test(words.join(' '))
    ? rest
    : sentence;
};

const OATH =
  /^(?:(?:oh|ah|ok|okay|well|right|ugh|and|but) )*(?:(?:bugger|sod|screw|damn|fuck|blast|hang|forget) (?:this|it|that|all this)(?: (?:shit|crap|nonsense|rubbish|dump|place|lot))?(?: for a (?:laugh|lark|game(?: of soldiers)?))?|(?:bollocks|balls|to hell) (?:to|with) (?:this|it|that|all this)|(?:shit|crap|christ|jesus|hell|bugger|(?:bloody|fucking|holy) (?:hell|shit|cow)|dammit|damn|fuck|ffs|for (?:fuck|god|christ|heaven|pity)'?s sake))(?= |$)/;
/** "screw it open", "hang it up": done, where no comma parts them. */
const DONE_TO_IT = /^(?:blast|hang|screw|forget)\b/;
const MOST_OATH = 10;
const PLEADS = /^(?:help|save|forgive|have|be|please|you|your|you're)$/;
/** "bugger this, go to the cage": nobody is called so, and the rest is done. */
const withoutOath = (sentence: readonly Token[]): readonly Token[] => {
  const words = run(sentence, 0, MOST_OATH);
  const oath = OATH.exec(words.join(' '))?.[0];
  if (oath === undefined) return sentence;
  const length = oath.split(' ').length;
  const isParted = sentence[length]?.kind === 'mark';
  const rest = sentence.slice(isParted ? length + 1 : length);
  const next = textAt(rest, 0);
  const isDeed = (baseOf(next) === next || /^(?:i|i'm|im|i'll|we|let's|lets)$/.test(next)) && !PLEADS.test(next);
  return isDeed && rest.length > 1 - Number(isParted) && (isParted || !DONE_TO_IT.test(oath)) ? rest : sentence;
};

/** "can I have it, or is it spoken for?": asked once. */
const ANY_GOING =
  /^(?:(?:is|are) there |have you |you |do you have |got |know of )*any(?: (?:going|about|around|here|left|to be had|at all))*$/;
const OR_TAKEN =
  /^or (?:is|are|was|were) (?:it|that|this|they|those|these) (?:already )?(?:spoken for|taken|yours|somebody's|someone's|anybody's|anyone's|reserved|promised|sold)$/;
const withoutDoubt = (sentence: readonly Token[]): readonly Token[] => {
  const comma = sentence.findLastIndex(({ text }) => text === ',');
  // "I'm looking for work, any going?"
  if (comma > 2 && ANY_GOING.test(run(sentence, comma + 1, MOST_PHRASE).join(' '))) return sentence.slice(0, comma);
  const at = sentence.findLastIndex(({ text }) => text === 'or');
  if (at < 2 || !OR_TAKEN.test(run(sentence, at, MOST_PHRASE).join(' '))) return sentence;
  return sentence.slice(0, sentence[at - 1]?.text === ',' ? at - 1 : at);
};

const MOST_ORDER = 16;
const asOrdered = (sentence: readonly Token[]): readonly Token[] | null => {
  if (sentence.length > MOST_ORDER || sentence.some(({ kind, text }) => kind !== 'word' && !',.!?'.includes(text)))
    return null;
  const order = orderIn(sentence.flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])));
  return order === null ? null : inPlaceOf(sentence, order);
};

const asWhole = (sentence: readonly Token[]): readonly Token[] | null => {
  if (sentence.length > MOST_WHOLE || !WHOLE_BEGINS.test(textAt(sentence, 0))) return null;
  const words = run(sentence, 0, MOST_WHOLE);
  if (words.length !== sentence.length) return null;
  const said = words.join(' ');
  const found = WHOLE.find(([form]) => form.test(said));
  return found === undefined ? null : inPlaceOf(sentence, said.replace(found[0], found[1]));
};

const phrased = (sentence: readonly Token[]): readonly Token[] => {
  const made: Token[] = [];
  let isChanged = false;
  for (let at = 0; at < sentence.length; at++) {
    const token = sentence[at];
    if (token === undefined) break;
    const sought = token.kind === 'word' ? soughtBy.get(token.text) : undefined;
    const said = sought === undefined ? '' : run(sentence, at, MOST_PHRASE).join(' ');
    const found = sought?.find(
      ({ form, notAfter }) => form.test(said) && notAfter?.test(textAt(sentence, at - 1)) !== true,
    );
    if (found === undefined) {
      made.push(token);
      continue;
    }
    const matched = found.form.exec(said);
    const length = (matched?.[0] ?? '').trim().split(' ').length;
    const plain = found.plain.replace(/\$(\d)/g, (_, group: string) => matched?.[Number(group)] ?? '');
    made.push(...inPlaceOf(sentence.slice(at, at + length), plain));
    isChanged = true;
    at += length - 1;
  }
  return isChanged ? made : sentence;
};

/** The same tokens with turns of phrase in plain words. */
export const withoutIdioms = (tokens: readonly Token[]): readonly Token[] =>
  bySentence(tokens, (sentence) => {
    const said = withoutDoubt(withoutPlight(withoutOath(withoutTakenBack(sentence))));
    return asOrdered(said) ?? asWhole(said) ?? phrased(said);
  });

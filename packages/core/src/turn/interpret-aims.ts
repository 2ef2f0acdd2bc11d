// What a deed is hoped to come to, and why it is done, is no part of what it is done to: "ask him politely, hoping to find out what happened".
// Left out before the line is read. Called by interpret-prose.ts.
import { baseOf, isNounish, isSaying } from './lexicon.ts';
import { ADDRESSING } from './lexicon-words.ts';

const ANYTHING =
  '(?:i|we|it|he|she|they|nobody|no one|no-one|everyone|everybody|someone|somebody|my|the|his|her|their)';
/** Behind a deed; the first kind also behind words that are said. */
const HOPES = String.raw`(?:leaving (?:out|nothing)|omitting|choosing my words|to (?:lighten the mood|pass the time|kill time|keep (?:warm|awake|busy|(?:my|his|her|their) spirits up)|stay (?:awake|warm|calm)|calm (?:my|him|her|them)|cheer (?:him|her|them|me|myself)|break the (?:silence|tension)|get (?:his|her|their) attention)|seeing (?:that|how)|knowing (?:that|full well)|reali[sz]ing that|noticing that|aware that|not (?:really |quite )?(?:expecting|knowing|wanting|daring|caring|believing)|hoping|wondering|praying (?:that|it|he|she|they|nobody|no one)|pretending not|careful(?:ly)? not|taking care (?:not )?to|making sure|trying (?:not|(?:very hard |hard |my best )?to (?:make sense|work out|figure|understand|seem|appear|remember|stay|act|calm|be|keep|think|decide|forget))|afraid that|afraid of|certain that|determined|in (?:the )?hopes?|as (?:if|though))\b`;
const REASONS = String.raw`(?:because|in order|so (?:that|as)|so (?:i|we|he|she|it|they)['’]ll|so ${ANYTHING} (?:can|could|will|would|might|may|won['’]?t|don['’]?t|doesn['’]?t|do|does|has|have|is|are)|(?:just |only )?to (?:see|find out|check|make sure|know|feel|test|tell|judge|hear|learn|make out|work out|figure out|guess|gauge) (?:if|whether|how|what|who|whose|where|which|why|when|that|for (?:myself|sure))|to (?:get|have|take|catch) an? (?:\p{L}+ )?(?:better|closer|good|proper|clear|clearer) (?:look|view|glimpse)|(?:just |only )?(?:(?:far|high|close|long|wide|loud|hard|near|low|deep) )?enough (?:to (?=\p{L}+ )|that )|until (?:i|we) (?:find (?:one|some|any|nothing|out)|see (?:one|some)|feel|hear|can|am|know|understand|get (?:tired|bored|cold)|have (?:had|seen|heard|found))|(?:until|till) i['’](?:m|ve)|just in case|in case|for fear)\b`;
const HOPED = new RegExp(
  String.raw`[,\s]\s*(?:all the while |all |and |perhaps |maybe |half |secretly |quietly )?${HOPES}`,
  'giu',
);
const REASONED = new RegExp(String.raw`[,\s]\s*(?:mostly |only |maybe )?${REASONS}`, 'giu');
const GATE = new RegExp(String.raw`\b(?:${HOPES}|${REASONS})`, 'iu');

/** At the head of a sentence, before what is done: "In order to earn a few coins I offer …", "Feeling bold, I …". */
const OPENING =
  /(^|[.!?;\n]\s*)(?:after (?:that|this|a while|a moment|some time)|in the end|at last|eventually|(?:tomorrow|later|soon|next time),? (?:(?:i|we) (?:will|must|might|can|shall)|i['’]ll) (?=[^.!?;\n]{0,120}, but )|as far as (?:i|we) (?:know|can tell|remember)|in order to|so as (?:not )?to|(?:while |still )?trying (?:not )?to|out of (?:pure |sheer |mere |sudden )?(?=\p{L}+ )|to (?!(?:whom|what|which|whose|where|me|you|the|my|an?|this|that|his|her|their|be) )(?=\p{L}+ )|feeling|hoping|wanting|wondering|fearing|knowing|thinking|remembering|realizing|realising|sensing|having|being|not (?:wanting|knowing|sure|daring)|careful(?:ly)? (?:not )?to|determined|curious|desperate|exhausted|tired|weary|frightened|scared|nervous|angry|annoyed|relieved|satisfied|overwhelmed|with (?:a|one|my) (?:\p{L}+ )?(?:sigh|smile|shrug|nod|grin|frown|laugh|breath|heart)|despite|in spite of|instead of (?=\p{L}+ing)|before (?:doing )?anything else|if (?=[^.!?;\n]{0,140}, so (?:i|we) )|i (?:want|need|wanted|have) to (?:know|understand|see|be sure|think)(?=[^.!?;\n]{0,100}, so ))\b[^.!?;\n]{0,140}?(?:,? (?:so |but )?(?:tonight |now |today |for now |first |right now )?)(?=(?:i|we|i['’]ll) \p{L})/giu;

/** A wish, and no deed: "I am hoping", "I keep wondering". */
const HELD =
  /\b(?:i|you|he|she|they|we|am|i['’]?m|was|is|be|been|were|are|keep|kept|start|started|stop|stopped|not|just|really|still)$/i;
/** What is gone for is the deed itself: "go and see whether he is there". */
const GOES =
  /\b(?:go|goes|going|went|want|wants|wanted|try|trying|tried|wait|waits|waiting|like|love|need|come|have|had|has|i|and|then|decide|decided|ask|asks|asked|asking|look|listen|turn|turns|here|there)$/i;

const saysBefore = (words: string): boolean =>
  words
    .split(/[^\p{L}'’]+/u)
    .some((word) => ADDRESSING.has(word.toLowerCase()) || isSaying(baseOf(word.toLowerCase()) ?? ''));

const MAY = /\b(?:can|could|will|would|might|may|won['’]?t|to|do|don['’]?t|i|we|they|people)\b/i;
/** "so that he hears me and ask him", "because she looks cold and hand her my coat": in that form it is no deed of theirs. */
const isOwnAgain = (word: string, before: string): boolean =>
  baseOf(word) === word && (isSaying(word) || !MAY.test(before));
/** Where the deeds go on behind what is left out. */
const endOf = (text: string): number => {
  for (const found of text.matchAll(
    /[.!?;\n—*]|,(?: and| then| but| before| and then)? (?=(\p{L}+))| (?:and|then|but) (?:then )?(?=(i|we) )| and (?=(\p{L}+) (?:the|my|a|an|it|him|her|them|his|on|at|to|over|up|down|back|away|out)\b)/giu,
  )) {
    const [mark, next = '', , own] = found;
    if (own !== undefined) {
      if (isOwnAgain(own.toLowerCase(), text.slice(0, found.index))) return found.index;
      continue;
    }
    if (!mark.startsWith(',')) return found.index;
    const word = next.toLowerCase();
    if (
      /^(?:i|we|i['’]ll)$/.test(word) ||
      (baseOf(word) !== undefined && (/and|then/.test(mark) || !isNounish(word)) && !word.endsWith('ing'))
    )
      return found.index;
  }
  return text.length;
};

const AS_ONE_CAN = /,? as \p{L}+ly as (?:i|we) (?:possibly )?(?:can|could)\b,?(?: (?=\p{L})|(?=[.!?]|$))/giu;
const TAKES_TIME = /\b(?:take|takes|took) (?:my|our) time (?:and|to) (?=\p{L})/giu;
/** "shout down the hole to see if anybody answers": nobody is told to. */
const CALLS =
  /^(?:.*\b(?:and|then) )?(?:i )?(?:shout|call|yell|holler|bellow|whisper|mutter|speak)s? (?!(?:him|her|them|everyone)\b)[^"“]*$/i;
const LIKENED = /\b(?:you|it|looks?|looked|seems?|seemed|sounds?|sounded|feels?|felt)\b/i;
const LEAST = 3;
/** `text` without what `form` opens, where a deed stands before it. */
const cut = (text: string, form: RegExp, isWhy: boolean): string => {
  for (const found of text.matchAll(form)) {
    const before = text.slice(0, found.index);
    const sentence = before
      .slice(Math.max(...['.', '!', '?', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1)
      .trim();
    const isBare = sentence.length < LEAST || (!found[0].startsWith(',') && HELD.test(sentence));
    // "you look as though you had seen a ghost"
    if (/\bas (?:if|though)$/i.test(found[0]) && LIKENED.test(sentence)) continue;
    const isSaid = saysBefore(sentence) && !(CALLS.test(sentence) && /\bto [a-z]/i.test(found[0]));
    if (isBare || (isWhy && (isSaid || GOES.test(sentence)))) continue;
    const from = found.index + found[0].length;
    const rest = text.slice(from);
    return cut(before + rest.slice(endOf(rest)), form, isWhy);
  }
  return text;
};

export const withoutAims = (text: string): string => {
  const opened = text
    .replace(OPENING, '$1')
    .replace(OPENING, '$1')
    .replace(TAKES_TIME, '')
    .replace(AS_ONE_CAN, (all) => (/^[^,].*,\s*$/.test(all) ? ', ' : ' '));
  if (!GATE.test(opened)) return opened;
  return cut(cut(opened, HOPED, false), REASONED, true);
};

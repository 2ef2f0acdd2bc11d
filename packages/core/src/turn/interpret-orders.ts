// What is ordered aloud without a word for asking: "one coffee, please", "I'd like some soup", "I could murder a cup of tea". Called by
// interpret-idioms.ts with the words of a sentence.
import { baseOf, isNounish } from './lexicon.ts';
import { ASKING_VERBS, QUESTION_WORDS } from './lexicon-words.ts';

const COUNT = '(?:an?|some|the|one|two|three|four|five|six|another|half an?|a couple of|more|\\d{1,3})';
const NOUNS = "((?!to |if |that |not |out |you )[a-z'-]+(?: (?!to |if |that |but |because )[a-z'-]+){0,5})";
/** As few of them as leave the rest to be said behind them. */
const LAZY = NOUNS.replace('{0,5})', '{0,5}?)').replace('((?!', '(?:(?!');
const TAIL = '(?: please)?(?: (?:is there|are there|have you|do you have|got) any(?: .*)?)?(?: please| then| thanks)?';

/** Wished for as one does of a host: "I'd like a coffee", "I'm dying for a drink". */
const WISHED = new RegExp(
  `^(?:(?:and|then|so|well|oh|hi|hello|god|man) )*(?:(?:i|we)(?:'d| would) (?:like|love|fancy)|(?:i|we)(?:'ll| will) have|(?:i|we)(?: could|'d| would) (?:(?:really|just) )?(?:murder|kill for|do with|go for|die for)|(?:i'm|i am|we're) (?:dying|gasping) for) (${COUNT} ${LAZY})${TAIL}$`,
);
/** "one coffee please", "black coffee, please". */
const POLITE = new RegExp(`^(?:(?:and|then|so|well|hi|hello|just) )*(${COUNT} )?${NOUNS} please$`);
/** What one is given by being told it, done, or left alone: none of it comes on a plate. */
const NOT_SERVED =
  /\b(?:word|chat|talk|look|try|go|walk|answer|truth|explanation|moment|minute|second|favou?r|help|advice|name|hand|break|rest|nap|bath|rooms?|beds?|seat|table|job|work|refund|apology|story|song|tour|lift|ride|chance|turn|quiet|silence|time|list|summary|recap|hint|map|him|her|it|them|this|that|me|us|attention|again|now|quick|careful|home|yes|no|ok|okay|sure|thanks|hello|sorry|help|stop|wait|anyone|anybody|someone|somebody|everyone|ladies|gentlemen|sir|madam)\b/;

/** The words for the same as a question to whoever is by; null: nothing is ordered. */
export const orderIn = (words: readonly string[]): string | null => {
  const said = words.join(' ');
  const wished = WISHED.exec(said);
  if (wished !== null) {
    const [, what = ''] = wished;
    return NOT_SERVED.test(what) ? null : `can i have ${what} please`;
  }
  const polite = POLITE.exec(said);
  if (polite === null) return null;
  const [, count = '', noun = ''] = polite;
  const [first = ''] = noun.split(' ');
  const isOneself = /^(?:i|i'm|i'd|i'll|we|we'll|you|he|she|they|it)$/.test(first);
  const isVerb = count === '' && baseOf(first) !== undefined && !isNounish(first);
  const isDeed =
    count === '' && / (?:the|an?|my|his|her|their|your|up|down|out|in|on|off|at|to|from|with) /.test(` ${noun} `);
  if (
    noun === '' ||
    isOneself ||
    isVerb ||
    isDeed ||
    QUESTION_WORDS.has(first) ||
    ASKING_VERBS.has(first) ||
    NOT_SERVED.test(noun)
  )
    return null;
  return `can i have ${count}${noun} please`;
};

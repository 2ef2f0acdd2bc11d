// Who a clause is about other than the player: somebody called by name, what others do, what is only wished to happen. Called by interpret.ts.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Clause } from './interpret-clauses.ts';
import { textBetween } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { COMMON } from './lexicon-common.ts';
import { ADDRESSING, ARTICLES, PREPOSITIONS, PRONOUNS } from './lexicon-words.ts';
import type { Binder } from './targets.ts';

export const textOf = (clause: Clause, line: string): string => textBetween(line, clause.tokens) || line.trim();

const stranger = (name: readonly string[]): Target => ({
  kind: 'unknown',
  name: name.join(' ').slice(0, 100),
  id: null,
  here: false,
});

/** "Mara, give me the key": somebody named before the first comma is spoken to. */
export const addressOf = (clause: Clause, line: string, binder: Binder): Act | null => {
  const comma = clause.tokens.findIndex((token) => token.kind === 'mark' && (token.text === ',' || token.text === ':'));
  if (comma < 1 || comma > 4) return null;
  const before = clause.tokens.slice(0, comma).map((token) => (token.kind === 'word' ? token.text : ''));
  if (
    before.some((word) => word === '' || PRONOUNS.has(word) || PREPOSITIONS.has(word)) ||
    (before.length > 1 && baseOf(before[0] ?? '') !== undefined)
  )
    return null;
  const name = before[0] === 'hey' || before[0] === 'oh' ? before.slice(1) : before;
  const target = binder.person(name) ?? (clause.calls ? stranger(name) : null);
  if (target === null) return null;
  const speech = textOf({ ...clause, tokens: clause.tokens.slice(comma + 1) }, line);
  // Whoever was called behind a question was put first without a letter of their own.
  const isAsked = clause.question && clause.tokens[0]?.start === clause.tokens[0]?.end;
  const verb = isAsked ? 'ask' : 'talk';
  return { verb, text: textOf(clause, line), target, with: null, topic: null, manner: null, speech };
};

/** "Wren draws the bow": one's own name before the deed is oneself. */
export const asOneself = (clause: Clause, { session }: Given): Clause => {
  const mine = plainWords(session.character.name);
  const count = clause.tokens.findIndex((token) => token.kind !== 'word' || !mine.includes(token.text));
  return count < 1 || clause.tokens[count]?.kind !== 'word'
    ? clause
    : { ...clause, tokens: clause.tokens.slice(count) };
};

/** "How do you do? Ada Carrow.": one's own name and nothing else is given to whoever is by. */
export const ownName = (clause: Clause, line: string, { session }: Given): Act | null => {
  const mine = plainWords(session.character.name);
  if (!clause.tokens.every(({ kind, text }) => kind === 'word' && mine.includes(text))) return null;
  const text = textOf(clause, line);
  return { verb: 'talk', text, target: null, with: null, topic: null, manner: null, speech: text };
};

const NO_NAME = new Set(
  'if when while as until once unless because since before after and but then that what who how why where whether i we you he she they it to with at of for'.split(
    ' ',
  ),
);

/** "Maren gives me the key": what others do is theirs to do; the player can only watch. */
export const othersDeed = (clause: Clause, line: string, binder: Binder): Act | null => {
  const words = clause.tokens.slice(0, 5).map((token) => (token.kind === 'word' ? token.text : ''));
  const at = words.findIndex(
    (word, index) => index > 0 && /[^s]s$/.test(word) && baseOf(word) !== undefined && baseOf(word) !== word,
  );
  if (
    at < 1 ||
    words.slice(0, at).some((word) => word === '' || NO_NAME.has(word)) ||
    baseOf(words[0] ?? '') !== undefined
  )
    return null;
  const target = binder.person(words.slice(0, at));
  // "Agnes says you owe her": news of somebody, for whoever is by.
  if (
    target !== null &&
    (TELLS_OF.test(words[at] ?? '') ||
      clause.tokens.some((token) => token.kind === 'word' && ADDRESSING.has(token.text)))
  )
    return {
      verb: 'talk',
      text: textOf(clause, line),
      target: null,
      with: null,
      topic: null,
      manner: null,
      speech: textOf(clause, line),
    };
  return target === null
    ? null
    : { verb: 'look', text: textOf(clause, line), target, with: null, topic: null, manner: null, speech: null };
};

const TELLS_OF =
  /^(?:says|thinks|wants|knows|likes|loves|hates|owes|lives|sends|needs|believes|hopes|claims|swears|sleeps|works)$/;

export const begins = ({ tokens }: Clause, word: RegExp): boolean =>
  tokens[0]?.kind === 'word' && word.test(tokens[0].text);

/** "*Calti and Reef are caught in it*" */
export const isEmoted = ({ tokens }: Clause, line: string): boolean => {
  const start = tokens[0]?.start ?? 0;
  return line.slice(0, start).split('*').length % 2 === 0 && line.indexOf('*', start) !== -1;
};

const OWN = /^(?:i|i'[a-z]+|my|me|we|our|you|your)$/;
/** "*Thunder rolls over the roofs.*", "*Somewhere a bell rings.*": in a post, what the world does is the storyteller's to say. */
export const isScenery = (clause: Clause, line: string): boolean => {
  if (!clause.opening || !isEmoted(clause, line)) return false;
  const words = clause.tokens.slice(0, 6).map((token) => (token.kind === 'word' ? token.text : ''));
  const [first = ''] = words;
  // A name that nobody here has may be the player's own in another telling.
  const isSubject =
    ARTICLES.has(first) ||
    COMMON.has(first) ||
    /^(?:somewhere|outside|overhead|thunder|lightning|fog|wind)$/.test(first);
  const at = words.findIndex((word, index) => index > 0 && /[^s]s$/.test(word) && baseOf(word) !== undefined);
  const before = words.slice(0, at);
  return (
    isSubject && at > 0 && baseOf(first) === undefined && !before.some((word) => OWN.test(word) || /ing$|^$/.test(word))
  );
};

/** "this place is on fire, run": an order to oneself behind what is seen. */
export const isCommand = ({ tokens }: Clause, line: string): boolean => {
  const [first] = tokens;
  return (
    first?.kind === 'word' &&
    baseOf(first.text) === first.text &&
    /[,—–-]\s*(?:so |then )?$/.test(line.slice(0, first.start))
  );
};

/** "A dragon appears and burns the town": things that nobody here does; saying so does not make it so. */
export const isWished = ({ tokens }: Clause, binder: Binder): boolean => {
  const words = tokens.slice(0, 6).map((token) => (token.kind === 'word' ? token.text : ''));
  if (/^(?:everyone|everybody|someone|somebody|nobody|people)$/.test(words[0] ?? ''))
    return /[^s]s$/.test(words[1] ?? '') && baseOf(words[1] ?? '') !== undefined && words[1] !== 'is';
  if (!/^(?:a|an|the|some|suddenly)$/.test(words[0] ?? '')) return false;
  const at = words.findIndex(
    (word, index) => index > 1 && /[^s]s$/.test(word) && (HAPPENS.test(word) || (baseOf(word) ?? word) !== word),
  );
  const next = words[at + 1] ?? '';
  const isVerb =
    at > 1 &&
    (HAPPENS.test(words[at] ?? '') ||
      ARTICLES.has(next) ||
      PREPOSITIONS.has(next) ||
      /^(?:\w+ly|backwards?|forwards?|away|back|and|home|again|still|silent|dead|on|off)$/.test(next));
  return isVerb && !words.slice(0, at).includes('') && binder.person(words.slice(1, at)) === null;
};
const HAPPENS =
  /^(?:goes|gets|becomes|starts|begins|turns|cheers|claps|laughs|screams|gasps|applauds|appears|arrives|explodes|dies|collapses|vanishes|disappears|attacks|opens|falls|comes|bursts|charges|emerges|descends|swoops|lands)$/;

const THEY = /^(?:he|she|it|they)$/;
const THEIRS = /^(?:is|are|was|were|has|have|had|'s|will|would|could|should|can|may|might|must|does|do|did|not|never)$/;

/** "he told me so himself", "she lives by the river": news of them, said to whoever listens. */
const NEWS =
  /^(?:told|said|says|asked|promised|swore|knew|knows|thinks|thought|wants|wanted|lied|lives|lived|works|worked|loves|loved|hates|hated|needs|owes|owed|owns|sleeps|drinks|believes|hopes|used|left|died|married|seems?|looks?|sounds?)$/;

/** "he falls to the rocks", "they attack": what others are said to do is a wish about them, whoever says it. */
export const isNarrated = ({ tokens }: Clause): boolean => {
  const words = tokens.slice(0, 5).map((token) => (token.kind === 'word' ? token.text : ''));
  // "*Only for it to swing above her*": what came of a deed is not the player's to say.
  if (words[0] === 'only' && /^(?:for|to)$/.test(words[1] ?? '')) return true;
  const from = /^(?:and|then|so|but|suddenly)$/.test(words[0] ?? '') ? 1 : 0;
  const [who = '', first = '', second = ''] = words.slice(from);
  if (!THEY.test(who)) return false;
  const verb = /ly$|^(?:then|just|now|suddenly|also|all)$/.test(first) ? second : first;
  if (THEIRS.test(verb) || NEWS.test(verb) || verb === '') return false;
  return who === 'they'
    ? baseOf(verb) !== undefined
    : /[^s]s$/.test(verb) || (baseOf(verb) !== undefined && baseOf(verb) !== verb);
};

const REMEMBERED =
  /^(?:and |but |so |well )?(?:he|she|they|we|it|my \w+|our \w+|dad|mom|mum|grandpa|grandma|i) (?:always |never |once |had )?(?:used to|taught (?:me|us)|told (?:me|us) (?:once|as|when|that)|(?:\w+ ){1,6}(?:when (?:i|we) (?:was|were)|years ago|long ago|as an? (?:kid|child|boy|girl)|back (?:then|in the day)))\b/;
/** "She taught me to fish when I was six": told of long ago, and nothing that is done. */
export const isRemembered = ({ tokens }: Clause): boolean =>
  // "My husband used to speak of you" is said to somebody.
  !tokens.some((token) => token.kind === 'word' && ADDRESSING.has(token.text)) &&
  REMEMBERED.test(
    tokens
      .slice(0, 16)
      .flatMap((token) => (token.kind === 'word' ? [token.text] : []))
      .join(' '),
  );

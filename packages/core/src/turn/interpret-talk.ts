// Clauses of saying and asking: to whom, about what, and the words themselves. Called by interpret-read.ts.
import type { Clause } from './interpret-clauses.ts';
import { isConditioned, PLEDGES } from './interpret-clauses-told.ts';
import { isManner } from './interpret-parts.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { type Head, readVerb } from './interpret-verb.ts';
import { type Token, textBetween } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { ARTICLES, COMPLEMENTS, PREPOSITIONS } from './lexicon-words.ts';

type Said = { words: string[]; topic: string | null; speech: string | null };
/** "offer to carry it for her": all that follows is what is said. */
const OFFERED = /^offer to$/;
/** "accuse him of lying": whom, and of what. */
const CHARGED = new Set(['accuse', 'suspect', 'convict', 'warn', 'inform', 'remind', 'assure', 'tell']);
const TOPICAL = new Set(['about', 'for', 'regarding', 'concerning', 'of']);

const SUBJECTS = new Set(
  "i i'm im i've i'll i'd you you're we we're they they're he she they he's she's it's there's there".split(' '),
);
/** What follows them is told of something, not said: "help with whatever they do". */
const RELATIVES = new Set(['whatever', 'whoever', 'wherever', 'whichever', 'what', 'as']);
const LONGEST_NAME = 4;
/** "tell Odrun I lost the rope": where what is told begins; -1: no such clause. */
const clauseIn = (words: readonly string[]): number => {
  const at = words.findIndex(
    (word, index) => index > 0 && SUBJECTS.has(word) && !RELATIVES.has(words[index - 1] ?? ''),
  );
  return at > 0 && at <= LONGEST_NAME && at < words.length - 1 ? at : -1;
};

/** "the brake squeaks", "my feet hurt": one does, or several do. */
const SQUEAKS =
  /^(?:[a-z]+ )?[a-z']*[^s ] (?![a-z]*(?:ies|ales|ews|ecrets|okes|acts|etails|umours|umors|ins|ord|ords)$)[a-z]{3,}[^s]s$|^(?:[a-z]+ )?(?:[a-z]+[^s]s|feet|teeth|men|people|children) (?:hurt|ache|shake|leak|smell|stink|itch|rattle|creak|squeak|drip|bite|hum|burn)$/;
/** "tell her the mayor sent me": where the sentence that is told begins; "tell her a story" has none. */
const toldFrom = (words: readonly string[]): number => {
  const at = words.findIndex((word, index) => index > 0 && index <= 3 && ARTICLES.has(word));
  const isSentence = words.slice(at + 2).some((word) => {
    const base = baseOf(word);
    return (
      /^(?:is|are|was|were|has|have|had|will|would|can)$/.test(word) ||
      (base !== undefined && base !== word && !word.endsWith('ing'))
    );
  });
  return at > 0 && (isSentence || SQUEAKS.test(words.slice(at + 1).join(' '))) ? at : -1;
};

/** "Mara about the beacon" → Mara, topic "the beacon"; "Pip to run" → Pip, speech "run". */
const complementOf = (base: string, words: readonly string[], line: string, tokens: readonly Token[]): Said => {
  // Said to somebody though "to" follows: "I promise to bring it".
  const isPledge = PLEDGES.has(base) && words[0] === 'to' && baseOf(words[1] ?? '') !== undefined;
  const from = !isPledge && (words[0] === 'to' || words[0] === 'with' || words[0] === 'at') ? 1 : 0;
  const clause = clauseIn(words);
  const of = CHARGED.has(base) ? words.indexOf('of') : -1;
  // "tell him that the Cage is short of hands": of what is told, and no charge.
  // "tell Dov I'll keep his name out of it"
  const isClause = clause !== -1 && clause < of;
  const charged = isClause || words.slice(0, Math.max(0, of)).some((word) => COMPLEMENTS.has(word)) ? -1 : of;
  if (charged > 0 && charged < words.length - 1)
    return { words: words.slice(0, charged), topic: null, speech: textBetween(line, tokens.slice(charged + 1)) };
  const found = words.findIndex((word, index) => index >= from && COMPLEMENTS.has(word));
  if (clause !== -1 && (found === -1 || clause < found))
    // "swear on my mother I never touched it": she is told nothing.
    return {
      words: PLEDGES.has(base) && /^(?:on|by)$/.test(words[0] ?? '') ? [] : words.slice(0, clause),
      topic: null,
      speech: textBetween(line, tokens.slice(clause)),
    };
  const whose = found === -1 && base === 'ask' ? words.findIndex((word) => /^(?:her|his|their)$/.test(word)) : -1;
  // "ask her name", "ask Pip his age"
  if (whose !== -1 && whose < 3 && whose < words.length - 1)
    return {
      words: whose === 0 ? [words[0] === 'his' ? 'him' : (words[0] ?? '')] : words.slice(0, whose),
      topic: words.slice(whose).join(' '),
      speech: null,
    };
  const told = found === -1 && base === 'tell' ? toldFrom(words) : -1;
  if (told !== -1) return { words: words.slice(0, told), topic: null, speech: textBetween(line, tokens.slice(told)) };
  const at = found;
  if (at === -1) return { words: [...words], topic: null, speech: null };
  // "tell him not to worry": the not is said to him.
  if (words[at] === 'to' && words[at - 1] === 'not' && at > 1)
    return { words: words.slice(0, at - 1), topic: null, speech: textBetween(line, tokens.slice(at - 1)) };
  const rest = words.slice(at + 1);
  const spoken = tokens.slice(at + (['to', 'that', 'about', 'for'].includes(words[at] ?? '') ? 1 : 0));
  if (rest.length === 0) return { words: words.slice(0, at), topic: null, speech: null };
  if (TOPICAL.has(words[at] ?? '')) return { words: words.slice(0, at), topic: rest.join(' '), speech: null };
  const speech = textBetween(line, spoken).replace(/, (and|but|or) that (?=\p{L})/giu, ', $1 ');
  return { words: words.slice(0, at), topic: null, speech };
};

const VERY = /^(?:very|so|quite|rather|too|almost)$/;
const REASONS = /^(?:because|since|although|though|hoping|knowing|meaning|wanting)$/;
/** "tell him that if he comes, I leave", "… that it is late, and that we go": what stands behind the comma belongs to what is told. */
const isToldOn = (tokens: readonly Token[], mark: number): boolean =>
  mark !== -1 &&
  tokens[mark]?.text === ',' &&
  (isConditioned(tokens.slice(0, mark)) ||
    (/^(?:and|but|or)$/.test(tokens[mark + 1]?.text ?? '') &&
      tokens.slice(0, mark).some(({ text }) => text === 'that' || text === 'whether')));

/** "I say, hand it over": everything behind the mark is said. */
const saidAfterMark = (clause: Clause, line: string): { before: Token[]; speech: string | null } => {
  const mark = clause.tokens.findIndex((token) => token.kind === 'mark' && (token.text === ',' || token.text === ':'));
  const at = isToldOn(clause.tokens, mark) ? -1 : mark;
  const before = at === -1 ? clause.tokens : clause.tokens.slice(0, at);
  const behind = at === -1 ? [] : clause.tokens.slice(at + 1);
  // "I ask him, because there is no other way left": why, and no word of it.
  const after = clause.tokens[at]?.text === ',' && REASONS.test(behind[0]?.text ?? '') ? [] : behind;
  // "I flirt with him, badly": how it is said, and no word of it.
  const [only, second] = after;
  const isManner = only?.kind === 'word' && /ly$/.test(only.text);
  const isVery = only?.kind === 'word' && VERY.test(only.text);
  if (
    isVery &&
    second?.kind === 'word' &&
    /ly$/.test(second.text) &&
    after.filter(({ kind }) => kind === 'word').length === 2
  )
    return { before, speech: null };
  if (isManner && second?.kind === 'mark') {
    // "I tell Missy, quietly, that …": what is between the commas is no word of it either.
    const said = after.slice(2);
    return { before, speech: textBetween(line, said[0]?.text === 'that' ? said.slice(1) : said) || null };
  }
  return { before, speech: after.length === 0 || (isManner && second === undefined) ? null : textBetween(line, after) };
};

const UTTERING = new Set([
  'say',
  'shout',
  'whisper',
  'yell',
  'mutter',
  'mumble',
  'murmur',
  'exclaim',
  'answer',
  'reply',
  'scream',
  'announce',
  'declare',
]);

/** "say hello to Mara": what stands before "to" or "at" is said, unless it is about something. */
const readUttering = (
  words: readonly string[],
  head: Head,
  tokens: readonly Token[],
  line: string,
  opening: boolean,
): Read => {
  const from = head.found.from;
  const at = words.findIndex((word, index) => index >= from && ['to', 'at', 'about', 'for'].includes(word));
  const last = at === -1 ? words.length : at;
  // "I say softly": how, and no word of it.
  const until = words.slice(from, last).every((word) => isManner(word) || VERY.test(word)) ? from : last;
  // "shout from the tower to warn them": where, and not what.
  const isWhere = PREPOSITIONS.has(words[from] ?? '');
  const said = isWhere ? [] : words.slice(from, until);
  // "… , murmuring the figures": told of, and not in those words.
  if (!opening && /ing$/.test(words[from - 1] ?? '') && ARTICLES.has(said[0] ?? ''))
    return { ...NOTHING, idle: 'condition' };
  if (said.includes('nothing')) return { ...NOTHING, verb: 'wait', base: 'wait', phrase: 'wait', confidence: 0.8 };
  const speech =
    said.length === 0 ? null : textBetween(line, tokens.slice(words[from] === 'that' ? from + 1 : from, until));
  const read = readVerb([...words.slice(0, from), ...words.slice(until)], head, speech);
  const topical = words[at] === 'about' || words[at] === 'for';
  return topical ? { ...read, parts: [], topic: words.slice(at + 1).join(' ') } : read;
};

/** "lie to him: tell him I'm her cousin": what he is told. */
const untold = ({ found }: Head, said: string | null): string | null =>
  said !== null && (found.verb === 'deceive' || found.verb === 'persuade' || found.verb === 'threaten')
    ? said.replace(
        /^(?:and )?(?:tell|telling|say|saying|claim|claiming)(?: to)?(?: (?:him|her|them|everyone|everybody))? (?:that )?(?=\S)/i,
        '',
      )
    : said;

export const readTalking = (
  words: readonly string[],
  head: Head,
  clause: Clause,
  line: string,
  quoted: string | null,
): Read => {
  const { before, speech } = saidAfterMark(clause, line);
  const spoken = before.filter((token) => token.kind === 'word');
  const kept = quoted === null && speech !== null ? spoken.map((token) => token.text) : [...words];
  const rest = kept.slice(head.found.from);
  if (
    (UTTERING.has(head.found.base) || /^(?:call|cry) out$/.test(head.found.phrase)) &&
    quoted === null &&
    speech === null
  )
    return readUttering(kept, head, spoken, line, clause.opening);
  const said =
    OFFERED.test(head.found.phrase) && rest.some((word) => TOPICAL.has(word))
      ? { words: [], topic: null, speech: textBetween(line, spoken.slice(head.found.from)) || null }
      : complementOf(head.found.base, rest, line, spoken.slice(head.found.from));
  const uttered = quoted ?? said.speech ?? speech;
  const read = readVerb([...kept.slice(0, head.found.from), ...said.words], head, untold(head, uttered));
  return { ...read, topic: said.topic };
};

// Questions told as one tells them: "ask him if it's his", "ask Gil where he lives". They are put to whoever is asked: "Is it yours?", "Where do
// you live?". Called by interpret-dealings.ts.
import type { Act } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';
import { baseOf } from './lexicon.ts';

const ASKS =
  '(if|whether|(?:what|which|how)(?: (?!(?:he|she|they|his|her|their|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\\b)[\\p{L}]+){0,3}|where|why|when|who|whom|whose [\\p{L}]+)';
const BE = '(is|are|was|were)';
const OF_THEM = new RegExp(`^${ASKS} (he|she|they)(['’](?:s|d|ll|re|ve))? (.+)$`, 'iu');
const OF_THEIRS = new RegExp(`^${ASKS} (?:his|her|their) (.+) ${BE}$`, 'iu');
const OF_ME = /^(?:if|whether) (i|we) (can|could|may|might|should|must|shall) (.+)$/i;
const OF_IT = new RegExp(`^(?:if|whether) (it|that|this|these|those)(['’]s)?(?: ${BE})? (.+)$`, 'iu');

const ALWAYS_HELP = new Set('is are was were can could will would shall should may might must'.split(' '));
const WITH_YOU: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const SHORT: Readonly<Record<string, string>> = { d: 'would', ll: 'will', re: 'are', ve: 'have' };
/** Deeds of their own as often as they help others: "what he does", "if he has a light". */
const BOTH: Readonly<Record<string, string>> = {
  do: 'do you do',
  does: 'do you do',
  did: 'did you do',
  have: 'do you have',
  has: 'do you have',
  had: 'did you have',
};
const OFTEN = /^(?:always|often|ever|never|still|also|just|already|even|once|sometimes|not)$/i;
const isOften = (word: string): boolean =>
  OFTEN.test(word) || (/.{2}ly$/i.test(word) && baseOf(word.toLowerCase()) === undefined);
/** What is the same when it is over: "has hurt", "has come". */
const SAME = /^(?:come|become|run|hurt|cut|put|let|set|read|hit|shut|lost|quit|bet|split)$/i;
const isOver = (word: string): boolean => {
  const base = baseOf(word.toLowerCase());
  return (
    SAME.test(word) ||
    /^(?:been|had|done|got|\p{L}{2,}ed)$/iu.test(word) ||
    (base !== undefined && base !== word && !/s$|ing$/.test(word))
  );
};
/** Over and done with; of "tired" and "hurt" only with what was hurt: "he's hurt her". */
const HAS_DONE = /^(?:got|been|had|seen|done|eaten|met|heard|known|taken|given|written|made|slept|come)$/i;
const OBJECT = /^(?:it|me|us|them|him|her|the|an?|any|some|my|your|his|their|this|that|anyone|anything)\b/i;

/** Whether the first of these words only helps the next ones to be asked. */
const isHelp = (verb: string, next: string): boolean =>
  ALWAYS_HELP.has(verb) ||
  (/^d/.test(verb) && (next === 'not' || (next !== '' && baseOf(next) === next))) ||
  (/^ha/.test(verb) && (isOften(next) || isOver(next)));

/** What "he's", "he'd" is short for. */
const inFull = (short: string, often: string, verb: string, rest: string): string => {
  if (short === 'd') return isOver(verb) && baseOf(verb) !== verb ? 'had' : 'would';
  if (short !== 's') return SHORT[short] ?? 'is';
  return HAS_DONE.test(verb) || (isOver(verb) && (OBJECT.test(rest) || (often !== '' && rest !== ''))) ? 'has' : 'is';
};

const yours = (words: string): string =>
  words
    .replace(/\b(?:his|hers|theirs)$/i, 'yours')
    .replace(/\b(?:his|her|their)\b/gi, 'your')
    .replace(/\b(?:him|her|them)self\b/gi, 'yourself')
    .replace(/\b(?:he|she)\b/gi, 'you');

const put = (...words: readonly string[]): string | null => {
  const said = words.filter((one) => one !== '').join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}?`;
};

/** A deed of theirs in question: "lives" is "do you live", "got" is "did you get"; null: a word that is known in no tense. */
const done = (verb: string): string | null => {
  const both = BOTH[verb.toLowerCase()];
  if (both !== undefined) return both;
  const base = baseOf(verb.toLowerCase());
  // "lives" is in no list of deeds, and is one.
  if (base === undefined && /[^su]s$/.test(verb))
    return `do you ${verb.replace(/ies$/, 'y').replace(/(?<=(?:ch|sh|ss|x|z))es$|s$/, '')}`;
  if (base === undefined) return null;
  if (base === verb) return `do you ${verb}`;
  return `${verb.endsWith('s') ? 'do' : 'did'} you ${base}`;
};

/** "he's seen them", "she always works here", as it is put to them. */
const ofThem = (asks: string, short: string, words: readonly string[]): string | null => {
  const [first = '', ...others] = words;
  const often = others.length > 0 && isOften(first) ? first : '';
  const [verb = '', ...behind] = often === '' ? words : others;
  const rest = behind.join(' ');
  if (short !== '') {
    const helps = inFull(short, often, verb, rest);
    return put(asks, WITH_YOU[helps] ?? helps, 'you', often, yours(verb), yours(rest));
  }
  const helps = verb.toLowerCase();
  if (isHelp(helps, behind[0]?.toLowerCase() ?? ''))
    return put(asks, WITH_YOU[helps] ?? helps, 'you', often, yours(rest));
  const deed = done(verb);
  return deed && put(asks, deed.replace(' you ', often === '' ? ' you ' : ` you ${often} `), yours(rest));
};

/** The question as it is put to them; null: it is told of something else. */
const directly = (said: string): string | null => {
  const told = said.trim().replace(/[.?!]+$/, '');
  const [, wh = '', , short = '', words = ''] = OF_THEM.exec(told) ?? [];
  if (words !== '') return ofThem(/^(?:if|whether)$/i.test(wh) ? '' : wh, short.slice(1), words.split(/\s+/));
  const [, how = '', what = '', is = ''] = OF_THEIRS.exec(told) ?? [];
  if (what !== '' && !/^(?:if|whether)$/i.test(how)) return put(how, is, 'your', yours(what));
  const [, i = '', may = '', deed = ''] = OF_ME.exec(told) ?? [];
  if (deed !== '') return put(may, i.toLowerCase() === 'i' ? 'I' : i, yours(deed));
  const [, it = '', isShort = '', be = isShort === '' ? '' : 'is', of = ''] = OF_IT.exec(told) ?? [];
  return be === '' ? null : put(be, it, yours(of));
};

/** The act with its question put to whoever is asked; "ask Gil where she is" is of somebody else. */
export const reported = (act: Act, given: Given): Act => {
  if (act.verb !== 'ask' || act.speech === null || act.target?.kind !== 'person' || /["“”«»]/.test(act.text))
    return act;
  const about = given.world.person(act.target.name)?.description ?? '';
  const other = OTHER.find(([is]) => is.test(about))?.[1];
  if (other?.test(act.speech) === true) return act;
  // Asked of one man or woman, they are somebody else.
  if (/\b(?:they|theirs?)\b/i.test(act.speech) && GENDERED.test(about)) return act;
  const speech = directly(act.speech);
  return speech === null ? act : { ...act, speech };
};
const GENDERED = /\b(?:man|boy|woman|girl|he|she|his|her)\b/i;
/** Of a man "she" is somebody else. */
const OTHER: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?!.*\b(?:she|her)\b).*\b(?:man|boy|he|his|him)\b/is, /\b(?:she|her|hers)\b/i],
  [/^(?!.*\b(?:he|his|him)\b).*\b(?:woman|girl|she|her)\b/is, /\b(?:he|his|him)\b/i],
];

// Questions told as one tells them: "ask him if it's his", "ask Gil where he lives". They are put to whoever is asked: "Is it yours?", "Where do
// you live?". Called by interpret-dealings.ts.
import type { Act } from '@emergent/schema';
import type { Given } from './interpret-bind.ts';
import { baseOf } from './lexicon.ts';

const ASKS =
  '(if|whether|(?:what|which|how)(?: (?!he\\b|she\\b|they\\b|his\\b|her\\b|their\\b)[\\p{L}]+){0,3}|where|why|when|who|whom|whose [\\p{L}]+)';
const BE = '(is|are|was|were)';
const OF_THEM = new RegExp(`^${ASKS} (he|she|they)(['’](?:s|d|ll|re|ve))? ([\\p{L}’']+)(?: (.+))?$`, 'iu');
const OF_THEIRS = new RegExp(`^${ASKS} (?:his|her|their) (.+) ${BE}$`, 'iu');
const OF_ME = /^(?:if|whether) (i|we) (can|could|may|might|should|must|shall) (.+)$/i;
const OF_IT = new RegExp(`^(?:if|whether) (it|that|this|these|those)(['’]s)?(?: ${BE})? (.+)$`, 'iu');

const AUXILIARIES = new Set(
  'is are was were has have had does do did can could will would shall should may might must'.split(' '),
);
const WITH_YOU: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const SHORT: Readonly<Record<string, string>> = { d: 'would', ll: 'will', re: 'are', ve: 'have' };

const yours = (words: string): string =>
  words
    .replace(/\b(?:his|hers|theirs)$/i, 'yours')
    .replace(/\b(?:his|her|their)\b/gi, 'your')
    .replace(/\b(?:him|her|them)self\b/gi, 'yourself')
    .replace(/\b(?:he|she)\b/gi, 'you');

const put = (...words: readonly string[]): string => {
  const said = words.filter((one) => one !== '').join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}?`;
};

/** A deed of theirs in question: "lives" is "do you live", "got" is "did you get". */
const done = (verb: string, rest: string): string => {
  const base = baseOf(verb.toLowerCase());
  // "lives" is in no list of deeds, and is one.
  if (base === undefined && /[^su]s$/.test(verb))
    return `do you ${verb.replace(/ies$/, 'y').replace(/(?<=(?:ch|sh|ss|x|z))es$|s$/, '')} ${rest}`;
  if (base === undefined || base === verb) return `do you ${verb} ${rest}`;
  return `${verb.endsWith('s') ? 'do' : 'did'} you ${base} ${rest}`;
};

/** The question as it is put to them; null: it is told of something else. */
const directly = (said: string): string | null => {
  const told = said.trim().replace(/[.?!]+$/, '');
  const [, wh = '', , short = '', verb = '', more = ''] = OF_THEM.exec(told) ?? [];
  const asks = /^(?:if|whether)$/i.test(wh) ? '' : wh;
  const rest = yours(more);
  if (verb !== '') {
    const helps =
      short === '' ? verb.toLowerCase() : (SHORT[short.slice(1)] ?? (/^(?:got|been|had)$/.test(verb) ? 'has' : 'is'));
    if (short !== '') return put(asks, WITH_YOU[helps] ?? helps, 'you', yours(verb), rest);
    return AUXILIARIES.has(helps)
      ? put(asks, WITH_YOU[helps] ?? helps, 'you', rest)
      : put(asks, done(verb, rest).trim());
  }
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
  const other = OTHER.find(([is]) => is.test(given.world.person(act.target?.name ?? '')?.description ?? ''))?.[1];
  if (other?.test(act.speech) === true) return act;
  const speech = directly(act.speech);
  return speech === null ? act : { ...act, speech };
};
/** Of a man "she" is somebody else. */
const OTHER: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?!.*\b(?:she|her)\b).*\b(?:man|boy|he|his|him)\b/is, /\b(?:she|her|hers)\b/i],
  [/^(?!.*\b(?:he|his|him)\b).*\b(?:woman|girl|she|her)\b/is, /\b(?:he|his|him)\b/i],
];

// The verb of a clause: where it stands, what is before it, and the deed it makes with what follows. Called by interpret-read.ts and interpret-talk.ts.
import { isManner, mannerOf, partsOf, purposeOf } from './interpret-parts.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { isNounish, respelt, type VerbFound, verbAt } from './lexicon.ts';
import { ARTICLES, ENGLISH, FOREIGN, LEADING, NEGATIONS, QUIETLY } from './lexicon-words.ts';

/** Past subject, modals and adverbs to where the deed should stand. */
export const headOf = (words: readonly string[]): { at: number; negated: boolean } => {
  let at = 0;
  let negated = false;
  while (at < words.length) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (word === 'try' && ARTICLES.has(next)) break;
    if (
      NEGATIONS.has(word) &&
      !(['stop', 'avoid', 'refuse', 'without'].includes(word) && !next.endsWith('ing') && next !== 'to')
    )
      negated = true;
    else if (!(LEADING.has(word) || (isManner(word) && words.length > 1 && at < words.length - 1))) break;
    at++;
  }
  return at >= words.length ? { at: 0, negated } : { at, negated };
};

export const isForeign = (words: readonly string[]) => {
  let foreign = 0;
  let english = 0;
  for (const word of words) {
    if (FOREIGN.has(word)) foreign++;
    if (ENGLISH.has(word)) english++;
  }
  return foreign >= 2 && foreign > english;
};

/** The first verb further on; a word behind an article is a noun. */
const scan = (words: readonly string[], from: number): VerbFound | null => {
  for (const strict of [true, false]) {
    for (let at = from; at < words.length; at++) {
      const before = words[at - 1] ?? '';
      if (ARTICLES.has(before) || (strict && isNounish(words[at] ?? ''))) continue;
      const found = verbAt(words, at);
      if (found) return found;
    }
  }
  return null;
};

export type Head = { found: VerbFound; confidence: number };

export const headVerb = (words: string[], at: number): Head | null => {
  const found = verbAt(words, at);
  if (found) return { found, confidence: 0.9 };
  const spelt = respelt(words[at] ?? '');
  if (spelt !== undefined && words.length <= 12) {
    const corrected = [...words];
    corrected[at] = spelt;
    const again = verbAt(corrected, at);
    if (again) return { found: again, confidence: 0.65 };
  }
  const later = isForeign(words) ? null : scan(words, at + 1);
  return later ? { found: later, confidence: 0.5 } : null;
};

/** What is cast without any magic. */
const MUNDANE = new Set([
  'line',
  'net',
  'nets',
  'rod',
  'anchor',
  'vote',
  'glance',
  'eye',
  'eyes',
  'doubt',
  'lot',
  'lots',
  'dice',
  'stone',
]);

export const readVerb = (words: readonly string[], { found, confidence }: Head, speech: string | null): Read => {
  const rest = words.slice(found.from).filter((_, index) => index + found.from !== found.gap);
  const aim = purposeOf(rest);
  if (aim !== null && (aim.at <= 1 || found.base === 'use')) {
    const read = readVerb(rest, { found: aim.found, confidence: confidence * 0.95 }, speech);
    const tool = found.base === 'use' && aim.at > 0 ? [{ preposition: 'with', words: rest.slice(0, aim.at) }] : [];
    return { ...read, parts: [...read.parts, ...tool] };
  }
  const { object, parts } = partsOf(aim === null ? rest : rest.slice(0, aim.at));
  const manner = mannerOf(words);
  const quiet = found.verb === 'go' && manner !== null && (QUIETLY.has(manner) || manner === 'in silence');
  const { base, phrase } = found;
  const mundane = found.base === 'cast' && object.some((word) => MUNDANE.has(word));
  const verb = quiet ? 'sneak' : mundane ? 'use' : found.verb;
  return { ...NOTHING, verb, base, phrase, object, parts, manner, speech, confidence };
};

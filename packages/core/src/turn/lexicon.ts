// From a word to a deed: inflected forms, and phrasal verbs, looked up in tables made once. Called by interpret-*.ts.
import type { Verb } from '@emergent/schema';
import { IRREGULAR, NOUNISH, SAYING, VERB_WORDS } from './lexicon-verbs.ts';
import { PREPOSITIONS } from './lexicon-words.ts';

/** `after`: words that must follow the base; their length gives the phrase's. */
type Phrase = { verb: Verb; after: readonly string[] };

const verbOfBase = new Map<string, Verb>();
const phrasesOfBase = new Map<string, Phrase[]>();
const baseOfForm = new Map<string, string>();

const VOWELS = 'aeiou';
const isVowel = (letter: string | undefined) => letter !== undefined && VOWELS.includes(letter);

/** "-ed" and "-ing" stems of a base form: stop → stopp, make → mak, cry → cry. */
const stems = (base: string): { past: string; progressive: string } => {
  const last = base.at(-1) ?? '';
  if (last === 'e')
    return { past: `${base}d`, progressive: base.endsWith('ee') ? `${base}ing` : `${base.slice(0, -1)}ing` };
  if (last === 'y' && !isVowel(base.at(-2))) return { past: `${base.slice(0, -1)}ied`, progressive: `${base}ing` };
  const doubles =
    (base.length <= 6 || base.startsWith('un')) &&
    !isVowel(last) &&
    !'wxyh'.includes(last) &&
    isVowel(base.at(-2)) &&
    !isVowel(base.at(-3));
  return doubles && (base.length <= 5 || base.startsWith('un'))
    ? { past: `${base}${last}ed`, progressive: `${base}${last}ing` }
    : { past: `${base}ed`, progressive: `${base}ing` };
};

const thirdPerson = (base: string): string => {
  if (base.endsWith('y') && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
};

const addForm = (form: string, base: string) => {
  if (!baseOfForm.has(form)) baseOfForm.set(form, base);
};

const addForms = (base: string) => {
  const { past, progressive } = stems(base);
  for (const form of [thirdPerson(base), past, progressive, `${base}ing`, `${base}ed`]) addForm(form, base);
};

const addEntry = (verb: Verb, entry: string) => {
  const [base = '', ...after] = entry.split('_');
  if (after.length > 0) {
    const phrases = phrasesOfBase.get(base) ?? [];
    phrases.push({ verb, after });
    phrasesOfBase.set(base, phrases);
  } else if (!verbOfBase.has(base)) {
    verbOfBase.set(base, verb);
  }
};

for (const [verb, words] of VERB_WORDS) for (const entry of words.split(' ')) addEntry(verb, entry);
for (const base of [...verbOfBase.keys(), ...phrasesOfBase.keys()]) baseOfForm.set(base, base);
for (const pair of IRREGULAR.split(' ')) {
  const [form = '', base = ''] = pair.split(':');
  if (!verbOfBase.has(form)) baseOfForm.set(form, base);
}
for (const base of [...baseOfForm.values()]) if (base.length > 1) addForms(base);
for (const list of phrasesOfBase.values()) list.sort((one, other) => other.after.length - one.after.length);

const nounish = new Set(NOUNISH.split(' '));
const saying = new Set(SAYING.split(' '));

/** Every form that the lexicon knows. */
export const forms = (): Iterable<string> => baseOfForm.keys();

export const baseOf = (word: string): string | undefined => baseOfForm.get(word);
export const isSaying = (base: string): boolean => saying.has(base);
/** Whether a word is in the lexicon and more often a noun than a deed ("light", "ring"); plurals of nouns count. */
export const isNounish = (word: string): boolean => {
  const base = baseOfForm.get(word);
  return base !== undefined && nounish.has(base) && !word.endsWith('ing') && !word.endsWith('ed');
};

/** A verb found at a place in a list of words: `base` its first word, `from` where its object begins, `gap` a particle standing apart ("turn the radio off"). */
export type VerbFound = { verb: Verb; base: string; from: number; gap: number | null; phrase: string };

const follows = (words: readonly string[], at: number, after: readonly string[]) =>
  after.every((word, offset) => words[at + offset] === word);

/** Particles that may stand at the end, behind the object. */
const MOVABLE = new Set([
  'up',
  'down',
  'on',
  'off',
  'out',
  'away',
  'back',
  'over',
  'open',
  'aside',
  'together',
  'behind',
]);

/** Of a clause about the object, whose particle is the clause's own: "take everything that isn't nailed down" takes nobody down. */
const OF_A_CLAUSE =
  /^(?:that|which|who|is|are|was|were|isn|aren|wasn|weren|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t)$/;

const MOST_BETWEEN = 4;
/** "hold it out to her": a particle between the object and what follows it. */
const particleInside = (
  words: readonly string[],
  at: number,
  phrases: readonly Phrase[],
): Omit<VerbFound, 'base'> | null => {
  for (const { verb, after } of phrases) {
    const [particle = ''] = after;
    if (after.length !== 1 || !MOVABLE.has(particle)) continue;
    const gap = words.indexOf(particle, at + 2);
    const between = words.slice(at + 1, gap);
    if (gap === -1 || gap > at + MOST_BETWEEN || between.some((word) => PREPOSITIONS.has(word))) continue;
    if (/^(?:to|from|with|at|for|toward|towards)$/.test(words[gap + 1] ?? ''))
      return { verb, from: at + 1, gap, phrase: `${words[at] ?? ''} ${particle}` };
  }
  return null;
};

export const verbAt = (words: readonly string[], at: number): VerbFound | null => {
  const base = baseOfForm.get(words[at] ?? '');
  if (base === undefined) return null;
  const phrases = phrasesOfBase.get(base) ?? [];
  const joined = phrases.find((phrase) => follows(words, at + 1, phrase.after));
  if (joined) {
    const { verb, after } = joined;
    return { verb, base, from: at + 1 + after.length, gap: null, phrase: [base, ...after].join(' ') };
  }
  const last = words.length - 1;
  const hasClause = words.slice(at + 2, last).some((word) => OF_A_CLAUSE.test(word));
  const apart = phrases.find(
    ({ after }) =>
      after.length === 1 && MOVABLE.has(after[0] ?? '') && words[last] === after[0] && last > at + 1 && !hasClause,
  );
  if (apart) return { verb: apart.verb, base, from: at + 1, gap: last, phrase: `${base} ${apart.after[0] ?? ''}` };
  const inside = particleInside(words, at, phrases);
  if (inside) return { ...inside, base };
  const verb = verbOfBase.get(base);
  return verb === undefined ? null : { verb, base, from: at + 1, gap: null, phrase: base };
};

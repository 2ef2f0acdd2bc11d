// From a word to a deed: inflected forms, phrasal verbs and near misspellings, looked up in tables made once. Called by interpret-*.ts.
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
    base.length <= 6 && !isVowel(last) && !'wxyh'.includes(last) && isVowel(base.at(-2)) && !isVowel(base.at(-3));
  return doubles && base.length <= 5
    ? { past: `${base}${last}ed`, progressive: `${base}${last}ing` }
    : { past: `${base}ed`, progressive: `${base}ing` };
};

const thirdPerson = (base: string): string => {
  if (base.endsWith('y') && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ies`;
  return ['s', 'x', 'z', 'h', 'o'].some((end) => base.endsWith(end)) ? `${base}es` : `${base}s`;
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

const byStart = new Map<string, string[]>();
for (const form of baseOfForm.keys()) {
  if (form.length < 4) continue;
  const key = `${form[0]}${form.length}`;
  byStart.set(key, [...(byStart.get(key) ?? []), form]);
}

/** Whether two words differ by one letter put in, left out, changed or swapped with its neighbour. */
export const nearlySame = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.length - start - end;
  const right = other.length - start - end;
  if (left + right <= 1) return true;
  // A letter changed makes another word too easily ("coin", "coil"); only long words are taken for misspelt.
  if (left === 1 && right === 1) return one.length >= 7;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
};

/** A form of the lexicon one slip away from a word of four letters or more with the same first letter, or undefined. */
export const respelt = (word: string): string | undefined => {
  // "nothing" is no slip of "notching".
  if (word.length < 4 || word.length > 14 || word === 'nothing') return undefined;
  // "creepy" tells how it is, and nobody creeps.
  if (word.endsWith('y') && (baseOfForm.has(word.slice(0, -1)) || baseOfForm.has(`${word.slice(0, -1)}e`)))
    return undefined;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    const found = byStart.get(`${word[0]}${length}`)?.find((form) => nearlySame(word, form));
    if (found !== undefined) return found;
  }
  return undefined;
};

const SHORT = [
  'look',
  'take',
  'give',
  'open',
  'talk',
  'walk',
  'drop',
  'hide',
  'read',
  'wait',
  'attack',
  'kill',
  'help',
  'grab',
  'run',
  'eat',
  'get',
  'use',
  'ask',
  'buy',
  'go',
  'hit',
];

/** Of the commonest deeds, the one that a word of three letters lacks a letter of, or has two of in the wrong order: "lok", "tke", "atk". */
export const respeltShort = (word: string): string | undefined => {
  if (word.length < 2 || word.length > 3) return undefined;
  const isIn = (form: string) => {
    let at = 0;
    for (const letter of form) if (letter === word[at]) at++;
    return at === word.length;
  };
  return SHORT.find(
    (form) =>
      form[0] === word[0] &&
      ((word.length === 3 && form.length === 4 && isIn(form)) ||
        (word.length === 3 &&
          form.length === 3 &&
          nearlySame(word, form) &&
          form !== word &&
          [...word].toSorted().join('') === [...form].toSorted().join(''))),
  );
};

// Phrases: one template serves every person and tense. `{you} {your} {yours} {yourself} {me}` stand for the player's character (capital first
// letter where the word opens a sentence), `[walk]` is a verb of theirs, `[fall|s]` and `[fall|p]` verbs of others, `{other}` any slot.
import type { StoryStyle } from '@emergent/schema';
import { capital, verbFor } from '../words/english.ts';
import { conjugate, inPast, type Subject } from './conjugate.ts';

export type Slots = Readonly<Record<string, string>>;
export type Phrasing = { style: StoryStyle; name: string };

type Pronouns = { you: string; your: string; yours: string; yourself: string; me: string };
const FIRST: Pronouns = { you: 'I', your: 'my', yours: 'mine', yourself: 'myself', me: 'me' };
const SECOND: Pronouns = { you: 'you', your: 'your', yours: 'yours', yourself: 'yourself', me: 'you' };
const THIRD: Pronouns = { you: 'they', your: 'their', yours: 'theirs', yourself: 'themselves', me: 'them' };

const MARK = /\{(\w+)\}|\[([a-z][a-z ]*)(?:\|(s|p))?\]/gi;

/** Words outside quotation marks, put into the past where the story is told in it. */
const literal = (words: string, past: boolean) =>
  past ? words.replace(/“[^”]*”|[^“]+/g, (part) => (part.startsWith('“') ? part : inPast(part))) : words;

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** Slots that may be many things: "the nets have". */
const COUNTED: readonly string[] = ['it', 'thing'];

const PROPER = /^(?!The )\p{Lu}\S*(?: \p{Lu}\S*)*$/u;
/** "the nets have", "Edwin Quarles has". */
const numberOf = (word: string): Subject => (!PROPER.test(word) && verbFor(word) === 'p' ? 'plural' : 'singular');

/** Slots that say nothing about who does the verbs after them. */
const NEUTRAL: readonly string[] = ['your', 'yours', 'me', 'yourself', 'place'];

/** Slots that hold a name as it stands inside a sentence: "the Weighhouse". */
const NAMES: readonly string[] = ['place', 'from', 'to', 'person', 'goal'];

const SUBJECTS: Record<StoryStyle['person'], Subject> = { first: 'I', second: 'plural', third: 'singular' };

/** A template in words. In the third person the name comes first and "they" after it, with the verb that goes with each. */
export const phrase = (template: string, slots: Slots, { style, name }: Phrasing): string => {
  let subject = SUBJECTS[style.person];
  let isNamed = style.person !== 'third';
  const pronouns = { first: FIRST, second: SECOND, third: THIRD }[style.person];
  let last: Subject = 'singular';
  const called = (word: string): string | undefined => {
    const key = word.toLowerCase();
    if (key === 'yours') return pronouns.yours;
    if (key !== 'you' && key !== 'your' && key !== 'yourself' && key !== 'me') return undefined;
    if (isNamed) {
      if (style.person === 'third' && key === 'you') subject = 'plural';
      return pronouns[key];
    }
    if (key === 'yourself') return pronouns.yourself;
    isNamed = true;
    subject = key === 'you' ? 'singular' : 'plural';
    return key === 'your' ? possessive(name) : name;
  };
  return literal(template, style.tense === 'past').replace(
    MARK,
    (_, slot: string | undefined, verb: string | undefined, other: string | undefined) => {
      if (verb !== undefined) {
        const whose: Subject = other === 's' ? last : other === 'p' ? 'plural' : subject;
        return conjugate(verb, whose, style.tense === 'past');
      }
      const key = slot ?? '';
      const plainKey = key.toLowerCase();
      if (COUNTED.includes(plainKey)) last = numberOf(slots[plainKey] ?? '');
      else if (!NEUTRAL.includes(plainKey)) last = 'singular';
      const word =
        called(key) ?? (Object.hasOwn(slots, key) ? slots[key] : undefined) ?? slots[key.toLowerCase()] ?? '';
      if (/^\p{Lu}/u.test(key)) return capital(word);
      return NAMES.includes(key) ? word.replace(/^The (?=\p{Lu})/u, 'the ') : word;
    },
  );
};

const OWN_SLOT = /\{(?!(?:you|your|yours|yourself|me)\})\w+\}/gi;
const GAP = '\u0001';
/** Verbs of what may be one or many differ from telling to telling. */
const MAYBE_MANY = /\{(?:it|thing)\}/i;
const VERB_OF_OTHERS = /\[[a-z][a-z ]*\|s\]/gi;

/**
 * The longest run of words of a template that no slot changes, as told: what would be recognised if it were told again. A name is one
 * such slot: the second time in a telling it is short.
 */
export const skeleton = (template: string, style: StoryStyle): string => {
  const steady = MAYBE_MANY.test(template) ? template.replace(VERB_OF_OTHERS, GAP) : template;
  return phrase(steady.replace(OWN_SLOT, GAP), {}, { style, name: GAP })
    .split(GAP)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
    .trim();
};

type Runs = { one(template: string): string; all(list: readonly string[]): readonly string[] };
const kept = new Map<string, Runs>();
/** The storyteller's own templates many times over; the rest are words of books, of which a server sees ever new ones. */
const MOST_RUNS = 20_000;

const makeRuns = (style: StoryStyle): Runs => {
  const ones = new Map<string, string>();
  const lists = new WeakMap<readonly string[], readonly string[]>();
  const one = (template: string): string => {
    const known = ones.get(template);
    if (known !== undefined) return known;
    const run = skeleton(template, style);
    if (ones.size >= MOST_RUNS) ones.clear();
    ones.set(template, run);
    return run;
  };
  const all = (list: readonly string[]): readonly string[] => {
    const known = lists.get(list);
    if (known !== undefined) return known;
    const runs = list.map(one);
    lists.set(list, runs);
    return runs;
  };
  return { one, all };
};

/** `skeleton`, worked out once for each template (and each list of them), person and tense. */
export const skeletons = (style: StoryStyle): Runs => {
  const key = `${style.person} ${style.tense}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const runs = makeRuns(style);
  kept.set(key, runs);
  return runs;
};

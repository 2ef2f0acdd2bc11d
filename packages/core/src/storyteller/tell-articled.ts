// The words behind a retold verb as a sentence has them: no capitals but those of names, and an article before a bare noun that is known.
// Called by tell-retold.ts.
import type { Act } from '@emergent/schema';
import type { Turn } from '../systems/system.ts';
import { fold, plainWords } from '../tokens.ts';
import { isManner } from '../turn/interpret-parts.ts';
import { baseOf } from '../turn/lexicon.ts';
import { ARTICLES, PREPOSITIONS } from '../turn/lexicon-words.ts';
import { spelt } from '../words/names-said.ts';
import { singular } from '../words/plurals.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** Of these one has one's own. */
const OWN_BODY = setOf(
  'hand hands face hair eye eyes ear ears feet foot leg legs arm arms finger fingers head mouth teeth nose knees shoulders neck brow boots sleeves pockets pocket sleeve belt hat cap collar bag pack',
);
/** "on foot", "by hand", "hand in hand" */
const BODY_PART = setOf('hand foot ear eye face arm head mouth nose');
const SHARED = /\b(?:(?:shak|hold|join|chang)\w* hands|hand in hand|face to face|side by side)\b/i;
/** No noun begins with them, and none goes on over them. */
const BETWEEN = setOf(
  `and or but then not no me it him her them us that this these those here there my mine your his their our its one two three four five six
  some any all both each other another everything something nothing back away off together apart along aside open shut up down out in over
  again once twice very more most enough too just as if who which what where when how`,
);
/** Nouns that stand alone behind "in", "with" and the like. */
const ALONE = setOf(
  `half two place order silence hand luck care time turn peace work bed anger fear pain hope front mind shape water air mud fire hold cover
  food aim home camp love breath haste sight reach gusto force effort ease joy sleep guard watch tea coffee sand oil grease soap chalk ink`,
);
/** "nod good night", "knock at number seven" */
const UNARTICLED = /^(?:good (?:night|day|morning|evening|afternoon|luck|bye)|number \S+)$/;
const PLURAL = /[^s]s$/;

/** Whoever says one of these says their articles too. */
const FULL = setOf('it him them me myself mine i');
/** Behind these no article stands. */
const LEADS = setOf('of as no one two three four five six more most');

/** Words for what is here: names of it, and the place's own words. */
const wordsHere = ({ session, scene }: Turn): ReadonlySet<string> => {
  const names = [...scene.features, ...scene.things, ...session.inventory].flatMap(({ name }) => plainWords(name));
  const told = plainWords([scene.description, ...scene.features.map(({ detail }) => detail)].join(' '));
  return new Set([...names, ...told].flatMap((word) => [word, singular(word)]));
};

/** A line in capitals says nothing by them. */
const plainCase = (word: string): string => (/\p{Ll}/u.test(word) || word === 'I' ? word : word.toLowerCase());

/** Where the noun that begins at `from` ends: before a preposition, a particle or the end. */
const endOf = (low: readonly string[], from: number): number => {
  const end = low.findIndex(
    (word, at) =>
      at >= from &&
      (PREPOSITIONS.has(word) ||
        BETWEEN.has(word) ||
        ARTICLES.has(word) ||
        // "my hard hat"
        (isManner(word) && !ARTICLES.has(low[at - 1] ?? ''))),
  );
  return end === -1 ? low.length : end;
};

/** "the", "your" or nothing before a bare noun; null: the sentence would read like a telegram. */
const before = (
  noun: readonly string[],
  bound: ReadonlySet<string>,
  here: () => ReadonlySet<string>,
  isTerse: boolean,
) => {
  const head = noun.at(-1) ?? '';
  if (noun.length > 1 && UNARTICLED.test(noun.join(' '))) return '';
  if (bound.has(head) || bound.has(singular(head)) || [...bound].some((word) => head.length > 3 && word.endsWith(head)))
    return 'the';
  if (OWN_BODY.has(head)) return noun.length === 1 ? 'my' : '';
  if (!isTerse || ALONE.has(head) || /ly$|^\d/.test(head)) return '';
  // "poke awning", "keep walking": some things end like deeds.
  if (head.endsWith('ing') && baseOf(head) !== undefined && !here().has(head)) return '';
  if (PLURAL.test(head)) return here().has(head) ? 'the' : '';
  return here().has(head) ? 'the' : null;
};

/** Null: bare nouns that nothing here answers to, which no sentence would have so. */
export const articled = (said: readonly string[], act: Act, turn: Turn): readonly string[] | null => {
  const rest = said.map((word) => spelt(plainCase(word), turn));
  const low = rest.map(fold);
  const isTerse = !low.some((word) => ARTICLES.has(word) || FULL.has(word));
  const things = [act.target, act.with].filter(
    (one) => one?.kind === 'item' || one?.kind === 'thing' || one?.kind === 'feature',
  );
  const bound = new Set(things.flatMap((one) => plainWords(one?.name ?? '')).flatMap((word) => [word, singular(word)]));
  let known: ReadonlySet<string> | undefined;
  const here = (): ReadonlySet<string> => (known ??= wordsHere(turn));
  const told: string[] = [];
  for (let at = 0; at < rest.length; ) {
    const end = endOf(low, at);
    if (end > at) {
      const isNamed = /^\p{Lu}/u.test(rest[end - 1] ?? '') || rest.slice(at, end).some((word) => /['’]s?$/.test(word));
      const isLed = at > 0 && (ARTICLES.has(low[at - 1] ?? '') || LEADS.has(low[at - 1] ?? ''));
      const isSaying =
        SHARED.test(act.text) || (/^(?:on|by|in|to|at)$/.test(low[at - 1] ?? '') && BODY_PART.has(low[at] ?? ''));
      const word = isNamed || isLed || isSaying ? '' : before(low.slice(at, end), bound, here, isTerse);
      if (word === null) return null;
      told.push(...(word === '' ? [] : [word]), ...rest.slice(at, end));
    }
    if (end < rest.length) told.push(rest[end] ?? '');
    at = end + 1;
  }
  return told;
};

// The verb of a clause: where it stands, what is before it, and the deed it makes with what follows. Called by interpret-read.ts and interpret-talk.ts.

import { bodily } from './interpret-gestures.ts';
import { isLet, isLight, lightVerb } from './interpret-light.ts';
import { isManner, mannerOf, partsOf, purposeOf } from './interpret-parts.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { unlistedAt } from './interpret-unlisted.ts';
import { isNounish, type VerbFound, verbAt } from './lexicon.ts';
import { respelt, respeltShort } from './lexicon-spelling.ts';
import {
  ARTICLES,
  DIRECTIONS,
  ENGLISH,
  FOREIGN,
  LEADING,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  QUIETLY,
} from './lexicon-words.ts';

/** "let go", "try on": a deed of two words whose first would else be passed over. */
const isPhrase = (words: readonly string[], at: number) => verbAt(words, at)?.phrase.includes(' ') === true;

/** "I think I'll stay", "I spend the day mending nets": where the deed itself goes on; null: no such opening. */
const musing = (words: readonly string[], at: number): number | null => {
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (/^(?:think|guess|suppose|reckon|believe)$/.test(word))
    return /^(?:i'll|i'd|we'll|ill)$/.test(next) ||
      (next === 'i' && /^(?:will|should|shall|would|might|may|can)$/.test(words[at + 2] ?? ''))
      ? at + 1
      : null;
  if (!/^(?:spend|spends|spent|spending|waste|wasted)$/.test(word)) return null;
  const doing = words.findIndex((one, index) => index > at + 1 && one.endsWith('ing') && verbAt(words, index) !== null);
  return doing === -1 ? null : doing;
};

const FETCHED = new Set(
  'talk speak ask tell get find see look check fetch buy steal kill attack help search hide sleep eat meet grab open take visit buy sell rest investigate explore have warn follow free rescue read drink join confront fight'.split(
    ' ',
  ),
);
/** "go talk to him", "come see this": the deed is the second word. */
const fetching = (words: readonly string[], at: number): number | null => {
  const next = words[at + 1] ?? '';
  // "go fishing", "go looking for her"
  const isOuting = next.endsWith('ing') && /^(?:go|goes|went)$/.test(words[at] ?? '') && verbAt(words, at + 1) !== null;
  return (/^(?:go|goes|going|come)$/.test(words[at] ?? '') && FETCHED.has(next)) || isOuting ? at + 1 : null;
};

/** Past subject, modals and adverbs to where the deed should stand. */
export const headOf = (words: readonly string[]): { at: number; negated: boolean } => {
  let at = 0;
  let negated = false;
  while (at < words.length) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (/^(?:try|start)$/.test(word) && ARTICLES.has(next)) break;
    if (isLet(words, at)) break;
    // "start compressor"
    if (word === 'start' && words.length === at + 2 && verbAt(words, at + 1) === null && next !== 'to') break;
    const on = musing(words, at) ?? fetching(words, at);
    if (on !== null) {
      at = on;
      continue;
    }
    // "I'm going to run away" is no going away.
    const isFuture = word === 'going' && next === 'to' && verbAt(words, at + 2)?.base === words[at + 2];
    // "I'm going to the inn"
    const isWay = word === 'going' && next === 'to' && verbAt(words, at + 2) === null;
    if (isWay && ARTICLES.has(words[at + 2] ?? '')) break;
    if (!isFuture && LEADING.has(word) && (isPhrase(words, at) || isLight(words, at))) break;
    if (
      NEGATIONS.has(word) &&
      !(['stop', 'avoid', 'refuse', 'without'].includes(word) && !next.endsWith('ing') && next !== 'to')
    )
      negated = true;
    else if (word === 'to' && at > 0 && LEADING.has(words[at - 1] ?? '')) {
      // "I'm going to look"
    } else if (!(LEADING.has(word) || (isManner(word) && words.length > 1 && at < words.length - 1))) break;
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
      // "an exotic bludgeoning weapon": what tells of a thing is no deed.
      const isDescribing = ARTICLES.has(words[at - 2] ?? '') && /(?:ing|ed)$/.test(words[at] ?? '');
      if (isDescribing || ARTICLES.has(before) || (strict && isNounish(words[at] ?? ''))) continue;
      const found = verbAt(words, at);
      if (found) return found;
    }
  }
  return null;
};

const TOOLS = new Set(['with', 'using']);

export type Head = { found: VerbFound; confidence: number };

export const headVerb = (words: string[], at: number): Head | null => {
  const [carrier = ''] = words.slice(at, at + 1);
  if (isLight(words, at))
    return { found: { verb: 'perform', base: carrier, from: at + 1, gap: null, phrase: carrier }, confidence: 0.85 };
  if (isLet(words, at))
    return { found: { verb: 'perform', base: 'let', from: at + 1, gap: null, phrase: 'let' }, confidence: 0.8 };
  const found = verbAt(words, at);
  if (found) return { found, confidence: 0.9 };
  const unlisted = unlistedAt(words, at);
  if (unlisted !== null) return { found: unlisted, confidence: 0.7 };
  const spelt = respelt(words[at] ?? '') ?? (words.length > 1 ? respeltShort(words[at] ?? '') : undefined);
  if (spelt !== undefined && words.length <= 12) {
    const corrected = [...words];
    corrected[at] = spelt;
    const again = verbAt(corrected, at);
    if (again) return { found: again, confidence: 0.65 };
  }
  const later = isForeign(words) ? null : scan(words, at + 1);
  // "inflate the raft with the pump": a deed of no known name, and no pumping.
  const isTool = later !== null && words.slice(at + 1, later.from - 1).some((word) => TOOLS.has(word));
  if (isTool && at === 0 && isNounish(words[later.from - 1] ?? '') && !PRONOUNS.has(words[0] ?? ''))
    return {
      found: { verb: 'use', base: words[0] ?? '', from: 1, gap: null, phrase: words[0] ?? '' },
      confidence: 0.5,
    };
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

/** "move the slab", "focus the lens" handles it; "move to the door", "move closer" goes, and one focuses on something. */
const STEPS = new Set(
  'closer nearer away on along aside back in out forward over up down around past ahead'.split(' '),
);
const isMoved = ({ base, from }: VerbFound, words: readonly string[]): boolean => {
  const next = words[from] ?? '';
  return (
    (base === 'move' || (base === 'focus' && next !== 'my')) &&
    next !== '' &&
    !(STEPS.has(next) || PREPOSITIONS.has(next) || DIRECTIONS.has(next) || isManner(next))
  );
};

export const readVerb = (words: readonly string[], head: Head, speech: string | null): Read => {
  const { confidence } = head;
  const light = lightVerb(words, head.found);
  const found = light?.found ?? (isMoved(head.found, words) ? { ...head.found, verb: 'use' as const } : head.found);
  if (light !== null) return readPlain(light.words, { found, confidence }, speech);
  return readPlain(words, { found, confidence }, speech);
};

const REASONS = new Set([
  'hoping',
  'pretending',
  'wondering',
  'praying',
  'so',
  'because',
  'when',
  'while',
  'since',
  'though',
  'although',
  'until',
  'till',
]);
/** With what in mind something is done: "pick through it hoping for silver". */
const HOPING = new Set(['hoping', 'pretending', 'wondering', 'praying']);
const TIMED: ReadonlySet<string> = new Set(['wait', 'rest', 'think', 'look', 'search']);
/** What follows a "so" or "because" is no part of what the deed is done to. */
const upToReason = (rest: readonly string[], verb: string): readonly string[] => {
  const open = rest.findIndex(
    (word, index) =>
      /^(?:if|whether)$/.test(word) && /^(?:any|some|every|no|he|she|they|it|i|we|there)/.test(rest[index + 1] ?? ''),
  );
  // "watching it vanish": it, and not its vanishing.
  if (
    verb === 'look' &&
    rest.length > 1 &&
    /^(?:it|him|her|them)$/.test(rest[0] ?? '') &&
    !PREPOSITIONS.has(rest[1] ?? '')
  )
    return rest.slice(0, 1);
  if (open !== -1 && TIMED.has(verb)) return rest.slice(0, open);
  // "the first person I see": what is said of a thing is no part of its name.
  const isAnything = /^(?:what|whatever|everything|anything|all|as|who|how|that)$/.test(rest[0] ?? '');
  const hope = rest.findIndex(
    (word, index) =>
      index > 0 &&
      (HOPING.has(word) ||
        (!(isAnything || TIMED.has(verb)) && index > 1 && /^(?:i|we)$/.test(word) && index < rest.length - 1)),
  );
  const known = hope === -1 ? rest : rest.slice(0, hope);
  // "I hide or they'll see me"
  const isElse = (index: number) => known[index] === 'or' && /^(?:else|[a-z]+'ll)$/.test(known[index + 1] ?? '');
  const at = known.findIndex(
    (word, index) => ((index > 0 && REASONS.has(word)) || isElse(index)) && index < known.length - 1,
  );
  return at === -1 || TIMED.has(verb) ? known : known.slice(0, at);
};
const MAGIC = new Set([
  'magic',
  'sorcery',
  'witchcraft',
  'wizardry',
  'spell',
  'spells',
  'powers',
  'telekinesis',
  'telepathy',
]);
const WHOSE: Readonly<Record<string, string>> = { his: 'him', her: 'her', their: 'them' };
/** "run along the causeway jumping over the mud": what is done meanwhile is no part of the way. */
const withoutMeanwhile = (verb: Read['verb'], rest: readonly string[]): readonly string[] => {
  if (verb !== 'go') return rest;
  const at = rest.findIndex(
    (word, index) =>
      index > 1 &&
      index < rest.length - 1 &&
      word.endsWith('ing') &&
      !/^(?:building|clearing|crossing|landing|opening|dwelling|railing)$/.test(word) &&
      verbAt(rest, index) !== null &&
      !(ARTICLES.has(rest[index - 1] ?? '') || PREPOSITIONS.has(rest[index - 1] ?? '')),
  );
  return at === -1 ? rest : rest.slice(0, at);
};
const readPlain = (words: readonly string[], { found, confidence }: Head, speech: string | null): Read => {
  const said = words.slice(found.from).filter((_, index) => index + found.from !== found.gap);
  const rest = withoutMeanwhile(found.verb, upToReason(said, found.verb));
  const aim = purposeOf(rest);
  // "sing to keep my courage up" is singing, whatever for.
  const isOwnDeed =
    found.verb === 'perform' || found.verb === 'rest' || found.verb === 'pray' || found.base === 'bribe';
  if (aim !== null && !isOwnDeed && (aim.at <= 1 || found.base === 'use')) {
    const read = readVerb(rest, { found: aim.found, confidence: confidence * 0.95 }, speech);
    const tool = found.base === 'use' && aim.at > 0 ? [{ preposition: 'with', words: rest.slice(0, aim.at) }] : [];
    const isMagic = tool.some((part) => part.words.some((word) => MAGIC.has(word)));
    return { ...read, verb: isMagic ? 'cast' : read.verb, parts: [...read.parts, ...tool] };
  }
  const { object, parts } = partsOf(aim === null ? rest : rest.slice(0, aim.at));
  const manner = mannerOf(words);
  const quiet = found.verb === 'go' && manner !== null && (QUIETLY.has(manner) || manner === 'in silence');
  const { base, phrase } = found;
  const mundane = found.base === 'cast' && object.some((word) => MUNDANE.has(word));
  const plain = quiet ? 'sneak' : mundane ? 'use' : found.verb;
  const verb = bodily(plain, base, words, object, parts);
  // Eyes are kept on what the next words name; of a gesture one's own hand is no target.
  // "shake her hand": it is hers.
  const whose = verb === 'perform' ? WHOSE[words[found.from] ?? ''] : undefined;
  if (verb !== plain)
    return {
      ...NOTHING,
      verb,
      base,
      phrase,
      object: whose === undefined ? [] : [whose],
      parts,
      manner,
      speech,
      confidence,
    };
  return { ...NOTHING, verb, base, phrase, object, parts, manner, speech, confidence };
};

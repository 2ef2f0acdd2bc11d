// Verbs that carry little themselves, with the noun that says the deed: "take a look", "have a seat", "give her a hug". Called by interpret-verb.ts.
import type { Verb } from '@emergent/schema';
import { baseOf, type VerbFound, verbAt } from './lexicon.ts';
import { ARTICLES, DIRECTIONS, PREPOSITIONS } from './lexicon-words.ts';

const LIGHT = new Set(
  'take have make give do throw get strike pay set land let try share catch keep cast shoot hold lend issue'.split(' '),
);

/** The verb and, before the colon, the nouns that mean it, for any of the light verbs above. */
const NOUNS: ReadonlyMap<string, Verb> = new Map(
  (
    [
      ['look', 'look peek glance gander listen whiff sniff glimpse view stare gaze attention eye notice inspection'],
      ['search', 'search rummage'],
      ['rest', 'seat rest nap break breather sleep snooze kip lie-down bath'],
      ['wait', 'breath moment second minute pause beat deep-breath time'],
      ['go', 'step walk stroll stride leave steps sail way trip journey detour ride'],
      ['flee', 'run-for-it escape'],
      [
        'attack',
        'swing swipe shot stab punch kick slap blow jab whack hit smack beating thrashing headbutt uppercut haymaker kicking swings',
      ],
      ['threaten', 'aim fun threat warning ultimatum'],
      ['defend', 'stance position'],
      [
        'talk',
        'chat word talk conversation chinwag joke greeting goodbye thanks compliment speech toast introduction remark comment answer reply shout call story',
      ],
      ['ask', 'question'],
      ['persuade', 'deal offer friends bargain proposal agreement truce peace proposition'],
      ['trade', 'trade bet purchase'],
      ['eat', 'bite meal snack supper breakfast lunch dinner nibble'],
      ['drink', 'drink sip swig gulp swallow beer pint ale wine draught'],
      ['help', 'hand help assistance lift favour favor'],
      ['think', 'think thought wish guess decision mind'],
      ['climb', 'leap jump hop vault'],
      [
        'use',
        'shake tug push pull twist turn wipe rub tap knock rattle polish spin wind jiggle yank rinse brush scrub clean prise wiggle stir crank flick rap jerk wrench shove',
      ],
      ['swim', 'swim dip dive plunge'],
      [
        'perform',
        'hug kiss smile grin nod wink wave pat cuddle bow shrug sigh laugh smirk frown curtsy salute squeeze hands handshake embrace dance song tune backflip flip cartwheel somersault handstand jig tantrum pose face faces grimace cough cry scream yell whistle thumbs finger five love caress stroke nudge prod poke fit party piss dump leak poop shit',
      ],
    ] as const
  ).flatMap(([verb, nouns]) => nouns.split(' ').map((noun): [string, Verb] => [noun, verb])),
);

/** Words that may stand before the noun: "a long, hard look". */
const isBefore = (word: string) =>
  ARTICLES.has(word) ||
  /(?:ly|er|est|y|ed|ing)$/.test(word) ||
  PLAIN.has(word) ||
  /^(?:one|two|three|few|couple|some|no)$/.test(word);
const PLAIN = new Set(
  'good long hard deep quick close big small little short brief closer better proper real bit of slow firm gentle soft warm cold sharp nice'.split(
    ' ',
  ),
);
const MOST_BEFORE = 7;

type Lit = { noun: string; verb: Verb; at: number; receiver: string[] };

const nounAfter = (words: readonly string[], from: number, gives: boolean): Lit | null => {
  const receiver: string[] = [];
  let article = false;
  for (let at = from; at < words.length && at < from + MOST_BEFORE; at++) {
    const word = words[at] ?? '';
    if (PREPOSITIONS.has(word) && word !== 'of') return null;
    const verb = NOUNS.get(word);
    const isLast =
      at === words.length - 1 ||
      PREPOSITIONS.has(words[at + 1] ?? '') ||
      words[at + 1] === 'and' ||
      DIRECTIONS.has(words[at + 1] ?? '') ||
      /(?:ly)$/.test(words[at + 1] ?? '') ||
      // "make a speech urging everyone home"
      (verb === 'talk' && /ing$/.test(words[at + 1] ?? ''));
    if (verb !== undefined && isLast && (article || BARE.has(word))) return { noun: word, verb, at, receiver };
    if (ARTICLES.has(word) || /^(?:one|two|three|another|some)$/.test(word)) {
      // "take a drink" drinks, "take the drink" takes it.
      article ||= word !== 'the';
      if (word === 'the' && gives) receiver.push(word);
    } else if (gives && !article) receiver.push(word);
    else if (!isBefore(word) && !article) return null;
  }
  return null;
};
/** Of these the noun stands without an article: "take aim", "set sail", "make love". */
const BARE = new Set(
  'aim cover sail attention notice note love peace friends hands leave fun pose way thanks faces help'.split(' '),
);

/** What a verb is light in: nothing is eaten by who "takes a bite of the guard". */
const ONLY: Readonly<Record<string, RegExp>> = {
  do: /^(?:dance|jig|backflip|flip|cartwheel|somersault|handstand|pose|tune|song|curtsy|bow|trade|deal|favour|favor|search)$/,
  throw: /^(?:punch|kick|tantrum|party|blow|jab|uppercut|haymaker|fit|glance|swing|slap|swings)$/,
  get: /^(?:look|rest|drink|bite|meal|sleep|snack|closer|beer|pint|ale|wine|glimpse|nap)$/,
  lend: /^(?:hand|help|assistance)$/,
  issue: /^(?:threat|warning|ultimatum)$/,
  strike: /^(?:deal|pose|conversation|bargain|blow)$/,
  pay: /^(?:attention|compliment)$/,
  set: /^(?:sail)$/,
  land: /^(?:punch|blow|kick|hit|shot)$/,
  let: /^(?:scream|sigh|yell|cry|laugh|whistle|breath|cough|shout)$/,
  share: /^(?:meal|drink|joke|story|laugh|kiss|look|bottle)$/,
  catch: /^(?:breath|glimpse)$/,
  keep: /^(?:eye)$/,
  cast: /^(?:glance|look|eye)$/,
  shoot: /^(?:glance|look|smile|glare|wink|grin)$/,
  hold: /^(?:breath|hands)$/,
  make: /^(?:deal|offer|friends|bargain|proposal|agreement|truce|peace|proposition|joke|toast|speech|introduction|remark|comment|wish|guess|decision|leap|jump|love|face|faces|escape|fun|bet|purchase|trade|call|threat|trip|journey|detour|way|pass)$/,
  try: /^(?:punch|kick|joke|smile|leap|jump|swing)$/,
};

const DRINKS = /^(?:beer|pint|ale|wine)$/;

/** Whether a light verb with its noun stands at this place. */
export const isLight = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  return (word === 'have' || word === 'let' || word === 'do' || word === 'did') && litAt(words, at, at + 1) !== null;
};

/** Behind these stands who gets it: "do Pip a favour". */
const GIVES = new Set(['give', 'shoot', 'throw', 'cast', 'lend', 'do']);

const litAt = (words: readonly string[], at: number, from: number): Lit | null => {
  const base = /^(?:have|has|had|having)$/.test(words[at] ?? '')
    ? 'have'
    : (baseOf(words[at] ?? '') ?? words[at] ?? '');
  if (!LIGHT.has(base)) return null;
  const start = base === 'let' && words[from] === 'out' ? from + 1 : from;
  const lit = nounAfter(words, start, GIVES.has(base));
  if (lit === null || (ONLY[base] !== undefined && !ONLY[base].test(lit.noun))) return null;
  // "take a pull from the flask"
  if (base === 'take' && lit.noun === 'pull') return { ...lit, verb: 'drink' };
  // "give it a shake", but "have a wash", "take a turn".
  if (lit.verb === 'use' && base !== 'give') return null;
  // "take a drink" drinks; "take the ale" takes it, "have an ale" drinks it.
  return (base === 'take' || base === 'give') && DRINKS.test(lit.noun) ? null : lit;
};

/** The clause with its light verb replaced by the deed that the noun says: "give her a hug" as "hug her". */
export const lightVerb = (words: readonly string[], found: VerbFound): { found: VerbFound; words: string[] } | null => {
  const stands = words.findIndex((word, index) => index < found.from && (baseOf(word) ?? word) === found.base);
  if (stands === -1 || found.phrase.includes(' ')) return null;
  const lit = litAt(words, stands, found.from);
  if (lit === null) return null;
  const receiver = lit.receiver.filter((word) => word !== 'the' || lit.receiver.length > 1);
  const rest = words.slice(lit.at + 1);
  const said = [...words.slice(0, stands), lit.noun, ...receiver, ...rest];
  const verb = lit.verb === 'attack' && rest[0] === 'of' ? 'drink' : lit.verb;
  const isOwn = verbAt([lit.noun], 0)?.verb === verb;
  return {
    found: {
      verb,
      base: isOwn ? (baseOf(lit.noun) ?? lit.noun) : lit.noun,
      from: stands + 1,
      gap: null,
      phrase: lit.noun,
    },
    words: said,
  };
};

/** "let the line hang from two fingers", "letting it slide through my hands": nothing that one does to it otherwise. */
export const isLet = (words: readonly string[], at: number): boolean =>
  /^(?:let|lets|letting)$/.test(words[at] ?? '') &&
  (ARTICLES.has(words[at + 1] ?? '') || /^(?:it|them)$/.test(words[at + 1] ?? '')) &&
  words
    .slice(at + 2, at + MOST_LET)
    .some((word) =>
      /^(?:hang|slip|slide|swing|dangle|rest|sink|drip|cool|settle|trail|dry|burn|spin|float|drift|slacken|roll|run|out)$/.test(
        word,
      ),
    );
const MOST_LET = 7;

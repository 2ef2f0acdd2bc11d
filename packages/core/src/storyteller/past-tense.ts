// The book's own sentences, written in the present, for stories told in the past: finite verbs by a word list and by what stands beside them.
// What may be a noun stays as it is unless its neighbours make it a verb; what is said in quotation marks stays. Called by in-person.ts.
import { baseOf as deedOf } from '../turn/lexicon.ts';
import { conjugate, baseOf as presentOf } from './conjugate.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const AUXILIARIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    is: 'was',
    are: 'were',
    has: 'had',
    does: 'did',
    can: 'could',
    cannot: 'could not',
    will: 'would',
    may: 'might',
    "isn't": 'wasn’t',
    "aren't": 'weren’t',
    "doesn't": 'didn’t',
    "don't": 'didn’t',
    "hasn't": 'hadn’t',
    "haven't": 'hadn’t',
    "can't": 'couldn’t',
    "won't": 'wouldn’t',
    "it's": 'it was',
    "that's": 'that was',
    "there's": 'there was',
    "he's": 'he was',
    "she's": 'she was',
    "they're": 'they were',
    "you're": 'you were',
    "they've": 'they had',
    "you've": 'you had',
  }),
);

const DETERMINERS = setOf(
  `eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty the a an his her its their my your our these those some any no every each two three four five six seven eight nine ten many few several both
  all more most other another such what whose first second third last next old new long small big great low high wet dry cold warm white black red
  grey green blue brown dark pale bare broken worn few lower upper inner outer left right own same only`,
);
const PREPOSITIONS = setOf(
  `of in on at by with from for to under over into onto through across along behind before after between beside above below against round around
  about without within upon like as than near past toward towards off up down out`,
);
const JOINERS = setOf('and or but nor');
const LINKS = setOf(
  'when where while because if that who which how what until unless though me him her them you it us back away home here there again together apart open shut going',
);
const SUBJECTS = setOf(
  'it he she that which who what nothing nobody everybody everyone everything something somebody anybody there this one',
);
const MANY = setOf(
  'dead living rest two three four five six seven eight nine ten eleven twelve they you we i who that which people men women children geese sheep feet teeth mice cattle police folk both most some many few all others',
);
const ADVERBS = setOf(
  'never always still often only even just not seldom sometimes now then also once ever hardly rarely nearly almost already usually mostly',
);
/** As often a thing as a doing: only their neighbours tell. */
const NOUNISH = setOf(
  `looks steps turns marks lights rings works stands runs rests ends covers hooks ropes nets rises falls watches walks shows cries hums rattles
  creaks names points views hands heads backs faces eyes sides leaves waves drops drips pools streams flows smells sounds tastes prints signs
  lines rows stacks piles heaps racks hangs guards notes letters tables chairs boards houses bridges pipes taps wheels spokes
  gears locks bolts bars chains weights bells clocks hours hopes fears plans dreams needs wants dreams lies nods curls coils bends breaks cracks
  stains spots scars cuts holes knots folds seams stitches patches threads wires strings drinks meals dishes pots cups plates knives
  forks stops starts moves calls answers questions claims costs prices figures counts numbers states rules uses tools trades stores
  shops sales loads charges shares parts places spaces rooms floors roofs walls doors gates roads paths tracks tries shelters heats cools drifts
  tides swells winds rains storms clouds shadows shades catches dresses coats gloves boots caps hats scarves sleeves pockets buttons benches
  smokes fires flames sparks embers ashes logs sticks twigs branches roots stems seeds fruits flowers blooms buds thanks means news stays crosses
  presses passes dips whistles whispers murmurs echoes shouts laughs smiles grins frowns sighs breaths beats knocks taps ticks clicks snaps
  flaps flashes glints gleams glows blinks winks peers stares glances gazes gathers offers orders shapes forms fits guesses draws pulls pushes
  kicks punches hits strikes blows throws slides slips trips rocks shakes shivers spins rolls folds bites stings scratches hurts aches pains
  reaches ranges climbs jumps leaps hops skips dives plunges sinks floats swims lasts rates measures tests checks trusts doubts remains studies
  supplies feeds breeds nests camps settles mines bays heads lands ports docks harbours quays borders limits bounds fills screens frames`,
);
/** Verbs of description that the lexicon of deeds has no use for. */
const DESCRIBE = setOf(
  `seem lean hang lie rise belong contain hold become appear begin grow smell taste sound lead happen matter remain mean deserve resemble include
  consist depend exist last face overlook stretch slope wind loom tower gleam glow glimmer glitter shine flicker drip leak creak groan hum rattle
  rustle whisper murmur echo ring tick settle sag droop dangle bulge tilt tip lurch sway swing spin drift float flow gutter smoulder steam smoke
  reek stink cost weigh measure number suit fit match differ vary change ache itch hurt twitch blink squint stoop limp shuffle trudge stride
  prefer like love hate fear want need know believe remember forget understand own owe lack miss keep tend mind let make give take get go come
  say tell speak see hear feel find think use call put set stand sit run walk turn work live stay leave begin stop start end open close shut bring
  carry wear bear show meet pay sell buy write read draw play pass reach cross climb fall drop rest sleep wake eat drink cook burn boil freeze
  melt dry rot rust fade crumble crack split break bend fold curl coil twist wrap cover fill empty spill pour soak wash clean sweep dust polish
  shake tremble shiver shudder swallow breathe cough sneeze sigh laugh smile grin frown nod shrug wink point wave beckon knock tap beat strike hit
  touch press push pull drag lift raise lower throw catch count add share divide mark sign name move gather collect store stack pile heap
  lock bolt bar guard watch wait hope wish dream plan try fail win lose save spend waste waits charge serve help hinder block stem feed
  breed nest roost perch hover circle dive swim fly crawl creep slither hop jump leap chase hunt bite sting scratch peck graze discuss argue agree
  disagree complain mutter grumble insist pretend claim admit deny doubt suppose guess expect suspect trust obey refuse allow forbid permit
  require demand offer promise swear answer reply ask beg plead thank bless curse pray sing dance drum whistle shout cry weep howl bark growl
  gather glint wink jut poke peer stare gaze glance look listen taste outnumber outlast survive thrive flourish wither die vanish disappear return
  arrive depart follow precede accompany surround enclose border flank support prop brace rely bind tie knot hook pin nail screw glue seal
  stick cling clutch grip grasp squeeze pinch rub scrape grind chew gnaw nibble lick suck blow puff pant gasp snore yawn stretch care crackle
  squeak comment hiss buzz fizz bubble simmer sputter spit snap clank clang clink clatter rumble thunder roar boom thud jingle tinkle chime toll
  sparkle twinkle shimmer dazzle reflect repeat continue proceed remind suggest warn worry bother amuse please surprise frighten admire respect
  despise envy pity endure suffer enjoy prove explain describe decide choose cause prevent protect shelter hide conceal reveal expose display
  attend visit greet welcome house seat span bridge connect join link separate part wander roam gossip chat bargain haggle trade barter gamble
  juggle limp nest gape yawn bristle sprout trail wriggle squirm thrum throb pulse lap slap slosh seep ooze trickle gush spurt spray mist fog
  darken brighten lighten tighten loosen widen narrow deepen thicken soften harden sharpen blunt`,
);

const isBase = (word: string): boolean => DESCRIBE.has(word) || deedOf(word) === word;

/** "leans": the base of a known verb in the third person; null: none. */
const thirdOf = (word: string): string | null => {
  const base = presentOf(word);
  if (base === null) return null;
  if (isBase(base)) return base;
  return isBase(`${base}e`) ? `${base}e` : null;
};

const isPluralNoun = (word: string): boolean =>
  MANY.has(word) ||
  (/[^s'’iu]s$/.test(word) && !AUXILIARIES.has(word) && !SUBJECTS.has(word) && !PREPOSITIONS.has(word));
const isAdverb = (word: string): boolean => ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'));
const opensPhrase = (word: string | undefined): boolean =>
  word === undefined ||
  DETERMINERS.has(word) ||
  PREPOSITIONS.has(word) ||
  JOINERS.has(word) ||
  SUBJECTS.has(word) ||
  isAdverb(word) ||
  LINKS.has(word);

type Word = {
  text: string;
  low: string;
  isAfterMark: boolean;
  isAfterNumber: boolean;
  isAfterHyphen: boolean;
  isBeforeMark: boolean;
};
type Where = { words: readonly Word[]; at: number; hasVerb: boolean };

/** The word before, adverbs passed over. */
const beforeIn = ({ words, at }: Where): Word | undefined => {
  let from = at - 1;
  while (from >= 0 && isAdverb(words[from]?.low ?? '')) from--;
  return words[from];
};

/** Parts of a body that the lexicon knows as deeds. */
const isBody = (word: string): boolean =>
  /^(?:arms|nails|knees|elbows|fingers|toes|lips|eyes|shoulders|thumbs|hands|noses)$/.test(word);

const isThird = (where: Where): boolean => {
  const { words, at, hasVerb } = where;
  const word = words[at];
  const before = beforeIn(where);
  if (word === undefined || before === undefined) return false;
  if (isBody(word.low)) return false;
  const isOpen =
    word.isBeforeMark || opensPhrase(words[at + 1]?.low) || /(?:ed|laid|set|hung|made)$/.test(words[at + 1]?.low ?? '');
  const further = words[words.indexOf(before) - 1];
  // "out of it", "sixty-one rows": no subject.
  const isObject = PREPOSITIONS.has(further?.low ?? '') || before.isAfterHyphen;
  if (SUBJECTS.has(before.low) && !isObject) return true;
  if (DETERMINERS.has(before.low) || PREPOSITIONS.has(before.low) || word.isAfterNumber) return false;
  // "cheeks, lips and nails": a list of things.
  if (JOINERS.has(before.low) || word.isAfterMark)
    return hasVerb && isOpen && !(NOUNISH.has(word.low) || isPluralNoun(further?.low ?? ''));
  if (isObject && SUBJECTS.has(before.low)) return false;
  if (/(?:ing|ed)$/.test(before.low))
    return DETERMINERS.has(words[at + 1]?.low ?? '') || SUBJECTS.has(words[at + 1]?.low ?? '');
  return NOUNISH.has(word.low) ? isOpen && !isPluralNoun(before.low) : !isPluralNoun(before.low) || isOpen;
};

const isManyVerb = (where: Where): boolean => {
  const { words, at, hasVerb } = where;
  const word = words[at];
  const before = beforeIn(where);
  if (word === undefined || before === undefined) return false;
  const isOpen = word.isBeforeMark || opensPhrase(words[at + 1]?.low);
  // "along the wall lie nineteen bundles"
  if (LYING.has(word.low) && DETERMINERS.has(words[at + 1]?.low ?? '')) return true;
  if (JOINERS.has(before.low)) return hasVerb && isOpen && words[at - 2] !== undefined && wasMany(where);
  return isOpen && !word.isAfterMark && isPluralNoun(before.low) && !MODAL.has(before.low);
};
const LYING = setOf('lie stand hang sit');
const MODAL = setOf('could would should might must to did not');
/** The verb before the joiner was one of many, too: "they come and go". */
const wasMany = ({ words, at }: Where): boolean =>
  words.slice(0, at).some((word, index, all) => isBase(word.low) && isPluralNoun(all[index - 1]?.low ?? ''));

const inPastAt = (where: Where): string | null => {
  const word = where.words[where.at];
  if (word === undefined) return null;
  const auxiliary = AUXILIARIES.get(word.low);
  if (auxiliary !== undefined) return auxiliary;
  const before = beforeIn(where);
  if (word.low === 'have' || word.low === 'do')
    return before !== undefined && (isPluralNoun(before.low) || SUBJECTS.has(before.low))
      ? conjugate(word.low, 'plural', true)
      : null;
  const third = thirdOf(word.low);
  if (third !== null && isThird(where)) return conjugate(third, 'singular', true);
  return isBase(word.low) && isManyVerb(where) ? conjugate(word.low, 'plural', true) : null;
};

const WORD = /[\p{L}]+(?:['’][\p{L}]+)*/gu;
const capitalLike = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

const partInPast = (text: string): string => {
  const found = [...text.matchAll(WORD)];
  const words = found.map(({ 0: word, index }): Word => {
    const end = index + word.length;
    return {
      text: word,
      low: word.toLowerCase().replaceAll('’', "'"),
      isAfterMark: /[,;:.!?—–(]\s*$/.test(text.slice(Math.max(0, index - 3), index)),
      isAfterHyphen: text[index - 1] === '-',
      isAfterNumber: /\d\s$/.test(text.slice(Math.max(0, index - 2), index)),
      isBeforeMark: /^\s*[,;:.!?—–)]/.test(text.slice(end, end + 3)) || end === text.length,
    };
  });
  let told = '';
  let from = 0;
  let hasVerb = false;
  for (const [at, { 0: word, index }] of found.entries()) {
    // A name, or a word in capitals, is none of ours: "Rest Hill", "SOUP, LIKELY".
    const isName = at > 0 && /^\p{Lu}/u.test(word) && words[at]?.isAfterMark === false;
    const past: string | null = isName || /^\p{Lu}{2,}$/u.test(word) ? null : inPastAt({ words, at, hasVerb });
    hasVerb ||= past !== null;
    told += text.slice(from, index) + (past === null ? word : capitalLike(word, past));
    from = index + word.length;
  }
  return told + text.slice(from);
};

/** A sentence of the book in the past tense. */
export const toldInPast = (sentence: string): string =>
  sentence.replace(/[“"][^”"]*[”"]|[^“"]+/g, (part) => (/^[“"]/.test(part) ? part : partInPast(part)));

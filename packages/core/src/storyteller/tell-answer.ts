// Answers: what somebody says when they are asked about anything, told as the record has it. Called by tell-talk.ts and tell-social.ts;
// the world is in tell-about.ts, they themselves in tell-self.ts.
import type { Act } from '@emergent/schema';
import { isWordless } from '../creatures.ts';
import type { PersonHere } from '../scene.ts';
import { type Answer, ASKS_WANT, answerSaid, queryOf } from '../systems/consequence/asked.ts';
import { roundedClock } from '../systems/world/clock-words.ts';
import { capital, closed, sentencesOf } from '../words/english.ts';
import { type Subject, subjectsIn } from '../words/topics.ts';
import { isHostile, profileOf, roleOf, stepOf } from './asked-person.ts';
import { about, aboutPerson, aboutPlaceHere, isAboutThem, unknown } from './tell-about.ts';
import { aboutOwner, asksOwner } from './tell-owner.ts';
import { aboutRuler, aboutSuperior, asksRuler, asksSuperior } from './tell-ruler.ts';
import { aboutKin, aboutSelf, aboutYou, goalOf, news } from './tell-self.ts';
import { ofThemselves } from './tell-small-talk.ts';
import { aboutWays, asksWay, soldAt } from './tell-sold.ts';
import { aboutTheirs } from './tell-theirs.ts';
import { asksAtLarge, asksMore, fromTheBook, isToldWhole } from './tell-unanswered.ts';
import type { Teller } from './teller.ts';
import { wordsAtMost } from './voice-habits.ts';
import { lineOf, says, speak, temperOf, wordless } from './voices.ts';
import * as W from './words-answers.ts';
import { DENIES } from './words-pressed.ts';

type Frame =
  | 'where'
  | 'time'
  | 'age'
  | 'sky'
  | 'me'
  | 'feeling'
  | 'news'
  | 'family'
  | 'work'
  | 'goal'
  | 'self'
  | 'place'
  | 'advice';

const KIN =
  'famil(?:y|ies)|wife|husband|child(?:ren)?|kids|sons?|daughters?|brothers?|sisters?|mother|father|parents|kin|relatives';

/** What a question asks for beside its subject, tried in this order. */
const FRAMES: readonly (readonly [Frame, RegExp])[] = [
  ['age', /\bhow old (?:are|r) (?:you|u)\b|\byour (?:age|birthday)\b|\bwhen were you born\b/i],
  [
    'sky',
    /^(?:the )?weather$|\b(?:think of|make of|about|like|how is|how['’]s) (?:the|this) (?:weather|rain|snow|fog|mist|wind|cold|heat|storm)\b/i,
  ],
  [
    'time',
    /\bwhat (?:time|hour|day) (?:is|it)\b|\b(?:for|have|got|know) the (?:time|hour)\b|\bwhat time\b.*\bis\b|\bhow late is it\b/i,
  ],
  [
    'where',
    /\b(?:where(?:['’]s)?|whereabouts|how far|(?:point|direct) (?:me|us)|have you seen|(?:seen|find|looking for))\b/i,
  ],
  [
    'me',
    /\b(?:thinks?|feels?|believes?|blames?|mind|opinion|trusts?|likes?|knows?|remembers?|angry|hates?|forgives?|about)\b.*\b(?:me|us|myself|i[’']?m|i am)\b|^(?:me|myself|us)$/i,
  ],
  [
    'feeling',
    /\bhow(?:['’]?s| are| r| is) (?:you|u|ya|s?he|they|things|it (?:going|hanging)|life|everything)\b|\bhow (?:s?he|they) (?:is|are|feels?)\b|\b(?:are (?:you|u)|is s?he) (?:feeling |doing |quite |really )*(?:all ?right|ok|okay|well|good|hurt)\b|\ball (?:well|good|right) with you\b|^\W*(?:you|u) (?:ok|okay|good|all ?right|well)\W*$|\bhow do you (?:do|feel|fare)\b|\bhow fares? (?:you|thou|it)\b|\bhow(?:['’]?s| is) your (?:day|evening|morning|night|week)\b|\b(?:your|her|his|their) health\b|\bfeeling\b/i,
  ],
  [
    'news',
    /\b(?:news|rumou?rs?|gossip|tidings|latest|what(?:['’]s| is| has been)? (?:going on|happening|happened(?! (?:to|on|at|in|that|when|with|after|before))|new|up)|heard anything)\b/i,
  ],
  [
    'family',
    new RegExp(
      `\\b(?:your|ur|his|her|their|any) (?:\\p{L}+ )?(?:${KIN})\\b|\\b(?:you|u|ya|s?he|they)(?:['’]ve)?(?: ever)?(?: have| has| got| had)* (?:any |an? )?(?:${KIN})\\b|\\bmarried\\b|^(?:${KIN})\\W*$`,
      'iu',
    ),
  ],
  [
    'work',
    /\b(?:your|her|his|their|the) (?:work|job|trade|craft|business|living|duties|post|profession|day)\b|\bwhat (?:do you|does (?:s?he|they)|s?he|they) does?\b|\bwhat do (?:you|u) (?:do|teach|make|study|keep|mend|grow|catch)\b(?! (?:of|about|with|for|when|if))|\bfor a living\b/i,
  ],
  [
    'goal',
    /\b(?:want|wants|wish|worr(?:y|ies|ied|ying)|trouble[sd]?(?! you for)|troubling|afraid|fear|hope|dream|plans?|goals?|bother(?:s|ing)|on your mind|what(?:['’]s| is) wrong)\b/i,
  ],
  [
    'self',
    /(?:\b(?:about|introduce|introducing|describe|of|what) |^)(?:yourself|h(?:im|er)self|themselves)\b|\b(?:who (?:are|r|might|may) (?:you|u)(?: be)?|who am i (?:talking|speaking) to|(?:what|how) (?:do|should|shall) (?:they|i|people|we) call (?:you|u)|who (?:s?he|they) (?:is|are)|your (?:name|story|life|past|history|self)|(?:her|his|their) (?:name|story|life|past))\b|^(?:you|u)$/i,
  ],
  [
    'place',
    /^(?!.*\b(?:(?:some|any|no)(?:one|body)|who(?:m|se)?|(?:is|are) there)\b)(?!\W*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|when|why|how)\b).*\bthis (?:place|town|village|city|station|island)\b|^(?!.*\b(?:(?:some|any|no)(?:one|body)|(?:is|are) there)\b)(?!\W*(?:is|are|was|were|do|does|did|has|have|can|could|will|would|when|why|how|who)\b).*\b(?:what|tell|about|happen\w*|know|like|story|wrong|this)\b.*\b(?:here|hereabouts)\b|^(?:here|hereabouts)$/i,
  ],
  [
    'advice',
    /\b(?:what (?:should|shall|do|can|could|must) (?:i|we)|what (?:i|we) (?:should|can|could|must)|advice|help me|what now|what next)\b|^help$/i,
  ],
];

const frameOf = (query: string): Frame | null => FRAMES.find(([, when]) => when.test(query))?.[0] ?? null;

const LEADS: Partial<Record<Answer['why'], readonly string[]>> = {
  pressed: W.GIVES_IN,
  caught: W.CAUGHT,
  shown: W.SHOWN,
};

/** What they know of it, or what they say instead. */
const known = (teller: Teller, answer: Answer, act: Act, query: string): string => {
  const { person, entry, how, again, why, hadLied } = answer;
  const profile = profileOf(teller, person);
  if (isWordless(profile)) return wordless(teller, person);
  if (how === 'withheld') {
    const isFlat = why === 'pressed' || isHostile(teller, person);
    const temper = temperOf(profile);
    return says(teller, person, `kept:${entry.topic}`, isFlat ? DENIES[temper] : W.WITHHELD[temper]);
  }
  if (how === 'otherwise' && hadLied) return says(teller, person, `stands:${entry.topic}`, W.STANDS_BY);
  const words = how === 'otherwise' ? (entry.otherwise ?? entry.says) : entry.says;
  const isRepeat = again || teller.wasTold(sentencesOf(words)[0] ?? words);
  const theirs = isRepeat ? aboutTheirs(teller, person, query) : null;
  if (theirs !== null) return theirs;
  // Nobody says a whole paragraph over that still hangs in the air; a full stop may have gone where it was cut in two.
  const more = isRepeat ? fromTheBook(act, teller, person, query) : null;
  if (more !== null) return more;
  const isFresh = sentencesOf(words).some((one) => teller.wasToldLately(one.replace(/[.!?…]+$/, '')));
  if (isRepeat && isFresh && wordsAtMost(profile) === null)
    return asksMore(query)
      ? unknown(teller, person, query)
      : says(teller, person, `over:${entry.topic}`, W.TOLD_JUST_NOW);
  // Who still lies has nothing to own up to.
  const lead =
    how === 'otherwise'
      ? isRepeat
        ? W.TOLD_BEFORE
        : undefined
      : hadLied && how === 'truly'
        ? (LEADS[why === 'pressed' ? 'trust' : why] ?? W.OWNS_UP)
        : isRepeat
          ? W.TOLD_BEFORE
          : act.verb === 'ask' && why === 'trust'
            ? undefined
            : LEADS[why];
  if (lead === undefined || wordsAtMost(profile) !== null) return speak(teller, person, words);
  return speak(teller, person, `${closed(lineOf(teller, person, `lead:${entry.topic}`, lead))} ${words}`);
};

/** What they have set their heart on, in the book's own words for it. */
const wantOf = (teller: Teller, person: PersonHere): string | undefined =>
  profileOf(teller, person)?.wants.find((one) => !teller.wasTold(one.says.slice(0, 40)))?.says;

const AGE =
  /\b(?:of|aged) ((?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)|eight|nine|ten|eleven|twelve|\w+teen)\b/i;
/** As old as the book says that they are; where it does not, nobody has counted. */
const aged = (teller: Teller, person: PersonHere): string => {
  const age = AGE.exec(person.description)?.[1];
  return age === undefined
    ? says(teller, person, 'age', W.AGELESS)
    : says(teller, person, 'age', W.AGED, { age: capital(age.toLowerCase()) });
};

/** "about three in the afternoon", as anybody there would say. */
const timeOf = ({ turn }: Teller): string =>
  roundedClock(turn.session.world_state.clock_minutes)
    .replace(/^[^,]*,\s*(?:about )?/, '')
    .replace(/\.$/, '');

const BY_FRAME: Readonly<Record<Exclude<Frame, 'where' | 'place'>, (teller: Teller, person: PersonHere) => string>> = {
  age: aged,
  time: (teller, person) => says(teller, person, 'time', W.CLOCK, { time: timeOf(teller) }),
  sky: (teller, person) => says(teller, person, 'sky', W.WEATHER),
  me: aboutYou,
  feeling: (teller, person) =>
    says(teller, person, 'how', W.HOW_I_AM.find(([when]) => when.test(person.state.mood))?.[1] ?? []),
  news,
  family: aboutKin,
  work: (teller, person) =>
    person.role === ''
      ? aboutSelf(teller, person)
      : says(teller, person, 'work', W.WORK, { role: roleOf(person.role) }),
  goal: (teller, person) => speak(teller, person, wantOf(teller, person) ?? goalOf(teller, person)),
  self: aboutSelf,
  advice: (teller, person) => {
    const step = stepOf(teller);
    return step === undefined ? unknown(teller, person, '') : says(teller, person, 'advice', W.ADVICE, { step });
  },
};

/** Somebody who thinks ill of the player tells them nothing, but may say what would change that. */
export const shutOut = (teller: Teller, person: PersonHere): string => {
  const profile = profileOf(teller, person);
  const no = DENIES[temperOf(profile)];
  if (wordsAtMost(profile) !== null || person.hostile || !teller.perhaps(0.4, 'mend'))
    return says(teller, person, 'denies', no);
  return speak(
    teller,
    person,
    `${closed(lineOf(teller, person, 'denies', no))} ${lineOf(teller, person, 'mend', W.MEND)}`,
  );
};

/** What is meant of all that a question names: not themselves, and no errand of somebody else's where there is more to it. */
const WHETHER = /^\W*(?:is|are|was|were|do|does|did|can|could|will|would|has|have|why|how|when)\b/i;
const meantOf = (
  subjects: readonly Subject[],
  teller: Teller,
  person: PersonHere,
  query: string,
): Subject | undefined => {
  const others = subjects.filter(
    (one) => (one.kind !== 'person' || one.name !== person.name) && !isAboutThem(one, teller, person),
  );
  // A people that a question names is told of by its members only where it is asked who they are.
  const [first, second] = /\bwho\b/i.test(query) ? others : others.filter(({ kind }) => kind !== 'group');
  if (first === undefined && others.length > 0 && !WHETHER.test(query)) return others[0];
  if (first?.kind !== 'quest' || second === undefined) return first;
  return teller.turn.session.quests.some((one) => one.title === first.name && one.giver === person.name)
    ? first
    : second;
};

const POINTS = /\b(?:it|that|this|they|them|one|those)\b/i;
/** What is theirs, or what "it" was in the breath before. */
const ofTheirs = (act: Act, teller: Teller, person: PersonHere, query: string): string | null => {
  const theirs = aboutTheirs(teller, person, query);
  if (theirs !== null || !POINTS.test(query)) return theirs;
  const { acts } = teller.turn.interpretation;
  const before = acts
    .slice(0, acts.indexOf(act))
    .findLast((one) => one.target?.name === act.target?.name && one.speech !== null);
  return before === undefined ? null : aboutTheirs(teller, person, queryOf(before, teller.turn));
};

/** What is asked with these is nothing that they have or wear. */
const NOT_THEIRS: ReadonlySet<Frame> = new Set(['sky', 'me', 'feeling', 'news', 'self', 'advice'] as const);

/** "you two know each other?" */
const EACH_OTHER =
  /\b(?:know|met|like|trust|hate|love|work with|related to) (?:each other|one another)\b|\byou (?:two|both) (?:friends|related|married|together|close|brothers|sisters|a couple)\b/i;
const otherHere = ({ turn }: Teller, { name }: PersonHere): PersonHere | undefined =>
  turn.scene.present.find((one) => one.name !== name && one.state.status === 'alive');

const ASKS_WHERE_THEY_ARE = /^\W*where(?:['’]s)? (?:are you|(?:s?he|they) (?:is|are)|is s?he)\W*$/i;

/** The answer to a question, whatever it is about. */
export const answered = (act: Act, teller: Teller, person: PersonHere): string => {
  const { turn } = teller;
  const query = queryOf(act, turn);
  const frame = frameOf(query);
  const answer = answerSaid(act, turn);
  const subjects = subjectsIn(query, turn.world);
  const first = meantOf(subjects, teller, person, query);
  if (frame === 'time') return BY_FRAME.time(teller, person);
  if (frame === 'age') return aged(teller, person);
  if (isHostile(teller, person) && answer?.how !== 'truly') return shutOut(teller, person);
  if (
    frame === 'where' &&
    first === undefined &&
    (subjects[0]?.name === person.name || ASKS_WHERE_THEY_ARE.test(query))
  )
    return aboutPerson(teller, person, person.name, true);
  if (ASKS_WANT.test(query) && !isHostile(teller, person)) return BY_FRAME.goal(teller, person);
  if (frame === 'where' && first?.kind === 'person' && answer === null)
    return aboutPerson(teller, person, first.name, true);
  const other = EACH_OTHER.test(query) ? otherHere(teller, person) : undefined;
  if (other !== undefined) return aboutPerson(teller, person, other.name, false);
  if (first === undefined && asksWay(query)) return aboutWays(teller, person);
  const sold = answer === null && first?.kind !== 'place' ? soldAt(teller, person, query) : null;
  if (sold !== null) return sold;
  if (asksRuler(query)) return aboutRuler(teller, person);
  const isNew = answer !== null && !answer.again;
  if (!isNew && asksSuperior(query)) return aboutSuperior(teller, person);
  const owner = !isNew && asksOwner(query) ? aboutOwner(teller, person, query) : null;
  if (owner !== null) return owner;
  if (answer !== null) return known(teller, answer, act, query);
  const theirs = frame !== null && NOT_THEIRS.has(frame) ? null : ofTheirs(act, teller, person, query);
  if (theirs !== null) return theirs;
  const isWhole =
    first === undefined ||
    frame === 'sky' ||
    frame === 'me' ||
    frame === 'feeling' ||
    frame === 'news' ||
    frame === 'self' ||
    (frame === 'work' && /\byou\b/i.test(query)) ||
    // "any family?" is asked of their own, whatever bears the name of one.
    (frame === 'family' && first.kind === 'group');
  if (frame !== null && frame !== 'where' && frame !== 'place' && isWhole) return BY_FRAME[frame](teller, person);
  const isAtLarge = first !== undefined && asksAtLarge(first, query);
  const isWhere = frame === 'where';
  const told = isAtLarge && (isWhere || isToldWhole(first)) ? null : fromTheBook(act, teller, person, query);
  if (told !== null) return told;
  if (isAtLarge) return about(first, teller, person, query);
  if (frame === 'place') return aboutPlaceHere(teller, person);
  // What the book tells of them in the third person is theirs to keep.
  if (subjects.some((one) => isAboutThem(one, teller, person)))
    return says(teller, person, 'of themselves', W.WITHHELD[temperOf(profileOf(teller, person))]);
  return ofThemselves(teller, person, query) ?? unknown(teller, person, query);
};

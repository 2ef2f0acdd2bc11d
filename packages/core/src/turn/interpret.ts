// The player's line read once, for checks, lore, recall and improvising: up to six acts, each bound to what is here or known. Called by the engine.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { asMeant } from '../combat/meant.ts';
import { ASKED, asWhether } from '../deed-words.ts';
import { saidAgain } from './interpret-again.ts';
import { apart, SPEAKS } from './interpret-apart.ts';
import { isForAnywhere, standing, walkedOn } from './interpret-arrivals.ts';
import { afterThat, askedOn, fromBefore } from './interpret-before.ts';
import { bindAct, type Given } from './interpret-bind.ts';
import { withoutChat } from './interpret-chat.ts';
import { withoutCircumstance } from './interpret-circumstance.ts';
import { type Clause, clausesOf } from './interpret-clauses.ts';
import { goingOnWith } from './interpret-climbed.ts';
import { withoutConditions } from './interpret-conditions.ts';
import { isAir, isMusing } from './interpret-felt.ts';
import { asDone } from './interpret-garbled.ts';
import { withoutIdioms } from './interpret-idioms.ts';
import { loreAsked } from './interpret-lore.ts';
import { mention, namedHere } from './interpret-named.ts';
import { askedNarrator, atTable, onlyAsked } from './interpret-narrator.ts';
import { plainObject } from './interpret-nouns.ts';
import { heapActs, severally, splitObjects } from './interpret-objects.ts';
import { heldOut } from './interpret-offered.ts';
import {
  addressOf,
  asOneself,
  begins,
  isCommand,
  isEmoted,
  isNarrated,
  isRemembered,
  isScenery,
  isWished,
  othersDeed,
  ownName,
  textOf,
} from './interpret-others.ts';
import { portioned } from './interpret-portions.ts';
import { invoked, worked } from './interpret-powers.ts';
import { priceAsked, thereMeant } from './interpret-price.ts';
import { plainProse, withoutGaps } from './interpret-prose.ts';
import { readClause } from './interpret-read.ts';
import { bareName, refine } from './interpret-refine.ts';
import { isSaidOn, saidInLeaving } from './interpret-said-on.ts';
import { asSeen } from './interpret-seen.ts';
import { COPULAS } from './interpret-statements.ts';
import { withMarks } from './interpret-tagged.ts';
import { threatened } from './interpret-threats.ts';
import { inEnglish } from './interpret-tongues.ts';
import { towardsName } from './interpret-towards.ts';
import { withCalls } from './interpret-vocative.ts';
import {
  goneIn,
  insideOpened,
  MOST_ACTS,
  movedOn,
  ownDeeds,
  pickedUpFirst,
  type Told,
  thrownAtOnce,
  weighed,
  withoutDone,
  withoutEchoes,
} from './interpret-whole.ts';
import { isAside, type Token, tokensOf } from './interpret-words.ts';
import { isNounish } from './lexicon.ts';
import { type Binder, makeBinder } from './targets.ts';

/** So many are read of a long paragraph, of which the weightiest are kept. */
const MOST_READ = 18;
/** Of what others do: surer than a guess, less sure than a deed. */
const WATCHED = 0.6;

const VIOLENT: ReadonlySet<Act['verb']> = new Set(['attack', 'steal', 'destroy', 'threaten'] as const);

const actsOf = (read: Clause, line: string, binder: Binder, given: Given, manner: string | null): Told[] => {
  const clause = asOneself(read, given);
  const named = ownName(read, line, given);
  if (named !== null) return [{ act: named, confidence: 0.7 }];
  const here = namedHere(clause, line, binder, given);
  if (here !== null) return [{ act: here, confidence: 0.85 }];
  const address = clause.opening ? addressOf(clause, line, binder) : null;
  if (address) return [{ act: heldOut(address, binder, given), confidence: 0.9 }];
  const watched = clause.question ? null : othersDeed(clause, line, binder);
  if (watched) return [{ act: watched, confidence: WATCHED, others: true }];
  const text = textOf(clause, line);
  const priced = priceAsked(text, binder, given);
  if (priced !== null) return [{ act: priced, confidence: 0.85 }];
  const plain = plainObject(towardsName(clause, line, binder) ?? readClause(clause, line));
  if (plain.idle !== null) return [];
  // What stands between asterisks is told, and never said.
  if ((plain.base === 'say' && plain.speech === text && isEmoted(clause, line)) || isScenery(clause, line))
    return [{ act: nothing(text, 'think', ASKED.wish), confidence: 0.7, others: true }];
  const { read: deed, system } = invoked(plain, clause, given);
  const heap = heapActs(deed, text, binder, given);
  if (heap) return heap.map((act) => ({ act, confidence: deed.confidence }));
  let receiver: Target | null = null;
  return (
    splitObjects(deed)
      .flatMap((each) => severally(each, given))
      .map((one) => {
        const bound = bindAct(one, text, binder, given);
        // "give Pip the rope and the bow": who was given the first is given the rest.
        receiver = bound.verb === 'give' ? (bound.with ?? receiver) : null;
        const withSystem = { ...bound, with: system ?? (bound.verb === 'give' ? receiver : bound.with) };
        const named = bareName(one, { ...withSystem, manner: withSystem.manner ?? manner });
        const refined = asDone(
          asSeen(worked(refine(loreAsked(named, clause, line, binder), binder, given), given), one, given),
        );
        binder.done(refined.target);
        // A noun that might be a blow ("a club", "his hands") strikes nobody.
        const isGuess = deed.confidence <= 0.5 && VIOLENT.has(refined.verb) && isNounish(deed.base);
        const act =
          one.supposed === true ? asWhether(refined) : isGuess ? { ...refined, verb: 'other' as const } : refined;
        const unknown = act.target?.kind === 'unknown' ? 0.1 : 0;
        return {
          act,
          confidence: Math.max(
            0.05,
            (act.verb === deed.verb ? deed.confidence : Math.max(0.5, deed.confidence)) - unknown,
          ),
        };
      })
      // "take out my phone and film everything": told once, by its first part.
      .filter(({ act }, at) => at === 0 || act.verb !== 'perform' || deed.verb === 'perform')
      // "take the rope, Pip": nobody is taken, let alone struck, who is only spoken to.
      .filter(({ act }, at) => at === 0 || deed.verb !== 'take' || act.target?.kind !== 'person')
  );
};

/** '"Peppermint?" I hold out the bag.': what is said beside a deed is said for itself. */
const severed = (clause: Clause, line: string, binder: Binder, given: Given, manner: string | null): Told[] => {
  const parts = apart(clause);
  if (parts === null || SPEAKS.has(readClause(parts.done, line).verb))
    return actsOf(clause, line, binder, given, manner);
  const done = actsOf(parts.done, line, binder, given, manner);
  const said = actsOf(parts.said, line, binder, given, null);
  return parts.isFirst ? [...said, ...done] : [...done, ...said];
};

const nothing = (line: string, verb: 'other' | 'wait' | 'think', topic: string | null = null): Act => ({
  verb,
  text: line.trim().slice(0, 1000),
  target: null,
  with: null,
  topic,
  manner: null,
  speech: null,
});

/** A line of marks alone ("...") lets the story go on; one of asides alone speaks to the table. */
const withoutWords = (line: string): Interpretation => {
  if (isAside(line)) return { acts: [nothing(line, 'think', ASKED.aside)], confidence: 0.9 };
  const isPause = /^[\s.…!?*_~-]+$/.test(line);
  return { acts: [nothing(line, isPause ? 'wait' : 'other')], confidence: isPause ? 0.6 : 0.1 };
};

/** "ask where the inn is, then go there": to the place that the words before it named. */
const thereInLine = (clause: Clause, line: string, given: Given): Told[] | null => {
  const from = clause.tokens[0]?.start ?? 0;
  if (from === 0 || clause.tokens.at(-1)?.text !== 'there') return null;
  const there = thereMeant(textOf(clause, line), { ...given, before: [line.slice(0, from)] });
  return there === null ? null : there.acts.map((act) => ({ act, confidence: there.confidence }));
};

/** In what is told in several sentences, one that may be a deed only by a word in its middle is none: "Eleven days without sleep, and now this." */
const withoutGuesses = (told: readonly Told[], isTold: boolean): readonly Told[] => {
  const isSure = told.some(({ act, confidence }) => confidence >= SURE && act.verb !== 'other');
  return isTold && isSure ? told.filter((one, at) => one.confidence > GUESSED || isSaidOn(one, told[at - 1])) : told;
};

const SURE = 0.8;
const GUESSED = 0.5;

const IS_HANDLED: ReadonlySet<Target['kind']> = new Set(['item', 'thing', 'feature'] as const);
const THINGS = ['feature', 'thing', 'item', 'person'] as const;

/** `mused`: what was felt or told of the air, and is no deed. */
type Heard = { told: Told[]; idle: boolean; planned: boolean; mused: string | null };

const hear = (line: string, tokens: readonly Token[], begun: Given): Heard => {
  const heard: Heard = { told: [], idle: false, planned: false, mused: null };
  let walk = standing(begun);
  let binder = makeBinder(begun, { person: null, thing: null, ...fromBefore(line, begun, interpret) });
  let walked = 0;
  let condition: string | null = null;
  let isPlan = false;
  let isOthers = false;
  let isOneself = false;
  let isSeen = false;
  const clauses = clausesOf(tokens);
  const isTold = clauses.length > 1;
  for (const clause of clauses) {
    if (heard.told.length >= MOST_READ) break;
    const before = walk.at;
    for (const done = heard.told.map(({ act }) => act); walked < done.length; walked++) {
      const act = done[walked];
      if (act !== undefined) walk = walkedOn(walk, act, done.slice(0, walked));
    }
    const given = walk.at;
    if (given !== before) binder = binder.elsewhere(given);
    if (clause.opening) isPlan = isOthers = isSeen = false;
    // What hangs on a condition stands in the same sentence, behind it; so does what else others do.
    if (isPlan || (isOthers && !begins(clause, /^(?:i|i'll|i'm|we|my)$/) && !(isSeen && isCommand(clause, line))))
      continue;
    if (!clause.question && isRemembered(clause)) {
      heard.told.push({ act: nothing(textOf(clause, line), 'think'), confidence: 0.5 });
      mention(clause, given, binder);
      continue;
    }
    if (isMusing(clause) || (isTold && clause.opening && isAir(clause))) {
      heard.mused ??= textOf(clause, line);
      mention(clause, given, binder);
      isOthers = !begins(clause, /^(?:i|i'm|im|we|and|but|so)$/);
      isSeen = clause.tokens.some(({ text }) => COPULAS.has(text));
      continue;
    }
    isOneself ||= asOneself(clause, given) !== clause;
    isOthers = !clause.question && (isWished(clause, binder) || (!isOneself && isNarrated(clause)));
    if (isOthers) {
      heard.told.push({ act: nothing(textOf(clause, line), 'think', ASKED.wish), confidence: 0.5 });
      continue;
    }
    const acts = thereInLine(clause, line, given) ?? severed(clause, line, binder, given, condition);
    if (acts.length === 0) {
      const read = readClause(clause, line);
      heard.idle ||= read.idle === 'negated';
      // "don't touch the bell, just look at it"
      if (read.idle === 'negated') binder.bind(read.object, THINGS);
      isPlan = read.idle === 'plan';
      heard.planned ||= isPlan;
      condition = read.idle === 'condition' ? read.manner : condition;
    } else condition = null;
    if (acts.length === 0 || acts.every(({ confidence }) => confidence <= GUESSED)) mention(clause, given, binder);
    // "turning the haft in my hands": what is done meanwhile with what nobody sees here leaves "it" as it was.
    const handled = heard.told.findLast(({ act }) => act.target !== null && IS_HANDLED.has(act.target.kind))?.act
      .target;
    if (
      handled != null &&
      begins(clause, /ing$/) &&
      acts.every(({ act }) => act.target === null || act.target.kind === 'unknown')
    )
      binder.done(handled);
    isOthers = acts[0]?.others === true || isScenery(clause, line);
    // Half way there nothing is done yet of what one goes for.
    heard.told.push(...(walk.short ? acts.filter(({ act }) => isForAnywhere(act)) : acts));
  }
  return { ...heard, told: [...withoutGuesses(heard.told, clauses.filter(({ opening }) => opening).length > 1)] };
};

/** What `written` means here, after what went before. */
export const interpret = (written: string, at: Given): Interpretation => {
  const typed = withoutGaps(written);
  const given = { ...at, readings: at.readings ?? { of: at.scene, acts: new Map() } };
  const asked = askedNarrator(typed);
  if (asked !== null) return onlyAsked(plainly(asked, given));
  const line = plainProse(typed, given);
  const before = saidAgain(line, given.before);
  if (before !== undefined) return interpret(before, { ...given, before: [] });
  const table = line.includes('!') ? atTable(line) : null;
  if (table !== null) return interpret(table, given);
  const there = thereMeant(line, given);
  if (there !== null) return there;
  const marked = withMarks(line);
  if (marked !== null) return interpret(marked, given);
  const isFirst = given.before === undefined || given.before.length === 0;
  const after = isFirst ? null : (goingOnWith(line, given, interpret) ?? afterThat(line, given, interpret));
  if (after !== null) return after;
  return askedOn(line, plainly(line, given), given, interpret);
};

/** A line that stands for itself. */
const plainly = (line: string, given: Given): Interpretation => {
  const said = withoutCircumstance(withoutIdioms(withoutChat(inEnglish(tokensOf(line)))));
  const { tokens: met, unmet } = withoutConditions(said, given);
  if (unmet !== null && met.every(({ kind }) => kind === 'mark'))
    return { acts: [nothing(line, 'think', ASKED.unmet)], confidence: 0.8 };
  const tokens = withCalls(met, given);
  if (tokens.length === 0 || tokens.every(({ kind }) => kind === 'mark')) return withoutWords(line);
  const { told: heard, idle, planned, mused } = hear(line, tokens, given);
  const weighty = thrownAtOnce(weighed(threatened(ownDeeds(heard), line, given)));
  const inside = portioned(goneIn(insideOpened(weighty)), given);
  const told = movedOn(saidInLeaving(pickedUpFirst(inside, given), given), given);
  const understood = told.filter(({ act }) => act.verb !== 'other');
  const sure = understood.filter(
    ({ act, confidence }) => confidence > 0.5 || act.target !== null || act.speech !== null,
  );
  const kept = withoutDone(withoutEchoes(sure.length > 0 ? sure : understood.length > 0 ? understood : told), given);
  const [first] = kept;
  if (first)
    return {
      acts: asMeant(kept.map(({ act }) => act).slice(0, MOST_ACTS), given),
      confidence: first.confidence,
    };
  if (mused !== null) return { acts: [nothing(mused, 'think', ASKED.felt)], confidence: 0.7 };
  if (planned) return { acts: [nothing(line, 'think', ASKED.plan)], confidence: 0.7 };
  return { acts: [nothing(line, idle ? 'wait' : 'other')], confidence: idle ? 0.6 : 0.1 };
};

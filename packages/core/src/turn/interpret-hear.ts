// A line heard clause by clause, each where the ones before have led: what is done, and what is only told, wished, planned or denied.
// Called by interpret.ts.
import type { Target } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import { nothing, severed, thereInLine } from './interpret-acts.ts';
import { isForAnywhere, standing, walkedOn } from './interpret-arrivals.ts';
import type { Given } from './interpret-bind.ts';
import { type Clause, clausesOf } from './interpret-clauses.ts';
import { isAir, isMusing } from './interpret-felt.ts';
import { mention } from './interpret-named.ts';
import {
  asOneself,
  begins,
  isCommand,
  isNarrated,
  isRemembered,
  isScenery,
  isWished,
  textOf,
} from './interpret-others.ts';
import { readClause } from './interpret-read.ts';
import { isSaidOn } from './interpret-said-on.ts';
import { COPULAS } from './interpret-statements.ts';
import type { Told } from './interpret-whole.ts';
import type { Token } from './interpret-words.ts';
import type { Binder } from './targets.ts';

/** So many are read of a long paragraph, of which the weightiest are kept. */
const MOST_READ = 18;

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
export type Heard = { told: Told[]; idle: boolean; planned: boolean; mused: string | null };

/** How far a line has been heard: where one stands by now, and what the sentence so far leaves out. */
type Hearing = Heard & {
  walk: ReturnType<typeof standing>;
  /** So many of what was told have been walked. */
  walked: number;
  binder: Binder;
  condition: string | null;
  isPlan: boolean;
  isOthers: boolean;
  isOneself: boolean;
  isSeen: boolean;
};

/** What was told so far may have led elsewhere: the next clause is read where one stands then. */
const walkOn = (hearing: Hearing): Given => {
  const before = hearing.walk.at;
  for (const done = hearing.told.map(({ act }) => act); hearing.walked < done.length; hearing.walked++) {
    const act = done[hearing.walked];
    if (act !== undefined) hearing.walk = walkedOn(hearing.walk, act, done.slice(0, hearing.walked));
  }
  const given = hearing.walk.at;
  if (given !== before) hearing.binder = hearing.binder.elsewhere(given);
  return given;
};

/** What hangs on a condition stands in the same sentence, behind it; so does what else others do. */
const isLeftOut = (clause: Clause, line: string, { isPlan, isOthers, isSeen }: Hearing): boolean =>
  isPlan || (isOthers && !begins(clause, /^(?:i|i'll|i'm|we|my)$/) && !(isSeen && isCommand(clause, line)));

/** A memory, a musing or what others are wished to do: told, and no deed. */
const isNoDeed = (clause: Clause, line: string, given: Given, hearing: Hearing, isTold: boolean): boolean => {
  const { told, binder } = hearing;
  if (!clause.question && isRemembered(clause)) {
    told.push({ act: nothing(textOf(clause, line), 'think'), confidence: 0.5 });
    mention(clause, given, binder);
    return true;
  }
  if (isMusing(clause) || (isTold && clause.opening && isAir(clause))) {
    hearing.mused ??= textOf(clause, line);
    mention(clause, given, binder);
    hearing.isOthers = !begins(clause, /^(?:i|i'm|im|we|and|but|so)$/);
    hearing.isSeen = clause.tokens.some(({ text }) => COPULAS.has(text));
    return true;
  }
  hearing.isOneself ||= asOneself(clause, given) !== clause;
  hearing.isOthers = !clause.question && (isWished(clause, binder) || (!hearing.isOneself && isNarrated(clause)));
  if (hearing.isOthers) told.push({ act: nothing(textOf(clause, line), 'think', ASKED.wish), confidence: 0.5 });
  return hearing.isOthers;
};

/** A clause in which nothing is done: denied, planned, or the condition of what follows. */
const leave = (clause: Clause, line: string, hearing: Hearing): void => {
  const read = readClause(clause, line);
  hearing.idle ||= read.idle === 'negated';
  // "don't touch the bell, just look at it"
  if (read.idle === 'negated') hearing.binder.bind(read.object, THINGS);
  hearing.isPlan = read.idle === 'plan';
  hearing.planned ||= hearing.isPlan;
  hearing.condition = read.idle === 'condition' ? read.manner : hearing.condition;
};

/** "turning the haft in my hands": what is done meanwhile with what nobody sees here leaves "it" as it was. */
const keepHandled = (clause: Clause, acts: readonly Told[], { told, binder }: Hearing): void => {
  const handled = told.findLast(({ act }) => act.target !== null && IS_HANDLED.has(act.target.kind))?.act.target;
  const isUnseen = acts.every(({ act }) => act.target === null || act.target.kind === 'unknown');
  if (handled != null && begins(clause, /ing$/) && isUnseen) binder.done(handled);
};

const hearClause = (clause: Clause, line: string, hearing: Hearing, isTold: boolean): void => {
  const given = walkOn(hearing);
  if (clause.opening) hearing.isPlan = hearing.isOthers = hearing.isSeen = false;
  if (isLeftOut(clause, line, hearing) || isNoDeed(clause, line, given, hearing, isTold)) return;
  const acts = thereInLine(clause, line, given) ?? severed(clause, line, hearing.binder, given, hearing.condition);
  if (acts.length === 0) leave(clause, line, hearing);
  else hearing.condition = null;
  if (acts.length === 0 || acts.every(({ confidence }) => confidence <= GUESSED))
    mention(clause, given, hearing.binder);
  keepHandled(clause, acts, hearing);
  hearing.isOthers = acts[0]?.others === true || isScenery(clause, line);
  // Half way there nothing is done yet of what one goes for.
  hearing.told.push(...(hearing.walk.short ? acts.filter(({ act }) => isForAnywhere(act)) : acts));
};

/** All that a line tells, clause by clause; `binder` knows what the line before was of. */
export const hear = (line: string, tokens: readonly Token[], begun: Given, binder: Binder): Heard => {
  const hearing: Hearing = {
    ...{ told: [], idle: false, planned: false, mused: null },
    ...{ walk: standing(begun), walked: 0, binder, condition: null },
    ...{ isPlan: false, isOthers: false, isOneself: false, isSeen: false },
  };
  const clauses = clausesOf(tokens);
  for (const clause of clauses) {
    if (hearing.told.length >= MOST_READ) break;
    hearClause(clause, line, hearing, clauses.length > 1);
  }
  const { told, idle, planned, mused } = hearing;
  const isLong = clauses.filter(({ opening }) => opening).length > 1;
  return { told: [...withoutGuesses(told, isLong)], idle, planned, mused };
};

// One clause of a line as what is done in it: bound to what is here or known, one act for each of its objects. Called by interpret-hear.ts.
import type { Act, Target } from '@emergent/schema';
import { ASKED, asWhether } from '../deed-words.ts';
import { apart, SPEAKS } from './interpret-apart.ts';
import { bindAct, type Given } from './interpret-bind.ts';
import type { Clause } from './interpret-clauses.ts';
import { asDone } from './interpret-garbled.ts';
import { loreAsked } from './interpret-lore.ts';
import { namedHere } from './interpret-named.ts';
import { plainObject } from './interpret-nouns.ts';
import { heapActs, severally, splitObjects } from './interpret-objects.ts';
import { heldOut } from './interpret-offered.ts';
import { addressOf, asOneself, isEmoted, isScenery, othersDeed, ownName, textOf } from './interpret-others.ts';
import { invoked, worked } from './interpret-powers.ts';
import { priceAsked, thereMeant } from './interpret-price.ts';
import { readClause } from './interpret-read.ts';
import { bareName, refine } from './interpret-refine.ts';
import { asSeen } from './interpret-seen.ts';
import { towardsName } from './interpret-towards.ts';
import type { Told } from './interpret-whole.ts';
import { isNounish } from './lexicon.ts';
import type { Binder } from './targets.ts';

/** Of what others do: surer than a guess, less sure than a deed. */
const WATCHED = 0.6;

const VIOLENT: ReadonlySet<Act['verb']> = new Set(['attack', 'steal', 'destroy', 'threaten'] as const);

export const nothing = (line: string, verb: 'other' | 'wait' | 'think', topic: string | null = null): Act => ({
  verb,
  text: line.trim().slice(0, 1000),
  target: null,
  with: null,
  topic,
  manner: null,
  speech: null,
});

/** Readings of a clause as a whole, in their order: a name alone, somebody addressed, a deed of others, a price asked; null: it has a deed of its own. */
const asWhole = (read: Clause, clause: Clause, line: string, binder: Binder, given: Given): Told | null => {
  const named = ownName(read, line, given);
  if (named !== null) return { act: named, confidence: 0.7 };
  const here = namedHere(clause, line, binder, given);
  if (here !== null) return { act: here, confidence: 0.85 };
  const address = clause.opening ? addressOf(clause, line, binder) : null;
  if (address) return { act: heldOut(address, binder, given), confidence: 0.9 };
  const watched = clause.question ? null : othersDeed(clause, line, binder);
  if (watched) return { act: watched, confidence: WATCHED, others: true };
  const priced = priceAsked(textOf(clause, line), binder, given);
  return priced === null ? null : { act: priced, confidence: 0.85 };
};

type Reading = ReturnType<typeof readClause>;
type Bound = { clause: Clause; line: string; binder: Binder; given: Given };

/** One deed with one object, bound and refined. */
const boundOf = (deed: Reading, one: Reading, bound: Act, { clause, line, binder, given }: Bound): Told => {
  const seen = asSeen(worked(refine(loreAsked(bound, clause, line, binder), binder, given), given), one, given);
  const refined = asDone(seen);
  binder.done(refined.target);
  // A noun that might be a blow ("a club", "his hands") strikes nobody.
  const isGuess = deed.confidence <= 0.5 && VIOLENT.has(refined.verb) && isNounish(deed.base);
  const act = one.supposed === true ? asWhether(refined) : isGuess ? { ...refined, verb: 'other' as const } : refined;
  const sure = act.verb === deed.verb ? deed.confidence : Math.max(0.5, deed.confidence);
  return { act, confidence: Math.max(0.05, sure - (act.target?.kind === 'unknown' ? 0.1 : 0)) };
};

/** What one clause says is done, in its order; empty: it denies, plans or only conditions. */
const actsOf = (read: Clause, line: string, binder: Binder, given: Given, manner: string | null): Told[] => {
  const clause = asOneself(read, given);
  const whole = asWhole(read, clause, line, binder, given);
  if (whole !== null) return [whole];
  const text = textOf(clause, line);
  const plain = plainObject(towardsName(clause, line, binder) ?? readClause(clause, line));
  if (plain.idle !== null) return [];
  // What stands between asterisks is told, and never said.
  if ((plain.base === 'say' && plain.speech === text && isEmoted(clause, line)) || isScenery(clause, line))
    return [{ act: nothing(text, 'think', ASKED.wish), confidence: 0.7, others: true }];
  const { read: deed, system } = invoked(plain, clause, given);
  const heap = heapActs(deed, text, binder, given);
  if (heap) return heap.map((act) => ({ act, confidence: deed.confidence }));
  let receiver: Target | null = null;
  const each = splitObjects(deed).flatMap((one) => severally(one, given));
  const told = each.map((one) => {
    const bound = bindAct(one, text, binder, given);
    // "give Pip the rope and the bow": who was given the first is given the rest.
    receiver = bound.verb === 'give' ? (bound.with ?? receiver) : null;
    const withSystem = { ...bound, with: system ?? (bound.verb === 'give' ? receiver : bound.with) };
    const named = bareName(one, { ...withSystem, manner: withSystem.manner ?? manner });
    return boundOf(deed, one, named, { clause, line, binder, given });
  });
  return told.filter(
    ({ act }, at) =>
      at === 0 ||
      // "take out my phone and film everything": told once, by its first part. "take the rope, Pip": nobody is taken who is only spoken to.
      ((act.verb !== 'perform' || deed.verb === 'perform') && (deed.verb !== 'take' || act.target?.kind !== 'person')),
  );
};

/** '"Peppermint?" I hold out the bag.': what is said beside a deed is said for itself. */
export const severed = (clause: Clause, line: string, binder: Binder, given: Given, manner: string | null): Told[] => {
  const parts = apart(clause);
  if (parts === null || SPEAKS.has(readClause(parts.done, line).verb))
    return actsOf(clause, line, binder, given, manner);
  const done = actsOf(parts.done, line, binder, given, manner);
  const said = actsOf(parts.said, line, binder, given, null);
  return parts.isFirst ? [...said, ...done] : [...done, ...said];
};

/** "ask where the inn is, then go there": to the place that the words before it named. */
export const thereInLine = (clause: Clause, line: string, given: Given): Told[] | null => {
  const from = clause.tokens[0]?.start ?? 0;
  if (from === 0 || clause.tokens.at(-1)?.text !== 'there') return null;
  const there = thereMeant(textOf(clause, line), { ...given, before: [line.slice(0, from)] });
  return there === null ? null : there.acts.map((act) => ({ act, confidence: there.confidence }));
};

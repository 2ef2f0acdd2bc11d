// The player's line read once, for checks, lore, recall and improvising: up to six acts, each bound to what is here or known. Called by the engine.
import type { Interpretation } from '@emergent/schema';
import { asMeant } from '../combat/meant.ts';
import { ASKED } from '../deed-words.ts';
import { nothing } from './interpret-acts.ts';
import { saidAgain } from './interpret-again.ts';
import { afterThat, askedOn, fromBefore } from './interpret-before.ts';
import type { Given } from './interpret-bind.ts';
import { withoutChat } from './interpret-chat.ts';
import { withoutCircumstance } from './interpret-circumstance.ts';
import { goingOnWith } from './interpret-climbed.ts';
import { withoutConditions } from './interpret-conditions.ts';
import { hear } from './interpret-hear.ts';
import { withoutIdioms } from './interpret-idioms.ts';
import { askedNarrator, atTable, onlyAsked } from './interpret-narrator.ts';
import { portioned } from './interpret-portions.ts';
import { thereMeant } from './interpret-price.ts';
import { plainProse, withoutGaps } from './interpret-prose.ts';
import { saidInLeaving } from './interpret-said-on.ts';
import { withMarks } from './interpret-tagged.ts';
import { threatened } from './interpret-threats.ts';
import { inEnglish } from './interpret-tongues.ts';
import { withCalls } from './interpret-vocative.ts';
import {
  goneIn,
  insideOpened,
  MOST_ACTS,
  movedOn,
  ownDeeds,
  pickedUpFirst,
  thrownAtOnce,
  weighed,
  withoutDone,
  withoutEchoes,
} from './interpret-whole.ts';
import { isAside, tokensOf } from './interpret-words.ts';
import { makeBinder } from './targets.ts';

/** A line of marks alone ("...") lets the story go on; one of asides alone speaks to the table. */
const withoutWords = (line: string): Interpretation => {
  if (isAside(line)) return { acts: [nothing(line, 'think', ASKED.aside)], confidence: 0.9 };
  const isPause = /^[\s.…!?*_~-]+$/.test(line);
  return { acts: [nothing(line, isPause ? 'wait' : 'other')], confidence: isPause ? 0.6 : 0.1 };
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
  const binder = makeBinder(given, { person: null, thing: null, ...fromBefore(line, given, interpret) });
  const { told: heard, idle, planned, mused } = hear(line, tokens, given, binder);
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

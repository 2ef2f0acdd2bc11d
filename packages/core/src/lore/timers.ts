// Sticky, cooldown, delay: what earlier turns left running. Timers stand in the state and come there by an effect, so that undo takes them
// back; they count messages, of which a turn is two. Called by fire.ts.
import type { EffectOf, LoreTimer } from '@emergent/schema';
import type { LoreIndex } from './lore-index.ts';
import type { Rule } from './rule.ts';

/** When a turn is played: by its number, and what runs. */
export type Clock = { number: number; timers: ReadonlyMap<string, LoreTimer> };

/** Later than any story. */
const FOR_EVER = 1_000_000_000;
const MOST_STARTED = 32;
const MOST_TIMERS = 100;

/** Messages there are when a turn's line is in: the opening, then a line and a telling for each turn. */
export const messagesAt = (number: number): number => number * 2;

export const timersOf = (timers: readonly LoreTimer[] = []): ReadonlyMap<string, LoreTimer> =>
  new Map(timers.map((timer) => [timer.id, timer]));

export const isSticky = ({ dressed }: Rule, { number, timers }: Clock): boolean =>
  messagesAt(number) < (timers.get(dressed.id)?.sticky_until ?? 0);

const lasts = (messages: number): string => (messages > FOR_EVER / 2 ? 'for good' : `for ${messages} more messages`);

/** What the clock has against a rule, in words; null: nothing. */
export const heldBack = (rule: Rule, clock: Clock): string | null => {
  const { delay = 0, only_after = 0, only_every = 1, id } = rule.dressed;
  const now = messagesAt(clock.number);
  if (now < delay) return `not before message ${delay}, and this is message ${now}`;
  if (clock.number < only_after) return `not before ${only_after} tellings`;
  if (clock.number % only_every !== 0) return `only at every ${only_every} tellings`;
  const rests = (clock.timers.get(id)?.rests_until ?? 0) - now;
  return rests > 0 && !isSticky(rule, clock) ? `it rests ${lasts(rests)}` : null;
};

const timerOf = ({ dressed }: Rule, now: number): LoreTimer | null => {
  const { id, sticky = 0, cooldown = 0, lasting } = dressed;
  const sticks = lasting === 'stays' ? FOR_EVER : sticky;
  const rests = lasting === 'rests' ? FOR_EVER : cooldown;
  if (sticks + rests === 0) return null;
  const sticky_until = Math.min(FOR_EVER, now + sticks);
  return { id, sticky_until, rests_until: rests === 0 ? sticky_until : Math.min(FOR_EVER, sticky_until + rests) };
};

/** What begins to run because these fired: an effect for the record, or null. What still runs is not wound up again. */
export const timersStarted = (
  index: LoreIndex,
  fired: readonly number[],
  clock: Clock,
): EffectOf<'lore.timed'> | null => {
  const now = messagesAt(clock.number);
  const started = fired.flatMap((at) => {
    const rule = index.rules[at];
    const runs = rule !== undefined && now < (clock.timers.get(rule.dressed.id)?.rests_until ?? 0);
    return rule === undefined || runs ? [] : (timerOf(rule, now) ?? []);
  });
  if (started.length === 0) return null;
  const timers = started.slice(0, MOST_STARTED);
  const fresh = new Set(timers.map(({ id }) => id));
  const others = [...clock.timers.values()].filter(({ id }) => !fresh.has(id));
  const running = others.filter(({ rests_until }) => rests_until > now);
  const kept = new Set(running.slice(-(MOST_TIMERS - timers.length)));
  return {
    type: 'lore.timed',
    v: 1,
    timers,
    ended: others.filter((timer) => !kept.has(timer)).map(({ id }) => id),
  };
};

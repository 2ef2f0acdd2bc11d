// How the character stands between turns: unseen until something gives them away, taking aim, behind cover, under a ward, listening,
// worn out by a working, held captive. Called by rules.ts.
import type { Act, CharacterEffect, EffectOf, Poise, Verb } from '@emergent/schema';
import { poiseOf, UNSEEN_NO_MORE } from '../../combat/exchange.ts';
import { tacticOf } from '../../combat/tactics.ts';
import { TALKING } from '../../deed-words.ts';
import { deeds, did, happenedOf, hasFailed } from '../../deeds.ts';
import { clip } from '../../names.ts';
import { checkOf, succeeds } from '../../outcome.ts';
import type { Turn } from '../system.ts';
import { workings } from '../world/power-work.ts';

type Effects = EffectOf<CharacterEffect>[];

/** Deeds that nobody does unseen. */
const SHOWS: ReadonlySet<Verb> = new Set([
  'attack',
  ...TALKING,
  'perform',
  'destroy',
  'cast',
  'give',
  'help',
  'heal',
  'go',
  'flee',
  'rest',
]);
const LISTENING: ReadonlySet<Verb> = new Set(['search', 'persuade', 'deceive', 'steal', 'read', 'trade']);
const BY_POWER = { ward: 'warded', hide: 'hidden', know: 'attentive' } as const satisfies Record<string, Poise>;

/** What ends a poise in this turn. */
const ENDS: Readonly<Record<Poise, (turn: Turn, acts: readonly Act[], isStruck: boolean) => boolean>> = {
  hidden: (turn, acts, isStruck) =>
    acts.some(
      (act) => SHOWS.has(act.verb) || ((act.verb === 'sneak' || act.verb === 'steal') && !succeeds(act, turn)),
    ) || isStruck,
  aiming: (_, acts, isStruck) =>
    acts.some(({ verb }) => verb === 'attack' || verb === 'go' || verb === 'flee') || isStruck,
  covered: (turn, acts) =>
    acts.some(({ verb }) => verb === 'attack' || verb === 'go') || happenedOf(turn, 'world.moved').length > 0,
  warded: (_, __, isStruck) => isStruck,
  attentive: (_, acts) => acts.some(({ verb }) => LISTENING.has(verb)),
  drained: (turn) => did(turn, 'rest', 'eat', 'drink') !== undefined,
  captive: (turn) => happenedOf(turn, 'world.moved').length > 0,
};

const gained = (turn: Turn, acts: readonly Act[]): Poise[] => {
  const poise: Poise[] = [];
  for (const act of acts) {
    const won = succeeds(act, turn);
    if (act.verb === 'sneak' && won) poise.push('hidden');
    if (won || checkOf(act, turn) === undefined) poise.push(...(tacticOf(act)?.poise ?? []));
    if (act.verb === 'cast' && checkOf(act, turn) !== undefined && !won) poise.push('drained');
  }
  for (const { kind } of workings(turn))
    if (kind === 'ward' || kind === 'hide' || kind === 'know') poise.push(BY_POWER[kind]);
  return poise;
};

/** The poise after this turn's deeds, where it changed. */
export const poised = (turn: Turn, isStruck: boolean): Effects => {
  const acts = deeds(turn);
  const before = poiseOf(turn.session);
  const kept = before.filter((one) => !ENDS[one](turn, acts, isStruck));
  const stance = [...new Set([...kept, ...gained(turn, acts)])].slice(0, 6);
  if (stance.length === before.length && stance.every((one) => before.includes(one))) return [];
  const isSeen = before.includes('hidden') && !stance.includes('hidden');
  const why = `${isSeen ? UNSEEN_NO_MORE : ''}${clip(turn.line, 120) || 'what was done'}`;
  return [{ type: 'stance.changed', v: 1, stance, why }];
};

/** Whoever is carried off, or gets away, no longer stands as they stood. */
export const without = (turn: Turn, ...gone: Poise[]): Effects => {
  const before = poiseOf(turn.session);
  const stance = before.filter((one) => !gone.includes(one));
  return stance.length === before.length ? [] : [{ type: 'stance.changed', v: 1, stance, why: 'things have changed' }];
};

/** Won over, bought or beaten, a captor lets go. */
const FREES: ReadonlySet<Verb> = new Set(['persuade', 'threaten', 'deceive', 'trade']);
export const letGo = (turn: Turn): Effects =>
  poiseOf(turn.session).includes('captive') &&
  !hasFailed(turn) &&
  deeds(turn).some((act) => FREES.has(act.verb) && checkOf(act, turn) !== undefined && succeeds(act, turn))
    ? without(turn, 'captive')
    : [];

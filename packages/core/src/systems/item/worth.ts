// What things are worth in barter, and what a bargain is about: what is offered and what for. Called by holders.ts, by the rules of items
// and consequences, by checks, and by the storyteller's talk of prices.
import type { Act, InventoryItem, SessionState } from '@emergent/schema';
import { own, sameName } from '../../names.ts';
import type { Scene } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import type { World } from '../../world.ts';

type Given = { session: SessionState; scene: Scene };

const BY_RARITY = { common: 2, uncommon: 6, rare: 16, epic: 40, legendary: 100 } as const;
const BY_TYPE: Partial<Record<InventoryItem['type'], number>> = {
  treasure: 3,
  jewelry: 3,
  weapon: 2,
  armor: 2.5,
  shield: 2,
  book: 1.5,
  key: 1.5,
  quest: 6,
  tool: 1.5,
  material: 0.75,
  misc: 0.75,
};
const MATTERS = 1.5;

/** What heals twenty points, or gives back as much mana, is worth as much again. */
const CURE = 20;

/** Of one piece, in no coin: a common trifle is 1.5, a rare blade 32. */
export const worthOf = ({ rarity, type, significance, stats }: InventoryItem): number =>
  BY_RARITY[rarity] *
  (BY_TYPE[type] ?? 1) *
  (significance === null ? 1 : MATTERS) *
  (1 + ((stats.heals ?? 0) + (stats.restores_mana ?? 0)) / CURE);

export type Deal = { person: string; offered: InventoryItem | null; wanted: InventoryItem | null };

const mentions = (text: string, name: string): boolean => {
  const said = ` ${plainWords(text).join(' ')} `;
  return said.includes(` ${plainWords(name).join(' ')} `);
};

/** What an act of trade puts on the table; null where there is nobody to trade with. */
export const dealIn = (act: Act, { session, scene }: Given): Deal | null => {
  const alive = scene.present.filter((one) => one.state.status === 'alive');
  const named = alive.find((one) => [act.target, act.with].some((to) => to?.kind === 'person' && to.name === one.name));
  const { things } = session.world_state;
  const words = `${act.text} ${act.speech ?? ''} ${act.topic ?? ''}`;
  const meant = (item: InventoryItem) =>
    [act.target, act.with].some((to) => to !== null && (to.id === item.id || sameName(to.name, item.name))) ||
    mentions(words, item.name);
  const holder = named ?? alive.find((one) => (own(things, `@${one.name}`) ?? []).some(meant)) ?? alive[0];
  if (holder === undefined) return null;
  return {
    person: holder.name,
    offered: session.inventory.find(meant) ?? null,
    wanted: (own(things, `@${holder.name}`) ?? []).find(meant) ?? null,
  };
};

/** What somebody asks for that is offered or given; undefined: nothing they have set their heart on. */
export const wantOf = (world: World, person: string, item: string) =>
  world.person(person)?.wants.find((one) => sameName(one.item, item));

/** How much of a thing's worth is offered for it, by somebody who stands so; from 1 on the bargain is fair. */
export const shareOffered = (offered: InventoryItem, wanted: InventoryItem, standing: number): number =>
  (worthOf(offered) * (1 + Math.max(-50, Math.min(50, standing)) / 100)) / worthOf(wanted);

/** Below this nobody even haggles. */
export const INSULTING = 0.4;

/** Short of fair, and no insult: a matter of talk. Null: nothing to haggle over. */
export const hagglingOver = (act: Act, given: Given & { world: World }): number | null => {
  const deal = dealIn(act, given);
  if (deal === null || deal.offered === null || deal.wanted === null) return null;
  const want = wantOf(given.world, deal.person, deal.offered.name);
  if (want !== undefined) return null;
  const share = shareOffered(deal.offered, deal.wanted, own(given.session.relationships, deal.person) ?? 0);
  return share >= 1 || share < INSULTING ? null : share;
};

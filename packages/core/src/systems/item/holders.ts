// Things that are not in the pack: what lies here, what people here carry, and whether they part with it. Called by rules.ts and improvise.ts.
import type { InventoryItem, Verb } from '@emergent/schema';
import { deeds, did, happenedOf, hasSucceeded, standingWith } from '../../deeds.ts';
import { findName, own, plain, sameName } from '../../names.ts';
import type { Turn } from '../system.ts';
import { dealIn, INSULTING, shareOffered, wantOf } from './worth.ts';

export type Held = { holder: string; item: InventoryItem };

const GIVES_FREELY = 25;
const GIVES_DEAR = 50;

/** People whose goods are within reach: anyone at this place, the dead included. */
const holdersHere = (turn: Turn): string[] => {
  const { npc_states, current_location } = turn.session.world_state;
  return Object.entries(npc_states).flatMap(([name, one]) =>
    one.place === current_location && one.status !== 'gone' ? [`@${name}`] : [],
  );
};

const LEAVING: ReadonlySet<Verb> = new Set(['go', 'flee', 'sneak', 'climb', 'swim', 'follow']);

/** "take the rope and leave": the place left behind in this turn is within reach of what was done before going. */
const placesReached = (turn: Turn): string[] => {
  const { current_location } = turn.session.world_state;
  const gone = turn.interpretation.acts.findIndex(({ verb }) => LEAVING.has(verb));
  const left = gone > 0 ? happenedOf(turn, 'world.moved').map(({ from }) => from) : [];
  return [...new Set([current_location, ...left])];
};

/** Everything within reach that is not the character's. */
export const thingsHere = (turn: Turn): Held[] => {
  const { things } = turn.session.world_state;
  return [...placesReached(turn), ...holdersHere(turn)].flatMap((holder) =>
    (own(things, holder) ?? []).map((item) => ({ holder, item })),
  );
};

/** A thing within reach by id or name; `from` (a place, "@Person" or a person's name) decides between equals. */
export const findHeld = (turn: Turn, nameOrId: string, from?: string | null): Held | undefined => {
  const all = thingsHere(turn);
  const said = plain((from ?? '').replace(/^@/, ''));
  const near = all.filter((one) => said !== '' && plain(one.holder.replace(/^@/, '')) === said);
  for (const list of [near, all]) {
    const byId = list.find((one) => one.item.id === nameOrId);
    if (byId !== undefined) return byId;
    const named = findName(
      list.map((one) => one.item),
      nameOrId,
    );
    const found = list.find((one) => one.item === named);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isDear = (item: InventoryItem) => item.type === 'quest' || !['common', 'uncommon'].includes(item.rarity);

/** Of a bad name with somebody's own people only friends think otherwise. */
const isShunned = (turn: Turn, name: string, group: string | null): boolean =>
  group !== null &&
  (own(turn.session.reputation, group) ?? 0) <= -GIVES_FREELY &&
  (own(turn.session.relationships, name) ?? 0) < GIVES_FREELY;

/** A bargain: fair, talked down to fair, or for what they have set their heart on; false where nothing is offered for it. */
const isBargain = (turn: Turn, name: string, item: InventoryItem, standing: number): boolean =>
  deeds(turn).some((act) => {
    const deal = act.verb === 'trade' || act.verb === 'give' ? dealIn(act, turn) : null;
    if (deal?.person !== name || deal.offered === null) return false;
    const want = wantOf(turn.world, name, deal.offered.name);
    if (want !== undefined && want.gives !== null) return sameName(want.gives, item.name);
    const share = shareOffered(deal.offered, item, standing);
    return share >= 1 || (share >= INSULTING && hasSucceeded(turn));
  });

/** Null where the holder lets it go; else who keeps it. */
export const keeps = (turn: Turn, { holder, item }: Held, paid: boolean): string | null => {
  if (!holder.startsWith('@')) return null;
  const name = holder.slice(1);
  const state = own(turn.session.world_state.npc_states, name);
  if (state === undefined || state.status !== 'alive' || state.following) return null;
  const profile = turn.world.person(name);
  const standing = standingWith(turn.session, name, profile?.group ?? null);
  if (hasSucceeded(turn) && did(turn, 'steal', 'take', 'threaten', 'persuade', 'deceive', 'ask') !== undefined)
    return isDear(item) && standing < 0 && did(turn, 'steal', 'take', 'threaten') === undefined ? name : null;
  if (did(turn, 'steal', 'threaten', 'attack') !== undefined) return name;
  if (isShunned(turn, name, profile?.group ?? null)) return name;
  if (did(turn, 'trade') !== undefined && standing > -GIVES_FREELY && isBargain(turn, name, item, standing))
    return null;
  if (paid && standing > -GIVES_FREELY && did(turn, 'trade') === undefined) return null;
  return standing >= (isDear(item) ? GIVES_DEAR : GIVES_FREELY) ? null : name;
};

/** Names of things that exist once in this world, and ids of things that are somewhere: nobody makes a second one. */
export const isUnique = (turn: Turn, name: string): boolean => {
  const wanted = plain(name);
  const somewhere = [turn.session.inventory, ...Object.values(turn.session.world_state.things)];
  if (somewhere.some((list) => list.some(({ id }) => id === name))) return true;
  const { lorebook, template } = turn.world;
  const asked = [
    ...template.quests.flatMap((quest) => [...quest.objectives, ...quest.endings]),
    ...turn.session.quests.flatMap((quest) => quest.objective_states),
  ]
    .flatMap((step) => step.done_when)
    .some((condition) => 'item' in condition && plain(condition.item) === wanted);
  if (asked) return true;
  const seeds = [
    ...lorebook.locations.flatMap((place) => place.items),
    ...lorebook.characters.flatMap((person) => person.items),
    ...template.quests.flatMap((quest) => [
      ...quest.rewards.items,
      ...quest.endings.flatMap((ending) => ending.rewards.items),
    ]),
  ];
  return seeds.some(
    (seed) =>
      plain(seed.name) === wanted &&
      (seed.type === 'quest' || seed.type === 'key' || seed.significance !== null || seed.rarity !== 'common'),
  );
};

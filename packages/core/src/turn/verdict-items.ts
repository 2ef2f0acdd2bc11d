// Refusals about things: not held, not here, held already, not to be worn. Called by verdict.ts.
import type { Act, InventoryItem, Target } from '@emergent/schema';
import type { Judged } from './verdict.ts';

const NEEDS_HELD: ReadonlySet<Act['verb']> = new Set(['drop', 'give', 'equip', 'unequip']);
const NEEDS_NEAR: ReadonlySet<Act['verb']> = new Set([
  'use',
  'read',
  'eat',
  'drink',
  'take',
  'steal',
  'open',
  'destroy',
  'craft',
]);

const isThing = (target: Target | null): target is Target => target?.kind === 'thing' || target?.kind === 'item';
const the = (name: string) => (name.toLowerCase().startsWith('the ') ? name : `the ${name}`);

/** Where the player has been and it still lies; null: they can't know. */
const lastSeenAt = (target: Target, { session }: Judged): string | null => {
  for (const [holder, items] of Object.entries(session.world_state.things)) {
    if (holder !== session.world_state.current_location && items.some(({ id }) => id === target.id)) {
      return holder.startsWith('@') ? null : holder;
    }
  }
  return null;
};

const away = (target: Target, given: Judged): string => {
  const place = target.id === null ? null : lastSeenAt(target, given);
  return place === null
    ? `You don't have ${the(target.name)}, and it isn't anywhere in sight; you would have to find it first.`
    : `You don't have ${the(target.name)}, last seen at ${place}; you could go there.`;
};

const refuseWearing = (act: Act, item: InventoryItem): string | null => {
  if (act.verb === 'equip' && item.slot === null)
    return `${item.name} isn't a thing to wear or wield; you could use it instead.`;
  if (act.verb === 'equip' && item.equipped) return `You already have ${the(item.name)} in place.`;
  if (act.verb === 'unequip' && !item.equipped)
    return `You aren't wearing or wielding ${the(item.name)}; it is in your pack.`;
  return null;
};

export const refuseItem = (act: Act, given: Judged): string | null => {
  const { target } = act;
  if (!isThing(target)) return refuseTool(act, given);
  const item = given.session.inventory.find(({ id }) => id === target.id);
  if (
    (act.verb === 'take' || act.verb === 'steal') &&
    item &&
    act.with === null &&
    !given.scene.things.some(({ name }) => name === item.name)
  ) {
    return `You already carry ${the(item.name)}.`;
  }
  if (item) return refuseWearing(act, item) ?? refuseTool(act, given);
  if (!target.here && (NEEDS_HELD.has(act.verb) || NEEDS_NEAR.has(act.verb))) return away(target, given);
  const lying = given.scene.things.some(({ id }) => id === target.id);
  if (NEEDS_HELD.has(act.verb) && !lying)
    return `${capital(the(target.name))} isn't yours; you would have to ask for it, or take it.`;
  if (act.verb === 'drop' || act.verb === 'unequip')
    return `You don't have ${the(target.name)} in hand; it lies here already.`;
  return refuseTool(act, given);
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const refuseTool = (act: Act, given: Judged): string | null =>
  isThing(act.with) && !act.with.here && act.verb !== 'ask' && act.verb !== 'talk' && act.topic === null
    ? away(act.with, given)
    : null;

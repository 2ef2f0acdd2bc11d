// Refusals about things: not held, not here, held already, not to be worn. Called by verdict.ts.
import type { Act, InventoryItem, Target } from '@emergent/schema';
import { isShooter, isShot, isThrown, LIES_ABOUT } from '../deed-words.ts';
import { isSpokenOf } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import { verbFor } from '../words/english.ts';
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
  const isMany = verbFor(target.name) === 'p';
  return place === null
    ? `You don't have ${the(target.name.toLowerCase())}, and ${isMany ? "they aren't" : "it isn't"} anywhere in sight; you would have to find ${isMany ? 'them' : 'it'} first.`
    : `You don't have ${the(target.name)}, last seen at ${place}; you could go there.`;
};

/** Nobody looks at, or through, what is not here. */
export const refuseAbsent = ({ target }: Act, given: Judged): string | null =>
  target?.kind === 'thing' && !target.here ? away(target, given) : null;

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
  if ((act.verb === 'give' || act.verb === 'equip') && lying)
    return `${capital(the(target.name))} lies here, and is not in your hands; you would have to pick it up first.`;
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
    : refuseArms(act, given);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What nobody has about them without its being told of. */
const ARMS = setOf(
  'sword swords longsword shortsword greatsword broadsword katana sabre saber rapier scimitar cutlass blade axe axes hatchet battleaxe mace warhammer flail spear lance halberd pike javelin trident staff quarterstaff dagger daggers bow longbow crossbow gun guns pistol revolver rifle shotgun musket blaster lightsaber laser grenade grenades bomb dynamite whip shield machete chainsaw flamethrower cannon bazooka wand',
);
/** What is always at hand, beside what lies about. */
const LOOSE = setOf(
  'bottle glass plate mug cup chair stool myself fist fists punch kick foot hand hands head insult insults everything something anything things it them shoe boot food water tantrum fit party',
);

/** "throw my axe at him", "shoot her": with what, where there is nothing of the kind? */
const refuseArms = (act: Act, { session, scene }: Judged): string | null => {
  if (act.verb !== 'attack') return null;
  const { with: tool } = act;
  const held = session.inventory.filter(({ type, slot }) => type === 'weapon' || slot === 'weapon');
  const arms = held.length === 0 ? 'your two hands' : the(held[0]?.name.toLowerCase() ?? '');
  const isUnknown = tool?.kind === 'unknown' && !isSpokenOf(scene, tool.name);
  const word = tool === null ? '' : (plainWords(tool.name).at(-1) ?? '');
  if (isUnknown && (ARMS.has(word) || (isThrown(act) && !LOOSE.has(word) && !LIES_ABOUT.has(word))))
    return `You have no ${tool.name} ${isThrown(act) ? 'to throw' : 'to fight with'}; what you have is ${arms}.`;
  if (!isShot(act) || (tool !== null && tool.kind !== 'unknown') || held.some(({ name }) => isShooter(name)))
    return null;
  return `You have nothing to shoot with; what you have is ${arms}.`;
};

// Refusals for want of the means: wings to fly with, a way to be elsewhere at once, something to feed somebody with. Called by verdict.ts.
import type { Act, WorldSystem } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { listed } from '../names.ts';
import { isSpokenOf } from '../scene.ts';
import type { Judged } from './verdict.ts';

const ALOFT =
  /^\W*(?:(?:i|we|then|and|just|quickly|try to|want to|will|now|simply|use my \w+ to|magically) )*(?:(?:fly|flies|flew|flying|levitate[sd]?|hover|soar|float)(?! (?:into a rage|off the handle))|sprout wings)\b/i;
const AT_ONCE =
  /^\W*(?:(?:i|we|then|and|just|quickly|try to|want to|will|now|simply|magically) )*(?:teleport(?:s|ed)?|warp|apparate|beam|blink over|phase|step through time|time travel|walk through (?:the |a )?wall)\b/i;
const CARRIES =
  /\b(?:wings?|winged|broom|flying|ship|gig|shuttle|skiff|glider|balloon|jetpack|thrusters?|griffin|dragon|carpet|portal|teleporter|transporter)\b/i;
const LIGHT =
  /\b(?:weightless|weight is|no weight|zero gravity|zero-g|freefall|free fall|gravity|hull|drift(?:s|ing)?)\b/i;
const GOES: ReadonlySet<Act['verb']> = new Set(['go', 'flee', 'climb', 'use', 'other', 'swim'] as const);

/** Nobody flies or is elsewhere at once without a power, a craft or a lack of weight. */
export const refuseFlight = (act: Act, { session, scene, world }: Judged): string | null => {
  if (!GOES.has(act.verb)) return null;
  const [isAloft, isAtOnce] = [ALOFT.test(act.text), AT_ONCE.test(act.text)];
  if (!(isAloft || isAtOnce)) return null;
  const words = isAloft
    ? /\b(?:fly|flies|flight|flying|levitat\w+|soar\w*|wings?)\b/i
    : /\b(?:teleport\w*|warp\w*|blink\w*|portals?|elsewhere at once)\b/i;
  const can = ({ name, description, rules, examples, needs_ability: needs }: WorldSystem) =>
    (needs.length === 0 || needs.some((one) => hasAbility(session, one))) &&
    words.test([name, description, ...rules, ...examples].join(' '));
  const has = [act.text.replace(isAloft ? ALOFT : AT_ONCE, ''), ...session.inventory.map(({ name }) => name)].some(
    (one) => CARRIES.test(one),
  );
  const knows = Object.keys(session.character.skills).some((one) => words.test(one));
  if (has || knows || (isAloft && LIGHT.test(scene.description)) || world.lorebook.world_systems.some(can)) return null;
  const ways = listed(scene.exits.map(({ name }) => name).slice(0, 3));
  const feet = ways === '' ? 'you have two feet, and this place' : `what you have is two feet, and the way to ${ways}`;
  return isAloft
    ? `You have no wings, and nothing that would lift you; ${feet}.`
    : `Nobody is in one place and then in another without the way between; ${feet}.`;
};

/** "There is no dog", "There are no birds", "Nobody called Harry is": a name as it was typed. */
const none = (name: string, text: string): string => {
  const at = text.toLowerCase().indexOf(name);
  const typed = at === -1 ? name : text.slice(at, at + name.length);
  if (/^\p{Lu}/u.test(typed) && /\p{Ll}/u.test(text)) return `Nobody called ${typed} is`;
  return /[^s]s$/.test(name) ? `There are no ${name}` : `There is no ${name}`;
};

const FEEDS = /\bfeed(?:s|ing)?\b|\bfed\b/i;

export const refuseFeeding = (act: Act, { scene }: Judged): string | null => {
  const { target, with: who } = act;
  if (act.verb !== 'give') return null;
  if (who === null && target?.kind === 'item' && scene.present.length === 0)
    return 'There is nobody here to give it to.';
  if (who?.kind === 'unknown' && !isSpokenOf(scene, who.name) && !/^(?:it|them|that)$/.test(who.name))
    return `${none(who.name, act.text)} here to give it to.`;
  if (!FEEDS.test(act.text)) return null;
  if (target === null && who?.kind === 'person') return `You have nothing with you that ${who.name} would eat.`;
  if (target?.kind !== 'unknown' || isSpokenOf(scene, target.name)) return null;
  return who === null ? `${none(target.name, act.text)} here to feed.` : `You have no ${target.name} to give.`;
};

const LOCK = /\blocks?\b/i;
const LOCKABLE =
  /\b(?:lock|door|gate|hatch|chest|box|safe|drawer|cabinet|cupboard|grille|trunk|case|desk|cell|padlock|locker)\b/i;

/** "pick the lock" where nothing has one. */
export const refuseNoLock = (act: Act, { scene, session }: Judged): string | null => {
  if (act.verb !== 'open' || act.target !== null || !LOCK.test(act.text)) return null;
  const names = [...scene.features, ...scene.things, ...session.inventory].map(({ name }) => name);
  return LOCKABLE.test([scene.description, ...names].join(' ')) ? null : 'There is no lock here to try.';
};

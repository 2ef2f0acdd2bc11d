// Refusals for want of the means: wings to fly with, a way to be elsewhere at once, something to feed somebody with. Called by verdict.ts.
import type { Act, Target, WorldSystem } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { listed } from '../names.ts';
import { isSpokenOf } from '../scene.ts';
import { DIRECTIONS } from './lexicon-words.ts';
import type { Judged } from './verdict.ts';

const ALOFT =
  /^\W*(?:(?:i|we|can|could|may|might|is it possible to|am i able to|would i be able to|then|and|just|quickly|try to|want to|will|now|simply|use my \w+ to|magically) )*(?:(?:fly|flies|flew|flying|levitate[sd]?|hover|soar|float)(?! (?:into a rage|off the handle))|sprout wings)\b/i;
const AT_ONCE =
  /^\W*(?:(?:i|we|can|could|may|might|is it possible to|am i able to|would i be able to|then|and|just|quickly|try to|want to|will|now|simply|magically) )*(?:teleport(?:s|ed)?|warp|apparate|beam|blink over|phase|step through time|time travel|walk through (?:the |a )?wall)\b/i;
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

/** A name as it was typed, and whether it was typed as a name. */
const typedIn = (name: string, text: string): [typed: string, isProper: boolean] => {
  const at = text.toLowerCase().indexOf(name);
  const typed = at === -1 ? name : text.slice(at, at + name.length);
  return [typed, /^\p{Lu}/u.test(typed) && /\p{Ll}/u.test(text)];
};

/** "There is no dog", "There are no birds", "Nobody called Harry is": a name as it was typed. */
const none = (name: string, text: string): string => {
  const [typed, isProper] = typedIn(name, text);
  if (isProper) return `Nobody called ${typed} is`;
  return /[^s]s$|(?:^| )(?:geese|people|men|women|children|mice|oxen|sheep|cattle|police)$/.test(name)
    ? `There are no ${name}`
    : `There is no ${name}`;
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

const BY_HAND = /\b(?:climb|clamber|scale|shin|scramble|rappel|abseil|(?:jump|leap) off)(?:s|es|ed|ing)?\b/i;
/** What there is to climb nearly anywhere. */
const ANYWHERE =
  /\b(?:walls?|trees?|rocks?|boulders?|stones?|ladders?|ropes?|stairs?|steps|fences?|windows?|tables?|chairs?|poles?|posts?|pipes?|crates?|barrels?|boxes|ledges?|beams?|rafters?|cliffs?|roofs?|hills?|slopes?|banks?|top|side|it|that|them|this|bed|counter|branch(?:es)?|railings?|cart|wagon)$/i;

/** "climb Gannet Stair" where there is none, "swim to the wreck" with none in sight. */
export const refuseHeight = (act: Act, { scene }: Judged): string | null => {
  const { target, verb } = act;
  if (target?.kind !== 'unknown' || isSpokenOf(scene, target.name)) return null;
  // "climb up somewhere high": wherever that may be.
  if (/^(?:some|any)(?:where|thing|place)?\b/.test(target.name)) return null;
  const [typed, isProper] = typedIn(target.name, act.text);
  if (verb === 'swim' && /\b(?:to|towards?|for|out to)\b/i.test(act.text))
    return `There is no ${typed} in sight to swim to.`;
  if (verb !== 'climb' || !BY_HAND.test(act.text) || DIRECTIONS.has(target.name)) return null;
  const isOff = /\boff\b/i.test(act.text);
  return ANYWHERE.test(target.name) && !isOff && !isProper
    ? null
    : `There is no ${typed} here to ${isOff ? 'jump from' : 'climb'}.`;
};

const SHOWS = /\bshow(?:s|ed|ing|n)?\b/i;
/** Shown without being held: "show him my scars", "show her the way". */
const NO_THING =
  /\b(?:hands?|arms?|face|teeth|tongue|palms?|fists?|fingers?|back|legs?|neck|eyes?|scars?|wounds?|bruises?|cuts?|tattoos?|middle|way|path|door|road|ropes|place|view|truth|trick|tricks|how|what|where|mercy|respect|kindness|error|light|sky|skills?|powers?|strength|courage|love|gratitude|interest|sights?|dance|moves?|it|that|this|them)$/i;

/** "show the pocketbook to the doctor" without any pocketbook. */
export const refuseShowing = (act: Act, { scene }: Judged): string | null => {
  const { target, with: shown } = act;
  if (act.verb !== 'perform' || !SHOWS.test(act.text)) return null;
  const isMissing = ({ kind, name }: Target) =>
    kind === 'unknown' &&
    !NO_THING.test(name) &&
    !isSpokenOf(scene, name) &&
    new RegExp(
      `\\b(?:the|my|a|an|his|her|their|this|that|our) (?:\\S+ ){0,2}${name.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`,
      'i',
    ).test(act.text);
  if (shown !== null && isMissing(shown)) return `You have no ${shown.name} to show.`;
  if (target === null || !isMissing(target)) return null;
  return shown === null ? `You have no ${target.name} to show.` : `${none(target.name, act.text)} here to show it to.`;
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

/** What a deed is done with and nobody has about them without its being told of. */
const TOOLS =
  /(?:^| )(?:shovel|spade|pickaxe|crowbar|saw|hacksaw|chainsaw|drill|chisel|screwdriver|wrench|lockpicks?|ladder|scissors|shears|pliers|matches|lighter|sledgehammer|hammer|axe|hatchet|sword|dagger|machete|dynamite|grenade|bomb|grappling hook|magnifying glass|binoculars|telescope|fishing rod)$/i;
const WITH_IT = /\b(?:with|using|via)\b/i;
const WORKS: ReadonlySet<Act['verb']> = new Set([
  'search',
  'open',
  'destroy',
  'craft',
  'climb',
  'look',
  'use',
] as const);

/** "dig with my shovel", "pry it open with a crowbar", where there is none. */
export const refuseWork = (act: Act, { scene }: Judged): string | null => {
  const tool = act.with;
  if (!WORKS.has(act.verb) || tool?.kind !== 'unknown' || !TOOLS.test(tool.name) || !WITH_IT.test(act.text))
    return null;
  return isSpokenOf(scene, tool.name) ? null : `You have no ${tool.name} to do that with.`;
};

// What comes off a thing: "take the lid off the lantern" opens it, "cut a strip off the eel" cuts the eel. Called by interpret-bind.ts.
import type { Target, Verb } from '@emergent/schema';
import type { Read } from './interpret-shape.ts';
import type { Binder } from './targets.ts';

/** What closes a thing. */
const LID = /^(?:lids?|caps?|corks?|stoppers?|tops?|covers?|bungs?|plugs?)$/;
/** What is cut from a thing, and was none of its own before. */
const STRIP =
  /^(?:strips?|slices?|slivers?|shavings?|chunks?|hunks?|pieces?|bits?|corners?|ends?|lumps?|scraps?|shreds?|rashers?|wedges?|flakes?|crumbs?|morsels?|bites?|fillets?|lengths?|half)$/;
/** Of a thing, and handled or looked at with it: "the door of my lantern", "the edge of one of the caps", "the number off the warrant". */
const PART =
  /^(?:doors?|flap|sides?|edges?|corners?|top|bottom|back|front|inside|outside|underside|surface|rim|lip|brim|mouth|handle|hilt|blade|tip|end|wick|neck|spine|face|foot|base|middle|centre|center|glass|pane|screws?|panel|label|string|bark|hinges?|number|name|letters?|date|address|hand|hands|wheel|pin|strap|seam|lining|hem|sleeve|cuff|collar)$/;
/** "wick", "other side": no more than a part of what was named. */
export const isPartName = (name: string): boolean => {
  const words = name.split(' ');
  return words.length < 3 && PART.test(words.at(-1) ?? '');
};
const PARTED: ReadonlySet<Verb> = new Set([
  'open',
  'use',
  'look',
  'search',
  'read',
  'take',
  'craft',
  'perform',
] as const);
const STOOD: readonly Target['kind'][] = ['item', 'thing', 'feature'];
const LIFTS = /^(?:lift|raise|pull|tug|hold|grab|grip|grasp|catch)$/;
/** "one of the turf caps" without how many. */
const ofMany = (words: readonly string[]): string[] =>
  /^(?:one|each|some|both|any|two|three|all)$/.test(words[0] ?? '') && words[1] === 'of' ? words.slice(2) : [...words];
/** The same deed on what the part is of; null: no part, or of nothing here. */
const onWhole = (read: Read, binder: Binder): Read | null => {
  const at = read.object.indexOf('of');
  const of = at > 0 ? undefined : read.parts.find(({ preposition }) => OFF.test(preposition));
  const head = read.object.at(at > 0 ? at - 1 : -1) ?? '';
  const words = at > 0 ? ofMany(read.object.slice(at + 1)) : ofMany(of?.words ?? []);
  if (!(PARTED.has(read.verb) && PART.test(head)) || words.length === 0) return null;
  // "take the handle off the door": had, if it can be had.
  if (read.verb === 'take' && !LIFTS.test(read.base)) return null;
  const whole = binder.bind(words, STOOD, ({ kind, here }) => here && STOOD.includes(kind));
  if (whole === null || !STOOD.includes(whole.kind)) return null;
  const verb = read.verb === 'take' ? 'use' : read.verb;
  return { ...read, verb, object: words, parts: read.parts.filter((part) => part !== of) };
};
const OFF = /(?:^| )(?:off|from|of)(?: |$)/;
const HAS_LID: readonly Target['kind'][] = ['item', 'thing'];
const IS_CUT: readonly Target['kind'][] = ['item', 'thing', 'feature'];
const UNCLOSES: ReadonlySet<Verb> = new Set(['take', 'use', 'open', 'destroy', 'unequip'] as const);
const CUTS: ReadonlySet<Verb> = new Set(['destroy', 'attack', 'use', 'craft', 'perform', 'eat'] as const);

/** "the lid of the lantern" is one name to whoever reads no further. */
const parted = (read: Read): Read => {
  const at = read.object.indexOf('of');
  if (
    at < 1 ||
    !(LID.test(read.object[at - 1] ?? '') || (STRIP.test(read.object[at - 1] ?? '') && CUTS.has(read.verb)))
  )
    return read;
  // "cut a length of cord from the trap"
  if (STRIP.test(read.object[at - 1] ?? '') && read.parts.some(({ preposition }) => OFF.test(preposition)))
    return { ...read, object: read.object.slice(0, at) };
  const whole = { preposition: 'of', words: read.object.slice(at + 1) };
  return { ...read, object: read.object.slice(0, at), parts: [whole, ...read.parts] };
};

/** The same deed, of what the part belongs to; null: no part, or of nothing here. */
export const offWhole = (given: Read, binder: Binder): Read | null => {
  // "pull off a piece": of what was in hand.
  if (given.verb === 'unequip' && STRIP.test(given.object.at(-1) ?? ''))
    return { ...given, verb: 'perform', base: 'tear', phrase: 'tear', object: [], parts: [] };
  const [first] = given.object.length === 0 && CUTS.has(given.verb) ? given.parts : [];
  if (first?.preposition === 'off' && STRIP.test(first.words.at(-1) ?? ''))
    return { ...given, verb: 'perform', base: 'tear', phrase: 'tear', parts: [] };
  const part = onWhole(given, binder);
  if (part !== null) return part;
  const read = parted(given);
  const head = read.object.at(-1) ?? '';
  const isLid = LID.test(head) && UNCLOSES.has(read.verb);
  if (!isLid && !(STRIP.test(head) && CUTS.has(read.verb))) return null;
  const off = read.parts.find(({ preposition }) => OFF.test(preposition));
  if (off === undefined) return null;
  const kinds = isLid ? HAS_LID : IS_CUT;
  const whole = binder.bind(off.words, kinds, ({ kind, here }) => here && kinds.includes(kind));
  if (whole === null || !kinds.includes(whole.kind)) return null;
  const parts = read.parts.filter((part) => part !== off);
  const rest = { ...read, object: off.words, parts };
  return isLid ? { ...rest, verb: 'open', base: 'open', phrase: 'open' } : rest;
};

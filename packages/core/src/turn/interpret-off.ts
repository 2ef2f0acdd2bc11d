// What comes off a thing: "take the lid off the lantern" opens it, "cut a strip off the eel" cuts the eel. Called by interpret-bind.ts.
import type { Target, Verb } from '@emergent/schema';
import type { Read } from './interpret-shape.ts';
import type { Binder } from './targets.ts';

/** What closes a thing. */
const LID = /^(?:lids?|caps?|corks?|stoppers?|tops?|covers?|bungs?|plugs?)$/;
/** What is cut from a thing, and was none of its own before. */
const STRIP =
  /^(?:strips?|slices?|slivers?|shavings?|chunks?|hunks?|pieces?|bits?|corners?|ends?|lumps?|scraps?|shreds?|rashers?|wedges?|flakes?|crumbs?|morsels?|bites?|fillets?|lengths?|half)$/;
const OFF = /(?:^| )(?:off|from|of)(?: |$)/;
const HAS_LID: readonly Target['kind'][] = ['item', 'thing'];
const IS_CUT: readonly Target['kind'][] = ['item', 'thing', 'feature'];
const UNCLOSES: ReadonlySet<Verb> = new Set(['take', 'use', 'open', 'destroy', 'unequip'] as const);
const CUTS: ReadonlySet<Verb> = new Set(['destroy', 'attack', 'use', 'craft', 'perform', 'eat'] as const);

/** "the lid of the lantern" is one name to whoever reads no further. */
const parted = (read: Read): Read => {
  const at = read.object.indexOf('of');
  if (at < 1 || !LID.test(read.object[at - 1] ?? '')) return read;
  const whole = { preposition: 'of', words: read.object.slice(at + 1) };
  return { ...read, object: read.object.slice(0, at), parts: [whole, ...read.parts] };
};

/** The same deed, of what the part belongs to; null: no part, or of nothing here. */
export const offWhole = (given: Read, binder: Binder): Read | null => {
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

// A part of something, and what is handed on in parts: "break the bread in half and offer one piece to Pip", "eat a bit of it and give her the
// rest"; and what is written on it. Called by interpret.ts on all that was read of a line.
import type { Act, Target } from '@emergent/schema';
import { isDivided, isPieceCut } from '../deed-words.ts';
import type { Given } from './interpret-bind.ts';
import { isPartName } from './interpret-off.ts';
import type { Told } from './interpret-whole.ts';

/** A part by its own name, of which only what was spoken of before says what it is a part of. */
const PORTION =
  /^(?:(?:the|a|an|one|my|other|second|bigger|biggest|larger|largest|smaller|better|first|remaining|whole) )*(?:rest|remainder|half|halves|piece|pieces|bit|slice|share|part|portion|chunk|crumb|crust|end|morsel|mouthful|some|one|other|another)(?: of (?:it|them|that))?$/;
/** "the other", of several: not of one that is parted. */
const SECOND = /^(?:(?:the|my) )?(?:other|second|last|remaining|another)(?: one)?$/;
const isSeveral = (target: Target, { session }: Given): boolean =>
  session.inventory.some(({ id, quantity }) => id === target.id && quantity > 1);
const HANDED: ReadonlySet<Act['verb']> = new Set(['give', 'take', 'eat', 'drink', 'drop'] as const);
const PARTED: ReadonlySet<Act['verb']> = new Set([
  'destroy',
  'eat',
  'drink',
  'use',
  'craft',
  'perform',
  'attack',
] as const);

const isWhole = (target: Target | null): target is Target => target?.kind === 'item' || target?.kind === 'thing';
const isFood = ({ id }: Target, { session, scene }: Given): boolean =>
  [...session.inventory, ...scene.things].some((item) => item.id === id && item.type === 'consumable');

/** Food that is divided is there still, and so is what a piece was cut from: nothing is wrecked, and nobody minds. */
const divided = (one: Told, given: Given): Told => {
  const { verb, target } = one.act;
  return verb === 'destroy' && isWhole(target) && (isPieceCut(one.act) || (isDivided(one.act) && isFood(target, given)))
    ? { ...one, act: { ...one.act, verb: 'perform', with: null } }
    : one;
};

const TAKES: ReadonlySet<Act['verb']> = new Set(['take', 'steal'] as const);
const isParted = ({ act }: Told, whole: Target | null): boolean =>
  act.verb === 'perform' && act.target?.id === whole?.id && isDivided(act);
const GIVES =
  /\b(?:give|offer|pass|toss|throw|fling|chuck|lob|slide|show|present|feed|share|lend|return|hold|donate|gift)(?:s|es)?\b|\bhands? (?:the|an?|my|it|over|out|him|her|them|this|that)\b/i;
/** "drop the penny into his lap", where it lies: picked up first, before anything is done with it. Who gives outright what is not in hand is told so. */
const pickedUp = (told: readonly Told[], parts: ReadonlySet<number>, { scene }: Given): Told[] => {
  const lying = told.find(
    ({ act: { verb, target, with: to, text } }, at) =>
      verb === 'give' &&
      (parts.has(at) || !GIVES.test(text) || told.slice(0, at).some((one) => isParted(one, target))) &&
      to?.kind === 'person' &&
      to.here &&
      scene.things.some(({ id }) => id === target?.id),
  );
  const at = told.findIndex(({ act }) => lying !== undefined && act.target?.id === lying.act.target?.id);
  const first = told[at];
  if (lying === undefined || first === undefined || TAKES.has(first.act.verb)) return [...told];
  return told.toSpliced(at, 0, { ...lying, act: { ...lying.act, verb: 'take', text: first.act.text, with: null } });
};

/** What is written on something, by a name that only what was spoken of before can bear. */
const WRITING =
  /^(?:(?:the|its|first|top|last|back|front|small|large|big|fine) )*(?:headlines?|title|words?|writing|handwriting|text|print|lines?|pages?|back|front|labels?|inscription|heading|names?|dates?|figures|numbers?|entry|entries|verses?|columns?|caption|address|signature|message)$/;
const HANDLES: ReadonlySet<Act['verb']> = new Set(['use', 'look', 'open', 'search'] as const);
const STANDS: ReadonlySet<Target['kind']> = new Set(['feature', 'thing', 'item'] as const);
/** "lift one of the sheets and read the headline": the sheets are read, and lifted no further than that. */
const readOn = (told: readonly Told[]): Told[] =>
  told.map((one, at) => {
    const { verb, target } = one.act;
    const next = told[at + 1]?.act;
    const isWritten = (act: Act | undefined): boolean =>
      (act?.verb === 'read' || act?.verb === 'look') && act.target?.kind === 'unknown' && WRITING.test(act.target.name);
    if (verb === 'take' && target?.kind === 'feature' && (isWritten(next) || next?.verb === 'read'))
      return { ...one, act: { ...one.act, verb: 'perform' } };
    const on = told[at - 1]?.act.target;
    // "open my lantern, trim the wick"
    if (HANDLES.has(verb) && target?.kind === 'unknown' && isPartName(target.name) && on != null && STANDS.has(on.kind))
      return { ...one, act: { ...one.act, target: on } };
    return isWritten(one.act) && on != null && STANDS.has(on.kind)
      ? { ...one, act: { ...one.act, verb: 'read', target: on, with: null } }
      : one;
  });

/** What is handed on in part is handed on; what was done to it before was no more than parting it. */
export const portioned = (told: readonly Told[], given: Given): Told[] => {
  const kept = told.map((one) => divided(one, given));
  const parts = new Set<number>();
  for (const [at, { act }] of told.entries()) {
    if (!HANDED.has(act.verb) || act.target?.kind !== 'unknown' || !PORTION.test(act.target.name)) continue;
    const from = kept.slice(0, at).findLastIndex((one) => isWhole(one.act.target));
    const whole = kept[from];
    const one = kept[at];
    if (whole === undefined || one === undefined || !isWhole(whole.act.target)) continue;
    kept[at] = { ...one, act: { ...one.act, target: whole.act.target } };
    if (SECOND.test(act.target.name) && isSeveral(whole.act.target, given)) continue;
    parts.add(at);
    if (PARTED.has(whole.act.verb)) kept[from] = { ...whole, act: { ...whole.act, verb: 'perform', with: null } };
  }
  return readOn(pickedUp(kept, parts, given));
};

// What is wanted to eat, to drink or to have, however it is said: "I'd love a slice of that pie", "can I get the pie to go?", "have a bowl of
// soup". Called by interpret-places.ts.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Binder } from './targets.ts';

export type Placing = (act: Act, binder: Binder, given: Given) => Act;
export const isHeld = (target: Target | null): target is Target => target?.kind === 'item' || target?.kind === 'thing';

const WISHES =
  /^\W*(?:i(?:['’]d| would|['’]ll| will)?|gimme|give me|let me have)\b[^.!?]{0,8}\b(?:love|like|fancy|have|take|want|need|give me|gimme)\b/i;

/** "I'd love a slice of that pie, please": asked for where somebody is by to give it. */
export const wishedFor: Placing = (act, _, { scene }) =>
  act.verb === 'think' &&
  act.target?.kind === 'thing' &&
  act.topic === null &&
  WISHES.test(act.text) &&
  scene.things.some(({ id, type }) => id === act.target?.id && type === 'consumable') &&
  scene.present.some(({ state }) => state.status === 'alive')
    ? { ...act, verb: 'trade', with: null }
    : act;

const BEGS =
  /^\W*(?:can|could|may) (?:i|we) (?:please )?(?:have|get|buy|order) (?:the|an?|some|that|one of those) ([^,.!?]{2,40}?)(?: to go| please| for (?:me|later))*\W*$/i;

/** "can I get the pie to go?": what lies here to be eaten is asked for, and no story of it. */
export const beggedFor: Placing = (act, binder, { scene }) => {
  const words = act.verb === 'ask' ? BEGS.exec(act.text)?.[1] : undefined;
  const target = words === undefined ? null : binder.bind(plainWords(words), ['thing'], ({ kind }) => kind === 'thing');
  return target?.kind === 'thing' && scene.things.some(({ id, type }) => id === target.id && type === 'consumable')
    ? { ...act, verb: 'trade', target, with: null, speech: null }
    : act;
};

const HAS =
  /^\W*(?:i(?:['’]?ll| will|['’]d like to| would like to)? )?(?:have|had|having) (?:a |an |some |another |the |my |one )/i;

const HAD_DEEDS: ReadonlyMap<string, Act['verb']> = new Map([
  ['look', 'look'],
  ['peek', 'look'],
  ['glance', 'look'],
  ['listen', 'look'],
  ['think', 'think'],
  ['rest', 'rest'],
  ['nap', 'rest'],
  ['sit', 'rest'],
  ['seat', 'rest'],
  ['lie', 'rest'],
  ['break', 'rest'],
  ['go', 'perform'],
  ['try', 'perform'],
  ['laugh', 'perform'],
  ['cry', 'perform'],
]);

const WISHED = /^\W*(?:a|an|one|two|three|another|some|the usual)\b[^.!?]{0,60}\bplease\b\W*$/i;

const DRINKS = /\b(?:drink|ale|beer|wine|coffee|tea|milk|water|pint|cup|glass|mug|gin|rum|whisky|whiskey|cider)\b/i;

/** "have a bowl of soup" takes it; "a pint of ale, please" orders one. */
export const had: Placing = (act, binder, { scene, session }) => {
  const isHad = HAS.test(act.text) && (act.verb === 'look' || act.verb === 'other' || act.verb === 'inventory');
  const isWish = (act.verb === 'other' || act.verb === 'look') && WISHED.test(act.text);
  if ((!isHad && !isWish) || act.text.trim().endsWith('?')) return act;
  const words = plainWords(act.text.replace(HAS, '').replace(/\bplease\b/i, ''));
  // "have a look underneath", "have a quick rest": nobody sells that.
  const deed = words.slice(0, 2).find((word) => HAD_DEEDS.has(word));
  if (deed !== undefined)
    return { ...act, verb: HAD_DEEDS.get(deed) ?? 'look', target: isHad && act.verb === 'look' ? act.target : null };
  const target = isHeld(act.target) ? act.target : binder.bind(words, ['thing', 'item']);
  const item = [...session.inventory, ...scene.things].find(({ id }) => id === target?.id);
  if (item?.type === 'consumable')
    return { ...act, verb: DRINKS.test(item.name) ? 'drink' : 'eat', target, with: null };
  const up = scene.present.some(({ state }) => state.status === 'alive');
  return item === undefined && up ? { ...act, verb: 'trade', target, with: null, topic: null } : act;
};

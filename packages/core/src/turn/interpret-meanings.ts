// To whom or what an act is meant, once it is known what it is: a theft, a taunt, a word to whoever stands here. Called by interpret-refine.ts.
import type { Act, Target } from '@emergent/schema';
import { ASKED, isApology, isShout } from '../deed-words.ts';
import { standingWith } from '../deeds.ts';
import { own } from '../names.ts';
import { plainWords } from '../tokens.ts';
import { singular } from '../words/plurals.ts';
import type { Given } from './interpret-bind.ts';
import { farGoal } from './interpret-goals.ts';
import { calledOn, spokenInto } from './interpret-phone.ts';
import { somebody } from './interpret-somebody.ts';
import { whereabouts } from './interpret-whereabouts.ts';
import { baseOf } from './lexicon.ts';
import type { Binder } from './targets.ts';

const SEIZES = new Set(['grab', 'seize', 'catch', 'snatch', 'take', 'clutch', 'grasp', 'pocket', 'nab', 'get', 'snag']);

const TRUSTS = 25;

/** What matters, lying where somebody lives who stands by and is no friend, is stolen rather than taken. */
const keeperOf = ({ id }: Target, { session, scene, world }: Given): Target | null => {
  if (scene.things.find((item) => item.id === id)?.type !== 'quest') return null;
  const keeper = scene.present.find(
    ({ name, state, group }) =>
      state.status === 'alive' &&
      !state.following &&
      world.person(name)?.home === scene.place &&
      standingWith(session, name, group) < TRUSTS,
  );
  return keeper === undefined ? null : { kind: 'person', name: keeper.name, id: null, here: true };
};

const isTalk = ({ verb }: Act) => verb === 'talk' || verb === 'ask';
const QUESTS = ['quest', 'task', 'mission', 'errand'];
/** "tell me about the captain": whoever is spoken to is asked; alone, one thinks of it. */
const toldMe = (act: Act, binder: Binder, { scene }: Given): Act => {
  const topic = new Set(plainWords(act.topic ?? ''));
  const [only, second] = scene.present;
  const single: Target | null = only && !second ? { kind: 'person', name: only.name, id: null, here: true } : null;
  const target = binder.addressed(plainWords(act.text).filter((word) => !topic.has(word))) ?? single;
  return { ...act, verb: scene.present.length === 0 ? 'think' : 'ask', target };
};

type Meaning = (act: Act, binder: Binder, given: Given) => Act | null;

const here = (name: string): Target => ({ kind: 'person', name, id: null, here: true });
const someoneIn = ({ target, with: second }: Act): boolean => [target, second].some((one) => one?.kind === 'person');

const SEEKS = /\b(?:find|look(?:ing)? for|seek|search for|locate|track down)\b/i;
/** "find Mirrin": one goes up to whoever is here, and thinks where whoever is not may be. */
const sought: Meaning = (act) => {
  if (act.verb !== 'search' || !SEEKS.test(act.text)) return null;
  if (act.target?.kind === 'place' && !act.target.here) return { ...act, verb: 'think', topic: ASKED.way };
  if (act.target?.kind !== 'person') return null;
  return act.target.here ? { ...act, verb: 'go' } : { ...act, verb: 'think', topic: ASKED.where };
};

/** Words to nobody by name: to oneself, to "you". */
const addressed: Meaning = (act, binder, given) => {
  if (isTalk(act) && act.target?.kind === 'self' && act.topic !== null) return toldMe(act, binder, given);
  return act.target?.kind === 'unknown' && act.target.name === 'you'
    ? { ...act, target: binder.addressed(plainWords(act.text)) ?? act.target }
    : null;
};

/** "take it back": out of the hands that it was put into. */
const takenBack = (act: Act, { scene, session }: Given): Act | null => {
  const { target } = act;
  if (act.verb !== 'take' || target?.kind !== 'item' || !/\bback\b/i.test(act.text)) return null;
  for (const { name, state } of scene.present) {
    const held = own(session.world_state.things, `@${name}`)?.find((one) => one.name === target.name);
    if (held !== undefined && state.status === 'alive')
      return {
        ...act,
        verb: 'steal',
        target: { kind: 'thing', name: held.name, id: held.id, here: true },
        with: here(name),
      };
  }
  return null;
};

/** Whoever here has it in hand; what they hold out is accepted, and no theft. */
const holderOf = ({ id }: Target, text: string, { session, scene }: Given) => {
  if (/\b(?:accept|receive|collect|claim|get)/i.test(text)) return null;
  const holder = scene.present.find(
    ({ name, state }) =>
      state.status === 'alive' && own(session.world_state.things, `@${name}`)?.some((item) => item.id === id) === true,
  );
  if (holder === undefined) return null;
  const isFriend = holder.state.following || standingWith(session, holder.name, holder.group) >= TRUSTS;
  return { name: holder.name, isFriend };
};

/** "a key", where keys hang on the wall: one of those, and not what somebody has round the neck. */
const anyOf = ({ target, text }: Act, { scene }: Given): Target | null => {
  const head = plainWords(target?.name ?? '').at(-1) ?? '';
  if (!new RegExp(`\\b(?:an?|any|one of the|some) (?:\\w+ )?${head}s?\\b`, 'i').test(text)) return null;
  const many = scene.features.find(({ name }) => singular(plainWords(name).at(-1) ?? '') === singular(head));
  return many === undefined ? null : { kind: 'feature', name: many.name, id: null, here: true };
};

/** "take watch", by who carries one: one's own, and not the one on another's wrist. */
const ownOf = ({ text }: Act, { session }: Given): Target | undefined => {
  const said = plainWords(text).at(-1) ?? '';
  if (said.length < 3 || /['’]s\b|\b(?:his|her|their|from|off|another|other)\b/i.test(text)) return undefined;
  const item = session.inventory.find(({ name }) => (plainWords(name).at(-1) ?? '').endsWith(said));
  return item && { kind: 'item', name: item.name, id: item.id, here: true };
};

/** What is taken from under somebody's eyes is stolen; what stands there is not attacked but broken. */
const handledThing: Meaning = (act, _, given) => {
  if (act.verb === 'attack' && (act.target?.kind === 'feature' || act.target?.kind === 'thing'))
    return { ...act, verb: 'destroy' };
  const back = takenBack(act, given);
  if (back !== null) return back;
  if (act.verb !== 'take' || act.target?.kind !== 'thing') return null;
  if (act.with?.kind === 'person') return { ...act, verb: 'steal' };
  const holder = holderOf(act.target, act.text, given);
  const mine = holder === null ? undefined : ownOf(act, given);
  if (mine !== undefined) return { ...act, target: mine };
  const lying = holder === null ? null : anyOf(act, given);
  if (lying !== null) return { ...act, target: lying };
  const keeper = holder !== null && !holder.isFriend ? here(holder.name) : keeperOf(act.target, given);
  return keeper === null ? null : { ...act, verb: 'steal', with: keeper };
};

const HEAVES =
  /^\W*(?:(?:i|then|and) )*(?:throw|toss|hurl|fling|chuck|shove|push|kick|drag)(?:e?s|ed|ing)?\b(?!.*\bat\b)/i;
const SHUTS = /\b(?:lock|shut|bolt|bar|seal)(?:s|ed|ting|ing)? (?!up\b).* (?:in|into|inside|up|out|away)\b/i;
/** Whom one takes by force is attacked; "I hold her" and "take care of her" are none of that. */
const handledPerson: Meaning = (act) => {
  if (act.target?.kind !== 'person') return null;
  // "take them", of nothing that was named: whoever was spoken to is not seized for it.
  if (act.verb === 'take' && /^\W*(?:(?:i|then|and) )*(?:take|grab|get|pick up) them\W*$/i.test(act.text))
    return { ...act, target: { kind: 'unknown', name: 'them', id: null, here: false } };
  // "throw him out of the window": nobody is struck with it.
  if (act.verb === 'attack' && act.with?.kind === 'unknown' && HEAVES.test(act.text)) return { ...act, with: null };
  // "lock him in the cupboard": nobody is let out by it.
  if (act.verb === 'open' && SHUTS.test(act.text)) return { ...act, verb: 'attack', with: null };
  if (act.verb === 'open' || act.verb === 'drop') return { ...act, verb: 'help' };
  if (act.verb !== 'take') return act.verb === 'defend' ? act : null;
  // "grab Jinny's hand": held, and not fought.
  if (
    /['’]s? (?:hands?|arm|sleeve|elbow|shoulders?)\b|\b(?:his|her|their|by the|by one) (?:hands?|arm|sleeve|elbow|shoulders?)\b/i.test(
      act.text,
    )
  )
    return { ...act, verb: 'help' };
  const isSeized = plainWords(act.text).some((word) => SEIZES.has(baseOf(word) ?? ''));
  if (!isSeized) return { ...act, verb: 'help' };
  return { ...act, verb: /\b(?:pockets?|purses?|wallets?|pouch|bag)\b/i.test(act.text) ? 'steal' : 'attack' };
};

/** A quest is given up, a thing let go, a place left; who gives up without more waits. */
const forsaken: Meaning = (act) => {
  if (act.verb !== 'abandon' || act.target?.kind === 'quest') return null;
  if (QUESTS.some((word) => act.text.toLowerCase().includes(word))) return act;
  if (act.target?.kind === 'item') return { ...act, verb: 'drop' };
  return /\bg(?:i|a)ve up\b/i.test(act.text) ? { ...act, verb: 'wait', target: null } : { ...act, verb: 'flee' };
};

const CALLS =
  /^(?:hey|oi|oh|hello|hi|so|well|now|and|but|please|good (?:day|morning|evening|night)|mr|mrs|ms|miss|dr|old|dear|the|my|then|again)$/;
/** Whoever is called between commas in what is said: "Mr Stang, on whose word …", "tell me, Emeka, …". */
export const calledIn = (said: string, binder: Binder, { world }: Given): Target | null => {
  for (const part of said.split(/[,.!?;:…—–]+/)) {
    const words = plainWords(part).filter((word) => !CALLS.test(word));
    const one = words.length > 0 && words.length < MOST_CALLED ? binder.person(words) : null;
    const names =
      one === null ? [] : [one.name, ...(world.person(one.name)?.aliases ?? [])].flatMap((name) => plainWords(name));
    if (one?.here === true && words.every((word) => names.includes(word))) return one;
  }
  return null;
};
const MOST_CALLED = 4;

/** "hand it over, Pip": whoever is called, else named among the words. */
const calledUpon: Meaning = (act, binder, given) => {
  if (!isTalk(act) || someoneIn(act) || (act.target !== null && act.target.kind !== 'unknown')) return null;
  const topic = new Set(plainWords(act.topic ?? ''));
  const target =
    (act.text.includes(',') ? calledIn(act.speech ?? act.text, binder, given) : null) ??
    binder.addressed(plainWords(act.text).filter((word) => !topic.has(word)));
  return target === null ? null : { ...act, target };
};

/** Said to nobody: sorry to whoever was wronged, anything else to the only one here. */
const toWhoeverIsHere: Meaning = (act, _, { scene, session }) => {
  if (someoneIn(act) || act.target !== null) return null;
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const standing = (name: string) => session.relationships[name] ?? 0;
  const [wronged] = up.toSorted((one, other) => standing(one.name) - standing(other.name));
  if (isApology(act) && wronged && (up.length === 1 || standing(wronged.name) < 0))
    return { ...act, target: here(wronged.name) };
  const [only] = scene.present;
  const isAlone = scene.present.length === 1 && only !== undefined;
  return isTalk(act) && isAlone && !isShout(act) ? { ...act, target: here(only.name) } : null;
};

/** Tried in this order. */
const MEANINGS: readonly Meaning[] = [
  farGoal,
  whereabouts,
  sought,
  calledOn,
  spokenInto,
  addressed,
  handledThing,
  handledPerson,
  forsaken,
  calledUpon,
  toWhoeverIsHere,
];

/** To whom or what an act is meant: the first meaning that says something of it decides. */
export const meantFor = (said: Act, binder: Binder, given: Given): Act => {
  const act = somebody(said, given);
  for (const meaning of MEANINGS) {
    const found = meaning(act, binder, given);
    if (found !== null) return found;
  }
  return act;
};

// Deeds between two: feeding, asking for a thing, offering one for another, going up to somebody, a blow at what cannot feel it. Called by
// interpret-refine.ts.
import type { Act, Target } from '@emergent/schema';
import { isBlow } from '../deed-words.ts';
import { own } from '../names.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { reported } from './interpret-reported.ts';
import { SOMEBODY_LIKE } from './interpret-somebody.ts';
import { baseOf } from './lexicon.ts';
import type { Binder } from './targets.ts';

type Dealing = (act: Act, binder: Binder, given: Given) => Act;

const bases = (act: Act): string[] => plainWords(act.text).map((word) => baseOf(word) ?? word);
const isPerson = (target: Target | null): target is Target => target?.kind === 'person';

/** "feed the goose": what there is to eat is given to it. */
const fed: Dealing = (act, _, { session }) => {
  if (act.verb !== 'give' || !bases(act).includes('feed')) return act;
  const who = isPerson(act.with) ? act.with : act.target;
  if (!isPerson(who)) return act;
  if (act.target !== who && act.target !== null) return { ...act, with: who };
  const food = session.inventory.find(({ type, stats }) => type === 'consumable' && (stats.heals ?? 0) > 0);
  const target: Target | null = food === undefined ? null : { kind: 'item', name: food.name, id: food.id, here: true };
  return { ...act, target, with: who };
};

/** "offer my bow for the key", "give him the bow for the key": a bargain. */
const offered: Dealing = (act, binder, given) => {
  const wanted =
    act.verb === 'give'
      ? /\bfor (?:the |a |an |his |her |their |your )?([^,.!?]{2,60})/i.exec(act.text)?.[1]
      : undefined;
  if (wanted === undefined || act.target === null || isPerson(act.target)) return act;
  const thing = binder.bind(plainWords(wanted), ['thing'], ({ kind }) => kind === 'thing');
  if (thing?.kind !== 'thing') return act;
  const up = given.scene.present.filter(({ state }) => state.status === 'alive');
  const holder = up.find(({ name }) =>
    (own(given.session.world_state.things, `@${name}`) ?? []).some(({ id }) => id === thing.id),
  );
  const to = isPerson(act.with) ? act.with : holder === undefined ? null : person(holder.name);
  return { ...act, verb: 'trade', with: to, topic: thing.name };
};
const person = (name: string): Target => ({ kind: 'person', name, id: null, here: true });

const REQUESTS =
  /\b(?:ask|beg|plead)(?:s|ed|ing)?\b[^,.!?]{0,60}?\bfor (?:the |a |an |some |his |her |their |your |my )?([^,.!?]{2,60})/i;
/** "ask Dov for the lamp": what he has is asked to be given, and not talked about. */
const requested: Dealing = (act, binder, { session, scene }) => {
  const wanted =
    act.verb === 'ask' && act.speech === null && isPerson(act.target) ? REQUESTS.exec(act.text)?.[1] : undefined;
  if (wanted === undefined || act.target === null) return act;
  // What lies about is asked of whoever is by, too.
  const theirs = [...(own(session.world_state.things, `@${act.target.name}`) ?? []), ...scene.things];
  const thing = binder.bind(plainWords(wanted), ['thing'], ({ id }) => theirs.some((item) => item.id === id));
  if (thing?.kind !== 'thing') return act.with?.kind === 'item' ? { ...act, with: null } : act;
  return { ...act, with: thing, topic: null, speech: `give me the ${wanted.trim()}` };
};

/** "order a slice of pie": asked of whoever is at home here, else of whoever is by. */
const ordered: Dealing = (act, binder, { scene, world }) => {
  const wanted = act.verb === 'attack' || act.verb === 'cast' ? undefined : ORDERS.exec(act.text)?.[1];
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const host = up.find(({ name }) => world.person(name)?.home === scene.place) ?? up[0];
  if (wanted === undefined || host === undefined) return act;
  const thing = binder.bind(plainWords(wanted), ['thing'], ({ id }) => scene.things.some((item) => item.id === id));
  if (thing?.kind !== 'thing') return act;
  return {
    ...act,
    verb: 'ask',
    target: person(host.name),
    with: thing,
    topic: null,
    speech: `give me the ${wanted.trim()}`,
  };
};
const ORDERS =
  /^\W*(?:(?:i|we)(?:['’]?d| would| will|['’]?ll)?(?: like)?(?: to)? )?(?:order|ask for)(?: up)? (?:the |a |an |some |another |one )([^,.!?]{2,60})/i;

const THINGS = new Set(
  `wall walls door doors table window windows floor ground rock stone tree air chair bar counter post pillar column gate fence glass mirror crate
  barrel box desk bed lamp sign cabinet shelf machine panel console statue pipe rail bench boulder brick bucket sack bag pillow dummy target
  pump well fountain cart wagon boat ship anvil chimney stove oven fireplace altar shrine grave tombstone bell pot kettle bush hedge sky water sea sand snow ice wood log stump branch`.split(
    /\s+/,
  ),
);
const isThing = (target: Target | null): target is Target =>
  target?.kind === 'feature' ||
  target?.kind === 'thing' ||
  target?.kind === 'item' ||
  (target?.kind === 'unknown' && THINGS.has(plainWords(target.name).at(-1) ?? ''));
const TEARS = /^\W*(?:i )?(?:rip|tear|slice|hack|saw|chop|trim)(?:s|ing)?\b/i;
const SHUTS = /\b(?:door|doors|gate|hatch|lock|grille|trapdoor|shutter|shutters|window|glass|mirror)\b/i;
/** "punch the wall": nobody is struck, and it is the hand that feels it. What is broken or shut is more than struck. */
const blunted: Dealing = (act) => {
  // "rip a page out of the diary": paper bleeds not.
  if (
    act.verb === 'attack' &&
    act.target?.kind === 'unknown' &&
    TEARS.test(act.text) &&
    !SOMEBODY_LIKE.test(act.target.name)
  )
    return { ...act, verb: 'destroy' };
  if (act.verb !== 'attack' || !isThing(act.target)) return act;
  const isDoor = act.target.kind === 'feature' && SHUTS.test(act.target.name);
  return isBlow(act) && !isDoor ? { ...act, verb: 'perform' } : { ...act, verb: 'destroy' };
};

/** "take Agnes's cup": hers, and under her eyes. */
const owned: Dealing = (act, binder) => {
  const { target } = act;
  if ((act.verb !== 'take' && act.verb !== 'steal') || act.with !== null || !/['’]s\b/.test(act.text)) return act;
  const named = TAKEN.exec(act.text)?.[1];
  const owner = named === undefined ? null : binder.owner(named.toLowerCase().replaceAll('’', "'").split(/\s+/));
  if (owner === null || target?.kind === 'person' || target?.kind === 'item') return act;
  return { ...act, verb: 'steal', with: owner };
};
const TAKEN = /\b(?:take|steal|grab|get|pocket|snatch|pinch|nick|lift)(?:s|ing)?\b (.{2,80})/i;

/** "I go with Tolla": one goes where she goes. */
const accompanied: Dealing = (act) =>
  act.verb === 'go' &&
  isPerson(act.target) &&
  /\b(?:go|come|walk|travel|leave|head|move|run|ride)(?:es|s|ing)? (?:along )?with\b/i.test(act.text)
    ? { ...act, verb: 'follow' }
    : act;

/** "I go up to her and say hello": said to whoever was named before it. */
const said: Dealing = (act, binder) => {
  const spoken = binder.spokenOf();
  const isLoose = (act.verb === 'talk' || act.verb === 'ask') && act.target === null && spoken?.here === true;
  return isLoose && !/^\W*(?:i )?(?:yell|shout|scream|bellow|call out|cry out)\b/i.test(act.text)
    ? { ...act, target: spoken }
    : act;
};

/** "shake Tolla's hand" */
const handled: Dealing = (act) =>
  act.verb === 'use' &&
  isPerson(act.target) &&
  /\b(?:shake|pat|stroke|hold|squeeze|kiss|rub|tap)\b.{0,40}\b(?:hand|hands|arm|shoulder|head|back)\b/i.test(act.text)
    ? { ...act, verb: 'perform' }
    : act;

const RINGS =
  /\b(?:answer|pick up)(?:s|ed|ing)? (?:the |that |a )?((?:\w+ )?(?:phone|telephone|radio|receiver|intercom))\b/i;
/** "answer the phone": it is handled, and nobody here is answered. */
const answered: Dealing = (act, binder) => {
  const rings = act.verb === 'talk' ? RINGS.exec(act.text)?.[1] : undefined;
  const target = rings === undefined ? null : binder.bind(plainWords(rings), ['feature', 'thing', 'item']);
  return target === null ? act : { ...act, verb: 'use', target, with: null, speech: null };
};

/** What is given to nobody by name is given to the one who is here. */
const handed: Dealing = (act, _, { scene }) => {
  const [only, second] = scene.present.filter(({ state }) => state.status === 'alive');
  const isOpen =
    act.verb === 'give' && act.with === null && (act.target?.kind === 'item' || act.target?.kind === 'thing');
  return isOpen && only && !second ? { ...act, with: person(only.name) } : act;
};

/** "help Ysane dig": she is helped, whatever she is at. */
const helped: Dealing = (act, binder) => {
  if (act.verb !== 'help' || act.target?.kind !== 'unknown') return act;
  const words = plainWords(act.target.name);
  const one = [2, 1]
    .map((length) => (words.length > length ? binder.person(words.slice(0, length)) : null))
    .find(isPerson);
  return one === undefined ? act : { ...act, target: one };
};

const WOULD_SEE =
  /^\W*(?:(?:hello|hi|excuse me|good \p{L}+|please|now|so|ok)\W+)*(?:(?:i|we)(?:['’]d| would) (?:like|love)|(?:i|we) (?:want|need|wish|came|have come)|(?:i['’]?m|we['’]re) here) to (?:see|read|inspect|view|look at|have a look at)\b(?! (?:how|what|if|whether|where|why|for)\b)/iu;
/** "I'd like to see the ledgers, please": asked of whoever is by, where they do not lie open. */
const asked: Dealing = (act, binder, { scene }) => {
  const [one] = scene.present.filter(({ state, hostile }) => state.status === 'alive' && !hostile);
  const isShut = act.target?.kind === 'unknown' || (act.target?.kind === 'person' && !act.target.here);
  if ((act.verb !== 'look' && act.verb !== 'read') || !isShut || one === undefined || !WOULD_SEE.test(act.text))
    return act;
  // "I want to see the drowned chapel": one goes there.
  if (act.target !== null && binder.place(plainWords(act.target.name))?.kind === 'place') return act;
  return { ...act, verb: 'ask', target: person(one.name), with: null, topic: null, speech: act.text };
};

const POSES =
  /\b(?:impersonat\w+|pos(?:e|es|ed|ing) as|pass(?:es|ed|ing)? (?:myself|ourselves) off as|(?:pretend|pretends|pretended|pretending|claim|claims|claimed|claiming) to be) ([^,.!?]{2,60}?)(?= (?:and|so|to)\b|[,.!?]|$)/i;
/** "pretend to be the inspector": whoever is by is to believe it, and nobody of that name is lied to. */
const posed: Dealing = (act, _, { scene }) => {
  const role = act.verb === 'deceive' ? POSES.exec(act.text)?.[1] : undefined;
  if (role === undefined) return act;
  const fooled = [act.with, act.target].find(
    (one) => isPerson(one) && one.here && !act.text.includes(`be ${one.name}`),
  );
  const [one] = scene.present.filter(({ state }) => state.status === 'alive');
  const target = fooled ?? (one === undefined ? null : person(one.name));
  return { ...act, target, with: null, topic: `being ${role}` };
};

const SEATS =
  /\b(?:pull|draw|drag|bring|fetch|grab)(?:s|ed|ing)? (?:up |out |over )*(?:a|an|the|another|my) (?:\p{L}+ )?(?:chair|stool|bench|seat|crate)\b|\b(?:sit|sits|sat|sitting) (?:down )?(?:across|opposite|beside|next to|facing|on the (?:floor|ground)|(?:on the \p{L}+ )?with my back)\b/iu;
/** "pull up a chair", "sit down opposite him": one sits, and no hours go by. */
const seated: Dealing = (act) =>
  act.verb === 'rest' && SEATS.test(act.text) && !/\b(?:rest|sleep|nap|while|hour)\b/i.test(act.text)
    ? { ...act, verb: 'perform', target: null, with: null, topic: null }
    : act;

const DEALINGS: readonly Dealing[] = [
  seated,
  posed,
  asked,
  helped,
  fed,
  offered,
  requested,
  ordered,
  blunted,
  owned,
  accompanied,
  said,
  handled,
  answered,
  handed,
];

export const dealtWith: Dealing = (act, binder, given) =>
  reported(
    DEALINGS.reduce((one, dealing) => dealing(one, binder, given), act),
    given,
  );

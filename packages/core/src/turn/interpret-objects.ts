// One read clause as several deeds: heaps, lists of objects, everybody who is asked. Called by interpret.ts.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Read } from './interpret-shape.ts';
import { MOST_ACTS } from './interpret-whole.ts';
import { baseOf } from './lexicon.ts';
import type { Binder } from './targets.ts';

const HEAPED: ReadonlySet<Act['verb']> = new Set(['take', 'drop', 'unequip'] as const);
const CLOTHES = new Set(['clothes', 'clothing', 'garments', 'gear', 'equipment', 'everything', 'all']);
const HEAPS = new Set(['all', 'everything', 'both']);
const PUTS = new Set(['put', 'throw', 'toss', 'hurl', 'dump', 'pack', 'load', 'stuff']);

/** "all", "everything but the lamp"; "all treasure" is something of its own. */
const isAll = ([first = '', next]: readonly string[]): boolean =>
  HEAPS.has(first) &&
  (first !== 'all' || next === undefined || /^(?:but|except|of|the|my|stuff|things|items|it|them|that)$/.test(next));

/** "get all", "drop everything except the pole": one act for each thing. */
export const heapActs = (read: Read, text: string, binder: Binder, { session, scene }: Given): Act[] | null => {
  const isClothes = read.verb === 'unequip' && read.object.some((word) => CLOTHES.has(word));
  const isHeap = HEAPED.has(read.verb) || read.verb === 'give' || (read.verb === 'use' && PUTS.has(read.base));
  if (!(isClothes || (isHeap && isAll(read.object)))) return null;
  const except = read.object.findIndex((word) => word === 'except' || word === 'but');
  const spared = except === -1 ? null : binder.bind(read.object.slice(except + 1), ['item', 'thing']);
  const lying = scene.things.map((item): Target => ({ kind: 'thing', name: item.name, id: item.id, here: true }));
  const held = session.inventory
    .filter((item) => item.equipped === (read.verb === 'unequip'))
    .map((item): Target => ({ kind: 'item', name: item.name, id: item.id, here: true }));
  const targets = (read.verb === 'take' ? lying : held).filter(({ id }) => id !== spared?.id);
  const [part] = read.verb === 'give' || read.verb === 'use' ? read.parts : [];
  const second = part === undefined ? null : binder.bind(part.words, ['person', 'feature', 'thing', 'item']);
  const act = (target: Target | null): Act => ({
    verb: read.verb,
    text,
    target,
    with: second,
    topic: null,
    manner: read.manner,
    speech: null,
  });
  return targets.length === 0 ? [act(null)] : targets.slice(0, MOST_ACTS).map(act);
};

/** "get headphones and radio": one act for each object named. */
export const splitObjects = (read: Read): Read[] => {
  const at = read.object.indexOf('and');
  if (at < 1 || at === read.object.length - 1) return [read];
  const first = { ...read, object: read.object.slice(0, at) };
  // "… and Maren falls asleep": what somebody else does is no second object.
  if (read.object.slice(at + 2).some((word) => /[^s]s$/.test(word) && (baseOf(word) ?? word) !== word)) return [first];
  return [first, ...splitObjects({ ...read, object: read.object.slice(at + 1) })].slice(0, MOST_ACTS);
};

const SEVERAL = /^(?:them |both of |all of |you )?(?:both|all|them|two|each of them|everyone|everybody)(?: of them)?$/;
const MOST_ASKED = 3;

/** "ask them both": each of those who are here. */
export const severally = (read: Read, { scene }: Given): Read[] => {
  if (read.verb !== 'ask' && read.verb !== 'talk') return [read];
  const said = read.object.length > 0 ? read.object : (read.parts[0]?.words ?? []);
  const up = scene.present.filter(({ state }) => state.status === 'alive').slice(0, MOST_ASKED);
  if (up.length < 2 || said.join(' ') === 'them' || !SEVERAL.test(said.join(' '))) return [read];
  const parts = read.object.length > 0 ? read.parts : read.parts.slice(1);
  return up.map(({ name }) => ({ ...read, object: plainWords(name), parts }));
};

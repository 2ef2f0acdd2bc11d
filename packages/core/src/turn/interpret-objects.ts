// One read clause as several deeds or another kind of deed: heaps, lists of objects, and a world's own words for its powers. Called by interpret.ts.
import type { Act, Target } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Clause } from './interpret-clauses.ts';
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

/** Words of a world's own for its powers: "I ward the door" is casting for who can ward. */
export const invoked = (
  read: Read,
  clause: Clause,
  { session, world }: Given,
): { read: Read; system: Target | null } => {
  const words = new Set(
    clause.tokens.flatMap((token) => (token.kind === 'word' ? [token.text, baseOf(token.text) ?? token.text] : [])),
  );
  const guessed = read.base === '' || (read.base === 'say' && read.confidence < 0.5 && words.size <= 8);
  const deed = guessed ? words : new Set([read.base, ...read.phrase.split(' ')]);
  const system = world.lorebook.world_systems.find(({ name, verbs }) => {
    const spoken = verbs.some(
      (verb) => plainWords(verb).every((word) => deed.has(word)) && plainWords(verb).length > 0,
    );
    const tool = read.parts.find(({ preposition }) => preposition === 'with' || preposition === 'using')?.words ?? [];
    if (plainWords(name).every((word) => tool.includes(word))) return true;
    return spoken || (read.verb === 'cast' && plainWords(name).some((word) => word.length > 3 && words.has(word)));
  });
  const open = world.lorebook.world_systems.filter(({ verbs }) => verbs.length > 0);
  const meant = system ?? (read.verb === 'cast' && open.length === 1 ? open[0] : undefined);
  if (!meant) return { read, system: null };
  const able = meant.needs_ability.length === 0 || meant.needs_ability.some((ability) => hasAbility(session, ability));
  const casts =
    read.verb === 'cast' ||
    read.verb === 'other' ||
    guessed ||
    read.parts.some(({ words: tool }) => plainWords(meant.name).every((word) => tool.includes(word))) ||
    (able && read.verb !== 'think' && read.verb !== 'ask' && read.verb !== 'talk');
  const target: Target = { kind: 'system', name: meant.name, id: null, here: true };
  return casts
    ? {
        read: {
          ...read,
          verb: 'cast',
          speech: guessed ? null : read.speech,
          confidence: Math.max(read.confidence, 0.7),
        },
        system: target,
      }
    : { read, system: null };
};

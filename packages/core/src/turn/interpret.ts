// The player's line read once, for checks, lore, recall and improvising: up to six acts, each bound to what is here or known. Called by the engine.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { hasAbility } from '../character-sheet.ts';
import { plainWords } from '../tokens.ts';
import { bindAct, type Given } from './interpret-bind.ts';
import { type Clause, clausesOf } from './interpret-clauses.ts';
import { readClause } from './interpret-read.ts';
import { bareName, refine } from './interpret-refine.ts';
import type { Read } from './interpret-shape.ts';
import { textBetween, tokensOf } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';
import { type Binder, makeBinder } from './targets.ts';

const MOST_ACTS = 6;
const HEAPED: ReadonlySet<Act['verb']> = new Set(['take', 'drop', 'unequip'] as const);
const CLOTHES = new Set(['clothes', 'clothing', 'garments', 'gear', 'equipment', 'everything', 'all']);
const HEAPS = new Set(['all', 'everything', 'both']);

const textOf = (clause: Clause, line: string): string => textBetween(line, clause.tokens) || line.trim();

const stranger = (name: readonly string[]): Target => ({
  kind: 'unknown',
  name: name.join(' ').slice(0, 100),
  id: null,
  here: false,
});

/** "Mara, give me the key": somebody named before the first comma is spoken to. */
const addressOf = (clause: Clause, line: string, binder: Binder): Act | null => {
  const comma = clause.tokens.findIndex((token) => token.kind === 'mark' && (token.text === ',' || token.text === ':'));
  if (comma < 1 || comma > 4) return null;
  const before = clause.tokens.slice(0, comma).map((token) => (token.kind === 'word' ? token.text : ''));
  if (before.some((word) => word === '') || (before.length > 1 && baseOf(before[0] ?? '') !== undefined)) return null;
  const name = before[0] === 'hey' || before[0] === 'oh' ? before.slice(1) : before;
  const target = binder.person(name) ?? (clause.calls ? stranger(name) : null);
  if (target === null) return null;
  const speech = textOf({ ...clause, tokens: clause.tokens.slice(comma + 1) }, line);
  return { verb: 'talk', text: textOf(clause, line), target, with: null, topic: null, manner: null, speech };
};

/** "get all", "drop everything except the pole": one act for each thing. */
const heapActs = (read: Read, text: string, binder: Binder, { session, scene }: Given): Act[] | null => {
  const isClothes = read.verb === 'unequip' && read.object.some((word) => CLOTHES.has(word));
  if (!(isClothes || (HEAPED.has(read.verb) && HEAPS.has(read.object[0] ?? '')))) return null;
  const except = read.object.findIndex((word) => word === 'except' || word === 'but');
  const spared = except === -1 ? null : binder.bind(read.object.slice(except + 1), ['item', 'thing']);
  const lying = scene.things.map((item): Target => ({ kind: 'thing', name: item.name, id: item.id, here: true }));
  const held = session.inventory
    .filter((item) => item.equipped === (read.verb === 'unequip'))
    .map((item): Target => ({ kind: 'item', name: item.name, id: item.id, here: true }));
  const targets = (read.verb === 'take' ? lying : held).filter(({ id }) => id !== spared?.id);
  const act = (target: Target | null): Act => ({
    verb: read.verb,
    text,
    target,
    with: null,
    topic: null,
    manner: read.manner,
    speech: null,
  });
  return targets.length === 0 ? [act(null)] : targets.slice(0, MOST_ACTS).map(act);
};

/** "get headphones and radio": one act for each object named. */
const splitObjects = (read: Read): Read[] => {
  const at = read.object.indexOf('and');
  if (at < 1 || at === read.object.length - 1) return [read];
  const first = { ...read, object: read.object.slice(0, at) };
  return [first, ...splitObjects({ ...read, object: read.object.slice(at + 1) })].slice(0, MOST_ACTS);
};

/** Words of a world's own for its powers: "I ward the door" is casting for who can ward. */
const invoked = (read: Read, clause: Clause, { session, world }: Given): { read: Read; system: Target | null } => {
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

type Told = { act: Act; confidence: number };

const actsOf = (clause: Clause, line: string, binder: Binder, given: Given, manner: string | null): Told[] => {
  const address = clause.opening ? addressOf(clause, line, binder) : null;
  if (address) return [{ act: address, confidence: 0.9 }];
  const text = textOf(clause, line);
  const plain = readClause(clause, line);
  if (plain.idle !== null) return [];
  const { read, system } = invoked(plain, clause, given);
  const heap = heapActs(read, text, binder, given);
  if (heap) return heap.map((act) => ({ act, confidence: read.confidence }));
  let receiver: Target | null = null;
  return splitObjects(read).map((one) => {
    const bound = bindAct(one, text, binder, given);
    // "give Pip the rope and the bow": who was given the first is given the rest.
    receiver = bound.verb === 'give' ? (bound.with ?? receiver) : null;
    const withSystem = { ...bound, with: system ?? (bound.verb === 'give' ? receiver : bound.with) };
    const act = refine(bareName(one, { ...withSystem, manner: withSystem.manner ?? manner }), binder, given);
    const unknown = act.target?.kind === 'unknown' ? 0.1 : 0;
    return {
      act,
      confidence: Math.max(0.05, (act.verb === read.verb ? read.confidence : Math.max(0.5, read.confidence)) - unknown),
    };
  });
};

/** Of several deeds, those first ones that are done already: whoever stands in the market need not go there to speak to somebody. */
const withoutDone = (acts: readonly Told[], { session, scene }: Given): Told[] => {
  const isDone = ({ act: { verb, target, with: second } }: Told): boolean => {
    if (target === null || second !== null) return false;
    if (verb === 'go') return target.kind === 'place' && target.name === scene.place;
    const held = target.kind === 'item' ? session.inventory.find(({ id }) => id === target.id) : undefined;
    return held !== undefined && (verb === 'take' || (verb === 'equip' && held.equipped));
  };
  const from = acts.findIndex((one) => !isDone(one));
  return from < 1 ? [...acts] : acts.slice(from);
};

/** Sitting, leaning, kneeling: how something else is done, where something else follows. */
const POSED =
  /^\W*(?:i )?(?:just )?(?:sit|sat|lean|kneel|knelt|lie down|lay down|recline)\b(?!.*\b(?:rest|sleep|nap|while|hours?|until|till|night|morning)\b)/i;

/** "wait and see what happens" is one wait; "sit down and cry" is no rest of hours but the crying. */
const withoutEchoes = (told: readonly Told[]): Told[] =>
  told.filter(({ act }, at) => {
    const [before, after] = [told[at - 1]?.act.verb, told[at + 1]?.act.verb];
    if (act.verb === 'wait' && (before === 'wait' || before === 'rest')) return false;
    return !(
      act.verb === 'rest' &&
      after !== undefined &&
      after !== 'rest' &&
      after !== 'wait' &&
      POSED.test(act.text)
    );
  });

const nothing = (line: string, verb: 'other' | 'wait'): Act => ({
  verb,
  text: line.trim().slice(0, 1000),
  target: null,
  with: null,
  topic: null,
  manner: null,
  speech: null,
});

export const interpret = (line: string, given: Given): Interpretation => {
  const binder = makeBinder(given);
  const told: Told[] = [];
  let idle = false;
  let condition: string | null = null;
  for (const clause of clausesOf(tokensOf(line))) {
    if (told.length >= MOST_ACTS) break;
    const acts = actsOf(clause, line, binder, given, condition);
    if (acts.length === 0) {
      const read = readClause(clause, line);
      idle ||= read.idle === 'negated';
      condition = read.idle === 'condition' ? read.manner : condition;
    } else condition = null;
    told.push(...acts);
  }
  const understood = told.filter(({ act }) => act.verb !== 'other');
  const sure = understood.filter(
    ({ act, confidence }) => confidence > 0.5 || act.target !== null || act.speech !== null,
  );
  const kept = withoutDone(withoutEchoes(sure.length > 0 ? sure : understood.length > 0 ? understood : told), given);
  const [first] = kept;
  if (!first) return { acts: [nothing(line, idle ? 'wait' : 'other')], confidence: idle ? 0.6 : 0.1 };
  return { acts: kept.slice(0, MOST_ACTS).map(({ act }) => act), confidence: first.confidence };
};

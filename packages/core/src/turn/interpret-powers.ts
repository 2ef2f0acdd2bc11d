// A world's own words for its powers: "bespeak the planks", "attune to the rail", "ask the wind". Called by interpret.ts for each clause.
import type { Act, Target, WorldSystem } from '@emergent/schema';
import { canUse } from '../combat/powers.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import type { Given } from './interpret-bind.ts';
import type { Clause } from './interpret-clauses.ts';
import { partsOf } from './interpret-parts.ts';
import { NOTHING, type Read } from './interpret-shape.ts';
import { baseOf, isSaying, verbAt } from './lexicon.ts';
import { LEADING } from './lexicon-words.ts';

type Power = {
  system: WorldSystem;
  name: readonly string[];
  /** Its verbs as words, longest first. */
  verbs: readonly (readonly string[])[];
  /** Every word of what is told of it. */
  told: ReadonlySet<string>;
};

const kept = new WeakMap<World, readonly Power[]>();

const powersOf = (world: World): readonly Power[] => {
  const known = kept.get(world);
  if (known) return known;
  const made = world.lorebook.world_systems.map((system) => ({
    system,
    name: plainWords(system.name),
    verbs: system.verbs
      .map(plainWords)
      .filter((words) => words.length > 0)
      .toSorted((one, other) => other.length - one.length),
    told: new Set(plainWords([system.name, system.description, ...system.rules, ...system.examples].join(' '))),
  }));
  kept.set(world, made);
  return made;
};

/** "bespeaks", "attuning": a form of a verb that only the book knows. */
const isForm = (word: string, verb: string): boolean =>
  word === verb ||
  baseOf(word) === verb ||
  (word.startsWith(verb.replace(/e$/, '')) && /^(?:e?s|e?d|ing)$/.test(word.slice(verb.replace(/e$/, '').length)));

const asTarget = ({ name }: WorldSystem): Target => ({ kind: 'system', name, id: null, here: true });

type Invoked = { read: Read; system: Target | null };

/** A power's own verb at the head of the clause; where anybody else's word is the same, only for who can use it. */
const byFirstWord = (words: readonly string[], given: Given): Invoked | null => {
  let at = 0;
  while (at < words.length - 1 && LEADING.has(words[at] ?? '')) at++;
  for (const power of powersOf(given.world))
    for (const verb of power.verbs) {
      if (!verb.every((word, index) => isForm(words[at + index] ?? '', word))) continue;
      const known = verbAt(verb, 0);
      // "cast", "conjure" are every power's words, and not only theirs; what is meant is found by the rest.
      if (known?.verb === 'cast' || (known !== null && !canUse(given.session, power.system))) continue;
      const { object, parts } = partsOf(words.slice(at + verb.length));
      const phrase = verb.join(' ');
      return {
        read: { ...NOTHING, verb: 'cast', base: phrase, phrase, object, parts, confidence: 0.85 },
        system: asTarget(power.system),
      };
    }
  return null;
};

/** "use Knotcraft on the door", "with Knotcraft", "cast it": by the power's name, or as the only one there is. */
const byName = (read: Read, words: ReadonlySet<string>, given: Given): Invoked => {
  const powers = powersOf(given.world);
  const tool = read.parts.find(({ preposition }) => preposition === 'with' || preposition === 'using')?.words ?? [];
  const isTool = ({ name }: Power) => name.every((word) => tool.includes(word));
  const guessed = read.base === '' || (read.base === 'say' && read.confidence < 0.5 && words.size <= 8);
  const deed = guessed ? words : new Set([read.base, ...read.phrase.split(' ')]);
  const named = powers.find(
    (power) =>
      isTool(power) ||
      power.verbs.some((verb) => verb.every((word) => deed.has(word))) ||
      (read.verb === 'cast' && power.name.some((word) => word.length > 3 && words.has(word))),
  );
  const open = powers.filter(({ verbs }) => verbs.length > 0);
  const meant = named ?? (read.verb === 'cast' && open.length === 1 ? open[0] : undefined);
  if (meant === undefined) return { read, system: null };
  const isInward = read.verb === 'think' || read.verb === 'ask' || read.verb === 'talk';
  const casts =
    read.verb === 'cast' ||
    read.verb === 'other' ||
    guessed ||
    isTool(meant) ||
    (canUse(given.session, meant.system) && !isInward);
  if (!casts) return { read, system: null };
  const speech = guessed ? null : read.speech;
  const confidence = Math.max(read.confidence, 0.7);
  return { read: { ...read, verb: 'cast', speech, confidence }, system: asTarget(meant.system) };
};

/** Words of a world's own for its powers: "I ward the door" is casting for who can ward. */
export const invoked = (read: Read, clause: Clause, given: Given): Invoked => {
  if (given.world.lorebook.world_systems.length === 0) return { read, system: null };
  const list = clause.tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  const first =
    clause.question || clause.tokens.some(({ kind }) => kind === 'speech') ? null : byFirstWord(list, given);
  if (first !== null) return first;
  const words = new Set(list.flatMap((word) => [word, baseOf(word) ?? word]));
  return byName(read, words, given);
};

const SPOKEN: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'persuade']);
const DEAF: ReadonlySet<Target['kind']> = new Set(['feature', 'thing', 'item', 'unknown', 'lore'] as const);
const ASKING = /\b(?:asks?|asked|asking|speaks?|speaking|begs?|pleads?)\b/i;

/** "ask the wind to clear the cloud" by who can bespeak it; "stop time" by who can still it. */
export const worked = (act: Act, given: Given): Act => {
  if (act.target === null || !DEAF.has(act.target.kind) || act.verb === 'cast') return act;
  const words = plainWords(act.target.name);
  const asks = SPOKEN.has(act.verb) && (act.speech !== null || act.verb === 'persuade');
  const deed = act.target.kind === 'unknown' && !isSaying(words[0] ?? '') ? plainWords(act.text) : [];
  const power = powersOf(given.world).find(({ system, told, verbs }) => {
    if (verbs.length === 0 || !canUse(given.session, system)) return false;
    if (asks) return ASKING.test(system.description) || ASKING.test(system.rules.join(' '));
    return (
      deed.length > 1 &&
      deed.length <= 4 &&
      HANDS_ON.has(act.verb) &&
      words.every((word) => told.has(word)) &&
      deed.every((word) => told.has(word) || LEADING.has(word))
    );
  });
  return power === undefined ? act : { ...act, verb: 'cast', with: asTarget(power.system), speech: null };
};
const HANDS_ON: ReadonlySet<Act['verb']> = new Set([
  'use',
  'defend',
  'open',
  'wait',
  'other',
  'craft',
  'take',
] as const);

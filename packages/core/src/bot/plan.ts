// What the headless player sees, remembers and weighs up: the shapes and the one rule by which it tries ways in turn. Used by the files beside it.
import type { Condition, Effect, SessionState } from '@emergent/schema';
import type { Dice } from '../dice.ts';
import { plain } from '../names.ts';
import type { World } from '../world.ts';

/** What stands on a player's screen; a session's state and the session as clients get it both fit. */
export type Seen = Pick<SessionState, 'character' | 'inventory' | 'world_state' | 'relationships' | 'reputation'> & {
  quests: readonly {
    id: string;
    status: SessionState['quests'][number]['status'];
    ending: string | null;
    objective_states: readonly { id: string; done: boolean }[];
  }[];
};

export type Memory = {
  /** How often each way was tried in this round. */
  tries: Readonly<Record<string, number>>;
  /** Where things went that passed through the player's hands: "@Name" or a place, by plain name. */
  holders: Readonly<Record<string, string>>;
  /** When nothing is left to try, everything may be tried once more. */
  round: number;
  /** What is over and done with: quests that closed, things seen. */
  done: readonly string[];
};

export const NEW_MEMORY: Memory = { tries: {}, holders: {}, round: 0, done: [] };

/** One line to type, what for, and the ways that it counts as a try of. */
export type Step = { line: string; aim: string; keys: readonly string[] };

export type Plan = {
  seen: Seen;
  world: World;
  memory: Memory;
  /** The same all through a story: what this player prefers. */
  taste: Dice;
  number: number;
  /** Aims that wait for this one, so that none waits for itself. */
  stack: readonly string[];
  pursue(condition: Condition, plan: Plan): Step | null;
};

/** `most`: how many lines may be spent on it before another way is tried. */
export type Way = { key: string; most: number; step(): Step | null };

export const triesOf = ({ memory }: Plan, key: string): number => memory.tries[key] ?? 0;

/** The first way that leads anywhere and has not been tried too often; null: none is left. */
export const firstOf = (ways: readonly Way[], plan: Plan): Step | null => {
  for (const { key, most, step } of ways) {
    if (triesOf(plan, key) >= most) continue;
    const found = step();
    if (found !== null) return { ...found, keys: [...found.keys, key] };
  }
  return null;
};

export const say = (line: string, aim: string): Step => ({ line, aim, keys: [] });

/** The line in other words each time it has come to nothing. */
export const worded = (forms: readonly string[], aim: string, key: string, plan: Plan): Step | null => {
  const line = forms[triesOf(plan, key) % Math.max(1, forms.length)];
  return line === undefined ? null : { line, aim, keys: [key] };
};

/** In an order of this player's own, the same each time it is asked. */
export const shuffled = <Item>(
  list: readonly Item[],
  nameOf: (item: Item) => string,
  { taste }: Plan,
  purpose: string,
): Item[] =>
  list
    .map((item) => ({ item, rank: taste.roll(100_000, `${purpose}:${nameOf(item)}`) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);

export const counted = (memory: Memory, keys: readonly string[]): Memory => {
  const tries = { ...memory.tries };
  for (const key of keys) tries[key] = (tries[key] ?? 0) + 1;
  return { ...memory, tries };
};

/** What changes what can be done: whatever came to nothing before may be tried again. */
const OPENS: readonly Effect['type'][] = ['quest.began', 'quest.objective_done', 'way.opened', 'quest.adapted'];

const CLOSES: readonly Effect['type'][] = ['quest.completed', 'quest.failed', 'quest.abandoned'];

/** What the last turn did to things that the player had, and whether it got them anywhere. */
export const learnt = (memory: Memory, effects: readonly Effect[], isDear: (item: string) => boolean): Memory => {
  const holders = { ...memory.holders };
  for (const effect of effects) {
    if (effect.type === 'item.gained') delete holders[plain(effect.item.name)];
    if (effect.type === 'item.lost' && effect.to !== '' && (effect.how === 'given' || effect.how === 'dropped'))
      holders[plain(effect.name)] = effect.to;
  }
  const isOn = effects.some(
    (effect) => OPENS.includes(effect.type) || (effect.type === 'item.gained' && isDear(plain(effect.item.name))),
  );
  // The story lets go of quests that are long finished; who finished them remembers.
  const closed = effects.flatMap((effect) =>
    CLOSES.includes(effect.type) && 'quest_id' in effect ? [effect.quest_id] : [],
  );
  const done = [...memory.done, ...closed.map((id) => `quest:${id}`)];
  return { ...memory, holders, done, tries: isOn ? {} : memory.tries };
};

/** A thing with its article: "the Brass Crank"; places and things that bear one keep it. */
export const the = (name: string): string => (/^the /i.test(name) ? name.replace(/^the /i, 'the ') : `the ${name}`);
/** A place as one says it: "the Weighhouse", "Sedge Fen". */
export const placed = (name: string): string => name.replace(/^The /, 'the ');

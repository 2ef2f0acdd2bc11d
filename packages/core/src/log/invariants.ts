// What must hold of every state, whatever was proposed. The walk of a turn takes back a system's effects that break one.
import { SessionState } from '@emergent/schema';
import { sharedBytes } from './size.ts';

/** Bytes of the state as JSON; the folded state stays below this. */
export const STATE_LIMIT = 64 * 1024;

export const stateBytes = (state: SessionState): number => sharedBytes(state);

/** The most of each kind that a state holds; systems let the oldest go before they add. */
const MOST = {
  conditions: 12,
  events: 50,
  pending: 64,
  history: 50,
  people: 200,
  finished: 50,
  skills: 40,
  stacks: 200,
  things: 300,
  facts: 40,
};

const BOUNDED = [
  'conditions',
  'events',
  'pending',
  'history',
  'people',
  'finished',
  'skills',
  'stacks',
  'things',
  'facts',
] as const;

const counts = (state: SessionState): Record<(typeof BOUNDED)[number], number> => {
  const { world_state: world } = state;
  let facts = 0;
  for (const name in world.npc_states) facts = Math.max(facts, world.npc_states[name]?.facts.length ?? 0);
  let things = 0;
  for (const place in world.things) things += world.things[place]?.length ?? 0;
  return {
    conditions: world.special_conditions.length,
    events: world.world_events.length,
    pending: state.pending.length,
    history: world.location_history.length,
    people: Object.keys(world.npc_states).length,
    finished: state.quests.filter((quest) => quest.status !== 'active' && quest.status !== 'hidden').length,
    skills: Object.keys(state.character.skills).length,
    stacks: state.inventory.length,
    things,
    facts,
  };
};

const duplicates = (ids: readonly string[]) => new Set(ids).size !== ids.length;

/** Names of the invariants that `state` breaks; empty when it is legal. */
export const brokenInvariants = (state: SessionState): string[] => {
  const { character, inventory } = state;
  const broken: string[] = [];
  const hold = (name: string, holds: boolean) => {
    if (!holds) broken.push(name);
  };
  hold('health within its maximum', character.health >= 0 && character.health <= character.max_health);
  hold('mana within its maximum', character.mana >= 0 && character.mana <= character.max_mana);
  hold('item ids unique', !duplicates(inventory.map((item) => item.id)));
  hold('quest ids unique', !duplicates(state.quests.map((quest) => quest.id)));
  hold('pending ids unique', !duplicates(state.pending.map((one) => one.id)));
  hold(
    'quantities positive',
    inventory.every((item) => item.quantity >= 1),
  );
  const worn = Object.entries(character.equipped_items);
  hold(
    'slots hold carried items',
    worn.every(([slot, id]) => inventory.some((item) => item.id === id && item.equipped && item.slot === slot)),
  );
  hold(
    'worn items are in slots',
    inventory.every((item) => !item.equipped || worn.some(([, id]) => id === item.id)),
  );
  hold(
    'standings within bounds',
    [...Object.values(state.relationships), ...Object.values(state.reputation)].every(
      (value) => Math.abs(value) <= 100,
    ),
  );
  hold('clock runs forward', state.world_state.clock_minutes >= 0);
  hold(
    'objectives mirror their states',
    state.quests.every((quest) => quest.objectives.length === quest.objective_states.length),
  );
  const held = counts(state);
  for (const kind of BOUNDED) hold(`at most ${MOST[kind]} ${kind}`, held[kind] <= MOST[kind]);
  return broken;
};

/** The full check, schema and size included: for imports, replays and tests. */
export const illegal = (state: SessionState): string[] => {
  const shape = SessionState.safeParse(state);
  const bytes = stateBytes(state);
  return [
    ...brokenInvariants(state),
    ...(shape.success
      ? []
      : shape.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...(bytes > STATE_LIMIT ? [`state of ${bytes} bytes`] : []),
  ];
};

// What must hold of every state, whatever was proposed. The walk of a turn takes back a system's effects that break one.
import { SessionState } from '@emergent/schema';
import { jsonBytes } from './size.ts';

/** Bytes of the state as JSON; the folded state stays below this. */
export const STATE_LIMIT = 64 * 1024;

export const stateBytes = (state: SessionState): number => jsonBytes(state);

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

// The scene sheet: place, exits, people, pack, quests, threads and arc, told once for all systems in the volatile part of a prompt.
import { spaced } from '../names.ts';
import type { Turn } from '../systems/system.ts';
import { isFelt, seasonAt } from '../systems/world/climate.ts';
import { lockOf } from '../systems/world/locks.ts';
import { crowdAt } from '../systems/world/places.ts';

/** However crowded a place is: the sheet stays small. */
const MOST_LISTED = 20;
const MOST_DESCRIPTION = 600;

const list = (items: readonly string[]) => (items.length === 0 ? 'none' : items.slice(0, MOST_LISTED).join(', '));
const brief = (text: string) => text.slice(0, MOST_DESCRIPTION).toWellFormed();
const clock = (minutes: number) =>
  `day ${Math.floor(minutes / 1440) + 1}, ${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const CROWDS = {
  busy: ' Crowded at this hour.',
  some: ' Some people are about.',
  empty: ' Deserted at this hour.',
} as const;

/** Light and company of the place, where there is anything to say of them. */
const standing = ({ session, scene, world }: Turn): string => {
  const crowd = crowdAt(session, world, scene.place);
  const dark =
    scene.sight === 'none'
      ? ' Pitch dark, and no light: nothing can be seen or found; people are only heard.'
      : scene.sight === 'dim'
        ? ' Night, and no light.'
        : '';
  return `${dark}${crowd === null ? '' : CROWDS[crowd]}`;
};

export const sceneSheet = (turn: Turn): string => {
  const { session, scene } = turn;
  const { character, world_state: world } = session;
  const people = scene.present.map(
    ({ name, role, state }) =>
      `${name} (${role === '' ? state.mood : `${role}, ${state.mood}`}${state.status === 'alive' ? '' : `, ${state.status}`})`,
  );
  const quests = session.quests
    .filter((quest) => quest.status === 'active')
    .slice(0, 6)
    .map(
      (quest) =>
        `${quest.title}: ${quest.objective_states.find((objective) => !objective.done)?.text ?? 'to be ended'}`,
    );
  const words = scene.sight === 'none' ? scene.description : world.environment_description || scene.description;
  const sky = isFelt(turn.world, scene.place) ? 'weather' : 'weather outside';
  const season = turn.world.lorebook.climates.length === 0 ? '' : `, ${seasonAt(turn.world, world.clock_minutes)}`;
  const exits = scene.exits.map(({ name }) => (lockOf(session, turn.world, name) === null ? name : `${name} (locked)`));
  // Names come from players and models: each fact stays on its own line, whatever stands in it.
  const lines = [
    `Place: ${scene.place}. ${brief(words)}${standing(turn)}`,
    `Time: ${clock(world.clock_minutes)}, ${world.time_of_day}${season}; ${sky}: ${world.weather}. Conditions: ${list(world.special_conditions)}.`,
    `Exits: ${list(exits)}. People here: ${list(people)}. Lying here${scene.sight === 'dim' ? ' (seen dimly)' : ''}: ${list(scene.things.map((item) => item.name))}.`,
    `${character.name}, ${character.class_name}, level ${character.level}; health ${character.health}/${character.max_health}, mana ${character.mana}/${character.max_mana}. ${character.metadata.arc}`,
    `Pack: ${list(session.inventory.map((item) => `${item.name}${item.equipped ? ' (worn)' : ''}${item.quantity > 1 ? ` ×${item.quantity}` : ''}`))}.`,
    `Quests: ${list(quests)}. Open threads: ${list(session.threads.map((thread) => thread.text))}.`,
  ];
  return lines.map(spaced).join('\n');
};

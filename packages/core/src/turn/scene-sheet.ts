// The scene sheet: place, exits, people, pack, quests, threads and arc, told once for all systems in the volatile part of a prompt.
import { spaced } from '../names.ts';
import type { Turn } from '../systems/system.ts';

/** However crowded a place is: the sheet stays small. */
const MOST_LISTED = 20;
const MOST_DESCRIPTION = 600;

const list = (items: readonly string[]) => (items.length === 0 ? 'none' : items.slice(0, MOST_LISTED).join(', '));
const brief = (text: string) => text.slice(0, MOST_DESCRIPTION).toWellFormed();
const clock = (minutes: number) =>
  `day ${Math.floor(minutes / 1440) + 1}, ${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const sceneSheet = ({ session, scene }: Turn): string => {
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
  // Names come from players and models: each fact stays on its own line, whatever stands in it.
  const lines = [
    `Place: ${scene.place}. ${brief(world.environment_description || scene.description)}`,
    `Time: ${clock(world.clock_minutes)}, ${world.time_of_day}; weather: ${world.weather}. Conditions: ${list(world.special_conditions)}.`,
    `Exits: ${list(scene.exits.map((exit) => exit.name))}. People here: ${list(people)}. Lying here: ${list(scene.things.map((item) => item.name))}.`,
    `${character.name}, ${character.class_name}, level ${character.level}; health ${character.health}/${character.max_health}, mana ${character.mana}/${character.max_mana}. ${character.metadata.arc}`,
    `Pack: ${list(session.inventory.map((item) => `${item.name}${item.equipped ? ' (worn)' : ''}${item.quantity > 1 ? ` ×${item.quantity}` : ''}`))}.`,
    `Quests: ${list(quests)}. Open threads: ${list(session.threads.map((thread) => thread.text))}.`,
  ];
  return lines.map(spaced).join('\n');
};

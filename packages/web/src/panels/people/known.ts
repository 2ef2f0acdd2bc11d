// Whom the player knows, how they stand with them, and which of them to draw. Nothing of the book is let through: only what was seen and
// told. Pure; drawn by graph.tsx, listed by list.tsx.
import type { GameSession } from '@emergent/schema';

type Person = GameSession['world_state']['npc_states'][string];
export type KnownPerson = { name: string; here: boolean; standing: number; state: Person | null };

export const knownPeople = ({
  world_state,
  relationships,
  people_here,
}: Pick<GameSession, 'world_state' | 'relationships' | 'people_here'>): readonly KnownPerson[] => {
  const states = new Map(Object.entries(world_state.npc_states));
  const standings = new Map(Object.entries(relationships));
  const names = new Set([...people_here, ...states.keys(), ...standings.keys()]);
  const people = [...names].map((name) => ({
    name,
    here: people_here.includes(name),
    standing: standings.get(name) ?? 0,
    state: states.get(name) ?? null,
  }));
  const seen = ({ state }: KnownPerson) => state?.last_seen ?? -1;
  return people.sort(
    (a, b) =>
      Number(b.here) - Number(a.here) ||
      Math.abs(b.standing) - Math.abs(a.standing) ||
      seen(b) - seen(a) ||
      a.name.localeCompare(b.name),
  );
};

// Who lets a fight be that they did not begin: somebody told sorry, and ordinary people as soon as nobody lays a hand on them any more.
// Asked by the foe's side of an exchange and by the world's rules of fights.
import type { Act } from '@emergent/schema';
import { isApology } from '../deed-words.ts';
import { deeds } from '../deeds.ts';
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { natureOf } from './beings.ts';
import { isEngaged } from './reading.ts';

/** Why somebody stopped. */
export const LET_BE = 'let the fight be';

const WRONGS: ReadonlySet<Act['verb']> = new Set(['attack', 'cast', 'steal', 'threaten', 'destroy']);
const isAt = (act: Act, { name }: PersonHere) =>
  act.target === null || act.target.name === name || act.with?.name === name;

/** Whether somebody at blows with the character, who meant no harm before, stops in this turn. */
export const leavesOff = (person: PersonHere, turn: Turn): boolean => {
  const { being, peaceable } = natureOf(person, turn.world);
  if (person.hostile || being !== 'person' || !isEngaged(person)) return false;
  const done = deeds(turn);
  if (done.length === 0 || done.some((act) => WRONGS.has(act.verb) && isAt(act, person))) return false;
  return peaceable || done.some((act) => isApology(act) && isAt(act, person));
};

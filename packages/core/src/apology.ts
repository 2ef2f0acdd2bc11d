// Whether somebody has been told sorry already, as far as the tellings that are remembered say. Asked by the rules of standings, by what is
// suggested and by the telling, which says the word.
import type { PersonHere } from './scene.ts';
import type { Turn } from './systems/system.ts';

/** Whether the character said sorry to them within the tellings that are remembered. */
export const wasSorry = (person: PersonHere, turn: Turn): boolean => {
  const names = [person.name, ...person.name.split(' ')].filter((one) => one.length > 2 && one !== 'The');
  return turn.recent.some((told) => /\bapology\b/.test(told) && names.some((name) => told.includes(name)));
};

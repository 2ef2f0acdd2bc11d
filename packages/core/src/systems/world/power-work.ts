// What a working that succeeded does to the world: people held, pushed, calmed or dazzled, a place lit, a way opened, help on the way.
// Within small bounds. Called by the world's decisions; what it does to the character is in systems/character.
import type { Act, PersonState, Stance } from '@emergent/schema';
import { natureOf } from '../../combat/beings.ts';
import { lasting } from '../../combat/exchange.ts';
import { canUse, type Kind, kindOf, powerOf, systemOf } from '../../combat/powers.ts';
import { deeds, personOf } from '../../deeds.ts';
import { clip } from '../../names.ts';
import { succeeds } from '../../outcome.ts';
import type { PersonHere } from '../../scene.ts';
import { plainWords } from '../../tokens.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';
import { begin } from './happen.ts';
import { lockMeant } from './locks.ts';

/** How conditions that a working leaves begin; checks and sight go by it. */
export const AIDED_BY = 'the way eased by ';
export const LIT_BY = 'light by ';
const AIDS_FOR = 30;
const LIGHTS_FOR = 120;
const TENDED = 25;

export type Working = { act: Act; kind: Kind; system: string; person: string | null };

/** Somebody here whose name is in the words: "cast it at Dorrick". */
const namedIn = (text: string, turn: Turn): PersonHere | undefined => {
  const said = new Set(plainWords(text));
  return turn.scene.present.find(({ name }) => plainWords(name).some((word) => word.length > 3 && said.has(word)));
};

/** Workings of this turn that came off, with what they do. */
export const workings = (turn: Turn): Working[] =>
  deeds(turn).flatMap((act): Working[] => {
    const system = act.verb === 'cast' ? systemOf(act, turn.world) : undefined;
    if (system === undefined || !canUse(turn.session, system) || !succeeds(act, turn)) return [];
    const person = personOf(turn, act) ?? namedIn(act.text, turn);
    const kind = kindOf(act, powerOf(system), person?.hostile === true);
    return [{ act, kind, system: system.name, person: person?.name ?? null }];
  });

const STANCES: Partial<Record<Kind, Stance>> = { hold: 'held', move: 'open', light: 'blinded', know: 'open' };

/** What a working does to somebody; null: nothing that shows. */
const onPerson = (kind: Kind, name: string, turn: Turn, known: PersonState): Partial<PersonState> | null => {
  const person = turn.scene.present.find((one) => one.name === name);
  if (person === undefined || known.status === 'dead') return null;
  if (kind === 'heal')
    return known.condition >= 100 ? null : { condition: Math.min(100, known.condition + TENDED), mood: 'grateful' };
  if (kind === 'charm') {
    const { being } = natureOf(person, turn.world);
    if (being === 'machine') return null;
    return { mood: 'calm', ...(person.hostile ? { hostile: false } : {}) };
  }
  const mark = STANCES[kind];
  if (mark === undefined || !person.hostile) return null;
  return { stance: [...new Set([...lasting(known.stance ?? []), mark])], last_seen: turn.number };
};

const onPlace = ({ act, kind, system }: Working, turn: Turn, draft: Draft): void => {
  const lock = lockMeant(act, turn);
  if (lock !== null && (kind === 'open' || kind === 'move')) {
    if (kind === 'open') add(draft, { type: 'way.opened', v: 1, place: lock.place, how: 'skill' });
    return;
  }
  if (kind === 'light') begin(draft, clip(`${LIT_BY}${system}`, 80), LIGHTS_FOR);
  if (kind === 'move' || kind === 'hold' || kind === 'open') begin(draft, clip(`${AIDED_BY}${system}`, 80), AIDS_FOR);
};

export const workPowers = (turn: Turn, draft: Draft): void => {
  for (const working of workings(turn)) {
    const { person, kind, system } = working;
    const known = person === null ? undefined : draft.state.world_state.npc_states[person];
    if (person === null || known === undefined) {
      onPlace(working, turn, draft);
      continue;
    }
    const change = onPerson(kind, person, turn, known);
    if (change !== null)
      add(draft, { type: 'person.changed', v: 1, name: person, change, why: clip(`${system}: ${kind}`, 200) });
  }
};

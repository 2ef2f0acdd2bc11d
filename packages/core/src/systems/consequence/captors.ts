// A captor does not wait as one does oneself: they bring water and questions, then a harder hand, then they have done with it. Scheduled when
// captivity begins, moot once it is over. Called by rules.ts, and by the rules of character and world for what comes of it.
import type { ConsequenceEffect, EffectOf, PendingConsequence } from '@emergent/schema';
import { poiseOf } from '../../combat/exchange.ts';
import { isAtMercy } from '../../combat/mercy.ts';
import { own } from '../../names.ts';
import type { Turn } from '../system.ts';
import { plainPending, scheduled } from './schedule.ts';

type Effects = EffectOf<ConsequenceEffect>[];

const HOUR = 60;
const VISIT = 'captor';
const DONE = 'captor-done';

/** Captivity begins: what will be done about it, by whoever keeps the player. */
export const kept = (effect: EffectOf<'stance.changed'>, turn: Turn): Effects => {
  const risen = turn.happened.find((one) => one.type === 'character.recovered');
  if (!effect.stance.includes('captive') || risen?.type !== 'character.recovered' || risen.by === undefined) return [];
  const { by } = risen;
  const { name } = turn.session.character;
  const place = turn.scene.place;
  return scheduled(
    [
      plainPending(
        turn,
        `${by} comes in with water, and stays, and wants to know who sent ${name}.`,
        3 * HOUR,
        { person: by },
        VISIT,
      ),
      plainPending(
        turn,
        `${by} has stopped asking nicely. It hurts about as much as it is meant to, and then there is quiet again.`,
        8 * HOUR,
        { person: by, health: -4 },
        VISIT,
      ),
      plainPending(
        turn,
        `${by} has got tired of feeding a mouth that says nothing. The way out of ${place} stands open, and nobody looks.`,
        20 * HOUR,
        { person: by },
        DONE,
      ),
    ],
    turn,
  );
};

export const isCaptors = ({ id }: PendingConsequence): boolean => id.startsWith(`${VISIT}-`);
/** The captor has done with it. */
export const letsOut = ({ id }: PendingConsequence): boolean => id.startsWith(`${DONE}-`);

/** Nobody is held any more, or whoever held them is in no state to. */
export const isOver = (due: PendingConsequence, turn: Turn): boolean => {
  if (!isCaptors(due)) return false;
  const captor = own(turn.session.world_state.npc_states, due.impact.person ?? '');
  return !poiseOf(turn.session).includes('captive') || captor?.status !== 'alive' || isAtMercy(captor);
};

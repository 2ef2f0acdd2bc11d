// The answer to an action, in the original's shape, and the signal that tells every watcher of it.
import { branchOf, type Node, numberOf } from '@emergent/core';
import type { ActionAnswer, Due, Effect, RouteAnswer, SessionState, Signal, TurnRecord } from '@emergent/schema';
import type { Opened } from '../log/session-log.ts';
import { entriesOf, knownIn, openingEntry, sessionView, turnView, worldChanges } from './session.ts';

type ActionResult = NonNullable<ActionAnswer['action_result']>;
/** A turn with the states it led from and to. */
export type Played = { turn: TurnRecord; before: SessionState; after: SessionState };

const ENTRIES = 20;

const characterEffects = (effects: readonly Effect[]): ActionResult['character_effects'] => {
  const told: ActionResult['character_effects'] = {};
  for (const effect of effects) {
    if (effect.type === 'experience.gained') told.experience_gained = (told.experience_gained ?? 0) + effect.amount;
    if (effect.type === 'health.changed') told.health_change = (told.health_change ?? 0) + effect.amount;
    if (effect.type === 'mana.changed') told.mana_change = (told.mana_change ?? 0) + effect.amount;
    if (effect.type === 'level.gained') told.level = effect.level;
    if (effect.type === 'skill.improved')
      told.skill_development = { ...told.skill_development, [effect.skill]: effect.how };
  }
  return told;
};

/** In the original's words: when, but not what. */
const triggerTime = (due: Due): string => {
  if (due.person !== null) return 'next_encounter';
  if (due.place !== null) return 'next_visit';
  return due.number === null ? 'later' : 'next_turns';
};

/** What is still to come is only hinted at, by its kind. */
const HINTS = {
  personal: 'This will stay with you.',
  social: 'Somebody will remember this.',
  environmental: 'The place will not be quite the same.',
  economic: 'This may cost or earn you something yet.',
  narrative: 'The story has not heard the last of this.',
} as const;

export const consequences = (effects: readonly Effect[]): ActionResult['consequences'] =>
  effects.flatMap((effect): ActionResult['consequences'] => {
    if (effect.type === 'consequence.happened')
      return [
        {
          type: 'immediate',
          description: effect.description,
          trigger_time: null,
          horizon: 'immediate',
          kind: effect.kind,
        },
      ];
    if (effect.type === 'consequence.came_due') {
      const { description, horizon, kind } = effect.consequence;
      return [
        { type: horizon === 'immediate' ? 'immediate' : 'delayed', description, trigger_time: null, horizon, kind },
      ];
    }
    if (effect.type !== 'consequence.scheduled') return [];
    const { due, horizon, kind } = effect.consequence;
    return [{ type: 'delayed', description: HINTS[kind], trigger_time: triggerTime(due), horizon, kind }];
  });

export const actionResult = ({ turn, before, after }: Played, retold: ReadonlyMap<number, string>): ActionResult => {
  const [player, telling] = entriesOf(turn, retold);
  return {
    player_action: player,
    ai_response: telling,
    world_changes: worldChanges(before, after),
    character_effects: characterEffects(turn.effects),
    consequences: consequences(turn.effects),
    verdict: turn.verdict,
    checks: turn.checks,
    refusals: turn.refusals,
    suggested_actions: turn.suggestions,
    turn: turnView(turn, retold, knownIn(after)),
  };
};

export const actionAnswer = (opened: Opened, played: Played | null, replayed: boolean): ActionAnswer => ({
  success: true,
  session_id: opened.began.session_id,
  action_result: played === null ? null : actionResult(played, opened.notes.retold),
  updated_session: sessionView(opened, ENTRIES),
  replayed,
});

export const sessionAnswer = (opened: Opened): RouteAnswer<'getSession'> => ({
  session: sessionView(opened, 50),
  summary: {
    opening: openingEntry(opened),
    character_level: opened.state.character.level,
    story_length: opened.head.kind === 'began' ? 1 : opened.head.story_length,
    current_location: opened.state.world_state.current_location,
    last_updated: opened.last.at,
  },
});

export const narrativeResponse = ({ turn, before, after }: Played, retold: ReadonlyMap<number, string>): Signal => ({
  type: 'narrative_response',
  data: {
    seq: turn.seq,
    number: turn.number,
    branch: turn.branch,
    idempotency_key: turn.idempotency_key,
    story_entry: entriesOf(turn, retold)[1],
    world_changes: worldChanges(before, after),
    turn: turnView(turn, retold, knownIn(after)),
  },
});

/** A record that is no turn: where the head stands after it. */
export const sessionChanged = (
  seq: number,
  head: Node,
  what: Extract<Signal, { type: 'session_changed' }>['data']['what'],
): Signal => ({
  type: 'session_changed',
  data: { seq, number: numberOf(head), branch: branchOf(head), head: head.seq, what },
});

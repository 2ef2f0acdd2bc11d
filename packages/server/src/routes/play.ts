// Playing: an action as an answer or as a stream, cancelling one, undo, redo, retry, and the deeds done by a button.
import type { Engine } from '@emergent/engine';
import { type DirectDeed, EmergentError } from '@emergent/schema';
import { invalidField } from '../plugins/validation.ts';
import { type StreamAction, wantsEvents } from '../streams/action-stream.ts';
import type { Ask, Handlers } from './handler.ts';

type Names =
  | 'performAction'
  | 'cancelAction'
  | 'undo'
  | 'redo'
  | 'retry'
  | 'equipItem'
  | 'unequipItem'
  | 'useItem'
  | 'dropItem'
  | 'patchQuest';

type ItemAsk = Ask<'equipItem' | 'unequipItem' | 'useItem' | 'dropItem'>;

const questDeed = ({ params: { quest_id }, body: { status, tracked } }: Ask<'patchQuest'>): DirectDeed => {
  if (status !== undefined && tracked !== undefined)
    throw invalidField('tracked', 'cannot change together with "status"');
  if (tracked !== undefined) return { deed: 'track', quest_id, tracked };
  if (status === undefined) throw invalidField('status', 'or "tracked" is missing');
  return { deed: 'abandon', quest_id };
};

export const playHandlers = (engine: Engine, streamAction: StreamAction): Handlers<Names> => {
  const withItem =
    (deed: 'equip' | 'unequip' | 'use' | 'drop') =>
    ({ caller, params, write }: ItemAsk) =>
      engine.direct(caller, params.session_id, { deed, item_id: params.item_id }, write);
  return {
    async performAction(ask) {
      if (wantsEvents(ask.request)) return streamAction(ask);
      return engine.act(ask.caller, ask.params.session_id, ask.body.action, ask.write);
    },
    async cancelAction({ caller, params }) {
      if (!(await engine.cancel(caller, params.session_id, params.idempotency_key)))
        throw new EmergentError('ACTION_NOT_FOUND');
      return { success: true };
    },
    undo: ({ caller, params, body, write }) =>
      engine.move(caller, params.session_id, 'undo', write, body?.to ?? undefined),
    redo: ({ caller, params, write }) => engine.move(caller, params.session_id, 'redo', write),
    retry: ({ caller, params, write }) => engine.retry(caller, params.session_id, write),
    equipItem: withItem('equip'),
    unequipItem: withItem('unequip'),
    useItem: withItem('use'),
    dropItem: withItem('drop'),
    patchQuest: async (ask) => engine.direct(ask.caller, ask.params.session_id, questDeed(ask), ask.write),
  };
};

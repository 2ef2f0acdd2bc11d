// The timeline: turns of a path, their words and their why, the tree of branches.
import type { Engine } from '@emergent/engine';
import { invalidField } from '../plugins/validation.ts';
import type { Handlers } from './handler.ts';

type Names = 'listTurns' | 'editTurn' | 'why' | 'listBranches' | 'switchBranch' | 'nameBranch';

const turnNumber = (given: string): number => {
  if (!/^\d{1,9}$/.test(given)) throw invalidField('number', 'must be a whole number');
  return Number(given);
};

export const timelineHandlers = (engine: Engine): Handlers<Names> => ({
  async listTurns({ caller, params, query }) {
    const { items, next_cursor } = await engine.turns(caller, params.session_id, query);
    return { turns: items, next_cursor };
  },
  editTurn: async ({ caller, params, body, write }) =>
    engine.edit(caller, params.session_id, turnNumber(params.number), body.text, write),
  why: async ({ caller, params }) => engine.why(caller, params.session_id, turnNumber(params.number)),
  async listBranches({ caller, params, query }) {
    const { items, next_cursor } = await engine.branches(caller, params.session_id, query.limit, query.cursor ?? null);
    return { branches: items, next_cursor };
  },
  switchBranch: ({ caller, params, write }) => engine.switchBranch(caller, params.session_id, params.branch, write),
  async nameBranch({ caller, params, body, write }) {
    return { branch: await engine.nameBranch(caller, params.session_id, params.branch, body.name, write) };
  },
});

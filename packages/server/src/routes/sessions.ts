// Stories: begin, list, read, change, delete, take back, export and import.
import { Readable } from 'node:stream';
import type { Engine } from '@emergent/engine';
import { attachment } from './attachment.ts';
import type { Handlers } from './handler.ts';

type Names =
  | 'createSession'
  | 'listSessions'
  | 'getSession'
  | 'patchSession'
  | 'deleteSession'
  | 'restoreSession'
  | 'importSession'
  | 'exportSession';

export const sessionHandlers = (engine: Engine): Handlers<Names> => ({
  createSession: ({ caller, body: { idempotency_key: _, lorebook_id, scenario_template_id, ...body }, write }) => {
    // Null is taken as left out; see bodies.ts.
    const named = {
      ...(lorebook_id ? { lorebook_id } : {}),
      ...(scenario_template_id ? { scenario_template_id } : {}),
    };
    return engine.createSession(caller, { ...body, ...named }, write);
  },
  async listSessions({ caller, query }) {
    const { items, next_cursor } = await engine.listSessions(caller, query.limit, query.cursor ?? null);
    return { sessions: items, next_cursor };
  },
  getSession: ({ caller, params }) => engine.getSession(caller, params.session_id),
  patchSession: ({ caller, params, body: { idempotency_key: _, ...patch }, write }) =>
    engine.patchSession(caller, params.session_id, patch, write),
  async deleteSession({ caller, params, write }) {
    await engine.deleteSession(caller, params.session_id, write);
    return { success: true };
  },
  restoreSession: ({ caller, params, write }) => engine.restoreSession(caller, params.session_id, write),
  importSession: ({ caller, body, write }) => engine.importSession(caller, body, write),
  async exportSession({ caller, params, query, reply }) {
    const { name, type, pieces } = await engine.exportStory(caller, params.session_id, query);
    return reply.header('content-disposition', attachment(name)).type(type).send(Readable.from(pieces));
  },
});

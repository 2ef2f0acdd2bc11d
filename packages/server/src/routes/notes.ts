// What players keep of a story: bookmarks, search and memory.
import type { Engine } from '@emergent/engine';
import type { Handlers } from './handler.ts';

type Names =
  | 'listBookmarks'
  | 'addBookmark'
  | 'patchBookmark'
  | 'removeBookmark'
  | 'search'
  | 'listMemory'
  | 'patchMemory';

export const noteHandlers = (engine: Engine): Handlers<Names> => ({
  async listBookmarks({ caller, params, query: { limit, cursor } }) {
    const { items, next_cursor } = await engine.bookmarks(caller, params.session_id, limit, cursor ?? null);
    return { bookmarks: items, next_cursor };
  },
  async addBookmark({ caller, params, body, write }) {
    const bookmark = await engine.addBookmark(caller, params.session_id, body?.number, body?.label ?? '', write);
    return { bookmark };
  },
  async patchBookmark({ caller, params, body, write }) {
    const { session_id, bookmark_id } = params;
    return { bookmark: await engine.relabelBookmark(caller, session_id, bookmark_id, body.label, write) };
  },
  async removeBookmark({ caller, params, write }) {
    await engine.removeBookmark(caller, params.session_id, params.bookmark_id, write);
    return { success: true };
  },
  async search({ caller, params, query }) {
    const { q, limit, cursor = null } = query;
    const { items, next_cursor } = await engine.search(caller, params.session_id, q, limit, cursor);
    return { results: items, next_cursor };
  },
  async listMemory({ caller, params, query: { limit, cursor } }) {
    const { items, next_cursor } = await engine.memories(caller, params.session_id, limit, cursor ?? null);
    return { memories: items, next_cursor };
  },
  async patchMemory({ caller, params, body: { idempotency_key: _, ...patch }, write }) {
    return { memory: await engine.patchMemory(caller, params.session_id, params.memory_id, patch, write) };
  },
});

// Endpoints of stories: playing them, their timeline and all that hangs on them. Part of routes.ts.
import { z } from 'zod';
import { done, keyed, limit, listOf, none, optional, page, type Route, route } from './route.ts';
import { GameSession } from './session.ts';
import { text } from './text.ts';
import * as wire from './wire.ts';
import { StoryFileQuery } from './world-file.ts';

const session = '/api/game/sessions/{session_id}';
const move = { body: optional(wire.MoveBody) };

export const PLAY_ROUTES = {
  createSession: route('POST', '/api/game/sessions', 'Begin a story', GameSession, {
    body: keyed(wire.CreateSession),
    status: 201,
  }),
  listSessions: route(
    'GET',
    '/api/game/sessions',
    'Own stories, newest first',
    listOf('sessions', wire.SessionSummary),
    { query: page },
  ),
  getSession: route('GET', session, 'A story as it stands', wire.SessionAnswer, {}),
  patchSession: route('PATCH', session, 'Title, style, difficulty, content level', wire.SessionAnswer, {
    body: keyed(wire.PatchSession),
  }),
  deleteSession: route('DELETE', session, 'Delete a story; it can be taken back within 30 days', done, {
    body: optional(none),
  }),
  restoreSession: route('POST', `${session}/restore`, 'Take a deleted story back', wire.SessionAnswer, {
    body: optional(none),
  }),
  importSession: route(
    'POST',
    '/api/game/sessions/import',
    'Bring a story back from its JSON export',
    z.object({ session_id: z.string(), turns: z.number().int() }),
    {
      body: z.unknown(),
      status: 201,
    },
  ),
  exportSession: route(
    'GET',
    `${session}/export`,
    'The whole story as JSON, or one branch of it as a book (the current path unless `branch`): bytes, with type and file name',
    wire.StoryExport,
    { query: StoryFileQuery },
  ),

  performAction: route(
    'POST',
    `${session}/action`,
    'Play a turn; with Accept: text/event-stream as a stream',
    wire.ActionAnswer,
    { body: keyed(wire.ActionBody) },
  ),
  cancelAction: route(
    'DELETE',
    `${session}/action/{idempotency_key}`,
    'Cancel an action that is being played; nothing is recorded',
    done,
    {},
  ),
  undo: route('POST', `${session}/undo`, 'One turn back, or back to an earlier one', wire.ActionAnswer, {
    body: optional(wire.UndoBody),
  }),
  redo: route('POST', `${session}/redo`, 'One turn forward again', wire.ActionAnswer, move),
  retry: route(
    'POST',
    `${session}/retry`,
    'The last turn in other words, with the same rolls',
    wire.ActionAnswer,
    move,
  ),
  listTurns: route(
    'GET',
    `${session}/turns`,
    'Turns of a path, oldest first within a page',
    listOf('turns', wire.TurnView),
    {
      query: z.object({
        branch: z.string().max(100).optional(),
        before: z.coerce.number().int().min(0).optional(),
        limit: limit(50),
      }),
    },
  ),
  editTurn: route('PATCH', `${session}/turns/{number}`, 'Change the words of a telling', wire.ActionAnswer, {
    body: keyed(wire.EditBody),
  }),
  why: route('GET', `${session}/turns/{number}/why`, 'Why a turn went as it did', wire.WhyView, {}),
  listBranches: route('GET', `${session}/branches`, 'The tree of the story', listOf('branches', wire.BranchView), {
    query: page,
  }),
  switchBranch: route(
    'POST',
    `${session}/branches/{branch}/switch`,
    'Go on from another branch',
    wire.ActionAnswer,
    move,
  ),
  nameBranch: route('PATCH', `${session}/branches/{branch}`, 'Name a branch', z.object({ branch: wire.BranchView }), {
    body: keyed(wire.BranchPatch),
  }),

  equipItem: route('POST', `${session}/inventory/{item_id}/equip`, 'Wear or wield', wire.ActionAnswer, move),
  unequipItem: route('POST', `${session}/inventory/{item_id}/unequip`, 'Take off or put away', wire.ActionAnswer, move),
  useItem: route('POST', `${session}/inventory/{item_id}/use`, 'Use', wire.ActionAnswer, move),
  dropItem: route('POST', `${session}/inventory/{item_id}/drop`, 'Drop', wire.ActionAnswer, move),
  patchQuest: route('PATCH', `${session}/quests/{quest_id}`, 'Abandon or track a quest', wire.ActionAnswer, {
    body: keyed(wire.QuestPatch.extend({ if_head: z.number().int().optional() })),
  }),

  listBookmarks: route('GET', `${session}/bookmarks`, 'Bookmarks', listOf('bookmarks', wire.BookmarkView), {
    // All of them unless a limit is given.
    query: page.extend({ limit: limit(200).unwrap().optional() }),
  }),
  addBookmark: route(
    'POST',
    `${session}/bookmarks`,
    'Bookmark a turn; the current one unless `number` is given',
    z.object({ bookmark: wire.BookmarkView }),
    {
      body: optional(wire.BookmarkBody),
      status: 201,
    },
  ),
  patchBookmark: route(
    'PATCH',
    `${session}/bookmarks/{bookmark_id}`,
    'Relabel a bookmark',
    z.object({ bookmark: wire.BookmarkView }),
    {
      body: keyed(wire.BookmarkPatch),
    },
  ),
  removeBookmark: route('DELETE', `${session}/bookmarks/{bookmark_id}`, 'Remove a bookmark', done, {
    body: optional(none),
  }),
  search: route('GET', `${session}/search`, 'Find words in the story', listOf('results', wire.SearchHit), {
    query: page.extend({ q: text(200, 1), limit: limit(20, 100) }),
  }),
  listMemory: route('GET', `${session}/memory`, 'What the story remembers', listOf('memories', wire.MemoryView), {
    query: page,
  }),
  patchMemory: route(
    'PATCH',
    `${session}/memory/{memory_id}`,
    'Pin, forget or correct a memory',
    z.object({ memory: wire.MemoryView }),
    {
      body: keyed(wire.MemoryPatch),
    },
  ),
} satisfies Record<string, Route>;

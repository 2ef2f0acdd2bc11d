// The typed client: `call` for every route of ROUTES, and readable names for what a game does. Used by the page, the command line and tests.
import type { GenerationTask, RouteAnswer, RouteInput, RouteName, Signal } from '@emergent/schema';
import { actStream } from './act-stream.ts';
import { type Follower, type FollowOptions, follow } from './follow.ts';
import { followTask } from './follow-task.ts';
import { PATHS } from './paths.ts';
import { type Connection, fillPath, send, sendOnce } from './request.ts';

export type ClientOptions = {
  baseUrl: string;
  token?: string;
  fetch?: typeof globalThis.fetch;
  /** Null: do not use sockets. */
  WebSocket?: typeof globalThis.WebSocket | null;
};

type Part<Name extends string, Value> = unknown extends Value
  ? { [Key in Name]?: Value }
  : Record<never, never> extends Value
    ? { [Key in Name]?: Value }
    : undefined extends Value
      ? { [Key in Name]?: Value }
      : { [Key in Name]: Value };
/** What a call of a route takes: path parameters, query and body as far as the route has them, a key and a way to give up. */
export type Call<Name extends RouteName> = Part<'params', RouteInput<Name>['params']> &
  Part<'query', RouteInput<Name>['query']> &
  Part<'body', RouteInput<Name>['body']> & { key?: string; signal?: AbortSignal };

type Moved = { if_head?: number; key?: string };
type ItemDeed = 'equip' | 'unequip' | 'use' | 'drop';
type Asking = { key?: string; signal?: AbortSignal };

/** A write without a key would not be safe to repeat after a lost answer. */
const keyFor = (method: string, key: string | undefined): string | undefined =>
  method === 'GET' ? undefined : (key ?? crypto.randomUUID());
const keyOf = ({ key }: Moved) => (key === undefined ? {} : { key });
const bodyOf = ({ if_head }: Moved) => (if_head === undefined ? {} : { if_head });

/** Every method rejects with ApiError. Writes carry an idempotency key and are sent once more with it when the network fails. */
export const makeClient = (options: ClientOptions) => {
  const to: Connection = {
    baseUrl: options.baseUrl,
    token: options.token ?? null,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  };
  const WebSocket = options.WebSocket === undefined ? (globalThis.WebSocket ?? null) : options.WebSocket;

  const call = async <Name extends RouteName>(name: Name, input: Call<Name>): Promise<RouteAnswer<Name>> => {
    const [method, path] = PATHS[name];
    const given: { params?: object; query?: object; body?: unknown; key?: string; signal?: AbortSignal } = input;
    const answer = await send(to, {
      method,
      path: fillPath(path, { ...given.params }),
      query: { ...given.query },
      body: given.body,
      key: keyFor(method, given.key),
      signal: given.signal,
    });
    // The server serialises answers by the schema of the route; checking again would load the schemas into the page.
    return answer as RouteAnswer<Name>;
  };

  const at = (session_id: string) => ({ params: { session_id } });
  const move =
    (name: 'undo' | 'redo' | 'retry') =>
    (sessionId: string, moved: Moved = {}) =>
      call(name, { ...at(sessionId), body: bodyOf(moved), ...keyOf(moved) });

  return {
    call,
    /** A new guest, or where this client is one already the same with a new token. From here on it is who this client is; in a page of the server's own the cookie says so without it. */
    becomeGuest: async (): Promise<RouteAnswer<'makeGuest'>> => {
      const made = await call('makeGuest', {});
      to.token = made.token;
      return made;
    },
    /** The token is never good again. */
    logout: async (): Promise<void> => {
      await call('logout', {});
      to.token = null;
    },
    /** For one socket, where neither a cookie nor a header can go: `?ticket=` of its address. */
    makeTicket: () => call('makeTicket', {}),
    /** A code that makes whoever claims it the owner of the story, once. */
    handOver: (sessionId: string) => call('handOver', at(sessionId)),
    claim: (code: string, asking: Asking = {}) => call('claim', { body: { code }, ...asking }),
    listTemplates: (query: Call<'listTemplates'>['query'] = {}) => call('listTemplates', { query }),
    generateScenario: (body: RouteInput<'generateScenario'>['body'], asking: Asking = {}) =>
      call('generateScenario', { body, ...asking }),
    getTask: (task_id: string) => call('getTask', { params: { task_id } }),
    listTasks: (query: Call<'listTasks'>['query'] = {}) => call('listTasks', { query }),
    cancelTask: (task_id: string) => call('cancelTask', { params: { task_id } }),
    /** A world in the making, as it stands and after each change; ends when it is finished, rejects with ApiError. */
    followTask: (taskId: string, signal?: AbortSignal): AsyncGenerator<GenerationTask> =>
      followTask(to, taskId, signal),
    createSession: (body: RouteInput<'createSession'>['body'], asking: Asking = {}) =>
      call('createSession', { body, ...asking }),
    listSessions: (query: Call<'listSessions'>['query'] = {}) => call('listSessions', { query }),
    getSession: (sessionId: string) => call('getSession', at(sessionId)),
    patchSession: (sessionId: string, body: RouteInput<'patchSession'>['body']) =>
      call('patchSession', { ...at(sessionId), body }),
    deleteSession: (sessionId: string) => call('deleteSession', at(sessionId)),
    restoreSession: (sessionId: string) => call('restoreSession', at(sessionId)),
    exportSession: (sessionId: string) => call('exportSession', at(sessionId)),
    /** One branch of a story as a book: the current path unless `branch` is named. */
    exportStory: async (session_id: string, query: Call<'exportSession'>['query'] = {}): Promise<Blob> => {
      const path = fillPath(PATHS.exportSession[1], { session_id });
      return (await sendOnce(to, { method: 'GET', path, query: { ...query }, accept: '*/*' })).blob();
    },
    importSession: (body: unknown) => call('importSession', { body }),
    listTurns: (sessionId: string, query: Call<'listTurns'>['query'] = {}) =>
      call('listTurns', { ...at(sessionId), query }),

    act: (sessionId: string, action: string, asking: Asking = {}) =>
      call('performAction', { ...at(sessionId), body: { action }, ...asking }),
    /** The same turn word by word: ends after `narrative_response`, rejects with ApiError. */
    actStream: (sessionId: string, action: string, { key, signal }: Asking = {}): AsyncGenerator<Signal> =>
      actStream(to, {
        method: PATHS.performAction[0],
        path: fillPath(PATHS.performAction[1], { session_id: sessionId }),
        body: { action },
        accept: 'text/event-stream',
        key: key ?? crypto.randomUUID(),
        signal,
      }),
    cancel: (sessionId: string, key: string) =>
      call('cancelAction', { params: { session_id: sessionId, idempotency_key: key } }),
    undo: move('undo'),
    /** Back to this turn at once; 0 is the beginning. */
    undoTo: (sessionId: string, to: number, moved: Moved = {}) =>
      call('undo', { ...at(sessionId), body: { to, ...bodyOf(moved) }, ...keyOf(moved) }),
    redo: move('redo'),
    retry: move('retry'),
    editTurn: (sessionId: string, number: number, text: string, moved: Moved = {}) =>
      call('editTurn', {
        params: { session_id: sessionId, number: String(number) },
        body: { text, ...bodyOf(moved) },
        ...keyOf(moved),
      }),
    item: (sessionId: string, itemId: string, deed: ItemDeed, moved: Moved = {}) =>
      call(`${deed}Item`, {
        params: { session_id: sessionId, item_id: itemId },
        body: bodyOf(moved),
        ...keyOf(moved),
      }),
    patchQuest: (sessionId: string, questId: string, body: RouteInput<'patchQuest'>['body']) =>
      call('patchQuest', { params: { session_id: sessionId, quest_id: questId }, body }),

    /** A world from a file of any known format. Sent once: with a lost answer, look at the lorebooks before sending it again. */
    importLorebook: async (file: Blob | Uint8Array<ArrayBuffer>): Promise<RouteAnswer<'importLorebook'>> => {
      const [method, path] = PATHS.importLorebook;
      // As with `call`: the server answers by the schema of the route.
      return (await sendOnce(to, { method, path, file })).json() as Promise<RouteAnswer<'importLorebook'>>;
    },
    /** The bytes of a file, as the server names their type. */
    exportLorebook: async (lorebook_id: string, query: Call<'exportLorebook'>['query'] = {}): Promise<Blob> => {
      const path = fillPath(PATHS.exportLorebook[1], { lorebook_id });
      return (await sendOnce(to, { method: 'GET', path, query: { ...query }, accept: '*/*' })).blob();
    },

    /** Hears what happens in a session, from here or elsewhere, until stopped. */
    follow: (sessionId: string, how: FollowOptions): Follower => follow(to, WebSocket, sessionId, how),
  };
};
export type Client = ReturnType<typeof makeClient>;

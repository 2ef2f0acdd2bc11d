// The engine as its callers see it: the server, the command line and tests all play through these.
import type {
  ActionAnswer,
  BookmarkView,
  BranchView,
  CreateSession,
  DirectDeed,
  FeatureView,
  GameSession,
  GenerationRequest,
  GenerationTask,
  LiveSettings,
  Lorebook,
  LorebookInput,
  MemoryView,
  PatchSession,
  RouteAnswer,
  RouteParsed,
  ScenarioTemplate,
  ScenarioTemplateInput,
  SearchHit,
  SessionSummary,
  SettingChange,
  Signal,
  StoryExport,
  TaskStatus,
  TurnView,
  WhyView,
} from '@emergent/schema';
import type { Hub, HubStats } from './ports/index.ts';

/** Who asks: owner of what they make (`local` without guests). */
export type Caller = { owner: string };
/** A write on a session: a key (made by the engine where the client sent none) and what the client saw as head. */
export type Write = { key: string | undefined; ifHead?: number | undefined };
export type List<Item> = { items: Item[]; next_cursor: string | null };

/** `original`: the file that the book was imported from; with it a picture keeps its pixels and a CharX its assets. */
export type ExportAs = RouteParsed<'exportLorebook'>['query'] & { original?: Uint8Array | undefined };
/** `name` is safe as a file name anywhere; `type` is the media type. */
export type WorldFile = { bytes: Uint8Array; name: string; type: string };

/** As `WorldFile`, in pieces that are read while they go out; `name` may hold letters of any script. */
export type StoryFile = { name: string; type: string; pieces: AsyncIterable<Uint8Array> };

/** `key`: repeated with the same file it answers the same. `heard`: how far it is, as often as a record is stored. */
export type Importing = {
  key?: string | undefined;
  heard?: ((stage: 'reading' | 'storing', done: number, of: number) => void) | undefined;
};

/** A signal with the record seq it belongs to, if it is of the log (null: provisional). `last`: nothing more will be heard, the story is another's now. */
export type Heard = { seq: number | null; signal: Signal; last?: true };

export interface Engine {
  createSession(caller: Caller, body: CreateSession, write: Write): Promise<GameSession>;
  listSessions(caller: Caller, limit: number, cursor: string | null): Promise<List<SessionSummary>>;
  getSession(caller: Caller, id: string): Promise<RouteAnswer<'getSession'>>;
  patchSession(caller: Caller, id: string, patch: PatchSession, write: Write): Promise<RouteAnswer<'getSession'>>;
  deleteSession(caller: Caller, id: string, write: Write): Promise<void>;
  restoreSession(caller: Caller, id: string, write: Write): Promise<RouteAnswer<'getSession'>>;
  exportSession(caller: Caller, id: string): Promise<StoryExport>;
  /** One path of a story as a book, or the whole of it as JSON; `branch`: its tip instead of the head. `heard`: how far it is. */
  exportStory(
    caller: Caller,
    id: string,
    as: RouteParsed<'exportSession'>['query'],
    heard?: (done: number, of: number) => void,
  ): Promise<StoryFile>;
  importSession(caller: Caller, body: unknown, write: Write): Promise<{ session_id: string; turns: number }>;

  act(caller: Caller, id: string, action: string, write: Write): Promise<ActionAnswer>;
  direct(caller: Caller, id: string, deed: DirectDeed, write: Write): Promise<ActionAnswer>;
  /** False when no action with that key is being played here. */
  cancel(caller: Caller, id: string, key: string): Promise<boolean>;
  /** `to`: the number of the turn that an undo goes back to; the one before the head unless it is given. */
  move(caller: Caller, id: string, move: 'undo' | 'redo', write: Write, to?: number): Promise<ActionAnswer>;
  switchBranch(caller: Caller, id: string, branch: string, write: Write): Promise<ActionAnswer>;
  retry(caller: Caller, id: string, write: Write): Promise<ActionAnswer>;
  edit(caller: Caller, id: string, number: number, text: string, write: Write): Promise<ActionAnswer>;

  turns(caller: Caller, id: string, by: RouteParsed<'listTurns'>['query']): Promise<List<TurnView>>;
  why(caller: Caller, id: string, number: number): Promise<WhyView>;
  branches(caller: Caller, id: string, limit: number, cursor: string | null): Promise<List<BranchView>>;
  nameBranch(caller: Caller, id: string, branch: string, name: string, write: Write): Promise<BranchView>;
  /** All of them where `limit` is undefined. */
  bookmarks(caller: Caller, id: string, limit: number | undefined, cursor: string | null): Promise<List<BookmarkView>>;
  addBookmark(
    caller: Caller,
    id: string,
    number: number | undefined,
    label: string,
    write: Write,
  ): Promise<BookmarkView>;
  relabelBookmark(caller: Caller, id: string, bookmark: string, label: string, write: Write): Promise<BookmarkView>;
  removeBookmark(caller: Caller, id: string, bookmark: string, write: Write): Promise<void>;
  search(caller: Caller, id: string, query: string, limit: number, cursor: string | null): Promise<List<SearchHit>>;
  memories(caller: Caller, id: string, limit: number, cursor: string | null): Promise<List<MemoryView>>;
  patchMemory(
    caller: Caller,
    id: string,
    memory: string,
    patch: RouteParsed<'patchMemory'>['body'],
    write: Write,
  ): Promise<MemoryView>;

  /** A code that makes whoever claims it the owner of the story: good once, for ten minutes, and stored as its digest only. */
  handOver(caller: Caller, id: string): Promise<RouteAnswer<'handOver'>>;
  /** Throws CODE_NOT_FOUND. The same player may repeat it with the same key. */
  claim(caller: Caller, code: string, write: Write): Promise<{ session_id: string }>;

  /**
   * Follows a session: first every record after `after` (null: none), then what happens, without gap or double. Returns how to stop, before
   * anything is heard. `ready`: once there is room for more of what is read from the log.
   */
  follow(
    caller: Caller,
    id: string,
    after: number | null,
    hear: (heard: Heard) => void,
    ready?: () => Promise<void>,
  ): Promise<() => void>;

  templates(
    caller: Caller,
    by: { lorebook_id?: string | undefined },
    limit: number,
    cursor: string | null,
  ): Promise<List<ScenarioTemplate>>;
  template(caller: Caller, id: string): Promise<ScenarioTemplate>;
  putTemplate(caller: Caller, id: string, input: ScenarioTemplateInput): Promise<ScenarioTemplate>;
  lorebooks(
    caller: Caller,
    by: { title?: string | undefined; genre?: string | undefined },
    limit: number,
    cursor: string | null,
  ): Promise<List<Lorebook>>;
  lorebook(caller: Caller, id: string): Promise<Lorebook>;
  /** The same key makes one book. */
  createLorebook(caller: Caller, input: LorebookInput, write?: Write): Promise<Lorebook>;
  /** Throws VALIDATION_FAILED where it takes away what a scenario template of the book needs. */
  putLorebook(caller: Caller, id: string, input: LorebookInput): Promise<Lorebook>;
  /** Its scenario templates go with it; stories begun with them keep both. */
  deleteLorebook(caller: Caller, id: string): Promise<void>;
  dryRun(caller: Caller, id: string, text: string): Promise<RouteAnswer<'dryRunLorebook'>>;
  /** Any file of a known format as a lorebook, templates and, where it tells one, a story of the caller's own: all of them or none. */
  importLorebook(caller: Caller, file: Uint8Array, importing?: Importing): Promise<RouteAnswer<'importLorebook'>>;
  exportLorebook(caller: Caller, id: string, as: ExportAs): Promise<WorldFile>;

  /** Begins to make a world. The same key gives the same task. */
  startGeneration(caller: Caller, request: GenerationRequest, write: Write): Promise<GenerationTask>;
  generationTask(caller: Caller, id: string): Promise<GenerationTask>;
  generationTasks(
    caller: Caller,
    by: { status?: TaskStatus | undefined },
    limit: number,
    cursor: string | null,
  ): Promise<List<GenerationTask>>;
  /** Stops it; when it returns the task is cancelled, and nothing more is asked of a model. */
  cancelGeneration(caller: Caller, id: string): Promise<GenerationTask>;
  /** Hears the task as it stands, then each change with its revision, until it is finished. Returns how to stop. */
  followGeneration(
    caller: Caller,
    id: string,
    hear: (task: GenerationTask, revision: number) => void,
  ): Promise<() => void>;
  /** Of the queue, for metrics. */
  taskCounts(): Promise<{ waiting: number; running: number }>;

  generateResponse(
    caller: Caller,
    body: RouteParsed<'generateResponse'>['body'],
  ): Promise<RouteAnswer<'generateResponse'>>;
  validateAction(caller: Caller, body: RouteParsed<'validateAction'>['body']): Promise<RouteAnswer<'validateAction'>>;

  liveSettings(): LiveSettings & { ai_model: string };
  /** Both answer what really changed; `by` says who, for the list of changes. */
  patchSettings(patch: RouteParsed<'patchSettings'>['body'], by: string): Promise<SettingChange[]>;
  features(): FeatureView[];
  putFeature(
    name: string,
    change: { enabled?: boolean | undefined; rollout_percentage?: number | undefined },
    by: string,
  ): Promise<{ feature: FeatureView; changes: SettingChange[] }>;
  /** Newest first. */
  settingChanges(): Promise<SettingChange[]>;

  /** Tokens that were given up, by their ids: never good again, on any instance. `until`: when they would have ended. */
  tokens: {
    revoke(id: string, until: string): Promise<void>;
    /** Throws StoreUnavailable where it can't be known. */
    isRevoked(id: string): Promise<boolean>;
    onRevoked(hear: (id: string) => void): () => void;
  };
  /** What instances share beside stories: limits, and values that are taken once. */
  shared: Pick<Hub, 'spend' | 'putOnce' | 'take'>;

  /** Whether the hub answers, and what its cache did since the start of this process. */
  hubCounts(): Promise<HubStats & { connected: boolean }>;
  /** Services asked for real; no model is called. */
  health(): Promise<RouteAnswer<'health'>['services']>;
  /** Cuts unfinished model calls so that the storyteller finishes their turns; resolves when no turn is in flight. Worlds in the making are left to the next start. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

// The tables of a SQLite store and the marks by which a file is known as ours. Used by open.ts.

/** `application_id` of our files: "emRP" in ASCII. */
export const APPLICATION_ID = 0x656d5250;
/** `user_version` of the tables below. A change of the tables counts it up and says in open.ts how older files follow. */
export const TABLES_VERSION = 2;

/** Since version 2. */
const TASKS = `
CREATE TABLE tasks (
  task_id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  body ANY NOT NULL,
  UNIQUE (owner, idempotency_key)
) STRICT;
CREATE INDEX tasks_own ON tasks (owner, created_at DESC, task_id);
CREATE INDEX tasks_status ON tasks (status, created_at, task_id);
CREATE TABLE task_steps (
  task_id TEXT NOT NULL,
  step TEXT NOT NULL,
  body ANY NOT NULL,
  PRIMARY KEY (task_id, step)
) STRICT;
`;

// A session's long id stands once, in `logs`; everything per record bears the small number instead.
// `terms` holds no text of its own, only which turn bears which term: see terms.ts for its row ids.
export const TABLES = `
CREATE TABLE logs (log INTEGER PRIMARY KEY, session_id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE records (
  id INTEGER PRIMARY KEY,
  log INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq BETWEEN 0 AND 4194303),
  idempotency_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent INTEGER,
  branch TEXT,
  body ANY NOT NULL,
  UNIQUE (log, seq),
  UNIQUE (log, idempotency_key)
) STRICT;
CREATE INDEX records_noted ON records (log, seq) WHERE kind IN ('noted', 'retold');
CREATE INDEX records_parent ON records (log, parent) WHERE parent IS NOT NULL;
CREATE INDEX records_branch ON records (log, branch, seq) WHERE branch IS NOT NULL;
CREATE VIRTUAL TABLE terms USING fts5(term, content='', contentless_delete=1, detail=none, tokenize='ascii');
CREATE TABLE snapshots (
  session_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body ANY NOT NULL,
  PRIMARY KEY (session_id, seq)
) STRICT;
CREATE TABLE sessions (
  session_id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  seq INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  body ANY NOT NULL
) STRICT;
CREATE INDEX sessions_own ON sessions (owner, updated_at DESC, session_id) WHERE deleted_at IS NULL;
CREATE INDEX sessions_deleted ON sessions (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE TABLE lorebooks (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  owner TEXT NOT NULL,
  shipped INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  genre TEXT NOT NULL,
  body ANY NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT;
CREATE TABLE templates (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  owner TEXT NOT NULL,
  shipped INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  lorebook_id TEXT NOT NULL,
  body ANY NOT NULL,
  PRIMARY KEY (id, revision)
) STRICT;
CREATE TABLE named_values (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
${TASKS}`;

/** What a file of this version lacks of the next one. */
export const STEPS_FROM: Readonly<Record<number, string>> = { 1: TASKS };

// What notes say in the end: the fold of `noted` and `retold` records. They hang on turns and do not move with the head.
import type { LogRecord, Note, StorySettings } from '@emergent/schema';

export type Bookmark = { id: string; turn: number; number: number; label: string; at: string };
export type MemoryNote = { pinned: boolean; forgotten: boolean; text: string | null };
export type Notes = {
  /** Whoever the story was handed over to last; null: it is still whose it was at the beginning. */
  owner: string | null;
  settings: StorySettings;
  bookmarks: ReadonlyMap<string, Bookmark>;
  memories: ReadonlyMap<string, MemoryNote>;
  branchNames: ReadonlyMap<string, string>;
  /** New words for earlier tellings, by seq of the turn. */
  retold: ReadonlyMap<number, string>;
};

type Changing = {
  owner: string | null;
  settings: StorySettings;
  bookmarks: Map<string, Bookmark>;
  memories: Map<string, MemoryNote>;
  branchNames: Map<string, string>;
  retold: Map<number, string>;
};
const UNTOUCHED: MemoryNote = { pinned: false, forgotten: false, text: null };

const withMemory = (old: MemoryNote, note: Extract<Note, { note: 'memory' }>): MemoryNote => {
  switch (note.change) {
    case 'pin':
      return { ...old, pinned: true };
    case 'unpin':
      return { ...old, pinned: false };
    case 'forget':
      return { ...old, forgotten: true };
    case 'restore':
      return { ...old, forgotten: false };
    case 'correct':
      return { ...old, text: note.text };
  }
};

const takeNote = (notes: Changing, note: Note, at: string): void => {
  switch (note.note) {
    case 'bookmark':
      notes.bookmarks.set(note.id, { ...note, at: notes.bookmarks.get(note.id)?.at ?? at });
      break;
    case 'bookmark_removed':
      notes.bookmarks.delete(note.id);
      break;
    case 'memory':
      notes.memories.set(note.id, withMemory(notes.memories.get(note.id) ?? UNTOUCHED, note));
      break;
    case 'branch_named':
      notes.branchNames.set(note.branch, note.name);
      break;
    case 'settings':
      notes.settings = note.settings;
      break;
    case 'handed_over':
      notes.owner = note.owner;
      break;
    case 'restored':
      break;
  }
};

const takeRecord = (notes: Changing, record: LogRecord): void => {
  if (record.kind === 'noted') takeNote(notes, record.note, record.at);
  if (record.kind === 'retold') notes.retold.set(record.turn, record.text);
};

export const foldNotes = (settings: StorySettings, records: readonly LogRecord[]): Notes => {
  const notes: Changing = {
    owner: null,
    settings,
    bookmarks: new Map(),
    memories: new Map(),
    branchNames: new Map(),
    retold: new Map(),
  };
  for (const record of records) takeRecord(notes, record);
  return notes;
};

/** The notes after one more record; the same where it is no note. */
export const withNoteRecord = (notes: Notes, record: LogRecord): Notes => {
  if (record.kind !== 'noted' && record.kind !== 'retold') return notes;
  const copy: Changing = {
    owner: notes.owner,
    settings: notes.settings,
    bookmarks: new Map(notes.bookmarks),
    memories: new Map(notes.memories),
    branchNames: new Map(notes.branchNames),
    retold: new Map(notes.retold),
  };
  takeRecord(copy, record);
  return copy;
};

// What notes say in the end: the fold of `noted` and `retold` records. They hang on turns and do not move with the head.
import type { LogRecord, Note, StorySettings } from '@emergent/schema';

export type Bookmark = { id: string; turn: number; number: number; label: string; at: string };
export type MemoryNote = { pinned: boolean; forgotten: boolean; text: string | null };
export type Notes = {
  settings: StorySettings;
  bookmarks: ReadonlyMap<string, Bookmark>;
  memories: ReadonlyMap<string, MemoryNote>;
  branchNames: ReadonlyMap<string, string>;
  /** New words for earlier tellings, by seq of the turn. */
  retold: ReadonlyMap<number, string>;
};

const withEntry = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value) => new Map(map).set(key, value);
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

const withNote = (notes: Notes, note: Note, at: string): Notes => {
  switch (note.note) {
    case 'bookmark':
      return {
        ...notes,
        bookmarks: withEntry(notes.bookmarks, note.id, { ...note, at: notes.bookmarks.get(note.id)?.at ?? at }),
      };
    case 'bookmark_removed': {
      const bookmarks = new Map(notes.bookmarks);
      bookmarks.delete(note.id);
      return { ...notes, bookmarks };
    }
    case 'memory':
      return {
        ...notes,
        memories: withEntry(notes.memories, note.id, withMemory(notes.memories.get(note.id) ?? UNTOUCHED, note)),
      };
    case 'branch_named':
      return { ...notes, branchNames: withEntry(notes.branchNames, note.branch, note.name) };
    case 'settings':
      return { ...notes, settings: note.settings };
    case 'restored':
      return notes;
  }
};

export const foldNotes = (settings: StorySettings, records: readonly LogRecord[]): Notes => {
  const retold = new Map<number, string>();
  let notes: Notes = { settings, bookmarks: new Map(), memories: new Map(), branchNames: new Map(), retold };
  for (const record of records) {
    if (record.kind === 'noted') notes = withNote(notes, record.note, record.at);
    if (record.kind === 'retold') retold.set(record.turn, record.text);
  }
  return notes;
};

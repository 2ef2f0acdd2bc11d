// What a player keeps beside the story: bookmarks, memories pinned, forgotten or corrected, and the search.
import { numberOf, type PastTurn, pastTurn, queryTerms, searchTurn, summaryOf } from '@emergent/core';
import {
  type BookmarkView,
  EmergentError,
  type MemoryView,
  type Note,
  type SearchHit,
  type TurnRecord,
} from '@emergent/schema';
import { type Kit, writeNote } from './context.ts';
import type { Caller, Engine, List, Write } from './engine-types.ts';
import { refuseUnfit } from './fitting.ts';
import type { Opened } from './log/session-log.ts';
import { offsetCursor, pageOf } from './ports/index.ts';

type Notebook = Pick<
  Engine,
  'bookmarks' | 'addBookmark' | 'relabelBookmark' | 'removeBookmark' | 'search' | 'memories' | 'patchMemory'
>;
type Kept = Opened['notes']['bookmarks'] extends ReadonlyMap<string, infer One> ? One : never;
const MOST_HITS = 200;

const isOnPath = async (kit: Kit, opened: Opened, number: number, seq: number): Promise<boolean> =>
  number <= numberOf(opened.head) && (await kit.log.paths.at(opened.head, number)).seq === seq;

const bookmarkView = async (kit: Kit, opened: Opened, kept: Kept): Promise<BookmarkView> => ({
  id: kept.id,
  seq: kept.turn,
  number: kept.number,
  label: kept.label,
  on_path: await isOnPath(kit, opened, kept.number, kept.turn),
  created_at: kept.at,
});

const keptBookmark = (opened: Opened, id: string): Kept => {
  const kept = opened.notes.bookmarks.get(id);
  if (kept === undefined) throw new EmergentError('BOOKMARK_NOT_FOUND', { details: { bookmark_id: id } });
  return kept;
};

const hitsOf = (turn: TurnRecord, terms: readonly string[], opened: Opened, onPath: boolean): SearchHit[] =>
  searchTurn({ line: turn.line, telling: opened.notes.retold.get(turn.seq) ?? turn.telling }, terms).map((hit) => ({
    seq: turn.seq,
    number: turn.number,
    branch: turn.branch,
    on_path: onPath,
    ...hit,
  }));

/** A page of what is at hand as a whole, or as far as one entry beyond the page; all of it without a limit. */
const listPage = <Item>(all: readonly Item[], limit: number | undefined, cursor: string | null): List<Item> => {
  const from = offsetCursor(cursor);
  const rest = all.slice(from);
  const most = limit ?? rest.length;
  const { items, next } = pageOf(rest, most, () => from + most);
  return { items, next_cursor: next };
};

/** What is remembered of a turn: its facts, or what happened in a sentence where nothing changed. */
const turnMemory = (turn: PastTurn, opened: Opened): MemoryView => {
  const id = `turn-${turn.seq}`;
  const note = opened.notes.memories.get(id);
  return {
    id,
    text: note?.text ?? (turn.facts.length === 0 ? summaryOf(turn) : turn.facts.join(' ')),
    numbers: [turn.number],
    entities: [turn.scene.place, ...turn.scene.present],
    kind: 'event',
    pinned: note?.pinned ?? false,
    forgotten: note?.forgotten ?? false,
    corrected: note !== undefined && note.text !== null,
  };
};

/** Turns worth listing: something changed in them, or the player said something about them. */
const isMemorable = (turn: PastTurn, opened: Opened): boolean =>
  turn.facts.length > 0 || opened.notes.memories.has(`turn-${turn.seq}`);

/** Newest first: events of the turns on the path, and before them the chronicle. */
const memoriesOf = async (kit: Kit, opened: Opened): Promise<MemoryView[]> => {
  const events = opened.path
    .toReversed()
    .filter((turn) => isMemorable(turn, opened))
    .map((turn) => turnMemory(turn, opened));
  const pinned = [...opened.notes.memories.entries()]
    .filter(([, note]) => note.pinned)
    .map(([id]) => Number(id.slice('turn-'.length)));
  const known = new Set(opened.path.map((turn) => turn.seq));
  const older = await kit.log.paths.turns(
    opened.began.session_id,
    pinned.filter((seq) => Number.isInteger(seq) && !known.has(seq)),
  );
  const chronicle = opened.state.memory.chronicle.toReversed().map(
    (entry): MemoryView => ({
      id: `chronicle-${entry.level}-${entry.from}`,
      text: entry.text,
      numbers: [entry.from, entry.to],
      entities: [],
      kind: 'chronicle',
      pinned: false,
      forgotten: false,
      corrected: false,
    }),
  );
  return [...older.map((turn) => turnMemory(pastTurn(turn), opened)), ...events, ...chronicle];
};

/** One note for one change; several changes are several notes, each with its own key. */
const memoryChanges = (
  id: string,
  patch: { pinned?: boolean | undefined; forgotten?: boolean | undefined; text?: string | undefined },
): Extract<Note, { note: 'memory' }>[] => {
  const changes: Extract<Note, { note: 'memory' }>[] = [];
  const add = (change: 'pin' | 'unpin' | 'forget' | 'restore' | 'correct', text: string | null = null) =>
    changes.push({ note: 'memory', id, change, text });
  if (patch.pinned !== undefined) add(patch.pinned ? 'pin' : 'unpin');
  if (patch.forgotten !== undefined) add(patch.forgotten ? 'forget' : 'restore');
  if (patch.text !== undefined) add('correct', patch.text);
  return changes;
};

export const makeNotebook = (kit: Kit): Notebook => {
  /** A repeated key is answered from the record it made, wherever the head is by now. */
  const writeBookmark = async (
    caller: Caller,
    id: string,
    write: Write,
    asked: readonly unknown[],
    note: (opened: Opened) => Note | Promise<Note>,
  ): Promise<BookmarkView> => {
    const { opened, record } = await writeNote(kit, caller, id, write, asked, note);
    if (record.kind !== 'noted' || record.note.note !== 'bookmark') throw new EmergentError('BOOKMARK_NOT_FOUND');
    const { note: made, at } = record;
    return bookmarkView(kit, opened, { ...made, at: opened.notes.bookmarks.get(made.id)?.at ?? at });
  };
  return {
    bookmarks: async (caller, id, limit, cursor) => {
      const opened = await kit.log.open(caller.owner, id);
      const { items, next_cursor } = listPage([...opened.notes.bookmarks.values()], limit, cursor);
      return { items: await Promise.all(items.map((kept) => bookmarkView(kit, opened, kept))), next_cursor };
    },
    addBookmark: (caller, id, number, label, write) =>
      writeBookmark(caller, id, write, ['bookmark', number ?? null, label], async ({ head, notes }) => {
        refuseUnfit(notes.settings.content_level, { label });
        const node = await kit.log.paths.at(head, number ?? numberOf(head));
        return { note: 'bookmark', id: `bookmark-${node.seq}`, turn: node.seq, number: numberOf(node), label };
      }),
    relabelBookmark: (caller, id, bookmark, label, write) =>
      writeBookmark(caller, id, write, ['relabel', bookmark, label], (opened) => {
        const kept = keptBookmark(opened, bookmark);
        refuseUnfit(opened.notes.settings.content_level, { label });
        return { note: 'bookmark', id: kept.id, turn: kept.turn, number: kept.number, label };
      }),
    removeBookmark: async (caller, id, bookmark, write) => {
      await writeNote(kit, caller, id, write, ['unbookmark', bookmark], (opened) => ({
        note: 'bookmark_removed',
        id: keptBookmark(opened, bookmark).id,
      }));
    },
    search: async (caller, id, query, limit, cursor) => {
      const opened = await kit.log.open(caller.owner, id);
      const terms = queryTerms(query);
      const hits = await kit.store.byTerms(id, terms, null, MOST_HITS);
      // New words of earlier tellings are not among the store's terms; they are few, and looked through one by one.
      const seqs = [...new Set([...opened.notes.retold.keys(), ...hits.map((hit) => hit.seq)])];
      const bySeq = new Map((await kit.log.paths.turns(id, seqs)).map((turn) => [turn.seq, turn]));
      const results: SearchHit[] = [];
      for (const seq of seqs) {
        const turn = bySeq.get(seq);
        if (turn !== undefined)
          results.push(...hitsOf(turn, terms, opened, await isOnPath(kit, opened, turn.number, turn.seq)));
        if (results.length > offsetCursor(cursor) + limit) break;
      }
      return listPage(results, limit, cursor);
    },
    memories: async (caller, id, limit, cursor) =>
      listPage(await memoriesOf(kit, await kit.log.open(caller.owner, id)), limit, cursor),
    patchMemory: async (caller, id, memory, patch, write) => {
      const opened = await kit.log.open(caller.owner, id);
      const seq = Number(memory.startsWith('turn-') ? memory.slice('turn-'.length) : Number.NaN);
      const [turn] = Number.isInteger(seq) ? await kit.log.paths.turns(id, [seq]) : [];
      if (turn === undefined) throw new EmergentError('MEMORY_NOT_FOUND', { details: { memory_id: memory } });
      refuseUnfit(opened.notes.settings.content_level, { text: patch.text });
      let now = opened;
      for (const [index, note] of memoryChanges(memory, patch).entries()) {
        const key = write.key === undefined || index === 0 ? write.key : `${write.key}#${index}`;
        now = (await writeNote(kit, caller, id, { key }, ['memory', note, patch], () => note)).opened;
      }
      return turnMemory(pastTurn(turn), now);
    },
  };
};

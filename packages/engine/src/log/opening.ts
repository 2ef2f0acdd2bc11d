// A session opened at its head, kept in memory while it is used. What is in memory is only believed while the log has not moved on.
import { foldNotes, type Node, type Notes, type PastTurn, pastTurn, withNoteRecord, withSums } from '@emergent/core';
import { type BeganRecord, EmergentError, type LogRecord, type SessionState, type TurnRecord } from '@emergent/schema';
import type { Clock, Store } from '../ports/index.ts';
import { AT_HAND, type Paths } from './paths.ts';
import { makeShelf } from './shelf.ts';
import { storyBytes } from './weights.ts';
import type { ShelvedWorld, WorldShelf } from './world-shelf.ts';

/** Of all stories that are kept at hand, in bytes: a thousand long ones. */
const ROOM = 256 * 1024 * 1024;

/** Where a session stands: its head, the state there, and of the path up to it the newest turns and the sums of what was told, oldest first. */
export type Stand = { head: Node; state: SessionState; path: PastTurn[]; sums: readonly number[] };
/** Whose a session is now, and how far its log goes: all that is needed to follow it. */
export type Found = { owner: string; began: BeganRecord; last: LogRecord; notes: Notes };
export type Opened = ShelvedWorld & Stand & Found;
/** What is kept of it. Its world is taken from its own shelf each time: large worlds of one player's cannot push out others' stories. */
type Kept = Stand & Found;

/** What a plan comes to: the record to insert and, where it moves the head, where the session stands then. */
export type Planned = {
  record: LogRecord;
  before?: SessionState;
  stand?: Stand;
  /** Work for the time that the disk takes; it must not throw. */
  meanwhile?(): void;
};

export type Opening = {
  /** The session as it stands, ended or not; `owner` null: whoever's it is. Throws SESSION_NOT_FOUND, for another's too. */
  open(owner: string | null, id: string): Promise<Opened>;
  /** As `open`, without where it stands: fewer reads, and nothing is kept. */
  find(owner: string | null, id: string): Promise<Found>;
  standAt(head: Node): Promise<Stand>;
  /** The session after its own record: nothing is read, so nothing can fail once the record is stored. */
  advance(opened: Opened, planned: Planned): Opened;
  forget(id: string): void;
  sweep(seconds: number): void;
};

/** Where a turn leaves the session that was played on `from`, or, for a retry or edit, beside its head. */
export const standAfter = (from: Stand, turn: TurnRecord, state: SessionState): Stand => {
  const [path, sums] =
    turn.parent === from.head.seq ? [from.path, from.sums] : [from.path.slice(0, -1), from.sums.slice(0, -1)];
  return { head: turn, state, path: [...path, pastTurn(turn)].slice(-AT_HAND), sums: withSums(sums, [turn.telling]) };
};

/** Turns in the words in which they stand: an edited telling replaces the first one wherever the story is looked back on. */
export const asTold = <Told extends { seq: number; telling: string }>(
  turns: readonly Told[],
  retold: ReadonlyMap<number, string>,
): Told[] =>
  turns.map((turn) => {
    const telling = retold.get(turn.seq);
    return telling === undefined ? turn : { ...turn, telling };
  });

const inTheirWords = (kept: Kept): Kept =>
  kept.notes.retold.size === 0 ? kept : { ...kept, path: asTold(kept.path, kept.notes.retold) };

export const makeOpening = (
  store: Pick<Store, 'last' | 'lastSeq' | 'notes'>,
  clock: Pick<Clock, 'tick'>,
  paths: Pick<Paths, 'node' | 'turns' | 'stateAt' | 'beginning' | 'forget'>,
  shelf: WorldShelf,
): Opening => {
  const memory = makeShelf<{ kept: Kept; used: number }>(ROOM, ({ kept }) => storyBytes(kept));

  const remember = (kept: Kept): Kept => {
    const id = kept.began.session_id;
    const known = memory.get(id);
    if (known?.kept === kept) known.used = clock.tick();
    else memory.put(id, { kept, used: clock.tick() });
    return kept;
  };

  const standAt = async (head: Node): Promise<Stand> => {
    const { state, recent, sums } = await paths.stateAt(head);
    const before = await paths.turns(head.session_id, recent);
    const path = [...before, ...(head.kind === 'turn' ? [head] : [])];
    return { head, state, path: path.map(pastTurn).sort((a, b) => a.number - b.number), sums };
  };

  /** Notes are read after the last record: what memory takes for the newest must hold every note up to it. */
  const findIn = async (id: string, known: Kept | undefined): Promise<Found> => {
    const last = await store.last(id);
    if (last === null) throw new EmergentError('SESSION_NOT_FOUND');
    const [began, notes] = await Promise.all([known?.began ?? paths.beginning(id), store.notes(id)]);
    if (began === null) throw new EmergentError('SESSION_NOT_FOUND');
    const said = foldNotes(began.settings, notes);
    return { owner: said.owner ?? began.owner, began, last, notes: said };
  };
  const load = async (id: string, known: Kept | undefined): Promise<Kept> => {
    const found = await findIn(id, known);
    const { last, began } = found;
    const head = last.seq === last.head && last.kind === 'turn' ? last : await paths.node(id, last.head);
    // The world is read at the same time, so that it is on its shelf when it is taken from there.
    const [stand] = await Promise.all([standAt(head), shelf.get(began)]);
    return inTheirWords({ ...stand, ...found });
  };
  /** What memory has where the log has not moved on, else what is read. */
  const asItIs = async <Kind extends Found>(
    owner: string | null,
    id: string,
    read: (id: string, known: Kept | undefined) => Promise<Kind>,
  ): Promise<Kind | Kept> => {
    const known = memory.get(id)?.kept;
    const isNew = known === undefined || known.last.seq !== (await store.lastSeq(id));
    const found = isNew ? await read(id, known) : known;
    if (owner !== null && found.owner !== owner) throw new EmergentError('SESSION_NOT_FOUND');
    return found;
  };

  return {
    open: async (owner, id) => {
      const kept = remember(await asItIs(owner, id, load));
      return { ...kept, ...(await shelf.get(kept.began)) };
    },
    find: (owner, id) => asItIs(owner, id, findIn),
    standAt,
    advance: ({ world, lore, ...before }, { record, stand }) => {
      const notes = withNoteRecord(before.notes, record);
      const owner = notes.owner ?? before.began.owner;
      const kept = remember(inTheirWords({ ...before, ...stand, owner, last: record, notes }));
      return { ...kept, world, lore };
    },
    forget: (id) => {
      memory.delete(id);
      paths.forget(id);
    },
    sweep: (seconds) => {
      for (const [id, { used }] of memory.entries()) if (clock.tick() - used > seconds * 1000) memory.delete(id);
    },
  };
};

// Checks a whole log from its beginning, record by record: all that play could not have made is refused by the record's name.
// Pure; an import, `replay --verify` and tests drive it. What a single record may look like, its schema says (`readRecord`).
import { type BeganRecord, EmergentError, type LogRecord, type SessionState, type TurnRecord } from '@emergent/schema';
import { stateDigest } from './digest.ts';
import { foldTurns } from './fold.ts';
import { brokenInvariants, illegal } from './invariants.ts';
import { branchOf, isMilestone, leapsBelow, type Node, numberOf, placeBelow, stepTowards } from './path.ts';

/** Characters of one record as JSON; the engine keeps its own below a fraction of this. */
const RECORD_LIMIT = 256 * 1024;

type Checked = {
  nodes: Map<number, Node>;
  /** Of every node: any turn may still get a child. States share what did not change. */
  states: Map<number, SessionState>;
  parents: Set<number>;
  branches: Set<string>;
  keys: Set<string>;
  last: LogRecord | null;
};

const refusal = (message: string, seq: number, cause?: unknown) =>
  new EmergentError('IMPORT_REFUSED', { message, details: { field: `records.${seq}` }, cause });

const named = (turn: TurnRecord): string => `Turn ${turn.number} (seq ${turn.seq})`;

const lengthOf = (node: Node): number => (node.kind === 'began' ? 1 : node.story_length);

/** A turn must stand where its parent puts it. */
const checkPlace = (turn: TurnRecord, parent: Node, checked: Checked): void => {
  const place = placeBelow(parent, turn.seq, checked.parents.has(parent.seq));
  const base = checked.nodes.get(place.base);
  const leaps = isMilestone(turn) && base !== undefined ? leapsBelow(base, (seq) => checked.nodes.get(seq)) : null;
  const its: [string, unknown, unknown][] = [
    ['number', turn.number, place.number],
    ['base', turn.base, place.base],
    ['since', turn.since, place.since],
    ['branch', turn.branch, place.branch],
    ['leaps', turn.leaps, leaps],
    ['head', turn.head, turn.seq],
    ['redo', turn.redo, null],
    ['story_length', turn.story_length, lengthOf(parent) + 2 + turn.notices.length],
  ];
  const wrong = its.filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should)).map(([name]) => name);
  if (wrong.length > 0)
    throw refusal(`${named(turn)} does not stand where its parent puts it: ${wrong.join(', ')}.`, turn.seq);
};

/** It must lead from its parent's state to a legal one. */
const checkFold = (turn: TurnRecord, before: SessionState): SessionState => {
  let after: SessionState;
  try {
    after = foldTurns(before, [turn]);
  } catch (cause) {
    throw refusal(`${named(turn)} has an effect that can't be applied.`, turn.seq, cause);
  }
  const broken = isMilestone(turn) ? illegal(after) : brokenInvariants(after);
  if (broken.length > 0) throw refusal(`${named(turn)} breaks a rule: ${broken.join(', ')}.`, turn.seq);
  if (turn.digest !== (isMilestone(turn) ? stateDigest(after) : null))
    throw refusal(`${named(turn)} does not lead to the state its digest names.`, turn.seq);
  return after;
};

const checkTurn = (turn: TurnRecord, checked: Checked): void => {
  const parent = checked.nodes.get(turn.parent);
  const before = checked.states.get(turn.parent);
  if (parent === undefined || before === undefined) throw refusal(`${named(turn)} has no parent.`, turn.seq);
  checkPlace(turn, parent, checked);
  checked.states.set(turn.seq, checkFold(turn, before));
  checked.nodes.set(turn.seq, turn);
  checked.parents.add(turn.parent);
  checked.branches.add(turn.branch);
};

const checkBeginning = (began: BeganRecord, checked: Checked): void => {
  const broken = illegal(began.state);
  if (broken.length > 0 || began.digest !== stateDigest(began.state))
    throw refusal(`The beginning breaks a rule: ${broken.join(', ') || 'its digest'}.`, 0);
  checked.nodes.set(0, began);
  checked.states.set(0, began.state);
  checked.branches.add(branchOf(began));
};

/** The node of `number` on the path up to `tip`, all of whose steps were checked. */
const nodeOnPath = (tip: Node, number: number, checked: Checked): number => {
  for (let node = tip; ; ) {
    const step = stepTowards(node, number);
    if ('found' in step) return step.found;
    const next = checked.nodes.get(step.from);
    if (next === undefined) return -1;
    node = next;
  }
};

/** Where the record says that the session stands: a turn that is there, and a redo that lies above it. */
const checkHead = (record: LogRecord, checked: Checked): void => {
  const head = checked.nodes.get(record.head);
  const redo = record.redo === null ? null : checked.nodes.get(record.redo);
  if (head === undefined || redo === undefined || (record.kind === 'retold' && !checked.nodes.has(record.turn)))
    throw refusal(`Record ${record.seq} points to a turn that is not there.`, record.seq);
  const above =
    redo === null || (numberOf(redo) > numberOf(head) && nodeOnPath(redo, numberOf(head), checked) === head.seq);
  if (!above) throw refusal(`Record ${record.seq} would redo what does not follow from its head.`, record.seq);
  const stays = record.kind === 'noted' || record.kind === 'retold' || record.kind === 'ended';
  if (stays && (record.head !== checked.last?.head || record.redo !== checked.last.redo))
    throw refusal(`Record ${record.seq} moves the head, which its kind never does.`, record.seq);
};

/** Notes speak of what is there. */
const checkNote = (record: Extract<LogRecord, { kind: 'noted' }>, checked: Checked): void => {
  const { note, seq } = record;
  if (note.note === 'bookmark') {
    const turn = checked.nodes.get(note.turn);
    if (turn === undefined || numberOf(turn) !== note.number)
      throw refusal(`Record ${seq} marks a turn that is not there.`, seq);
  }
  if (note.note === 'branch_named' && !checked.branches.has(note.branch))
    throw refusal(`Record ${seq} names a branch that is not there.`, seq);
};

const checkRecord = (record: LogRecord, index: number, checked: Checked): void => {
  if (record.seq !== index) throw refusal(`Record ${index} is missing or out of order.`, index);
  if (checked.keys.has(record.idempotency_key)) throw refusal(`Record ${index} repeats a key.`, index);
  checked.keys.add(record.idempotency_key);
  const { length } = JSON.stringify(record);
  if (length > RECORD_LIMIT) throw refusal(`Record ${index} has ${length} characters.`, index);
  if (index === 0 && record.kind !== 'began') throw refusal('The story does not start with its beginning.', 0);
  if (index > 0 && record.kind === 'began') throw refusal('The story begins twice.', index);
  if (record.kind === 'began') checkBeginning(record, checked);
  if (record.kind === 'turn') checkTurn(record, checked);
  checkHead(record, checked);
  if (record.kind === 'noted') checkNote(record, checked);
  checked.last = record;
};

/** One step for each record, then one for each tip; returns how many turns there are. Throws IMPORT_REFUSED with the record's name. */
export function* checkingLog(records: readonly LogRecord[]): Generator<void, number> {
  const checked: Checked = {
    nodes: new Map(),
    states: new Map(),
    parents: new Set(),
    branches: new Set(),
    keys: new Set(),
    last: null,
  };
  if (records.length === 0) throw refusal('The story does not start with its beginning.', 0);
  for (const [index, record] of records.entries()) {
    checkRecord(record, index, checked);
    yield;
  }
  // Milestones were checked in full; between them only the tips can still hold what no schema allows.
  for (const node of checked.nodes.values()) {
    const state = checked.states.get(node.seq);
    if (node.kind === 'began' || state === undefined || checked.parents.has(node.seq) || isMilestone(node)) continue;
    const broken = illegal(state);
    if (broken.length > 0) throw refusal(`${named(node)} breaks a rule: ${broken.join(', ')}.`, node.seq);
    yield;
  }
  return checked.nodes.size - 1;
}

/** Checks a whole log at once; see `checkingLog`. */
export const checkLog = (records: readonly LogRecord[]): number => {
  const steps = checkingLog(records);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

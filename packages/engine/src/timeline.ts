// The timeline: undo, redo, switch, edit, branches and reading turns. Heads move by records; nothing is ever taken out of the log.
import { branchOf, type Node, numberOf, placeBelow, termsOf } from '@emergent/core';
import { type ActionAnswer, type BranchView, EmergentError, type LogRecord, type TurnRecord } from '@emergent/schema';
import { answerOf, type Kit, playedAt, recordBase, writeNote, writingOf } from './context.ts';
import type { Caller, Engine, Write } from './engine-types.ts';
import { refuseUnfit } from './fitting.ts';
import { type Opened, type Planned, standAfter } from './log/session-log.ts';
import type { BranchRow } from './ports/index.ts';
import { boundedRecord } from './turn/bounded-record.ts';
import { knownIn, turnView } from './views/session.ts';
import { whyView } from './views/why.ts';

type Timeline = Pick<Engine, 'move' | 'switchBranch' | 'edit' | 'turns' | 'why' | 'branches' | 'nameBranch'>;
type Target = { node: Node; redo: number | null; move: 'undo' | 'redo' | 'switch' };

const undone = async (kit: Kit, { head, last }: Opened, to?: number): Promise<Target> => {
  if (head.kind === 'began') throw new EmergentError('NOTHING_TO_UNDO');
  if (to !== undefined && to >= head.number) throw new EmergentError('TURN_NOT_FOUND', { details: { number: to } });
  const node =
    to === undefined ? await kit.log.paths.node(head.session_id, head.parent) : await kit.log.paths.at(head, to);
  return { node, redo: last.redo ?? head.seq, move: 'undo' };
};

const redone = async (kit: Kit, { head, last }: Opened): Promise<Target> => {
  if (last.redo === null || last.redo === head.seq) throw new EmergentError('NOTHING_TO_REDO');
  const tip = await kit.log.paths.node(head.session_id, last.redo);
  const next = await kit.log.paths.at(tip, numberOf(head) + 1);
  return { node: next, redo: next.seq === tip.seq ? null : tip.seq, move: 'redo' };
};

const moveTo = async (
  kit: Kit,
  caller: Caller,
  id: string,
  write: Write,
  asked: readonly unknown[],
  target: (opened: Opened) => Promise<Target>,
): Promise<ActionAnswer> => {
  const writing = writingOf(kit, write, asked);
  const from = kit.clock.tick();
  const plan = async (opened: Opened, seq: number): Promise<Planned> => {
    const { node, ...moved } = await target(opened);
    const record: LogRecord = { ...recordBase(kit, opened, seq, writing), kind: 'moved', ...moved, head: node.seq };
    return { record, stand: await kit.log.standAt(node) };
  };
  const written = await kit.log.write(caller.owner, id, writing, plan, { sameHead: true });
  kit.observe?.({ kind: 'move', move: String(asked[0]), seconds: (kit.clock.tick() - from) / 1000 });
  return answerOf(kit, written);
};

/** Of a turn that asked nobody: what an edited one's words once cost is the first telling's. */
export const UNASKED: TurnRecord['usage'] = {
  calls: 0,
  input_tokens: null,
  cached_tokens: null,
  output_tokens: null,
  reasoning_tokens: null,
  cost: null,
  seconds: 0,
  model_seconds: 0,
  first_word_seconds: null,
};

/** The head's telling becomes a sibling with other words; an earlier one gets new words laid over it. */
const editPlan = async (
  kit: Kit,
  opened: Opened,
  number: number,
  text: string,
  base: ReturnType<typeof recordBase>,
): Promise<Planned> => {
  refuseUnfit(opened.notes.settings.content_level, { text });
  const node = await kit.log.paths.at(opened.head, number);
  if (node.kind === 'began' || node.seq !== opened.head.seq)
    return { record: { ...base, kind: 'retold', turn: node.seq, text } };
  const parent = await kit.log.paths.node(node.session_id, node.parent);
  const { state } = await kit.log.paths.stateAt(parent);
  const sibling: TurnRecord = {
    ...node,
    ...base,
    ...placeBelow(parent, base.seq, true),
    head: base.seq,
    redo: null,
    origin: 'edit',
    telling: text,
    usage: UNASKED,
    terms: termsOf({ line: node.line, telling: text, scene: node.scene, effects: node.effects }),
  };
  const record = boundedRecord(sibling);
  return { record, before: state, stand: standAfter(opened, record, opened.state) };
};

const branchView = (row: BranchRow, opened: Opened, parent: Node | undefined): BranchView => ({
  branch: row.branch,
  name: opened.notes.branchNames.get(row.branch) ?? row.branch,
  current: branchOf(opened.head) === row.branch,
  from: parent === undefined ? null : { seq: parent.seq, number: numberOf(parent), branch: branchOf(parent) },
  tip: { seq: row.tip_seq, number: row.tip_number },
  updated_at: row.tip_at,
  last_line: row.tip_line,
});

const branchViews = async (kit: Kit, opened: Opened, rows: readonly BranchRow[]): Promise<BranchView[]> => {
  const parents = new Map<number, Node>();
  for (const row of rows) {
    if (!parents.has(row.first.parent))
      parents.set(row.first.parent, await kit.log.paths.node(row.first.session_id, row.first.parent));
  }
  return rows.map((row) => branchView(row, opened, parents.get(row.first.parent)));
};

/** Where a branch ends. Throws BRANCH_NOT_FOUND. */
export const tipOf = async (kit: Kit, opened: Opened, branch: string): Promise<Node> => {
  const tip = await kit.store.tip(opened.began.session_id, branch);
  if (tip !== null) return tip;
  if (branch === branchOf(opened.began)) return opened.began;
  throw new EmergentError('BRANCH_NOT_FOUND', { details: { branch } });
};

export const makeTimeline = (kit: Kit): Timeline => {
  const rowOf = async (opened: Opened, branch: string): Promise<BranchView> => {
    const tip = await tipOf(kit, opened, branch);
    if (tip.kind === 'began') throw new EmergentError('BRANCH_NOT_FOUND', { details: { branch } });
    let cursor: string | null = null;
    do {
      const page = await kit.store.branches(opened.began.session_id, 200, cursor);
      const row = page.items.find((one) => one.branch === branch);
      if (row !== undefined) {
        const [view] = await branchViews(kit, opened, [row]);
        if (view !== undefined) return view;
      }
      cursor = page.next;
    } while (cursor !== null);
    throw new EmergentError('BRANCH_NOT_FOUND', { details: { branch } });
  };
  return {
    move: (caller, id, move, write, to) =>
      moveTo(kit, caller, id, write, to === undefined ? [move] : [move, to], (opened) =>
        move === 'undo' ? undone(kit, opened, to) : redone(kit, opened),
      ),
    switchBranch: (caller, id, branch, write) =>
      moveTo(kit, caller, id, write, ['switch', branch], async (opened) => ({
        node: await tipOf(kit, opened, branch),
        redo: null,
        move: 'switch',
      })),
    edit: async (caller, id, number, text, write) => {
      const writing = writingOf(kit, write, ['edit', number, text]);
      const plan = (opened: Opened, seq: number) =>
        editPlan(kit, opened, number, text, recordBase(kit, opened, seq, writing));
      return answerOf(kit, await kit.log.write(caller.owner, id, writing, plan, { sameHead: true }));
    },
    turns: async (caller, id, { branch, before, limit }) => {
      const opened = await kit.log.open(caller.owner, id);
      const tip = branch === undefined ? opened.head : await tipOf(kit, opened, branch);
      const to = Math.min(numberOf(tip), (before ?? Number.POSITIVE_INFINITY) - 1);
      if (to < 1) return { items: [], next_cursor: null };
      const turns = await kit.log.paths.range(tip, Math.max(1, to - limit + 1), to);
      const known = knownIn(opened.state);
      const first = turns.at(0)?.number ?? 1;
      return {
        items: turns.filter((turn) => turn.number <= to).map((turn) => turnView(turn, opened.notes.retold, known)),
        next_cursor: first > 1 ? String(first) : null,
      };
    },
    why: async (caller, id, number) => {
      const opened = await kit.log.open(caller.owner, id);
      const played = await playedAt(kit, await kit.log.paths.at(opened.head, number));
      if (played === null) throw new EmergentError('TURN_NOT_FOUND', { details: { number } });
      return whyView(played.turn, opened.began.seed, played.after);
    },
    branches: async (caller, id, limit, cursor) => {
      const opened = await kit.log.open(caller.owner, id);
      const page = await kit.store.branches(id, limit, cursor);
      return { items: await branchViews(kit, opened, page.items), next_cursor: page.next };
    },
    nameBranch: async (caller, id, branch, name, write) => {
      const tip = await tipOf(kit, await kit.log.open(caller.owner, id), branch);
      if (tip.kind === 'began') throw new EmergentError('BRANCH_NOT_FOUND', { details: { branch } });
      const { opened } = await writeNote(kit, caller, id, write, ['name', branch, name], ({ notes }) => {
        refuseUnfit(notes.settings.content_level, { name });
        return { note: 'branch_named', branch, name };
      });
      return rowOf(opened, branch);
    },
  };
};

// Taking a story along and bringing it back: every record of its log, with its world. An import is checked turn by turn before
// anything is stored, and its first record is stored last, so that a half import is no session.
import {
  brokenInvariants,
  canonicalJson,
  foldTurns,
  illegal,
  isMilestone,
  type Node,
  placeBelow,
  readRecord,
  stateDigest,
} from '@emergent/core';
import {
  type BeganRecord,
  EmergentError,
  type LogRecord,
  type SessionState,
  StoryExport,
  type TurnRecord,
} from '@emergent/schema';
import { z } from 'zod';
import { isoNow, type Kit, writingOf } from './context.ts';
import type { Caller, Engine } from './engine-types.ts';
import { sessionIdFor } from './sessions.ts';

const PAGE = 500;
const Envelope = StoryExport.extend({ records: z.array(z.unknown()).min(1).max(200_000) });

const refuse = (what: string, field = 'records'): never => {
  throw new EmergentError('IMPORT_REFUSED', { message: what, details: { field } });
};

const recordsOf = (stored: readonly unknown[]): LogRecord[] =>
  stored.map((one, index) => {
    try {
      return readRecord(one);
    } catch (cause) {
      const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
      const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
      throw new EmergentError('IMPORT_REFUSED', {
        message: `Record ${index} of the story can't be read${where}.`,
        details: { field: `records.${index}` },
        cause,
      });
    }
  });

/** A turn must stand where its parent puts it and lead from its parent's state to a legal one. */
const checkTurn = (turn: TurnRecord, parent: Node, before: SessionState): SessionState => {
  const named = `Turn ${turn.number} (seq ${turn.seq})`;
  const place = placeBelow(parent, turn.seq, false);
  const stands =
    turn.number === place.number &&
    turn.base === place.base &&
    JSON.stringify(turn.since) === JSON.stringify(place.since);
  if (!stands) refuse(`${named} does not stand where its parent puts it.`, `records.${turn.seq}`);
  let after: SessionState;
  try {
    after = foldTurns(before, [turn]);
  } catch (cause) {
    throw new EmergentError('IMPORT_REFUSED', {
      message: `${named} has an effect that can't be applied.`,
      details: { field: `records.${turn.seq}` },
      cause,
    });
  }
  const broken = isMilestone(turn) ? illegal(after) : brokenInvariants(after);
  if (broken.length > 0) refuse(`${named} breaks a rule: ${broken.join(', ')}.`, `records.${turn.seq}`);
  if (isMilestone(turn) && turn.digest !== stateDigest(after))
    refuse(`${named} does not lead to the state its digest names.`, `records.${turn.seq}`);
  return after;
};

const leadsTo = (nodes: ReadonlyMap<number, Node>, record: LogRecord): void => {
  const targets = [
    record.head,
    ...(record.redo === null ? [] : [record.redo]),
    ...(record.kind === 'retold' ? [record.turn] : []),
  ];
  for (const target of targets)
    if (!nodes.has(target)) refuse(`Record ${record.seq} points to a turn that is not there.`, `records.${record.seq}`);
};

/** Checks a whole log from its beginning; returns how many turns it has. Throws IMPORT_REFUSED with the record's name. */
export const checkLog = (records: readonly LogRecord[]): number => {
  const [began] = records;
  if (began?.kind !== 'began') return refuse('The story does not start with its beginning.', 'records.0');
  const broken = illegal(began.state);
  if (broken.length > 0 || began.digest !== stateDigest(began.state))
    refuse(`The beginning breaks a rule: ${broken.join(', ') || 'its digest'}.`, 'records.0');
  const nodes = new Map<number, Node>([[0, began]]);
  const states = new Map<number, SessionState>([[0, began.state]]);
  const keys = new Set<string>();
  for (const [index, record] of records.entries()) {
    if (record.seq !== index) refuse(`Record ${index} is missing or out of order.`, `records.${index}`);
    if (keys.has(record.idempotency_key)) refuse(`Record ${index} repeats a key.`, `records.${index}`);
    keys.add(record.idempotency_key);
    if (record.kind === 'turn') {
      const parent = nodes.get(record.parent);
      const before = states.get(record.parent);
      if (parent === undefined || before === undefined)
        return refuse(`Turn ${record.number} (seq ${record.seq}) has no parent.`, `records.${index}`);
      states.set(record.seq, checkTurn(record, parent, before));
      nodes.set(record.seq, record);
    } else if (record.kind === 'began' && index > 0) refuse('The story begins twice.', `records.${index}`);
    leadsTo(nodes, record);
  }
  return nodes.size - 1;
};

/** The world of the export: the very revision if it is here already, else under ids of its own. */
const worldFor = async (kit: Kit, caller: Caller, story: z.infer<typeof Envelope>) => {
  const { lorebook, template } = story;
  const [book, known] = await Promise.all([
    kit.store.lorebook(lorebook.id, lorebook.revision),
    kit.store.template(template.id, template.revision),
  ]);
  const same = (a: object | null, b: object) => a !== null && canonicalJson(a) === canonicalJson(b);
  if (same(book, lorebook) && same(known, template)) return { lorebook, template };
  const own = { owner: caller.owner, shipped: false, revision: 1 };
  const copy = { ...lorebook, ...own, id: kit.clock.uuid() };
  const its = { ...template, ...own, id: kit.clock.uuid(), lorebook_id: copy.id };
  await kit.store.putLorebook(copy);
  await kit.store.putTemplate(its);
  return { lorebook: copy, template: its };
};

export const makeTransfer = (kit: Kit): Pick<Engine, 'exportSession' | 'importSession'> => ({
  exportSession: async (caller, id) => {
    const { began, world } = await kit.log.open(caller.owner, id);
    const records: LogRecord[] = [];
    for (;;) {
      const page = await kit.store.after(id, records.length - 1, PAGE);
      records.push(...page);
      if (page.length < PAGE) break;
    }
    return {
      format: 'emergent-story',
      version: 1,
      exported_at: isoNow(kit),
      seed: began.seed,
      lorebook: world.lorebook,
      template: world.template,
      records,
    };
  },
  importSession: async (caller, body, write) => {
    const read = Envelope.safeParse(body);
    if (!read.success) {
      const issue = read.error.issues[0];
      return refuse(
        `That is no story exported from here: ${issue?.message ?? 'unknown form'}.`,
        issue?.path.join('.') || 'body',
      );
    }
    const records = recordsOf(read.data.records);
    const turns = checkLog(records);
    const { key } = writingOf(kit, write, ['import']);
    const id = sessionIdFor(caller.owner, key);
    if (write.key !== undefined && (await kit.store.last(id)) !== null) return { session_id: id, turns };
    const { lorebook, template } = await worldFor(kit, caller, read.data);
    const [began, ...rest] = records.map((record) => ({ ...record, session_id: id }));
    for (const record of rest) await kit.store.append(record);
    if (began?.kind === 'began')
      await kit.log.begin(adopted(began, caller, records[0]?.session_id ?? null, lorebook, template));
    return { session_id: id, turns };
  },
});

const adopted = (
  began: BeganRecord,
  caller: Caller,
  from: string | null,
  lorebook: { id: string; revision: number },
  template: { id: string; revision: number },
): BeganRecord => ({
  ...began,
  owner: caller.owner,
  imported_from: from,
  lorebook_id: lorebook.id,
  lorebook_revision: lorebook.revision,
  scenario_id: template.id,
  scenario_revision: template.revision,
});

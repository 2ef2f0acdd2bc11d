// Taking a story along and bringing it back: every record of its log, with its world. An import is checked turn by turn before
// anything is stored, and its first record is stored last, so that a half import is no session and can be gone on with.
import { canonicalJson, checkingLog, digestOf, readRecord } from '@emergent/core';
import { type BeganRecord, EmergentError, type LogRecord, type ScenarioTemplate, StoryExport } from '@emergent/schema';
import { z } from 'zod';
import { type Kit, writingOf } from './context.ts';
import type { Caller, Engine, Write } from './engine-types.ts';
import { fitting } from './fitting.ts';
import { keyReused } from './key-reused.ts';
import type { Writing } from './log/session-log.ts';
import { sessionIdFor } from './sessions.ts';
import { shelve, shelveTemplate } from './shelve.ts';
import { envelopeOf, pagesOf } from './story-file.ts';
import { keptTemplateId, shownTemplate, shownTemplateId } from './template-ids.ts';
import { removeLorebook, templateId } from './worlds.ts';

/** Steps of an import between which others get their turn. */
const BATCH = 20;
const Envelope = StoryExport.extend({ records: z.array(z.unknown()).min(1).max(200_000) });
type Story = z.infer<typeof Envelope>;

const refuse = (what: string, field = 'records'): never => {
  throw new EmergentError('IMPORT_REFUSED', { message: what, details: { field } });
};

const yielded = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Runs steps to their end without holding up everybody else. */
const inBatches = async <Result>(steps: Iterator<unknown, Result>): Promise<Result> => {
  for (let step = 1; ; step++) {
    const { done, value } = steps.next();
    if (done) return value;
    if (step % BATCH === 0) await yielded();
  }
};

const readingOf = (stored: unknown, index: number): LogRecord => {
  try {
    return readRecord(stored);
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new EmergentError('IMPORT_REFUSED', {
      message: `Record ${index} of the story can't be read${where}.`,
      details: { field: `records.${index}` },
      cause,
    });
  }
};

/** Reads every record; beside them a digest of the whole body, so that the same key with another story is refused. */
function* reading(story: Story): Generator<void, { records: LogRecord[]; digest: string }> {
  const records: LogRecord[] = [];
  const { records: _, ...envelope } = story;
  const digests = [digestOf(canonicalJson(envelope))];
  for (const [index, stored] of story.records.entries()) {
    const record = readingOf(stored, index);
    records.push(record);
    digests.push(digestOf(canonicalJson(record)));
    yield;
  }
  return { records, digest: digestOf(digests.join('')) };
}

type World = Pick<Story, 'lorebook' | 'template'> & { isCopy: boolean };

const isSame = (a: object | null, b: object): boolean => a !== null && canonicalJson(a) === canonicalJson(b);

/** The very template of the export as it is kept here: under its owner's id, or under one that nobody chose. */
const keptTemplate = async ({ store }: Kit, template: ScenarioTemplate): Promise<ScenarioTemplate | undefined> => {
  const ids = [keptTemplateId(template, shownTemplateId(template.id)), template.id];
  const known = await Promise.all(ids.map((id) => store.template(id, template.revision)));
  return known.flatMap((one) => one ?? []).find((one) => isSame(shownTemplate(one), shownTemplate(template)));
};

/** The world of the export: the very revision if it is here already, else a copy under ids that the import's key gives. */
const worldFor = async (kit: Kit, caller: Caller, story: Story, { key }: Writing): Promise<World> => {
  const { lorebook, template } = story;
  const [book, kept] = await Promise.all([
    kit.store.lorebook(lorebook.id, lorebook.revision),
    keptTemplate(kit, template),
  ]);
  if (isSame(book, lorebook) && kept !== undefined) return { lorebook, template: kept, isCopy: false };
  const own = { owner: caller.owner, shipped: false, revision: 1 };
  const copy = { ...lorebook, ...own, id: sessionIdFor('world', caller.owner, `story ${key}`) };
  return {
    lorebook: copy,
    template: { ...template, ...own, id: templateId(copy.id, 0), lorebook_id: copy.id },
    isCopy: true,
  };
};

/** What is seen comes last: the copy of the world, then the story. Where that can't begin, the copy goes again. */
const beginIn = async (kit: Kit, { lorebook, template, isCopy }: World, began: BeganRecord): Promise<void> => {
  const key = began.idempotency_key;
  if (isCopy) {
    await shelveTemplate(kit, template, key);
    await shelve(kit, lorebook, key);
  }
  try {
    await kit.log.begin(began);
  } catch (error) {
    const isBegun = async () => (await kit.store.bySeqs(began.session_id, [0])).length > 0;
    if (isCopy && !(await isBegun().catch(() => true)))
      await removeLorebook(kit, lorebook.id).catch((cause: unknown) =>
        kit.warn('a broken off import could not be taken back', { lorebook_id: lorebook.id, error: String(cause) }),
      );
    throw error;
  }
};

/** Whoever had the story before: it is the importer's now. */
const asOwn = (record: LogRecord, { owner }: Caller): LogRecord =>
  record.kind === 'noted' && record.note.note === 'handed_over'
    ? { ...record, note: { ...record.note, owner } }
    : record;

/** A record of the story under its new session. The import's own key stands on the beginning alone. */
const moved = (record: LogRecord, caller: Caller, id: string, { key }: Writing): LogRecord => ({
  ...asOwn(record, caller),
  session_id: id,
  idempotency_key: record.idempotency_key === key ? digestOf(`imported ${key}`) : record.idempotency_key,
});

const adopted = (
  began: BeganRecord,
  caller: Caller,
  id: string,
  { key, request }: Writing,
  { lorebook, template }: World,
): BeganRecord => ({
  ...began,
  session_id: id,
  idempotency_key: key,
  request,
  owner: caller.owner,
  imported_from: began.session_id,
  lorebook_id: lorebook.id,
  lorebook_revision: lorebook.revision,
  scenario_id: template.id,
  scenario_revision: template.revision,
});

/** Stores what comes after the beginning; what a broken off import of the same story left here stays as it is. */
export const storeRest = async (kit: Kit, rest: Iterable<LogRecord>, { key }: Pick<Write, 'key'>): Promise<void> => {
  let stored = 0;
  for (const record of rest) {
    if (stored++ % BATCH === 0) await yielded();
    if ((await kit.store.append(record)).outcome === 'stored') continue;
    const [earlier] = await kit.store.bySeqs(record.session_id, [record.seq]);
    if (earlier === undefined || canonicalJson(earlier) !== canonicalJson(record)) throw keyReused(key);
  }
};

const readStory = (body: unknown): Story => {
  const read = Envelope.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return refuse(
    `That is no story exported from here: ${issue?.message ?? 'unknown form'}.`,
    issue?.path.join('.') || 'body',
  );
};

export const makeTransfer = (kit: Kit): Pick<Engine, 'exportSession' | 'importSession'> => ({
  exportSession: async (caller, id) => {
    const opened = await kit.log.open(caller.owner, id);
    const records: LogRecord[] = [];
    for await (const page of pagesOf(kit, id)) {
      records.push(...page);
      await yielded();
    }
    return { ...envelopeOf(kit, opened), records };
  },
  importSession: async (caller, body, write) => {
    const story = readStory(body);
    const { records, digest } = await inBatches(reading(story));
    const writing = writingOf(kit, write, ['import', digest]);
    const id = sessionIdFor('import', caller.owner, writing.key);
    // The same key has the same story, by its digest: its turns are those that were stored.
    if ((await kit.log.known(id, writing)) !== null)
      return { session_id: id, turns: records.filter((record) => record.kind === 'turn').length };
    const turns = await inBatches(checkingLog(records));
    await inBatches(fitting(records));
    const [began, ...rest] = records;
    if (began?.kind !== 'began') return refuse('The story does not start with its beginning.', 'records.0');
    if (began.seed !== story.seed) return refuse("The seed is not that of the story's beginning.", 'seed');
    const world = await worldFor(kit, caller, story, writing);
    await storeRest(
      kit,
      rest.map((record) => moved(record, caller, id, writing)),
      writing,
    );
    await beginIn(kit, world, adopted(began, caller, id, writing, world));
    return { session_id: id, turns };
  },
});

// A story as a file: as a book of any kind, one path of it, or as JSON with all that it is. Read page by page while it goes out, so that
// a story of thousands of turns is never held as a whole and others are served meanwhile.
import { branchOf, digestOf, MAIN_BRANCH, type Node, numberOf } from '@emergent/core';
import { type BookFormat, type StoryHead, type StoryTurn, tellStory } from '@emergent/formats';
import type { LogRecord, StoryExport, TurnRecord } from '@emergent/schema';
import { isoNow, type Kit } from './context.ts';
import type { Engine, StoryFile } from './engine-types.ts';
import { fileNameOf } from './file-names.ts';
import type { Opened } from './log/session-log.ts';
import { shownTemplate, shownTemplateId } from './template-ids.ts';
import { tipOf } from './timeline.ts';

const PAGE = 64;
const JSON_PAGE = 200;

const shownRecord = (record: LogRecord): LogRecord =>
  record.kind === 'began' ? { ...record, scenario_id: shownTemplateId(record.scenario_id) } : record;

/** All records of a story as an export shows them, oldest first. */
export async function* pagesOf(kit: Kit, id: string): AsyncGenerator<LogRecord[]> {
  let after = -1;
  for (;;) {
    const page = await kit.store.after(id, after, JSON_PAGE);
    if (page.length > 0) yield page.map(shownRecord);
    if (page.length < JSON_PAGE) return;
    after += page.length;
  }
}

export const envelopeOf = (kit: Kit, { began, world }: Opened): Omit<StoryExport, 'records'> => ({
  format: 'emergent-story',
  version: 1,
  exported_at: isoNow(kit),
  seed: began.seed,
  lorebook: world.lorebook,
  template: shownTemplate(world.template),
});

/** A record after the last that lays the head on another branch: the story comes back standing there. */
const switchTo = (kit: Kit, tip: Node, seq: number): LogRecord => ({
  v: 1,
  kind: 'moved',
  move: 'switch',
  session_id: tip.session_id,
  seq,
  idempotency_key: kit.clock.uuid(),
  request: digestOf(`exported at ${tip.seq}`),
  at: isoNow(kit),
  head: tip.seq,
  redo: null,
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Heard = (done: number, of: number) => void;

async function* jsonPieces(kit: Kit, opened: Opened, tip: Node, heard: Heard): AsyncGenerator<Uint8Array> {
  yield bytesOf(`${JSON.stringify(envelopeOf(kit, opened)).slice(0, -1)},"records":[`);
  let last: LogRecord | null = null;
  for await (const page of pagesOf(kit, opened.began.session_id)) {
    yield bytesOf((last === null ? '' : ',') + page.map((record) => JSON.stringify(record)).join(','));
    last = page.at(-1) ?? last;
    heard((last?.seq ?? 0) + 1, opened.last.seq + 1);
  }
  if (last !== null && last.head !== tip.seq) yield bytesOf(`,${JSON.stringify(switchTo(kit, tip, last.seq + 1))}`);
  yield bytesOf(']}');
}

const headOf = async (kit: Kit, opened: Opened, tip: Node): Promise<StoryHead> => {
  const { began, notes, world } = opened;
  const branch = branchOf(tip);
  const { character } = (await kit.log.paths.stateAt(tip)).state;
  const only = branch === MAIN_BRANCH && !notes.branchNames.has(branch);
  return {
    id: began.session_id,
    title: notes.settings.title,
    world: world.lorebook.series_metadata.title,
    start: world.template.title,
    character: { name: character.name, class_name: character.class_name, level: character.level },
    branch: only ? null : (notes.branchNames.get(branch) ?? branch),
    began_at: began.at,
    told_at: tip.at,
    turns: numberOf(tip),
    opening: notes.retold.get(began.seq) ?? began.telling,
    place: began.state.world_state.current_location,
    clock_minutes: began.state.world_state.clock_minutes,
  };
};

const storyTurn = (turn: TurnRecord, retold: ReadonlyMap<number, string>): StoryTurn => ({
  line: turn.line,
  telling: retold.get(turn.seq) ?? turn.telling,
  notices: turn.notices,
  place: turn.scene.place,
  clock_minutes: turn.clock_minutes,
  at: turn.at,
});

const bookOf = async (kit: Kit, opened: Opened, tip: Node, format: BookFormat, heard: Heard): Promise<StoryFile> => {
  const head = await headOf(kit, opened, tip);
  const { retold } = opened.notes;
  const { ending, type, first, add, end } = tellStory(format, head);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* first;
    for (let from = 1; from <= head.turns; from += PAGE) {
      const turns = await kit.log.paths.range(tip, from, Math.min(head.turns, from + PAGE - 1));
      yield* add(turns.filter((turn) => turn.number < from + PAGE).map((turn) => storyTurn(turn, retold)));
      heard(Math.min(head.turns, from + PAGE - 1), head.turns);
    }
    yield* end();
  }
  return { name: `${fileNameOf(head.title, 'story')}.${ending}`, type, pieces: pieces() };
};

export const makeStoryFiles = (kit: Kit): Pick<Engine, 'exportStory'> => ({
  exportStory: async (caller, id, { format, branch }, heard = () => undefined) => {
    const opened = await kit.log.open(caller.owner, id);
    const tip = branch === undefined ? opened.head : await tipOf(kit, opened, branch);
    if (format !== 'json') return bookOf(kit, opened, tip, format, heard);
    return {
      name: `${fileNameOf(opened.notes.settings.title, 'story')}.json`,
      type: 'application/json; charset=utf-8',
      pieces: jsonPieces(kit, opened, tip, heard),
    };
  },
});

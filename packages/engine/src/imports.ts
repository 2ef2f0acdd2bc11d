// Worlds and stories from files of other programs. A file is read whole before anything is stored. Then its templates are stored, the turns
// of its story, its lorebook, and the beginning of its story last: a template without its lorebook and turns without a beginning are not seen,
// so that a broken off import leaves nothing to be seen. With a key all ids come from it: repeated, what is there already stays, the rest follows.
import { webcrypto } from 'node:crypto';
import { digestOf, makeWorld } from '@emergent/core';
import { playedStory } from '@emergent/formats';
import { EmergentError, type Lorebook, Name, type ScenarioTemplate, ScenarioTemplateInput } from '@emergent/schema';
import { isoNow, type Kit } from './context.ts';
import type { Caller, Engine, Importing } from './engine-types.ts';
import { fitting, mustFitAnyLevel } from './fitting.ts';
import { keyReused } from './key-reused.ts';
import type { ReadWorld } from './read-world.ts';
import { readFileOf } from './reading.ts';
import { beginningOf, sessionIdFor } from './sessions.ts';
import { isAsGiven, shelve, shelveTemplate } from './shelve.ts';
import { toldRecords } from './told-story.ts';
import { storeRest } from './transfer.ts';
import { removeLorebook, templateId } from './worlds.ts';

/** Beside the loop: a large file takes a while. */
const digestOfFile = async (file: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', new Uint8Array(file))).toString('hex');

/** What an import is known by: its book's id, the digest of its file, and when it was begun. `key`: of the caller, if there was one. */
type Begun = { id: string; digest: string; at: string; key: string | undefined };
type Made = { lorebook: Lorebook; templates: ScenarioTemplate[]; session_id: string | null };
const madeOf = ({ book, templates, story }: ReadWorld, caller: Caller, { id, at }: Begun): Made => {
  const made = { revision: 1, owner: caller.owner, shipped: false, created_at: at };
  return {
    lorebook: { ...book, ...made, id, updated_at: at },
    templates: templates.map((template, index) => ({
      ...ScenarioTemplateInput.parse({ ...template, lorebook_id: id }),
      ...made,
      id: templateId(id, index),
    })),
    session_id: story === null ? null : sessionIdFor('file', caller.owner, id),
  };
};

const NOBODY = 'Traveller';
const nameOr = (name: string, otherwise: string): string =>
  Name.safeParse([...name.trim()].slice(0, 100).join('')).data ?? otherwise;

/** The beginning of a file's story and the turns after it; null where it has none, or nowhere to begin. */
const storyOf = (kit: Kit, caller: Caller, world: ReadWorld, made: Made, begun: Begun) => {
  const [template] = made.templates;
  if (world.story === null || made.session_id === null || template === undefined) return null;
  const { characters, series_metadata } = made.lorebook;
  const { player, opening, turns } = playedStory(world.story, characters[0]?.name ?? '');
  // A file's own opening stands before its lines; without one, what was told first is it.
  const first = template.initial_narrative === null && opening !== '';
  const told = first || opening === '' ? turns : [{ line: '', telling: opening, notices: [], at: null }, ...turns];
  const its = makeWorld(made.lorebook, template);
  const began = beginningOf(kit, {
    caller,
    world: its,
    ref: {
      lorebook_id: begun.id,
      lorebook_revision: 1,
      scenario_id: template.id,
      scenario_revision: 1,
    },
    body: { character_name: nameOr(player, NOBODY), title: nameOr(world.story.title, series_metadata.title) },
    id: made.session_id,
    at: begun.at,
    key: digestOf(begun.id),
    request: begun.digest,
    ...(first && { opening }),
  });
  return {
    began,
    records: toldRecords(began, told, { world: its, teller: world.format, at: begun.at }),
    of: told.length,
  };
};

const isBegun = async ({ store }: Kit, { session_id }: Made): Promise<boolean> =>
  session_id !== null && (await store.bySeqs(session_id, [0])).length > 0;

const isRefused = (error: unknown): boolean => error instanceof EmergentError && error.code === 'IMPORT_REFUSED';

/** What is seen of an import without its story goes again. Its turns stay where whoever repeats it with its key can go on from them: not without a key, nor where the repetition is refused too. */
const takeBack = async (kit: Kit, { key }: Begun, made: Made, error: unknown): Promise<void> => {
  if (made.session_id === null || (await isBegun(kit, made))) return;
  await removeLorebook(kit, made.lorebook.id);
  if (key === undefined || isRefused(error)) await kit.store.purge(made.session_id);
};

type Heard = NonNullable<Importing['heard']>;
function* counted<Item>(items: Iterable<Item>, of: number, heard: Heard): Generator<Item> {
  let done = 0;
  for (const item of items) {
    yield item;
    heard('storing', ++done, of);
  }
}

const storeAll = async (kit: Kit, caller: Caller, world: ReadWorld, made: Made, begun: Begun, heard: Heard) => {
  const story = storyOf(kit, caller, world, made, begun);
  if (story !== null) mustFitAnyLevel(story.began);
  for (const template of made.templates) await shelveTemplate(kit, template, begun.key);
  if (story !== null) await storeRest(kit, counted(fitting(story.records), story.of, heard), begun);
  await shelve(kit, made.lorebook, begun.key);
  if (story !== null) await kit.log.begin(story.began);
};

/** Whether all of it is there, from the time before. Throws KEY_REUSED where what is there came of another file. */
const isStored = async (kit: Kit, made: Made, { key, digest }: Begun): Promise<boolean> => {
  const book = await kit.store.lorebook(made.lorebook.id, 1);
  if (book === null) return false;
  const [began] = made.session_id === null ? [] : await kit.store.bySeqs(made.session_id, [0]);
  if (!isAsGiven(book, made.lorebook) || (began !== undefined && began.request !== digest)) throw keyReused(key);
  return made.session_id === null || began !== undefined;
};

/** Whoever repeats an import says of all of it that it was made when it was begun: as its first template has it, which is stored before all else. */
const begunAt = async ({ store }: Kit, id: string): Promise<string | undefined> =>
  ((await store.template(templateId(id, 0), 1)) ?? (await store.lorebook(id, 1)))?.created_at;

const silent: Heard = () => undefined;

export const makeImports = (kit: Kit): Pick<Engine, 'importLorebook'> => {
  const begin = async (caller: Caller, world: ReadWorld, digest: string, key: string | undefined) => {
    const id = key === undefined ? kit.clock.uuid() : sessionIdFor('world', caller.owner, key);
    const now: Begun = { id, digest, at: isoNow(kit), key };
    const [first] = madeOf(world, caller, now).templates;
    if (first !== undefined) await shelveTemplate(kit, first, key);
    return { ...now, at: (await begunAt(kit, id)) ?? now.at };
  };
  const bring = async (
    caller: Caller,
    file: Uint8Array,
    { key, heard = silent }: Importing,
  ): ReturnType<Engine['importLorebook']> => {
    const digest = await digestOfFile(file);
    heard('reading', 0, 1);
    const world = await readFileOf(file, { mostBytes: kit.settings.MAX_IMPORT_SIZE, rpack: kit.rpack });
    const begun = await begin(caller, world, digest, key);
    const made = madeOf(world, caller, begun);
    if (!(await isStored(kit, made, begun))) {
      try {
        await storeAll(kit, caller, world, made, begun, heard);
      } catch (error) {
        await takeBack(kit, begun, made, error).catch((cause: unknown) =>
          kit.warn('a broken off import could not be taken back', { lorebook_id: begun.id, error: String(cause) }),
        );
        throw error;
      }
    }
    return {
      report: world.report,
      lorebook_id: begun.id,
      scenario_template_ids: made.templates.map((template) => template.id),
      ...(made.session_id !== null && { session_id: made.session_id }),
    };
  };
  return {
    importLorebook: (caller, file, importing = {}) => {
      const { key } = importing;
      if (key === undefined) return bring(caller, file, importing);
      // Whoever repeats it while it is under way waits, and finds it done.
      const lane = `import:${digestOf(JSON.stringify([caller.owner, key]))}`;
      return kit.hub.inLane(lane, () => bring(caller, file, importing));
    },
  };
};

// Worlds and stories from files of other programs. A file is read whole before anything is stored. Then its templates are stored, the turns
// of its story, its lorebook, and the beginning of its story last: a template without its lorebook and turns without a beginning are not seen,
// so that a broken off import leaves nothing to be seen. With a key it can be repeated: what is there already stays, the rest follows.
import { webcrypto } from 'node:crypto';
import { digestOf, makeWorld } from '@emergent/core';
import { playedStory } from '@emergent/formats';
import { type Lorebook, Name, type ScenarioTemplate, ScenarioTemplateInput } from '@emergent/schema';
import { type Claim, type Claiming, claimed, freshClaim, keepClaim, nameOfClaim } from './claims.ts';
import type { Kit } from './context.ts';
import type { Caller, Engine, Importing } from './engine-types.ts';
import { fitting } from './fitting.ts';
import type { ReadWorld } from './read-world.ts';
import { readFileOf } from './reading.ts';
import { beginningOf, sessionIdFor } from './sessions.ts';
import { toldRecords } from './told-story.ts';
import { storeRest } from './transfer.ts';
import { removeLorebook, templateId } from './worlds.ts';

/** Beside the loop: a large file takes a while. */
const digestOfFile = async (file: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', new Uint8Array(file))).toString('hex');

const claimingOf = (caller: Caller, key: string): Claiming => ({ what: 'import', owner: caller.owner, key });

type Made = { lorebook: Lorebook; templates: ScenarioTemplate[]; session_id: string | null };
const madeOf = ({ book, templates, story }: ReadWorld, caller: Caller, { id, at }: Claim): Made => {
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
const storyOf = (kit: Kit, caller: Caller, world: ReadWorld, made: Made, claim: Claim) => {
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
      lorebook_id: claim.id,
      lorebook_revision: 1,
      scenario_id: template.id,
      scenario_revision: 1,
    },
    body: { character_name: nameOr(player, NOBODY), title: nameOr(world.story.title, series_metadata.title) },
    id: made.session_id,
    at: claim.at,
    key: digestOf(claim.id),
    request: claim.digest,
    ...(first && { opening }),
  });
  return {
    began,
    records: toldRecords(began, told, { world: its, teller: world.format, at: claim.at }),
    of: told.length,
  };
};

/** What is seen of an import goes again; what is not seen does no harm. */
const takeBack = async (kit: Kit, claiming: Claiming | null, made: Made): Promise<void> => {
  await removeLorebook(kit, made.lorebook.id);
  if (made.session_id !== null) await kit.store.purge(made.session_id);
  // Last: until all of it is gone, whoever asks again goes on with the same.
  if (claiming !== null) await keepClaim(kit, claiming, null);
};

type Heard = NonNullable<Importing['heard']>;
function* counted<Item>(items: Iterable<Item>, of: number, heard: Heard): Generator<Item> {
  let done = 0;
  for (const item of items) {
    yield item;
    heard('storing', ++done, of);
  }
}

const storeAll = async (kit: Kit, caller: Caller, world: ReadWorld, made: Made, claim: Claim, heard: Heard) => {
  const story = storyOf(kit, caller, world, made, claim);
  for (const template of made.templates) await kit.store.putTemplate(template);
  if (story !== null)
    await storeRest(kit, counted(fitting(story.records), story.of, heard), { key: story.began.idempotency_key });
  await kit.store.putLorebook(made.lorebook);
  if (story !== null) await kit.log.begin(story.began);
};

/** Whether all of it is there, from the time before. */
const isStored = async (kit: Kit, { lorebook, session_id }: Made): Promise<boolean> => {
  if ((await kit.store.lorebook(lorebook.id, 1)) === null) return false;
  return session_id === null || (await kit.store.bySeqs(session_id, [0])).length > 0;
};

const silent: Heard = () => undefined;

export const makeImports = (kit: Kit): Pick<Engine, 'importLorebook'> => {
  const bring = async (
    caller: Caller,
    file: Uint8Array,
    { key, heard = silent }: Importing,
  ): ReturnType<Engine['importLorebook']> => {
    const claiming = key === undefined ? null : claimingOf(caller, key);
    const digest = await digestOfFile(file);
    const earlier = claiming === null ? null : await claimed(kit, claiming, digest);
    heard('reading', 0, 1);
    const world = await readFileOf(file, { mostBytes: kit.settings.MAX_IMPORT_SIZE, rpack: kit.rpack });
    const claim = earlier ?? freshClaim(kit, digest);
    const made = madeOf(world, caller, claim);
    if (earlier === null || !(await isStored(kit, made))) {
      if (claiming !== null && earlier === null) await keepClaim(kit, claiming, claim);
      try {
        await storeAll(kit, caller, world, made, claim, heard);
      } catch (error) {
        await takeBack(kit, claiming, made).catch((cause: unknown) =>
          kit.warn('a broken off import could not be taken back', { lorebook_id: claim.id, error: String(cause) }),
        );
        throw error;
      }
    }
    return {
      report: world.report,
      lorebook_id: claim.id,
      scenario_template_ids: made.templates.map((template) => template.id),
      ...(made.session_id !== null && { session_id: made.session_id }),
    };
  };
  return {
    importLorebook: (caller, file, importing = {}) => {
      const { key } = importing;
      if (key === undefined) return bring(caller, file, importing);
      return kit.hub.inLane(nameOfClaim(claimingOf(caller, key)), () => bring(caller, file, importing));
    },
  };
};

// Beginning, listing, reading, changing, deleting and taking back stories.
import { beginState, digestOf, firstOffers, makeDice, openingOf, stateDigest, type World } from '@emergent/core';
import { type BeganRecord, type CreateSession, EmergentError, type StorySettings, StoryStyle } from '@emergent/schema';
import { isoNow, type Kit, recordBase, writeNote, writingOf } from './context.ts';
import type { Caller, Engine } from './engine-types.ts';
import { LEVEL_OF_NO_STORY, refuseUnfit } from './fitting.ts';
import type { Writing } from './log/session-log.ts';
import type { WorldRef } from './log/world-shelf.ts';
import { findTemplate } from './template-ids.ts';
import { sessionAnswer } from './views/action.ts';
import { sessionView } from './views/session.ts';

type Sessions = Pick<
  Engine,
  'createSession' | 'listSessions' | 'getSession' | 'patchSession' | 'deleteSession' | 'restoreSession'
>;
const RESTORABLE_DAYS = 30;
export const RESTORABLE_MS = RESTORABLE_DAYS * 86_400_000;

/** A UUID that the same owner and key always give, so that a repeated creation or import finds what the first one made: a story, or a book. */
export const sessionIdFor = (
  kind: 'create' | 'import' | 'file' | 'book' | 'world',
  owner: string,
  key: string,
): string => {
  const hex = digestOf(JSON.stringify(['session', kind, owner, key]));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Which world is meant: the template named, or the first of the lorebook named, or the first that ships. */
const chooseWorld = async (kit: Kit, caller: Caller, body: CreateSession): Promise<WorldRef> => {
  const { scenario_template_id: id } = body;
  const named = id === undefined ? null : await findTemplate(kit.store, caller, id);
  if (id !== undefined && named === null)
    throw new EmergentError('TEMPLATE_NOT_FOUND', { details: { field: 'scenario_template_id' } });
  if (named !== null && body.lorebook_id !== undefined && body.lorebook_id !== named.lorebook_id)
    throw new EmergentError('TEMPLATE_MISMATCH', { details: { field: 'scenario_template_id' } });
  const book = body.lorebook_id ?? named?.lorebook_id;
  const lorebook = book === undefined ? null : await kit.store.lorebook(book);
  if (book !== undefined && (lorebook === null || !readable(lorebook, caller)))
    throw new EmergentError('LOREBOOK_NOT_FOUND', { details: { field: 'lorebook_id' } });
  const first = named ?? (await firstTemplate(kit, caller, book));
  const its = lorebook ?? (await kit.store.lorebook(first.lorebook_id));
  if (its === null) throw new EmergentError('LOREBOOK_NOT_FOUND', { details: { lorebook_id: first.lorebook_id } });
  return {
    lorebook_id: its.id,
    lorebook_revision: its.revision,
    scenario_id: first.id,
    scenario_revision: first.revision,
  };
};

const readable = (thing: { owner: string; shipped: boolean }, caller: Caller) =>
  thing.shipped || thing.owner === caller.owner;

const firstTemplate = async (kit: Kit, caller: Caller, book: string | undefined) => {
  const shipped = kit.worlds[0];
  if (book === undefined && shipped !== undefined) return shipped.template;
  const page = await kit.store.templates(caller.owner, book === undefined ? {} : { lorebook_id: book }, 1, null);
  const [template] = page.items;
  if (template === undefined)
    throw new EmergentError('TEMPLATE_NOT_FOUND', {
      message: 'That lorebook has no scenario template to start from.',
      details: { field: 'lorebook_id' },
      suggestions: ['Make one with PUT /api/scenarios/templates/{template_id}.'],
    });
  return template;
};

const levelOf = ({ content_level }: CreateSession) => content_level ?? LEVEL_OF_NO_STORY;

/** At most 200 characters, whole ones, on one line. */
const titleOf = (name: string, template: string): string => {
  const [...characters] = `${name.trim()}: ${template}`.replace(/[\s\p{Cc}]+/gu, ' ');
  return characters.slice(0, 200).join('').trimEnd();
};

/** Where a story begins: in which world, for whom, under which id. `opening`: how a file tells it, instead of the template's words. */
export type Beginning = {
  caller: Caller;
  world: World;
  ref: WorldRef;
  body: CreateSession;
  id: string;
  at: string;
  opening?: string;
} & Pick<Writing, 'key' | 'request'>;

export const beginningOf = (kit: Kit, beginning: Beginning): BeganRecord => {
  const { caller, world, ref, body, id, at, key, request, opening } = beginning;
  const seed = digestOf(`${kit.clock.uuid()}${kit.clock.uuid()}`);
  const { state, playable } = beginState(world, body.character_name, makeDice(seed, 'turn:0'));
  const settings: StorySettings = {
    title: body.title ?? titleOf(state.character.name, world.template.title),
    style: StoryStyle.parse(body.style ?? {}),
    difficulty: body.difficulty ?? world.template.difficulty_level,
    content_level: levelOf(body),
  };
  return {
    v: 1,
    kind: 'began',
    session_id: id,
    seq: 0,
    idempotency_key: key,
    request,
    at,
    head: 0,
    redo: null,
    owner: caller.owner,
    seed,
    ...ref,
    settings,
    state,
    digest: stateDigest(state),
    telling: opening ?? openingOf(world.template, playable, state.character.name, settings.style),
    suggestions: firstOffers(state, world, settings, makeDice(seed, 'words:0')),
    imported_from: null,
  };
};

export const makeSessions = (kit: Kit): Sessions => {
  const get: Sessions['getSession'] = async (caller, id) => sessionAnswer(await kit.log.open(caller.owner, id));
  return {
    createSession: async (caller, body, write) => {
      const writing = writingOf(kit, write, ['create', body]);
      const id = sessionIdFor('create', caller.owner, writing.key);
      const earlier = await kit.log.known(id, writing);
      if (earlier !== null) return sessionView(await kit.log.open(caller.owner, id), 20);
      refuseUnfit(levelOf(body), { character_name: body.character_name, title: body.title });
      const ref = await chooseWorld(kit, caller, body);
      const { world } = await kit.log.shelf.get(ref);
      const beginning = { caller, world, ref, body, id, at: isoNow(kit), key: writing.key, request: writing.request };
      const { opened } = await kit.log.begin(beginningOf(kit, beginning));
      return sessionView(opened, 20);
    },
    listSessions: async (caller, limit, cursor) => {
      const { items, next } = await kit.store.sessions(caller.owner, limit, cursor);
      return { items: items.map(({ owner: _, seq: __, deleted_at: ___, ...summary }) => summary), next_cursor: next };
    },
    getSession: get,
    patchSession: async (caller, id, patch, write) => {
      const { opened } = await writeNote(kit, caller, id, write, ['settings', patch], ({ notes }) => {
        const content_level = patch.content_level ?? notes.settings.content_level;
        refuseUnfit(content_level, { title: patch.title });
        const settings: StorySettings = {
          title: patch.title ?? notes.settings.title,
          style: StoryStyle.parse({ ...notes.settings.style, ...patch.style }),
          difficulty: patch.difficulty ?? notes.settings.difficulty,
          content_level,
        };
        return { note: 'settings', settings };
      });
      return sessionAnswer(opened);
    },
    deleteSession: async (caller, id, write) => {
      const writing = writingOf(kit, write, ['delete']);
      await kit.log.write(caller.owner, id, writing, async (opened, seq) => ({
        record: { ...recordBase(kit, opened, seq, writing), kind: 'ended' },
      }));
      kit.log.forget(id);
    },
    restoreSession: async (caller, id, write) => {
      const opened = await kit.log.open(caller.owner, id, true);
      const writing = writingOf(kit, write, ['restore']);
      if (opened.last.kind !== 'ended' && (await kit.log.known(id, writing)) === null) return sessionAnswer(opened);
      const note = () => ({ note: 'restored' as const });
      return sessionAnswer((await writeNote(kit, caller, id, write, ['restore'], note, { deletedToo: true })).opened);
    },
  };
};

// Lorebooks and scenario templates: immutable by revision, so that a story keeps the world it was begun in.
import { canonicalJson, dryRun } from '@emergent/core';
import { EmergentError, type Lorebook, type ScenarioTemplate } from '@emergent/schema';
import { isoNow, type Kit } from './context.ts';
import type { Caller, Engine } from './engine-types.ts';
import { keyReused } from './key-reused.ts';
import { indexLore } from './lore-patterns.ts';
import type { EngineParts } from './parts.ts';
import type { Appended } from './ports/index.ts';
import { sessionIdFor } from './sessions.ts';
import { findTemplate, keptTemplateId, shownTemplate } from './template-ids.ts';
import { mustFit, mustKeepNeeds } from './template-needs.ts';

type Worlds = Pick<
  Engine,
  | 'templates'
  | 'template'
  | 'putTemplate'
  | 'lorebooks'
  | 'lorebook'
  | 'createLorebook'
  | 'putLorebook'
  | 'deleteLorebook'
  | 'dryRun'
>;

/** Stores the worlds that ship, where this revision is not there yet. */
export const shelveShipped = async ({ store, worlds }: EngineParts): Promise<void> => {
  const shelve = async ({ lorebook, template }: EngineParts['worlds'][number]) => {
    // Read first, which every start but the first ends with: nothing is written then.
    const [book, way] = await Promise.all([store.lorebook(lorebook.id), store.template(template.id)]);
    if (book?.revision !== lorebook.revision) await store.putLorebook(lorebook);
    if (way?.revision !== template.revision) await store.putTemplate(template);
  };
  await Promise.all(worlds.map(shelve));
};

const mine = (thing: { owner: string; shipped: boolean }, caller: Caller) =>
  thing.shipped || thing.owner === caller.owner;
const mustBeOwn = (thing: { owner: string; shipped: boolean }, caller: Caller) => {
  if (thing.shipped || thing.owner !== caller.owner) throw new EmergentError('FORBIDDEN');
};

const SLUG = /^[a-z0-9._-]{1,100}$/;
const mustBeSlug = (id: string) => {
  if (SLUG.test(id)) return;
  throw new EmergentError('VALIDATION_FAILED', {
    message:
      'Please check your input: "template_id" must be 1 to 100 small letters, digits, dots, dashes or underscores.',
    details: { field: 'template_id' },
    suggestions: ['Use an id such as "the-lamp-in-the-well".'],
  });
};

const PAGE = 200;
/** Ids of templates that an import made. */
export const templateId = (book: string, at: number): string => `${book}-${String(at + 1).padStart(4, '0')}`;

/** All of the caller's ways to begin in a book. */
const templatesOf = async (store: Kit['store'], caller: Caller, id: string): Promise<ScenarioTemplate[]> => {
  const found: ScenarioTemplate[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Kit['store']['templates']>> = await store.templates(
      caller.owner,
      { lorebook_id: id },
      PAGE,
      cursor,
    );
    found.push(...page.items.map(shownTemplate));
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

const GONE = 'lorebook gone';
/** Its templates are not seen any more, whatever instance asks; stories begun with it keep it. */
export const removeLorebook = async ({ store, hub }: Pick<Kit, 'store' | 'hub'>, id: string): Promise<void> => {
  await store.deleteLorebook(id);
  hub.publish(GONE, id);
};

/** A template is seen as long as its lorebook is: without it, it went with a deleted book, or is the rest of a broken off import. */
const withBook = ({ store, hub }: Pick<Kit, 'store' | 'hub'>) => {
  const known = new Set<string>();
  const forget = (id: unknown) => void (typeof id === 'string' && known.delete(id));
  // Whatever instance deletes one.
  hub.subscribe(GONE, forget, () => known.clear());
  return async ({ lorebook_id: id }: ScenarioTemplate): Promise<boolean> => {
    if (!known.has(id) && (await store.lorebook(id)) !== null) known.add(id);
    return known.has(id);
  };
};

/** The same key makes one book, by its id: asked again, it answers the book as it was made. */
const makeCreateLorebook =
  (kit: Kit): Worlds['createLorebook'] =>
  async (caller, input, { key } = { key: undefined }) => {
    const id = key === undefined ? kit.clock.uuid() : sessionIdFor('book', caller.owner, key);
    const bookOf = (at: string): Lorebook => {
      const made = { revision: 1, owner: caller.owner, shipped: false, created_at: at, updated_at: at };
      return { ...input, ...made, id };
    };
    const book = bookOf(isoNow(kit));
    if ((await kit.store.putLorebook(book)).outcome === 'stored') return book;
    const first = await kit.store.lorebook(id, 1);
    if (first === null || canonicalJson(first) !== canonicalJson(bookOf(first.created_at))) throw keyReused(key);
    return first;
  };

const TRIES = 5;
/** Makes the next revision of a thing on the newest, again where somebody else did meanwhile. Throws LOG_MOVED. */
const revised = async <Thing extends Lorebook | ScenarioTemplate>(
  next: () => Promise<Thing>,
  put: (thing: Thing) => Promise<Appended>,
): Promise<Thing> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const thing = await next();
    if ((await put(thing)).outcome === 'stored') return thing;
  }
  throw new EmergentError('LOG_MOVED', { message: 'Others kept changing this; nothing was changed.' });
};

export const makeWorlds = (kit: Kit): Worlds => {
  const { store } = kit;
  const hasBook = withBook(kit);
  const lorebook = async (caller: Caller, id: string): Promise<Lorebook> => {
    const book = await store.lorebook(id);
    if (book === null || !mine(book, caller))
      throw new EmergentError('LOREBOOK_NOT_FOUND', { details: { lorebook_id: id } });
    return book;
  };
  const template = async (caller: Caller, id: string): Promise<ScenarioTemplate> => {
    const found = await findTemplate(store, caller, id);
    if (found === null || !(await hasBook(found)))
      throw new EmergentError('TEMPLATE_NOT_FOUND', { details: { template_id: id } });
    return shownTemplate(found);
  };
  /** One change of a thing at a time, as far as others can be heard: of two that saw the same revision one has to begin again. */
  const inTurn = <Result>(id: string, work: () => Promise<Result>): Promise<Result> =>
    kit.hub.inLane(`world:${id}`, work);
  return {
    templates: async (caller, by, limit, cursor) => {
      const page = await store.templates(caller.owner, by, limit, cursor);
      const seen = await Promise.all(page.items.map(hasBook));
      return { items: page.items.filter((_, at) => seen[at]).map(shownTemplate), next_cursor: page.next };
    },
    template,
    putTemplate: async (caller, id, input) => {
      mustBeSlug(id);
      const book = await lorebook(caller, input.lorebook_id).catch((cause: unknown) => {
        if (!(cause instanceof EmergentError)) throw cause;
        throw new EmergentError('VALIDATION_FAILED', {
          message: 'lorebook_id: there is no such lorebook.',
          details: { field: 'lorebook_id' },
        });
      });
      mustFit(book, input);
      const next = async (): Promise<ScenarioTemplate> => {
        const old = await findTemplate(store, caller, id);
        if (old !== null) mustBeOwn(old, caller);
        return {
          ...input,
          id: old?.id ?? keptTemplateId(caller, id),
          revision: (old?.revision ?? 0) + 1,
          owner: caller.owner,
          shipped: false,
          created_at: old?.created_at ?? isoNow(kit),
        };
      };
      return shownTemplate(await inTurn(keptTemplateId(caller, id), () => revised(next, store.putTemplate)));
    },
    lorebooks: async (caller, by, limit, cursor) => {
      const page = await store.lorebooks(caller.owner, by, limit, cursor);
      return { items: page.items, next_cursor: page.next };
    },
    lorebook,
    createLorebook: makeCreateLorebook(kit),
    putLorebook: (caller, id, input) => {
      const next = async (): Promise<Lorebook> => {
        const old = await lorebook(caller, id);
        mustBeOwn(old, caller);
        mustKeepNeeds(old, input, await templatesOf(store, caller, id));
        return { ...old, ...input, revision: old.revision + 1, updated_at: isoNow(kit) };
      };
      return inTurn(id, () => revised(next, (book) => store.putLorebook(book)));
    },
    deleteLorebook: async (caller, id) => {
      mustBeOwn(await lorebook(caller, id), caller);
      await removeLorebook(kit, id);
    },
    dryRun: async (caller, id, text) => dryRun(await indexLore(await lorebook(caller, id)), text),
  };
};

// Lorebooks and scenario templates: immutable by revision, so that a story keeps the world it was begun in.
import { digestOf, dryRun } from '@emergent/core';
import { EmergentError, type Lorebook, type LorebookInput, type ScenarioTemplate } from '@emergent/schema';
import { type Claim, claimed, freshClaim, keepClaim, nameOfClaim } from './claims.ts';
import { isoNow, type Kit } from './context.ts';
import type { Caller, Engine } from './engine-types.ts';
import { indexLore } from './lore-patterns.ts';
import type { EngineParts } from './parts.ts';
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
  for (const { lorebook, template } of worlds) {
    await store.putLorebook(lorebook);
    await store.putTemplate(template);
  }
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
    found.push(...page.items);
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

/** The same key makes one book: asked again, it answers the book as it was made. */
const makeCreateLorebook = (kit: Kit): Worlds['createLorebook'] => {
  const make = async (caller: Caller, input: LorebookInput, { id, at }: Claim): Promise<Lorebook> => {
    const made = { revision: 1, owner: caller.owner, shipped: false, created_at: at, updated_at: at };
    const book: Lorebook = { ...input, ...made, id };
    await kit.store.putLorebook(book);
    return book;
  };
  return async (caller, input, { key } = { key: undefined }) => {
    const digest = digestOf(JSON.stringify(input));
    if (key === undefined) return make(caller, input, freshClaim(kit, digest));
    const claiming = { what: 'lorebook', owner: caller.owner, key };
    return kit.hub.inLane(nameOfClaim(claiming), async () => {
      const earlier = await claimed(kit, claiming, digest);
      const claim = earlier ?? freshClaim(kit, digest);
      if (earlier === null) await keepClaim(kit, claiming, claim);
      return (await kit.store.lorebook(claim.id, 1)) ?? make(caller, input, claim);
    });
  };
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
    const found = await store.template(id);
    if (found === null || !mine(found, caller) || !(await hasBook(found)))
      throw new EmergentError('TEMPLATE_NOT_FOUND', { details: { template_id: id } });
    return found;
  };
  /** One change of a thing at a time: two that saw the same revision would both make the next. */
  const inTurn = <Result>(id: string, work: () => Promise<Result>): Promise<Result> =>
    kit.hub.inLane(`world:${id}`, work);
  return {
    templates: async (caller, by, limit, cursor) => {
      const page = await store.templates(caller.owner, by, limit, cursor);
      const seen = await Promise.all(page.items.map(hasBook));
      return { items: page.items.filter((_, at) => seen[at]), next_cursor: page.next };
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
      return inTurn(id, async () => {
        const old = await store.template(id);
        if (old !== null && !mine(old, caller)) throw new EmergentError('TEMPLATE_NOT_FOUND');
        if (old !== null) mustBeOwn(old, caller);
        const next: ScenarioTemplate = {
          ...input,
          id,
          revision: (old?.revision ?? 0) + 1,
          owner: caller.owner,
          shipped: false,
          created_at: old?.created_at ?? isoNow(kit),
        };
        await store.putTemplate(next);
        return next;
      });
    },
    lorebooks: async (caller, by, limit, cursor) => {
      const page = await store.lorebooks(caller.owner, by, limit, cursor);
      return { items: page.items, next_cursor: page.next };
    },
    lorebook,
    createLorebook: makeCreateLorebook(kit),
    putLorebook: (caller, id, input) =>
      inTurn(id, async () => {
        const old = await lorebook(caller, id);
        mustBeOwn(old, caller);
        mustKeepNeeds(old, input, await templatesOf(store, caller, id));
        const book: Lorebook = { ...old, ...input, revision: old.revision + 1, updated_at: isoNow(kit) };
        await store.putLorebook(book);
        return book;
      }),
    deleteLorebook: async (caller, id) => {
      mustBeOwn(await lorebook(caller, id), caller);
      await removeLorebook(kit, id);
    },
    dryRun: async (caller, id, text) => dryRun(await indexLore(await lorebook(caller, id)), text),
  };
};

// Lorebooks and scenario templates: immutable by revision, so that a story keeps the world it was begun in.
import { dryRun, findName } from '@emergent/core';
import { EmergentError, type Lorebook, type ScenarioTemplate, type ScenarioTemplateInput } from '@emergent/schema';
import { isoNow, type Kit } from './context.ts';
import type { Caller, Engine } from './engine-types.ts';
import { indexLore } from './lore-patterns.ts';
import { nearestNames } from './nearest.ts';
import type { EngineParts } from './parts.ts';

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

/** A place where somebody starts; `field` says whose. */
const mustBePlace = ({ locations }: Pick<Lorebook, 'locations'>, name: string | null, field: string) => {
  if (name === null || findName(locations, name) !== undefined) return;
  const near = nearestNames(
    name,
    locations.map((place) => place.name),
  );
  throw new EmergentError('VALIDATION_FAILED', {
    message: `Please check your input: "${field}" names a place that the lorebook does not have.`,
    details: { field },
    suggestions: [near.length === 0 ? 'Give the lorebook a place first.' : `Did you mean ${near.join(', ')}?`],
  });
};

/** Throws VALIDATION_FAILED with the field that names no place of the book. */
export const mustFit = (
  book: Pick<Lorebook, 'locations'>,
  input: Pick<ScenarioTemplateInput, 'setting_location' | 'playable_characters'>,
) => {
  mustBePlace(book, input.setting_location, 'setting_location');
  for (const [index, who] of input.playable_characters.entries())
    mustBePlace(book, who.setting_location, `playable_characters.${index}.setting_location`);
};

const MOST_NAMED = 20;
const PAGE = 200;
/** Ids of templates that an import made: they came with their lorebook, and go with it. */
export const templateId = (book: string, at: number): string => `${book}-${String(at + 1).padStart(4, '0')}`;
const cameWith = (book: string, { id }: ScenarioTemplate): boolean =>
  id.startsWith(`${book}-`) && /^\d{4}$/.test(id.slice(book.length + 1));

const usersOf = async (store: Kit['store'], caller: Caller, id: string): Promise<string[]> => {
  const users: string[] = [];
  for (let cursor: string | null = null; users.length < MOST_NAMED; ) {
    const page: Awaited<ReturnType<Kit['store']['templates']>> = await store.templates(
      caller.owner,
      { lorebook_id: id },
      PAGE,
      cursor,
    );
    users.push(...page.items.filter((template) => !cameWith(id, template)).map((template) => template.id));
    cursor = page.next;
    if (cursor === null) break;
  }
  return users.slice(0, MOST_NAMED);
};

/** Stories keep the world they were begun in; templates would begin stories in none. */
const mustBeUnused = async (store: Kit['store'], caller: Caller, id: string) => {
  const users = await usersOf(store, caller, id);
  if (users.length === 0) return;
  const named = users.join(', ');
  throw new EmergentError('IN_USE', {
    message: `Scenario templates still use this lorebook: ${named}.`,
    details: { templates: named },
    suggestions: ['Give these templates another lorebook_id first.'],
  });
};

/** A template is stored before the lorebook that it came with: without it, it is the rest of a broken off import and not seen. */
const withBook = (store: Kit['store']) => {
  const known = new Set<string>();
  return {
    has: async ({ lorebook_id: id }: ScenarioTemplate): Promise<boolean> => {
      if (!known.has(id) && (await store.lorebook(id)) !== null) known.add(id);
      return known.has(id);
    },
    forget: (id: string) => void known.delete(id),
  };
};

export const makeWorlds = (kit: Kit): Worlds => {
  const { store } = kit;
  const { has: hasBook, forget } = withBook(store);
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
    createLorebook: async (caller, input) => {
      const now = isoNow(kit);
      const book: Lorebook = {
        ...input,
        id: kit.clock.uuid(),
        revision: 1,
        owner: caller.owner,
        shipped: false,
        created_at: now,
        updated_at: now,
      };
      await store.putLorebook(book);
      return book;
    },
    putLorebook: (caller, id, input) =>
      inTurn(id, async () => {
        const old = await lorebook(caller, id);
        mustBeOwn(old, caller);
        const book: Lorebook = { ...old, ...input, revision: old.revision + 1, updated_at: isoNow(kit) };
        await store.putLorebook(book);
        return book;
      }),
    deleteLorebook: async (caller, id) => {
      mustBeOwn(await lorebook(caller, id), caller);
      await mustBeUnused(store, caller, id);
      await store.deleteLorebook(id);
      forget(id);
    },
    dryRun: async (caller, id, text) => dryRun(await indexLore(await lorebook(caller, id)), text),
  };
};

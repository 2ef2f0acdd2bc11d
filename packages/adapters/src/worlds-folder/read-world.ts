// Reads one world's folder of YAML files into a lorebook and a scenario template; called by readWorlds and by the tests.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lorebook, LorebookInput, type ScenarioTemplate, ScenarioTemplateInput } from '@emergent/schema';
import { load } from 'js-yaml';

export type World = { lorebook: Lorebook; template: ScenarioTemplate };

/** A world that can't be used; the message names the file and, where there is one, the path in it. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}

/** A stable id: lower-case words with hyphens. Saved stories name it. */
const Slug = Lorebook.shape.id.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a lower-case slug such as "the-long-ebb"');
const Time = Lorebook.shape.created_at.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'must be an ISO time in UTC');

const WorldFile = Lorebook.pick({
  series_metadata: true,
  themes: true,
  tone: true,
  revision: true,
  climates: true,
  textures: true,
}).extend({
  lorebook_id: Slug,
  scenario_template_id: Slug,
  created_at: Time,
  updated_at: Time,
});

const lists = LorebookInput.shape;

/** The part of a zod shape that is needed here. */
type Issue = { path: readonly PropertyKey[]; message: string };
type Shape<T> = {
  safeParse(written: unknown): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
};

/** `[3].items[0].name: must not be blank` */
const tellIssue = ({ path, message }: Issue) => {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return `${steps.replace(/^\./, '') || 'the file'}: ${message}`;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths that a file has and its parsed form has not: zod drops unknown keys, but here they are slips of the keyboard. */
const unknownPaths = (written: unknown, read: unknown, path: string): string[] => {
  if (Array.isArray(written) && Array.isArray(read))
    return written.flatMap((value, index) => unknownPaths(value, read[index], `${path}[${index}]`));
  if (!isRecord(written) || !isRecord(read)) return [];
  return Object.entries(written).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    return Object.hasOwn(read, key) ? unknownPaths(value, read[key], inner) : [inner];
  });
};

const readYaml = async (file: string): Promise<unknown> => {
  try {
    return load(await readFile(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new WorldError(`${file}: ${why}`, { cause });
  }
};

const readShape = async <T>(file: string, shape: Shape<T>): Promise<T> => {
  const written = await readYaml(file);
  const result = shape.safeParse(written);
  if (!result.success) {
    throw new WorldError(`${file}: ${result.error.issues.map(tellIssue).join('; ')}`, { cause: result.error });
  }
  const unknown = unknownPaths(written, result.data, '');
  if (unknown.length > 0) throw new WorldError(`${file}: unknown field ${unknown.join(', ')}`);
  return result.data;
};

/** Reads one world; throws WorldError for the first file that is missing, isn't YAML or doesn't fit its shape. */
export const readWorld = async (folder: string): Promise<World> => {
  const read = <T>(name: string, shape: Shape<T>) => readShape(join(folder, name), shape);
  const { lorebook_id, scenario_template_id, updated_at, ...about } = await read('world.yaml', WorldFile);
  const scenario = await read('scenario.yaml', ScenarioTemplateInput);
  if (scenario.lorebook_id !== lorebook_id)
    throw new WorldError(`${join(folder, 'scenario.yaml')}: lorebook_id: must be "${lorebook_id}", as in world.yaml`);
  const lorebook = {
    ...about,
    id: lorebook_id,
    owner: 'shipped',
    shipped: true,
    updated_at,
    characters: await read('characters.yaml', lists.characters),
    locations: await read('locations.yaml', lists.locations),
    world_systems: await read('systems.yaml', lists.world_systems),
    timeline: await read('timeline.yaml', lists.timeline),
    relationships: await read('relationships.yaml', lists.relationships),
    entries: await read('entries.yaml', lists.entries),
  };
  const { revision, created_at, owner, shipped } = lorebook;
  return { lorebook, template: { ...scenario, id: scenario_template_id, revision, owner, shipped, created_at } };
};

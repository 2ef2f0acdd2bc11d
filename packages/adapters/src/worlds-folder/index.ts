// The worlds that ship with the program, read from a folder of folders; called once at start.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWorld, type World, WorldError } from './read-world.ts';

export { readWorld, type World, WorldError } from './read-world.ts';

/** The folder of the worlds that ship with the program. */
export const SHIPPED_WORLDS = fileURLToPath(new URL('../../../../worlds', import.meta.url));

const repeated = (ids: string[]) => ids.find((id, index) => ids.indexOf(id) !== index);

/** Paths of the folders that hold a world each, in the order of their names. Throws WorldError where `folder` can't be read. */
export const worldFolders = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new WorldError(`${folder}: can't be read`, { cause });
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort().map((name) => join(folder, name));
};

/** The first one is where a story begins that names no world: a world that joins the others must not change that. */
const byAge = (one: World, other: World): number =>
  Date.parse(one.lorebook.created_at) - Date.parse(other.lorebook.created_at) ||
  one.lorebook.id.localeCompare(other.lorebook.id, 'en');

/**
 * Every world in `folder`, the oldest first. Throws WorldError, naming file and path, when one doesn't fit or two share an id.
 */
export const readWorlds = async (folder: string): Promise<World[]> => {
  const worlds: World[] = [];
  for (const path of await worldFolders(folder)) worlds.push(await readWorld(path));
  const twice =
    repeated(worlds.map((world) => world.lorebook.id)) ?? repeated(worlds.map((world) => world.template.id));
  if (twice !== undefined) throw new WorldError(`${folder}: two worlds have the id "${twice}"`);
  return worlds.sort(byAge);
};

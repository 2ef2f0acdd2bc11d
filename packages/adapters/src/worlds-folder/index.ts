// The worlds that ship with the program, read from a folder of folders; called once at start.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorld, type World, WorldError } from './read-world.ts';

export { lintWorld } from './lint.ts';
export { type World, WorldError } from './read-world.ts';

const repeated = (ids: string[]) => ids.find((id, index) => ids.indexOf(id) !== index);

/**
 * Every world in `folder`, in the order of the folders' names. Throws WorldError, naming file and path, when one
 * doesn't fit or two share an id.
 */
export const readWorlds = async (folder: string): Promise<World[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new WorldError(`${folder}: can't be read`, { cause });
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const worlds: World[] = [];
  for (const name of names.sort()) worlds.push(await readWorld(join(folder, name)));
  const twice =
    repeated(worlds.map((world) => world.lorebook.id)) ?? repeated(worlds.map((world) => world.template.id));
  if (twice !== undefined) throw new WorldError(`${folder}: two worlds have the id "${twice}"`);
  return worlds;
};

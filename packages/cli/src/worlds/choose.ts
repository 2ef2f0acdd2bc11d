// The worlds that a command is about: by name of the folder under worlds/, by path, or all that ship. Called by the commands.
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { readWorld, SHIPPED_WORLDS, type World, worldFolders } from '@emergent/adapters';

const ALL = 'all';

/** Folders of the worlds that are meant; throws for a name that is none. */
export const chooseFolders = async (name: string): Promise<string[]> => {
  if (name === ALL) return worldFolders(SHIPPED_WORLDS);
  const shipped = join(SHIPPED_WORLDS, name);
  if (!isAbsolute(name) && existsSync(join(shipped, 'world.yaml'))) return [shipped];
  if (existsSync(join(name, 'world.yaml'))) return [name];
  const known = (await worldFolders(SHIPPED_WORLDS)).map((folder) => folder.slice(SHIPPED_WORLDS.length + 1));
  throw new Error(`there is no world "${name}"; there are ${known.join(', ')}, a path to a folder, and ${ALL}`);
};

export const chooseWorlds = async (name: string): Promise<World[]> =>
  Promise.all((await chooseFolders(name)).map(readWorld));

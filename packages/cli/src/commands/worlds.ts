// `emergent worlds`: lists the worlds that ship, and looks worlds over for what is wrong in them.
import { readWorld, WorldError } from '@emergent/adapters';
import { lintWorld } from '@emergent/engine';
import { chooseFolders, chooseWorlds } from '../worlds/choose.ts';
import type { Command } from './command.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const list = async (): Promise<number> => {
  for (const { lorebook, template } of await chooseWorlds('all')) {
    const { locations, characters, entries } = lorebook;
    const size = `${locations.length} places, ${characters.length} people, ${entries.length} entries, ${template.quests.length} quests`;
    say(`${lorebook.id.padEnd(24)}${lorebook.series_metadata.title}: ${lorebook.series_metadata.genre}; ${size}`);
    say(`${''.padEnd(24)}play as ${template.playable_characters.map((one) => one.name).join(', ')}, or anybody`);
  }
  return 0;
};

/** A world that can't even be read is one complaint. */
const complaintsOf = async (folder: string): Promise<string[]> => {
  try {
    return lintWorld(await readWorld(folder));
  } catch (error) {
    if (error instanceof WorldError) return [error.message];
    throw error;
  }
};

const lint = async (names: readonly string[]): Promise<number> => {
  const folders = (await Promise.all((names.length === 0 ? ['all'] : names).map(chooseFolders))).flat();
  let count = 0;
  for (const folder of folders) {
    const complaints = await complaintsOf(folder);
    count += complaints.length;
    say(`${folder}: ${complaints.length === 0 ? 'nothing to complain of' : `${complaints.length} complaints`}`);
    for (const complaint of complaints) say(`  ${complaint}`);
  }
  return count === 0 ? 0 : 1;
};

export const worlds: Command = {
  summary: 'List the worlds that ship, or lint worlds: names, ways, locks, quests, keys',
  usage: 'worlds list | worlds lint [folder…]',
  run: async ([what, ...names]) => {
    if (what === 'list') return list();
    if (what === 'lint') return lint(names);
    throw new Error('say worlds list, or worlds lint [folder…]');
  },
};

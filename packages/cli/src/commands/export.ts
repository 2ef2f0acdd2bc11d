// `emergent export`: a lorebook of the local database, or one that ships, as a file of any format.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ROUTES, type RouteParsed } from '@emergent/schema';
import { LOCAL, withEngine } from '../local/engine.ts';
import type { Command } from './command.ts';

const { query: Wanted } = ROUTES.exportLorebook;

const wantedOf = (given: Record<string, unknown>): RouteParsed<'exportLorebook'>['query'] => {
  const wanted = Wanted.safeParse(given);
  if (wanted.success) return wanted.data;
  const { format, container } = Wanted.shape;
  throw new Error(
    wanted.error.issues[0]?.path[0] === 'container'
      ? `--container is one of ${container.unwrap().options.join(', ')}`
      : `--format is one of ${format.unwrap().options.join(', ')}`,
  );
};

export const exportFile: Command = {
  summary:
    'A lorebook as a file (--format, --container json | png | zip, --out; --original: the file it came from, for its picture)',
  usage: 'export <lorebook id> [--format <format>]',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        container: { type: 'string' },
        out: { type: 'string' },
        original: { type: 'string' },
      },
    });
    const [id] = positionals;
    if (id === undefined) throw new Error('name a lorebook id; worlds list names those that ship');
    const wanted = wantedOf({ format: values.format, container: values.container });
    const original = values.original === undefined ? undefined : await readFile(values.original);
    const file = await withEngine((engine) => engine.exportLorebook(LOCAL, id, { ...wanted, original }));
    // A file of that name may be somebody's: only one that was named is written over.
    await writeFile(values.out ?? file.name, file.bytes, { flag: values.out === undefined ? 'wx' : 'w' });
    process.stdout.write(`${values.out ?? file.name}: ${file.bytes.length} bytes\n`);
    return 0;
  },
};

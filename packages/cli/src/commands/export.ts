// `emergent export`: a lorebook as a file of any format, or a story as a book or as JSON, from the same database as the server's.
import { open, readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Engine } from '@emergent/engine';
import { EmergentError, ROUTES, type RouteParsed } from '@emergent/schema';
import { LOCAL, withEngine } from '../local/engine.ts';
import { type Heard, longWork } from '../local/progress.ts';
import type { Command } from './command.ts';

const { query: World } = ROUTES.exportLorebook;
const { query: Story } = ROUTES.exportSession;
const STORIES: readonly string[] = Story.shape.format.unwrap().options;
const WORLDS: readonly string[] = World.shape.format.unwrap().options;

type Wanted =
  | { kind: 'story'; as: RouteParsed<'exportSession'>['query'] }
  | { kind: 'world'; as: RouteParsed<'exportLorebook'>['query'] };
type Given = { format?: string | undefined; container?: string | undefined; branch?: string | undefined };

const wantedOf = ({ format, container, branch }: Given): Wanted | null => {
  if (format === undefined && container === undefined && branch === undefined) return null;
  if (branch !== undefined || (format !== undefined && STORIES.includes(format))) {
    const as = Story.safeParse({ format, branch });
    if (!as.success || container !== undefined) throw new Error(`--format of a story is one of ${STORIES.join(', ')}`);
    return { kind: 'story', as: as.data };
  }
  const as = World.safeParse({ format, container });
  if (as.success) return { kind: 'world', as: as.data };
  throw new Error(
    as.error.issues[0]?.path[0] === 'container'
      ? `--container is one of ${World.shape.container.unwrap().options.join(', ')}`
      : `--format is one of ${WORLDS.join(', ')} for a lorebook, ${STORIES.join(', ')} for a story`,
  );
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type Out = { name: string; pieces: AsyncIterable<Uint8Array> };
const storyOf = (engine: Engine, id: string, as: RouteParsed<'exportSession'>['query'], heard: Heard): Promise<Out> =>
  engine.exportStory(LOCAL, id, as, (done, of) => heard('writing', done, of));
const worldOf = async (engine: Engine, id: string, as: RouteParsed<'exportLorebook'>['query'], from?: string) => {
  const original = from === undefined ? undefined : await readFile(from);
  const { name, bytes } = await engine.exportLorebook(LOCAL, id, { ...as, original });
  return { name, pieces: whole(bytes) };
};

/** Without a format an id of either kind will do. */
const outOf = async (engine: Engine, id: string, wanted: Wanted | null, heard: Heard, from?: string): Promise<Out> => {
  if (wanted?.kind === 'story') return storyOf(engine, id, wanted.as, heard);
  if (wanted?.kind === 'world') return worldOf(engine, id, wanted.as, from);
  try {
    return await worldOf(engine, id, World.parse({}), from);
  } catch (error) {
    if (!(error instanceof EmergentError) || error.code !== 'LOREBOOK_NOT_FOUND') throw error;
    return storyOf(engine, id, Story.parse({}), heard);
  }
};

/** A file of that name may be somebody's: only one that was named is written over. What breaks off leaves no half a file. */
const save = async ({ name, pieces }: Out, out: string | undefined): Promise<void> => {
  const path = out ?? name;
  const file = await open(path, out === undefined ? 'wx' : 'w');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  process.stdout.write(`${path}: ${bytes} bytes\n`);
};

export const exportFile: Command = {
  summary:
    'A lorebook as a file (--format, --container json | png | zip; --original: the file it came from, for its picture), or a story (--format markdown | html | epub | txt | json, --branch); --out',
  usage: 'export <lorebook or story id> [--format <format>]',
  run: async (words) => {
    const option = { type: 'string' as const };
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { format: option, container: option, branch: option, out: option, original: option },
    });
    const [id] = positionals;
    if (id === undefined)
      throw new Error('name a lorebook or a story by its id; worlds list names the lorebooks that ship');
    const wanted = wantedOf(values);
    const work = longWork();
    await withEngine(async (engine) =>
      save(await outOf(engine, id, wanted, work.heard, values.original), values.out),
    ).finally(work.end);
    return 0;
  },
};

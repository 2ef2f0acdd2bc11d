// Worlds as files of any format, the stories that came with them included. What comes in: imports.ts.
import { write } from '@emergent/formats';
import type { Lorebook, ScenarioTemplate } from '@emergent/schema';
import type { Caller, Engine, WorldFile } from './engine-types.ts';
import { storiesOf } from './read-world.ts';

const PAGE = 200;
const templatesOf = async (engine: Pick<Engine, 'templates'>, caller: Caller, id: string) => {
  const all: ScenarioTemplate[] = [];
  let cursor: string | null = null;
  do {
    const { items, next_cursor }: Awaited<ReturnType<Engine['templates']>> = await engine.templates(
      caller,
      { lorebook_id: id },
      PAGE,
      cursor,
    );
    all.push(...items);
    cursor = next_cursor;
  } while (cursor !== null);
  return all;
};

/** By the first bytes: JSON starts with none of these. */
const TYPES: readonly { starts: readonly number[]; type: string; ending: string }[] = [
  { starts: [0x89, 0x50], type: 'image/png', ending: 'png' },
  { starts: [0x50, 0x4b], type: 'application/zip', ending: 'charx' },
  { starts: [0xff, 0xd8], type: 'image/jpeg', ending: 'jpeg' },
  { starts: [0x6f, 0x00], type: 'application/octet-stream', ending: 'risum' },
];
/** What the programs that read them ask for. */
const ENDINGS: Partial<Record<string, string>> = {
  'sillytavern-chat': 'jsonl',
  'novelai-lorebook': 'lorebook',
  'novelai-scenario': 'scenario',
  'novelai-story': 'story',
};
const JSON_TYPE = 'application/json; charset=utf-8';

/** Letters, digits and dashes of ASCII only: safe in a header and on any disk. */
const slugOf = (title: string): string =>
  title
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'world';

const fileOf = (bytes: Uint8Array, { series_metadata: { title } }: Lorebook, format: string): WorldFile => {
  const boxed = TYPES.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  const ending = boxed?.ending ?? ENDINGS[format] ?? 'json';
  const type = boxed?.type ?? (ending === 'jsonl' ? 'application/x-ndjson; charset=utf-8' : JSON_TYPE);
  return { bytes, name: `${slugOf(title)}.${format}.${ending}`, type };
};

export const makeWorldFiles = (
  engine: Pick<Engine, 'lorebook' | 'templates'>,
  rpack: Uint8Array | undefined,
): Pick<Engine, 'exportLorebook'> => ({
  exportLorebook: async (caller, id, { format, container, original }) => {
    const lorebook = await engine.lorebook(caller, id);
    const templates = await templatesOf(engine, caller, id);
    const bytes = write(
      format,
      { lorebook, templates, stories: storiesOf(lorebook) },
      { original: original ?? null, rpack, ...(container !== undefined && { container }) },
    );
    return fileOf(bytes, lorebook, format);
  },
});

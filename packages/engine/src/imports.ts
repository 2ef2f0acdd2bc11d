// Worlds from files of other programs and back to them. A file is read whole before anything is stored; its templates are stored first and
// its lorebook last, and a template without its lorebook is not seen (worlds.ts): a broken off import leaves nothing to be seen.
import { type Imported, type ImportedTemplate, readAny, type Story, write } from '@emergent/formats';
import {
  EmergentError,
  type FidelityItem,
  type FidelityReport,
  type Lorebook,
  LorebookInput,
  type ScenarioTemplate,
  ScenarioTemplateInput,
} from '@emergent/schema';
import { z } from 'zod';
import { isoNow, type Kit } from './context.ts';
import type { Caller, Engine, WorldFile } from './engine-types.ts';
import { mustFit } from './worlds.ts';

/** Where a lorebook's `extensions` keep the stories that came with it. */
const STORIES = 'stories';
const StoryLine = z.object({
  who: z.enum(['player', 'narration', 'system']),
  name: z.string(),
  text: z.string(),
  at: z.string().nullable(),
  takes: z.exactOptional(z.array(z.string())),
  extensions: z.exactOptional(z.record(z.string(), z.json())),
});
const Stories = z.array(z.object({ title: z.string(), lines: z.array(StoryLine) }));
const Boxed = z.object({ container: z.enum(['png', 'zip']) });

const storiesOf = ({ extensions }: LorebookInput): Story[] => Stories.safeParse(extensions?.[STORIES]).data ?? [];

const NO_SESSION =
  'a told story is no session here: other rules played it, without checks or effects. It is kept with the lorebook and comes back on export';
const NO_PIXELS =
  'the picture or archive around the card is not stored: an export gets a plain one, unless the file is given again';

/** What the reader of a file cannot know: what becomes of its stories, and that its bytes are not stored. */
const besides = ({ lorebook, stories }: Imported): FidelityItem[] => {
  const lines = stories.reduce((sum, story) => sum + story.lines.length, 0);
  const boxed = Object.values(lorebook.extensions ?? {}).some((kept) => Boxed.safeParse(kept).success);
  return [
    ...(lines > 0 ? [{ path: STORIES, outcome: 'kept' as const, how: NO_SESSION, count: lines }] : []),
    ...(boxed ? [{ path: 'file', outcome: 'approximated' as const, how: NO_PIXELS, count: 1 }] : []),
  ];
};

/** Its numbers are those of the file's fields; what is said besides stands first among the items. */
const reported = (imported: Imported): FidelityReport => {
  const { report, stories } = imported;
  const told =
    stories.length > 0 ? `${report.told} The story is kept with the lorebook and is no session.` : report.told;
  return { ...report, told, items: [...besides(imported), ...report.items] };
};

const refuse = (found: string, expected: string, cause: unknown): never => {
  throw new EmergentError('IMPORT_REFUSED', {
    message: `This is ${found}; expected ${expected}.`,
    details: { found, expected },
    suggestions: ['Correct the file, or export it again from the program that it came from.'],
    cause,
  });
};

type Checked = { book: LorebookInput; templates: ImportedTemplate[] };
/** As it can be stored and read again, with the stories beside; throws IMPORT_REFUSED. */
const checked = ({ lorebook, templates, stories }: Imported): Checked => {
  const extensions = { ...lorebook.extensions, ...(stories.length > 0 && { [STORIES]: z.json().parse(stories) }) };
  const book = LorebookInput.safeParse({ ...lorebook, extensions });
  if (!book.success) {
    const [issue] = book.error.issues;
    return refuse(
      `a world whose "${issue?.path.join('.')}" ${issue?.message}`,
      'a world within our bounds',
      book.error,
    );
  }
  for (const [at, template] of templates.entries()) {
    try {
      mustFit(book.data, template);
    } catch (cause) {
      refuse(
        `a world whose way to start ${at + 1} is at a place it does not have`,
        'a start at one of its places',
        cause,
      );
    }
  }
  return { book: book.data, templates };
};

/** Ids of templates keep their order: lists are by time, then by id. */
const templateId = (book: string, at: number): string => `${book}-${String(at + 1).padStart(4, '0')}`;

const store = async (kit: Kit, caller: Caller, { book, templates }: Checked) => {
  const id = kit.clock.uuid();
  const now = isoNow(kit);
  const made = { revision: 1, owner: caller.owner, shipped: false, created_at: now };
  const own: ScenarioTemplate[] = templates.map((template, at) => ({
    ...ScenarioTemplateInput.parse({ ...template, lorebook_id: id }),
    ...made,
    id: templateId(id, at),
  }));
  for (const template of own) await kit.store.putTemplate(template);
  await kit.store.putLorebook({ ...book, ...made, id, updated_at: now });
  return { lorebook_id: id, scenario_template_ids: own.map((template) => template.id) };
};

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

export const makeImports = (
  kit: Kit,
  engine: Pick<Engine, 'lorebook' | 'templates'>,
): Pick<Engine, 'importLorebook' | 'exportLorebook'> => ({
  importLorebook: async (caller, file) => {
    const imported = readAny(file, { mostBytes: kit.settings.MAX_IMPORT_SIZE });
    return { report: reported(imported), ...(await store(kit, caller, checked(imported))) };
  },
  exportLorebook: async (caller, id, { format, container, original }) => {
    const lorebook = await engine.lorebook(caller, id);
    const templates = await templatesOf(engine, caller, id);
    const bytes = write(
      format,
      { lorebook, templates, stories: storiesOf(lorebook) },
      { original: original ?? null, ...(container !== undefined && { container }) },
    );
    return fileOf(bytes, lorebook, format);
  },
});

// A file of any format as what can be stored: read, checked against our bounds, its report told whole. Called by reading.ts, here or in a thread.
import { type Bundle, type ImportedTemplate, type ReadOptions, readAny, type Story } from '@emergent/formats';
import { EmergentError, type FidelityItem, type FidelityReport, LorebookInput } from '@emergent/schema';
import { z } from 'zod';
import { makeUnheard } from './lore-patterns.ts';
import { mustFit } from './template-needs.ts';

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
const Stories = z.array(
  z.object({ title: z.string(), lines: z.array(StoryLine), prose: z.exactOptional(z.boolean()) }),
);
const Boxed = z.object({ container: z.enum(['png', 'zip', 'risum']) });

export const storiesOf = ({ extensions }: LorebookInput): Story[] =>
  Stories.safeParse(extensions?.[STORIES]).data ?? [];

const NO_RULES =
  'becomes a story that one can play on: its turns have no checks and no effects, since other rules played it, and its other tellings are not among them; the file’s own lines are kept with the lorebook and come back on export';
const NO_PIXELS =
  'the picture, archive or module around it is not stored: an export gets a plain one, unless the file is given again';

/** What the reader of a file cannot know: what becomes of its stories, and that its bytes are not stored. */
const besides = ({ lorebook, stories }: Bundle): FidelityItem[] => {
  const lines = stories.reduce((sum, story) => sum + story.lines.length, 0);
  const boxed = Object.values(lorebook.extensions ?? {}).some((kept) => Boxed.safeParse(kept).success);
  return [
    ...(lines > 0 ? [{ path: STORIES, outcome: 'approximated' as const, how: NO_RULES, count: lines }] : []),
    ...(boxed ? [{ path: 'file', outcome: 'approximated' as const, how: NO_PIXELS, count: 1 }] : []),
  ];
};

/** Its numbers are those of the file's fields; what is said besides stands first among the items. */
const reported = (report: FidelityReport, bundle: Bundle): FidelityReport => {
  const told = bundle.stories.length > 0 ? `${report.told} Its story can be played on.` : report.told;
  return { ...report, told, items: [...besides(bundle), ...report.items] };
};

const refuse = (found: string, expected: string, cause: unknown): never => {
  throw new EmergentError('IMPORT_REFUSED', {
    message: `This is ${found}; expected ${expected}.`,
    details: { field: 'file', found, expected },
    suggestions: ['Correct the file, or export it again from the program that it came from.'],
    cause,
  });
};

/** `book` has its stories beside it. */
export type ReadWorld = {
  format: string;
  report: FidelityReport;
  book: LorebookInput;
  templates: ImportedTemplate[];
  story: Story | null;
};

const mustStart = (book: LorebookInput, templates: readonly ImportedTemplate[]): void => {
  for (const [at, template] of templates.entries()) {
    try {
      mustFit(book, template);
    } catch (cause) {
      const found = `a world whose way to start ${at + 1} is at a place it does not have`;
      refuse(found, 'a start at one of its places', cause);
    }
  }
};

/** Throws IMPORT_REFUSED or TOO_LARGE, which say what was found and what was expected. */
export const readWorld = async (file: Uint8Array, how: Omit<ReadOptions, 'unheard'>): Promise<ReadWorld> => {
  const { original: _, format, report, ...bundle } = readAny(file, { ...how, unheard: await makeUnheard() });
  const { lorebook, templates, stories } = bundle;
  const extensions = { ...lorebook.extensions, ...(stories.length > 0 && { [STORIES]: z.json().parse(stories) }) };
  const book = LorebookInput.safeParse({ ...lorebook, extensions });
  if (!book.success) {
    const [issue] = book.error.issues;
    const found = `a world whose "${issue?.path.join('.')}" ${issue?.message}`;
    return refuse(found, 'a world within our bounds', book.error);
  }
  mustStart(book.data, templates);
  return { format, report: reported(report, bundle), book: book.data, templates, story: stories[0] ?? null };
};

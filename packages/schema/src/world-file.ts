// Files of worlds and stories, in other programs' formats and in ours: what an import answers, what an export may be asked for. Part of ROUTES.
import { z } from 'zod';
import { FidelityReport } from './fidelity.ts';

/** What came of the file: a lorebook of the caller's own and its ways to start. `report` tells what each field became. */
export const ImportAnswer = z.object({
  report: FidelityReport,
  lorebook_id: z.string().optional(),
  scenario_template_ids: z.array(z.string()).optional(),
  session_id: z.string().optional(),
});

/** By the names that `formats` has for them; a test compares the two lists. */
export const WorldFormat = z.enum([
  'emergent-world',
  'sillytavern-chat',
  'lorebook-v3',
  'card-v3',
  'card-v2',
  'novelai-lorebook',
  'novelai-scenario',
  'novelai-story',
  'risu-lorebook',
  'risu-module',
  'agnai-book',
  'agnai-character',
  'kobold-save',
  'aidungeon-adventure',
  'card-v1',
  'aidungeon-scenario',
  'sillytavern-world-info',
  'character-book',
  'character-book-entries',
  'aidungeon-cards',
  'opendungeon-lore',
]);

/** `container`: a card can be plain JSON, a picture (png) or a CharX (zip), a RisuAI module JSON or packed (risum). Left out: as the file came that it was imported from, else the format's usual one. */
export const ExportQuery = z.object({
  format: WorldFormat.default('emergent-world'),
  container: z.enum(['json', 'lines', 'png', 'zip', 'risum']).optional(),
});

/** `json` comes back as the same story, all its branches with it, standing at `branch`. */
export const StoryFileQuery = z.object({
  format: z.enum(['json', 'markdown', 'html', 'epub', 'txt']).default('json'),
  branch: z.string().min(1).max(100).optional(),
});

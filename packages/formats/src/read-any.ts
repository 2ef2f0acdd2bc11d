// Any file as a world of ours with its fidelity report. The one way in; called by the engine's import.
import type { FidelityReport } from '@emergent/schema';
import { describeJson, open } from './containers/open.ts';
import { tableOf } from './containers/risum.ts';
import { FORMATS } from './formats.ts';
import { LIMITS } from './limits.ts';
import { makeNotes, type Unheard } from './notes.ts';
import { refuse, refuseSize } from './refuse.ts';
import type { Bundle } from './world.ts';

/** `original` is the file as it came: with it an export gives back pictures and assets. `format` names a line of FORMATS. */
export type ReadOptions = { mostBytes?: number; rpack?: Uint8Array | undefined; unheard?: Unheard };
export type Imported = Bundle & { format: string; report: FidelityReport; original: Uint8Array };

/** `mostBytes`: MAX_IMPORT_SIZE; `rpack`: RisuAI's table, for its packed modules; `unheard`: which keys the caller can't hear. Throws EmergentError IMPORT_REFUSED or TOO_LARGE, which say what was found and what was expected. */
export const readAny = (bytes: Uint8Array, { mostBytes = LIMITS.file, rpack, unheard }: ReadOptions = {}): Imported => {
  if (bytes.length > mostBytes) refuseSize(`${bytes.length} bytes`, `${mostBytes} bytes`);
  const notes = makeNotes(unheard);
  const opened = open(bytes, notes, rpack === undefined ? null : tableOf(rpack));
  const format = FORMATS.find((each) => each.detect(opened));
  if (format === undefined) return refuse(describeJson(opened.value));
  const bundle = format.read(opened, notes);
  const { lorebook, templates, stories } = bundle;
  const report = notes.report(format.title, {
    entries: lorebook.entries.length,
    characters: lorebook.characters.length,
    templates: templates.length,
    lines: stories.reduce((sum, story) => sum + story.lines.length, 0),
  });
  return { format: format.name, report, ...bundle, original: bytes };
};

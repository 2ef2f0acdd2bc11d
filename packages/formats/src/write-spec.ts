// A world as the JSON of a file, by the tables of a format: what was kept of the file it came from, and what ours says by now. Called by format.ts.
import { writeEntries } from './entries.ts';
import { restore } from './field.ts';
import { exportedDraft, exportedEntries } from './fold.ts';
import { flatten, type Json, type Raw, raise } from './json.ts';
import { writeLines } from './lines.ts';
import { refuse } from './refuse.ts';
import { writeSecond } from './second.ts';
import { Kept, type Spec } from './spec.ts';
import type { Bundle } from './world.ts';

/** `second`: an older copy beside it; `container`: what the file that it came from was. */
export type Written = { value: Json; second?: Json; container?: string };

type Found = { kept: Kept; entry: Raw };
/** What was kept of the file that a world came from, if it was of this format or of a sister. */
const keptOf = (spec: Spec, { lorebook }: Bundle): Found | null => {
  const kept = Kept.safeParse(lorebook.extensions?.[spec.family]);
  if (!kept.success) return null;
  if (kept.data.format === spec.name) return { kept: kept.data, entry: {} };
  const sister = spec.from?.[kept.data.format];
  if (!sister) return null;
  const { who, entries } = kept.data;
  const rest = sister.bring(kept.data.rest);
  return { kept: { format: spec.name, who, rest, ...(entries !== undefined && { entries }) }, entry: sister.entry };
};

/** Entries and lines into their places; those that the file had stay, others come where there is anything to write. */
const writeLists = (spec: Spec, bundle: Bundle, found: Found | null, flat: Raw): void => {
  const kept = found?.kept;
  if (spec.entries) {
    const entries = exportedEntries(bundle, spec, spec.file(kept?.who ?? ''));
    const list = kept?.entries ?? {
      list: spec.entries.spec.keyed !== true,
      unplaced: [],
      at: spec.entries.at[0] ?? '',
    };
    if (!kept || kept.entries || entries.length > 0)
      flat[list.at] = writeEntries(entries, spec.entries.spec, list, found?.entry);
  }
  if (spec.lines) {
    const lines = bundle.stories.flatMap((story) => story.lines);
    const list = kept?.lines ?? { unplaced: [], at: spec.lines.at[0] ?? '' };
    if (!kept || kept.lines || lines.length > 0) flat[list.at] = writeLines(lines, spec.lines.spec, list);
  }
};

export const writeSpec = (spec: Spec, bundle: Bundle): Written => {
  const found = keptOf(spec, bundle);
  const kept = found?.kept;
  const cannot = kept ? null : (spec.cannot?.(bundle) ?? null);
  if (cannot !== null) refuse(cannot, `something that ${spec.title} can say`, 'Export it in another format.', 'format');
  const fields = spec.file(kept?.who ?? '');
  const draft = exportedDraft(bundle, spec.person === true, kept !== undefined);
  const flat = restore(kept?.rest ?? flatten(spec.fresh(), spec.flatten), draft, fields);
  writeLists(spec, bundle, found, flat);
  const close = (each: Raw): Json => {
    const raw = raise(each, spec.flatten);
    return spec.wrap ? spec.wrap.close(raw) : raw;
  };
  return {
    value: close(flat),
    ...(kept?.container !== undefined && { container: kept.container }),
    ...(kept?.second && { second: close(writeSecond(kept.second, fields, draft, flat)) }),
    ...(kept?.odd !== undefined && { second: kept.odd }),
  };
};

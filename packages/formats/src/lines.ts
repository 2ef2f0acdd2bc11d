// A foreign list of messages as a story's lines, and back; each keeps beside it what has no place here. Called by spec.ts.
import { z } from 'zod';
import { type Field, residue, restore, takeAll } from './field.ts';
import { interleave, isRaw, type Json, listOf, type Raw } from './json.ts';
import { LIMITS } from './limits.ts';
import type { Notes } from './notes.ts';
import type { StoryLine } from './shapes.ts';

export type LineSpec = {
  family: string;
  fields: readonly Field<StoryLine>[];
  why?: Record<string, string>;
  /** A line that is a bare text there. */
  bare?: boolean;
  /** Lines are fragments of one text, blanks and all, instead of messages. */
  prose?: boolean;
  fresh: (line: StoryLine) => Raw;
};

export const KeptLines = z.object({ unplaced: z.array(z.object({ at: z.number(), value: z.json() })) });
export type KeptLines = z.infer<typeof KeptLines>;
const KeptLine = z.object({ rest: z.record(z.string(), z.json()) });

const UNKNOWN = 'no program documents it; kept for the way back';

const readLine = (value: Json, spec: LineSpec, path: string, notes: Notes): StoryLine | null => {
  const raw = spec.bare === true && typeof value === 'string' ? { text: value } : value;
  if (!isRaw(raw)) {
    notes.at(path)('broken', 'no message: it is not an object');
    return null;
  }
  const taken = takeAll(raw, spec.fields, (name) => notes.at(`${path}.${name}`));
  const { who = 'narration', name = '', text = '', at = null, takes } = taken;
  if (text.trim() === '') {
    notes.at(path)('kept', 'a message without words');
    return null;
  }
  const known = new Set(spec.fields.flatMap((field) => field.names));
  for (const each of Object.keys(raw))
    if (!known.has(each)) notes.at(`${path}.${each}`)('kept', spec.why?.[each] ?? UNKNOWN);
  const kept = { [spec.family]: { rest: residue(raw, spec.fields) } };
  return { who, name, text, at, ...(takes !== undefined && { takes }), extensions: kept };
};

export const readLines = (
  value: Json,
  spec: LineSpec,
  path: string,
  notes: Notes,
): { lines: StoryLine[]; kept: KeptLines } => {
  const lines: StoryLine[] = [];
  const kept: KeptLines = { unplaced: [] };
  for (const [at, each] of listOf(value).entries()) {
    const line = lines.length < LIMITS.lines ? readLine(each, spec, `${path}[${at}]`, notes) : null;
    if (lines.length >= LIMITS.lines)
      notes.at(`${path}[${at}]`)('kept', `a story here has at most ${LIMITS.lines} lines`);
    if (line !== null) lines.push(line);
    else kept.unplaced.push({ at, value: each });
  }
  return { lines, kept };
};

export const writeLines = (lines: readonly StoryLine[], spec: LineSpec, kept: KeptLines): Json[] => {
  const rows: Json[] = lines.map((line) => {
    const own = KeptLine.safeParse(line.extensions?.[spec.family]);
    const raw = restore(own.success ? own.data.rest : spec.fresh(line), line, spec.fields);
    return spec.bare === true && Object.keys(raw).length === 1 && raw.text !== undefined ? raw.text : raw;
  });
  return interleave(
    rows,
    kept.unplaced.map(({ at, value }) => ({ at, row: value })),
  );
};

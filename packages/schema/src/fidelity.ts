// The fidelity report: what an import took, approximated, kept beside and found broken. Made by `formats`, shown to whoever imported.
import { z } from 'zod';

/**
 * taken: it means here what it meant there · approximated: it means something near, `how` says what · kept: it means nothing here and
 * comes back on export · broken: it could not be read.
 */
export const OUTCOMES = ['taken', 'approximated', 'kept', 'broken'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** `path` is the first place it was found at, `count` how many places there are. */
export const FidelityItem = z.object({
  path: z.string(),
  outcome: Outcome,
  how: z.string(),
  count: z.number().int().min(1),
});
export type FidelityItem = z.infer<typeof FidelityItem>;

const count = z.number().int().min(0);
export const FidelityReport = z.object({
  format: z.string(),
  /** One sentence for a person. */
  told: z.string(),
  /** Fields by outcome, and what came of the file. */
  summary: z.object({
    taken: count,
    approximated: count,
    kept: count,
    broken: count,
    entries: count,
    characters: count,
    templates: count,
    lines: count,
  }),
  items: z.array(FidelityItem),
});
export type FidelityReport = z.infer<typeof FidelityReport>;

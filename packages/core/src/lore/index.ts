// Lore: which entries of a lorebook a turn brings up, within a budget. Used by the engine (context) and for dry runs.
export { type DryRun, dryRun } from './dry-run.ts';
export { type Fired, fireLore, type Moment } from './fire.ts';
export type { LoreTexts } from './hear.ts';
export { type How as LoreHow, type LoreIndex, loreFor, makeLoreIndex } from './lore-index.ts';
export { TOO_LARGE } from './pattern-weight.ts';
export { type Matched, type Matcher, type Pattern, patternOf } from './patterns.ts';
export { charOf } from './rule.ts';
export { timersOf } from './timers.ts';
export { type Unheard, unheardBy } from './unheard.ts';

// Lore: which entries of a lorebook a turn brings up, within a budget. Used by the engine (context) and for dry runs.
export * from './fire.ts';
export * from './lore-index.ts';

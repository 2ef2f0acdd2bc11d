// The log: records fold to states along paths of a tree. Pure; `packages/engine/src/log` does the reading and writing.
export * from './check-log.ts';
export * from './digest.ts';
export * from './fold.ts';
export * from './invariants.ts';
export * from './notes.ts';
export * from './path.ts';
export * from './upcast.ts';

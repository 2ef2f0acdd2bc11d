// The order of work: what the server, the command line and tests call.
export {
  BOT_MODES,
  type BotMode,
  botTurn,
  type Coverage,
  checkLog,
  coverageOf,
  lintWorld,
  makeWorld,
  newBotMemory,
  type Repetition,
  repetitionOf,
} from '@emergent/core';
export * from './ask/index.ts';
export { keepUnderCode } from './codes.ts';
export { contentsOf, countSessions, type Kept, keepRow, readKeptRow } from './contents.ts';
export { makeEngine } from './engine.ts';
export type * from './engine-types.ts';
export { listStories } from './listing.ts';
export { indexLore } from './lore-patterns.ts';
export type { EngineParts, Observation } from './parts.ts';

// The order of work: what the server, the command line and tests call.
export { checkLog } from '@emergent/core';
export * from './ask/index.ts';
export { makeEngine } from './engine.ts';
export type * from './engine-types.ts';
export type { EngineParts, Observation } from './parts.ts';

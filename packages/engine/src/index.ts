// The order of work: what the server, the command line and tests call.
export type * from './engine-types.ts';

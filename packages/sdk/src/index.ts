// The client of emergentRPG for browsers and Node: REST, streams, following a session. Used by the page and the command line.
export { ApiError } from './api-error.ts';
export { type Call, type Client, type ClientOptions, makeClient } from './client.ts';
export type { Follower, FollowOptions, FollowState } from './follow.ts';

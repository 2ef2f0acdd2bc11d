// Asking a model, and reading what it says.
export { askModel } from './ask-model.ts';
export { makeEndpoint } from './endpoint.ts';
export { askGuarded, type Guard, textsOf } from './guarded.ts';
export { RequestLimiter } from './limiter.ts';
export type * from './types.ts';

// The page's one connection to the server that it came from.
import { makeClient } from '@emergent/sdk';
import { fetchAsGuest } from './guest.ts';

export const client = makeClient({ baseUrl: location.origin, fetch: fetchAsGuest });

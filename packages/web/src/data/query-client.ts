// How answers of the server are kept: asked for again when they may have changed, and never again because of a mistake of ours.
import { ApiError } from '@emergent/sdk';
import { QueryClient } from '@tanstack/react-query';

/** The SDK has tried twice already; more only helps when the server was away or busy. */
const again = (failures: number, error: Error) =>
  failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);

const waitBefore = (failures: number, error: Error) =>
  error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1000 : 1000 * 2 ** failures;

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server is often this very machine: without a network it answers all the same.
    queries: { staleTime: 10_000, retry: again, retryDelay: waitBefore, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

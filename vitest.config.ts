// Which tests there are and how they are run: `npm test`, and `npm run architecture` as a part of `npm run check`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What Node compiled is kept where the server keeps it, for the workers, and for the next run.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/emergent', import.meta.url));

/** For a machine that has much else to do; whoever waits polls, and goes on at once when it is so. Long proofs take longer. */
const PATIENCE_MS = process.env.PROOFS === 'whole' ? 600_000 : 120_000;
/** Less than the minute after which a watcher looks for what it was not told. */
const POLL_MS = 50_000;

const project = (name: string, include: string, exclude: string[] = []) => ({
  test: {
    name,
    include: [include],
    exclude,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: POLL_MS, interval: 10 } },
    // A worker loads the program once for all its files: they leave nothing behind in it.
    isolate: false,
    // Node runs our sources as it does in production: nothing is transformed, and nothing mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});

export default defineConfig({
  test: {
    // Much of the slow tests is waiting for processes and clocks: a worker a core.
    maxWorkers: 2,
    reporters: ['default', './tools/ci-line-reporter.ts'],
    projects: [
      project('packages', 'packages/*/src/**/*.test.ts'),
      project('whole', 'test/**/*.test.ts', ['test/architecture/**']),
      project('architecture', 'test/architecture/**/*.test.ts'),
    ],
  },
});

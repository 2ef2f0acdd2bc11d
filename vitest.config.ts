// Which tests there are and how they are run: `npm test`, and `npm run architecture` as a part of `npm run check`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What Node compiled is kept where the server keeps it, for the workers, and for the next run.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/emergent', import.meta.url));

const project = (name: string, include: string, testTimeout: number, exclude: string[] = []) => ({
  test: {
    name,
    include: [include],
    exclude,
    testTimeout,
    hookTimeout: testTimeout,
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
      project('packages', 'packages/*/src/**/*.test.ts', 60_000),
      project('whole', 'test/**/*.test.ts', 120_000, ['test/architecture/**']),
      project('architecture', 'test/architecture/**/*.test.ts', 60_000),
    ],
  },
});

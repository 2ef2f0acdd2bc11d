import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Much of the slow tests is waiting for processes and clocks: a worker a core.
    maxWorkers: 2,
    reporters: ['default', './tools/ci-line-reporter.ts'],
    projects: [
      { test: { name: 'packages', include: ['packages/*/src/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: ['test/architecture/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
});

// `npm run e2e`: the page in a real Chromium against real servers, each with a store of its own, made anew each time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './test/support/chromium.ts';
import { ROOT } from './test/support/root.ts';

const PORTS = { storyteller: '8099', modelPage: '8098', model: '8097' } as const;
/** A second server, whose stories a slow scripted model tells. */
export const MODEL_PAGE = `http://127.0.0.1:${PORTS.modelPage}`;

// Before any server starts, and by the runner alone: two builds at a time would empty the folder under each other.
if (process.env.TEST_WORKER_INDEX === undefined) {
  execFileSync(process.execPath, [join(ROOT, 'tools/build-page.ts')], { stdio: 'inherit' });
}

/** Of the first server. */
export const ADMIN_TOKEN = 'the-token-of-the-walks-and-of-nothing-else';

const serverAt = (port: string, env: Record<string, string>) => ({
  command: 'node packages/server/src/main.ts',
  timeout: 180_000,
  url: `http://127.0.0.1:${port}/api/health`,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  env: {
    PORT: port,
    DATA_DIR: mkdtempSync(join(tmpdir(), 'emergent-e2e-')),
    RATE_LIMIT_REQUESTS: '10000',
    LOG_LEVEL: 'warn',
    ...env,
  },
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/runs',
  workers: 1,
  timeout: 120_000,
  // A busy machine may take its time; a walk that passes only when it is walked again is told as flaky.
  expect: { timeout: 20_000 },
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORTS.storyteller}`,
    reducedMotion: 'reduce',
    launchOptions: CHROMIUM,
  },
  webServer: [
    serverAt(PORTS.storyteller, { AI_PROVIDER: 'offline', ADMIN_TOKEN }),
    {
      command: 'node e2e/scripted-model.ts',
      url: `http://127.0.0.1:${PORTS.model}`,
      reuseExistingServer: false,
      env: { PORT: PORTS.model },
    },
    serverAt(PORTS.modelPage, {
      AI_PROVIDER: 'openai-compatible',
      AI_BASE_URL: `http://127.0.0.1:${PORTS.model}/v1`,
      AI_API_KEY: 'none',
      AI_MODEL: 'scripted',
    }),
  ],
});

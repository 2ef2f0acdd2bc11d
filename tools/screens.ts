// `npm run screens`: every screen in a real Chromium at three widths, every panel beside the story, light and dark, into docs/screens. Starts a
// server with a folder of its own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM } from '../test/support/chromium.ts';
import { ROOT } from '../test/support/root.ts';
import { startServer, stop, temporaryFolder } from '../test/support/server-process.ts';
import { act } from '../test/support/wire.ts';

const WIDTHS = { phone: 390, tablet: 820, desk: 1440 } as const;
const LINES = [
  'look around',
  'x house keys',
  'take the smoked eel',
  'ask Eddry about the low ledger',
  'go to the causeway',
  'ask Sefa about the conger',
  'persuade Sefa to lend me the boat',
];
const PANELS = ['Character', 'Pack', 'Quests', 'World', 'People', 'Timeline', 'Journal', 'Why'];
const SETTLED_MS = 600;

const folder = temporaryFolder();
const server = await startServer(folder.path);
const out = join(ROOT, 'docs/screens');
mkdirSync(out, { recursive: true });

const begun = async (): Promise<string> => {
  const made = await fetch(`${server.url}/api/game/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario_template_id: 'the-bell-without-a-tongue', character_name: 'Isbet Wray' }),
  });
  const { session_id: id } = await made.json();
  for (const line of LINES) await act(server.url, id, line);
  return id;
};

const story = await begun();
const SCREENS: Record<string, string> = {
  home: '/',
  'new-story': '/new/the-bell-without-a-tongue',
  play: `/play/${story}`,
  make: '/make',
  library: '/library',
  book: '/library/the-long-ebb',
  stories: '/stories',
  settings: '/settings',
};

const browser = await chromium.launch(CHROMIUM);

/** What is being loaded is shown as grey lines: a busy machine may take its time over it. */
const isThere = () => document.querySelector('h1') !== null && document.querySelector('span.bg-rule') === null;

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(isThere);
  await page.waitForTimeout(SETTLED_MS);
  await page.waitForFunction(isThere);
  await page.screenshot({ path: join(out, `${name}.png`) });
  process.stdout.write(`${name}\n`);
};

const shootAll = async (page: Page, size: string, scheme: string): Promise<void> => {
  const named = (name: string) => `${name}-${size}${scheme === 'dark' ? '-dark' : ''}`;
  for (const [name, path] of Object.entries(SCREENS)) {
    await page.goto(`${server.url}${path}`);
    await shoot(page, named(name));
  }
  if (size === 'tablet') return;
  await page.goto(`${server.url}/play/${story}`);
  if (size === 'phone') await page.getByRole('button', { name: 'Your story so far' }).click();
  for (const panel of PANELS) {
    await page.getByRole('tab', { name: panel, exact: true }).click();
    await shoot(page, named(`panel-${panel.toLowerCase()}`));
  }
};

try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, width] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({
        viewport: { width, height: width < 600 ? 844 : 900 },
        reducedMotion: 'reduce',
        colorScheme,
      });
      await shootAll(page, size, colorScheme);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await stop(server);
  folder.remove();
}

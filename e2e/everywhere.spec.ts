// Every screen and panel in the dark and in high contrast (the other walks see them in light): no barriers, nothing wider than the window from 320 px (1280 at 400 %) to 2560,
// and nothing too small for a finger.
import type { Page } from '@playwright/test';
import { expect, hasNoBarriers, storyOf, test } from './reader.ts';

const PANELS = ['Character', 'Pack', 'Quests', 'World', 'People', 'Timeline', 'Journal', 'Why'];
const LINES = ['look around', 'take the smoked eel', 'ask Tobit about the ebb', 'go to the salt pans'];
const screensOf = (story: string) => [
  '/',
  '/new',
  '/new/the-bell-without-a-tongue',
  `/play/${story}`,
  '/make',
  '/library',
  '/library/the-long-ebb',
  '/stories',
  '/settings',
  '/nowhere',
];

/** Pixels that are cut off or must be scrolled to sideways. */
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
/** What can be pressed and is smaller than 24 px, words in running text apart (WCAG 2.5.8). */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=tab], summary, select, input, textarea, a')]
      .filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.sr-only, p, [aria-hidden=true]'),
      )
      .map((one) => one.closest<HTMLElement>('label') ?? one)
      .map((one) => ({ box: one.getBoundingClientRect(), name: one.outerHTML.slice(0, 120) }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ box, name }) => `${Math.round(box.width)}×${Math.round(box.height)} ${name}`),
  );
const ready = async (page: Page) => {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('[role=status] .animate-\\[breathe_1\\.8s_ease-in-out_infinite\\]')).toHaveCount(0);
  await expect(page.getByText('Loading …')).toHaveCount(0);
};

/** As another tab would change it: nothing is loaded again. */
const dress = (page: Page, theme: string) =>
  page.evaluate((theme) => {
    localStorage.setItem('preferences', JSON.stringify({ theme }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'preferences' }));
  }, theme);

/** What else a barrier can be does not hang on colours. */
const hasNoBarriersInAnyTheme = async (page: Page) => {
  await ready(page);
  await hasNoBarriers(page);
  await dress(page, 'contrast');
  await hasNoBarriers(page, ['color-contrast']);
  await dress(page, 'auto');
};

test.describe('in the dark', () => {
  test.use({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark', expected: [/404/] });
  test('every screen and panel, and in high contrast', async ({ page, request }) => {
    test.setTimeout(180_000);
    const story = await storyOf(request, LINES);
    for (const path of screensOf(story)) {
      await page.goto(path);
      await hasNoBarriersInAnyTheme(page);
    }
    await page.goto(`/play/${story}`);
    for (const panel of PANELS) {
      await page.getByRole('tab', { name: panel, exact: true }).click();
      await hasNoBarriersInAnyTheme(page);
    }
  });
});

for (const [name, width, height] of [
  ['1280 px at 400 %', 320, 256],
  ['a tablet', 820, 1180],
  ['a wall', 2560, 1440],
] as const) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 1000, expected: [/404/] });
    test('shows every screen and panel whole, with room for a finger', async ({ page, request }) => {
      const story = await storyOf(request, LINES);
      for (const path of screensOf(story)) {
        await page.goto(path);
        await ready(page);
        expect(await tooWide(page), path).toBeLessThanOrEqual(0);
        expect(await tooSmall(page), path).toEqual([]);
      }
      await page.goto(`/play/${story}`);
      const opener = page.getByRole('button', { name: 'Your story so far' });
      await opener.waitFor();
      if (width < 1024) await (width < 1000 ? opener.tap() : opener.click());
      for (const panel of PANELS) {
        const tab = page.getByRole('tab', { name: panel, exact: true });
        await (width < 1000 ? tab.tap() : tab.click());
        await ready(page);
        expect(await tooWide(page), panel).toBeLessThanOrEqual(0);
        expect(await tooSmall(page), panel).toEqual([]);
        const inner = page.getByRole('tabpanel');
        expect(await inner.evaluate((one) => one.scrollWidth - one.clientWidth), panel).toBeLessThanOrEqual(0);
      }
    });
  });
}

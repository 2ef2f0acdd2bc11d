// What the walks share: a page that notes every complaint of the browser, and the steps that each of them takes.
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, test as base, expect, type Locator, type Page } from '@playwright/test';

/** Fails a walk when the console warned, a script threw, or the policy was broken. `expected` are complaints that belong to it. */
export const test = base.extend<{ expected: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from this pattern.
  expected: async ({}, use) => use([]),
  page: async ({ page, expected }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(page);
    expect(complaints.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});
export { expect };

export const WORLD = '/new/the-bell-without-a-tongue';
export const line = (page: Page): Locator => page.locator('#action');
export const turn = (page: Page, number: number): Locator => page.locator(`article[data-turn="${number}"]`);
export const live = (page: Page): Locator => page.locator('article[data-live]');
export const tellingOf = (entry: Locator): Locator => entry.locator('.prose');

/** `at`: a server of the walk's own. */
export const begin = async (page: Page, character = 'Isbet Wray', at = '') => {
  await page.goto(`${at}${WORLD}`);
  await page.getByRole('radio', { name: character }).check();
  await page.getByRole('button', { name: 'Begin the story' }).click();
  await expect(tellingOf(turn(page, 0))).toBeVisible();
};

/** Waits until the turn of this number is recorded, is the last one, and nothing is being told. */
export const told = async (page: Page, number: number) => {
  await expect(live(page)).toHaveCount(0);
  await expect(turn(page, number)).toBeVisible();
  await expect(turn(page, number + 1)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send' })).not.toHaveAttribute('aria-disabled', 'true');
};

export const write = async (page: Page, words: string) => {
  await line(page).fill(words);
  await line(page).press('Enter');
};
export const play = async (page: Page, words: string, number: number) => {
  await write(page, words);
  await told(page, number);
  await expect(turn(page, number)).toContainText(words);
};

/** After everything is there, and what moves has come to rest: half-faded text has no contrast. `rules`: those alone. */
export const hasNoBarriers = async (page: Page, rules?: string[]) => {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('span.bg-rule')).toHaveCount(0);
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
};

export const openPanel = async (page: Page, name: string) => {
  const tab = page.getByRole('tab', { name });
  if (!(await tab.isVisible())) await page.getByRole('button', { name: 'Your story so far' }).click();
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
};

/** A story begun and played without the page; its id. */
export const storyOf = async (request: APIRequestContext, lines: readonly string[]): Promise<string> => {
  const made = await request.post('/api/game/sessions', {
    data: { scenario_template_id: 'the-bell-without-a-tongue', character_name: 'Isbet Wray' },
  });
  const { session_id } = await made.json();
  for (const action of lines) {
    const told = await request.post(`/api/game/sessions/${session_id}/action`, { data: { action } });
    expect(told.status()).toBe(200);
  }
  return session_id;
};

// What the walks share: a page that notes every complaint of the browser, and the steps that each of them takes.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

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

export const turns = (page: Page): Locator => page.locator('.turns .turn:not(.opening)');
export const tellingOf = (turn: Locator): Locator => turn.locator('.telling');

export const begin = async (page: Page, character = 'Isbet Wray') => {
  await page.goto('/');
  await page.getByRole('radio', { name: character }).check();
  await page.getByRole('button', { name: 'Begin the story' }).click();
  await expect(page.locator('.opening .telling')).toBeVisible();
};

/** Waits until the turn of this number is recorded and nothing is being told. */
export const told = async (page: Page, count: number) => {
  await expect(turns(page)).toHaveCount(count);
  await expect(page.locator('.turn.live')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
};

export const play = async (page: Page, line: string, count: number) => {
  await page.getByRole('textbox', { name: 'What do you do?' }).fill(line);
  await page.keyboard.press('Enter');
  await told(page, count);
  await expect(turns(page).last().locator('.player')).toContainText(line);
};

export const hasNoBarriers = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
};

export const openSheet = async (page: Page) => {
  const sheet = page.getByRole('button', { name: 'Sheet', exact: true });
  if (await sheet.isVisible()) await sheet.click();
};
export const closeSheet = async (page: Page) => {
  const close = page.getByRole('button', { name: 'Back to the story' });
  if (await close.isVisible()) await close.click();
};

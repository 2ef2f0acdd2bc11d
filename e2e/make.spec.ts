// Making a world: asked for from an example, watched, stopped, read and played; by mouse and by keyboard, on a desk and on a phone.
import { MODEL_PAGE } from '../playwright.config.ts';
import { expect, hasNoBarriers, test } from './reader.ts';

for (const width of [390, 1280]) {
  test(`a world is made from an example and played, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/make');
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByText('Give it a name of 1 to 200 characters.')).toBeVisible();
    await hasNoBarriers(page);
    await page.getByRole('button', { name: /^Nine Days to Orsk/ }).click();
    await page.getByRole('textbox', { name: 'What it is called' }).fill(`Nine Days, ${width}`);
    await page.getByRole('button', { name: 'Make it' }).click();
    const task = page.getByRole('list', { name: 'Worlds of your making' }).getByRole('listitem').first();
    await expect(task.getByRole('progressbar')).toBeVisible();
    await expect(task.getByRole('link', { name: /^Read and edit it/ })).toBeVisible({ timeout: 40_000 });
    await expect(task.getByRole('heading')).toContainText(`Nine Days, ${width}`);
    await hasNoBarriers(page);
    await page.screenshot({ path: `test-results/make-${width}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await task.getByRole('link', { name: /^Play it/ }).click();
    await page.getByRole('button', { name: 'Begin the story' }).click();
    await expect(page.locator('article[data-turn="0"]')).toBeVisible();
  });
}

test('the keyboard alone makes a world, stops it and asks again', async ({ page }) => {
  // The storyteller is done before anybody could stop it; a slow model is not.
  await page.goto(`${MODEL_PAGE}/make`);
  const name = page.getByRole('textbox', { name: 'What it is called' });
  await name.focus();
  await page.keyboard.type('A short-lived world');
  await page.keyboard.press('Enter');
  const stop = page.getByRole('button', { name: 'Stop making it' });
  await stop.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Ask again/ }).focus();
  await page.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('A short-lived world');
});

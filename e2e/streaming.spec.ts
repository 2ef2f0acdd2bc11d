// Words as they come from a slow model: they grow on the page, are read aloud by sentences, can be stopped, and survive a reload.
import { MODEL_PAGE } from '../playwright.config.ts';
import { begin, expect, hasNoBarriers, play, tellingOf, test, told, turns } from './reader.ts';

test.use({ baseURL: MODEL_PAGE });
const END = 'and stays so.';

test('words grow, marked as provisional, and become the recorded telling', async ({ page }) => {
  await begin(page);
  await page.getByRole('textbox', { name: 'What do you do?' }).fill('I listen');
  await page.keyboard.press('Enter');
  const live = page.locator('.turn.live .provisional');
  await expect(live).toContainText('The lamp gutters.');
  await expect(live).not.toContainText(END);
  await expect(page.locator('[aria-live=polite]')).toContainText('The lamp gutters.');
  await expect(page.locator('[aria-live=polite]')).not.toContainText(END);
  await page.screenshot({ path: 'test-results/streaming.png' });
  await told(page, 1);
  await expect(tellingOf(turns(page).last())).toContainText(END);
  await expect(page.locator('[aria-live=polite]')).toContainText(END);
  await hasNoBarriers(page);
});

test('what is being told can be stopped; the line comes back', async ({ page }) => {
  await begin(page);
  await page.getByRole('textbox', { name: 'What do you do?' }).fill('I listen');
  await page.keyboard.press('Enter');
  await expect(page.locator('.turn.live .provisional')).toContainText('The lamp');
  await page.getByRole('button', { name: 'Stop' }).click();
  await told(page, 0);
  await expect(page.locator('#action')).toHaveValue('I listen');
  await page.reload();
  await told(page, 0);
});

test('a reload in the middle loses and doubles nothing', async ({ page }) => {
  await begin(page);
  await page.getByRole('textbox', { name: 'What do you do?' }).fill('I listen');
  await page.keyboard.press('Enter');
  await expect(page.locator('.turn.live .provisional')).toContainText('The lamp');
  await page.reload();
  await told(page, 1);
  await expect(tellingOf(turns(page).last())).toContainText(END);
  await page.getByRole('button', { name: 'Tell it again' }).click();
  await expect(page.locator('.turn.live .provisional')).toContainText('The lamp');
  await told(page, 1);
  await play(page, 'I wait', 2);
});

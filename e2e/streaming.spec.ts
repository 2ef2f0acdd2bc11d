// Words as they come from a slow model: they grow on the page, are read aloud by sentences, can be stopped, and survive a reload.
import { MODEL_PAGE } from '../playwright.config.ts';
import { begin, expect, hasNoBarriers, line, live, play, tellingOf, test, told, turn, write } from './reader.ts';

test.use({ baseURL: MODEL_PAGE });
const END = 'and stays so.';

test('words grow, and become the recorded telling; each sentence is said once', async ({ page }) => {
  await begin(page);
  await write(page, 'I listen');
  await expect(live(page)).toContainText('The lamp gutters.');
  await expect(live(page)).not.toContainText(END);
  const spoken = page.locator('[aria-live=polite].sr-only');
  await expect(spoken).toContainText('The lamp gutters.');
  await expect(spoken).not.toContainText(END);
  await page.screenshot({ path: 'test-results/streaming.png' });
  await told(page, 1);
  await expect(tellingOf(turn(page, 1))).toContainText(END);
  await expect(spoken).toContainText(END);
  expect((await spoken.textContent())?.match(/The lamp gutters/g)).toHaveLength(1);
  await hasNoBarriers(page);
});

test('what is being told can be stopped; the line comes back', async ({ page }) => {
  await begin(page);
  await write(page, 'I listen');
  await expect(live(page)).toContainText('The lamp');
  await page.getByRole('button', { name: 'Stop' }).click();
  await told(page, 0);
  await expect(line(page)).toHaveValue('I listen');
  await page.reload();
  await told(page, 0);
});

test('a reload in the middle loses and doubles nothing', async ({ page }) => {
  await begin(page);
  await write(page, 'I listen');
  await expect(live(page)).toContainText('The lamp');
  await page.reload();
  await told(page, 1);
  await expect(tellingOf(turn(page, 1))).toContainText(END);
  await page.getByRole('button', { name: 'Tell it again' }).click();
  await expect(live(page)).toContainText('The lamp');
  await told(page, 1);
  await play(page, 'I wait', 2);
});

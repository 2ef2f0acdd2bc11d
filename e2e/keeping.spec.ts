// What must not be lost: a line typed without a connection, a story deleted by mistake, the words one has changed, two tabs on one story.
import { begin, expect, play, test, told, turns } from './reader.ts';

test.describe('without a connection', () => {
  test.use({ expected: [/net::ERR_|WebSocket connection/] });
  test('the line is kept and sent once when it is back', async ({ page, context }) => {
    await begin(page);
    await context.setOffline(true);
    await page.getByRole('textbox', { name: 'What do you do?' }).fill('I wait for better weather');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Not sent yet:')).toBeVisible();
    await page.screenshot({ path: 'test-results/offline.png' });
    await page.getByRole('textbox', { name: 'What do you do?' }).fill('I go to sleep');
    await page.keyboard.press('Enter');
    await expect(page.locator('#action')).toHaveValue('I go to sleep');
    await context.setOffline(false);
    await page
      .getByRole('button', { name: 'Try now' })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await told(page, 1);
    await page.reload();
    await told(page, 1);
  });
});

test('two tabs on one story show the same', async ({ page, context }) => {
  await begin(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await told(other, 0);
  await play(page, 'I look at the sky', 1);
  await told(other, 1);
  await play(other, 'I listen', 2);
  await told(page, 2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await told(other, 1);
});

test('words can be changed, and the story be saved, deleted and taken back', async ({ page }) => {
  await begin(page, 'Davin Holt');
  await play(page, 'I look around', 1);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.locator('#edit').fill('The words I wanted.');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await expect(turns(page).last()).toContainText('The words I wanted.');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await (await saving).path();

  await page.getByRole('button', { name: '‹ Stories' }).click();
  const row = page.locator('.story-row').first();
  await row.getByRole('button', { name: /^Delete/ }).click();
  await row.getByRole('button', { name: 'Take it back' }).click();
  await expect(row.getByRole('link')).toBeVisible();

  await page.locator('#import').setInputFiles(copy);
  await expect(turns(page).last()).toContainText('The words I wanted.');
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('radio', { name: 'Isbet Wray' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin the story' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#action')).toBeFocused();
  await page.keyboard.type('I look around');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and listen');
  await page.keyboard.press('Enter');
  await told(page, 1);
  await expect(page.locator('#action')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('#action')).toHaveValue('I look around\nand listen');
  await page.locator('#action').fill('x'.repeat(1001));
  await expect(page.getByText('1 characters too many')).toBeVisible();
});

// What must not be lost: a line typed without a connection, a story deleted elsewhere, the words one has changed, two tabs on one story.
import { begin, expect, line, play, test, told, turn, write } from './reader.ts';

test.describe('without a connection', () => {
  test.use({ expected: [/net::ERR_|WebSocket connection/] });
  test('the line is kept and sent once when it is back', async ({ page, context }) => {
    await begin(page);
    await context.setOffline(true);
    await write(page, 'I wait for better weather');
    await expect(page.getByText('Not sent yet:')).toBeVisible();
    await page.screenshot({ path: 'test-results/offline.png' });
    await write(page, 'I go to sleep');
    await expect(line(page)).toHaveValue('I go to sleep');
    await context.setOffline(false);
    await page
      .getByRole('button', { name: 'Try now' })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await told(page, 1);
    await expect(line(page)).toHaveValue('I go to sleep');
    await page.reload();
    await told(page, 1);
    await expect(line(page)).toHaveValue('I go to sleep');
  });

  test('the page opens from what was kept of it, and says that the server is away', async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await expect(page.getByRole('button', { name: /^Play now/ }).first()).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('The server cannot be reached.').first()).toBeVisible({ timeout: 20_000 });
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

test('words can be changed, and the story be saved, deleted and taken back', async ({ page, request }) => {
  await begin(page, 'Davin Holt');
  await play(page, 'I look around', 1);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const words = page.getByRole('textbox', { name: /Change the words/ });
  await expect(words).toBeFocused();
  await words.fill('The words I *wanted*. <b>Not bold</b>');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await expect(turn(page, 1).locator('em')).toHaveText('wanted');
  await expect(turn(page, 1)).toContainText('<b>Not bold</b>');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save a copy' }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.json$/);

  const id = page.url().split('/').at(-1);
  await request.delete(`/api/game/sessions/${id}`);
  await expect(page.getByText('This story was deleted.')).toBeVisible();
});

test.describe('a deleted story', () => {
  test.use({ expected: [/404/] });
  test('can be taken back where it is opened', async ({ page, request }) => {
    await begin(page);
    await play(page, 'I look around', 1);
    const id = page.url().split('/').at(-1);
    await page.goto('/');
    await request.delete(`/api/game/sessions/${id}`);
    await page.goto(`/play/${id}`);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await told(page, 1);
  });
});

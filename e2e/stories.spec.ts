// The list of stories: found, renamed, saved as a file of each kind, deleted and taken back, brought again; by mouse, by keyboard, on a phone.
import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, hasNoBarriers, test } from './reader.ts';

const HOSTILE = '"><img src=x onerror=alert(1)>';
const own = (mark: string) => `${mark} ${crypto.randomUUID().slice(0, 8)}`;

const begun = async (request: APIRequestContext, title: string) => {
  const made = await request.post('/api/game/sessions', {
    data: { character_name: 'Isbet Wray', scenario_template_id: 'the-bell-without-a-tongue', title },
  });
  expect(made.status()).toBe(201);
};
const row = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Stories' }).getByRole('listitem').filter({ hasText: title });
const choose = async (page: Page, title: string, deed: string) => {
  await page.getByRole('button', { name: `More about ${title}` }).click();
  await page.getByRole('menuitem', { name: deed }).click();
};

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('a story is found, renamed, saved, deleted, taken back and brought again', async ({ page, request }) => {
      const title = own('The Salt Road');
      const hostile = own(HOSTILE);
      for (const name of [title, hostile, own('ليلة'), own('W'.repeat(100))]) await begun(request, name);
      await page.goto('/stories');
      await expect(row(page, hostile)).toBeVisible();
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/stories-${width}.png` });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

      await page.getByRole('searchbox', { name: 'Search' }).fill(title.toUpperCase());
      await expect(page.getByText('1 story', { exact: true })).toBeVisible();
      await expect(row(page, hostile)).toHaveCount(0);

      await choose(page, title, 'Rename');
      const name = page.getByRole('textbox', { name: 'Title' });
      await name.fill('');
      await name.press('Enter');
      await expect(page.getByText('A title has 1 to 200 characters.')).toBeVisible();
      await hasNoBarriers(page);
      await name.fill(`${title} <b>again</b>`);
      await name.press('Enter');
      await expect(row(page, `${title} <b>again</b>`)).toBeVisible();

      const saved: string[] = [];
      let json = '';
      for (const format of ['Markdown', 'Web page', 'E-book', 'Plain text', 'JSON']) {
        await choose(page, title, 'Save a copy');
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: format }).click();
        const file = await saving;
        saved.push(file.suggestedFilename().split('.').at(-1) ?? '');
        json = await file.path();
        expect((await readFile(json)).length).toBeGreaterThan(100);
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      expect(saved).toEqual(['md', 'html', 'epub', 'txt', 'json']);

      await choose(page, title, 'Delete');
      await expect(row(page, title)).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(row(page, title)).toBeVisible();

      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Bring a story' }).click();
      await (await choosing).setFiles(json);
      await expect(page.getByText('2 stories', { exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Play it' }).click();
      await expect(page.locator('article[data-turn="0"]')).toBeVisible();
    });
  });
}

test('a file that is no story is refused in words', async ({ page }) => {
  await page.goto('/stories');
  const bring = async (name: string, text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bring a story' }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).toContainText('This file is no story');
  };
  await bring('broken.json', '{"format": ');
  await bring('card.json', '{"spec":"chara_card_v2"}');
  await hasNoBarriers(page);
});

test('the keyboard alone renames and deletes', async ({ page, request }) => {
  const title = own('By keys');
  for (const name of [title, own('Another')]) await begun(request, name);
  await page.goto('/stories');
  const more = page.getByRole('button', { name: `More about ${title}` });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' too');
  await page.keyboard.press('Enter');
  const renamed = page.getByRole('button', { name: `More about ${title} too` });
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(renamed).toHaveCount(0);
  await expect(page.getByText(/^\d+ stor/)).toBeFocused();
});

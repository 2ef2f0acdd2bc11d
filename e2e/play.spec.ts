// A player's walk through the page: choose a world, play, change one's mind, come back; at the width of a phone and of a desk.
import { begin, closeSheet, expect, hasNoBarriers, openSheet, play, tellingOf, test, told, turns } from './reader.ts';

const WIDTHS = [
  { name: '360', viewport: { width: 360, height: 740 } },
  { name: '1280', viewport: { width: 1280, height: 860 } },
] as const;

for (const { name, viewport } of WIDTHS) {
  test.describe(`at ${name} px`, () => {
    test.use({ viewport });

    test('choose a world, play, undo, redo, tell again, come back', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('radio', { name: 'Isbet Wray' })).toBeVisible();
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/start-${name}.png`, fullPage: true });
      await begin(page);
      await play(page, 'I look around', 1);
      await play(page, 'I search the landing for anything useful', 2);
      await play(page, 'I say "good morning" & <wave>', 3);
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/play-${name}.png` });

      const suggestion = page.locator('.suggestion').first();
      const line = (await suggestion.textContent()) ?? '';
      await suggestion.click();
      await told(page, 4);
      await expect(turns(page).last().locator('.player')).toContainText(line);

      await page.getByRole('button', { name: 'Undo' }).click();
      await told(page, 3);
      await page.getByRole('button', { name: 'Redo' }).click();
      await told(page, 4);
      const before = await tellingOf(turns(page).last()).textContent();
      await page.getByRole('button', { name: 'Tell it again' }).click();
      await expect(tellingOf(turns(page).last())).not.toHaveText(before ?? '');
      await told(page, 4);

      const shown = await turns(page).allTextContents();
      await page.reload();
      await told(page, 4);
      expect(await turns(page).allTextContents()).toEqual(shown);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test('the sheet shows character, pack, quests and place', async ({ page }) => {
      await begin(page);
      await openSheet(page);
      for (const tab of ['Character', 'Pack', 'Quests', 'Place']) {
        await page.getByRole('tab', { name: tab }).click();
        await hasNoBarriers(page);
        await page.screenshot({ path: `test-results/${tab.toLowerCase()}-${name}.png` });
      }
      await page.getByRole('tab', { name: 'Pack' }).click();
      await page
        .getByRole('button', { name: 'Wield Fen Bow' })
        .or(page.getByRole('button', { name: 'Put away Fen Bow' }))
        .click();
      await expect(turns(page)).toHaveCount(1);
      await closeSheet(page);
    });
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  for (const { name, viewport } of WIDTHS) {
    test(`nothing is hard to see at ${name} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/');
      await expect(page.getByRole('radio', { name: 'Isbet Wray' })).toBeVisible();
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/start-dark-${name}.png`, fullPage: true });
      await begin(page);
      await play(page, 'I climb down from the landing into the mud', 1);
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/play-dark-${name}.png` });
    });
  }
});

// A player's walk through the page: choose a world, play, change one's mind, come back; at the width of a phone and of a desk.
import {
  begin,
  expect,
  hasNoBarriers,
  line,
  openPanel,
  play,
  tellingOf,
  test,
  told,
  turn,
  WORLD,
  write,
} from './reader.ts';

const WIDTHS = [
  { name: '360', viewport: { width: 360, height: 740 } },
  { name: '1280', viewport: { width: 1280, height: 860 } },
] as const;

for (const { name, viewport } of WIDTHS) {
  test.describe(`at ${name} px`, () => {
    test.use({ viewport });

    test('one press on the first page plays, and the story is there to go on with', async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('button', { name: /^Play now .*The Bell/ })
        .first()
        .click();
      await expect(tellingOf(turn(page, 0))).toBeVisible();
      await play(page, 'I look around', 1);
      await page.goto('/');
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/home-${name}.png`, fullPage: true });
      await page.getByRole('link', { name: 'Go on reading' }).first().click();
      await told(page, 1);
    });

    test('choose, play, undo, redo, tell again, go back and branch, come back', async ({ page }) => {
      await page.goto('/new');
      await hasNoBarriers(page);
      await begin(page, 'Davin Holt');
      await play(page, 'I look around', 1);
      await play(page, 'I search for anything useful', 2);
      await play(page, 'I say "good morning" & <wave>', 3);
      await hasNoBarriers(page);
      await page.screenshot({ path: `test-results/play-${name}.png` });

      const suggestion = page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first();
      const words = (await suggestion.textContent()) ?? '';
      await suggestion.click();
      await told(page, 4);
      await expect(turn(page, 4)).toContainText(words);

      await page.getByRole('button', { name: 'Undo' }).click();
      await told(page, 3);
      await page.getByRole('button', { name: 'Redo' }).click();
      await told(page, 4);
      const before = (await tellingOf(turn(page, 4)).textContent()) ?? '';
      await page.getByRole('button', { name: 'Tell it again' }).click();
      await expect(tellingOf(turn(page, 4))).not.toHaveText(before);
      await told(page, 4);

      // In a menu letters look for what begins with them: nothing is undone by one.
      await page.getByRole('button', { name: 'More about turn 2' }).click();
      await page.keyboard.press('u');
      await hasNoBarriers(page);
      await expect(page.getByRole('menu')).toBeVisible();
      await expect(turn(page, 4)).toHaveCount(1);
      await page.getByRole('menuitem', { name: 'Go on from here' }).click();
      await expect(page.getByText('You are back after turn 2.').first()).toBeVisible();
      await hasNoBarriers(page);
      await told(page, 2);
      await play(page, 'I go another way', 3);
      const shown = await page.locator('article').allTextContents();
      await page.reload();
      await told(page, 3);
      expect(await page.locator('article').allTextContents()).toEqual(shown);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test('the panels show the character and the quests', async ({ page }) => {
      await begin(page);
      for (const panel of ['Character', 'Quests']) {
        await openPanel(page, panel);
        await hasNoBarriers(page);
        await page.screenshot({ path: `test-results/${panel.toLowerCase()}-${name}.png` });
      }
      await page
        .getByRole('button', { name: 'Follow', exact: true })
        .or(page.getByRole('button', { name: 'Followed' }))
        .first()
        .click();
      await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
      if (name === '360') await page.keyboard.press('Escape');
      await told(page, 1);
    });
  });
}

test('nothing is hard to see in sepia', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Reading' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).check({ force: true });
  await hasNoBarriers(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Reading' })).toBeFocused();
  await begin(page);
  await play(page, 'I search the landing', 1);
  await hasNoBarriers(page);
});

test('another language, another size: kept', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Reading' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await page.getByRole('radio', { name: '150 %' }).check({ force: true });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Eine Welt/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await hasNoBarriers(page);
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Play now/ }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await hasNoBarriers(page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Play now/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('I look around');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and listen');
  await page.keyboard.press('Enter');
  await told(page, 1);
  await expect(line(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(line(page)).toHaveValue('I look around\nand listen');
  await line(page).fill('x'.repeat(1001));
  await expect(page.getByText('1 character too many')).toBeVisible();
});

test('what players write is text, whatever it looks like', async ({ page }) => {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const name = '<img src=x onerror=alert(1)>';
  await page.goto(WORLD);
  await page.getByRole('radio', { name: 'Someone of your own' }).check();
  await page.getByRole('button', { name: 'Begin the story' }).click();
  await expect(page.getByText('Give yourself a name')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Begin the story' }).click();
  await expect(tellingOf(turn(page, 0))).toBeVisible();
  const lines = ['<script>alert(2)</script>', '"><svg onload=alert(3)>', '[x](javascript:alert(4)) **bold** _no'];
  for (const [index, words] of lines.entries()) {
    await write(page, words);
    await told(page, index + 1);
    await expect(turn(page, index + 1)).toContainText(words);
  }
  await page.goto('/');
  await expect(page.getByText(name).first()).toBeVisible();
  expect(ran).toEqual([]);
});

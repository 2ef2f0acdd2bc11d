// The library: a card is brought and its report read, a book is changed and tried out, saved and deleted; hostile names are only names.
import type { Page } from '@playwright/test';
import { expect, hasNoBarriers, test } from './reader.ts';

const NAME = '<img src=x onerror=alert(1)>';
const card = (mark: string) => ({
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: {
    name: `${NAME} ${mark}`,
    description: 'A keeper of lamps.',
    personality: 'quiet',
    scenario: 'A harbour at night',
    first_mes: 'The lamp is lit.',
    mes_example: '',
    character_book: { entries: [{ keys: ['lamp'], content: 'The lamp never goes out.', enabled: true }] },
  },
});
const bring = (page: Page, name: string, text: string) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'application/json', buffer: Buffer.from(text) });
// A book with an entry without words is refused on the way.
test.use({ expected: [/422/] });
/** Dropped on the page as from a folder. */
const drop = async (page: Page, name: string, text: string) => {
  const files = await page.evaluateHandle(
    ([name, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], name, { type: 'application/json' }));
      return carried;
    },
    [name, text] as const,
  );
  const place = page.getByRole('button', { name: 'Choose a file' }).locator('..');
  await place.dispatchEvent('dragover', { dataTransfer: files });
  await place.dispatchEvent('drop', { dataTransfer: files });
};
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

for (const width of [390, 1280]) {
  test(`a card is brought, changed, tried out, saved and deleted, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/library');
    await (width < 600 ? bring : drop)(page, 'card.json', JSON.stringify(card(String(width))));
    await expect(page.getByRole('heading', { name: 'What came of the file' })).toBeFocused();
    await hasNoBarriers(page);
    await page.screenshot({ path: `test-results/library-${width}.png`, fullPage: true });
    expect(await fits(page)).toBe(true);
    await page.getByRole('link', { name: 'Read the book' }).click();

    await page.getByRole('tab', { name: 'Lore' }).click();
    await page.getByRole('button', { name: 'Add one' }).click();
    await page.getByRole('textbox', { name: 'Keys', exact: true }).fill('whistle\nbell');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('content');
    await page.getByRole('textbox', { name: 'Title' }).fill('The whistle');
    await page.getByRole('textbox', { name: 'What is told' }).fill('Nobody may whistle here.');
    await hasNoBarriers(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The whistle')).toBeVisible();

    await page.getByRole('tab', { name: 'Try the keys' }).click();
    await page.getByRole('textbox').fill('I whistle.');
    await page.getByRole('button', { name: 'See what it brings up' }).click();
    await expect(page.getByRole('group').filter({ hasText: 'Told' }).first()).toContainText('The whistle');
    await hasNoBarriers(page);

    await page.getByRole('button', { name: 'Save as a file' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lorebook (V3)' }).click();
    expect((await saving).suggestedFilename()).toMatch(/\.json$/);
    await page.getByRole('button', { name: 'Delete the book' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the book' }).click();
    await expect(page).toHaveURL(/\/library$/);
  });
}

test('a book of the program is changed as a copy, by keys alone', async ({ page }) => {
  await page.goto('/library');
  await page.getByRole('list', { name: 'Books' }).getByRole('link', { name: 'The Long Ebb' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This book comes with the program')).toBeVisible();
  await page.getByRole('button', { name: 'Make a copy of my own' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Delete the book' })).toBeVisible();
  await page.getByRole('tab', { name: 'About' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Beginnings' })).toHaveAttribute('aria-selected', 'true');
  // The only beginning there is stands open at once.
  const change = page.getByRole('button', { name: /^Change/ });
  await change.focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'Title' }).first();
  await title.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(', mine');
  await page.keyboard.press('Enter');
  await expect(change).toBeFocused();
  await expect(page.locator('summary').filter({ hasText: ', mine' })).toBeVisible();
});

test('a file of no known kind is refused in words', async ({ page }) => {
  await page.goto('/library');
  await bring(page, 'shopping.json', '{"milk": 2}');
  await expect(page.getByRole('alert')).toBeVisible();
  await hasNoBarriers(page);
});

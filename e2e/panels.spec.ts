// What stands beside the story, panel by panel: seen without barriers, and each one's main deed done and taken back.
import { expect, hasNoBarriers, line, openPanel, storyOf, test, told, turn } from './reader.ts';

const LINES = ['look around', 'take the smoked eel', 'persuade Eddry to tell me everything', 'go to the causeway'];

test('each panel is read and used: ledger, journal, pack, timeline, world, people', async ({ page, request }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/play/${await storyOf(request, LINES)}`);
  await page.locator('#action').waitFor();
  const open = async (name: string) => {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
  };

  await open('Why');
  await page.getByRole('button', { name: 'An earlier turn' }).click();
  await page.getByRole('button', { name: 'Throw them again' }).click();
  await expect(page.getByText(/each roll is what it gives/)).toBeVisible();
  await hasNoBarriers(page);

  await open('Journal');
  await page.getByLabel('Find words in the story').fill('causeway');
  await expect(page.locator('mark').first()).toBeVisible();
  await hasNoBarriers(page);

  await open('Pack');
  await page.locator('summary', { hasText: 'Gutting Knife' }).click();
  await page.getByRole('button', { name: 'Drop', exact: true }).click();
  await expect(page.getByText('Gutting Knife: dropped.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.locator('summary', { hasText: 'Gutting Knife' })).toBeVisible();
  await hasNoBarriers(page);

  await open('World');
  await expect(page.getByRole('heading', { name: 'Withy Causeway' })).toBeVisible();
});

test('a bookmark leads to a turn far back, a button to the newest again', async ({ page, request }) => {
  const story = await storyOf(
    request,
    Array.from({ length: 70 }, (_, index) => (index % 2 === 0 ? 'look around' : 'listen')),
  );
  await request.post(`/api/game/sessions/${story}/bookmarks`, { data: { number: 1, label: 'the first' } });
  await page.goto(`/play/${story}`);
  await expect(turn(page, 70)).toBeVisible();
  await openPanel(page, 'Journal');
  await page.getByRole('button', { name: 'To turn 1', exact: true }).first().click();
  await expect(turn(page, 1)).toBeInViewport();
  await page.getByRole('button', { name: 'To the newest' }).click();
  await expect(turn(page, 70)).toBeInViewport();
});

test.describe('in the dark, at 820 px, by keyboard alone', () => {
  test.use({ viewport: { width: 820, height: 1100 }, colorScheme: 'dark' });
  test('panels open, lead on and give the focus back; a turn leads to its ledger; a branch is named and gone back to', async ({
    page,
    request,
  }) => {
    await page.goto(`/play/${await storyOf(request, LINES)}`);
    await expect(line(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    const opener = page.getByRole('button', { name: 'Your story so far' });
    await opener.focus();
    await page.keyboard.press('p');
    const tabOf = (name: string) => page.getByRole('tab', { name, exact: true });
    await expect(tabOf('Character')).toHaveAttribute('aria-selected', 'true');
    await tabOf('Character').focus();
    await page.keyboard.press('End');
    await expect(tabOf('Why')).toBeFocused();
    await expect(page.getByRole('spinbutton', { name: /^Turn, of 4/ })).toHaveValue('4');
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();

    const more = page.getByRole('button', { name: 'More about turn 2' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Go on from here' })).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Why it went so' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('spinbutton', { name: /^Turn, of 4/ })).toHaveValue('2');
    await hasNoBarriers(page);
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Go on from here' })).toBeFocused();
    await page.keyboard.press('Enter');
    await told(page, 2);
    await line(page).focus();
    await page.keyboard.type('I sing');
    await page.keyboard.press('Enter');
    await told(page, 3);
    await opener.focus();
    await page.keyboard.press('Enter');
    await tabOf('Why').focus();
    await page.keyboard.press('ArrowLeft');
    // The focus moves a moment after the key.
    await expect(tabOf('Journal')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(tabOf('Timeline')).toHaveAttribute('aria-selected', 'true');
    // Of the branch that was left only what was walked is in colour.
    await expect(page.locator('[data-walked]')).toHaveCount(2);
    await expect(page.locator('[data-walked="2"]')).toHaveCount(1);
    await page
      .getByRole('button', { name: /^Rename/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The long way');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The long way').first()).toBeVisible();
    await page
      .getByRole('button', { name: /: The long way$/ })
      .first()
      .focus();
    await hasNoBarriers(page);
    await page.getByRole('button', { name: /^(?!Rename).*: The long way$/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The story goes on from “The long way”.').first()).toBeVisible();
    await expect(page.locator('li[aria-current=true]')).toBeFocused();
    // The first takes the message away.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await told(page, 4);
  });
});

// Settings: how the page looks and is heard, how stories are told, and the administrator's part; by mouse, by keyboard, on a phone.
import type { Page } from '@playwright/test';
import { ADMIN_TOKEN } from '../playwright.config.ts';
import { begin, expect, hasNoBarriers, play, storyOf, test, told, turn } from './reader.ts';

const root = (page: Page) => page.locator('html');
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

// A wrong token and a temperature that is none are tried on purpose.
for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, expected: [/401|422/] });

    test('the administrator comes in by the token, switches a system off and on, and finds it in the log', async ({
      page,
    }) => {
      await page.goto('/settings');
      const token = page.getByLabel('Administrator’s token');
      await token.fill('another');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByText('That token is not good here')).toBeVisible();
      await token.fill(ADMIN_TOKEN);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('heading', { name: 'Systems that are switched on' }).waitFor();
      const system = page.getByRole('switch').last();
      const was = await system.isChecked();
      await system.click();
      await expect(system).toBeChecked({ checked: !was });
      await expect(page.getByText(`${was} → ${!was}`).first()).toBeVisible();
      await hasNoBarriers(page);
      expect(await fits(page)).toBe(true);
      await system.click();
      await expect(system).toBeChecked({ checked: was });
      await page.getByLabel('Temperature').fill('9');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByRole('button', { name: 'Lock again' }).click();
      await expect(token).toHaveValue('');
    });
  });
}

test('by keys alone: another theme and size at once, the person of the next story', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Light' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: '100 %' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('18px');
  await page.getByRole('radio', { name: 'You', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await hasNoBarriers(page);
  await page.goto('/new/the-bell-without-a-tongue');
  await expect(page.locator('summary').filter({ hasText: 'How it is told' })).toContainText('“I”');
});

test('nothing is heard until it is wished for; then a turn is', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { heard: 0 });
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...when) {
      Object.assign(globalThis, { heard: Number(Reflect.get(globalThis, 'heard')) + 1 });
      return start.apply(this, when);
    };
  });
  const heard = () => page.evaluate(() => Number(Reflect.get(globalThis, 'heard')));
  await begin(page);
  await play(page, 'I look around', 1);
  expect(await heard()).toBe(0);
  const story = page.url();
  await page.goto('/settings');
  await page.getByRole('switch', { name: 'Small sounds' }).check();
  expect(await heard()).toBeGreaterThan(0);
  await page.goto(story);
  await told(page, 1);
  expect(await heard()).toBe(0);
  await play(page, 'I listen', 2);
  expect(await heard()).toBeGreaterThan(0);
});

test('an open story is told otherwise from here on, and any turn is told again', async ({ page, request }) => {
  const id = await storyOf(request, ['look around', 'listen', 'search the landing']);
  await page.goto(`/play/${id}`);
  await told(page, 3);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'How it is told' }).click();
  await page.getByRole('radio', { name: 'Past' }).check({ force: true });
  await hasNoBarriers(page);
  await expect
    .poll(async () => (await (await request.get(`/api/game/sessions/${id}`)).json()).session.style.tense)
    .toBe('past');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'More about turn 2' }).click();
  await page.getByRole('menuitem', { name: 'Tell it again from here' }).click();
  await told(page, 2);
  await expect(turn(page, 2)).toContainText('listen');
});

test.describe('where the system sets the colours', () => {
  test.use({ forcedColors: 'active', viewport: { width: 1440, height: 900 } });
  test('what is chosen still looks otherwise than the rest', async ({ page, request }) => {
    await page.goto(`/play/${await storyOf(request, ['look around'])}`);
    await told(page, 1);
    const look = (name: string) =>
      page.getByRole('tab', { name, exact: true }).evaluate((one) => getComputedStyle(one).borderBottomColor);
    expect(await look('Character')).not.toBe(await look('Pack'));
    const bar = page.getByRole('progressbar').first().locator('*').first();
    const [inner, outer] = await Promise.all(
      [bar, bar.locator('..')].map((one) => one.evaluate((node) => getComputedStyle(node).backgroundColor)),
    );
    expect(inner).not.toBe(outer);
  });
});

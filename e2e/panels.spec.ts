// What stands beside the story, panel by panel: seen without barriers, and each one's main deed done and taken back.
import { expect, hasNoBarriers, test } from './reader.ts';

const LINES = ['look around', 'take the smoked eel', 'persuade Eddry to tell me everything', 'go to the causeway'];

const beginStory = async (request: import('@playwright/test').APIRequestContext): Promise<string> => {
  const { templates } = await (await request.get('/api/scenarios/templates')).json();
  const made = await request.post('/api/game/sessions', {
    data: { scenario_template_id: templates[0].id, character_name: 'Isbet Wray' },
  });
  const { session_id } = await made.json();
  for (const action of LINES) await request.post(`/api/game/sessions/${session_id}/action`, { data: { action } });
  return session_id;
};

test('each panel is read and used: ledger, journal, pack, timeline, world, people', async ({ page, request }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/play/${await beginStory(request)}`);
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
  await hasNoBarriers(page);

  for (const name of ['Timeline', 'People']) {
    await open(name);
    await hasNoBarriers(page);
  }
});

test('settings: who answers and how it looks, without barriers, on a phone too', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByText('storyteller').first()).toBeVisible();
  await hasNoBarriers(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await hasNoBarriers(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

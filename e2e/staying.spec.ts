// What a page that stays open lives through: a server that is restarted, a machine that sleeps, two devices on one story, and accounts of
// guests whose stories move from one to the other. Each on a server of its own.
import type { Browser, Page } from '@playwright/test';
import { type Server, startServer, stop, temporaryFolder } from '../test/support/server-process.ts';
import { begin, expect, hasNoBarriers, line, play, test, told, turn, write } from './reader.ts';

const OFFLINE = { AI_PROVIDER: 'offline' };
const served = async (
  env: Record<string, string>,
  work: (url: string, again: () => Promise<void>) => Promise<void>,
) => {
  const folder = temporaryFolder();
  let server: Server = await startServer(folder.path, { ...OFFLINE, ...env });
  const { url } = server;
  const again = async () => {
    server = await startServer(folder.path, { ...OFFLINE, ...env, PORT: new URL(url).port });
  };
  try {
    await work(url, async () => {
      if (server.child.exitCode === null) await stop(server);
      else await again();
    });
  } finally {
    if (server.child.exitCode === null) await stop(server, 'SIGKILL');
    folder.remove();
  }
};
/** Another device: nothing in common with the first but the server. */
const device = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ reducedMotion: 'reduce' })).newPage();

test.describe('an open page', () => {
  test.use({ expected: [/net::ERR_|WebSocket connection|Failed to load resource/] });

  test('says that the server is away, takes it up again by itself, and sends once what was written meanwhile', async ({
    page,
  }) => {
    await served({}, async (url, turnOffOrOn) => {
      await begin(page, 'Isbet Wray', url);
      await play(page, 'I look around', 1);
      await turnOffOrOn();
      await expect(page.getByText('Connecting again …')).toBeVisible();
      await write(page, 'I wait for the tide');
      await expect(page.getByText('Not sent yet:')).toBeVisible();
      await hasNoBarriers(page);
      await turnOffOrOn();
      await expect(page.getByText('The server is back.', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
      await told(page, 2);
      await expect(page.getByText('Connecting again …')).toBeHidden();
      await expect(page.getByText('Not sent yet:')).toBeHidden();
      await expect(turn(page, 2)).toContainText('I wait for the tide');
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  });

  test('that slept shows what another device played meanwhile, and both go on', async ({ page, browser }) => {
    await begin(page);
    await play(page, 'I look around', 1);
    const other = await device(browser);
    await other.goto(page.url());
    await told(other, 1);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await play(other, 'I listen', 2);
    await play(other, 'I wait', 3);
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await told(page, 3);
    await play(page, 'I look at the sky', 4);
    await told(other, 4);
    // Both at once: one is told after the other, on both.
    await Promise.all([write(page, 'I sing'), write(other, 'I hum')]);
    // Who was a moment late, while the other's turn was being told, still has the line, and sends it then.
    for (const late of [page, other]) {
      if ((await line(late).inputValue()) === '') continue;
      await told(late, 5);
      await line(late).press('Enter');
    }
    await told(page, 6);
    await told(other, 6);
    const lines = async (of: Page) => Promise.all([5, 6].map((number) => turn(of, number).textContent()));
    expect(await lines(page)).toEqual(await lines(other));
    await other.context().close();
  });
});

test.describe('guests', () => {
  test.use({ expected: [/401|404|WebSocket connection/] });

  test('have stories of their own, which move to another device by a link that is good once', async ({
    page,
    browser,
  }) => {
    await served({ AUTH_SECRET: 'a secret of thirty-two characters, at least' }, async (url) => {
      await page.goto(url);
      await page
        .getByRole('button', { name: /^Play now/ })
        .first()
        .click();
      await told(page, 0);
      await play(page, 'I look around', 1);
      const story = page.url();
      const tab = await page.context().newPage();
      await tab.goto(`${url}/stories`);
      await tab.getByRole('button', { name: /^More about/ }).click();
      await tab.getByRole('menuitem', { name: 'To another device' }).click();
      const link = await tab.getByRole('textbox', { name: 'Link' }).inputValue();
      await hasNoBarriers(tab);

      const other = await device(browser);
      await other.goto(story);
      await expect(other.getByText('There is no such story here.')).toBeVisible();
      await other.goto(link);
      await expect(other.getByText('No story has been begun yet')).toBeVisible();
      await hasNoBarriers(other);
      await other.getByRole('button', { name: 'Take them over' }).click();
      await other
        .getByRole('link', { name: /The |Story/ })
        .first()
        .waitFor();
      await other.goto(story);
      await told(other, 1);
      await play(other, 'I listen', 2);
      await expect(page.getByText('This story is another device’s now.')).toBeVisible();

      // The same link again, typed in the settings: it is over, and that is said.
      await tab.goto(`${url}/settings`);
      await expect(tab.getByText('There is no story here to move.')).toBeVisible();
      await tab.getByRole('textbox', { name: 'Link or code from the other device' }).fill(link);
      await tab.keyboard.press('Enter');
      await expect(tab.getByText('One code is not good any more')).toBeVisible();
      await hasNoBarriers(tab);
      await other.context().close();
    });
  });
});

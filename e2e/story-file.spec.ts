// A story saved as a page of its own: hostile words run nothing in a real browser, and there are no barriers in light or dark.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileStrings } from '../test/stories/support.ts';
import { expect, hasNoBarriers, test } from './reader.ts';

/** Lines of at most 1,000 characters, each of several hostile strings. */
const linesOf = (strings: readonly string[]): string[] => {
  const lines = [''];
  for (const one of strings.map((text) => text.replaceAll('\u0000', '').toWellFormed())) {
    const joined = `${lines.at(-1)}\n${one}`;
    if (joined.length <= 1000) lines[lines.length - 1] = joined;
    else if (one.length <= 1000) lines.push(one);
  }
  return lines;
};

test('hostile words in names, lines and tellings run nothing', async ({ page, request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'emergent-page-'));
  const lines = linesOf(hostileStrings()).slice(0, 60);
  const name = '<img src=x onerror=alert(1)>';
  const made = await request.post('/api/game/sessions', {
    data: { character_name: name, title: '"><svg/onload=alert(1)>' },
  });
  const { session_id } = await made.json();
  const at = `/api/game/sessions/${session_id}`;
  for (const action of lines) expect((await request.post(`${at}/action`, { data: { action } })).status()).toBe(200);
  for (const [number, text] of lines.slice(0, 20).entries())
    await request.patch(`${at}/turns/${number}`, { data: { text: `${text} ` } });
  const html = await (await request.get(`${at}/export?format=html`)).text();
  // With the corpora beside the checkout it is sixty lines; without them our own strings, in three.
  expect(html.length).toBeGreaterThan(lines.length > 10 ? 20_000 : 3000);
  // Without the page's own policy, so that it is the words themselves that hold.
  const bare = html.replace(/<meta http-equiv[^>]*>/, '');
  expect(bare).not.toBe(html);
  const file = join(folder, 'story.html');
  writeFileSync(file, bare);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  page.on('dialog', (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`file://${file}`);
      await expect(page.locator('h1')).toHaveText('"><svg/onload=alert(1)>');
      await hasNoBarriers(page);
    }
    const elements = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('*')].map((one) => one.localName)),
    ]);
    expect(elements.sort()).toEqual(
      'bdi body br footer h1 h2 head header html main meta p section style title'.split(' ').sort(),
    );
    const behaving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) =>
          [...one.attributes].some(({ name: of }) => /^on|^src|^style$|^href$/.test(of)),
        ).length,
    );
    expect(behaving).toBe(0);
    expect(asked.map((url) => url.slice(0, 7))).toEqual(['file://', 'file://']);
    await page.screenshot({ path: 'test-results/story-file.png' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

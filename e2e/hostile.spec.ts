// Hostile strings as names, lines, tellings, lore, people and places, on every screen and panel: they are shown as text and run nothing.
import type { Page } from '@playwright/test';
import { hostileStrings } from '../test/stories/support.ts';
import { expect, openPanel, test } from './reader.ts';

const cut = (text: string, most: number) => [...text].slice(0, most).join('');
/** Joined to texts of at most `most` characters. */
const joined = (strings: readonly string[], most: number): string[] => {
  const texts = [''];
  for (const one of strings) {
    const longer = `${texts.at(-1)}\n${one}`;
    if (longer.length <= most) texts[texts.length - 1] = longer;
    else texts.push(cut(one, most));
  }
  return texts.filter((text) => text.trim() !== '');
};
const STRINGS = [
  ...new Set(hostileStrings().map((text) => text.replaceAll('\u0000', '').toWellFormed().trim())),
].filter((text) => text !== '');
const NAME = '<img src=x onerror=alert(1)>';
const line = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').trim();
const named = (most: number, index: number) =>
  `${index} ${cut(line(STRINGS[index % STRINGS.length] ?? NAME), most - 6)}`;

const BOOK = {
  series_metadata: { title: NAME, genre: '<svg/onload=alert(2)>', setting: '"><script>alert(3)</script>' },
  tone: "'-alert(4)-'",
  themes: ['<b onclick=alert(5)>x</b>'],
  entries: joined(STRINGS, 4000).map((content, index) => ({
    id: `e${index}`,
    title: named(200, index),
    keys: [named(100, index + 400)],
    content,
  })),
  characters: STRINGS.slice(0, 150).map((text, index) => ({ name: named(90, index), description: cut(text, 900) })),
  locations: STRINGS.slice(0, 60).map((text, index) => ({
    name: named(90, index),
    description: cut(text, 900),
    connections: [named(90, (index + 1) % 60)],
  })),
};

/** Elements and attributes that only markup of the strings could have made. */
const strange = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(
        (one) =>
          /^(?:script|iframe|object|embed|base|form[^a-z]|math|video|audio|marquee|style|link|meta)$/.test(
            one.localName,
          ) ||
          (one.localName === 'img' && one.getAttribute('src') !== '/icon.svg') ||
          [...one.attributes].some(
            ({ name, value }) => /^on/.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value),
          ),
      )
      .map((one) => one.outerHTML.slice(0, 200)),
  );

test.describe('hostile strings', () => {
  test.use({ expected: [] });
  test('run nothing on any screen, whatever they are the name or the words of', async ({ page, request, baseURL }) => {
    // Hundreds of turns and names, each put on the page once: slow where the machine is busy.
    test.setTimeout(300_000);
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (asked) => {
      if (!asked.url().startsWith(baseURL ?? '')) ran.push(asked.url());
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ blockedURI }) => console.error(`policy: ${blockedURI}`));
    });
    const send = async (path: string, data: object) => {
      const answer = await request.post(path, { data });
      expect(answer.ok(), `${path}: ${cut(await answer.text(), 300)}`).toBe(true);
      return answer.json();
    };
    const { lorebook } = await send('/api/lorebooks', BOOK);
    const template = crypto.randomUUID();
    const put = await request.put(`/api/scenarios/templates/${template}`, {
      data: {
        title: named(100, 11),
        description: cut(STRINGS.join(' '), 900),
        lorebook_id: lorebook.id,
        setting_location: BOOK.locations[0]?.name,
        initial_narrative: cut(STRINGS.join('\n'), 1500),
        playable_characters: [{ name: NAME, class_name: '<b>x</b>', description: named(200, 12) }],
      },
    });
    expect(put.ok(), await put.text()).toBe(true);
    const { session_id: story } = await send('/api/game/sessions', {
      character_name: NAME,
      title: '"><svg/onload=alert(6)>',
      scenario_template_id: template,
    });
    const lines = joined(STRINGS, 1000);
    for (const action of lines) await send(`/api/game/sessions/${story}/action`, { action });
    for (const [index, text] of lines.slice(0, 40).entries()) {
      const told = await request.patch(`/api/game/sessions/${story}/turns/${index + 1}`, { data: { text } });
      expect(told.ok()).toBe(true);
    }
    await send(`/api/game/sessions/${story}/bookmarks`, { number: 1, label: NAME });

    for (const path of ['/', '/new', '/make', '/library', '/stories', '/settings']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await strange(page), path).toEqual([]);
    }
    await page.goto(`/library/${lorebook.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
    for (const tab of ['Lore', 'People', 'Places', 'About']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      for (const summary of (await page.locator('summary').all()).slice(0, 40)) await summary.click();
      expect(await strange(page), tab).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Try the keys' }).click();
    await page.getByRole('textbox').fill(cut(STRINGS.join(' '), 3000));
    await page.getByRole('button', { name: 'See what it brings up' }).click();
    await expect(page.getByRole('group').first()).toBeVisible();
    expect(await strange(page)).toEqual([]);

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/play/${story}`);
    await page.locator('#action').waitFor();
    for (const panel of ['Character', 'Pack', 'Quests', 'World', 'People', 'Timeline', 'Journal', 'Why']) {
      await openPanel(page, panel);
      await page.waitForLoadState('networkidle');
      expect(await strange(page), panel).toEqual([]);
    }
    // Every turn is built once on the way up.
    const column = page.locator('#story');
    for (let seen = Number.POSITIVE_INFINITY; seen > 0; ) {
      await column.evaluate((one) => one.scrollBy(0, -one.clientHeight * 2));
      expect(await strange(page)).toEqual([]);
      seen = await column.evaluate((one) => one.scrollTop);
    }
    await expect(page.locator('article[data-turn="0"]')).toBeVisible();
    expect(ran).toEqual([]);
  });
});

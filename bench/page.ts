// The page in a real Chromium: how much script the first page is and how soon it stands on a slow phone; how soon it answers, with 5,000
// turns loaded; what a piece of a telling that streams in costs it.
import { scriptedOpenAi } from '@emergent/adapters/testing';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM } from '../test/support/chromium.ts';
import { answerOf } from '../test/support/models.ts';
import { startServer, stop } from '../test/support/server-process.ts';
import { post } from '../test/support/wire.ts';
import { type Bench, median, type Row } from './bench.ts';
import { extend } from './long-story-anywhere.ts';
import { type Load, load, scrolling, slowest, watchInteractions, worked } from './page-measures.ts';
import { makeBot, openTable, playTurns, TELLING } from './story.ts';

const PLAYED = 128;
const PIECE = 6;
const PACE_MS = 25;
/** Twelve keys a second: faster than most people type. */
const KEY_MS = 80;
const LINE = 'I put the lamp on the sill where anybody could see it, and wait for whoever comes to put it out again.';
const TOLD = Array.from({ length: 4 }, () => TELLING).join('\n\n');

const firstPage = async (
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  url: string,
  times: number,
): Promise<Row[]> => {
  const loads: Load[] = [];
  for (let time = 0; time < times; time++) loads.push(await load(browser, url));
  const of = (name: 'script' | 'fcp' | 'lcp' | 'tbt' | 'cls') => median(loads.map((one) => one[name]));
  return [
    { figure: 'first page: script, gzip', value: of('script') / 1024, unit: 'KB', budget: 180 },
    {
      figure: 'first page: first content',
      value: of('fcp'),
      unit: 'ms',
      budget: null,
      note: 'a phone 4 × slower, 1.6 Mbit/s, 150 ms',
    },
    { figure: 'first page: largest content', value: of('lcp'), unit: 'ms', budget: 2500 },
    { figure: 'first page: blocking time', value: of('tbt'), unit: 'ms', budget: 200 },
    { figure: 'first page: layout shift', value: of('cls'), unit: '', budget: 0.1 },
  ];
};

/** Everything is read: the first turn is asked for from its bookmark, then the newest again. */
const loadAll = async (page: Page, url: string, story: string) => {
  await page.goto(`${url}/play/${story}`);
  await page.getByRole('tab', { name: 'Journal' }).click();
  await page.getByRole('button', { name: 'To turn 1', exact: true }).first().click();
  await page.locator('article[data-turn="1"]').waitFor({ timeout: 60_000 });
};

const answering = async (page: Page, turns: number): Promise<Row[]> => {
  const column = await page.locator('#story').boundingBox();
  await page.getByRole('button', { name: 'To the newest' }).click();
  await page.locator(`article[data-turn="${turns}"]`).waitFor();
  await page.mouse.move((column?.x ?? 0) + 100, (column?.y ?? 0) + 100);
  const frames = await scrolling(page, 60);
  await page.getByRole('button', { name: 'To the newest' }).click();
  await watchInteractions(page);
  await page.locator('#action').click();
  await page.keyboard.type(LINE, { delay: KEY_MS });
  for (const name of ['Pack', 'Quests', 'World', 'People', 'Character'])
    await page.getByRole('tab', { name, exact: true }).click();
  await page.keyboard.press('ArrowRight');
  const note = `${turns.toLocaleString('en')} turns loaded; typing a line, opening panels`;
  return [
    { figure: 'slowest answer to a key or press', value: await slowest(page), unit: 'ms', budget: 200, note },
    { figure: 'scrolling through them: between frames, p99', value: frames, unit: 'ms', budget: null },
  ];
};

/** Counts the pieces that the page hears, where it reads them. */
const countPieces = (page: Page) =>
  page.evaluate(() => {
    const decode = TextDecoder.prototype.decode;
    let heard = 0;
    Object.defineProperty(globalThis, 'piecesOfBench', { get: () => heard });
    TextDecoder.prototype.decode = function (...given) {
      const text = decode.apply(this, given);
      heard += text.split('event: narrative_delta').length - 1;
      return text;
    };
  });

const streaming = async (page: Page): Promise<Row[]> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => ({ ...(await worked(cdp)), pieces: Number(await page.evaluate('piecesOfBench')) });
  await countPieces(page);
  await page.locator('#action').fill(LINE);
  await page.keyboard.press('Enter');
  await page.locator('article[data-live] .prose').waitFor();
  const before = await now();
  await page.waitForTimeout((TOLD.length / PIECE) * PACE_MS * 0.7);
  const after = await now();
  const pieces = after.pieces - before.pieces;
  return [
    {
      figure: 'a piece of a telling that streams in, mean',
      value: (after.all - before.all) / pieces,
      unit: 'ms',
      budget: 4,
      note: `processor time of the main thread over ${pieces} pieces, drawing without a graphics card included`,
    },
    {
      figure: 'of it script and layout',
      value: (after.own - before.own) / pieces,
      unit: 'ms',
      budget: null,
    },
  ];
};

export const bench: Bench = {
  name: 'page',
  run: async ({ quick, say }) => {
    const turns = quick ? 500 : 5000;
    const table = await openTable();
    const bot = await makeBot(table.engine, 1);
    await playTurns(bot, PLAYED);

    say(`copying on to ${turns} turns`);
    await extend(table.folder, bot.id, turns);
    const model = await scriptedOpenAi(() => ({ text: answerOf(TOLD, {}), chunk: PIECE, pace: PACE_MS }));
    const server = await startServer(table.folder, {
      AI_PROVIDER: 'openai-compatible',
      AI_BASE_URL: `${model.url}/v1`,
      AI_MODEL: 'scripted',
    });
    const browser = await chromium.launch(CHROMIUM);
    try {
      say('the first page');
      const rows = await firstPage(browser, server.url, quick ? 1 : 5);
      await post(`${server.url}/api/game/sessions/${bot.id}/bookmarks`, { number: 1, label: 'the very first' });
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      say('loading a long story');
      await loadAll(page, server.url, bot.id);
      rows.push(...(await answering(page, turns)), ...(await streaming(page)));
      return rows;
    } finally {
      await browser.close();
      await stop(server, 'SIGKILL');
      await model.close();
      await table.end();
    }
  },
};

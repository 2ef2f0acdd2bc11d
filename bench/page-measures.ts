// What is measured of the page in a real Chromium, by its own performance APIs. Used by page.ts.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { ROOT } from '../test/support/root.ts';
import { quantile } from './bench.ts';

const DIST = join(ROOT, 'packages/web/dist');
/** A phone of the middle and its line, as Lighthouse takes them: four times slower, 1.6 Mbit/s, 150 ms. */
const PHONE = { slower: 4, bytesPerSecond: (1.6 * 1024 * 1024) / 8, latency: 150 };
const SETTLED_MS = 3000;

/** Bytes of every script that the page asked for until it was at rest, compressed as a server without Brotli sends them. */
const scriptBytes = (urls: readonly string[]): number =>
  urls
    .map((url) => join(DIST, new URL(url).pathname))
    .filter((path) => path.endsWith('.js'))
    .map((path) => statSync(`${path}.gz`, { throwIfNoEntry: false })?.size ?? gzipSync(readFileSync(path)).length)
    .reduce((sum, size) => sum + size, 0);

export type Load = { script: number; fcp: number; lcp: number; tbt: number; cls: number };

/** Runs in the page before anything else of it. */
const watchLoading = () => {
  const tasks: number[] = [];
  const seen = { lcp: 0, cls: 0, tasks };
  Object.assign(globalThis, { seenByBench: seen });
  const on = (type: string, hear: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  on('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.cls += entry.value;
  });
  on('longtask', ({ duration }) => seen.tasks.push(duration));
};

/** The first page, with an empty cache, on a slow phone. Milliseconds. */
export const load = async (browser: Browser, url: string): Promise<Load> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PHONE.latency,
    downloadThroughput: PHONE.bytesPerSecond,
    uploadThroughput: PHONE.bytesPerSecond,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.addInitScript(watchLoading);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate(() => {
    const { lcp, cls, tasks } = Reflect.get(globalThis, 'seenByBench');
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { fcp, lcp: Number(lcp), cls: Number(cls), tasks: [...tasks].map(Number) };
  });
  await context.close();
  const tbt = seen.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { script: scriptBytes(scripts), fcp: seen.fcp, lcp: seen.lcp, tbt, cls: seen.cls };
};

/**
 * Somebody who looks: frames are drawn and taken. Without a screen Chromium may hold a frame back until the next that is asked for otherwise,
 * and then tells of an answer as seconds late that stood there at once.
 */
const look = async (page: Page): Promise<void> => {
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Page.screencastFrame', ({ sessionId }) => void cdp.send('Page.screencastFrameAck', { sessionId }));
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 20, maxWidth: 400, maxHeight: 400 });
};

/** Interactions from here on: the slowest by which the page answered, as the browser counts them (steps of 8 ms; what is under 16 it does not tell). */
export const watchInteractions = async (page: Page): Promise<void> => {
  await look(page);
  await page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(globalThis, { interactionsOfBench: slow });
    const wanted = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('interactionId' in entry && Number(entry.interactionId) > 0) slow.push(entry.duration);
    }).observe(wanted);
  });
};
export const slowest = async (page: Page): Promise<number> => {
  // The browser tells of an interaction once its frame is drawn.
  await page.waitForTimeout(500);
  const slow = await page.evaluate(() => [...Reflect.get(globalThis, 'interactionsOfBench')].map(Number));
  return Math.max(16, ...slow);
};

/** Milliseconds between frames while one scrolls through what is loaded; the value that 99 of 100 keep. */
export const scrolling = async (page: Page, wheels: number): Promise<number> => {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { framesOfBench: frames });
    let before = performance.now();
    const frame = (now: number) => {
      frames.push(now - before);
      before = now;
      if (frames.length < 100_000) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let wheel = 0; wheel < wheels; wheel++) await page.mouse.wheel(0, -1200);
  const frames = await page.evaluate(() => [...Reflect.get(globalThis, 'framesOfBench')].map(Number));
  return quantile(frames, 0.99);
};

/** Milliseconds of the processor that the page's main thread has had so far: for everything, and for scripts, styles and layout alone. */
export const worked = async (cdp: CDPSession): Promise<{ all: number; own: number }> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return { all: of('TaskDuration'), own: of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration') };
};

// The offline shell: what it keeps when a newer build is served, tried on a store and a network of the test's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ROOT } from '../support/root.ts';

const ORIGIN = 'http://page.test';
const SOURCE = readFileSync(join(ROOT, 'packages/web/public/service-worker.js'), 'utf8');
const pageOf = (build: string) => `<script src="/assets/${build}.js"></script><link href="/icon.svg">`;

type Asked = { request: { url: string; method: string; mode: string } };
type Heard = Asked & { waitUntil(work: Promise<unknown>): void; respondWith(answer: Promise<Response>): void };

const shell = () => {
  const network = { build: 'one', away: false };
  const kept = new Map<string, Response>();
  const pathOf = (asked: string | { url: string }) =>
    new URL(typeof asked === 'string' ? asked : asked.url, ORIGIN).pathname;
  const fetched = async (asked: string | { url: string }) => {
    if (network.away) throw new TypeError('no network');
    const path = pathOf(asked);
    return new Response(path.startsWith('/assets/') ? path : pageOf(network.build));
  };
  const cache = {
    addAll: async (paths: string[]) => {
      for (const path of paths) kept.set(path, await fetched(path));
    },
    put: async (asked: string | { url: string }, answer: Response) => void kept.set(pathOf(asked), answer),
    keys: async () => [...kept.keys()].map((path) => ({ url: ORIGIN + path })),
    delete: async (asked: { url: string }) => kept.delete(pathOf(asked)),
  };
  const caches = {
    open: async () => cache,
    keys: async () => ['shell-1'],
    match: async (asked: string | { url: string }) => kept.get(pathOf(asked))?.clone(),
  };
  const listeners = new Map<string, (event: Heard) => void>();
  const self = {
    addEventListener: (type: string, hear: (event: Heard) => void) => listeners.set(type, hear),
    skipWaiting: () => undefined,
    clients: { claim: async () => undefined },
    location: { origin: ORIGIN },
  };
  runInNewContext(SOURCE, { self, caches, fetch: fetched, URL });
  const tell = async (type: string, path = '/', mode = 'navigate') => {
    const work: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    listeners.get(type)?.({
      request: { url: ORIGIN + path, method: 'GET', mode },
      waitUntil: (one) => work.push(one),
      respondWith: (one) => {
        answer = one;
      },
    });
    const text = await (await answer)?.text();
    await Promise.all(work);
    return text;
  };
  return { network, kept, tell };
};

test('a newer build takes the place of the one that was kept, with its files; without a network it is what is shown', async () => {
  const { network, kept, tell } = shell();
  await tell('install');
  await tell('fetch', '/assets/panel-of-one.js', 'no-cors');
  expect([...kept.keys()].sort()).toEqual(['/', '/assets/one.js', '/assets/panel-of-one.js', '/icon.svg']);
  expect(await tell('fetch', '/stories')).toBe(pageOf('one'));
  expect(kept.size).toBe(4);
  network.build = 'two';
  expect(await tell('fetch', '/play/x')).toBe(pageOf('two'));
  expect([...kept.keys()].sort()).toEqual(['/', '/assets/two.js', '/icon.svg']);
  network.away = true;
  expect(await tell('fetch', '/play/x')).toBe(pageOf('two'));
  expect(await tell('fetch', '/assets/two.js', 'no-cors')).toBe('/assets/two.js');
});

test('what the server answers is never kept', async () => {
  const { kept, tell } = shell();
  await tell('install');
  const before = kept.size;
  expect(await tell('fetch', '/api/game/sessions', 'cors')).toBeUndefined();
  expect(await tell('fetch', '/docs')).toBeUndefined();
  expect(kept.size).toBe(before);
});

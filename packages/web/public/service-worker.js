// The offline shell: keeps the page's own files, so that it opens without a network and can say so itself. Stories and every other
// answer of the server are never kept here.
const SHELL = 'shell-1';
const assetsOf = (page) =>
  [...page.matchAll(/(?:src|href)="(\/(?:assets\/[^"]+|icon\.svg|app\.webmanifest))"/g)].map((found) => found[1]);

const keepShell = async () => {
  const kept = await caches.open(SHELL);
  const page = await fetch('/', { cache: 'no-cache' });
  if (!page.ok) throw new Error('The page cannot be read.');
  const assets = assetsOf(await page.clone().text());
  await kept.addAll(assets);
  await kept.put('/', page);
};

/** Files of older builds go when a newer page was kept and nobody can ask for them any more. */
const forgetOld = async () => {
  for (const name of await caches.keys()) if (name !== SHELL) await caches.delete(name);
};

const fromNetworkElseShell = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await caches.match('/');
    if (page) return page;
    throw error;
  }
};

/** Names under assets/ carry a hash of their content: what is kept is right for ever. */
const fromShellElseNetwork = async (request) => {
  const known = await caches.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELL)).put(request, answer.clone());
  return answer;
};

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepShell());
});
self.addEventListener('activate', (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromShellElseNetwork(request));
  else if (request.mode === 'navigate' && !/^\/(?:api|docs|metrics|openapi)/.test(pathname)) {
    event.respondWith(fromNetworkElseShell(request));
  }
});

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
  return { kept, assets };
};

/** What was kept under another name, by an older one of these. */
const forgetOld = async () => {
  for (const name of await caches.keys()) if (name !== SHELL) await caches.delete(name);
};

/** The page of a newer build takes the place of the one that was kept, with its files. */
const keepNewer = async (page) => {
  const known = await caches.match('/');
  if (!page.ok || known === undefined || (await known.text()) === (await page.text())) return;
  const { kept, assets } = await keepShell();
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !assets.includes(pathname)) await kept.delete(request);
  }
};

const fromNetworkElseShell = async (event) => {
  try {
    const page = await fetch(event.request);
    const copy = page.clone();
    // Without it (a full disk) the older page is kept, which works the same.
    event.waitUntil(keepNewer(copy).catch(() => undefined));
    return page;
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
    event.respondWith(fromNetworkElseShell(event));
  }
});

// Keeps the page itself for times without a network; public/service-worker.js does it. A page in development is always read anew.

export const keepShell = () => {
  if (!('serviceWorker' in navigator) || !document.querySelector('script[src^="/assets/"]')) return;
  window.addEventListener('load', () => {
    // Without it (a private window, a full disk) the page works the same while the server can be reached.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  });
};

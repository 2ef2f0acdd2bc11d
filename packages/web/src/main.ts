// Opens the page at its address: a story with `?session=`, else the start. Loaded by index.html.
import type { Close, Go } from './page.ts';
import { openPlay } from './play/play-page.ts';
import { openStart } from './start/start-page.ts';

const page = document.querySelector('#page');
const sessionInAddress = () => new URL(location.href).searchParams.get('session');
let close: Close = () => {};
let shown: string | null | undefined;

const show = () => {
  const sessionId = sessionInAddress();
  // A jump within the page (the skip link) is no reason to open it again.
  if (page === null || sessionId === shown) return;
  shown = sessionId;
  close();
  close = sessionId === null ? openStart(page, go) : openPlay(page, sessionId, go);
};

const go: Go = (sessionId) => {
  history.pushState(null, '', sessionId === null ? '/' : `/?session=${encodeURIComponent(sessionId)}`);
  show();
  window.scrollTo(0, 0);
};

window.addEventListener('popstate', show);
show();

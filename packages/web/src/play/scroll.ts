// Keeps the words that are being told in view, until the reader scrolls away; never past the line that began the turn.
import type { Playing } from './story.ts';

/** How near to the end counts as reading along. Pixels. */
const NEAR = 160;
const atEnd = () => innerHeight + scrollY >= document.documentElement.scrollHeight - NEAR;

/** Called with what was shown before and what is shown now; `gone` ends it. */
export const followWords = (main: HTMLElement, gone: AbortSignal) => {
  let along = true;
  let moved = scrollY;
  const scrolled = () => {
    // Only the reader scrolls upwards.
    if (scrollY < moved - 2) along = false;
    else if (atEnd()) along = true;
    moved = scrollY;
  };
  window.addEventListener('scroll', scrolled, { signal: gone });
  return (before: Playing | null, now: Playing) => {
    const began = before?.live?.key !== now.live?.key && now.live !== null;
    if (before === null || began) along = true;
    const said = now.waiting ?? now.trouble;
    if (said !== null && said !== before?.waiting && said !== before?.trouble) {
      main.querySelector('.waiting:not(:empty), .notice:not(:empty)')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const told = before?.turns !== now.turns || before?.live !== now.live;
    if (!along || !told) return;
    const turn =
      main.querySelector<HTMLElement>('.turn.live:not([hidden])') ?? main.querySelector('.turns > :last-child');
    const end = document.documentElement.scrollHeight - innerHeight;
    const top = turn === null ? end : turn.getBoundingClientRect().top + scrollY - 80;
    window.scrollTo(0, Math.min(end, Math.max(top, 0)));
    moved = scrollY;
  };
};

// Keeps the words that are being told in view until the reader scrolls away, never past the line that began the turn. Used by reading.tsx.
import { type RefObject, useEffect, useState } from 'react';

/** How near to the end counts as reading along. Pixels. */
const NEAR = 140;
/** Room above the turn that is shown from its beginning. */
const ABOVE = 20;

const endOf = ({ scrollHeight, clientHeight }: HTMLElement) => scrollHeight - clientHeight;

/** The newest turn is not built while one reads far from it. */
const isBuilt = (scroller: HTMLElement) => scroller.querySelector('[data-newest], article[data-live]') !== null;

/** Where the newest turn begins at the top, or the end of everything if that comes first or the turn is yet to be built there. */
const wantedTop = (scroller: HTMLElement): number => {
  const turns = scroller.querySelectorAll('article');
  const newest = turns[turns.length - 1];
  const end = endOf(scroller);
  if (!newest || !isBuilt(scroller)) return end;
  const top = newest.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - ABOVE;
  return Math.min(end, Math.max(0, top));
};

/** `leave`: the reader is led elsewhere. */
type Following = { away: boolean; toEnd: () => void; leave: () => void };

/** `content` is what grows inside `scroller`; `began` changes when the player begins a turn, which is read along again. */
export const useFollowWords = (
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  began: string | null,
): Following => {
  const [follow, setFollow] = useState({ toEnd: () => {}, leave: () => {} });
  const [away, setAway] = useState(false);
  useEffect(() => {
    const [box, inner] = [scroller.current, content.current];
    if (!box || !inner) return;
    let along = true;
    let last = { top: 0, height: 0 };
    const look = () => {
      last = { top: box.scrollTop, height: box.scrollHeight };
    };
    let frame = 0;
    const keep = () => {
      cancelAnimationFrame(frame);
      if (along) {
        box.scrollTop = wantedTop(box);
        // First to the end, then to where it begins.
        if (!isBuilt(box) && box.clientHeight > 0) frame = requestAnimationFrame(keep);
      }
      look();
    };
    const scrolled = () => {
      const near = endOf(box) - box.scrollTop <= NEAR;
      // Only the reader scrolls up in a text that stays as long as it is.
      if (box.scrollTop < last.top - 2 && box.scrollHeight === last.height) along = false;
      if (near) along = true;
      setAway(!near && !along);
      look();
    };
    const toEnd = () => {
      along = true;
      setAway(false);
      keep();
    };
    const leave = () => {
      along = false;
    };
    setFollow({ toEnd, leave });
    const sizes = new ResizeObserver(keep);
    sizes.observe(inner);
    sizes.observe(box);
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      sizes.disconnect();
      cancelAnimationFrame(frame);
      box.removeEventListener('scroll', scrolled);
    };
  }, [scroller, content]);
  useEffect(() => {
    if (began !== null) follow.toEnd();
  }, [began, follow]);
  return { away, ...follow };
};

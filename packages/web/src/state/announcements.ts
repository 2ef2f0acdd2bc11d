// Words for screen readers alone. Any part of the page calls `announce`; app/announcer.tsx holds the live regions.
import { create } from 'zustand';

type Announced = { id: number; text: string };
export const useAnnouncements = create<{ said: readonly Announced[] }>(() => ({ said: [] }));

/** So many stay in the region: a reader may be behind. */
const KEPT = 12;
let last = 0;

/** Said when the reader has finished what it is saying. */
export const announce = (text: string) => {
  if (text.trim() === '') return;
  last += 1;
  const id = last;
  useAnnouncements.setState(({ said }) => ({ said: [...said.slice(1 - KEPT), { id, text }] }));
};

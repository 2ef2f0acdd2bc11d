// A place in the top bar for what the shown screen wants to say and offer there. The bar makes the place, a screen fills it.
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';

const useSlot = create<{ node: HTMLElement | null }>(() => ({ node: null }));
const keep = (node: HTMLElement | null) => useSlot.setState({ node });

export const BarPlace = () => <div ref={keep} className="flex min-w-0 grow items-center justify-end gap-1" />;

export const InBar = ({ children }: { children: ReactNode }) => {
  const node = useSlot((state) => state.node);
  return node && createPortal(children, node);
};

// Short messages at the edge of the screen. Any part of the page calls `toast`; common/toaster.tsx shows them.
import { create } from 'zustand';

export type Toast = {
  id: number;
  title: string;
  text?: string;
  tone?: 'plain' | 'trouble';
  /** One thing to do about it, such as taking a deletion back. */
  action?: { label: string; press: () => void };
};

export const useToasts = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));
let last = 0;

export const toast = (message: Omit<Toast, 'id'>) => {
  last += 1;
  const id = last;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { ...message, id }].slice(-3) }));
};
export const dismissToast = (id: number) =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));

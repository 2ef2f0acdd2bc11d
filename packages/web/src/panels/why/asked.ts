// Which turn the ledger shows, in which story. Kept outside of the panel, so that a turn's own menu can ask for it.
import { create } from 'zustand';

type Asked = { story: string; number: number | null };
const useStore = create<Asked>(() => ({ story: '', number: null }));

/** Null: the newest. */
export const askWhy = (story: string, number: number | null) => useStore.setState({ story, number });
export const useAsked = (story: string): number | null =>
  useStore((asked) => (asked.story === story ? asked.number : null));

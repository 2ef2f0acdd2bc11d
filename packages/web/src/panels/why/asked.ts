// Which turn the ledger shows. Kept outside of the panel, so that a turn's own menu can ask for it.
import { create } from 'zustand';

/** Null: the newest. */
export const useAsked = create<{ number: number | null }>(() => ({ number: null }));
export const askWhy = (number: number | null) => useAsked.setState({ number });

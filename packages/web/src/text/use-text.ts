// The words of the page in the reader's language. English comes with the page, others are loaded when they are wanted.
import { create } from 'zustand';
import { type Preferences, usePreferences } from '../state/preferences.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

type Language = Preferences['language'];
const LOAD: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
  de: async () => (await import('./de.ts')).de,
};
const useCatalogue = create<{ catalogue: Catalogue }>(() => ({ catalogue: en }));

const load = async (language: Language) => {
  const catalogue = await LOAD[language]();
  if (usePreferences.getState().language === language) useCatalogue.setState({ catalogue });
};

/** Called once by main.tsx, before anything is shown; without the other language the page speaks English. */
export const followLanguage = async () => {
  usePreferences.subscribe(({ language }, before) => {
    if (language !== before.language) load(language).catch(() => undefined);
  });
  await load(usePreferences.getState().language).catch(() => undefined);
};

export const useText = (): Catalogue => useCatalogue(({ catalogue }) => catalogue);
/** The same outside of components. */
export const textNow = (): Catalogue => useCatalogue.getState().catalogue;

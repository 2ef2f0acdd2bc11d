// How this reader likes the page: theme, type, motion, language. Kept in this browser, put on the root element for the style sheets.
import { create } from 'zustand';
import { readStored, writeStored } from './stored.ts';

export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const;
export const FACES = ['book', 'plain', 'legible'] as const;
export const MOTIONS = ['auto', 'full', 'less'] as const;
export const LANGUAGES = ['en', 'de'] as const;
export const PERSONS = ['first', 'second', 'third'] as const;
export const TENSES = ['present', 'past'] as const;
export const LENGTHS = ['short', 'medium', 'long'] as const;
/** Factors of the browser's own text size. */
export const TEXT_SIZES = [0.875, 1, 1.125, 1.25, 1.5] as const;

export type Preferences = {
  theme: (typeof THEMES)[number];
  face: (typeof FACES)[number];
  motion: (typeof MOTIONS)[number];
  language: (typeof LANGUAGES)[number];
  textSize: number;
  /** How new stories are told. */
  person: (typeof PERSONS)[number];
  tense: (typeof TENSES)[number];
  length: (typeof LENGTHS)[number];
  /** Single keys such as `?` do something outside of text fields. */
  shortcuts: boolean;
  sound: boolean;
  readAloud: boolean;
  /** Name of the browser's voice; null: its own choice. */
  voice: string | null;
};

const STORED = 'preferences';
const languageOf = (wanted: readonly string[]): Preferences['language'] =>
  wanted.some((tag) => tag.toLowerCase().startsWith('en')) || !wanted[0]?.toLowerCase().startsWith('de') ? 'en' : 'de';

const first = (): Preferences => ({
  theme: 'auto',
  face: 'book',
  motion: 'auto',
  language: languageOf(navigator.languages),
  textSize: 1,
  person: 'second',
  tense: 'present',
  length: 'medium',
  shortcuts: true,
  sound: false,
  readAloud: false,
  voice: null,
});

const oneOf = <Value>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((known) => known === value) ?? otherwise;
const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);

/** What was stored may be of an older version or edited by hand: each value is checked. */
const checked = (stored: Record<string, unknown>, own: Preferences): Preferences => ({
  theme: oneOf(THEMES, stored.theme, own.theme),
  face: oneOf(FACES, stored.face, own.face),
  motion: oneOf(MOTIONS, stored.motion, own.motion),
  language: oneOf(LANGUAGES, stored.language, own.language),
  textSize: oneOf<number>(TEXT_SIZES, stored.textSize, own.textSize),
  person: oneOf(PERSONS, stored.person, own.person),
  tense: oneOf(TENSES, stored.tense, own.tense),
  length: oneOf(LENGTHS, stored.length, own.length),
  shortcuts: flag(stored.shortcuts, own.shortcuts),
  sound: flag(stored.sound, own.sound),
  readAloud: flag(stored.readAloud, own.readAloud),
  voice: typeof stored.voice === 'string' ? stored.voice : null,
});

const read = (): Preferences => {
  try {
    const stored: unknown = JSON.parse(readStored(STORED) ?? '{}');
    return typeof stored === 'object' && stored !== null ? checked({ ...stored }, first()) : first();
  } catch {
    return first();
  }
};

export const usePreferences = create<Preferences>(read);

/** Changes some of them, for good. */
export const prefer = (part: Partial<Preferences>) => {
  usePreferences.setState(part);
  writeStored(STORED, JSON.stringify(usePreferences.getState()));
};

const show = ({ theme, face, motion, language, textSize }: Preferences) => {
  const root = document.documentElement;
  const set = (name: string, value: string) => {
    if (value === 'auto') delete root.dataset[name];
    else root.dataset[name] = value;
  };
  set('theme', theme);
  set('face', face);
  set('motion', motion);
  root.lang = language;
  root.style.setProperty('--size', String(textSize));
};

/** Called once by main.tsx; another tab's changes are taken over. */
export const applyPreferences = () => {
  show(usePreferences.getState());
  usePreferences.subscribe(show);
  window.addEventListener('storage', ({ key }) => {
    if (key === STORED) usePreferences.setState(read());
  });
};

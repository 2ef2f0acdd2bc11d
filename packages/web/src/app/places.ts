// Where the navigation leads.
import { BookMarked, House, LibraryBig, type LucideIcon, Settings, Sparkles } from 'lucide-react';
import type { Catalogue } from '../text/catalogue.ts';

export type Place = { to: string; icon: LucideIcon; label: (text: Catalogue) => string };
/** What the navigation leads to, in this order. */
export const PLACES: readonly Place[] = [
  { to: '/', icon: House, label: ({ shell }) => shell.home },
  { to: '/make', icon: Sparkles, label: ({ shell }) => shell.make },
  { to: '/library', icon: LibraryBig, label: ({ shell }) => shell.library },
  { to: '/stories', icon: BookMarked, label: ({ shell }) => shell.stories },
  { to: '/settings', icon: Settings, label: ({ shell }) => shell.settings },
];

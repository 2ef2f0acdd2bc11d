// Every screen: its address, its file, and its place in the navigation if it has one. A new screen is one folder under src/screens
// and one line here. Screens are loaded when they are gone to.
import { House, type LucideIcon } from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { Catalogue } from '../text/catalogue.ts';

type Loaded = { Screen: ComponentType };
const screen = (load: () => Promise<Loaded>) => lazy(async () => ({ default: (await load()).Screen }));

export const SCREENS = [
  { path: '/', Screen: screen(() => import('../screens/home/screen.tsx')) },
  { path: '/new/:templateId?', Screen: screen(() => import('../screens/new-story/screen.tsx')) },
  { path: '/play/:sessionId', Screen: screen(() => import('../screens/play/screen.tsx')) },
];

export type Place = { to: string; icon: LucideIcon; label: (text: Catalogue) => string };
/** What the navigation leads to, in this order. */
export const PLACES: readonly Place[] = [{ to: '/', icon: House, label: ({ shell }) => shell.home }];

// Every screen: its address and its file. A new screen is one folder under src/screens and one line here; its place in the navigation
// is in places.ts. Screens are loaded when they are gone to.
import { type ComponentType, lazy } from 'react';

type Loaded = { Screen: ComponentType };
const screen = (load: () => Promise<Loaded>) => lazy(async () => ({ default: (await load()).Screen }));

export const SCREENS = [
  { path: '/', Screen: screen(() => import('../screens/home/screen.tsx')) },
  { path: '/new/:templateId?', Screen: screen(() => import('../screens/new-story/screen.tsx')) },
  { path: '/play/:sessionId', Screen: screen(() => import('../screens/play/screen.tsx')) },
  { path: '/make', Screen: screen(() => import('../screens/make/screen.tsx')) },
  { path: '/library/:bookId?', Screen: screen(() => import('../screens/library/screen.tsx')) },
  { path: '/settings', Screen: screen(() => import('../screens/settings/screen.tsx')) },
  { path: '/stories', Screen: screen(() => import('../screens/stories/screen.tsx')) },
];

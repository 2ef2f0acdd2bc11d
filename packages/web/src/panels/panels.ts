// Every panel beside the story: a new one is one folder with a panel.tsx, and one line here. Panels are loaded when they are opened.
import {
  Backpack,
  CircleHelp,
  GitBranch,
  type LucideIcon,
  Map as MapIcon,
  NotebookPen,
  Scroll,
  User,
  Users,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Catalogue } from '../text/catalogue.ts';

const panel = (load: () => Promise<{ Panel: ComponentType }>) => lazy(async () => ({ default: (await load()).Panel }));

export type PanelName = 'people' | 'why' | 'journal' | 'timeline' | 'character' | 'pack' | 'quests' | 'world';
type Entry = {
  name: PanelName;
  icon: LucideIcon;
  label: (text: Catalogue) => string;
  Panel: LazyExoticComponent<ComponentType>;
};

export const PANELS: readonly Entry[] = [
  {
    name: 'character',
    icon: User,
    label: ({ characterPanel }) => characterPanel.title,
    Panel: panel(() => import('./character/panel.tsx')),
  },
  {
    name: 'pack',
    icon: Backpack,
    label: ({ packPanel }) => packPanel.title,
    Panel: panel(() => import('./pack/panel.tsx')),
  },
  {
    name: 'quests',
    icon: Scroll,
    label: ({ questsPanel }) => questsPanel.title,
    Panel: panel(() => import('./quests/panel.tsx')),
  },
  {
    name: 'world',
    icon: MapIcon,
    label: ({ worldPanel }) => worldPanel.title,
    Panel: panel(() => import('./world/panel.tsx')),
  },
  {
    name: 'people',
    icon: Users,
    label: ({ peoplePanel }) => peoplePanel.title,
    Panel: panel(() => import('./people/panel.tsx')),
  },
  {
    name: 'timeline',
    icon: GitBranch,
    label: ({ timelinePanel }) => timelinePanel.title,
    Panel: panel(() => import('./timeline/panel.tsx')),
  },
  {
    name: 'journal',
    icon: NotebookPen,
    label: ({ journalPanel }) => journalPanel.title,
    Panel: panel(() => import('./journal/panel.tsx')),
  },
  {
    name: 'why',
    icon: CircleHelp,
    label: ({ whyPanel }) => whyPanel.title,
    Panel: panel(() => import('./why/panel.tsx')),
  },
];

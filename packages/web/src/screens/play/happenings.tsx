// What came of a turn besides its telling, one small line each, in the program's own words.
import type { StoryEntry } from '@emergent/schema';
import {
  Backpack,
  Feather,
  HeartCrack,
  Hourglass,
  type LucideIcon,
  PackageMinus,
  Scroll,
  Sparkles,
  TrendingUp,
} from 'lucide-react';
import { useText } from '../../text/use-text.ts';
import { kindOf, type NoticeKind, noticeText } from './notice.ts';

const ICONS: Record<NoticeKind, LucideIcon> = {
  level: Sparkles,
  questBegan: Scroll,
  objectiveDone: Scroll,
  questEnded: Scroll,
  questCompleted: Scroll,
  questChanged: Scroll,
  questFailed: Scroll,
  questAbandoned: Scroll,
  followed: Hourglass,
  gained: Backpack,
  dropped: PackageMinus,
  given: PackageMinus,
  used: PackageMinus,
  taken: PackageMinus,
  broken: PackageMinus,
  skill: TrendingUp,
  defeated: HeartCrack,
};

export const Happenings = ({ notices }: { notices: readonly StoryEntry[] }) => {
  const catalogue = useText();
  if (notices.length === 0) return null;
  return (
    <ul className="mt-3 flex max-w-measure flex-col gap-1.5">
      {notices.map(({ id, text }) => {
        const kind = kindOf(text);
        const Icon = kind === null ? Feather : ICONS[kind];
        return (
          <li key={id} className="flex items-start gap-2 text-soft text-sm">
            <Icon size={16} aria-hidden className="mt-0.5 shrink-0 text-gold" />
            <span>{noticeText(text, catalogue)}</span>
          </li>
        );
      })}
    </ul>
  );
};

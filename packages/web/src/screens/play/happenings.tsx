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

/** A notice has no kind on the wire: its beginning tells which it is, and one that is not known gets the feather. */
const ICONS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^Level \d/, Sparkles],
  [/^(?:New quest|Quest |Done:)/, Scroll],
  [/^Gained:/, Backpack],
  [/^(?:Left behind|Given away|Used up|Lost|Broken):/, PackageMinus],
  [/ is now at \d+\.$/, TrendingUp],
  [/^Defeated:/, HeartCrack],
  [/It follows from turn \d/, Hourglass],
];

export const Happenings = ({ notices }: { notices: readonly StoryEntry[] }) => {
  if (notices.length === 0) return null;
  return (
    <ul className="mt-3 flex max-w-measure flex-col gap-1.5">
      {notices.map(({ id, text }) => {
        const Icon = ICONS.find(([sign]) => sign.test(text))?.[1] ?? Feather;
        return (
          <li key={id} className="flex items-start gap-2 text-soft text-sm">
            <Icon size={16} aria-hidden className="mt-0.5 shrink-0 text-gold" />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
};

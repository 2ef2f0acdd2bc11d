// What came of a turn besides its telling, one small line each: what the program says itself, and what changed hands.
import type { Effect, StoryEntry } from '@emergent/schema';
import { Backpack, Feather, type LucideIcon, PackageMinus } from 'lucide-react';
import type { Catalogue } from '../../text/catalogue.ts';
import { useText } from '../../text/use-text.ts';

const Happening = ({ icon: Icon, text }: { icon: LucideIcon; text: string }) => (
  <li className="flex items-start gap-2 text-soft text-sm">
    <Icon size={16} aria-hidden className="mt-0.5 shrink-0 text-gold" />
    <span>{text}</span>
  </li>
);

const many = (name: string, quantity: number) => (quantity === 1 ? name : `${name} × ${quantity}`);

/** Effects that the notices of the program do not tell. */
const itemLine = (effect: Effect, { play }: Catalogue): { icon: LucideIcon; text: string } | null => {
  if (effect.type === 'item.gained') {
    return { icon: Backpack, text: play.gained(many(effect.item.name, effect.item.quantity)) };
  }
  if (effect.type === 'item.lost') {
    return { icon: PackageMinus, text: play.lost[effect.how](many(effect.name, effect.quantity)) };
  }
  return null;
};

type Props = { notices: readonly StoryEntry[]; effects: readonly Effect[] };

export const Happenings = ({ notices, effects }: Props) => {
  const text = useText();
  const items = effects.flatMap((effect) => itemLine(effect, text) ?? []);
  if (notices.length + items.length === 0) return null;
  return (
    <ul className="mt-3 flex max-w-measure flex-col gap-1.5">
      {notices.map((notice) => (
        <Happening key={notice.id} icon={Feather} text={notice.text} />
      ))}
      {items.map((line) => (
        <Happening key={line.text} {...line} />
      ))}
    </ul>
  );
};

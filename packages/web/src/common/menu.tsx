// A menu of deeds behind one button. Not modal: a modal one locks scrolling by an inline style sheet, which the page's policy forbids.
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useMainPart } from './main-part.ts';

export type Deed = { label: string; icon?: LucideIcon; press: () => void; idle?: boolean; hint?: string };
type Props = { trigger: ReactNode; deeds: readonly Deed[]; label: string };

/** `trigger`: one Button or IconButton. */
export const Menu = ({ trigger, deeds, label }: Props) => {
  const main = useMainPart();
  const chosen = useRef<(() => void) | null>(null);
  /** Its button gets the focus right after this: a dialog that opens then gives it back there. */
  const closed = () => {
    if (chosen.current) setTimeout(chosen.current);
    chosen.current = null;
  };
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={main}>
        <Radix.Content
          aria-label={label}
          align="end"
          onCloseAutoFocus={closed}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-48 max-w-xs rounded-md border border-rule bg-raised p-1 shadow-lg"
        >
          {deeds.map(({ label: text, icon: Icon, press, idle = false, hint }) => (
            <Radix.Item
              key={text}
              disabled={idle}
              onSelect={() => {
                chosen.current = press;
              }}
              className="flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 outline-none data-[disabled]:cursor-default data-[highlighted]:bg-sunken data-[disabled]:opacity-55"
            >
              {Icon && <Icon size={17} aria-hidden className="shrink-0 text-soft" />}
              <span className="grow">{text}</span>
              {hint !== undefined && <kbd className="text-soft text-sm">{hint}</kbd>}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};

// Dialogs and drawers. Radix's own overlay is not used: it locks scrolling by an inline style sheet, which the page's policy forbids.
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useText } from '../text/use-text.ts';
import { IconButton } from './button.tsx';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One or two lines under the title. */
  description?: ReactNode;
  /** What is inside has its own margins, and scrolls by itself. */
  flush?: boolean;
  children: ReactNode;
};

/** As high as what is asked from: a question from a drawer shades the drawer too. */
const Shade = () => <div className="fixed inset-0 z-50 animate-[appear_120ms_ease-out] bg-shade" aria-hidden />;

/** Radix gives the focus back to its own trigger; ours are opened from anywhere. */
const useFocusBack = () => {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
};

type SheetProps = Omit<Props, 'open' | 'onOpenChange'> & { className: string; close: string };

const Sheet = ({ title, description, flush = false, children, className, close }: SheetProps) => (
  <Radix.Content
    className={`fixed z-50 flex flex-col border-rule bg-paper text-ink shadow-2xl ${className}`}
    {...useFocusBack()}
    {...(description === undefined ? { 'aria-describedby': undefined } : {})}
  >
    <header className="flex items-start justify-between gap-4 border-rule border-b px-5 py-3">
      <div>
        <Radix.Title className="text-xl">{title}</Radix.Title>
        {description !== undefined && <Radix.Description className="text-soft">{description}</Radix.Description>}
      </div>
      <Radix.Close asChild>
        <IconButton icon={X} label={close} className="-me-2" />
      </Radix.Close>
    </header>
    <div className={flush ? 'flex min-h-0 grow flex-col' : 'overflow-y-auto overscroll-contain px-5 py-4'}>
      {children}
    </div>
  </Radix.Content>
);

const CENTRE =
  'inset-x-4 top-1/2 mx-auto max-h-[calc(100dvh-2rem)] max-w-xl -translate-y-1/2 rounded-md border animate-[rise_160ms_ease-out]';
const SIDE = 'inset-y-0 end-0 w-full max-w-md border-s animate-[slide-in_180ms_ease-out]';

const Modal = ({ open, onOpenChange, className, ...rest }: Props & { className: string }) => {
  const { common } = useText();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Shade />
        <Sheet className={className} close={common.close} {...rest} />
      </Radix.Portal>
    </Radix.Root>
  );
};

/** A question or a small form in the middle of the screen. Focus goes in, Escape closes, focus goes back. */
export const Dialog = (props: Props) => <Modal {...props} className={CENTRE} />;
/** A sheet from the side, full width on a phone. */
export const Drawer = (props: Props) => <Modal {...props} className={SIDE} />;

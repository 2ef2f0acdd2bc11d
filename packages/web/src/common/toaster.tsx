// Shows the messages of state/toasts.ts; F8 goes to them, and they wait while they are looked at.
import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { dismissToast, type Toast, useToasts } from '../state/toasts.ts';
import { useText } from '../text/use-text.ts';
import { Button, IconButton } from './button.tsx';

const One = ({ message }: { message: Toast }) => {
  const { common } = useText();
  const { id, title, text, action, tone } = message;
  const leave = (open: boolean) => {
    if (!open) dismissToast(id);
  };
  return (
    <Radix.Root
      onOpenChange={leave}
      duration={action ? 12_000 : 7000}
      type={tone === 'trouble' ? 'foreground' : 'background'}
      className="flex items-start gap-2 rounded-md border border-edge bg-raised py-2 ps-4 pe-2 shadow-lg data-[state=open]:animate-[rise_160ms_ease-out]"
    >
      <div className="grow py-1.5">
        <Radix.Title className={tone === 'trouble' ? 'text-rubric' : ''}>{title}</Radix.Title>
        {text !== undefined && <Radix.Description className="text-soft text-sm">{text}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action altText={action.label} asChild>
          <Button onClick={action.press}>{action.label}</Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton icon={X} label={common.close} />
      </Radix.Close>
    </Radix.Root>
  );
};

export const Toaster = () => {
  const toasts = useToasts((state) => state.toasts);
  const { shell } = useText();
  return (
    <Radix.Provider label={shell.messages} swipeDirection="right">
      {toasts.map((message) => (
        <One key={message.id} message={message} />
      ))}
      <Radix.Viewport
        label={shell.messagesHotkey}
        className="fixed end-4 bottom-4 z-60 flex w-[min(26rem,calc(100vw-2rem))] flex-col gap-2"
      />
    </Radix.Provider>
  );
};

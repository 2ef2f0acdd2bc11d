// A word about a thing on hover and focus. Never the only place where something is said.
import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useMainPart } from './main-part.ts';

export const Tooltip = ({ text, children }: { text: string; children: ReactNode }) => {
  const main = useMainPart();
  return (
    <Radix.Provider delayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal container={main}>
          <Radix.Content
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-xs rounded-sm bg-ink px-2.5 py-1.5 text-paper text-sm shadow-lg"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
};

// Nothing here yet: what would be here, and how to get it.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { icon: LucideIcon; title: string; text?: string; children?: ReactNode };

export const EmptyState = ({ icon: Icon, title, text, children }: Props) => (
  <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
    <Icon size={32} strokeWidth={1.25} aria-hidden className="text-edge" />
    <p className="font-book text-lg">{title}</p>
    {text !== undefined && <p className="max-w-prose text-soft">{text}</p>}
    {children !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>}
  </div>
);

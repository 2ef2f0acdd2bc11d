// Tabs: arrow keys between them, one panel shown. Only the panel that is open is built.
import type { LucideIcon } from 'lucide-react';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export type Tab<Name extends string> = { name: Name; label: string; icon?: LucideIcon; content: () => ReactNode };
type Props<Name extends string> = {
  /** What the row of tabs is for. */
  label: string;
  tabs: readonly Tab<Name>[];
  value: Name;
  onChange: (name: Name) => void;
  /** Many tabs in little room: four in a row, the icon above the word. */
  small?: boolean;
};

const ROW = 'flex flex-wrap gap-x-1 border-rule border-b px-2';
const GRID = 'grid grid-cols-4 border-rule border-b';
const BESIDE = '-mb-px min-h-10 gap-1.5 px-2.5';
const ABOVE = 'min-h-13 flex-col justify-center gap-0.5 px-1 text-sm focus-visible:-outline-offset-2';

export const Tabs = <Name extends string>({ label, tabs, value, onChange, small = false }: Props<Name>) => {
  const choose = (name: string) => {
    const tab = tabs.find((one) => one.name === name);
    if (tab) onChange(tab.name);
  };
  return (
    <Radix.Root value={value} onValueChange={choose} className="flex min-h-0 grow flex-col">
      <Radix.List aria-label={label} className={small ? GRID : ROW}>
        {tabs.map(({ name, label: title, icon: Icon }) => (
          <Radix.Trigger
            key={name}
            value={name}
            className={`flex items-center border-transparent border-b-2 text-soft hover:text-ink data-[state=active]:border-rubric data-[state=active]:text-ink ${small ? ABOVE : BESIDE}`}
          >
            {Icon && <Icon size={17} aria-hidden />}
            {title}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ name, content }) => (
        <Radix.Content
          key={name}
          value={name}
          className="min-h-0 overflow-y-auto overscroll-contain p-4 focus-visible:outline-offset-[-2px]"
        >
          {name === value && content()}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
};

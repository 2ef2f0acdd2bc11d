// What panels have in common: a part with a heading, rows of a name and a value, a fold, a filter for what is many.
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { TextField } from '../common/field.tsx';

export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-6 first:mt-0">
    <h3 className="mb-2 text-lg">{title}</h3>
    {children}
  </section>
);

export const Rows = ({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
    {rows.map(([name, value]) => (
      <div key={name} className="col-span-2 grid grid-cols-subgrid border-rule border-b pb-1 last:border-0">
        <dt>{name}</dt>
        <dd className="text-end text-soft">{value}</dd>
      </div>
    ))}
  </dl>
);

type FoldProps = {
  id?: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  summary: ReactNode;
  children: ReactNode;
};

/** One thing among many: what is inside is only built while it is open. */
export const Fold = ({ id, open, onOpen, summary, children }: FoldProps) => (
  <details
    open={open}
    onToggle={({ currentTarget }) => currentTarget.open !== open && onOpen(currentTarget.open)}
    className="group border-rule border-b"
  >
    <summary
      id={id}
      className="flex min-h-11 list-none items-center gap-2 rounded-sm py-1.5 hover:text-rubric group-open:text-rubric [&::-webkit-details-marker]:hidden"
    >
      <ChevronRight size={16} aria-hidden className="shrink-0 text-edge transition-transform group-open:rotate-90" />
      {summary}
    </summary>
    {open && <div className="ps-6 pb-4">{children}</div>}
  </details>
);

/** More than so many are not looked through at a glance. */
const MANY = 12;

/** `field` is null where there are few enough to see. */
export const useFilter = <Item,>(label: string, items: readonly Item[], wordsOf: (item: Item) => string) => {
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const isMany = items.length > MANY;
  const shown = isMany && wanted !== '' ? items.filter((item) => wordsOf(item).toLowerCase().includes(wanted)) : items;
  const field = isMany ? (
    <TextField label={label} type="search" value={words} onChange={({ target }) => setWords(target.value)} />
  ) : null;
  return { shown, field };
};

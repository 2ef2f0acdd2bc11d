// What panels have in common: a part with a heading, rows of a name and a value, a fold, a filter for what is many.
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../common/button.tsx';
import { TextField } from '../common/field.tsx';
import { useText } from '../text/use-text.ts';

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

const SOME = 8;
type SomeProps<Item> = { items: readonly Item[]; className: string; children: (item: Item) => ReactNode };

/** A list that shows its first few until all are wanted. */
export const Some = <Item,>({ items, className, children }: SomeProps<Item>) => {
  const { common } = useText();
  const [all, setAll] = useState(false);
  const shown = all || items.length <= SOME + 2 ? items : items.slice(0, SOME);
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {items.length > SOME + 2 && (
        <Button look="quiet" className="-ms-3 mt-1" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? common.fewer : common.moreOf(items.length - SOME)}
        </Button>
      )}
    </>
  );
};

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

// A list of parts of one kind: each opens to be read, changed and removed; new ones can be added.
import { Plus, ScrollText } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { EmptyState } from '../../common/empty-state.tsx';
import { toastError } from '../../common/error-state.tsx';
import { TextField } from '../../common/field.tsx';
import { toast } from '../../state/toasts.ts';
import { textNow, useText } from '../../text/use-text.ts';
import { freshOf } from './blanks.ts';
import { editable } from './kinds.ts';
import { Part } from './part.tsx';
import { PartForm } from './part-form.tsx';
import { nameOf, type Tree } from './tree.ts';

export type PartsProps = {
  kind: string;
  parts: readonly Tree[];
  /** Null: this book may only be read. */
  put: ((parts: readonly Tree[]) => Promise<unknown>) | null;
  removable: boolean;
};
/** So many rows at first, and with each press more. */
const STEP = 60;
const SEARCHED_FROM = 10;

const matches = (part: Tree, search: string) =>
  search === '' || JSON.stringify(part).toLowerCase().includes(JSON.stringify(search).slice(1, -1).toLowerCase());

export const Parts = ({ kind, parts, put, removable }: PartsProps) => {
  const { library } = useText();
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(STEP);
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const remove = async (index: number) => {
    if (!put) return;
    const before = parts;
    try {
      await put(parts.toSpliced(index, 1));
    } catch (error) {
      toastError(error);
      return;
    }
    toast({
      title: library.removed(nameOf(before[index] ?? {})),
      action: { label: textNow().common.undo, press: () => void put(before).catch(toastError) },
    });
    add.current?.focus();
  };
  const rows = parts.map((part, index) => ({ part, index })).filter(({ part }) => matches(part, search.trim()));
  const rest = rows.length - most;
  return (
    <div className="flex flex-col gap-3">
      {parts.length >= SEARCHED_FROM && (
        <div className="max-w-md">
          <TextField
            type="search"
            label={library.find}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
      )}
      {rows.length === 0 && <EmptyState icon={ScrollText} title={library.nothing} />}
      <ul>
        {rows.slice(0, most).map(({ part, index }) => (
          <Part
            key={typeof part.id === 'string' ? part.id : `${index} ${nameOf(part)}`}
            kind={kind}
            part={part}
            sole={parts.length === 1 && !removable}
            save={put && ((now) => put(parts.with(index, now)))}
            remove={put && removable ? () => void remove(index) : null}
          />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button onClick={() => setMost(most + STEP)}>{library.showMore(Math.min(rest, STEP))}</Button>
        </div>
      )}
      {put && !adding && removable && (
        <div>
          <Button ref={add} icon={Plus} onClick={() => setAdding(true)}>
            {library.add}
          </Button>
        </div>
      )}
      {put && adding && (
        <section aria-label={library.fresh} className="rounded-sm border border-rule px-4 pt-4">
          <PartForm
            kind={kind}
            part={editable(kind, freshOf(kind, ''))}
            save={(part) => put([...parts, part])}
            close={() => setAdding(false)}
          />
        </section>
      )}
    </div>
  );
};

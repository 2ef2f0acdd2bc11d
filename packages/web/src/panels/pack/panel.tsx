// The pack: what is worn, what is carried, how heavy it is.
import type { InventoryItem } from '@emergent/schema';
import { Backpack } from 'lucide-react';
import { useRef, useState } from 'react';
import { EmptyState } from '../../common/empty-state.tsx';
import { Progress } from '../../common/progress.tsx';
import { usePlaying, useSession } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Fold, Part, useFilter } from '../parts.tsx';
import { ItemDetails, ItemLine } from './item.tsx';

const Weight = () => {
  const { packPanel: text, words } = useText();
  const { carry_weight, character } = useSession();
  const most = character.max_carry_weight;
  return (
    <div className="mb-6">
      <Progress
        label={text.weight}
        value={carry_weight}
        max={most}
        tone={carry_weight > most * 0.8 ? 'rubric' : 'verdigris'}
        told={text.weightOf(words.kilograms(carry_weight), words.kilograms(most))}
      />
      {carry_weight > most * 0.95 && <p className="mt-1 text-rubric text-sm">{text.tooHeavy}</p>}
    </div>
  );
};

type ListProps = {
  items: readonly InventoryItem[];
  open: string | null;
  onOpen: (id: string | null) => void;
  onDone: (id: string) => void;
};

const Items = ({ items, open, onOpen, onDone }: ListProps) => (
  <ul>
    {items.map((item) => (
      <li key={item.id}>
        <Fold
          id={`item ${item.id}`}
          open={item.id === open}
          onOpen={(isOpen) => onOpen(isOpen ? item.id : null)}
          summary={<ItemLine item={item} />}
        >
          <ItemDetails item={item} onDone={() => onDone(item.id)} />
        </Fold>
      </li>
    ))}
  </ul>
);

export const Panel = () => {
  const { packPanel: text } = useText();
  const inventory = usePlaying(({ session }) => session.inventory);
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const worn = inventory.filter(({ equipped }) => equipped);
  const carried = inventory
    .filter(({ equipped }) => !equipped)
    .sort((a, b) => text.types[a.type].localeCompare(text.types[b.type]) || a.name.localeCompare(b.name));
  const { shown, field } = useFilter(text.find, carried, ({ name, type }) => `${name} ${text.types[type]}`);
  /** What was dealt with stands elsewhere now, or nowhere: the focus goes with it. */
  const follow = (id: string) =>
    requestAnimationFrame(() => (document.getElementById(`item ${id}`) ?? heading.current)?.focus());
  const list = { open, onOpen: setOpen, onDone: follow };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="sr-only">
        {text.title}
      </h2>
      <Weight />
      {inventory.length === 0 && <EmptyState icon={Backpack} title={text.none} text={text.noneAdvice} />}
      {worn.length > 0 && (
        <Part title={text.worn}>
          <Items items={worn} {...list} />
        </Part>
      )}
      {carried.length > 0 && (
        <Part title={text.carried}>
          {field}
          <Items items={shown} {...list} />
          {shown.length === 0 && <p className="py-3 text-soft">{text.nothingFound}</p>}
        </Part>
      )}
    </>
  );
};

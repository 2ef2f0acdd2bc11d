// A part of a book as it is read: its fields in order, what is empty left out.
import { Prose } from '../../common/prose.tsx';
import { useText } from '../../text/use-text.ts';
import { HIDDEN } from './kinds.ts';
import { useLabel } from './part-field.tsx';
import { listOf, nameOf, type Tree, treeOf, type Value } from './tree.ts';

const isNothing = (value: Value): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

const Many = ({ values }: { values: readonly Value[] }) => {
  if (values.every((one) => typeof one !== 'object')) return values.map(String).join(' · ');
  return (
    <ul className="flex flex-col gap-2">
      {values.map(treeOf).map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: only read.
        <li key={index}>
          <details>
            <summary>{nameOf(one)}</summary>
            <div className="border-rule border-s-2 ps-4">
              <PartView part={one} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
};

const Shown = ({ value }: { value: Value }) => {
  const { library } = useText();
  if (typeof value === 'boolean') return value ? library.yes : library.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return <Prose text={value} className="text-base!" />;
  if (Array.isArray(value)) return <Many values={listOf(value)} />;
  return (
    <div className="border-rule border-s-2 ps-4">
      <PartView part={treeOf(value)} />
    </div>
  );
};

export const PartView = ({ part }: { part: Tree }) => {
  const label = useLabel();
  const fields = Object.entries(part).filter(([name, value]) => !HIDDEN.has(name) && !isNothing(value));
  return (
    <dl className="flex flex-col gap-2">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt className="text-soft text-sm">{label(name)}</dt>
          <dd>
            <Shown value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

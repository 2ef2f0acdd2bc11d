// One field of a part, by its kind; trees and lists hold further fields. Called by part-form.tsx, and by itself.
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { SelectField, SwitchField, TextArea, TextField } from '../../common/field.tsx';
import { plain } from '../../common/numbers.ts';
import { useText } from '../../text/use-text.ts';
import { BLANKS, freshOf } from './blanks.ts';
import { choicesOf, emptyOf, HIDDEN, kindOf } from './kinds.ts';
import { listOf, nameOf, type Tree, treeOf, type Value } from './tree.ts';

type Props = { name: string; parent: string; value: Value; change: (value: Value) => void };

export const useLabel = () => {
  const { bookFields } = useText();
  const known: Record<string, string> = bookFields;
  return (name: string): string => (Object.hasOwn(known, name) ? known[name] : undefined) ?? plain(name);
};
const shown = (value: Value): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const PAIR = /^\s*(.+?)\s*:\s*([+-]?\d+)\s*$/;
const pairsIn = (text: string): Tree | null => {
  const pairs: [string, number][] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const found = PAIR.exec(line.replace('−', '-'));
    if (!found) return null;
    pairs.push([found[1] ?? '', Number(found[2])]);
  }
  return Object.fromEntries(pairs);
};

const Pairs = ({ name, value, change }: Props) => {
  const { library } = useText();
  const label = useLabel();
  const [text, setText] = useState(() =>
    Object.entries(treeOf(value))
      .map(([one, amount]) => `${one}: ${shown(amount)}`)
      .join('\n'),
  );
  const type = (now: string) => {
    setText(now);
    const pairs = pairsIn(now);
    if (pairs) change(pairs);
  };
  return (
    <TextArea
      label={label(name)}
      hint={library.pairs}
      error={pairsIn(text) === null ? library.wrongPairs : undefined}
      value={text}
      rows={3}
      onChange={({ target }) => type(target.value)}
    />
  );
};

const Parts = ({ name, parent, value, change }: Props) => {
  const { library } = useText();
  const label = useLabel();
  const add = useRef<HTMLButtonElement>(null);
  const parts = listOf(value).map(treeOf);
  const remove = (index: number) => {
    change(parts.toSpliced(index, 1));
    add.current?.focus();
  };
  return (
    <fieldset className="flex flex-col gap-2 border-rule border-s-2 ps-4">
      <legend className="mb-1 font-semibold">{label(name)}</legend>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a part have no id; their fields hold no state of their own but pairs.
        <details key={`${parts.length} ${index}`} className="rounded-sm border border-rule bg-raised px-3 py-2">
          <summary>{nameOf(part) || library.newPart}</summary>
          <div className="mt-2 flex flex-col gap-3">
            <Fields tree={part} parent={name} change={(now) => change(parts.with(index, now))} />
            <div>
              <Button icon={Trash2} onClick={() => remove(index)}>
                {library.remove}
              </Button>
            </div>
          </div>
        </details>
      ))}
      <div>
        <Button ref={add} icon={Plus} onClick={() => change([...parts, freshOf(name, parent)])}>
          <span>
            {library.add}
            <span className="sr-only">: {label(name)}</span>
          </span>
        </Button>
      </div>
    </fieldset>
  );
};

const Choice = ({ name, parent, value, change }: Props) => {
  const label = useLabel();
  const options = (choicesOf(name) ?? []).map((one) => ({ value: one, label: one === '' ? '–' : plain(one) }));
  return (
    <SelectField
      label={label(name)}
      options={options}
      value={shown(value)}
      onChange={(now) => change(now === '' ? emptyOf(name, parent) : now)}
    />
  );
};

/** What is left open holds for both. */
const Either = ({ name, value, change }: Props) => {
  const { library } = useText();
  const label = useLabel();
  const options = [
    { value: '', label: '–' },
    { value: 'true', label: library.yes },
    { value: 'false', label: library.no },
  ];
  return (
    <SelectField
      label={label(name)}
      options={options}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(now) => change(now === '' ? null : now === 'true')}
    />
  );
};

const Lines = ({ name, parent, value, change }: Props) => {
  const { library } = useText();
  const label = useLabel();
  return (
    <TextArea
      label={label(name)}
      hint={library.line}
      rows={2}
      value={listOf(value).map(shown).join('\n')}
      onChange={({ target }) =>
        change(target.value === '' && parent === 'entries' && name !== 'keys' ? undefined : target.value.split('\n'))
      }
    />
  );
};

const Nested = ({ name, parent, value, change }: Props) => {
  const { library } = useText();
  const label = useLabel();
  if (value === null || value === undefined) {
    return (
      <div>
        <Button icon={Plus} onClick={() => change(freshOf(name, parent))}>
          {label(name)}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className="flex flex-col gap-3 border-rule border-s-2 ps-4">
      <legend className="mb-1 font-semibold">{label(name)}</legend>
      <Fields tree={treeOf(value)} parent={name} change={change} />
      {name === 'locked' && Object.hasOwn(BLANKS, name) && (
        <div>
          <Button icon={Trash2} onClick={() => change(null)}>
            {library.remove}
          </Button>
        </div>
      )}
    </fieldset>
  );
};

const Simple = ({ name, parent, value, change }: Props) => {
  const label = useLabel();
  const kind = kindOf(name, value, parent);
  const take = (text: string) => change(text === '' ? emptyOf(name, parent) : text);
  if (kind === 'flag') return <SwitchField label={label(name)} value={value === true} onChange={change} />;
  if (kind === 'long')
    return <TextArea label={label(name)} value={shown(value)} onChange={({ target }) => take(target.value)} />;
  const number = kind === 'number';
  return (
    <TextField
      label={label(name)}
      value={shown(value)}
      autoComplete="off"
      {...(number ? { type: 'number', step: 'any' } : {})}
      onChange={({ target }) => (number && target.value !== '' ? change(Number(target.value)) : take(target.value))}
    />
  );
};

const PartField = (props: Props) => {
  const kind = kindOf(props.name, props.value, props.parent);
  if (kind === 'choice') return <Choice {...props} />;
  if (kind === 'either') return <Either {...props} />;
  if (kind === 'pairs') return <Pairs {...props} />;
  if (kind === 'lines') return <Lines {...props} />;
  if (kind === 'list') return <Parts {...props} />;
  return kind === 'tree' ? <Nested {...props} /> : <Simple {...props} />;
};

type FieldsProps = { tree: Tree; parent: string; change: (tree: Tree) => void };
export const Fields = ({ tree, parent, change }: FieldsProps) =>
  Object.entries(tree)
    .filter(([name]) => !HIDDEN.has(name))
    .map(([name, value]) => (
      <PartField
        key={name}
        name={name}
        parent={parent}
        value={value}
        change={(now) => change({ ...tree, [name]: now })}
      />
    ));

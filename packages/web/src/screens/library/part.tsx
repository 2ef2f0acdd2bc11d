// One part of a book in its list: opened to be read, changed, removed.
import { PenLine, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { useText } from '../../text/use-text.ts';
import { editable } from './kinds.ts';
import { PartForm } from './part-form.tsx';
import { PartView } from './part-view.tsx';
import { nameOf, type Tree } from './tree.ts';

const Notes = ({ part }: { part: Tree }) => {
  const { library } = useText();
  const notes = [part.constant === true ? library.always : '', part.enabled === false ? library.off : ''];
  const said = notes.filter(Boolean).join(', ');
  return said === '' ? null : <span className="ms-2 text-soft text-sm">{said}</span>;
};

const Said = ({ word, of }: { word: string; of: string }) => (
  <span>
    {word}
    <span className="sr-only">: {of}</span>
  </span>
);

type PartProps = {
  kind: string;
  part: Tree;
  /** The only one there can be is read at once. */
  sole: boolean;
  save: ((part: Tree) => Promise<unknown>) | null;
  remove: (() => void) | null;
};
export const Part = ({ kind, part, sole, save, remove }: PartProps) => {
  const { library } = useText();
  const [open, setOpen] = useState(sole);
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const name = nameOf(part) || library.newPart;
  const form = editing && save && (
    <PartForm kind={kind} part={editable(kind, part)} save={save} close={() => setEditing(false)} />
  );
  return (
    <li>
      <details
        className="border-rule border-b py-2"
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary className="min-h-10 py-1.5">
          <span className="font-book text-lg">
            <bdi>{name}</bdi>
          </span>
          <Notes part={part} />
        </summary>
        {open && (
          <div className="pt-2 pb-4 ps-4">
            {form || (
              <>
                <PartView part={part} />
                <div className="mt-3 flex flex-wrap gap-2">
                  {save && (
                    <Button ref={edit} icon={PenLine} onClick={() => setEditing(true)}>
                      <Said word={library.editPart} of={name} />
                    </Button>
                  )}
                  {remove && (
                    <Button icon={Trash2} onClick={remove}>
                      <Said word={library.remove} of={name} />
                    </Button>
                  )}
                </div>
              </>
            )}
          </div>
        )}
      </details>
    </li>
  );
};

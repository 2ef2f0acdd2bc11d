// Changing one part: its fields, saved as a whole. What was typed stays until it is saved or given up.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { toast } from '../../state/toasts.ts';
import { textNow, useText } from '../../text/use-text.ts';
import { Fields } from './part-field.tsx';
import { cleaned, type Tree, treeOf } from './tree.ts';

type Props = { part: Tree; kind: string; save: (part: Tree) => Promise<unknown>; close: () => void };

export const PartForm = ({ part, kind, save, close }: Props) => {
  const { common } = useText();
  const [draft, setDraft] = useState(part);
  const saving = useMutation({
    mutationFn: () => save(treeOf(cleaned(draft))),
    onSuccess: () => {
      toast({ title: textNow().library.saved });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate();
  };
  return (
    <form className="flex max-w-2xl flex-col gap-4" onSubmit={submit} noValidate>
      <Fields tree={draft} parent={kind} change={setDraft} />
      {saving.error && <ErrorState error={saving.error} />}
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-rule border-t bg-paper py-3">
        <Button type="submit" look="primary" idle={saving.isPending}>
          {common.save}
        </Button>
        <Button onClick={close}>{common.cancel}</Button>
      </div>
    </form>
  );
};

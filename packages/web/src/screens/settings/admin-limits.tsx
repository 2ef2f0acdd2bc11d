// The numbers that the administrator may change while the server runs.
import type { Client } from '@emergent/sdk';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { TextField } from '../../common/field.tsx';
import { toast } from '../../state/toasts.ts';
import { textNow, useText } from '../../text/use-text.ts';

const LIMITS = ['max_context_length', 'temperature', 'max_output_tokens', 'cache_ttl'] as const;
type Limits = Record<(typeof LIMITS)[number], number>;
type Part = { admin: Client; changed: () => void };

export const LimitsForm = ({ admin, changed, now }: Part & { now: Limits }) => {
  const { settings, common } = useText();
  const [typed, setTyped] = useState<Partial<Record<keyof Limits, string>>>({});
  const saving = useMutation({
    mutationFn: () => {
      // What was emptied is no zero: it stays as it is.
      const given = Object.entries(typed).filter(([, text]) => text.trim() !== '');
      const body = Object.fromEntries(given.map(([name, text]) => [name, Number(text)]));
      return admin.call('patchSettings', { body });
    },
    onSuccess: () => {
      setTyped({});
      toast({ title: textNow().settings.saved });
      changed();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(typed).length > 0 && !saving.isPending) saving.mutate();
  };
  return (
    <form className="flex max-w-md flex-col gap-4" onSubmit={submit} noValidate>
      {LIMITS.map((name) => (
        <TextField
          key={name}
          type="number"
          step="any"
          label={settings.names[name]}
          value={typed[name] ?? String(now[name])}
          onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        />
      ))}
      {saving.error && <ErrorState error={saving.error} />}
      <div>
        <Button type="submit" idle={saving.isPending || Object.keys(typed).length === 0}>
          {common.save}
        </Button>
      </div>
    </form>
  );
};

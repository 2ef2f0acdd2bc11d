// Takes stories that another device offers, by their link or code. Nothing is taken before one says so.
import { useMutation } from '@tanstack/react-query';
import { ArrowDownToLine } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { codesIn, take } from '../data/hand-over.ts';
import { useText } from '../text/use-text.ts';
import { Button, LinkButton } from './button.tsx';
import { ErrorState } from './error-state.tsx';
import { TextField } from './field.tsx';

export const TakeOver = ({ given = '' }: { given?: string }) => {
  const { handOver } = useText();
  const go = useNavigate();
  const [typed, setTyped] = useState(given);
  const [missing, setMissing] = useState(false);
  const taking = useMutation({
    mutationFn: take,
    onSuccess: ({ taken: [first], lost }) => {
      setTyped('');
      if (first !== undefined && lost === 0) void go('/stories', { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const none = codesIn(typed).length === 0;
    setMissing(none);
    if (!none && !taking.isPending) taking.mutate(typed);
  };
  const { data } = taking;
  return (
    <form className="flex max-w-md flex-col gap-3" onSubmit={submit} noValidate>
      <TextField
        label={handOver.given}
        hint={handOver.givenHint}
        autoComplete="off"
        value={typed}
        error={missing ? handOver.missing : undefined}
        onChange={({ target }) => setTyped(target.value)}
      />
      {taking.error && <ErrorState error={taking.error} />}
      <div role="status">
        {data && (
          <p>
            {[
              data.taken.length > 0 ? handOver.taken(data.taken.length) : '',
              data.lost > 0 ? handOver.lost(data.lost) : '',
            ].join(' ')}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" icon={ArrowDownToLine} idle={taking.isPending}>
          {handOver.take}
        </Button>
        {data?.taken[0] !== undefined && <LinkButton to={`/play/${data.taken[0]}`}>{handOver.play}</LinkButton>}
      </div>
    </form>
  );
};

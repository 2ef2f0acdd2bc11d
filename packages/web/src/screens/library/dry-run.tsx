// Trying the keys: which entries a text would bring up, and why.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { TextArea } from '../../common/field.tsx';
import { lengthOf } from '../../common/numbers.ts';
import { client } from '../../data/client.ts';
import { useText } from '../../text/use-text.ts';

const LONGEST = 10_000;
type Entries = Awaited<ReturnType<typeof run>>['entries'];
const run = (lorebook_id: string, text: string) =>
  client.call('dryRunLorebook', { params: { lorebook_id }, body: { text } });

const Result = ({ entries }: { entries: Entries }) => {
  const { library } = useText();
  const { dryRun } = library;
  const fired = entries.filter((entry) => entry.fired);
  const groups = [
    { title: dryRun.fired, entries: fired },
    { title: dryRun.silent, entries: entries.filter((entry) => !entry.fired) },
  ];
  return (
    <div>
      <p role="status" className="font-semibold">
        {dryRun.result(fired.length, entries.length)}
      </p>
      {groups
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <details key={group.title} open={group.title === dryRun.fired} className="mt-2">
            <summary>
              {group.title} ({group.entries.length})
            </summary>
            <ul className="mt-1 flex flex-col gap-1 ps-4">
              {group.entries.map(({ id, title, why }) => (
                <li key={id}>
                  <bdi className="font-semibold">{title || library.newPart}</bdi>{' '}
                  <span className="text-soft">{why}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
};

export const DryRun = ({ bookId }: { bookId: string }) => {
  const { dryRun } = useText().library;
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const trying = useMutation({ mutationFn: () => run(bookId, text) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const bad = text.trim() === '' || lengthOf(text) > LONGEST;
    setWrong(bad);
    if (!bad && !trying.isPending) trying.mutate();
  };
  return (
    <form className="flex max-w-2xl flex-col gap-4" onSubmit={submit} noValidate>
      <TextArea
        label={dryRun.text}
        value={text}
        error={wrong ? dryRun.wrong : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <Button type="submit" look="primary" idle={trying.isPending}>
          {dryRun.run}
        </Button>
      </div>
      {trying.error && <ErrorState error={trying.error} />}
      {trying.data?.entries.length === 0 && <p>{dryRun.none}</p>}
      {trying.data && trying.data.entries.length > 0 && <Result entries={trying.data.entries} />}
    </form>
  );
};

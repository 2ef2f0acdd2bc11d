// Offers stories to another device: a link and a code to be opened or typed there.
import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { type Offer, offer } from '../data/hand-over.ts';
import { usePreferences } from '../state/preferences.ts';
import { toast } from '../state/toasts.ts';
import { textNow, useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorState } from './error-state.tsx';
import { TextField } from './field.tsx';
import { Skeleton } from './skeleton.tsx';

/** Where a page may not write to the clipboard, the words stand there to be marked. */
const copy = (words: string) => {
  const { handOver } = textNow();
  const copying = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error('no clipboard'));
  copying.then(
    () => toast({ title: handOver.copied }),
    () => toast({ title: handOver.notCopied }),
  );
};

const Offered = ({ offered: { link, codes, until } }: { offered: Offer }) => {
  const { handOver } = useText();
  const language = usePreferences((own) => own.language);
  const time = new Date(until).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="flex flex-col gap-4">
      <TextField label={handOver.link} readOnly value={link} onFocus={({ target }) => target.select()} />
      <TextField label={handOver.code} readOnly value={codes} onFocus={({ target }) => target.select()} />
      <p>{handOver.until(time)}</p>
      <div>
        <Button look="primary" icon={Copy} onClick={() => copy(link)}>
          {handOver.copy}
        </Button>
      </div>
    </div>
  );
};

type Props = { stories: readonly { session_id: string; title: string }[]; close: () => void };
export const HandOver = ({ stories, close }: Props) => {
  const { handOver } = useText();
  const ids = stories.map(({ session_id }) => session_id);
  // Asked for once while the dialog is open, and forgotten with it.
  const { data, error, refetch } = useQuery({
    queryKey: ['hand over', ...ids],
    queryFn: () => offer(ids),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [only] = stories;
  const title = stories.length === 1 && only ? handOver.titleOne(only.title) : handOver.titleAll(stories.length);
  return (
    <Dialog open onOpenChange={close} title={title} description={handOver.about}>
      {!data && !error && <Skeleton lines={4} />}
      {error && <ErrorState error={error} retry={refetch} />}
      {data && <Offered offered={data} />}
    </Dialog>
  );
};

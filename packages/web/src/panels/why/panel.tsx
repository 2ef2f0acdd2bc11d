// Why: the ledger of a turn, any turn of the path: how it was read, rolled, told, decided, and at what cost.
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, CircleHelp } from 'lucide-react';
import { IconButton } from '../../common/button.tsx';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Field } from '../../common/field.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { askWhy, useAsked } from './asked.ts';
import { Given } from './context.tsx';
import { Changes, Cost, Reading, Refusals } from './outcome.tsx';
import { Rolls } from './rolls.tsx';

const Choose = ({ number, newest }: { number: number; newest: number }) => {
  const { whyPanel: text } = useText();
  const { id } = useStory();
  const ask = (wanted: number) => {
    if (wanted >= 1 && wanted <= newest) askWhy(id, wanted === newest ? null : wanted);
  };
  return (
    <div className="mb-4 flex items-end gap-1">
      <IconButton icon={ChevronLeft} label={text.earlier} idle={number <= 1} onClick={() => ask(number - 1)} />
      <Field label={text.turnOf(newest)}>
        {(tied) => (
          <input
            {...tied}
            type="number"
            min={1}
            max={newest}
            value={number}
            onChange={({ target }) => ask(target.valueAsNumber)}
            className="min-h-10 w-28 rounded-sm border border-edge bg-raised px-3 py-2 text-ink"
          />
        )}
      </Field>
      <IconButton icon={ChevronRight} label={text.later} idle={number >= newest} onClick={() => ask(number + 1)} />
    </div>
  );
};

const Ledger = ({ number }: { number: number }) => {
  const { id } = useStory();
  const { data, error, refetch } = useQuery({
    queryKey: keys.why(id, number),
    queryFn: () => client.call('why', { params: { session_id: id, number: String(number) } }),
  });
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} retry={refetch} />;
  }
  return (
    <>
      <Reading why={data} />
      <Rolls key={`${data.seq}`} why={data} />
      <Changes why={data} />
      <Refusals why={data} />
      <Given context={data.context} />
      <Cost why={data} />
    </>
  );
};

export const Panel = () => {
  const { whyPanel: text } = useText();
  const newest = usePlaying(({ session }) => session.head.number);
  const asked = useAsked(useStory().id);
  const number = asked === null || asked > newest ? newest : asked;
  return (
    <>
      <h2 className="sr-only">{text.title}</h2>
      {newest === 0 ? (
        <EmptyState icon={CircleHelp} title={text.none} text={text.noneAdvice} />
      ) : (
        <>
          <Choose number={number} newest={newest} />
          <Ledger number={number} />
        </>
      )}
    </>
  );
};

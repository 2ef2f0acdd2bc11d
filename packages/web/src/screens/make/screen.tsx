// Make a world: the form, and one's worlds, those in the making with their progress.
import type { GenerationTask } from '@emergent/schema';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../common/empty-state.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Screen, Section } from '../../common/screen.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { useText } from '../../text/use-text.ts';
import { askingOf, NOTHING } from './asking.ts';
import { MakeForm } from './form.tsx';
import { useTasks } from './queries.ts';
import { Task } from './task.tsx';

const Tasks = ({ again }: { again: (task: GenerationTask) => void }) => {
  const { make } = useText();
  const { data, error, refetch, isPending } = useTasks();
  if (isPending) return <Skeleton lines={4} />;
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (data.length === 0) return <EmptyState icon={Sparkles} title={make.none} text={make.noneAdvice} />;
  return (
    <ul aria-label={make.yours} className="grid gap-4 lg:grid-cols-2">
      {data.map((task) => (
        <Task key={task.task_id} task={task} again={again} />
      ))}
    </ul>
  );
};

export const MakeScreen = () => {
  const { make } = useText();
  const [asking, change] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const again = (task: GenerationTask) => {
    change(askingOf(task.request));
    document.getElementById('main')?.scrollIntoView();
    document.querySelector<HTMLElement>('form input')?.focus();
  };
  return (
    <Screen title={make.title} lead={make.lead}>
      <MakeForm asking={asking} change={change} tried={tried} setTried={setTried} />
      <Section title={make.yours}>
        <Tasks again={again} />
      </Section>
    </Screen>
  );
};
export { MakeScreen as Screen };

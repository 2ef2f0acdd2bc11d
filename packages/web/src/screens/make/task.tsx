// One world: in the making with its progress, or what became of it.
import type { GenerationTask } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { BookOpen, Check, Play, RotateCcw, Square } from 'lucide-react';
import { Button, LinkButton } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { whenOf } from '../../common/numbers.ts';
import { Progress } from '../../common/progress.tsx';
import { client } from '../../data/client.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';
import { isMaking, stepIn, tasksChanged, useFollowed } from './queries.ts';

const Making = ({ task }: { task: GenerationTask }) => {
  const { make } = useText();
  const { now, heard } = useFollowed(task);
  const stop = useMutation({
    mutationFn: () => client.cancelTask(task.task_id),
    onSettled: tasksChanged,
  });
  const done = heard.filter((step) => step !== now.current_step);
  return (
    <>
      <Progress
        label={stepIn(now.current_step, make.steps)}
        value={now.progress}
        max={100}
        told={`${Math.round(now.progress)} %`}
      />
      {done.length > 0 && (
        <ul aria-label={make.soFar} className="mt-2 text-soft text-sm">
          {done.map((step) => (
            <li key={step} className="flex items-center gap-1.5">
              <Check size={15} aria-hidden className="shrink-0 text-verdigris" />
              {stepIn(step, make.steps)}
            </li>
          ))}
        </ul>
      )}
      {stop.error && <ErrorState error={stop.error} />}
      <Button className="mt-3" icon={Square} idle={stop.isPending} onClick={() => stop.mutate()}>
        {make.stop}
      </Button>
    </>
  );
};

const Made = ({ result }: { result: NonNullable<GenerationTask['result']> }) => {
  const { make } = useText();
  const who = result.made_by === 'storyteller' ? make.storyteller : result.made_by;
  return (
    <>
      <p className="text-soft text-sm">{make.madeIn(result.generation_time.toFixed(1), who)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton icon={Play} to={`/new/${result.scenario_template_id}`}>
          <span>
            {make.play}
            <span className="sr-only">: {result.title}</span>
          </span>
        </LinkButton>
        <LinkButton icon={BookOpen} to={`/library/${result.lorebook_id}`}>
          <span>
            {make.read}
            <span className="sr-only">: {result.title}</span>
          </span>
        </LinkButton>
      </div>
    </>
  );
};

type Props = { task: GenerationTask; again: (task: GenerationTask) => void };

export const Task = ({ task, again }: Props) => {
  const { make } = useText();
  const language = usePreferences((own) => own.language);
  const { status, result, request } = task;
  const asked = [request.genre, request.tone, request.setting, request.power_system, request.themes.join(', ')];
  return (
    <li className="flex flex-col rounded-sm border border-rule bg-raised px-5 py-4">
      <h3 className="text-xl">
        <bdi>{result?.title ?? request.series_title}</bdi>
      </h3>
      <p className="mb-1 text-soft text-sm">
        {make.statuses[status]} · {whenOf(task.created_at, language)}
      </p>
      {isMaking(task) && <Making task={task} />}
      {result && <Made result={result} />}
      {status === 'failed' && <p className="my-2">{make.failedAdvice}</p>}
      {(status === 'failed' || status === 'cancelled') && (
        <div className="mt-2">
          <Button icon={RotateCcw} onClick={() => again(task)}>
            <span>
              {make.again}
              <span className="sr-only">: {request.series_title}</span>
            </span>
          </Button>
        </div>
      )}
      {asked.some(Boolean) && (
        <details className="mt-3 text-soft text-sm">
          <summary>{make.asked}</summary>
          <p>{asked.filter(Boolean).join(' · ')}</p>
        </details>
      )}
    </li>
  );
};

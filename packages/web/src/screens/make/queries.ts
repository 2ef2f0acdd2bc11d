// Worlds in the making: read as a list, then each unfinished one followed until it is finished.
import type { GenerationTask } from '@emergent/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { queryClient } from '../../data/query-client.ts';
import { announce } from '../../state/announcements.ts';
import { toast } from '../../state/toasts.ts';
import { textNow } from '../../text/use-text.ts';

const SHOWN = 50;

export const useTasks = () =>
  useQuery({
    queryKey: keys.tasks,
    queryFn: async () => (await client.listTasks({ limit: SHOWN })).tasks,
    staleTime: 0,
  });
export const tasksChanged = () => queryClient.invalidateQueries({ queryKey: keys.tasks });

export const isMaking = ({ status }: GenerationTask): boolean => status === 'started' || status === 'running';

/** The server's own words where they are not known here. */
export const stepIn = (step: string, steps: Record<string, string>): string =>
  (Object.hasOwn(steps, step) ? steps[step] : undefined) ?? step;

const finished = async ({ result, status }: GenerationTask) => {
  const { make } = textNow();
  if (status === 'completed' && result) toast({ title: make.ready(result.title) });
  await Promise.all([
    tasksChanged(),
    queryClient.invalidateQueries({ queryKey: keys.templates }),
    queryClient.invalidateQueries({ queryKey: keys.lorebooks }),
  ]);
};

type Followed = { now: GenerationTask; heard: readonly string[] };
const heardOf = (task: GenerationTask): Followed => ({ now: task, heard: [task.current_step] });

/** A task as it stands, with every step that was heard of since the page looks; each is read aloud to whoever listens. */
export const useFollowed = (task: GenerationTask): Followed => {
  const [followed, setFollowed] = useState(() => heardOf(task));
  const { task_id } = task;
  useEffect(() => {
    const leaving = new AbortController();
    const watch = async () => {
      for await (const now of client.followTask(task_id, leaving.signal)) {
        if (isMaking(now)) announce(stepIn(now.current_step, textNow().make.steps));
        else await finished(now);
        setFollowed(({ heard }) => ({ now, heard: [...new Set([...heard, now.current_step])] }));
      }
    };
    // Left, or the server is away: the list is read again when it is back.
    watch().catch(() => {
      if (!leaving.signal.aborted) void tasksChanged();
    });
    return () => leaving.abort();
  }, [task_id]);
  return followed;
};

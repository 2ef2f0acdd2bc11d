// Begins a story and goes to it. Used wherever a world can be played: home, new-story.
import type { CreateSession } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { client } from './client.ts';
import { storiesChanged } from './stories.ts';

/** One key a beginning: a lost answer does not begin two stories. */
export const useBeginStory = () => {
  const go = useNavigate();
  return useMutation({
    mutationFn: ({ beginning, key }: { beginning: CreateSession; key: string }) =>
      client.createSession(beginning, { key }),
    onSuccess: ({ session_id }) => {
      void storiesChanged();
      void go(`/play/${session_id}`);
    },
  });
};

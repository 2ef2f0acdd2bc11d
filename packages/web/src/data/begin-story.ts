// Begins a story and goes to it. Used wherever a world can be played: home, new-story.
import type { CreateSession } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from './client.ts';
import { keyOf } from './key-of.ts';
import { storiesChanged } from './stories.ts';

/** One key a beginning: pressed again after a lost answer it does not begin two stories; another choice is another story. */
export const useBeginStory = () => {
  const go = useNavigate();
  const [key] = useState(() => keyOf());
  return useMutation({
    mutationFn: (beginning: CreateSession) => client.createSession(beginning, { key: key(beginning) }),
    onSuccess: ({ session_id }) => {
      void storiesChanged();
      void go(`/play/${session_id}`);
    },
  });
};

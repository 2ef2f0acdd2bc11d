// A story from a file, there to be played on: the button, and what came of it.
import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useNavigate } from 'react-router';
import { ChooseFile } from '../../common/choose-file.tsx';
import { toast } from '../../state/toasts.ts';
import { textNow, useText } from '../../text/use-text.ts';
import { bringStory } from './deeds.ts';

export const useBringing = () => {
  const go = useNavigate();
  return useMutation({
    mutationFn: bringStory,
    onSuccess: ({ session_id, turns }) => {
      const { stories, common } = textNow();
      toast({
        title: stories.brought(common.turns(turns)),
        action: { label: stories.play, press: () => void go(`/play/${session_id}`) },
      });
    },
  });
};

type Bringing = ReturnType<typeof useBringing>;
export const BringButton = ({ bringing }: { bringing: Bringing }) => {
  const { stories } = useText();
  return (
    <ChooseFile
      icon={Upload}
      accept=".json,application/json"
      idle={bringing.isPending}
      onFile={(file) => bringing.mutate(file)}
    >
      {stories.bring}
    </ChooseFile>
  );
};

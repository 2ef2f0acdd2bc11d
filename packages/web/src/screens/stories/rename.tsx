// Another title for a story.
import type { SessionSummary } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { TextField } from '../../common/field.tsx';
import { lengthOf } from '../../common/numbers.ts';
import { useText } from '../../text/use-text.ts';
import { renameStory } from './deeds.ts';

const LONGEST = 200;

const Form = ({ story, close }: { story: SessionSummary; close: () => void }) => {
  const { stories, common } = useText();
  const [title, setTitle] = useState(story.title);
  const [wrong, setWrong] = useState(false);
  const rename = useMutation({ mutationFn: (to: string) => renameStory(story.session_id, to), onSuccess: close });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = title.trim();
    const bad = given === '' || lengthOf(given) > LONGEST;
    setWrong(bad);
    if (bad || rename.isPending) return;
    if (given === story.title) close();
    else rename.mutate(given);
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit} noValidate>
      <TextField
        label={stories.newTitle}
        value={title}
        autoComplete="off"
        error={wrong ? stories.titleWrong : undefined}
        onChange={({ target }) => setTitle(target.value)}
      />
      {rename.error && <ErrorState error={rename.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{common.cancel}</Button>
        <Button type="submit" look="primary" idle={rename.isPending}>
          {common.save}
        </Button>
      </div>
    </form>
  );
};

export const Rename = ({ story, close }: { story: SessionSummary; close: () => void }) => {
  const { stories } = useText();
  return (
    <Dialog open onOpenChange={close} title={stories.renameTitle}>
      <Form story={story} close={close} />
    </Dialog>
  );
};

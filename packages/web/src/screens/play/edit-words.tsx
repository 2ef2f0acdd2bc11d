// The words of a telling, open to change; what happened in the turn stays as it was.
import type { TurnView } from '@emergent/schema';
import { useState } from 'react';
import { Button } from '../../common/button.tsx';
import { TextArea } from '../../common/field.tsx';
import { edit } from '../../play/move.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { tellingOf } from '../../play/turn-texts.ts';
import { useText } from '../../text/use-text.ts';

export const EditWords = ({ turn }: { turn: TurnView }) => {
  const { play } = useText();
  const story = useStory();
  const busy = usePlaying((playing) => playing.busy);
  const [words, setWords] = useState(tellingOf(turn));
  const leave = () => story.change({ editing: null });
  return (
    <div className="flex max-w-measure flex-col gap-2">
      <TextArea
        label={play.editLabel}
        rows={10}
        maxLength={6000}
        value={words}
        autoFocus
        className="w-full rounded-sm border border-edge bg-raised p-3 font-reading text-lg"
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && leave()}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" idle={busy || words.trim() === ''} onClick={() => void edit(story, turn.number, words)}>
          {play.keepWords}
        </Button>
        <Button onClick={leave}>{play.leaveWords}</Button>
      </div>
    </div>
  );
};
